"""Refusals as a form shows them: each sentence on the field it concerns, else on top."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from django.db import DataError, IntegrityError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.recorded.sentences import as_sentence
from officeholders.changes import label_of
from officeholders.tables import listed_model_of, parts_of
from officeholders.trouble import Trouble, trouble_of
from officeholders.words import listed_models, vocabulary

KEY = re.compile(r"(?P<key>\w+)(?:\[(?P<place>\d+)\])?(?:\.(?P<rest>.+))?")
BREAKS_A_RULE = gettext_lazy("The database refused this: it breaks one of the register’s rules.")
BUSY = gettext_lazy("Somebody else is writing just now. Please save again.")


@dataclass
class Refusal:
    """Why what was typed cannot be recorded.

    ``fields`` are (field, sentence), of which field None is on top; ``inner`` by the model of
    an inner list (place, field, sentence), of which place None is the list as a whole.
    """

    fields: list = field(default_factory=list)
    inner: dict = field(default_factory=lambda: defaultdict(list))
    conflict: object = None

    def on_top(self, sentence):
        self.fields.append((None, sentence))

    def add(self, model, key, sentence):
        """A sentence about the key of a row of ``model``: ``parts[1].closes_on``, or None."""
        match = KEY.fullmatch(key or "")
        words = {word.key: word for word in vocabulary(model)}
        word = match and words.get(match["key"])
        if word is None:
            self.on_top(as_sentence(sentence))
        elif word.inner:
            self.inner[word.inner].append(_within(word, match, sentence))
        else:
            self.fields.append((word.field.name, as_sentence(sentence)))


def _within(word, match, sentence):
    """Where in an inner list: the place of the row, its field, and the sentence."""
    register = word.inner.register
    place = 0 if word.is_one else match["place"] and int(match["place"])
    key = register.keys[0] if register.scalar else match["rest"]
    name = register.field_of(key) if key in register.keys and place is not None else None
    told = sentence if name or not match["rest"] else f"{match['rest']}: {sentence}"
    return place, name, as_sentence(told)


def about_another(fault):
    """A fault of a row that is not on the form, which it names."""
    model = listed_models()[fault.list]
    identity = ", ".join(str(value) for value in fault.row.identity if value)
    row = f"{capfirst(model._meta.verbose_name)} {identity}"
    key = KEY.match(fault.key or "")
    word = next((word for word in vocabulary(model) if key and word.key == key["key"]), None)
    place = f"{row} ({label_of(word)})" if word else row
    return _("%(place)s: %(sentence)s") % {"place": place, "sentence": as_sentence(fault.sentence)}


def said_by_database(error):
    """What a form says of what the database itself refused.

    Raised again is what no form can help: a database without room on its disk, or that does not
    answer, and a fault of the program, such as NotRecorded.
    """
    if trouble_of(error) is Trouble.BUSY:
        return BUSY
    if type(error) in (IntegrityError, DataError):
        return BREAKS_A_RULE
    raise error


def refusal_by_database(error, model):
    """What the database itself refused, by the name of its rule where it tells one."""
    said = said_by_database(error)
    for held, constraint in constraints_of(model):
        if constraint.name in str(error) or _columns(held, constraint) in str(error):
            return Refusal([(field_of(constraint), said_by(constraint))])
    return Refusal([(None, said)])


def constraints_of(model):
    """The rules of every table in whose rows a row of ``model`` stands, with that table's model."""
    listed = listed_model_of(model._meta.concrete_model)
    models = (listed, *parts_of(listed))
    return [(held, constraint) for held in models for constraint in held._meta.constraints]


def _columns(model, constraint):
    """How SQLite names a rule of what occurs once: by its columns."""
    fields = [model._meta.get_field(name) for name in getattr(constraint, "fields", ())]
    told = ", ".join(f"{model._meta.db_table}.{field.column}" for field in fields)
    return f"constraint failed: {told}" if fields else constraint.name


def field_of(constraint):
    """The field a rule is about: the first one a check names, the last one of an identity."""
    named = [
        name for name, _operator in getattr(constraint, "expressions", ()) if type(name) is str
    ]
    named = named or getattr(constraint, "fields", ())
    return named[-1] if named else next(_names(constraint.condition))


def _names(condition):
    for child in condition.children:
        if isinstance(child, tuple):
            yield child[0].split("__")[0]
        elif hasattr(child, "children"):
            yield from _names(child)


def said_by(constraint):
    """The sentence of a rule: the one written for it, else its name, which is one."""
    message = constraint.get_violation_error_message()
    if message == constraint.default_violation_error_message % {"name": constraint.name}:
        return as_sentence(_(constraint.name.replace("_", " ")))
    return message
