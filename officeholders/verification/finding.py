"""What a verification finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in the register and what does not agree there."""

    place: str
    sentence: str

    def __str__(self):
        return f"{self.place}: {self.sentence}"
