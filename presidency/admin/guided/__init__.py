"""What happened in mid-term: a short guided form for each kind of change."""

from presidency.admin.guided.cancelling import Cancelling
from presidency.admin.guided.extending import Extending
from presidency.admin.guided.groups import EndingGroup, RenamingGroup
from presidency.admin.guided.joining import Joining
from presidency.admin.guided.leaving import Leaving, Replacing, SteppingDown
from presidency.admin.guided.meetings import Dating, Postponing
from presidency.admin.guided.parts import InParts
from presidency.admin.guided.states import LeavingTheConvention, RenamingState

GUIDED_FORMS = (
    Joining,
    Leaving,
    Replacing,
    SteppingDown,
    Extending,
    Dating,
    Postponing,
    InParts,
    Cancelling,
    RenamingState,
    LeavingTheConvention,
    RenamingGroup,
    EndingGroup,
)
