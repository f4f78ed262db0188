"""Two moments compared: who joined the Committee, who left it, who stays, in which role."""

from presidency.comparison.compare import compare
from presidency.comparison.reading import Sides, checked_sides, read_comparison

__all__ = ["Sides", "checked_sides", "compare", "read_comparison"]
