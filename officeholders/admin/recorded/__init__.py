"""Recorded forms: what every admin page of the register has in common."""

from officeholders.admin.recorded.form import RecordedForm
from officeholders.admin.recorded.inlines import InnerInline
from officeholders.admin.recorded.page import RecordedAdmin
from officeholders.admin.recorded.places import InOrder, ListedInOrder
from officeholders.admin.recorded.unlogged import Unlogged

__all__ = [
    "InOrder",
    "InnerInline",
    "ListedInOrder",
    "RecordedAdmin",
    "RecordedForm",
    "Unlogged",
]
