"""One mandate with everything recorded about it, the thing one cites."""

from dataclasses import dataclass
from difflib import get_close_matches

from django.db.models import Q
from django.utils.translation import gettext as _

from officeholders.addresses import address
from officeholders.models import Document, Mandate
from officeholders.persons import Person, representatives
from officeholders.questions import LONGEST_ECHO, echo
from officeholders.refusals import NothingThere
from officeholders.seats import Seat, seat_of, with_names
from officeholders.spells import spells
from officeholders.stages import seen_at
from workinggroups.mandates.history import Act, read_acts
from workinggroups.names import office_names

MOST_COMPARED = 500  # mandates among which the nearest is sought


@dataclass(frozen=True)
class MandateOnFile:
    """One mandate: its seat as seen at the moment, and those of the same holder it adjoins.

    ``office`` is the name at the moment, ``office_then`` that at the beginning of the mandate;
    ``is_by_document`` says that it was appointed by a document that the register holds.
    """

    seat: Seat
    office: str
    office_then: str
    before: Seat | None
    after: Seat | None
    persons: tuple[Person, ...]
    is_by_document: bool
    acts: tuple[Act, ...]

    @property
    def title(self):
        return _("%(office)s: %(state)s, from the end of the %(meeting)s") % {
            "office": self.office,
            "state": self.seat.name,
            "meeting": self.seat.from_end_of,
        }


def read_mandate(question, instant, path):
    """The mandate in that office, of that State, from that meeting: eight queries.

    A State holds an office once at a time, so that there is one at most. Refused
    (NothingThere): where none stands, with the nearest one of the State or the office.
    """
    office, state, begins = path
    held = list(with_names(Mandate.objects.filter(office=office, state=state)))
    for mandate in held:
        if mandate.from_end_of.label == begins:
            return _on_file(mandate, held, instant)
    raise _no_such_mandate(question, *path)


def _on_file(mandate, held, instant):
    """The mandate among all those ``held`` by the same State in the same office."""
    seat = seat_of(mandate, instant.day)
    before, after = neighbours(seat, [seat_of(other, instant.day) for other in held])
    return MandateOnFile(
        seat=seen_at(seat, instant),
        office=office_names(instant.position)[seat.office],
        office_then=office_names(seat.term.from_position)[seat.office],
        before=before,
        after=after,
        persons=representatives(Mandate.objects.filter(pk=mandate.pk)).of(seat),
        is_by_document=Document.objects.standing().filter(symbol=seat.appointed_by).exists(),
        acts=read_acts("mandates", mandate.pk),
    )


def neighbours(seat, seats):
    """Those of the seats that the seat adjoins, before and after, None where there is none."""
    (spell,) = (spell.seats for spell in spells(seats) if seat in spell.seats)
    place = spell.index(seat)
    before, after = spell[:place][-1:], spell[place + 1 :][:1]
    return next(iter(before), None), next(iter(after), None)


def _no_such_mandate(question, office, state, begins):
    words = {"office": echo(office), "state": echo(state), "meeting": echo(begins)}
    sentence = _(
        "There is no mandate of “%(state)s” in “%(office)s” from the end of “%(meeting)s”."
    )
    near = _nearest(office, state, begins)
    if near is None:
        return NothingThere(sentence % words, address(question, "mandates"), _("All mandates"))
    return NothingThere(sentence % words, address(question, "mandate", *near), ", ".join(near))


def _nearest(office, state, begins):
    """The mandate of that State or in that office whose address is most like the one asked."""
    alike = Mandate.objects.standing().filter(Q(office=office) | Q(state=state)).order_by("pk")
    paths = alike.values_list("office_id", "state_id", "from_end_of__label")[:MOST_COMPARED]
    by_text = {"/".join(path): path for path in paths}
    wanted = "/".join(text[:LONGEST_ECHO] for text in (office, state, begins))
    return next((by_text[text] for text in get_close_matches(wanted, by_text, n=1, cutoff=0)), None)
