"""Guided forms: what happened is asked, what it changes is shown, then it is recorded."""

from officeholders.admin.guided.page import GuidedPage, guided_pages

__all__ = ["GuidedPage", "guided_pages"]
