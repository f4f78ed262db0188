"""The application of the Working Groups."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WorkinggroupsConfig(AppConfig):
    name = "workinggroups"
    verbose_name = _("Working Groups")
    default_auto_field = "django.db.models.BigAutoField"
