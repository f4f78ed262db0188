"""What a proposed register may not say: the one judgement that forms, loads and checks share."""

from officeholders.faults.register import faults, warnings
from officeholders.faults.row import Fault, Row

__all__ = ["Fault", "Row", "faults", "warnings"]
