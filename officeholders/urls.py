"""The ground's own addresses."""

from django.urls import path

from officeholders import views

urlpatterns = [
    path("entries/", views.Log.as_view(), name="entries"),
    path("healthz/", views.Health.as_view(), name="healthz"),
]
