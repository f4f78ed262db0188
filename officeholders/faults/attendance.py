"""Attendance at the meetings of the Coordination Committee."""

from django.utils.translation import gettext as _

NAMED = ("present", "excused")


def present_or_excused(proposal):
    """A State was present or excused, and is named once."""
    for row in proposal.standing("committee_meetings"):
        named = set()
        for key in NAMED:
            for place, code in enumerate(row.words.get(key, ())):
                if code in named:
                    sentence = _("%(state)s is named already; a State is present or excused")
                    words = {"state": proposal.state_in_words(code)}
                    yield row.fault(f"{key}[{place}]", sentence % words)
                named.add(code)


def nobody_at_a_cancelled_meeting(proposal):
    """Nobody attends a meeting that was cancelled."""
    for row in proposal.standing("committee_meetings"):
        if "cancelled" in row.words and any(key in row.words for key in NAMED):
            sentence = _("a cancelled meeting has nobody present or excused")
            yield row.fault("cancelled", sentence)
