"""Rows whole, in the words of the register file: every key, null without value, nothing private."""

from officeholders.changes import digests
from officeholders.models import PersonalValue
from officeholders.privacy import public_words
from officeholders.words import Reading, vocabulary

NAME = "name"


def whole_rows(model, rows, name):
    """The rows of a list as the API gives them; ``name(row)`` is what each is called.

    A personal value that was erased is told as its digest, as in the register file.
    """
    reading = Reading().gather(model, [row.pk for row in rows])
    told = [public_words(model, reading.words(row, model)) for row in rows]
    kept = _kept(told)
    return [
        whole(model, _revealed(words, kept)) | {NAME: name(row)}
        for row, words in zip(rows, told, strict=True)
    ]


def _kept(told):
    """What is kept of the personal values in these words, by digest; no query where none is."""
    found = set().union(*map(digests, told))
    return PersonalValue.objects.by_digest(found) if found else {}


def _revealed(value, kept):
    """The same with every digest turned into what is kept under it."""
    if isinstance(value, dict):
        return {key: _revealed(item, kept) for key, item in value.items()}
    if isinstance(value, list):
        return [_revealed(item, kept) for item in value]
    return kept.get(value, value) if isinstance(value, str) else value


def whole(model, words):
    """The words with every public key of the model, in the order of the table."""
    keys = [word for word in vocabulary(model) if word.key not in model.register.private]
    return {word.key: _value(word, words) for word in keys}


def _value(word, words):
    value = words.get(word.key)
    if value and word.inner and not word.inner.register.scalar:
        return [whole(word.inner, row) for row in value]
    return value
