"""Those who hold an office, row by row, in the words of a page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from officeholders.addresses import address
from officeholders.models import PRESIDENT
from officeholders.presenters import Label, marked
from officeholders.terms import is_possibly


class Notes:
    """The notes beneath the tables, each told once, numbered as it is first needed."""

    def __init__(self):
        self.texts = []

    def numbers(self, texts):
        self.texts += [text for text in dict.fromkeys(texts) if text not in self.texts]
        return sorted(self.texts.index(text) + 1 for text in texts)


@dataclass(frozen=True)
class HolderRow:
    """One State in an office: from when, until when, by which decision, and its notes by number.

    ``state`` and ``mandate`` are the addresses of their pages.
    """

    name: str
    begins: str
    until: str
    appointed: str
    possibly: str
    notes: list[int]
    state: str
    mandate: str


class Holders:
    """Turns seats into rows, with links about the moment of ``question``.

    Several tables of a page share their ``notes``.
    """

    def __init__(self, question, instant, notes=None):
        self.question, self.instant, self.notes = question, instant, notes or Notes()

    def row(self, seat, possibly=""):
        """The seat's row; ``possibly`` is how it is told that it may not be the case."""
        return HolderRow(
            name=seat.name,
            begins=begins(seat),
            until=until(seat),
            appointed=appointed(seat),
            possibly=(possibly or _("possibly in office")) if seat.possibly else "",
            notes=self.notes.numbers(notes_on(seat, self.instant)),
            state=address(self.question, "state", seat.state),
            mandate=mandate_address(self.question, seat),
        )


def mandate_address(question, seat):
    """The address of the seat's mandate, the thing one cites."""
    return address(question, "mandate", seat.office, seat.state, seat.from_end_of)


def office_address(question, code):
    """The address of the page about an office."""
    if code == PRESIDENT:
        return address(question, "presidency")
    return address(question, "working-group", code)


def appointed(seat):
    """By which decision: at a meeting, by a document or in words, or on a day."""
    if seat.appointed_at:
        return marked(_("appointed at the {meeting}"), meeting=Label(seat.appointed_at))
    if seat.term.appointed_on and not seat.appointed_by:
        return marked(_("appointed: {date}"), date=seat.term.appointed_on)
    return seat.appointed_by


def begins(seat):
    """From when: a date, or the end of a meeting."""
    if seat.term.starts_on:
        return marked("{date}", date=seat.term.starts_on)
    return marked(_("the end of the {meeting}"), meeting=Label(seat.from_end_of))


def until(seat):
    """Until when, and whether the day of that is known."""
    phrase, about = seat.until()
    if "meeting" in about:
        about = {"meeting": Label(about["meeting"])}
        if seat.term.until_closed_on is None:
            phrase = _("{until} (date not set)").format(until=phrase)
    return marked(phrase, **about)


def notes_on(seat, instant):
    """What must be known about the seat besides its dates, each a text."""
    inferred = _("Inferred from published lists, not stated by a decision.")
    told = [
        *(uncertain(seat.term, instant) if seat.possibly else ()),
        seat.footnote,
        seat.end_reason and _("Reason of the early end: {reason}.").format(reason=seat.end_reason),
        " ".join(filter(None, [inferred if seat.inferred else "", seat.remark])),
    ]
    return [text for text in told if text]


def uncertain(term, instant):
    """Which imprecise date makes it uncertain whether the State is in office that day, if one."""
    for date, sentence in (
        (term.starts_on, _("Only {date} is recorded as the beginning: it may not have begun yet.")),
        (term.ended_on, _("Only {date} is recorded as the end: it may have ended already.")),
        (term.appointed_on, _("Only {date} is recorded as the day of the appointment.")),
    ):
        if is_possibly(instant, date):
            yield sentence.format(date=date.in_words())
