"""Two moments compared."""

from officeholders.pages import MomentPage


class Comparison(MomentPage):
    """Who joined, who left, who stays."""

    template = "presidency/comparison.html"
    here = "compare"
