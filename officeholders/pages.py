"""Pages in pages, and pages about a moment: what they read and say besides their own subject."""

from dataclasses import dataclass
from typing import Any

from officeholders.about import About
from officeholders.answers import Page
from officeholders.models import Meeting
from officeholders.moments import Moment, moment_of
from officeholders.questions import read_number


class PagedPage(Page):
    """A page of a list that is shown in pages, and takes nothing but the number of one."""

    takes = ("page",)

    def asked(self, request):
        asked = super().asked(request)
        self.page_of(asked)  # checked before anything is read
        return asked

    def page_of(self, asked):
        """The page asked for; the first where none is. Refused (BadQuestion): no number."""
        own = asked.question.own
        return read_number(own, "page", lambda: 1) if own else 1


@dataclass(frozen=True, slots=True)
class Found:
    """What a page shows, and the moment and the line of meetings in which it stands."""

    moment: Moment
    meetings: tuple[Meeting, ...]
    subject: Any


class MomentPage(Page):
    """A page about the moment asked about.

    A subclass has ``find(asked, moment, **path)``, which reads what the page shows;
    ``title(subject)``, its heading; ``words(asked, found)``, what its template, which extends
    ``page.html``, sets out; and ``here``, the entry of the navigation it belongs to.
    """

    here = ""

    def read(self, asked, **path):
        moment = moment_of(asked.question, asked.today)
        subject = self.find(asked, moment, **path)
        return Found(moment, tuple(Meeting.objects.around(moment.instant.position)), subject)

    def context(self, asked, answer):
        about = About(asked, answer, self.title(answer.subject))
        return {"about": about, "here": self.here, **self.words(asked, answer)}
