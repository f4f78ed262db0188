"""A register file that is not taken, and why."""

from officeholders.faults import Fault


class LoadRefused(ValueError):
    """The file was not loaded, and nothing of it was; ``faults`` name every reason's place."""

    def __init__(self, found):
        self.faults = list(found)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def fault_at(place, sentence):
    """A fault of the file itself, in none of its rows."""
    return Fault(place, None, None, sentence)
