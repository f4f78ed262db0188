"""The structure of a parsed file: keys, types and shapes, as the models themselves have them."""

from dataclasses import dataclass
from difflib import get_close_matches

from django.utils.translation import gettext as _

from officeholders.faults.phrases import plain
from officeholders.faults.row import TOP_KEY, Fault, Row
from officeholders.faults.values import Unreadable, read_truth, read_word, written
from officeholders.words import has_value, listed_models, vocabulary

WITHDRAWN, WAS = "withdrawn", "was"


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row of a file in normalised words, the identity it had before, and its faults."""

    row: Row
    was: dict | None
    faults: list[Fault]


def read_row(name, raw, index):
    """The row of the list ``name`` at that place of the file, with every fault of its structure.

    Keys without value and at their default are left out; a private key that is null stays,
    with None, because leaving it out means something else. What cannot be read is left out
    too, and named in the row's ``unread``.
    """
    return _RowReader(name, raw, index).read()


class _RowReader:
    """Reads one row and gathers where it cannot be read."""

    def __init__(self, name, raw, index):
        self._name, self._raw, self._index = name, raw, index
        self._model = listed_models()[name]
        self._found = []

    def read(self):
        if not isinstance(self._raw, dict):
            self._tell("", _("%(value)s is not an object") % {"value": written(self._raw)})
            return self._answer({}, False, None, frozenset(self._model.register.keys))
        marks = (WITHDRAWN, WAS) if self._name == "mandates" else (WITHDRAWN,)
        words = self._words(self._model, self._raw, "", marks)
        withdrawn = self._withdrawn()
        was = self._was() if WAS in marks else None
        unread = {TOP_KEY.match(path)[0] for path, _sentence in self._found}
        known = unread.intersection(self._model.register.keys)
        return self._answer(words, withdrawn, was, frozenset(known))

    def _answer(self, words, withdrawn, was, unread):
        row = Row(self._name, words, self._index, withdrawn=withdrawn, unread=unread)
        return ReadRow(row, was, [row.fault(path or None, said) for path, said in self._found])

    def _tell(self, path, sentence):
        self._found.append((path, sentence))

    def _words(self, model, raw, path, marks=()):
        register = model.register
        for key in raw:
            if key not in register.keys and key not in marks:
                self._tell(f"{path}{plain(key)}", _unknown(key, (*register.keys, *marks)))
        words = {}
        for word in vocabulary(model):
            value = self._value(register, word, raw.get(word.key), f"{path}{word.key}")
            if has_value(value):
                words[word.key] = value
            elif raw.get(word.key) is None and word.key in register.required:
                self._tell(f"{path}{word.key}", _("this must be given"))
            elif word.key in raw and raw[word.key] is None and word.key in register.private:
                words[word.key] = None
        return words

    def _value(self, register, word, raw, path):
        """The value in words; None where there is none, or where it cannot be read."""
        if raw is None:
            return None
        if word.inner:
            return self._inner(word, raw, path)
        return self._read(path, read_word, register, word, raw)

    def _read(self, path, read, *what):
        try:
            return read(*what)
        except Unreadable as error:
            self._tell(path, str(error))
            return None

    def _inner(self, word, raw, path):
        if word.is_one:
            return self._object(word.inner, raw, path)
        if not isinstance(raw, list):
            self._tell(path, _("%(value)s is not a list") % {"value": written(raw)})
            return None
        if not raw and word.key in self._model.register.identity:
            self._tell(path, _("the list must not be empty"))
        return [self._item(word.inner, item, f"{path}[{i}]") for i, item in enumerate(raw)]

    def _item(self, inner, raw, path):
        if not inner.register.scalar:
            return self._object(inner, raw, path)
        (word,) = vocabulary(inner)
        return self._read(path, read_word, inner.register, word, raw)

    def _object(self, inner, raw, path):
        if not isinstance(raw, dict):
            self._tell(path, _("%(value)s is not an object") % {"value": written(raw)})
            return {}
        return self._words(inner, raw, f"{path}.")

    def _withdrawn(self):
        return bool(self._read(WITHDRAWN, read_truth, None, self._raw.get(WITHDRAWN, False)))

    def _was(self):
        raw = self._raw.get(WAS)
        if raw is None:
            return None
        if not isinstance(raw, dict) or raw.keys() != {"from_end_of"} or None in raw.values():
            self._tell(WAS, _('it is written {"from_end_of": "12MSP"}'))
            return None
        word = next(word for word in vocabulary(self._model) if word.key == "from_end_of")
        label = self._value(self._model.register, word, raw["from_end_of"], f"{WAS}.from_end_of")
        return label and {"from_end_of": label}


def _unknown(key, known):
    near = get_close_matches(key, known, 1)
    if near:
        return _('unknown key; there is "%(near)s"') % {"near": near[0]}
    return _("unknown key")
