"""The admin pages of the house itself: its entries and its staff."""

from ccm_machinery.admin.accounts import AccountAdmin
from ccm_machinery.admin.entries import EntryAdmin

__all__ = ["AccountAdmin", "EntryAdmin"]
