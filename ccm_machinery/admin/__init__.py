"""The admin pages of the house itself: its entries, its staff, each one's own account, the pack."""

from ccm_machinery.admin import bulkimport
from ccm_machinery.admin.accounts import AccountAdmin
from ccm_machinery.admin.entries import EntryAdmin
from ccm_machinery.admin.pack import pack_page, pack_progress
from ccm_machinery.signin.views.account import account
from ccm_machinery.signin.views.second_factor import second_factor

__all__ = [
    "AccountAdmin",
    "EntryAdmin",
    "account",
    "bulkimport",
    "pack_page",
    "pack_progress",
    "second_factor",
]
