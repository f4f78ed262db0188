"""The ground's own addresses."""

from django.urls import path

from officeholders.views.entry import OneEntry
from officeholders.views.log import Chain, Health, Log

urlpatterns = [
    path("entries/", Log.as_view(), name="entries"),
    path("entries/<str:number>/", OneEntry.as_view(), name="entry"),
    path("entries.jsonl", Chain.as_view(), name="entries-jsonl"),
    path("healthz/", Health.as_view(), name="healthz"),
]
