"""A note verbale as it is worded, from facts and from nothing else."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from officeholders.papers import fault_on_paper
from officeholders.presenters import day_in_words
from presidency.committee.seats import LANGUAGE_OF_THE_API
from presidency.letters.letter import UNIT, Kind, Letter, LetterRefused
from presidency.letters.names import in_a_sentence, mission_of
from presidency.letters.wording import (
    appointment,
    office,
    once_in_full,
    served,
    term,
    terms_of_reference,
)

SEAT_OF_THE_UNIT = gettext_lazy("Geneva")
AT_GENEVA = gettext_lazy(
    "to the United Nations Office and other international organizations in Geneva"
)


def write_letter(kind, facts):
    """The note verbale of that kind. Refused (LetterRefused): thanks for a mandate that has no
    end, any letter about one that was stepped down from before it began, and a name with a sign
    that no document can hold."""
    for text in facts.texts:
        fault = fault_on_paper(text)
        if fault:
            sentence = _("“%(text)s…” cannot stand in a letter: %(fault)s. Correct it first.")
            raise LetterRefused(sentence % {"text": text[:20], "fault": fault})
    with override(LANGUAGE_OF_THE_API):
        return _Draft(facts).letter(kind)


class _Draft:
    """A letter while it is worded: what is missing is noted where it would stand."""

    def __init__(self, facts):
        self.facts = facts
        self.state = in_a_sentence(facts.formal_name or facts.name)
        self.mission = mission_of(facts.state)
        words = {"mission": self.mission, "state": self.state, "where": AT_GENEVA}
        self.addressee = _("%(mission)s of %(state)s %(where)s") % words
        self.gaps = []

    def letter(self, kind):
        if self.facts.is_stepped_down:
            sentence = _(
                "This mandate was stepped down from before it began: no letter is drafted."
            )
            raise LetterRefused(sentence)
        title, paragraphs = {
            Kind.INVITATION: self._invitation,
            Kind.CONFIRMATION: self._confirmation,
            Kind.THANKS: self._thanks,
        }[kind]()
        reference = _("Reference: %s") % self.gap(_("reference number"))
        paragraphs = once_in_full((*paragraphs, self._courtesy()), self.facts.meetings)
        return Letter(
            kind=kind,
            day=self.facts.day,
            state=self.facts.state,
            about=self._about(kind),
            title=title % in_a_sentence(self.facts.name),
            reference=reference,
            paragraphs=paragraphs,
            place_and_date=f"{SEAT_OF_THE_UNIT}, {day_in_words(self.facts.day)}",
            addressee=self.addressee,
            gaps=tuple(sorted(self.gaps, key=" ".join([reference, *paragraphs]).index)),
            notes=tuple(self._notes(kind)),
        )

    def gap(self, words):
        """What has to be filled by hand, in brackets."""
        self.gaps.append(f"[{words}]")
        return self.gaps[-1]

    def _about(self, kind):
        ends = kind == Kind.THANKS and self.facts.until_end_of
        return (ends or self.facts.from_end_of).label

    def _opening(self, matter):
        sentence = _(
            "The %(unit)s presents its compliments to the %(mission)s and has the honour to "
        )
        return sentence % {"unit": UNIT, "mission": self.addressee} + matter

    def _invitation(self):
        words = {"state": self.state, "office": office(self.facts), "term": term(self.facts)}
        answer = {
            "mission": self.mission,
            "day": self.gap(_("day by which an answer is asked for")),
        }
        sentence = _(
            "The Unit would be grateful if the %(mission)s could inform it by %(day)s whether this "
            "invitation is accepted."
        )
        return _("Note verbale: invitation to %s to serve"), (
            self._opening(_("invite %(state)s to serve as %(office)s %(term)s.") % words),
            terms_of_reference(self.facts, self.gap),
            sentence % answer,
        )

    def _confirmation(self):
        words = {"state": self.state, "office": office(self.facts), "term": term(self.facts)}
        return _("Note verbale: confirmation of the appointment of %s"), (
            self._opening(
                _("confirm the appointment of %(state)s as %(office)s %(term)s.") % words
            ),
            appointment(self.facts, self.state, self.gap),
        )

    def _thanks(self):
        if not (self.facts.until_end_of or self.facts.ended_on):
            raise LetterRefused(
                _("No end of this mandate is recorded: record its end before thanking the State.")
            )
        words = {"state": self.state, "office": office(self.facts), "served": served(self.facts)}
        sentence = _("refer to the mandate of %(state)s as %(office)s, %(served)s.")
        gratitude = _(
            "The Unit wishes to express its sincere appreciation to %s for its service to the "
            "Convention in that office."
        )
        return _("Note verbale: thanks to %s for its service"), (
            self._opening(sentence % words),
            gratitude % self.state,
        )

    def _courtesy(self):
        sentence = _(
            "The %(unit)s avails itself of this opportunity to renew to the %(mission)s the "
            "assurances of its highest consideration."
        )
        return sentence % {"unit": UNIT, "mission": self.addressee}

    def _notes(self, kind):
        if not self.facts.formal_name:
            sentence = _(
                "No formal name of “%(name)s” on that day is recorded: its name stands alone."
            )
            yield sentence % {"name": self.facts.name}
        yield _("Where the State has its Permanent Mission is not recorded: check the address.")
        if self.facts.is_inferred:
            yield _("This mandate is inferred, not stated by a decision: check it first.")
        yield from self._notes_on_thanks() if kind == Kind.THANKS else self._notes_on_service()

    def _notes_on_service(self):
        if not self.facts.is_party:
            sentence = _("%(name)s is not recorded as a State Party on that day.")
            yield sentence % {"name": self.facts.name}
        if not (self.facts.until_end_of or self.facts.ended_on):
            yield _("No end is stated: check that this is what is meant.")
        if self.facts.is_over:
            yield _("This mandate is over.")

    def _notes_on_thanks(self):
        ends = self.facts.until_end_of
        if ends and not (ends.closes_on or self.facts.is_over):
            sentence = _(
                "The dates of the %(meeting)s are not recorded: record them if it is over."
            )
            yield sentence % {"meeting": ends.label}
