"""The desk in plain sentences, most urgent first: for the staff's page and for the digest."""

from presidency.desk.in_words.next_meeting import next_meeting
from presidency.desk.in_words.not_stated import not_stated
from presidency.desk.in_words.open_today import open_today
from presidency.desk.in_words.waiting import waiting


def sections(desk, within=True):
    """What the desk says, section by section; those that say nothing are left out.

    ``within`` the house private rows are told in full; outside it they are only counted.
    """
    told = (
        next_meeting(desk, within),
        open_today(desk),
        waiting(desk, within),
        not_stated(desk),
    )
    return [section for section in told if section.lines]


__all__ = ["sections"]
