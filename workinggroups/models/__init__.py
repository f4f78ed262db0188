"""The tables of the Working Groups, one noun a file."""

from workinggroups.models.analysis_group import AnalysisGroup, AnalysisMember, OpenQuestion
from workinggroups.models.coordinator import Coordinator
from workinggroups.models.working_group import GroupName, WorkingGroup
from workinggroups.models.workplan import Activity, Objective, Workplan

__all__ = [
    "Activity",
    "AnalysisGroup",
    "AnalysisMember",
    "Coordinator",
    "GroupName",
    "Objective",
    "OpenQuestion",
    "WorkingGroup",
    "Workplan",
]
