"""The addresses of the API."""

from django.urls import path

from ccm_machinery.api.described import AboutTheApi, Schema
from ccm_machinery.api.operations import routes

urlpatterns = [
    path("", AboutTheApi.as_view(), name="api"),
    path("schema/", Schema.as_view(), name="api-schema"),
    *routes(),
]
