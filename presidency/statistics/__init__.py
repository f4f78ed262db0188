"""Figures about the offices, each with the list behind it: nothing is ranked."""

from presidency.statistics.figures import Statistics, figures
from presidency.statistics.reading import read_statistics

__all__ = ["Statistics", "figures", "read_statistics"]
