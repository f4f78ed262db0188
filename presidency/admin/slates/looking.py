"""A slate looked at: its board, what the rules say of it, and what follows from it."""

from dataclasses import dataclass, replace

from django.db import OperationalError
from django.utils import timezone

from officeholders.as_recorded import as_recorded
from officeholders.models import Entry
from officeholders.planning import rehearse
from presidency.slates import (
    Consequences,
    SlateBoard,
    board,
    judge,
    proposals_of,
    read_known,
    read_outlook,
    read_plan,
    read_regions,
)
from presidency.slates.planning import NOT_JUDGED, Judged


@dataclass(frozen=True)
class Looked:
    """A slate as it is shown. ``consequences`` is None where the rules refuse it, and where the
    database ``is_busy`` with what somebody else writes."""

    board: SlateBoard
    judged: Judged
    consequences: Consequences | None
    is_busy: bool = False

    @property
    def may_be_recorded(self):
        """Whether there is something to record that nothing hinders."""
        is_held = not self.board.meeting.cancelled
        return is_held and bool(self.judged.plan) and not self.judged.is_refused


def look_at(meeting, proposals, today, known=None):
    """The proposals for the meeting as the register stands; ``known`` if it was read already."""
    known = known or read_known(meeting, today)
    judged = judge(read_plan(meeting, proposals, known.states))
    if judged.is_refused:
        return _looked(known, proposals, judged)
    try:
        planned = rehearse(judged.plan, lambda: read_outlook(meeting, today))
    except OperationalError:
        return replace(_looked(known, proposals, judged), is_busy=True)
    return _looked(known, proposals, judged, planned)


def look_back(slate):
    """A slate that was recorded: its seats as they were before, the Committee as it was then."""
    entry = Entry.objects.get(number=slate.entry)
    day = timezone.localdate(entry.at, timezone.get_default_timezone())
    with as_recorded(slate.entry - 1):
        known = read_known(slate.meeting, day)
    with as_recorded(slate.entry):
        planned = read_outlook(slate.meeting, day)
    return _looked(known, proposals_of(slate.seats), NOT_JUDGED, planned)


def _looked(known, proposals, judged, planned=None):
    follows = planned and Consequences(known.outlook, planned, read_regions())
    return Looked(board(known, proposals), judged, follows)
