"""Meetings: their labels, their places in the sequence and their days."""

from itertools import pairwise

from django.utils.translation import gettext as _

from officeholders.faults.phrases import day_in_words
from officeholders.faults.row import blamed_first

DAYS = ("opens_on", "closes_on")


def labels(proposal):
    """A label that is not the number and the kind."""
    for row in proposal.standing("meetings"):
        words = row.words
        if row.can_read("label", "kind", "number"):
            label = f"{words['number']}{words['kind']}"
            if words["label"] != label:
                sentence = _("the label is the number and the kind: %(label)s")
                yield row.fault("label", sentence % {"label": label})


def positions_taken(proposal):
    """Two meetings at one position; that of a withdrawn meeting stays taken."""
    taken = {}
    for row in sorted(proposal.all("meetings"), key=lambda row: row.before is None):
        other = taken.setdefault(row.words.get("position"), row)
        if other is not row and "position" in row.words:
            sentence = _("position %(position)s is that of %(place)s")
            yield row.fault(
                "position", sentence % {"position": row.words["position"], "place": other.place}
            )


def positions_changed(proposal):
    """A meeting moved to another position once it is recorded."""
    for row in proposal.all("meetings"):
        position = row.before and row.before.get("position")
        if position and row.words.get("position", position) != position:
            sentence = _("the position is %(position)s and is never changed")
            yield row.fault("position", sentence % {"position": position})


def days(proposal):
    """A closing day without or before the opening; days of a cancelled meeting."""
    for row in proposal.standing("meetings"):
        yield from closing_day_faults(row, row.words)
        if "cancelled" in row.words:
            yield from _days_of_a_cancelled_meeting(row)


def closing_day_faults(row, words, path=""):
    """The closing day of a meeting, or of one of its parts, against its opening."""
    opens_on, closes_on = (words.get(key) for key in DAYS)
    if closes_on and row.can_read("opens_on", "parts"):
        if not opens_on:
            yield row.fault(f"{path}closes_on", _("a closing day needs an opening day"))
        elif closes_on < opens_on:
            sentence = _("it cannot close before it opens, on %(day)s")
            yield row.fault(f"{path}closes_on", sentence % {"day": day_in_words(opens_on)})


def _days_of_a_cancelled_meeting(row):
    places = [("", row.words)]
    places += [(f"parts[{i}].", part) for i, part in enumerate(row.words.get("parts", []))]
    for path, words in places:
        for key in DAYS:
            if key in words:
                yield row.fault(f"{path}{key}", _("a cancelled meeting has no days"))


def closing_days_rise(proposal):
    """A closing day no later than that of a meeting before it in the sequence."""
    dated = [row for row in proposal.meetings if "closes_on" in row.words]
    for earlier, later in pairwise(dated):
        if later.words["closes_on"] <= earlier.words["closes_on"]:
            row, other = blamed_first(earlier, later)
            if row is later:
                sentence = _("the %(label)s, earlier in the sequence, closes on %(day)s")
            else:
                sentence = _("the %(label)s, later in the sequence, closes on %(day)s")
            day = day_in_words(other.words["closes_on"])
            yield row.fault("closes_on", sentence % {"label": other.words["label"], "day": day})
