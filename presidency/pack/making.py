"""A pack, from what is asked to its bytes: one entry's state, whole (CONTRACT section 5)."""

from django.utils import timezone
from django.utils.translation import override

from officeholders.moments import entries_asked
from officeholders.papers import Stamp
from officeholders.questions import Question
from officeholders.reading import read_at
from presidency.committee.seats import LANGUAGE_OF_THE_API
from presidency.pack.assembling import assemble
from presidency.pack.reading import read_contents


def make_pack(label, register_text, *, entry=None, on=None, tell=lambda words: None):
    """The pack for the meeting ``label`` as known at the entry, None for the last, on that day.

    Without a day it is about the day of the entry in Geneva, whatever the clock says, and always
    in English: the same entry makes the same bytes. ``register_text`` is called for the text of
    the register file. Refused: BadQuestion for a meeting or an entry that does not exist,
    NothingRecorded.
    """
    found, _last = entries_asked(Question(entry=entry))
    day = on or timezone.localdate(found.at, timezone.get_default_timezone())
    with override(LANGUAGE_OF_THE_API):
        _entry, contents = read_at(
            found.number, lambda: read_contents(label, day, register_text), found
        )
        return assemble(contents, Stamp.of(contents.moment, found), tell)
