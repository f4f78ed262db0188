"""Ratios of two things done in turn, so that whatever else the machine does befalls both."""

from dataclasses import dataclass
from statistics import median

ROUNDS = 5


@dataclass(frozen=True)
class Ratio:
    """What was measured against what: in each round the one, the other, in the same unit."""

    what: str
    rounds: tuple[tuple[float, float], ...]
    target: float
    is_least: bool = False  # whether the target is the least that the ratio should be
    unit: str = "ms"

    @property
    def ratios(self):
        return [one / other for one, other in self.rounds]

    @property
    def median(self):
        return median(self.ratios)

    @property
    def worst(self):
        return min(self.ratios) if self.is_least else max(self.ratios)

    @property
    def is_met(self):
        return self.median >= self.target if self.is_least else self.median <= self.target

    def __str__(self):
        one, other = (median(side) for side in zip(*self.rounds, strict=True))
        sign = "≥" if self.is_least else "≤"
        return (
            f"{self.median:6.2f}  {self.worst:6.2f}  {sign} {self.target:<5g}"
            f"{'' if self.is_met else 'missed':7} {self.what}: "
            f"{one:.2f} / {other:.2f} {self.unit}"
        )


HEADING = "median   worst  target        what: one / other"


def in_turn(one, other):
    """What both give in each round; each of them goes first in every second round."""
    rounds = []
    for number in range(ROUNDS):
        first, second = (one, other) if number % 2 else (other, one)
        given = {first: first(), second: second()}
        rounds.append((given[one], given[other]))
    return tuple(rounds)
