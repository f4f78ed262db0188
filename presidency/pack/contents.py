"""What a pack is made from: one entry's state, read once, and frozen."""

from dataclasses import dataclass

from officeholders.moments import Moment
from officeholders.roughdate import RoughDate
from presidency.committee import Committee
from presidency.outlook import Outlook
from presidency.pack.cycles import Chart
from presidency.paragraph import Paragraph
from presidency.succession import Succession
from workinggroups.terms_of_reference import TermsOfReference


@dataclass(frozen=True, slots=True)
class Asking:
    """A State that asks for a seat of a Working Group, in public, and waits for the decision."""

    office: str
    name: str
    status: str
    received_on: RoughDate | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """All that the papers of one pack say: every one of them is written from this alone.

    ``register`` is the text of the public register file; ``terms`` are those of every office and
    body, in their order.
    """

    moment: Moment
    committee: Committee
    outlook: Outlook
    asking: tuple[Asking, ...]
    chart: Chart
    succession: Succession
    terms: tuple[TermsOfReference, ...]
    paragraph: Paragraph
    register: str

    @property
    def meeting(self):
        return self.outlook.meeting
