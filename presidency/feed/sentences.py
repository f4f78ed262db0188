"""What an entry did to the register, row by row, in the words delegates use."""

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from officeholders.changes import in_words
from officeholders.models import PRESIDENT, Entry
from officeholders.words import listed_models, vocabulary
from presidency.feed.past import Then
from presidency.letters.names import in_a_sentence


@dataclass(frozen=True, slots=True)
class Row:
    """A row that an entry touched, in its public words before and after; none is no row."""

    list: str
    key: str
    before: dict
    after: dict

    @property
    def words(self):
        """What it says, or said last."""
        return self.after or self.before

    @property
    def differing(self):
        """The keys of which the words differ, in the register's order."""
        keys = [word.key for word in vocabulary(listed_models()[self.list])]
        return [key for key in keys if self.before.get(key) != self.after.get(key)]

    def both(self, key):
        """What stood under the key, and what stands there now."""
        return self.before.get(key), self.after.get(key)


@dataclass(frozen=True, slots=True)
class Telling:
    """Names as they were known once the entry was recorded, and before it."""

    entry: Entry
    then: Then
    before: Then

    @property
    def is_change(self):
        """Whether something happened, rather than that the record was wrong or is brought in."""
        return self.entry.kind == Entry.Kind.CHANGE

    def state(self, code):
        """``Japan``, ``the Lao PDR``."""
        known = self.then.states.get(code) or self.before.states.get(code) or {}
        return in_a_sentence(known.get("name", code))

    def group(self, code):
        known = self.then.groups.get(code) or self.before.groups.get(code) or {}
        return known.get("name", code)

    def role(self, words):
        """``Coordinator of Victim assistance``, ``President of the 14MSP``."""
        if words["office"] == PRESIDENT:
            return _("President of the %(meeting)s") % {"meeting": words.get("presides_over")}
        return _("Coordinator of %(group)s") % {"group": self.group(words["office"])}


def sentence(text, **words):
    """The sentence, whose first letter is a capital whatever comes first."""
    return capfirst(text % words)


def what_else_differs(row, told, named):
    """The keys that differ besides those ``told`` of, in one sentence, or none."""
    keys = [key for key in row.differing if key not in told]
    if keys:
        model = listed_models()[row.list]
        labels = {word.key: _label(word) for word in vocabulary(model)}
        text = _("%(named)s: what is recorded changes (%(keys)s).")
        yield sentence(text, named=named, keys=", ".join(labels[key] for key in keys))


def _label(word):
    if word.inner:
        meta = word.inner._meta
        return str(meta.verbose_name if word.is_one else meta.verbose_name_plural)
    return str(word.field.verbose_name)


def about_row(row):
    """What was done to a row of which no more is told than which it is."""
    name = listed_models()[row.list]._meta.verbose_name
    named = _("%(list)s %(identity)s") % {"list": name, "identity": in_words(row.key)}
    if not row.before:
        yield sentence(_("%(named)s is recorded."), named=named)
    elif not row.after:
        yield withdrawn(named)
    else:
        yield from what_else_differs(row, (), named)


def withdrawn(named):
    return sentence(_("%(named)s is withdrawn: it was recorded by mistake."), named=named)
