"""Reminders: digests of the desk, mailed to the staff before a meeting, each once."""

from presidency.reminders.digest import Digest, digest
from presidency.reminders.occasions import due
from presidency.reminders.sending import NotHandedOver, occasion_of, send, staff_addresses

__all__ = ["Digest", "NotHandedOver", "digest", "due", "occasion_of", "send", "staff_addresses"]
