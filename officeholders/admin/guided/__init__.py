"""Guided forms: what happened is asked, what it changes is shown, then it is recorded."""

from officeholders.admin.guided.about_one import AboutForm, AboutOne
from officeholders.admin.guided.offering import Offer, offer, offers_for
from officeholders.admin.guided.page import GuidedPage, guided_pages

__all__ = ["AboutForm", "AboutOne", "GuidedPage", "Offer", "guided_pages", "offer", "offers_for"]
