"""References: what a row names must stand in the register."""

from functools import cache

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.faults.phrases import plain
from officeholders.faults.proposal import COMMITTEE
from officeholders.lists import LIST_NAMES
from officeholders.models import PRESIDENT, Addressee, Office
from officeholders.words import listed_models, vocabulary

OFFICES, ADDRESSEES = "offices", "addressees"
NOT_THERE = {
    "meetings": gettext_lazy('no meeting "%(code)s"'),
    "states": gettext_lazy('no State "%(code)s"'),
    "organizations": gettext_lazy('no organization "%(code)s"'),
    "documents": gettext_lazy('no document "%(code)s"'),
    "working_groups": gettext_lazy('no Working Group "%(code)s"'),
    OFFICES: gettext_lazy('no office "%(code)s": it is "president" or the code of a Working Group'),
    ADDRESSEES: gettext_lazy(
        'no office "%(code)s": it is "president", "committee", or the code of a Working Group or '
        "an Analysis Group"
    ),
}


def broken_references(proposal):
    """A reference to a row that is not there, or that is withdrawn or about to be.

    The row that refers is told if it is in the file, and so is one in the file that is
    withdrawn while another refers to it; where neither is in a file, the one that refers.
    """
    known = _known(proposal)
    for name in LIST_NAMES:
        for row in proposal.standing(name):
            for key, target, code in _references(listed_models()[name], row.words):
                yield from _judged(row, key, code, target, known[target])


def _judged(row, key, code, target, known):
    if code not in known:
        yield row.fault(key, NOT_THERE[target] % {"code": plain(code)})
        return
    other = known[code]
    if other is None or not other.withdrawn:
        return
    if row.index is not None or other.index is None:
        yield row.fault(key, _('"%(code)s" is withdrawn') % {"code": plain(code)})
    if other.index is not None:
        place = f"{row.place}.{key}"
        yield other.fault("withdrawn", _("%(place)s refers to this row") % {"place": place})


def _known(proposal):
    """What may be named, by the kind of reference and its code; None stands for what no list
    holds: the presidency and the Committee."""
    lists = {name: _by_code(proposal.all(name)) for name in NOT_THERE if name in LIST_NAMES}
    offices = lists["working_groups"] | {PRESIDENT: None}
    addressees = _by_code(proposal.all("analysis_groups")) | offices | {COMMITTEE: None}
    return lists | {OFFICES: offices, ADDRESSEES: addressees}


def _by_code(rows):
    """The rows by the one value of their identity, standing ones before withdrawn ones."""
    ordered = sorted(rows, key=lambda row: not row.withdrawn)
    return {row.identity[0]: row for row in ordered}


def _references(model, words, path=""):
    """Each reference in the words: its key, what it refers to, and the code."""
    for word, target in _referring_words(model):
        value = words.get(word.key)
        if not value:
            continue
        if target:
            yield f"{path}{word.key}", target, value
        elif word.is_one:
            yield from _references(word.inner, value, f"{path}{word.key}.")
        else:
            yield from _references_of_list(word, value, f"{path}{word.key}")


def _references_of_list(word, rows, path):
    for place, inner in enumerate(rows):
        if word.inner.register.scalar:
            (key,) = word.inner.register.keys
            for _key, target, code in _references(word.inner, {key: inner}):
                yield f"{path}[{place}]", target, code
        else:
            yield from _references(word.inner, inner, f"{path}[{place}].")


@cache
def _referring_words(model):
    """The words of a model that refer, or hold rows that do, and what they refer to."""
    words = [(word, target_of(word)) for word in vocabulary(model)]
    return [(word, target) for word, target in words if target or _has_references(word)]


def _has_references(word):
    return bool(word.inner) and bool(_referring_words(word.inner))


def target_of(word):
    """The kind of what a word refers to, None if it does not refer."""
    if word.field is Addressee._meta.get_field("code"):
        return ADDRESSEES
    if word.inner or not word.field.is_relation:
        return None
    if word.field.related_model is Office:
        return "working_groups" if word.field.get_limit_choices_to() else OFFICES
    return word.field.related_model.register.name
