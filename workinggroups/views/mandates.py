"""Mandates."""

from officeholders.pages import MomentPage


class Mandates(MomentPage):
    """Every mandate, by filters."""

    template = "workinggroups/mandates.html"
    here = "mandates"


class OneMandate(MomentPage):
    """One mandate, the thing one cites."""

    template = "workinggroups/mandate.html"
    here = "mandates"
