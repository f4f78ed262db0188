"""What a proposed register may not say: the one judgement that forms, loads and checks share."""

from officeholders.faults.register import faults, warnings
from officeholders.faults.row import Fault, Row, in_order
from officeholders.faults.structure import ReadRow, read_row

__all__ = ["Fault", "ReadRow", "Row", "faults", "in_order", "read_row", "warnings"]
