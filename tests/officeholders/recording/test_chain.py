"""The chain of entries, as anybody outside can verify it (CONTRACT section 7)."""

import json
import unicodedata
from datetime import UTC, datetime

from django.db import connection

from officeholders.erasing import erase
from officeholders.models import (
    Candidature,
    Entry,
    Mandate,
    OpenRecording,
    PersonalValue,
    Representative,
    State,
)
from officeholders.recording import recording
from officeholders.stored import stored_rows
from officeholders.verification import verify
from officeholders.words import listed_models
from officeholders.writing import Change, write_changes
from tests.builders import build, mandate, state, withdrawn
from tests.officeholders.recording import outside_reader
from tests.officeholders.recording.every_list import EMAIL, NAME, ROWS, clearance
from workinggroups.models import Activity


def entries():
    """What the outside reader makes of the database."""
    with connection.cursor() as cursor:
        return list(outside_reader.entries(cursor))


def items(number):
    """The items of an entry by list and key."""
    entry, _digest = entries()[number - 1]
    return {(item["list"], item["key"]): item["sha256"] for item in entry["items"]}


def image_of(row):
    return json.loads(row.history.latest("entry_id").image)


def move(name, pk, **words):
    """Writes other words into a row, its identity too."""
    row = next(iter(stored_rows(name, [pk])))
    with recording(by="tests", reason="A correction") as entry:
        write_changes(name, [Change(row.words | words, pk)])
    return entry


def test_somebody_with_nothing_but_the_rows_computes_the_same_digests(register):
    build(state("NOR", "Norwa\u030a"), state("LBN", "Lebanon"), reason="Rea\u0301son")
    build(withdrawn(state("NOR")), kind="correction", document="CCM/MSP/2010/5")
    build(state("NOR", "Norway again"), mandate("clearance", "NOR", "2MSP"))
    move("mandates", Mandate.objects.get(state="NOR").pk, from_end_of="1MSP")
    with recording(by="tests", reason="A title"):
        Representative.objects.update(title=PersonalValue.objects.keep("Minister"))
    erase([Representative.objects.get().name], by="tests", reason="On request")
    found = entries()
    previous = "0" * 64
    for number, (entry, digest) in enumerate(found, start=1):
        assert (entry["number"], entry["previous"]) == (number, previous)
        assert outside_reader.sha256(outside_reader.canonical(entry)) == digest
        previous = digest
    assert (len(found), verify(head=previous)) == (7, [])


def test_the_first_entry_follows_sixty_four_zeros(register):
    assert register.previous == "0" * 64
    assert build(state("NOR")).previous == register.digest


def test_a_key_is_the_identity_as_canonical_json(register):
    keys = {(item["list"], item["key"]) for item in entries()[0][0]["items"]}
    assert keys == {
        ("analysis_groups", '["article-4"]'),
        ("candidatures", '["clearance",null,"MKD","2011-03"]'),
        ("candidatures", '["president","2MSP","LBN",null]'),
        ("committee_meetings", '["2011-03-30"]'),
        ("documents", '["CCM/MSP/2010/5"]'),
        ("mandates", '["clearance","LBN","1MSP"]'),
        ("mandates", '["president","LAO","1MSP","1MSP"]'),
        ("mandates", '["victim-assistance","MKD","2MSP"]'),
        ("meetings", '["1MSP"]'),
        ("meetings", '["2MSP"]'),
        ("meetings", '["3MSP"]'),
        ("observers", '["CMC","1MSP"]'),
        ("organizations", '["CMC"]'),
        ("provisions", '["CCM/MSP/2010/5","12","1MSP","clearance"]'),
        ("states", '["LAO"]'),
        ("states", '["LBN"]'),
        ("states", '["MKD"]'),
        ("unrecorded", '["clearance","1MSP"]'),
        ("working_groups", '["clearance"]'),
        ("working_groups", '["victim-assistance"]'),
        ("workplans", '["clearance","1MSP"]'),
    }


