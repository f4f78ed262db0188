"""Terms of reference in the words of their page."""

from django.contrib.humanize.templatetags.humanize import apnumber
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from officeholders.addresses import address
from officeholders.faults.proposal import COMMITTEE
from officeholders.holders import office_address
from officeholders.models import PRESIDENT
from officeholders.presenters import Label, marked
from workinggroups.bodies import terms_links
from workinggroups.clauses import ClauseRows, name_with_document
from workinggroups.facts_in_words import meetings_in_words, span_in_words
from workinggroups.terms_of_reference import AnalysisFacts, Gap, GroupFacts

GAPS = {
    Gap.NO_CLAUSE: gettext_lazy("No decision recorded here is addressed to it."),
    Gap.NONE_IN_FORCE: gettext_lazy("No clause recorded here is in force at this moment."),
    Gap.LENGTH: gettext_lazy("No decision recorded here states the length of this mandate."),
    Gap.SOURCE: gettext_lazy("No source is recorded for its seats and its usual term."),
    Gap.RULE: gettext_lazy("No decision recorded here states how it is composed."),
}


class TermsPresenter:
    """What the page says of one office or body; the template only sets it out."""

    def __init__(self, terms, moment, question):
        self.terms, self.question, self.position = terms, question, moment.instant.position
        self.facts, self.links = terms.facts, terms_links(question, terms.names)
        rows = ClauseRows(question, terms.names, self.position)
        self.in_force, self.superseded = (
            [rows.row(clause, name_with_document(clause), without=terms.code) for clause in clauses]
            for clauses in (terms.clauses.in_force, terms.clauses.superseded)
        )
        self.gaps = [GAPS[gap] for gap in terms.gaps]
        self.is_group = isinstance(self.facts, GroupFacts)
        self.is_analysis_group = isinstance(self.facts, AnalysisFacts)
        self.is_committee = terms.code == COMMITTEE
        self.others = [link for code, link in self.links.items() if code != terms.code]

    @property
    def own_page(self):
        """The address of the page about the office or body itself, and what is found there."""
        if self.is_committee:
            return address(self.question, "committee"), _("Who sits on the Committee")
        if self.is_analysis_group:
            return address(self.question, "analysis-groups"), _("Who sits in the Analysis Groups")
        found = _("Presidents") if self.terms.code == PRESIDENT else _("The Working Group")
        return office_address(self.question, self.terms.code), found

    @property
    def later(self):
        """How many clauses are left out because they were decided after the moment."""
        count = len(self.terms.clauses.later)
        sentence = ngettext(
            "{count} clause was decided after this moment and is not shown.",
            "{count} clauses were decided after this moment and are not shown.",
            count,
        )
        return sentence.format(count=count) if count else ""

    @property
    def not_existing(self):
        """That the group does not exist at the moment, where that is so."""
        if self.facts is None or self.facts.exists:
            return ""
        if self.is_analysis_group:
            sentence = _("It was decided on at the {meeting}, after this moment.")
            return marked(sentence, meeting=Label(self.facts.decided_at))
        return marked(
            _("This Working Group does not exist at this moment: {span}."), span=self.span
        )

    @property
    def span(self):
        """From when until when the Working Group exists."""
        return span_in_words(self.facts)

    @property
    def seats(self):
        return apnumber(self.facts.seats)

    @property
    def usual_term(self):
        meetings = self.facts.usual_term
        if not meetings:
            return _("not stated")
        return meetings_in_words(meetings)

    @property
    def split_from(self):
        """Address and name of the group it was split from."""
        return self._link(self.facts.split_from)

    @property
    def members(self):
        """Address and name of each group whose Coordinators sit in the Analysis Group."""
        return [self._link(code) for code in self.facts.members]

    @property
    def asked_of(self):
        return self._link(self.facts.asked_of)

    @property
    def decided_at(self):
        """Address and label of the meeting that decided on the Analysis Group."""
        return address(self.question, "meeting", self.facts.decided_at), self.facts.decided_at

    @property
    def basis(self):
        """Which clause the rule of the Committee follows, and whether it is in force."""
        rule = self.terms.rule
        if rule is None:
            return ""
        if rule.is_superseded(self.position):
            sentence = _(
                "This follows {clause}, which was superseded at the {superseded}; the register "
                "still computes by it."
            )
        elif rule.is_decided(self.position):
            sentence = _("This follows {clause}.")
        else:
            sentence = _(
                "This follows {clause}, decided at the {decided}, after this moment; the register "
                "computes earlier Committees by the same rule."
            )
        return marked(
            sentence,
            clause=name_with_document(rule),
            decided=Label(rule.decided_at),
            superseded=Label(rule.superseded_at or ""),
        )

    def _link(self, code):
        return self.links.get(code, ("", code)) if code else None
