"""A note verbale: the words alone."""

from dataclasses import dataclass
from datetime import date

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy

UNIT = gettext_lazy("Implementation Support Unit of the Convention on Cluster Munitions")


class Kind(TextChoices):
    """What a note verbale is for; the values stand in addresses and in names of files."""

    INVITATION = "invitation", gettext_lazy("Invite a State to serve")
    CONFIRMATION = "confirmation", gettext_lazy("Confirm a State that was appointed")
    THANKS = "thanks", gettext_lazy("Thank a State whose mandate ends")


class LetterRefused(ValueError):
    """Why no letter can be written of these facts, in a sentence."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft note verbale, in English.

    ``gaps`` are what stands in brackets, to be filled by hand, as it stands in the text;
    ``notes`` are what whoever signs it should look at. ``about`` is the label of its meeting.
    """

    kind: Kind
    day: date
    state: str
    about: str
    title: str
    reference: str
    paragraphs: tuple[str, ...]
    place_and_date: str
    addressee: str
    gaps: tuple[str, ...]
    notes: tuple[str, ...]
