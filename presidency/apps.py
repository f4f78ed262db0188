"""The application of the Presidency."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PresidencyConfig(AppConfig):
    name = "presidency"
    verbose_name = _("Presidency")
    default_auto_field = "django.db.models.BigAutoField"
