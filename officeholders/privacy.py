"""What of a row everybody may read (CONTRACT section 3): rows and keys that are private."""

from officeholders.words import inner_words

CANDIDATURES, COMMITTEE_MEETINGS = "candidatures", "committee_meetings"
# How the image of a public candidature says so: within a text, its quotes would be escaped.
SAID_IN_AN_IMAGE = '"public":true'


def is_public(name, words):
    """Whether a row of the list, in these words, may leave the house."""
    return name != COMMITTEE_MEETINGS and (name != CANDIDATURES or bool(words.get("public")))


def public_words(model, words):
    """The words without the private keys, those of inner lists included."""
    told = {key: value for key, value in words.items() if key not in model.register.private}
    for word in inner_words(model):
        if word.key in told and not (word.is_one or word.inner.register.scalar):
            told[word.key] = [public_words(word.inner, inner) for inner in told[word.key]]
    return told


def private_values(model, words):
    """What stands under the private keys, those of inner lists included, in no order."""
    told = [words[key] for key in model.register.private if key in words]
    for word in inner_words(model):
        if word.key in words and not (word.is_one or word.inner.register.scalar):
            told += [text for row in words[word.key] for text in private_values(word.inner, row)]
    return sorted(told)
