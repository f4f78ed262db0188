"""The record of a State in the words of its page."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from officeholders.addresses import address
from officeholders.holders import (
    Notes,
    appointed,
    begins,
    mandate_address,
    office_address,
    uncertain,
    until,
)
from officeholders.line import Lane, draw
from officeholders.persons import in_words
from officeholders.presenters import linked, marked
from officeholders.stages import Stage, stage_in_words, stage_of
from presidency.states.in_words import (
    membership_in_words,
    office_in_words,
    party_in_words,
    region_in_words,
)
from presidency.states.sitting import sitting_in_words
from workinggroups.course import course
from workinggroups.course_in_words import course_rows, remarks_on


@dataclass(frozen=True)
class TermRow:
    """One office held without a break: from when until when, and links to what was decided.

    ``stage`` is told where the heading above does not say all of it.
    """

    office: str
    address: str
    begins: str
    until: str
    stage: str
    mandates: list[str]
    remarks: list[str]
    persons: list[str]
    notes: list[int]


class RecordPresenter:
    """What the page says of the State; the template only sets it out."""

    def __init__(self, found, question, when):
        self.record, self.question, self.instant = found.subject, question, found.moment.instant
        self.state, self.party = self.record.state, party_in_words(self.record.state)
        self.sitting = sitting_in_words(self.record, when)
        self.line = draw(self._lanes(), found.meetings, found.moment)
        self._notes = Notes()
        parts = course(self.record.seats, (), self.instant)
        self.course = course_rows(parts, self._row)
        self.notes = self._notes.texts

    @property
    def region(self):
        return region_in_words(self.state.region)

    @property
    def membership(self):
        return membership_in_words(self.state.membership)

    @property
    def present_name(self):
        """Its present name, where it had another one at the moment."""
        present = self.record.present_name
        return present if present != self.state.name else ""

    @cached_property
    def former_names(self):
        """Each former name and until when it was used, the last one first."""
        former = sorted(self.record.former_names, key=lambda name: name.until.last, reverse=True)
        return [
            marked(_("{name} (until {until})"), name=name.name, until=name.until) for name in former
        ]

    @property
    def mandates(self):
        """The address of its mandates as a list."""
        return address(self.question, "mandates", state=self.state.code)

    def _lanes(self):
        """One for each office it ever held, in the order of the offices."""
        for code, name in self.record.offices.items():
            seats = tuple(seat for seat in self.record.seats if seat.office == code)
            if seats:
                yield Lane(name, seats)

    def _row(self, spell):
        first = spell.first
        return TermRow(
            office=office_in_words(first, self.record.offices),
            address=office_address(self.question, first.office),
            begins=begins(first),
            until=until(spell.last),
            stage=self._stage(spell),
            mandates=[self._mandate(seat) for seat in spell.seats],
            remarks=list(remarks_on(spell)),
            persons=self._persons(spell),
            notes=self._notes.numbers(dict.fromkeys(self._notes_on(spell))),
        )

    def _stage(self, spell):
        seat = next((seat for seat in spell.seats if seat.possibly), spell.first)
        told = seat.possibly or stage_of(seat, self.instant) is Stage.DESIGNATED
        return stage_in_words(seat, self.instant) if told else ""

    def _mandate(self, seat):
        words = appointed(seat) or _("its mandate")
        return linked(mandate_address(self.question, seat), words)

    def _persons(self, spell):
        persons = [person for seat in spell.seats for person in self.record.persons.of(seat)]
        return list(dict.fromkeys(in_words(person) for person in persons))

    def _notes_on(self, spell):
        for seat in spell.seats:
            told = uncertain(seat.term, self.instant) if seat.possibly else ()
            yield from filter(None, (*told, seat.footnote, seat.remark))
