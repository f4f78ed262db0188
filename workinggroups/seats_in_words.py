"""The seats of a Working Group in the words of a page."""

from officeholders.holders import office_address
from officeholders.offices import OfficeRows, some_seats


def seats_in_words(group, holders, about=""):
    """The rows of the group's holders, made by ``holders``, and what of it nobody holds.

    ``about`` is what else is told beside the group's name.
    """
    return OfficeRows(
        group.name,
        office_address(holders.question, group.code),
        [holders.row(seat) for seat in group.holders],
        vacant=some_seats(group.vacant, group.seats) if group.vacant else "",
        unrecorded=some_seats(group.unrecorded, group.seats) if group.unrecorded else "",
        about=about,
    )
