"""Search."""

from officeholders.pages import MomentPage


class Search(MomentPage):
    """What the register holds, by any name it ever had."""

    template = "presidency/search.html"
    here = "search"
