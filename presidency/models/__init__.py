"""The tables of the Presidency, one noun a file."""

from presidency.models.observer import Observer
from presidency.models.president import President

__all__ = ["Observer", "President"]
