"""Appointments, ends and corrections of mandates, and candidatures that are public."""

from django.utils.translation import gettext as _

from officeholders.models import PRESIDENT
from officeholders.roughdate import RoughDate
from presidency.feed.sentences import sentence, what_else_differs, withdrawn

TOLD = ("starts_on", "until_end_of", "ended_on", "end_reason", "from_end_of")


def about_mandate(row, telling):
    """What became of the mandate, each a sentence."""
    words = _words(row, telling)
    if not row.before:
        yield sentence(_appointed(row, telling), **words)
    elif not row.after:
        yield withdrawn(_("the mandate of %(state)s as %(role)s %(span)s") % words)
    else:
        yield from _beginning(row, words)
        yield from _end(row, words)
        yield from _leaving(row, words)
        named = _("the mandate of %(state)s as %(role)s") % words
        yield from what_else_differs(row, TOLD, named)


def _words(row, telling):
    return _who(row, telling) | {"span": span_in_words(row.words)}


def _who(row, telling):
    return {"state": telling.state(row.words["state"]), "role": telling.role(row.words)}


def _appointed(row, telling):
    if not telling.is_change or row.after.get("inferred"):
        return _("%(state)s is recorded as %(role)s %(span)s.")
    if row.after["office"] == PRESIDENT:
        return _("%(state)s is designated %(role)s %(span)s.")
    return _("%(state)s is appointed %(role)s %(span)s.")


def span_in_words(words):
    """``from February 2026 until the end of the 14MSP``."""
    told = {"begins": _begins(words), "ends": _ends(words)}
    if words.get("ended_on") or words.get("until_end_of"):
        return _("from %(begins)s until %(ends)s") % told
    return _("from %(begins)s; no end is stated") % told


def _begins(words):
    if words.get("starts_on"):
        return RoughDate(words["starts_on"]).in_words()
    return _end_of(words["from_end_of"])


def _ends(words):
    if words.get("ended_on"):
        return RoughDate(words["ended_on"]).in_words()
    return _end_of(words.get("until_end_of"))


def _end_of(label):
    return _("the end of the %(meeting)s") % {"meeting": label}


def _beginning(row, words):
    old, new = _begins(row.before), _begins(row.after)
    if old != new:
        text = _("The mandate of %(state)s as %(role)s begins from %(new)s, not from %(old)s.")
        yield sentence(text, old=old, new=new, **words)


def _end(row, words):
    old, new = row.both("until_end_of")
    if old == new:
        return
    text = _("The mandate of %(state)s as %(role)s runs until %(new)s, not until %(old)s.")
    if not old:
        text = _("The mandate of %(state)s as %(role)s runs until %(new)s; no end was stated.")
    if not new:
        text = _("Of the mandate of %(state)s as %(role)s no end is stated, not %(old)s.")
    yield sentence(text, old=_end_of(old), new=_end_of(new), **words)


def _leaving(row, words):
    """When it leaves early, and why."""
    (old, new), (was, why) = row.both("ended_on"), row.both("end_reason")
    if old == new and was == why:
        return
    text = _("%(state)s leaves the office of %(role)s %(new)s, not %(old)s.")
    if not old or old == new:
        text = _("%(state)s leaves the office of %(role)s %(new)s.")
    if not new:
        text = _("%(state)s does not leave the office of %(role)s %(old)s.")
    told = sentence(text, old=_when(old), new=_when(new), **words)
    reason = why and _("Reason: %(reason)s.") % {"reason": why.removesuffix(".")}
    yield f"{told} {reason}" if reason else told


def _when(text):
    """``on 3 May 2013``, ``in May 2013``."""
    if not text:
        return _("early")
    date = RoughDate(text)
    told = _("in %(date)s") if date.is_imprecise else _("on %(date)s")
    return told % {"date": date.in_words()}


def about_candidature(row, telling):
    """What became of a candidature that is public."""
    words = _who(row, telling)
    named = _("the candidature of %(state)s for the office of %(role)s") % words
    old, new = row.both("status")
    if not row.after:
        yield withdrawn(named)
    elif not row.before and new == "expressed":
        yield sentence(_("%(state)s expresses interest in the office of %(role)s."), **words)
    else:
        if old != new:
            yield sentence(_candidature_is(new), named=named, state=words["state"])
        if row.before:
            yield from what_else_differs(row, ("status",), named)


def _candidature_is(status):
    return {
        "expressed": _("%(named)s stands."),
        "endorsed": _("%(named)s is endorsed."),
        "withdrawn": _("%(state)s withdraws: %(named)s stands no more."),
        "appointed": _("%(named)s has led to its appointment."),
    }[status]
