"""What of a row everybody may read."""

import json

from officeholders.canonical import canonical_json
from officeholders.models import Mandate, State
from officeholders.privacy import SAID_IN_AN_IMAGE, is_public, private_values, public_words

PERSON = {"name": "sha256:n", "title": "sha256:t", "email": "sha256:e", "telephone": "sha256:p"}
MANDATE = {"office": "president", "representatives": [PERSON, {"name": "sha256:m"}]}


def test_the_addresses_of_representatives_are_private_and_nothing_else_of_a_mandate():
    assert public_words(Mandate, MANDATE) == {
        "office": "president",
        "representatives": [{"name": "sha256:n", "title": "sha256:t"}, {"name": "sha256:m"}],
    }
    assert private_values(Mandate, MANDATE) == ["sha256:e", "sha256:p"]


def test_a_row_without_private_keys_is_told_whole():
    words = {"code": "LAO", "former_names": [{"name": "Laos", "until": "2012"}]}
    assert (public_words(State, words), private_values(State, words)) == (words, [])


def test_candidatures_are_private_unless_they_are_made_public_and_committee_meetings_always():
    assert is_public("mandates", {})
    assert not is_public("committee_meetings", {"public": True})
    assert not is_public("candidatures", {})
    assert is_public("candidatures", {"public": True})


def test_no_text_makes_an_image_say_that_it_is_public():
    sly = {"by": '"public":true', "office": '\\"public":true'}
    assert SAID_IN_AN_IMAGE not in canonical_json(sly)
    assert SAID_IN_AN_IMAGE in canonical_json(json.loads('{"by": "x", "public": true}'))
