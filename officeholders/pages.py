"""Pages about a moment: what they read besides their own subject, and what each of them says."""

from dataclasses import dataclass
from typing import Any

from officeholders.about import About
from officeholders.answers import Page
from officeholders.models import Meeting
from officeholders.moments import Moment, moment_of


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
