"""The rows that Popolo is made of, and the line of meetings that dates them."""

from datetime import date

from officeholders.lists import LIST_NAMES
from officeholders.timeline import Held, Timeline


class Register:
    """The lists of a register file by their names, in its words and its order."""

    def __init__(self, lists):
        for name in LIST_NAMES:
            setattr(self, name, lists.get(name, ()))
        self.names = {state["code"]: state["name"] for state in self.states}
        self.organization_names = {told["code"]: told["name"] for told in self.organizations}
        self.titles = {told["symbol"]: told for told in self.documents}
        self.held = {meeting["label"]: _held(meeting) for meeting in self.meetings}
        self.timeline = Timeline(self.held.values())

    def position(self, label):
        """The position of the meeting of that label; None without a label."""
        return self.timeline.position(label) if label else None


def _held(meeting):
    closes_on = meeting.get("closes_on")
    closing_day = date.fromisoformat(closes_on) if closes_on else None
    return Held(meeting["position"], meeting["label"], closing_day)
