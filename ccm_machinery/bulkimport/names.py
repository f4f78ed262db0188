"""What States, offices and meetings are called in a table, by any name they ever had."""

from collections import defaultdict
from dataclasses import dataclass, field
from difflib import get_close_matches

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.faults.phrases import plain
from officeholders.faults.proposal import COMMITTEE
from officeholders.faults.references import OFFICES
from officeholders.faults.values import Unreadable
from presidency.search.reading import read_things
from presidency.search.spelling import words_of
from presidency.search.things import Kind

TARGETS = {
    Kind.STATE: "states",
    Kind.OFFICE: OFFICES,
    Kind.WORKING_GROUP: OFFICES,
    Kind.MEETING: "meetings",
}
UNKNOWN = {
    "states": gettext_lazy("no State is called “%(text)s”"),
    OFFICES: gettext_lazy("no office is called “%(text)s”"),
    "meetings": gettext_lazy("no meeting is called “%(text)s”"),
}
MOST_HINTS, LONGEST_HINT = 200, 100  # looking for the nearest name takes time
ARTICLE = "the"


@dataclass(frozen=True)
class Names:
    """Everything that a table can name, by the kind of reference and by its names."""

    codes: dict
    meanings: dict
    hints: dict = field(default_factory=dict)

    @classmethod
    def of(cls, things):
        """The names of these things; the Committee is no office that a State holds."""
        codes, meanings = defaultdict(set), defaultdict(lambda: defaultdict(list))
        for thing in things:
            target = TARGETS.get(thing.kind)
            if target and thing.code != COMMITTEE:
                codes[target].add(thing.code)
                for name in {_plainly(name.text) for name in thing.names}:
                    meanings[target][name].append(thing)
        return cls(dict(codes), dict(meanings))

    def code(self, target, text):
        """The code or label of what the text names.

        Refused (Unreadable): a name that nothing has, or that several have.
        """
        if text in self.codes.get(target, ()):
            return text
        meant = self.meanings.get(target, {}).get(_plainly(text), ())
        if len(meant) > 1:
            raise Unreadable(_ambiguous(text, meant))
        if not meant:
            raise Unreadable(self._unknown(target, text))
        return meant[0].code

    def _unknown(self, target, text):
        words = {"text": plain(text)}
        told, near = UNKNOWN[target] % words, self._nearest(target, text)
        if near:
            return _("%(told)s; the nearest is “%(near)s”") % {"told": told, "near": near}
        return told

    def _nearest(self, target, text):
        known = target, text
        if known not in self.hints and len(self.hints) < MOST_HINTS:
            meanings = self.meanings.get(target, {})
            near = get_close_matches(_plainly(text)[:LONGEST_HINT], meanings, n=1)
            self.hints[known] = _as_written(near[0], meanings) if near else ""
        return self.hints.get(known, "")


def read_names(instant):
    """The names of everything that stands in the register: eight queries."""
    return Names.of(read_things(instant))


def _as_written(name, meanings):
    """The name as the register writes it."""
    thing = meanings[name][0]
    return next(plain(one.text) for one in thing.names if _plainly(one.text) == name)


def _ambiguous(text, meant):
    told = [f"{plain(thing.name)} ({plain(thing.code)})" for thing in meant]
    sentence = _("“%(text)s” may be %(meant)s: write the code")
    return sentence % {"text": plain(text), "meant": _(" or ").join(told)}


def _plainly(text):
    words = words_of(text)
    return "".join(words[1:] if words[:1] == [ARTICLE] else words)
