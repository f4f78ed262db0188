"""The register's addresses, and two at which what never should happen happens."""

from django.db import OperationalError
from django.urls import path

from ccm_machinery.urls import handler400, handler403, handler404, handler500, urlpatterns
from officeholders.answers import Public

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


class WithoutDatabase(Public):
    def get(self, request):
        raise OperationalError("the database is gone")


class Mistaken(Public):
    def get(self, request):
        raise RuntimeError("a mistake of ours")


urlpatterns = [
    path("broken/mistaken/", Mistaken.as_view()),
    path("broken/without-database/", WithoutDatabase.as_view()),
    *urlpatterns,
]
