"""Which public pages tell something else once a plan has been carried out."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from officeholders.models import PRESIDENT
from officeholders.presenters import linked
from officeholders.words import listed_models
from presidency.midterm.in_words import seat_in_words
from presidency.midterm.moments import labels_of


@dataclass(frozen=True, slots=True)
class Pages:
    """Some pages of one kind, each a link."""

    kind: str
    links: tuple[str, ...]


def pages_of(plan, consequences, offices):
    """The pages about the rows of the plan and about the mandates it concerns, by kind.

    ``offices`` are the names of the offices by code.
    """
    seats = [changed.seat for changed in consequences.days] + list(consequences.renamed)
    states = {seat.state: seat.name for seat in seats}
    states |= {one.words["code"]: one.words["name"] for one in plan if one.list == "states"}
    codes = {seat.office for seat in seats}
    codes |= {one.words["code"] for one in plan if one.list == "working_groups"}
    known = [changed.before for changed in consequences.days if changed.before]
    known = dict.fromkeys((*known, *consequences.renamed))
    told = (
        Pages(_("The Committee"), (linked(reverse("committee"), _("Coordination Committee")),)),
        Pages(_kind("meetings"), _links("meeting", {label: label for label in labels_of(plan)})),
        Pages(_kind("states"), _links("state", states)),
        Pages(_("Offices"), tuple(_office(code, offices) for code in offices if code in codes)),
        Pages(_kind("mandates"), tuple(_mandate(seat, offices) for seat in known)),
    )
    return tuple(pages for pages in told if pages.links)


def _kind(name):
    return capfirst(listed_models()[name]._meta.verbose_name_plural)


def _links(page, names):
    named = sorted(names.items(), key=lambda pair: pair[1])
    return tuple(linked(reverse(page, args=[code]), name) for code, name in named)


def _office(code, offices):
    if code == PRESIDENT:
        return linked(reverse("presidency"), offices[code])
    return linked(reverse("working-group", args=[code]), offices[code])


def _mandate(seat, offices):
    address = reverse("mandate", args=[seat.office, seat.state, seat.from_end_of])
    return linked(address, f"{seat_in_words(seat, offices)} ({seat.from_end_of})")
