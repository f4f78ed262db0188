"""The desk: what the staff have to do, most urgent first, for their page and for reminders."""

from presidency.desk.desk import Desk, desk
from presidency.desk.in_words import sections
from presidency.desk.reading import read_desk

__all__ = ["Desk", "desk", "read_desk", "sections"]
