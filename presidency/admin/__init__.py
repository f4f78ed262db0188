"""The admin pages of the Presidency, one noun a file."""

from presidency.admin.desk import index
from presidency.admin.observers import ObserverAdmin
from presidency.admin.presidents import PresidentAdmin

__all__ = ["ObserverAdmin", "PresidentAdmin", "index"]
