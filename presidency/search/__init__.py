"""Search: what the register holds, by any name it ever had."""

from presidency.search.ranking import found_among, nearest_spellings
from presidency.search.reading import read_things

__all__ = ["found_among", "nearest_spellings", "read_things"]
