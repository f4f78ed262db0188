"""Decisions: the documents and the provisions in them."""

from django.utils.translation import gettext as _

from officeholders.pages import MomentPage
from workinggroups.decisions import DecisionsPresenter, read_decisions


class Decisions(MomentPage):
    """Documents, and the provisions of each."""

    template = "workinggroups/decisions.html"
    here = "decisions"

    def find(self, asked, moment):
        return read_decisions(moment.instant)

    def title(self, subject):
        return _("Decisions")

    def words(self, asked, found):
        decisions, names = found.subject
        return {"page": DecisionsPresenter(decisions, names, found.moment, asked.question)}
