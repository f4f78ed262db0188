"""Passwords: one's own, and one given by an administrator, which must be changed."""

from django.contrib.admin.forms import AdminPasswordChangeForm as OwnPasswordForm
from django.contrib.auth.forms import AdminPasswordChangeForm, AdminUserCreationForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


class ChangedPasswordForm(OwnPasswordForm):
    """A new password of one's own; after it everything else can be reached."""

    def clean_new_password1(self):
        password = self.cleaned_data["new_password1"]
        if self.user.check_password(password):
            raise ValidationError(_("This is the old password. Choose another."))
        return password

    def save(self, commit=True):
        self.user.must_change_password = False
        return super().save(commit)


class GivenPasswordForm(AdminPasswordChangeForm):
    """A password given to somebody, who must change it at the next sign-in."""

    usable_password = None  # every account signs in with one

    def save(self, commit=True):
        self.user.must_change_password = True
        return super().save(commit)


class NewAccountForm(AdminUserCreationForm):
    """A new account, whose first password must be changed."""

    usable_password = None  # every account signs in with one

    def save(self, commit=True):
        self.instance.must_change_password = True
        return super().save(commit)
