"""One meeting in the words of its page."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from officeholders.addresses import address
from officeholders.documents import document_address
from officeholders.former_dates import dates_of, former_dates
from officeholders.holders import begins, mandate_address, until
from officeholders.in_full import meeting_in_full
from officeholders.models import Entry
from officeholders.moments import coming
from officeholders.persons import in_words
from officeholders.presenters import Label, linked, marked
from officeholders.sittings import when
from officeholders.terms import is_stepped_down
from presidency.outlook.in_words import OutlookPresenter
from workinggroups.clauses import name_in_document

FORMER = {
    Entry.Kind.CHANGE: gettext_lazy("{dates}, until this was changed by {entry} on {day}"),
    Entry.Kind.CORRECTION: gettext_lazy(
        "{dates}: this was wrong, and corrected by {entry} on {day}"
    ),
    Entry.Kind.LOAD: gettext_lazy("{dates}, until this was changed by a load, {entry} on {day}"),
    Entry.Kind.UNDO: gettext_lazy("{dates}: this was undone by {entry} on {day}"),
}


@dataclass(frozen=True)
class DecidedRows:
    """A document, its address among the decisions, and its clauses, each in words."""

    name: str
    address: str
    title: str
    belongs_elsewhere: bool
    decided: list[tuple[str, str]]
    superseded: list[tuple[str, str]]


class MeetingPresenter:
    """What the page says of a meeting; the template only sets it out."""

    def __init__(self, found, asked):
        self.file, self.moment, self.meetings = found.subject, found.moment, found.meetings
        self.question, self.meeting = asked.question, found.subject.meeting
        self.label = Label(self.meeting.label)
        known = [image for image in self.file.images if image[0].number <= asked.entry.number]
        self._dates = dates_of(known[-1][1])
        self.former = [_former(held) for held in former_dates(known)]
        self.outlook = OutlookPresenter(self.file.outlook, self.question)
        self.decided = [self._decided(document) for document in self.file.decided]

    @property
    def is_over(self):
        return self.file.outlook.is_over

    @property
    def is_to_come(self):
        return self.file.outlook.is_to_come

    @property
    def when(self):
        return when(self.meeting)

    @property
    def distance(self):
        """How far off it is from the moment asked about, where both days are known."""
        day, opens_on = self.moment.instant.day, self.meeting.opens_on
        if not (day and opens_on) or self.is_over:
            return ""
        if day >= opens_on:
            return _("It has opened and has not ended.")
        days = (opens_on - day).days
        words = ngettext("It opens in {count} day.", "It opens in {count} days.", days)
        return words.format(count=days)

    @property
    def parts(self):
        """Each part in words, where it has several."""
        return [_part(number, part) for number, part in enumerate(self._dates.parts, 1)]

    @property
    def presidents(self):
        """Who presides over it, each a mandate in words; those who stepped down told as such."""
        return [self._president(seat) for seat in self.file.presiding]

    @property
    def nobody_presides(self):
        """That nobody presides over it, where so."""
        if not all(is_stepped_down(seat.term) for seat in self.file.presiding):
            return ""
        if self.is_over:
            return _("Not recorded.")
        return marked(
            _("No State is designated to preside over the {meeting}."), meeting=self.label
        )

    @property
    def persons(self):
        """The representatives of those who preside over it, each with the State."""
        return [
            marked(_("{state}: {person}"), state=seat.name, person=in_words(person))
            for seat in self.file.presiding
            for person in self.file.persons.of(seat)
        ]

    @cached_property
    def first(self):
        """That another meeting comes first, which may fill seats, where one does."""
        following = coming(self.meetings, self.moment)
        if not following or following[0].position >= self.meeting.position:
            return ""
        label = following[0].label
        link = linked(
            address(self.question, "meeting", label), marked("{label}", label=Label(label))
        )
        return marked(_("The {meeting} comes first, and may fill some of them."), meeting=link)

    def _president(self, seat):
        words = _("{state}, from {begins}, {until}")
        if is_stepped_down(seat.term):
            words = _("{state}, which stepped down before its mandate began, {until}")
        state = linked(mandate_address(self.question, seat), seat.name)
        return marked(words, state=state, begins=begins(seat), until=until(seat))

    def _decided(self, document):
        return DecidedRows(
            name=document.symbol,
            address=document_address(self.question, document.symbol),
            title=document.title,
            belongs_elsewhere=not document.is_of_the_meeting,
            decided=_paragraphs(document.decided),
            superseded=_paragraphs(document.superseded),
        )


def title_of(meeting):
    """``Fourteenth Meeting of States Parties (14MSP)``"""
    parts = {"name": meeting_in_full(meeting), "label": meeting.label}
    return _("%(name)s (%(label)s)") % parts


def _paragraphs(clauses):
    """What each clause is called in its document, and its text."""
    return [(name_in_document(clause), clause.text) for clause in clauses]


def _part(number, part):
    words = _("part {number}: {when}, {place}") if part.place else _("part {number}: {when}")
    return marked(words, number=number, when=when(part), place=part.place)


def _former(held):
    """The dates, the entry that replaced them, and its reason."""
    number = held.entry.number
    told = marked(
        FORMER[Entry.Kind(held.entry.kind)],
        dates=_in_parts(held.dates),
        entry=linked(reverse("entry", args=[number]), _("entry {number}").format(number=number)),
        day=timezone.localdate(held.entry.at, timezone.get_default_timezone()),
    )
    return told, held.entry.reason


def _in_parts(dates):
    if not dates.parts:
        return when(dates.whole)
    parts = (_part(number, part) for number, part in enumerate(dates.parts, 1))
    return format_html_join("; ", "{}", ((part,) for part in parts))
