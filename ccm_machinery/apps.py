"""The application that wires the others, and the admin site's own class."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _


class MachineryConfig(AppConfig):
    name = "ccm_machinery"
    verbose_name = _("Staff")
    default_auto_field = "django.db.models.BigAutoField"


class RegisterAdminConfig(AdminConfig):
    default_site = "ccm_machinery.site.RegisterSite"
