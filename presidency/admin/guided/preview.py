"""What a plan changes, and what follows: days, who sits on the Committee, public pages."""

from functools import cached_property

from officeholders.admin.guided.preview import Preview
from officeholders.answers import today_in_geneva
from officeholders.models import Meeting
from presidency.midterm.in_words import committees_in_words, days_in_words
from presidency.midterm.pages import pages_of
from presidency.midterm.reading import read_consequences
from workinggroups.names import office_names


class ConsequencesPreview(Preview):
    """The rows of the plan and what follows from them; ``follows`` are more sentences."""

    template = "admin/guided/_consequences.html"

    def __init__(self, considered, follows=()):
        super().__init__(considered)
        self.follows = follows
        today = today_in_geneva()
        reached = Meeting.objects.position_on(today)
        self._consequences = read_consequences(considered.plan, today)
        self._offices = office_names(reached.position if reached else 0)
        self._told = committees_in_words(self._consequences.committees)

    @cached_property
    def days(self):
        """The mandates whose days change."""
        return [days_in_words(changed, self._offices) for changed in self._consequences.days]

    @cached_property
    def committees(self):
        """What differs on the Committee, and at which moments."""
        return [told for told in self._told if told.sentences]

    @cached_property
    def unchanged(self):
        """At which of the moments looked at the Committee stays as it is."""
        return [moment for told in self._told if not told.sentences for moment in told.moments]

    @cached_property
    def pages(self):
        return pages_of(self.considered.plan, self._consequences, self._offices)
