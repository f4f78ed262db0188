"""The record of a Working Group in the words of its page."""

from difflib import get_close_matches

from django.contrib.humanize.templatetags.humanize import apnumber
from django.utils.translation import gettext as _

from officeholders.addresses import address
from officeholders.holders import Holders, office_address
from officeholders.line import Lane, draw
from officeholders.presenters import Label, linked, marked
from officeholders.questions import echo
from officeholders.refusals import NothingThere
from workinggroups.bodies import terms_address
from workinggroups.clauses import name_with_document
from workinggroups.course import course
from workinggroups.course_in_words import course_in_words
from workinggroups.facts_in_words import span_in_words, usual_term
from workinggroups.groups_in_words import absence_in_words
from workinggroups.seats_in_words import seats_in_words
from workinggroups.workplans import cycle_at
from workinggroups.workplans_in_words import PlansPresenter


class RecordPresenter:
    """What the page says about the group; the template only sets it out."""

    def __init__(self, found, question):
        self.record, self.question, moment = found.subject, question, found.moment
        self.group, self.position = self.record.group, moment.instant.position
        self.facts = self.group.facts
        self._read_holders(moment)
        lane = Lane("", self.record.seats, self.record.unrecorded)
        self.line = draw([lane], found.meetings, moment)
        begun = cycle_at(found.meetings, moment)
        self.plans = PlansPresenter(self.record.plans, begun, self.group.code, question)

    def _read_holders(self, moment):
        holders = Holders(self.question, moment.instant)
        self.office = seats_in_words(self.group.seats, holders)
        self.notes = holders.notes.texts
        parts = course(self.record.seats, self.record.unrecorded, moment.instant)
        self.course = course_in_words(parts, self.facts.seats, self.question)

    @property
    def absence(self):
        """That the group does not exist at the moment, where that is so."""
        return "" if self.facts.exists else absence_in_words(self.group, self.position)

    @property
    def span(self):
        return span_in_words(self.facts)

    @property
    def seats(self):
        return apnumber(self.facts.seats)

    @property
    def usual_term(self):
        return usual_term(self.facts)

    @property
    def lineage(self):
        """From which group it was split, and which ones were split from it, each a sentence."""
        told = [self._split_off(other) for other in self.record.split_off]
        if self.record.split_from:
            sentence = _("Split from {group} at the end of the {meeting}.")
            told.insert(0, self._split(sentence, self.record.split_from, self.group))
        return told

    @property
    def names(self):
        """Each name, whether it is the one at the moment, and its first and its last meeting."""
        return [
            (dated.name, dated.holds_at(self.position), dated.begins, dated.ends)
            for dated in self.record.names
        ]

    @property
    def sittings(self):
        """The Analysis Groups that name it, each a sentence."""
        return [self._sitting(sitting) for sitting in self.record.sittings]

    @property
    def clauses(self):
        """Those in force, each its name and its words."""
        return [(name_with_document(clause), clause.text) for clause in self.record.clauses]

    @property
    def terms_of_reference(self):
        return terms_address(self.question, self.group.code)

    def _split_off(self, other):
        if other.begins.position > self.position:
            sentence = _("{group} is to be split from it at the end of the {meeting}.")
        else:
            sentence = _("{group} was split from it at the end of the {meeting}.")
        return self._split(sentence, other, other)

    def _split(self, sentence, named, new):
        link = linked(office_address(self.question, named.code), named.name)
        return marked(sentence, group=link, meeting=Label(new.begins.label))

    def _sitting(self, sitting):
        where = f"{address(self.question, 'analysis-groups')}#group-{sitting.code}"
        return marked(_sitting_sentence(sitting), group=linked(where, sitting.name))


def _sitting_sentence(sitting):
    if not sitting.is_decided:
        return _("{group}: not yet decided at this moment.")
    if sitting.is_open:
        return _("{group}: whether its Coordinators sit in it is an open question.")
    return _("{group}: its Coordinators sit in it.")


def no_such_group(question, code, names):
    """The refusal of a code that no group in ``names`` has, offering the most similar one."""
    near = next(iter(get_close_matches(code.lower(), names, n=1, cutoff=0)), None)
    if near is None:
        return NothingThere(_("No Working Group is recorded."))
    sentence = _("No Working Group has the code “%(code)s”.") % {"code": echo(code)}
    return NothingThere(sentence, office_address(question, near), names[near])
