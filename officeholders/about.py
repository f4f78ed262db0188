"""What every page about a moment says of its answer: when, as known at which entry, how to cite."""

from functools import cached_property

from django.utils import timezone
from django.utils.translation import gettext as _

from officeholders.addresses import addressed, entry_asked, moment_asked
from officeholders.presenters import Label, marked, moment_in_words
from officeholders.questions import FIRST_DAY, LAST_DAY
from officeholders.situation import in_a_list, situation


class AboutEntry:
    """What a page says of the entry it answers from, and the address that finds it again.

    A subclass has ``asked_exactly``, the parameters of the moment asked about without any
    default; ``moment_marked``, the same in words; and ``kept``, those an address of this page
    keeps when the entry is left out.
    """

    def __init__(self, asked, title):
        self.title = title
        self.question, self.entry, self.request = asked.question, asked.entry, asked.request

    @property
    def as_known(self):
        """As known when, where that was asked; else nothing."""
        if not self.question.has_entry:
            return ""
        recorded = timezone.localdate(self.entry.at)
        sentence = _("As known at entry {number}, recorded on {day}.")
        return marked(sentence, number=self.entry.number, day=recorded)

    @property
    def as_known_now(self):
        """The address of the same answer as known now."""
        return self._here(self.kept)

    @cached_property
    def citation(self):
        """The address under which exactly this answer is found again."""
        exactly = self.asked_exactly | {"entry": self.entry.number}
        return self.request.build_absolute_uri(self._here(exactly))

    @property
    def cite(self):
        return self._told(_("{title}, {moment}, entry {number}: {address}"), address=self.citation)

    @property
    def foot(self):
        """What stands at the foot of every sheet of paper."""
        words = _("{title}, {moment}, entry {number}, digest {digest}")
        return self._told(words, digest=self.entry.digest)

    def _told(self, words, **parts):
        exactly = {"moment": self.moment_marked, "number": self.entry.number}
        return marked(words, title=self.title, **exactly, **parts)

    def _here(self, parameters):
        return addressed(self.request.path, self.question.own | parameters)


class About(AboutEntry):
    """The moment and the entry of an answer in the words of its page, and the form to ask anew."""

    first_day, last_day = FIRST_DAY.isoformat(), LAST_DAY.isoformat()

    def __init__(self, asked, found, title):
        super().__init__(asked, title)
        self.moment, self.meetings = found.moment, found.meetings

    @cached_property
    def full_title(self):
        """The title with its moment, where one was asked for."""
        return self._dated(str(self.moment_in_words)) if self.question.has_moment else self.title

    @property
    def moment_in_words(self):
        return moment_in_words(self.moment)

    @property
    def moment_marked(self):
        if self.moment.after:
            return marked(_("after the {meeting}"), meeting=Label(self.moment.after))
        return marked("{day}", day=self.moment.on)

    @property
    def asked_about(self):
        if self.moment.after:
            return marked(
                _("Right after the end of the {meeting}"), meeting=Label(self.moment.after)
            )
        return marked(_("On {day}"), day=self.moment.on)

    @cached_property
    def situation(self):
        return situation(self.moment, self.meetings)

    @property
    def kept(self):
        return moment_asked(self.question)

    @property
    def today(self):
        """The address of the same page today, where another moment was asked for; else nothing."""
        return self._here(entry_asked(self.question)) if self.question.has_moment else ""

    @property
    def asked_exactly(self):
        return {"after": self.moment.after} if self.moment.after else {"on": self.moment.on}

    @property
    def choices(self):
        """The meetings one may ask about, the last first: label and words."""
        return [(meeting.label, in_a_list(meeting)) for meeting in reversed(self.meetings)]

    def _dated(self, moment):
        return _("%(title)s, %(moment)s") % {"title": self.title, "moment": moment}
