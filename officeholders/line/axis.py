"""The axis of the picture: meetings at equal distances, days between them."""

from bisect import bisect_left, bisect_right

BEFORE_ALL = -1.0
SOMEWHERE = 0.5  # between two meetings of which one has no day
ALMOST = 0.95  # after the planned time of a meeting that is not recorded to have ended


class Axis:
    """Places on the line of these meetings, counted in meetings: 0 is the end of the first."""

    def __init__(self, meetings):
        self.meetings = tuple(meetings)
        self._positions = [meeting.position for meeting in self.meetings]
        ended = [(held.closes_on, place) for place, held in enumerate(meetings) if held.closes_on]
        self._closing_days, self._places = [day for day, _ in ended], [place for _, place in ended]

    @property
    def last(self):
        return len(self.meetings) - 1

    def at(self, position):
        """The end of the meeting at ``position``; of one that lies before all these, before 0."""
        return float(bisect_right(self._positions, position) - 1)

    def on(self, day):
        """The end of ``day``'s eve: as far between two meetings as their closing days tell."""
        ended = bisect_left(self._closing_days, day)
        if not ended:
            return BEFORE_ALL + SOMEWHERE
        place = self._places[ended - 1]
        return place + self._share(place, day)

    def of(self, instant):
        """Where the instant lies: its day within the cycle that its position begins."""
        begun = self.at(instant.position)
        if instant.day is None or begun < 0:
            return begun if instant.day is None else begun + SOMEWHERE
        return begun + self._share(int(begun), instant.day)

    def _share(self, place, day):
        """How much of the cycle after the meeting at ``place`` has passed by ``day``."""
        begun, following = self.meetings[place].closes_on, self.meetings[place + 1 : place + 2]
        ends = next((_expected_end(held) for held in following), None)
        if not (begun and ends and begun < ends):
            return SOMEWHERE
        share = (day - begun).days / (ends - begun).days
        return share if following[0].closes_on else min(share, ALMOST)


def _expected_end(meeting):
    return meeting.closes_on or (meeting.planned_for and meeting.planned_for.last)
