"""The Presidency."""

from officeholders.pages import MomentPage


class Presidency(MomentPage):
    """Presidents on the line of meetings, and their succession."""

    template = "presidency/presidency.html"
    here = "presidency"
