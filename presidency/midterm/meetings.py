"""What happens to a meeting, as rows: dated, moved, held in parts, cancelled.

Days are dates, rough ones text; what is left empty is left out. Mandates that begin or end with
the meeting move with it and are not written.
"""

from officeholders.models.meeting import MEETING_DAYS
from officeholders.planning import altered

NO_DAYS = {"opens_on": None, "closes_on": None, "planned_for": None}


def dated(meeting, **days):
    """The meeting on these days, of which the closing one may not be known yet."""
    return (altered(meeting, **NO_DAYS | _sitting(days)),)


def in_parts(meeting, parts, place=""):
    """The meeting held in these parts, each the words of one.

    It opens with the first of them and closes with the last, if the days of those are known.
    """
    parts = [_sitting(part) for part in parts]
    opens_on, closes_on = parts[0].get("opens_on"), parts[-1].get("closes_on")
    planned_for = None if opens_on else parts[0].get("planned_for")
    days = {"opens_on": opens_on, "closes_on": closes_on, "planned_for": planned_for}
    place = place or meeting.words.get("place")
    return (altered(meeting, **days, place=place, parts=parts),)


def cancelled(meeting, ending=(), beginning=(), *, decision, until_end_of="", presides=()):
    """The meeting does not take place, by a decision, which moves these mandates.

    Those ``ending`` with it end with the meeting ``until_end_of`` instead, those ``beginning``
    at its end begin at the end of that one, and those that ``presides`` names, by their primary
    key, preside over that one.
    """
    moved = {mandate.pk: mandate for mandate in (*ending, *beginning)}
    ends, begins = ({mandate.pk for mandate in some} for some in (ending, beginning))
    label = meeting.words["label"]
    return (
        altered(meeting, **NO_DAYS, parts=None, cancelled=decision),
        *(
            altered(
                mandate,
                **({"until_end_of": until_end_of} if pk in ends else {}),
                **({"from_end_of": until_end_of} if pk in begins else {}),
                **({"presides_over": until_end_of} if pk in presides else {}),
            )
            for pk, mandate in moved.items()
            if until_end_of and label != until_end_of
        ),
    )


def with_days(plan, mandates, days):
    """The plan, in which these mandates also have other days: by primary key and word."""
    corrected = [
        altered(mandate, **{key: day for (pk, key), day in days.items() if pk == mandate.pk})
        for mandate in mandates
    ]
    return (*plan, *corrected)


def _sitting(words):
    """The days and the place that have a value, as text."""
    return {key: str(words[key]) for key in MEETING_DAYS if words.get(key)}
