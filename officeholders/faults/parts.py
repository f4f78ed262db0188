"""Parts of a meeting, which must agree with the meeting and follow one another."""

from django.utils.translation import gettext as _

from officeholders.faults.meetings import closing_day_faults
from officeholders.faults.phrases import day_in_words


def parts(proposal):
    """Parts that contradict their meeting or one another.

    A meeting opens with its first part and closes with its last; while the last part has no
    closing day the meeting has none.
    """
    for row in proposal.standing("meetings"):
        if "parts" in row.words and "cancelled" not in row.words and row.can_read("parts"):
            yield from _each_in_itself(row)
            yield from _in_rising_order(row)
            yield from _as_the_meeting(row, "opens_on", 0)
            yield from _as_the_meeting(row, "closes_on", len(row.words["parts"]) - 1)


def _each_in_itself(row):
    for place, part in enumerate(row.words["parts"]):
        yield from closing_day_faults(row, part, f"parts[{place}].")


def _in_rising_order(row):
    reached = ""
    for place, part in enumerate(row.words["parts"]):
        known = [day for day in (part.get("opens_on"), part.get("closes_on")) if day]
        if known and min(known) <= reached:
            sentence = _("a part opens after the one before it, which reaches %(day)s")
            day = day_in_words(reached)
            yield row.fault(f"parts[{place}].opens_on", sentence % {"day": day})
        reached = max([reached, *known])


def _as_the_meeting(row, key, place):
    """The meeting's first or last day against that of its first or last part."""
    day, part_day = row.words.get(key), row.words["parts"][place].get(key)
    if day == part_day or not row.can_read(key):
        return
    if part_day is None:
        sentence = _("the meeting has a day here, %(day)s, and so must its part")
        yield row.fault(f"parts[{place}].{key}", sentence % {"day": day_in_words(day)})
    else:
        sentence = _("parts[%(place)s] says %(day)s")
        words = {"place": place, "day": day_in_words(part_day)}
        yield row.fault(key, sentence % words)
