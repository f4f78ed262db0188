"""The ad hoc Analysis Groups."""

from officeholders.pages import MomentPage


class AnalysisGroups(MomentPage):
    """The Analysis Groups by their rule."""

    template = "workinggroups/analysis_groups.html"
    here = "analysis-groups"
