"""The accounts of staff."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """A member of the Implementation Support Unit's staff.

    Accounts are deactivated, never deleted: entries of the register name their author.
    """

    must_change_password = models.BooleanField(
        _("must change the password"),
        default=False,
        help_text=_("Asked at the next sign-in, before anything else."),
    )

    class Meta:
        verbose_name = _("staff account")
        verbose_name_plural = _("staff accounts")
