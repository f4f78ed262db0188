"""Popolo's words: under which names, for which persons, by which sources."""

import pytest

from tests.builders import (
    analysis_group,
    document,
    group,
    mandate,
    meetings,
    observer,
    organization,
    state,
    unrecorded,
)
from tests.presidency.popolo_told import mandates_in, one, popolo_of

DATED = meetings("2011-09-16", "2012-09-14", "2013-09-13", None, None)
GROUND = (*DATED, state("FRA"), state("LAO"), group("clearance", seats=2))


def test_a_renamed_state_has_its_other_names_until_when_they_held():
    told = popolo_of(
        state(
            "SWZ",
            "Eswatini",
            formal_name="Kingdom of Eswatini",
            also_known_as=["Ngwane"],
            former_names=[{"name": "Swaziland", "until": "2018-04"}],
        )
    )
    eswatini = one(told, "organizations", "state/SWZ")
    assert eswatini["other_names"] == [
        {"name": "Kingdom of Eswatini", "note": "Formal name"},
        {"name": "Swaziland", "note": "Former name", "end_date": "2018-04"},
        {"name": "Ngwane", "note": "Also known as"},
    ]


def test_a_renamed_group_has_its_names_between_meetings_and_tells_what_it_was_split_from():
    former = [{"name": "Older", "until_end_of": "2MSP"}, {"name": "Old", "until_end_of": "4MSP"}]
    words = {"former_names": former, "drafting_name": "the Clearing", "split_from": "whole"}
    told = popolo_of(*DATED, group("whole"), group("clearance", **words))
    clearance = one(told, "organizations", "working-group/clearance")
    assert clearance["other_names"] == [
        {
            "name": "Older",
            "note": "Former name",
            "start_date": "2011-09-17",
            "end_date": "2012-09-14",
            "from_end_of": "1MSP",
            "until_end_of": "2MSP",
        },
        {
            "name": "Old",
            "note": "Former name",
            "start_date": "2012-09-15",
            "from_end_of": "2MSP",
            "until_end_of": "4MSP",
        },
        {"name": "the Clearing", "note": "As decisions name it"},
    ]
    assert (clearance["split_from"], clearance["founding_date"]) == ("whole", "2011-09-17")


def test_a_group_that_ended_is_dissolved_and_its_post_with_it():
    told = popolo_of(*DATED, group("clearance", until_end_of="3MSP"))
    ended = one(told, "organizations", "working-group/clearance")["dissolution_date"]
    assert (ended, one(told, "posts", "coordinator/clearance")["end_date"]) == ("2013-09-13",) * 2


def test_a_seat_that_is_not_recorded_is_told_with_its_post():
    told = popolo_of(*GROUND, unrecorded("clearance", "1MSP", "2MSP", remark="Not found."))
    post = one(told, "posts", "coordinator/clearance")
    words = {"from_end_of": "1MSP", "until_end_of": "2MSP", "seats": 1, "remark": "Not found."}
    assert (post["seats"], post["unrecorded"]) == (2, [words])


def test_an_unrecorded_presidency_is_told_with_the_convention():
    told = popolo_of(*GROUND, unrecorded("president", "1MSP", "2MSP"))
    words = {"from_end_of": "1MSP", "until_end_of": "2MSP", "seats": 1}
    assert told["organizations"][0]["unrecorded"] == [words]


def test_an_observer_is_a_member_of_the_committee():
    told = popolo_of(*GROUND, organization("ICRC"), observer("ICRC", inferred=True))
    assert told["memberships"] == [
        {
            "id": "observer/ICRC/1MSP",
            "role": "Observer",
            "member": {"id": "organization/ICRC", "name": "Organization ICRC"},
            "organization_id": "committee",
            "start_date": "2011-09-17",
            "from_end_of": "1MSP",
            "inferred": True,
        }
    ]


def test_an_analysis_group_names_its_groups():
    told = popolo_of(*GROUND, analysis_group("article-4", ["clearance"]))
    found = one(told, "organizations", "analysis-group/article-4")
    assert (found["members"], found["decided_at"]) == (["clearance"], "1MSP")


