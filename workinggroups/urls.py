"""The addresses of the Working Groups, and of what speaks of all offices by their names then."""

from django.urls import path

from workinggroups.views.analysis_groups import AnalysisGroups
from workinggroups.views.decisions import Decisions
from workinggroups.views.groups import Group, Groups
from workinggroups.views.mandates import Mandates, OneMandate
from workinggroups.views.terms_of_reference import TermsOfReferencePage

urlpatterns = [
    path("working-groups/", Groups.as_view(), name="working-groups"),
    path("working-groups/<str:code>/", Group.as_view(), name="working-group"),
    path("analysis-groups/", AnalysisGroups.as_view(), name="analysis-groups"),
    path("mandates/", Mandates.as_view(), name="mandates"),
    path("mandates/<str:office>/<str:state>/<str:begins>/", OneMandate.as_view(), name="mandate"),
    path("decisions/", Decisions.as_view(), name="decisions"),
    path("offices/<str:code>/mandate/", TermsOfReferencePage.as_view(), name="terms-of-reference"),
]
