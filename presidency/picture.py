"""The Committee as a picture: its seats along the line of meetings."""

from django.utils.translation import gettext as _

from officeholders.line import Lane, draw
from officeholders.models import UnrecordedSeat


def picture(committee):
    """One lane for the presidency and one for each group; None where nobody sits."""
    presidency = (committee.outgoing, committee.president, *committee.designates)
    lanes = [Lane(_("Presidency"), tuple(seat for seat in presidency if seat))]
    lanes += [
        Lane(group.name, group.holders, _unrecorded(group, committee)) for group in committee.groups
    ]
    return draw(lanes, committee.meetings, committee.moment, reach=(2, 2))


def _unrecorded(group, committee):
    """The group's seats of which nobody knows, until the next meeting of those drawn."""
    following = [held for held in committee.meetings if held.position > _reached(committee)]
    if not (group.unrecorded and following):
        return ()
    span = {"from_end_of_id": _reached(committee), "until_end_of_id": following[0].position}
    return (UnrecordedSeat(**span, seats=group.unrecorded),)


def _reached(committee):
    return committee.moment.instant.position
