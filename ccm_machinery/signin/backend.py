"""Who is let in: not too often wrong, with the right password, to do what the role says."""

from axes.backends import AxesStandaloneBackend
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import Permission

from ccm_machinery.roles import may, may_enter


class NotTooOften(AxesStandaloneBackend):
    """Refuses before the password is looked at; a program of ours, without request, passes."""

    def authenticate(self, request, username=None, password=None, **told):
        if request is not None:
            super().authenticate(request, username, password, **told)


class ByRole(ModelBackend):
    """Django's own backend, for which an account's role says all that it may do."""

    def has_perm(self, user_obj, perm, obj=None):
        return user_obj.is_active and may(user_obj.role, perm)

    def has_module_perms(self, user_obj, app_label):
        return user_obj.is_active and may_enter(user_obj.role, app_label)

    def get_user_permissions(self, user_obj, obj=None):
        """The rights of the role, among all that there are."""
        told = Permission.objects.values_list("content_type__app_label", "codename")
        rights = {f"{room}.{name}" for room, name in told}
        return {right for right in rights if self.has_perm(user_obj, right)}

    def get_group_permissions(self, user_obj, obj=None):
        """None: accounts are in no groups."""
        return set()