def test_an_image_is_the_row_in_the_words_of_the_register_file(register):
    expected = [dict(row) for row in ROWS if row.list == "mandates"][1]
    image = image_of(clearance())
    assert image == expected | {"representatives": image["representatives"]}
    assert clearance().history.get().image == json.dumps(
        image, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def test_personal_values_stand_in_an_image_as_digests_of_salt_and_value(register):
    person = image_of(clearance())["representatives"][0]
    kept = {value.digest: value for value in PersonalValue.objects.all()}
    assert {key: kept[digest].value for key, digest in person.items()} == {
        "name": NAME,
        "title": "Counsellor",
        "email": EMAIL,
    }
    for value in kept.values():
        salt = bytes(value.salt)
        assert len(salt) == 32
        digest = outside_reader.hashlib.sha256(salt + value.value.encode()).hexdigest()
        assert value.digest == f"sha256:{digest}"


def test_the_author_is_a_digest_that_differs_from_entry_to_entry(register):
    second = build(state("NOR"), by="tests")
    names = PersonalValue.objects.by_digest([register.by, second.by])
    assert names == {register.by: "tests", second.by: "tests"}
    assert register.by != second.by


def test_the_three_lists_with_an_order_of_their_own_tell_it(register):
    order = {
        name: [image_of(row).get("order") for row in model.objects.order_by("pk")]
        for name, model in listed_models().items()
    }
    assert {name: places for name, places in order.items() if any(places)} == {
        "working_groups": [1, 2],
        "analysis_groups": [1],
        "observers": [1],
    }


def test_text_is_hashed_in_normal_form_c(register):
    decomposed = unicodedata.normalize("NFD", "Côte d’Ivoire")
    with recording(by="tests", reason="Typed on another machine"):
        State.objects.filter(code="LBN").update(name=decomposed)
    assert image_of(State.objects.get(code="LBN"))["name"] == "Côte d’Ivoire"
    assert State.history.latest("entry_id").name == decomposed
    assert verify() == []


def test_a_candidature_that_is_not_public_is_private_by_its_own_words(register):
    images = [image_of(row) for row in Candidature.objects.all()]
    assert {image["state"]: image.get("public") for image in images} == {"MKD": None, "LBN": True}


def test_a_withdrawn_row_is_an_item_without_image(register):
    entry = build(withdrawn(next(row for row in ROWS if row.list == "unrecorded")))
    assert items(entry.number) == {("unrecorded", '["clearance","1MSP"]'): None}


def test_a_row_that_moves_to_another_identity_leaves_its_old_key(register):
    mandate = Mandate.objects.get(office="victim-assistance")
    entry = move("mandates", mandate.pk, from_end_of="1MSP")
    told = items(entry.number)
    assert told.keys() == {
        ("mandates", '["victim-assistance","MKD","1MSP"]'),
        ("mandates", '["victim-assistance","MKD","2MSP"]'),
    }
    assert told["mandates", '["victim-assistance","MKD","2MSP"]'] is None


def test_where_another_row_takes_the_key_that_one_leaves_the_standing_row_counts(register):
    row = next(row for row in ROWS if row.list == "unrecorded")
    build(withdrawn(row))
    with recording(by="tests", reason="Told anew, while the withdrawn row is left") as entry:
        write_changes("unrecorded", [Change(row | {"seats": 2})])
    told = items(entry.number)
    assert list(told) == [("unrecorded", '["clearance","1MSP"]')]
    assert None not in told.values()


def test_a_change_deep_in_an_inner_list_is_one_item_of_its_row(register):
    with recording(by="tests", reason="Done") as entry:
        Activity.objects.update(status="done")
    assert list(items(entry.number)) == [("workplans", '["clearance","1MSP"]')]


def test_items_are_sorted_by_list_then_key(register):
    found = [(item["list"], item["key"]) for item in entries()[0][0]["items"]]
    assert found == sorted(found)
    assert len(found) == len(ROWS)


def test_an_erasure_has_no_items(register):
    entry = erase([Representative.objects.get().email], by="tests", reason="On request")
    assert (entries()[1][0]["kind"], entries()[1][0]["items"]) == ("erasure", [])
    assert entry.number == 2


def test_time_never_runs_backwards_along_the_entries(register):
    future = datetime(2199, 12, 31, 23, 59, 59, 1, tzinfo=UTC)
    told = {"by": "", "reason": "A clock ahead", "kind": "change", "digest": "f" * 64}
    OpenRecording(id=1).save(force_insert=True)
    Entry.objects.create(number=2, at=future, previous=register.digest, **told)
    assert build(state("NOR")).at == future


def test_time_is_told_to_the_microsecond_in_utc(register):
    at = entries()[0][0]["at"]
    assert datetime.strptime(at, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC) == (
        Entry.objects.get().at
    )
    assert len(at) == len("2026-03-30T12:00:00.000000Z")
