"""The admin site of the register."""

from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _


class RegisterSite(AdminSite):
    site_header = _("Register of office holders")
    site_title = _("Convention on Cluster Munitions")
    index_title = _("Register")
