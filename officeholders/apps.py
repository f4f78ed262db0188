"""The ground's own application, which keeps the database's guard in place."""

from importlib import import_module

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class OfficeholdersConfig(AppConfig):
    name = "officeholders"
    verbose_name = _("Register")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        self.triggers = import_module("officeholders.triggers")  # needs the models
        pre_migrate.connect(self.lift_guard, sender=self)
        post_migrate.connect(self.set_guard, sender=self)

    def lift_guard(self, using, plan, **kwargs):
        """Drops the triggers where a migration is about to change recorded tables."""
        if plan:
            self.triggers.drop(connections[using])

    def set_guard(self, using, **kwargs):
        """Makes them anew: SQLite drops those of a table it remakes."""
        self.triggers.install(connections[using])
