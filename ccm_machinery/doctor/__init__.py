"""What is wrong with this installation, and what to do about it."""

from ccm_machinery.doctor.examining import Asked, examine
from ccm_machinery.doctor.finding import Finding, Level

__all__ = ["Asked", "Finding", "Level", "examine"]