ANNE = {"name": "Anne Dupont", "title": "Ambassador", "from": "2011-10", "until": "2012"}
ERASED = {"name": "sha256:" + "0" * 64, "title": "Ambassador"}


def test_a_representative_is_a_member_on_behalf_of_the_state_and_once_a_person():
    told = popolo_of(
        *GROUND,
        mandate("clearance", "FRA", "1MSP", "2MSP", representatives=[ANNE]),
        mandate("clearance", "FRA", "2MSP", "3MSP", representatives=[{"name": "Anne Dupont"}]),
    )
    assert told["persons"] == [{"id": "person/FRA/Anne Dupont", "name": "Anne Dupont"}]
    first, second = [row for row in told["memberships"] if row["role"] == "Representative"]
    assert first == {
        "id": "representative/mandate/clearance/FRA/1MSP/Anne Dupont/2011-10",
        "role": "Representative",
        "person_id": "person/FRA/Anne Dupont",
        "organization_id": "working-group/clearance",
        "on_behalf_of_id": "state/FRA",
        "start_date": "2011-10",
        "end_date": "2012",
        "mandate_id": "mandate/clearance/FRA/1MSP",
        "title": "Ambassador",
    }
    assert second["mandate_id"] == "mandate/clearance/FRA/2MSP"


def test_one_recorded_twice_in_a_mandate_is_told_twice_under_ids_of_their_own():
    twice = [{"name": "Anne Dupont"}, {"name": "Anne Dupont", "title": "Ambassador"}]
    told = popolo_of(*GROUND, mandate("clearance", "FRA", "1MSP", representatives=twice))
    first, second = [row["id"] for row in told["memberships"][-2:]]
    assert (len(told["persons"]), second) == (1, f"{first}/2")


def test_a_person_whose_name_is_erased_is_left_out_and_an_erased_title_too():
    titled = {"name": "Anne Dupont", "title": ERASED["name"]}
    told = popolo_of(*GROUND, mandate("clearance", "FRA", "1MSP", representatives=[ERASED, titled]))
    assert [person["name"] for person in told["persons"]] == ["Anne Dupont"]
    representative = told["memberships"][-1]
    assert (representative["role"], "title" in representative) == ("Representative", False)
    assert "sha256" not in str(told)


@pytest.mark.parametrize(
    ("source", "links", "notes"),
    [
        ("Words only, 2026", [], ["Words only, 2026"]),
        ("https://x.org/a/", [{"url": "https://x.org/a/"}], []),
        (
            "Paper, para 5; https://x.org/a (minutes; of 2017); https://x.org/b; Paper, para 5",
            [{"url": "https://x.org/a", "note": "minutes; of 2017"}, {"url": "https://x.org/b"}],
            ["Paper, para 5"],
        ),
        (
            "created by the 2MSP (https://x.org/2msp/).",
            [
                {
                    "url": "https://x.org/2msp/",
                    "note": "created by the 2MSP (https://x.org/2msp/).",
                }
            ],
            [],
        ),
        ("https://x.org/a_(b)", [{"url": "https://x.org/a_(b)"}], []),
        ("https://x.org/é", [{"url": "https://x.org/%C3%A9"}], []),
        ("ftp://x.org, https://) or none", [], ["ftp://x.org, https://) or none"]),
    ],
)
def test_addresses_in_a_source_are_links_and_words_are_notes(source, links, notes):
    told = mandates_in(popolo_of(*GROUND, mandate("clearance", "FRA", "1MSP", source=source)))[0]
    assert (told.get("sources", []), told.get("source_notes", [])) == (links, notes)


@pytest.mark.parametrize(
    ("url", "links"),
    [
        ("https://un.org/1", [{"url": "https://un.org/1", "note": "CCM/1, Final report"}]),
        ("in the archive", []),
        (None, []),
    ],
)
def test_the_document_that_appointed_is_a_source_if_it_has_an_address(url, links):
    row = mandate("clearance", "FRA", "1MSP", appointed_by="CCM/1")
    told = mandates_in(popolo_of(*GROUND, document("CCM/1", url=url), row))[0]
    assert (told["appointed_by"], told.get("sources", [])) == ("CCM/1", links)
