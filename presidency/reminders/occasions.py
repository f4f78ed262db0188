"""On which occasion the staff are reminded of a meeting: so many days before, or each month."""

import re
from datetime import date, timedelta

THRESHOLDS = (7, 30, 90, 180)  # days before the meeting opens
BEFORE_IT = re.compile(r"([0-9]+) days ([0-9]{4}-[0-9]{2}-[0-9]{2})")


def due(meeting, today, sent):
    """The occasion of the digest that is due about the meeting on ``today``, or None.

    It is ``90 days 2027-06-16`` (the threshold reached, and the day), or ``2026-11`` while the
    meeting's days are not known. ``sent`` are the occasions of the digests sent about it.
    """
    if are_days_unknown(meeting, today):
        month = f"{today:%Y-%m}"
        return None if month in sent else month
    threshold = _threshold((meeting.opens_on - today).days)
    if threshold is None or _is_told(threshold, meeting.opens_on, sent):
        return None
    return f"{threshold} days {today.isoformat()}"


def are_days_unknown(meeting, today):
    """Whether its days are not recorded, or it has opened and nobody knows when it closes."""
    return not meeting.opens_on or (not meeting.closes_on and meeting.opens_on < today)


def _threshold(days):
    """The smallest number of days reached; None long before the meeting, and once it is open."""
    if days < 0:
        return None
    return next((threshold for threshold in THRESHOLDS if days <= threshold), None)


def _is_told(threshold, opens_on, sent):
    """Whether a digest was sent as late as this one or later, by the days as they are now.

    After a meeting was postponed a threshold may be reached again, and what was sent long
    before it counts no more; after it was brought forward only what was told of so few days.
    """
    reached = opens_on - timedelta(days=threshold)
    found = filter(None, map(BEFORE_IT.fullmatch, sent))
    told = ((int(one[1]), date.fromisoformat(one[2])) for one in found)
    return any(days <= threshold and day >= reached for days, day in told)
