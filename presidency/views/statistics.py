"""Statistics."""

from officeholders.pages import MomentPage


class Statistics(MomentPage):
    """Numbers, each with its list and its definition."""

    template = "presidency/statistics.html"
    here = "statistics"
