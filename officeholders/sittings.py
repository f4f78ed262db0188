"""When and where a meeting, or a part of one, is held."""

from dataclasses import dataclass
from datetime import date

from django.utils.dateformat import format as written
from django.utils.html import format_html
from django.utils.translation import gettext as _

from officeholders.presenters import marked
from officeholders.roughdate import RoughDate


@dataclass(frozen=True, slots=True)
class Sitting:
    """The days and the place of a meeting, or of a part of one, as far as they are known."""

    opens_on: date | None = None
    closes_on: date | None = None
    planned_for: RoughDate | None = None
    place: str = ""
    cancelled: str = ""


def sitting_of(words):
    """The sitting in a meeting, or in a part of one, in the words of the register file."""
    planned = words.get("planned_for")
    return Sitting(
        opens_on=_day(words.get("opens_on")),
        closes_on=_day(words.get("closes_on")),
        planned_for=RoughDate(planned) if planned else None,
        place=words.get("place", ""),
        cancelled=words.get("cancelled", ""),
    )


def when(sitting):
    """When a meeting, a part of one or a sitting is held, in words."""
    if sitting.cancelled:
        return marked(_("cancelled: {how}"), how=sitting.cancelled)
    if sitting.closes_on:
        return _days(sitting.opens_on, sitting.closes_on)
    if sitting.opens_on:
        return marked(_("from {day}; the closing day is not recorded"), day=sitting.opens_on)
    if sitting.planned_for:
        return marked(_("planned for {date}"), date=sitting.planned_for)
    return _("not recorded")


def _day(text):
    return date.fromisoformat(text) if text else None


def _days(first, last):
    """``16 to 19 September 2025``: of the first day only what the last one does not say."""
    if first == last:
        return marked("{day}", day=last)
    if first.year != last.year:
        return marked(_("{first} to {last}"), first=first, last=last)
    shortened = written(first, "j" if first.month == last.month else "j F")
    first = format_html('<time datetime="{}">{}</time>', first.isoformat(), shortened)
    return marked(_("{first} to {last}"), first=first, last=last)
