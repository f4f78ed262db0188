"""The ground's own application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OfficeholdersConfig(AppConfig):
    name = "officeholders"
    verbose_name = _("Register")
    default_auto_field = "django.db.models.BigAutoField"
