"""The Working Groups in the words of their page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from officeholders.holders import Holders, office_address
from officeholders.presenters import Label, marked
from workinggroups.facts_in_words import seats_and_term
from workinggroups.seats_in_words import seats_in_words


@dataclass(frozen=True)
class AbsentRow:
    """A group that does not exist at the moment: its name, its address, and why not."""

    name: str
    address: str
    why: str


class GroupsPresenter:
    """What the page says about the groups; the template only sets it out."""

    def __init__(self, groups, moment, question):
        self.question = question
        holders = Holders(question, moment.instant)
        self.existing = [
            seats_in_words(group.seats, holders, seats_and_term(group.facts))
            for group in groups.existing
        ]
        self.notes = holders.notes.texts
        self.absent = [
            self._absent(group, moment.instant.position)
            for group in groups.to_come + groups.no_more
        ]

    def _absent(self, group, position):
        address = office_address(self.question, group.code)
        return AbsentRow(group.name, address, absence_in_words(group, position))


def absence_in_words(group, position):
    """That a group which does not exist at ``position`` does not yet, or no longer."""
    if group.begins.position > position:
        return marked(
            _("It does not exist yet at this moment: it begins at the end of the {meeting}."),
            meeting=Label(group.begins.label),
        )
    return marked(
        _("It no longer exists at this moment: it ended at the end of the {meeting}."),
        meeting=Label(group.ends.label),
    )
