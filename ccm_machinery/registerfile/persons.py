"""Representatives in a file against those of the register, which holds their values as digests.

A value that is unchanged becomes its digest, so that a row can be compared as a whole; a new one
stays text, and is kept apart when it is written.
"""

from django.utils.translation import gettext as _

from officeholders.fields import is_digest
from officeholders.models import PersonalValue, Representative
from officeholders.words import vocabulary

REPRESENTATIVES = "representatives"
PERSONAL = tuple(word.key for word in vocabulary(Representative) if word.is_personal)
CHUNK = 1000


def kept_values(mandates):
    """What is kept under each digest in the words of these mandates; erased ones are missing."""
    digests = sorted({digest for words in mandates for _key, digest in _digests(words)})
    values = {}
    for start in range(0, len(digests), CHUNK):
        values |= PersonalValue.objects.by_digest(digests[start : start + CHUNK])
    return values


def _digests(words):
    """Every digest in the words of a mandate, with its key."""
    return {
        (key, text)
        for person in words.get(REPRESENTATIVES, ())
        for key in PERSONAL
        if (text := person.get(key)) and is_digest(text)
    }


def borrowed_digests(row, values):
    """A digest in the file that would show under its key a value kept for another."""
    own = _digests(row.before or {})
    for index, person in enumerate(row.words.get(REPRESENTATIVES, ())):
        for key in PERSONAL:
            digest = person.get(key)
            if digest in values and (key, digest) not in own:
                sentence = _("this is the digest of another value, one that is not erased")
                yield row.fault(f"{REPRESENTATIVES}[{index}].{key}", sentence)


def settled(words, before, values):
    """The words of a mandate in a file, as they are to be compared with and written.

    ``before`` are its words in the register, ``values`` what is kept under their digests. A
    private key left out stays as it is, null clears it. An erased value compares equal to any
    text and is never restored.
    """
    if REPRESENTATIVES not in words:
        return words
    given = words[REPRESENTATIVES]
    held = _counterparts(given, before.get(REPRESENTATIVES, ()), values)
    persons = [_settled(*pair, values) for pair in zip(given, held, strict=True)]
    return words | {REPRESENTATIVES: persons}


def _settled(given, held, values):
    told = {}
    for key in Representative.register.keys:
        if key in given:
            told[key] = (
                _digest(given[key], held.get(key), values) if key in PERSONAL else given[key]
            )
        elif key in Representative.register.private:
            told[key] = held.get(key)
    return {key: value for key, value in told.items() if value is not None}


def _digest(text, held, values):
    """The digest held where it stands for this text, or for what was erased; else the text."""
    return held if text is not None and _is_same(text, held, values) else text


def _is_same(text, held, values):
    return held is not None and values.get(held, text) == text


def _counterparts(given, held, values):
    """For each person in the file the one of the register it is, or an empty one.

    They are matched by name, then by ``from``; a name that was erased could be any, so that
    one comes after those that can be read, the likeliest first.
    """
    left, found = list(held), [{} for _person in given]
    for agrees in (_name_and_from, _name, _erased_alike, _erased_and_from, _erased):
        for index, person in enumerate(given):
            if not found[index]:
                pair = next((other for other in left if agrees(person, other, values)), None)
                found[index] = pair or {}
                left = [other for other in left if other is not pair]
    return found


def _name_and_from(person, held, values):
    return _name(person, held, values) and person.get("from") == held.get("from")


def _name(person, held, values):
    digest = held.get("name")
    return person.get("name") in (digest, values.get(digest, digest))


def _erased_alike(person, held, values):
    return _erased(person, held, values) and _settled(person, held, values) == held


def _erased_and_from(person, held, values):
    return _erased(person, held, values) and person.get("from") == held.get("from")


def _erased(person, held, values):
    return held.get("name") not in values
