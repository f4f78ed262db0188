"""Decisions: the documents and the provisions in them."""

from officeholders.pages import MomentPage


class Decisions(MomentPage):
    """Documents, and the provisions of each."""

    template = "officeholders/decisions.html"
    here = "decisions"
