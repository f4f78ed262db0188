"""A question set against the register: which entry answers it, and about which moment."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from difflib import get_close_matches

from django.utils import timezone
from django.utils.translation import gettext as _

from officeholders.models import Entry, Meeting
from officeholders.questions import BadQuestion, echo
from officeholders.reading import NothingRecorded
from officeholders.terms import Instant
from officeholders.timeline import ONE_DAY

LABEL = re.compile(r"([0-9]+)\s*(MSP|RC)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """The moment asked about: the words of the question, and where it falls.

    ``reached`` is the meeting after whose end it lies, None before the first.
    """

    instant: Instant
    reached: Meeting | None = None
    on: date | None = None
    after: str = ""

    def as_json(self):
        """The moment in the words of CONTRACT section 4."""
        return {
            "on": self.on and self.on.isoformat(),
            "after": self.after or None,
            "position": self.reached and self.reached.label,
        }


def coming(meetings, moment):
    """Those of the meetings that follow the moment and are not cancelled."""
    position = moment.instant.position
    return [held for held in meetings if held.position > position and not held.cancelled]


def moment_of(question, today):
    """The moment the question is about, on the line of meetings as it stands where this is read.

    Refused (BadQuestion): a meeting that the register does not know.
    """
    if question.after:
        return moment_after(question.after)
    return moment_on(question.on or today)


def moment_on(day):
    """The moment of that day."""
    reached = Meeting.objects.position_on(day)
    return Moment(Instant(reached.position if reached else 0, day), reached, on=day)


def moment_after(label, name="after"):
    """The moment right after the end of the meeting whose label the parameter ``name`` gives.

    Refused (BadQuestion): a meeting that the register does not know.
    """
    meeting = Meeting.objects.standing().filter(label=label).first()
    if meeting is None:
        raise no_such_meeting(name, label)
    return right_after(meeting)


def right_after(meeting):
    """The moment right after the end of the meeting, whether or not its dates are known."""
    day = meeting.closes_on and meeting.closes_on + ONE_DAY
    return Moment(Instant(meeting.position, day), meeting, after=meeting.label)


def no_such_meeting(name, label):
    """The refusal of a label, given as the parameter ``name``, that no meeting bears."""
    near = nearest_label(label, Meeting.objects.standing().values_list("label", flat=True))
    if near is None:
        sentence = _("There is no meeting “%(label)s”: no meeting is recorded.")
    else:
        sentence = _("There is no meeting “%(label)s”; the nearest is %(near)s.")
    return BadQuestion(sentence % {"label": echo(label), "near": near}, **{name: near})


def nearest_label(text, labels):
    """The label of the same kind and the nearest number, else the most similar one, or None."""
    labels = list(labels)
    wanted = LABEL.fullmatch(text.strip())
    of_kind = [label for label in labels if wanted and label.endswith(wanted[2].upper())]
    if of_kind:
        return min(of_kind, key=lambda label: abs(_number(label) - int(wanted[1])))
    return next(iter(get_close_matches(text, labels, n=1, cutoff=0)), None)


def _number(label):
    return int(LABEL.fullmatch(label)[1])


def entries_asked(question):
    """The entry from which the question is answered, and the last one, read in one query.

    Refused: BadQuestion for an entry that does not exist and for a day before the first
    entry's; NothingRecorded before entry 1.
    """
    found = list(_found(question))
    if not found:
        raise NothingRecorded
    last, entry = found[0], found[-1]
    if question.entry and entry.number != question.entry:
        raise BadQuestion(
            _("There is no entry %(asked)s; the last is entry=%(last)s.")
            % {"asked": question.entry, "last": last.number},
            entry=last.number,
        )
    if question.known_on and entry.at >= _midnight_after(question.known_on):
        raise _nothing_known(question.known_on)
    return entry, last


def _found(question):
    if question.known_on:
        return Entry.objects.with_last_before(_midnight_after(question.known_on))
    return Entry.objects.with_last(question.entry or 0)


def _midnight_after(day):
    """The end of the day in Geneva."""
    return datetime.combine(day + ONE_DAY, time.min, timezone.get_default_timezone())


def _nothing_known(day):
    first = Entry.objects.order_by("number").first()
    first_day = timezone.localdate(first.at, timezone.get_default_timezone())
    sentence = _("Nothing was recorded by %(day)s; the first entry is of known_on=%(first)s.")
    return BadQuestion(sentence % {"day": day, "first": first_day}, known_on=first_day.isoformat())
