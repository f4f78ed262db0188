"""The turns of phrase of a note verbale."""

import re

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.presenters import day_in_words


def office(facts):
    """``President of the Third Review Conference (3RC)``, or Coordinator of which group."""
    if facts.presides_over:
        return _("President of the %s") % _meeting(facts, facts.presides_over)
    return _("Coordinator of the Working Group on %s") % facts.group


def term(facts):
    """From when until when."""
    told = [_("from the end of the %s") % _meeting(facts, facts.from_end_of)]
    if facts.starts_on:
        words = {"date": facts.starts_on.in_words(), "meeting": _meeting(facts, facts.from_end_of)}
        told = [_("from %(date)s (after the %(meeting)s)") % words]
    if facts.ended_on:
        return " ".join([*told, _("until %s") % facts.ended_on.in_words()])
    if facts.until_end_of:
        return " ".join([*told, _("until the end of the %s") % _meeting(facts, facts.until_end_of)])
    return ", ".join([*told, _("no end being stated")])


def served(facts):
    """From when until when it serves or served, with the day of that end where it is known."""
    words = {"term": term(facts)}
    told = (_("which ran %(term)s") if facts.is_over else _("which runs %(term)s")) % words
    ends = facts.until_end_of
    if facts.ended_on or not (ends and ends.closes_on):
        return told
    return _("%(term)s, on %(day)s") % {"term": told, "day": day_in_words(ends.closes_on)}


def terms_of_reference(facts, gap):
    """Where the terms of reference stand; where no decision is recorded, the gap."""
    cited = "; ".join(_cited(facts, *clauses) for clauses in _by_decision(facts.clauses))
    sentence = _("The terms of reference of the office are set out in %s.")
    return sentence % (cited or gap(_("decision with the terms of reference of the office")))


def once_in_full(paragraphs, meetings):
    """The paragraphs with each meeting spelled out where it is named first, and then called by its
    label; ``meetings`` are those called in full, by label."""
    labels, told = {title: label for label, title in meetings.items()}, set()

    def called(found):
        title = found[0]
        name = labels[title] if title in told else title
        told.add(title)
        return name

    titles = re.compile("|".join(map(re.escape, labels)))
    return tuple(titles.sub(called, paragraph) for paragraph in paragraphs)


def appointment(facts, state, gap):
    """When the State was appointed, and by which decision; where neither is recorded, the gap."""
    sentences = []
    if when := _appointed_when(facts):
        words = {"state": state[:1].upper() + state[1:], "when": when}
        sentences.append(_("%(state)s was appointed %(when)s.") % words)
    if decision := _decision(facts):
        sentences.append(_("The appointment rests on %s.") % decision)
    if not sentences:
        missing = gap(_("decision by which the State was appointed"))
        sentences.append(_("The appointment rests on %s.") % missing)
    return " ".join(sentences)


def _appointed_when(facts):
    if facts.appointed_at:
        return _("at the %s") % _meeting(facts, facts.appointed_at)
    return facts.appointed_on and _on(facts.appointed_on)


def _decision(facts):
    """The document that is recorded, with its title, or the words that are."""
    title = facts.titles.get(facts.appointed_by)
    if title:
        words = {"symbol": facts.appointed_by, "title": title}
        return _("document %(symbol)s, “%(title)s”") % words
    return facts.appointed_by and _("the following: %s") % facts.appointed_by.rstrip(".")


def _by_decision(clauses):
    """The clauses of one document and one meeting together, in their order."""
    found = {}
    for clause in clauses:
        found.setdefault((clause.document, clause.decided_at), []).append(clause)
    return found.values()


def _cited(facts, clause, *others):
    """Clauses of one decision: their paragraphs, its document, and the meeting that took it."""
    words = {"symbol": clause.document, "title": facts.titles.get(clause.document)}
    document = _("document %(symbol)s, “%(title)s”") if words["title"] else _("document %(symbol)s")
    told = document % words
    paragraphs = [one.paragraph for one in (clause, *others) if one.paragraph]
    if paragraphs:
        sentence = ngettext(
            "paragraph %(numbers)s of %(document)s",
            "paragraphs %(numbers)s of %(document)s",
            len(paragraphs),
        )
        told = sentence % {"numbers": get_text_list(paragraphs, _("and")), "document": told}
    words = {"decision": told, "meeting": facts.meetings[clause.decided_at]}
    return _("%(decision)s, as decided at the %(meeting)s") % words


def _on(date):
    return (_("in %s") if date.is_imprecise else _("on %s")) % date.in_words()


def _meeting(facts, meeting):
    return facts.meetings[meeting.label]
