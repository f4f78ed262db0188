"""What happened in mid-term: a short guided form for each kind of change."""

from presidency.admin.guided.extending import Extending
from presidency.admin.guided.joining import Joining
from presidency.admin.guided.leaving import Leaving, Replacing, SteppingDown

__all__ = ["Extending", "Joining", "Leaving", "Replacing", "SteppingDown"]
