"""What a letter tells: one State's service in one office, as known when it is written."""

from dataclasses import dataclass
from datetime import date

from officeholders.models import Meeting
from officeholders.provisions import Clause
from officeholders.roughdate import RoughDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One State's service in one office; ``name`` is the State's on the day of the letter.

    ``formal_name`` is empty where none is recorded, ``group`` for the presidency; ``is_party`` is
    told of the day. ``clauses`` are those in force that are addressed to the office; ``titles``
    are those of documents by symbol, ``meetings`` what meetings are called in full by label.
    """

    day: date
    state: str
    name: str
    formal_name: str = ""
    is_party: bool = True
    group: str = ""
    presides_over: Meeting | None = None
    from_end_of: Meeting
    until_end_of: Meeting | None = None
    starts_on: RoughDate | None = None
    ended_on: RoughDate | None = None
    is_over: bool = False
    is_stepped_down: bool = False
    appointed_at: Meeting | None = None
    appointed_on: RoughDate | None = None
    appointed_by: str = ""
    is_inferred: bool = False
    clauses: tuple[Clause, ...] = ()
    titles: dict[str, str]
    meetings: dict[str, str]

    @property
    def texts(self):
        """Every text that the letter takes over from the register."""
        titles = (self.titles.get(clause.document, "") for clause in self.clauses)
        appointing = self.titles.get(self.appointed_by, "")
        told = (self.name, self.formal_name, self.group, self.appointed_by, appointing, *titles)
        return [text for text in told if text]
