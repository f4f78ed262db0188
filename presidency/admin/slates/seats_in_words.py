"""The seats of a slate in the words of its page: what is known of each, and what may be chosen."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from officeholders.admin.recorded.choices import NO_END_STATED, meeting_in_words
from officeholders.admin.recorded.sentences import as_sentence
from officeholders.holders import begins, until
from officeholders.holding import without_accents
from officeholders.models import PRESIDENT, Candidature
from officeholders.offices import some_seats
from officeholders.presenters import Label, marked
from presidency.admin.slates.proposals_in_words import (
    correction_in_words,
    office_in_words,
    proposal_in_words,
)
from presidency.admin.slates.typed import correction_name, office_value, seat_name
from presidency.slates import Open

KNOWN = {
    Open.ENDS: gettext_lazy("{state}, from {begins}: its mandate ends with the {meeting}."),
    Open.BEFORE: gettext_lazy(
        "{state}, from {begins}: its mandate ends with the {meeting} already."
    ),
    Open.ENDED: gettext_lazy(
        "{state}, from {begins}: this slate ends its mandate with the {meeting}."
    ),
    Open.NOT_RECORDED: gettext_lazy(
        "Held until the end of the {meeting} by a State that is not recorded."
    ),
    Open.VACANT: gettext_lazy("Vacant."),
    Open.BEGINS: gettext_lazy("The group begins with the {meeting}."),
    Open.BEYOND: gettext_lazy("One more holder than the office has seats."),
}


@dataclass(frozen=True)
class Choices:
    """A list to choose from: its name, and groups of choices, each (value, words, chosen)."""

    name: str
    groups: list[tuple[str, list[tuple[str, str, bool]]]]


@dataclass(frozen=True)
class SeatRow:
    """A seat to fill: what is known of it, what may be chosen, what is chosen, what is said of it.

    ``chosen`` says the choice to those who may not change it.
    """

    legend: str
    known: str
    states: Choices
    ends: Choices | None
    chosen: str
    refused: list[str]
    unusual: list[str]

    @property
    def anchor(self):
        """The name of the row in addresses and of its heading."""
        return self.states.name.removesuffix(":state").replace(":", "-")


@dataclass(frozen=True)
class StayingRow:
    """A holder who stays; where no end is stated, the field by which the slate states one."""

    words: str
    name: str = ""


@dataclass(frozen=True)
class CorrectionRow:
    """A mandate that stands, whose end the draft puts right."""

    name: str
    value: str
    words: str
    refused: list[str]
    unusual: list[str]


@dataclass(frozen=True)
class OfficeRows:
    """One office on the slate: its heading, what is told of it, its seats."""

    code: str
    heading: str
    facts: list[str]
    staying: list[StayingRow]
    candidates: list[tuple[int, str]]
    seats: list[SeatRow]
    corrections: list[CorrectionRow]
    exists: bool


class SeatsPresenter:
    """Turns the offices of a board into rows; ``judged`` says what is refused and unusual."""

    def __init__(self, board, judged, today):
        self.board, self.judged, self.today = board, judged, today
        self.label = Label(board.meeting.label)
        names = board.states.items()
        self._states = sorted(names, key=lambda told: (without_accents(told[1]), told[0]))
        self._meetings = {
            meeting.label: meeting_in_words(meeting, today) for meeting in board.following
        }

    def offices(self):
        return [self._office(office) for office in self.board.offices]

    def more(self):
        """What may be chosen to add one more holder than an office has seats."""
        offices = [
            (office_value(*office.seat), self.heading(office), False)
            for office in self.board.offices
            if office.exists
        ]
        labels = {label: label for office in self.board.offices for label in office.ends.labels}
        ends = [("", str(NO_END_STATED), True), *self._ends(labels, None)]
        return {
            "office": Choices("more:office", [("", [("", "", True), *offices])]),
            "state": self._choices_of_states("more:state", None, ()),
            "end": Choices("more:end", [("", ends)]),
        }

    def heading(self, office):
        return office_in_words(office.name, office.presides_over)

    def _office(self, office):
        return OfficeRows(
            code=office_value(*office.seat),
            heading=self.heading(office),
            facts=list(self._facts(office)),
            staying=[self._staying(seat) for seat in office.staying],
            candidates=[(found.pk, _candidate(found)) for found in office.candidates],
            seats=[self._seat(office, seat) for seat in office.open],
            corrections=[self._correction(office, one) for one in office.corrections],
            exists=office.exists,
        )

    def _facts(self, office):
        """What is told of the office as a whole, each a sentence."""
        if not office.exists:
            yield marked(_("It has no seat after the {meeting}."), meeting=self.label)
        shown = {seat.incumbent for seat in office.open}
        gone = [seat.name for seat in office.leaving if seat not in shown]
        if gone:
            sentence = _("Ending with the {meeting}: {states}.")
            yield marked(sentence, meeting=self.label, states=", ".join(gone))
        if office.unrecorded:
            seats = some_seats(office.unrecorded, office.seats)
            yield _("Not recorded who holds: %(seats)s.") % {"seats": seats}
        if office.ends.is_beyond:
            yield _beyond(office.ends.usual_term)

    def _staying(self, seat):
        sentence = _("{state}, from {begins}, {until}")
        words = marked(sentence, state=seat.name, begins=begins(seat), until=until(seat))
        is_open = not (seat.presides_over or seat.until_end_of or seat.term.ended_on)
        if not is_open or seat.from_end_of == self.board.meeting.label:
            return StayingRow(words)
        key = _corrected(seat.office, None, seat.state, seat.from_end_of)
        return StayingRow(words, correction_name(*key))

    def _seat(self, office, seat):
        key = (*office.seat, seat.place)
        name, one = seat_name(*key), seat.proposal
        state = one.state if one else None
        return SeatRow(
            legend=_("Seat %(place)s to fill") % {"place": seat.place}
            if len(office.open) > 1
            else _("Seat to fill"),
            known=self._known(seat),
            states=self._choices_of_states(f"{name}:state", state, office.candidates),
            ends=self._choices_of_ends(f"{name}:end", office, one),
            chosen=proposal_in_words(one, self.board.states),
            refused=_sentences(self.judged.refused.get(key)),
            unusual=_sentences(self.judged.unusual.get(key)),
        )

    def _known(self, seat):
        """How the seat comes to be open, and who held it."""
        parts = {"meeting": self.label}
        if seat.incumbent:
            parts |= {"state": seat.incumbent.name, "begins": begins(seat.incumbent)}
        if seat.why is Open.BEFORE:
            parts["meeting"] = Label(seat.incumbent.until_end_of)
        return marked(KNOWN[seat.why], **parts)

    def _choices_of_states(self, name, chosen, candidates):
        offered = {found.state: _candidate(found) for found in candidates}
        first = [(code, words, code == chosen) for code, words in offered.items()]
        every = [
            (code, words, code == chosen and code not in offered) for code, words in self._states
        ]
        groups = [("", [("", _("nobody yet"), not chosen)])]
        groups += [(_("Candidates"), first)] if first else []
        return Choices(name, [*groups, (_("All States"), every)])

    def _choices_of_ends(self, name, office, one):
        if office.code == PRESIDENT:
            return None
        is_told = bool(one and (one.state or one.end))
        chosen = one.end if is_told else office.ends.usual
        ends = self._ends({label: label for label in office.ends.labels}, chosen)
        if office.ends.may_be_open or (is_told and chosen is None):
            ends.insert(0, ("", str(NO_END_STATED), chosen is None))
        return Choices(name, [("", ends)])

    def _ends(self, labels, chosen):
        told = dict.fromkeys([*labels, *([chosen] if chosen else [])])
        return [(label, self._meetings.get(label, label), label == chosen) for label in told]

    def _correction(self, office, one):
        key = _corrected(*office.seat, one.state, one.from_end_of)
        return CorrectionRow(
            name=correction_name(*key),
            value=one.end or "",
            words=correction_in_words(one, self.board.states, self.board.meeting.label),
            refused=_sentences(self.judged.refused.get(key)),
            unusual=_sentences(self.judged.unusual.get(key)),
        )


def _corrected(office, presides_over, state, start):
    """The key of a mandate that stands and whose end is put right."""
    return office, presides_over, f"{state}-{start}"


def _candidate(found):
    """``Norway: endorsed, received February 2026``, with what is not public marked so."""
    told = [Candidature.Status(found.status).label]
    if found.received_on:
        told.append(_("received %(date)s") % {"date": found.received_on.in_words()})
    if not found.public:
        told.append(_("not public"))
    return f"{found.name}: {', '.join(map(str, told))}"


def _beyond(usual_term):
    sentence = ngettext(
        "Its usual term is %(count)s meeting, and no later meeting is recorded.",
        "Its usual term is %(count)s meetings, and not so many later ones are recorded.",
        usual_term,
    )
    return sentence % {"count": usual_term}


def _sentences(told):
    return [as_sentence(sentence) for sentence in told or ()]
