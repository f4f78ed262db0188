"""The succession board in the words of a page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from officeholders.addresses import address
from officeholders.holders import HolderRow, appointed, until
from officeholders.models import Candidature
from officeholders.presenters import Label, linked, marked
from officeholders.sittings import when
from officeholders.stages import Stage, stage_in_words, stage_of
from officeholders.terms import is_stepped_down
from presidency.succession.board import is_designated_since_unknown


@dataclass(frozen=True)
class Told:
    """A sentence about a State, and what else is to be known."""

    sentence: str
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class TurnRows:
    """One coming meeting: its label as a link, when it is held, and who presides over it."""

    meeting: str
    when: str
    presiding: list[tuple[HolderRow, str]]
    told: list[Told]
    has_nobody: bool


class BoardPresenter:
    """Turns the coming meetings into rows; ``holders`` keeps the notes of the page."""

    def __init__(self, holders):
        self._holders, self._question, self._instant = holders, holders.question, holders.instant

    def turns(self, turns):
        return [self._turn(turn) for turn in turns]

    def _turn(self, turn):
        label = turn.meeting.label
        where = address(self._question, "meeting", label)
        return TurnRows(
            meeting=linked(where, marked("{meeting}", meeting=Label(label))),
            when=when(turn.meeting),
            presiding=[self._presiding(seat) for seat in turn.presiding],
            told=[
                *(self._gone(seat) for seat in turn.gone),
                *(self._not_yet(seat) for seat in turn.not_yet),
                *(self._candidature(found) for found in turn.candidatures),
            ],
            has_nobody=turn.has_nobody,
        )

    def _presiding(self, seat):
        row = self._holders.row(seat, stage_in_words(seat, self._instant))
        if stage_of(seat, self._instant) is Stage.IN_FORCE:
            return row, _("President")
        return row, _("President-designate")

    def _gone(self, seat):
        if is_stepped_down(seat.term):
            sentence = _("{state} stepped down before its mandate began ({until}).")
        else:
            sentence = _("{state} is no longer in office ({until}).")
        reason = (seat.end_reason,) if seat.end_reason else ()
        return Told(marked(sentence, state=self._state(seat), until=until(seat)), reason)

    def _not_yet(self, seat):
        decided = appointed(seat)
        if is_designated_since_unknown(seat):
            sentence = _("{state} is to preside; since when it is designated is not recorded.")
        else:
            sentence = _("Designated later: {state} ({decided}).")
        return Told(marked(sentence, state=self._state(seat), decided=decided))

    def _candidature(self, found):
        sentence = _("Candidature of {state}: {status}.")
        status = Candidature.Status(found.status).label
        received = found.received_on and marked(_("received: {date}"), date=found.received_on)
        remarks = tuple(filter(None, [received, found.by]))
        return Told(marked(sentence, state=self._state(found), status=status), remarks)

    def _state(self, held):
        return linked(address(self._question, "state", held.state), held.name)
