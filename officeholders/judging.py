"""The register as it stands, judged by the one pure function that knows all the rules."""

from officeholders.faults import Row, faults
from officeholders.stored import stored_register


class Refused(ValueError):
    """A change would break a rule of the Convention's register; ``faults`` name which."""

    def __init__(self, found):
        self.faults = list(found)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def proposed_rows(stored):
    """Rows of the register as the rules see them, nothing proposed yet."""
    return [Row(row.list, row.words, before=row.words, withdrawn=row.withdrawn) for row in stored]


def register_faults():
    """Every fault of the register as it stands, inside an open recording as it would stand."""
    return faults(proposed_rows(stored_register()))


def refuse_faults():
    """Refuses (Refused) what has been written since the recording was opened, if any rule is
    broken by it; the recording is then rolled back whole."""
    found = register_faults()
    if found:
        raise Refused(found)
