"""Which public pages tell something else once a plan has been carried out."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from officeholders.models import PRESIDENT
from officeholders.presenters import linked
from officeholders.words import listed_models
from presidency.midterm.in_words import seat_in_words
from workinggroups.models import AnalysisMember

NAMED = ("states", "working_groups")


@dataclass(frozen=True, slots=True)
class Pages:
    """Some pages of one kind, each a link."""

    kind: str
    links: tuple[str, ...]


def pages_of(plan, consequences, offices):
    """The pages about the rows of the plan and about the mandates it concerns, by kind.

    ``offices`` are the names of the offices by code.
    """
    seats, rows = consequences.seats, {name: _rows(plan, name) for name in NAMED}
    states = {seat.state: seat.name for seat in (*seats, *_who_moves(consequences))}
    states |= {row["code"]: row["name"] for row in rows["states"]}
    groups = [row["code"] for row in rows["working_groups"]]
    codes = {*groups, *(seat.office for seat in seats)}
    told = (
        Pages(_("Every page"), _everywhere(consequences)),
        Pages(_("The Committee"), (linked(reverse("committee"), _("Coordination Committee")),)),
        Pages(
            _kind("meetings"), _links("meeting", {label: label for label in consequences.meetings})
        ),
        Pages(_kind("states"), _by_name("state", states)),
        Pages(_("Offices"), tuple(_office(code, offices) for code in offices if code in codes)),
        Pages(
            _("Terms of reference"),
            _links("terms-of-reference", {code: offices[code] for code in groups}),
        ),
        Pages(_kind("mandates"), _mandates(consequences, offices)),
        Pages(_("Overviews"), _overviews({one.list for one in plan}, seats, codes)),
    )
    return tuple(pages for pages in told if pages.links)


def _rows(plan, name):
    return [one.words for one in plan if one.list == name]


def _who_moves(consequences):
    """The seats of those who sit on the Committee in other roles than before, at any moment."""
    members = [one for told in consequences.committees for one in told.comparison.members]
    return [member.seat for member in members if member.given_up or member.taken_on]


def _everywhere(consequences):
    told = _("what it says of the meeting that ended last and of the next one")
    return (told,) if consequences.is_told_everywhere else ()


def _overviews(lists, seats, codes):
    """The pages of many rows that tell of one of them; ``lists`` are those the plan writes."""
    has_group = bool(codes - {PRESIDENT})
    told = {
        ("working-groups", "working_groups"): has_group,
        ("meetings", "meetings"): "meetings" in lists or PRESIDENT in codes,
        ("states", "states"): "states" in lists or bool(seats),
        ("mandates", "mandates"): bool(seats),
        ("analysis-groups", "analysis_groups"): _are_analysed(codes),
    }
    links = [linked(reverse(page), _kind(name)) for (page, name), tells in told.items() if tells]
    if "working_groups" in lists:
        links.append(linked(reverse("decisions"), _("Decisions")))
    if has_group or "states" in lists:
        links.append(linked(reverse("statistics"), _("Statistics")))
    return tuple(links)


def _are_analysed(codes):
    """Whether Coordinators of one of these groups sit in an Analysis Group."""
    members = AnalysisMember.objects.filter(analysis_group__withdrawn=False)
    return members.filter(group__in=codes).exists()


def _mandates(consequences, offices):
    """The pages of the mandates; one that is new has none yet."""
    known = [changed.before for changed in consequences.days if changed.before]
    known = dict.fromkeys((*known, *consequences.retold))
    new = [changed.after for changed in consequences.days if changed.before is None]
    told = [
        _("%(mandate)s: a new page") % {"mandate": _mandate_in_words(one, offices)} for one in new
    ]
    return (*(_mandate(seat, offices) for seat in known), *told)


def _kind(name):
    return capfirst(listed_models()[name]._meta.verbose_name_plural)


def _links(page, names):
    return tuple(linked(reverse(page, args=[code]), name) for code, name in names.items())


def _by_name(page, names):
    return _links(page, dict(sorted(names.items(), key=lambda pair: pair[1])))


def _office(code, offices):
    if code == PRESIDENT:
        return linked(reverse("presidency"), offices[code])
    return linked(reverse("working-group", args=[code]), offices[code])


def _mandate(seat, offices):
    address = reverse("mandate", args=[seat.office, seat.state, seat.from_end_of])
    return linked(address, _mandate_in_words(seat, offices))


def _mandate_in_words(seat, offices):
    return f"{seat_in_words(seat, offices)} ({seat.from_end_of})"
