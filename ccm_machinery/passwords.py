"""Passwords: one's own, and one given by an administrator, which must be changed."""

from django.contrib.admin.forms import AdminPasswordChangeForm as OwnPasswordForm
from django.contrib.auth.forms import AdminPasswordChangeForm, AdminUserCreationForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


class PasswordAlone:
    """A form that writes a password, and with it nothing of what others may be changing."""

    def set_password_and_save(self, user, password_field_name="password1", commit=True):  # noqa: S107
        """Leaves everything else of the account as it is by now."""
        user.set_password(self.cleaned_data[password_field_name])
        if commit:
            user.save(update_fields=["password", "must_change_password"])
        return user


class ChangedPasswordForm(PasswordAlone, OwnPasswordForm):
    """A new password of one's own; after it everything else can be reached."""

    def clean_new_password1(self):
        password = self.cleaned_data["new_password1"]
        if self.user.check_password(password):
            raise ValidationError(_("This is the old password. Choose another."))
        return password

    def save(self, commit=True):
        self.user.must_change_password = False
        return super().save(commit)


class GivenPasswordForm(PasswordAlone, AdminPasswordChangeForm):
    """A password given to somebody, who must change it at the next sign-in."""

    def __init__(self, user, *args, **kwargs):
        super().__init__(user, *args, **kwargs)
        # Every account signs in with one: none is to be without, an administrator's least of all.
        self.fields.pop("usable_password", None)
        for name in ("password1", "password2"):
            self.fields[name].required = True

    def save(self, commit=True):
        self.user.must_change_password = True
        return super().save(commit)


class NewAccountForm(AdminUserCreationForm):
    """A new account, whose first password must be changed."""

    usable_password = None  # every account signs in with one

    def save(self, commit=True):
        self.instance.must_change_password = True
        return super().save(commit)
