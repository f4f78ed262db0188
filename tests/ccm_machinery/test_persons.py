"""Personal values in register files: private keys, erased values, and persons told apart."""

import json

import pytest

from officeholders.erasing import erase
from officeholders.fields import is_digest
from officeholders.models import PersonalValue
from officeholders.verification import verify
from tests.ccm_machinery.loads import FRANCE, GROUND, dumped, refusals, stored, take

pytestmark = pytest.mark.django_db

ANNE = {"name": "Anne Dupont", "title": "Ambassador", "from": "2011-10", "email": "anne@fr.example"}
BEN = {"name": "Ben Durand", "telephone": "+41 22 000 00 00"}
INVENTED = "sha256:" + "0" * 64


def france(*persons):
    return FRANCE.but(representatives=[dict(person) for person in persons] or None)


def but(person, **words):
    return {key: value for key, value in (person | words).items() if value is not ...}


def persons(**options):
    """The representatives as the register would dump them."""
    return dumped(**options)["mandates"][0].get("representatives", [])


def digests(index=0):
    """The words of a representative as they stand in the register."""
    return stored("mandates")[0].words["representatives"][index]


def erased(*keys, index=0):
    """Erases these values of a representative; their digests."""
    gone = [digests(index)[key] for key in keys]
    erase(gone, by="Anna", reason="On request")
    return gone


def load(*people):
    """Loads the mandate with these representatives; the keys it changed."""
    return [step.keys for step in take(*GROUND, france(*people)).steps]


@pytest.fixture
def recorded(db):
    load(ANNE, BEN)


def test_only_digests_of_personal_values_stand_in_the_register(recorded):
    assert [is_digest(digests()[key]) for key in ("name", "title", "email")] == [True] * 3
    assert digests()["from"] == "2011-10"
    assert PersonalValue.objects.by_digest([digests()["name"]]) == {digests()["name"]: ANNE["name"]}


def test_a_private_dump_tells_everything_a_public_one_no_private_key(recorded):
    assert persons() == [ANNE, BEN]
    assert persons(private=False) == [but(ANNE, email=...), but(BEN, telephone=...)]


def test_the_same_persons_again_are_no_entry(recorded):
    assert load(ANNE, BEN) == []


def test_a_public_dump_loaded_again_changes_nothing(recorded):
    assert load(*persons(private=False)) == []
    assert persons() == [ANNE, BEN]


def test_a_private_key_left_out_stays_as_it_is_and_null_clears_it(recorded):
    load(but(ANNE, title="Minister", email=...), but(BEN, telephone=None))
    assert persons() == [but(ANNE, title="Minister"), but(BEN, telephone=...)]


def test_a_public_key_left_out_is_cleared(recorded):
    load(but(ANNE, title=...), BEN)
    assert persons() == [but(ANNE, title=...), BEN]


def test_an_unchanged_value_keeps_its_digest_beside_a_changed_one(recorded):
    before = digests()
    load(but(ANNE, title="Minister"), BEN)
    assert {key for key, value in digests().items() if before[key] != value} == {"title"}
    assert verify() == []


def test_a_new_private_value_is_kept(recorded):
    load(but(ANNE, email="a.dupont@fr.example"), BEN)
    assert persons()[0]["email"] == "a.dupont@fr.example"


def test_persons_are_known_by_name_wherever_they_stand_in_the_list(recorded):
    load(but(BEN, telephone=...), but(ANNE, email=...))
    assert persons() == [BEN, ANNE]


def test_persons_of_one_name_are_told_apart_by_when_they_serve(db):
    once, again = ANNE, but(ANNE, **{"from": "2012-06", "email": "dupont@fr.example"})
    load(once, again)
    load(but(again, email=...), but(once, email=...))
    assert persons() == [again, once]


def test_a_person_whose_beginning_is_corrected_keeps_the_private_values(recorded):
    load(but(ANNE, **{"from": "2011-11", "email": ...}), BEN)
    assert persons() == [but(ANNE, **{"from": "2011-11"}), BEN]


def test_a_person_left_out_is_gone_and_a_new_one_takes_nothing_over(recorded):
    carla = {"name": "Carla Petit", "from": "2011-10"}
    load(carla)
    assert persons() == [carla]


def test_no_representatives_is_none(recorded):
    load()
    assert persons() == []


# Erased values


def test_an_erased_value_is_dumped_as_its_digest_and_loads_as_erased(recorded):
    (digest,) = erased("name")
    assert persons()[0] == but(ANNE, name=digest)
    assert load(*persons()) == []


def test_a_load_never_restores_an_erased_value(recorded):
    gone = erased("name", "email")
    assert load(ANNE, BEN) == []
    assert [digests()["name"], digests()["email"]] == gone
    kept = set(PersonalValue.objects.values_list("value", flat=True))
    assert not kept & {ANNE["name"], ANNE["email"]}


def test_other_values_of_an_erased_person_can_change(recorded):
    (digest,) = erased("name")
    load(but(ANNE, title="Minister", email=None), BEN)
    assert persons()[0] == {"name": digest, "title": "Minister", "from": "2011-10"}


def test_an_erased_name_is_that_of_the_likeliest_person(db):
    again = but(ANNE, title="Minister", **{"from": "2012-06"})
    load(ANNE, again)
    erased("name", index=0)
    (digest,) = erased("name", index=1)
    load(again, ANNE)
    assert [person["from"] for person in persons()] == ["2012-06", "2011-10"]
    assert persons()[0]["name"] == digest


def test_a_person_beside_an_erased_one_is_new(recorded):
    gone = erased("name")
    carla = {"name": "Carla Petit", "from": "2013-01"}
    load(carla, but(ANNE, title="Minister"), BEN)
    assert [person["name"] for person in persons()] == ["Carla Petit", *gone, "Ben Durand"]


def test_an_erased_name_compares_equal_to_any(recorded):
    (digest,) = erased("name")
    load(but(ANNE, name="Anne Martin", **{"from": "2012"}), BEN)
    assert (persons()[0]["name"], persons()[0]["from"]) == (digest, "2012")


def test_an_erased_value_of_elsewhere_loads_as_erased(db):
    load({"name": INVENTED, "title": "Ambassador"})
    assert persons() == [{"name": INVENTED, "title": "Ambassador"}]
    assert load({"name": "Anne Dupont", "title": "Ambassador"}) == []


def test_a_value_that_the_file_has_as_erased_is_erased_from_the_row(recorded):
    load(but(ANNE, title=INVENTED), BEN)
    assert persons()[0]["title"] == INVENTED


def test_a_digest_cannot_borrow_the_value_of_somebody_else(recorded):
    email = digests()["email"]
    assert refusals(*GROUND, france(ANNE, but(BEN, title=email))) == [
        "mandates[0].representatives[1].title: this is the digest of another value, one that is "
        "not erased"
    ]


def test_no_personal_value_is_told_in_a_refusal(recorded):
    faults = refusals(*GROUND, france(but(ANNE, until="2010"), but(BEN, age=50)))
    assert not [word for word in (ANNE["name"], ANNE["email"]) if word in json.dumps(faults)]
