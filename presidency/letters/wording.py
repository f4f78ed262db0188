"""The turns of phrase of a note verbale."""

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
        told = [_("from %(date)s (after the %(meeting)s)") % _start(facts)]
    if facts.ended_on:
        return " ".join([*told, _("until %s") % facts.ended_on.in_words()])
    if facts.until_end_of:
        return " ".join([*told, _("until the end of the %s") % _meeting(facts, facts.until_end_of)])
    return ", ".join([*told, _("no end being stated")])


def served(facts):
    """Since when it served, and when that ends or ended."""
    begun = _("which began at the end of the %s") % _meeting(facts, facts.from_end_of)
    if facts.starts_on:
        begun = _("which began %(preposition)s %(date)s (after the %(meeting)s)") % _start(facts)
    ends = _("ended") if facts.is_over else _("ends")
    return _("%(begun)s and %(ends)s %(end)s") % {"begun": begun, "ends": ends, "end": _end(facts)}


def decisions(facts, gap):
    """Since when the office exists, and what governs it; where no decision is recorded, the gap."""
    sentences = []
    if facts.exists_from:
        sentence = _("The Working Group exists from the end of the %s.")
        sentences.append(sentence % _meeting(facts, facts.exists_from))
    sentence = ngettext(
        "The office is governed by the following decision: %s.",
        "The office is governed by the following decisions: %s.",
        len(facts.clauses) or 1,
    )
    cited = "; ".join(_cited(facts, clause) for clause in facts.clauses)
    sentences.append(sentence % (cited or gap(_("decision by which the office exists"))))
    return " ".join(sentences)


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


def _cited(facts, clause):
    """One clause: its paragraph, its document, and the meeting that decided it."""
    document = _("document %s") % clause.document
    title = facts.titles.get(clause.document)
    if title:
        document = _("%(document)s, “%(title)s”") % {"document": document, "title": title}
    if clause.paragraph:
        words = {"paragraph": clause.paragraph, "document": document}
        document = _("paragraph %(paragraph)s of %(document)s") % words
    meeting = facts.meetings[clause.decided_at]
    return _("%(clause)s, of the %(meeting)s") % {"clause": document, "meeting": meeting}


def _start(facts):
    return {
        "date": facts.starts_on.in_words(),
        "preposition": _preposition(facts.starts_on),
        "meeting": _meeting(facts, facts.from_end_of),
    }


def _end(facts):
    if facts.ended_on:
        return _on(facts.ended_on)
    meeting = _("at the end of the %s") % _meeting(facts, facts.until_end_of)
    closes_on = facts.until_end_of.closes_on
    if closes_on is None:
        return meeting
    return _("%(meeting)s, on %(day)s") % {"meeting": meeting, "day": day_in_words(closes_on)}


def _on(date):
    return f"{_preposition(date)} {date.in_words()}"


def _preposition(date):
    return _("in") if date.is_imprecise else _("on")


def _meeting(facts, meeting):
    return facts.meetings[meeting.label]
