"""What happens to a meeting, as rows: dated, moved, held in parts, cancelled.

Days are dates, rough ones text; what is left empty is left out. Mandates that begin or end with
the meeting move with it and are not written.
"""

from officeholders.models.meeting import MEETING_DAYS
from officeholders.planning import altered

NOTHING_KNOWN = dict.fromkeys(MEETING_DAYS)
PLAN = "planned_for"
NO_DAYS = dict.fromkeys(("opens_on", "closes_on", "planned_for", "parts"))


def dated(meeting, **sitting):
    """The meeting on these days and in this place; its closing day may not be known yet."""
    return (altered(meeting, **NOTHING_KNOWN | _sitting(sitting)),)


def in_parts(meeting, parts, place=""):
    """The meeting held in these parts, each the words of one.

    It opens with the first of them and closes with the last, if the days of those are known.
    """
    parts = [_sitting(part) for part in parts]
    opens_on, closes_on = parts[0].get("opens_on"), parts[-1].get("closes_on")
    planned_for = None if opens_on else parts[0].get("planned_for")
    days = {"opens_on": opens_on, "closes_on": closes_on, "planned_for": planned_for}
    return (altered(meeting, **days, place=place, parts=parts),)


def cancelled(meeting, ending=(), beginning=(), *, decision, until_end_of="", presides=False):
    """The meeting does not take place, by a decision, which moves these mandates.

    Those ``ending`` with it end with the meeting ``until_end_of`` instead, those ``beginning``
    at its end begin at the end of that one; with ``presides``, whoever was to preside over it
    and is moved presides over that one.
    """
    gone = altered(meeting, **NO_DAYS, cancelled=decision)
    moved = dict.fromkeys(("until_end_of", "from_end_of"), until_end_of)
    moved |= {"presides_over": until_end_of} if presides else {}
    label = meeting.words["label"]
    return (
        gone,
        *(
            altered(
                mandate,
                **{key: there for key, there in moved.items() if mandate.words.get(key) == label},
            )
            for mandate in (*ending, *beginning)
        ),
    )


def with_days(plan, mandates, days):
    """The plan, and these mandates with other days: those given by primary key and word."""
    return (
        *plan,
        *(
            altered(mandate, **{key: day for (pk, key), day in days.items() if pk == mandate.pk})
            for mandate in mandates
        ),
    )


def _sitting(words):
    """The days and the place that have a value, as text; no plan where there is a day."""
    told = {key: str(words[key]) for key in MEETING_DAYS if words.get(key)}
    return {key: text for key, text in told.items() if key != PLAN or "opens_on" not in told}
