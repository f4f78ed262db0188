"""The admin pages of the Working Groups, one noun a file."""

from workinggroups.admin.analysis_groups import AnalysisGroupAdmin
from workinggroups.admin.coordinators import CoordinatorAdmin
from workinggroups.admin.next_workplan import NextWorkplanPage
from workinggroups.admin.working_groups import WorkingGroupAdmin
from workinggroups.admin.workplans import WorkplanAdmin

__all__ = [
    "AnalysisGroupAdmin",
    "CoordinatorAdmin",
    "NextWorkplanPage",
    "WorkingGroupAdmin",
    "WorkplanAdmin",
]
