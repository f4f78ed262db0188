"""Who acts for a State in its office: the public words about representatives."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from officeholders.models import PersonalValue, Representative
from officeholders.presenters import marked
from officeholders.roughdate import RoughDate

HOLDER = ("office_id", "state_id", "from_end_of_id", "presides_over_id")


@dataclass(frozen=True, slots=True)
class Person:
    """One representative; a name or a title that was erased is empty."""

    name: str
    title: str = ""
    serves_from: RoughDate | None = None
    serves_until: RoughDate | None = None


class Representatives:
    """The representatives of some mandates, found by the seats of these."""

    def __init__(self, found=()):
        self._found = defaultdict(list)
        for holder, person in found:
            self._found[holder].append(person)

    def of(self, seat):
        """Those who acted in that seat, in the order in which they are recorded."""
        holder = (seat.office, seat.state, seat.term.from_position, seat.presides_at)
        return tuple(self._found.get(holder, ()))


def representatives(mandates):
    """The representatives in the mandates that stand: one query, nothing private in it."""
    acting = Representative.objects.filter(mandate__in=mandates.standing().order_by().values("pk"))
    told = acting.order_by("row", "pk").values_list(
        *(f"mandate__{name}" for name in HOLDER),
        _kept("name"),
        _kept("title"),
        "serves_from",
        "serves_until",
    )
    return Representatives((tuple(row[:4]), _person(*row[4:])) for row in told)


def _kept(field):
    """What is kept under the digest in that field; null once it is erased."""
    kept = PersonalValue.objects.filter(digest=OuterRef(field))
    return Subquery(kept.values("value")[:1])


def _person(name, title, serves_from, serves_until):
    return Person(name or "", title or "", serves_from or None, serves_until or None)


def in_words(person):
    """The person's name and title and, where recorded, from when until when."""
    name = person.name or _("name erased")
    if person.title:
        name = marked(_("{name}, {title}"), name=name, title=person.title)
    days = {"first": person.serves_from, "last": person.serves_until}
    if person.serves_from and person.serves_until:
        return marked(_("{person} (from {first} until {last})"), person=name, **days)
    if person.serves_from:
        return marked(_("{person} (from {first})"), person=name, **days)
    if person.serves_until:
        return marked(_("{person} (until {last})"), person=name, **days)
    return name
