"""What somebody who has signed in must do before anything else."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from ccm_machinery.signin.second_factor import must_have_one

ALWAYS_OPEN = {"logout"}


@dataclass(frozen=True, slots=True)
class Duty:
    """The name of the page on which it is done, and what is said on the way there."""

    page: str
    sentence: str

    def allows(self, page):
        return page == self.page or page in ALWAYS_OPEN


def duty_of(user):
    """The duty that comes first, or None."""
    if user.must_change_password:
        return Duty("password_change", _("Choose a password of your own first."))
    if must_have_one(user):
        return Duty("second_factor", _("Set up a second factor first."))
    return None
