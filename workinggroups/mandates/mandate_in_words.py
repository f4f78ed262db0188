"""One mandate in the words of its page."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from officeholders.addresses import address
from officeholders.changes import Difference
from officeholders.documents import document_address
from officeholders.holders import mandate_address, office_address, uncertain
from officeholders.persons import in_words
from officeholders.presenters import Label, linked, marked, part_marked
from officeholders.stages import stage_in_words
from workinggroups.bodies import terms_address
from workinggroups.mandates.history import up_to
from workinggroups.mandates.span_in_words import days_in_words, span_in_words


@dataclass(frozen=True)
class ActWords:
    """What an entry did to the mandate, why, and how it differs from what stood before."""

    words: str
    reason: str
    differences: tuple[Difference, ...]
    hides: bool


class MandatePresenter:
    """What the page says of the mandate; the template only sets it out."""

    def __init__(self, mandate, instant, asked):
        self.mandate, self.seat, self.term = mandate, mandate.seat, mandate.seat.term
        self.instant, self.question, self._last = instant, asked.question, asked.entry.number
        self.state = linked(address(self.question, "state", self.seat.state), self.seat.name)
        self.office = linked(office_address(self.question, self.seat.office), mandate.office)
        self.terms = terms_address(self.question, self.seat.office)

    @property
    def office_then(self):
        """What the office was called when the mandate began, where that is another name."""
        mandate = self.mandate
        return mandate.office_then if mandate.office_then != mandate.office else ""

    @property
    def span(self):
        """From when until when it runs, and whether it is held only on some days of that."""
        words = _("It runs {span}.")
        if self.term.starts_on or self.term.ended_on:
            words = _("Its span runs {span}; the days below narrow it.")
        return marked(words, span=span_in_words(self.seat, self._meeting))

    @property
    def facts(self):
        """Each fact that is recorded, a text or nothing: what it is called, and its value."""
        seat, term = self.seat, self.term
        told = [
            (_("At this moment"), self._stage()),
            *days_in_words(seat),
            (_("Left early"), self._left_early()),
            (_("Appointed at"), self._meeting(seat.appointed_at)),
            (_("Appointed on"), term.appointed_on and marked("{date}", date=term.appointed_on)),
            (_("Appointed by"), self._appointed_by()),
            (_("Presides over"), self._meeting(seat.presides_over)),
            (_("Inferred"), seat.inferred and _("From published lists, not stated by a decision.")),
            (_("Footnote"), seat.footnote),
            (_("Remark"), seat.remark),
            (_("Source"), seat.source),
        ]
        return [(name, value) for name, value in told if value]

    @property
    def persons(self):
        """The representatives, each in words."""
        return [in_words(person) for person in self.mandate.persons]

    @property
    def adjoining(self):
        """The mandates that this one continues, and that continue it, each a sentence."""
        told = (
            (self.mandate.before, _("It continues the mandate {mandate}.")),
            (self.mandate.after, _("It is continued by the mandate {mandate}.")),
        )
        return [marked(words, mandate=self._other(seat)) for seat, words in told if seat]

    @cached_property
    def acts(self):
        """What the entries up to the one shown did to it, oldest first."""
        return [self._act(act) for act in up_to(self.mandate.acts, self._last)]

    @property
    def has_changed(self):
        """Whether any of these acts changed or corrected what stood before."""
        return any(act.differences for act in self.acts)

    def _stage(self):
        sentences = uncertain(self.term, self.instant) if self.seat.possibly else ()
        return " ".join([capfirst(stage_in_words(self.seat, self.instant)) + ".", *sentences])

    def _left_early(self):
        if not self.term.ended_on:
            return ""
        words = _("{date}: {reason}") if self.seat.end_reason else "{date}"
        return marked(words, date=self.term.ended_on, reason=self.seat.end_reason)

    def _meeting(self, label):
        if label is None:
            return ""
        return linked(address(self.question, "meeting", label), part_marked(Label(label)))

    def _appointed_by(self):
        if self.mandate.is_by_document:
            symbol = self.seat.appointed_by
            return linked(document_address(self.question, symbol), symbol)
        return self.seat.appointed_by

    def _other(self, seat):
        return linked(mandate_address(self.question, seat), span_in_words(seat))

    def _act(self, act):
        link = linked(reverse("entry", args=[act.entry.number]), str(act.entry))
        day = timezone.localdate(act.entry.at, timezone.get_default_timezone())
        return ActWords(
            words=marked(_("{entry}, {day}: {act}"), entry=link, day=day, act=act.change.act),
            reason=act.entry.reason,
            differences=() if act.change.is_new else act.change.differences,
            hides=act.change.hides,
        )
