"""Terms of reference of every office and body, as one paper."""

from django.utils.translation import gettext as _

from officeholders.papers import pdf_bytes
from officeholders.papers.plain import plain
from officeholders.questions import Question
from presidency.pack.tables import paper_words
from workinggroups.terms_in_words import TermsPresenter


def terms_pdf(contents, stamp):
    """The paper, tagged, each office and body under a heading of its own."""
    title = _("Terms of reference of the offices and bodies")
    words = {
        "lead": _(
            "Put together from the clauses of decisions that the register holds. It is not a "
            "document of the Convention: what binds are the decisions themselves."
        ),
        "bodies": [_body(terms, contents.moment) for terms in contents.terms],
    }
    return pdf_bytes("pack_terms.typ", words | paper_words(title, stamp), stamp.at)


def _body(terms, moment):
    told = TermsPresenter(terms, moment, Question(on=moment.on))
    return {
        "title": terms.name,
        "lead": plain(told.not_existing),
        "facts": [[name, plain(words)] for name, words in _facts(told) if words],
        "parts": [
            {"title": _("In force"), "clauses": [_clause(row) for row in told.in_force]},
            {"title": _("Superseded"), "clauses": [_clause(row) for row in told.superseded]},
        ],
        "later": told.later,
        "gaps_title": _("Not stated"),
        "gaps": [str(gap) for gap in told.gaps],
    }


def _facts(told):
    """What is told of the body before its clauses, in pairs."""
    if told.is_committee:
        yield _("Composition"), _composition(told)
    if told.is_analysis_group:
        yield _("Composition"), _members(told)
        yield _("Open question"), told.facts.question
        yield _("Decided at"), told.facts.decided_at
    if told.is_group:
        yield _("Seats"), told.seats
        yield _("Usual term"), told.usual_term
        yield _("Exists"), told.span
        yield _("Split from"), told.split_from and told.split_from[1]
        yield _("In decisions"), told.facts.drafting_name
        yield _("Source"), told.facts.source


def _composition(told):
    words = _(
        "The President, the Presidents-designate, the outgoing President and all Coordinators in "
        "office; organizations are invited as observers. The register computes it from the "
        "offices; nobody types it in."
    )
    return f"{words} {plain(told.basis)}".strip()


def _members(told):
    words = _("The Coordinators in office in these Working Groups: {groups}.")
    return words.format(groups="; ".join(name for _address, name in told.members))


def _clause(row):
    to = "; ".join(name for _address, name in row.addressed_to)
    notes = [
        _("Decided at the {meeting}.").format(meeting=row.decided_at),
        _("Also addressed to: {bodies}.").format(bodies=to) if to else "",
        plain(row.superseded),
        _("Source: {source}").format(source=row.source) if row.source else "",
    ]
    return {
        "name": plain(row.name),
        "text": row.text,
        "notes": " ".join(filter(None, notes)),
    }
