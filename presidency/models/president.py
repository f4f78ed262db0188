"""Presidents: the mandates in the presidency."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from officeholders.models import PRESIDENT, Mandate, MandateQuerySet


class PresidentManager(models.Manager.from_queryset(MandateQuerySet)):
    def get_queryset(self):
        return super().get_queryset().filter(office=PRESIDENT)


class President(Mandate):
    """A State that presides over a meeting, and over the Committee until it is relieved."""

    objects = PresidentManager()

    class Meta:
        proxy = True
        verbose_name = _("President")
        verbose_name_plural = _("Presidents")
