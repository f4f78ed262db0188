"""What the page says of its two moments, of its entry, and how it is cited."""

from functools import cached_property

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from officeholders.about import AboutEntry
from officeholders.addresses import addressed, entry_asked
from officeholders.presenters import Label, marked
from officeholders.questions import FIRST_DAY
from officeholders.situation import in_a_list, situation
from presidency.comparison.reading import FIRST, SECOND


class AboutComparison(AboutEntry):
    """The two moments and the entry of a comparison in words, and the form to ask anew."""

    def __init__(self, asked, comparison, title):
        super().__init__(asked, title)
        self.comparison = comparison
        self.first, self.second = comparison.first.moment, comparison.second.moment

    @property
    def full_title(self):
        parts = {"title": self.title, "moments": strip_tags(self.moment_marked)}
        return _("%(title)s %(moments)s") % parts

    @property
    def moment_marked(self):
        return marked(
            _("from {first} to {second}"),
            first=moment_in_words(self.first),
            second=moment_in_words(self.second),
        )

    @property
    def asked_about(self):
        return marked(
            _("From {first} to {second}"),
            first=moment_in_words(self.first),
            second=moment_in_words(self.second),
        )

    @cached_property
    def situation(self):
        """What is not known of the moments, and which of them nobody gave."""
        own, meetings = self.question.own, self.comparison.second.meetings
        return [
            *([] if SECOND in own else [_("No second moment was given, so it is today.")]),
            *([] if FIRST in own else [self._first_by_default()]),
            *dict.fromkeys(
                sentence
                for moment in (self.first, self.second)
                for sentence in situation(moment, meetings)[1:]
            ),
        ]

    def _first_by_default(self):
        if self.first.on == FIRST_DAY:
            return _("No first moment was given, so it lies before all meetings.")
        sentence = _(
            "No first moment was given, so it is one meeting earlier: after the {meeting}."
        )
        return marked(sentence, meeting=Label(self.first.after))

    @property
    def kept(self):
        return {}

    @property
    def asked_exactly(self):
        return {FIRST: _exactly(self.first), SECOND: _exactly(self.second)}

    @property
    def swapped(self):
        """The address of the same two moments the other way round."""
        moments = {FIRST: _exactly(self.second), SECOND: _exactly(self.first)}
        return addressed(self.request.path, moments | entry_asked(self.question))

    @property
    def given(self):
        """The two moments as the form shows them."""
        return {"first": _exactly(self.first), "second": _exactly(self.second)}

    @property
    def choices(self):
        """The meetings one may ask about, the last first: label and words."""
        meetings = reversed(self.comparison.second.meetings)
        return [(meeting.label, in_a_list(meeting)) for meeting in meetings]


def moment_in_words(moment):
    """``the end of the 14MSP``, or the day."""
    if moment.after:
        return marked(_("the end of the {meeting}"), meeting=Label(moment.after))
    return marked("{day}", day=moment.on)


def _exactly(moment):
    return moment.after or moment.on.isoformat()
