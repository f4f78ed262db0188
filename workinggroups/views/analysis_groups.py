"""The ad hoc Analysis Groups."""

from django.utils.translation import gettext as _

from officeholders.pages import MomentPage
from workinggroups.analysis import read_analysis_groups
from workinggroups.analysis_in_words import AnalysisPresenter


class AnalysisGroups(MomentPage):
    """The Analysis Groups by their rule."""

    template = "workinggroups/analysis_groups.html"
    here = "analysis-groups"

    def find(self, asked, moment):
        return read_analysis_groups(moment.instant)

    def title(self, subject):
        return _("Analysis Groups")

    def words(self, asked, found):
        return {"analysis": AnalysisPresenter(found.subject, found.moment, asked.question)}
