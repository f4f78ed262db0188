"""The register's addresses."""

from django.contrib import admin
from django.urls import include, path

from ccm_machinery.views import AboutTheRegister, Popolo, RegisterFile

urlpatterns = [
    path("", include("presidency.urls")),
    path("", include("workinggroups.urls")),
    path("", include("officeholders.urls")),
    path("api/v1/", include("ccm_machinery.api.urls")),
    path("about/", AboutTheRegister.as_view(), name="about"),
    path("register.json", RegisterFile.as_view(), name="register-json"),
    path("popolo.json", Popolo.as_view(), name="popolo-json"),
    path("admin/", admin.site.urls),
]

handler400 = "officeholders.refusals.bad_request"
handler403 = "officeholders.refusals.permission_denied"
handler404 = "officeholders.refusals.not_found"
handler500 = "officeholders.refusals.server_error"
