"""The succession: all Presidents, who presides next, and which regional groups have presided."""

from presidency.succession.reading import read_succession
from presidency.succession.succession import Presidency, Succession, succession

__all__ = ["Presidency", "Succession", "read_succession", "succession"]
