"""Coordinators: the mandates in the offices of the Working Groups."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from officeholders.models import PRESIDENT, Mandate, MandateQuerySet


class CoordinatorManager(models.Manager.from_queryset(MandateQuerySet)):
    def get_queryset(self):
        return super().get_queryset().exclude(office=PRESIDENT)


class Coordinator(Mandate):
    """A State that steers a Working Group."""

    objects = CoordinatorManager()

    class Meta:
        proxy = True
        verbose_name = _("Coordinator")
        verbose_name_plural = _("Coordinators")
