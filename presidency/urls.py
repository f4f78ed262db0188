"""The addresses of the Presidency."""

from django.urls import path

from presidency import views

urlpatterns = [
    path("", views.CommitteePage.as_view(), name="committee"),
    path("committee.json", views.CommitteeForPrograms.as_view(), name="committee-json"),
    path("api/v1/committee/", views.CommitteeForPrograms.as_view(), name="api-committee"),
]
