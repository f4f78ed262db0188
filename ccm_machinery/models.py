"""The accounts of staff."""

from django.contrib.auth.models import AbstractUser
from django.contrib.auth.models import UserManager as DjangosManager
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ccm_machinery.roles import Role


class AccountManager(DjangosManager):
    """Accounts; ``createsuperuser`` makes administrators."""

    use_in_migrations = False

    def create_superuser(self, username, email=None, password=None, **told):
        told = {"role": Role.ADMINISTRATOR} | told
        return super().create_superuser(username, email, password, **told)

    def administrators(self):
        """Those who can keep the accounts: without one nobody could be let in again."""
        return self.filter(role=Role.ADMINISTRATOR, is_active=True)


class User(AbstractUser):
    """A member of the Implementation Support Unit's staff.

    Accounts are deactivated, never deleted: entries of the register name their author. Rights
    follow from the role alone; Django's own two columns are kept in step with it.
    """

    groups = None
    user_permissions = None
    role = models.CharField(_("role"), max_length=20, choices=Role.choices, default=Role.VIEWER)
    is_active = models.BooleanField(
        _("active"),
        default=True,
        help_text=_(
            "Untick it for somebody who has left: the account then signs in no more, and its "
            "sessions end. It is never deleted, because entries name their author."
        ),
    )
    must_change_password = models.BooleanField(
        _("must change the password"),
        default=False,
        help_text=_("Asked at the next sign-in, before anything else."),
    )
    sign_outs = models.PositiveIntegerField(
        _("times signed out everywhere"), default=0, editable=False
    )

    objects = AccountManager()

    class Meta:
        verbose_name = _("staff account")
        verbose_name_plural = _("staff accounts")
        constraints = [
            models.CheckConstraint(
                condition=Q(role=Role.ADMINISTRATOR, is_superuser=True)
                | Q(role__in=(Role.VIEWER, Role.EDITOR), is_superuser=False),
                name="administrators_and_nobody_else_have_every_right",
            ),
        ]

    def clean(self):
        """Refuses to leave the register without an administrator."""
        super().clean()
        administrators = type(self).objects.administrators()
        stays = self.is_active and self.role == Role.ADMINISTRATOR
        if stays or not administrators.filter(pk=self.pk).exists():
            return
        if not administrators.exclude(pk=self.pk).exists():
            raise ValidationError(
                _("This is the last active administrator. Make somebody else one first.")
            )

    def save(self, *args, update_fields=None, **kwargs):
        """Saves the account; what Django calls staff and superuser follows."""
        self.is_staff = self.is_active
        self.is_superuser = self.role == Role.ADMINISTRATOR
        if update_fields is not None and {"role", "is_active"} & set(update_fields):
            update_fields = {*update_fields, "is_staff", "is_superuser"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def sign_out_everywhere(self):
        """Ends every session of the account, at once."""
        type(self).objects.filter(pk=self.pk).update(sign_outs=F("sign_outs") + 1)
        self.refresh_from_db(fields=["sign_outs"])

    def _get_session_auth_hash(self, secret=None):
        """What a session must hold to be this account's: the password's, and how often it was
        signed out everywhere."""
        return f"{super()._get_session_auth_hash(secret)}-{self.sign_outs}"
