"""The pages of meetings in words: what a delegate reads there before and after a meeting."""

import re

import pytest

from officeholders.erasing import erase
from officeholders.models import Entry, Representative
from officeholders.moments import moment_after
from officeholders.questions import Question
from presidency.committee import read_committees
from presidency.outlook import read_meeting
from tests.builders import (
    build,
    document,
    group,
    mandate,
    meeting,
    presidency,
    provision,
    state,
    unrecorded,
)
from tests.pages.reading import main_of, words_of

QUERIES = 12
PARTS = [{"opens_on": "2022-03-01", "closes_on": "2022-03-02"}, {"planned_for": "2022-05"}]
LINE = [
    meeting("1MSP", closes_on="2021-09-10"),
    meeting("2MSP", opens_on="2022-03-01", parts=PARTS, source="<u>Notes</u>"),
    meeting("3MSP"),
    meeting("4MSP"),
]
STATES = [state("AAA"), state("BBB", "<b>B</b> & {state}"), state("CCC"), state("DDD")]


@pytest.fixture
def read(client, django_assert_max_num_queries):
    """The main part of a page in words, read within the budget of queries."""

    def ask(address):
        with django_assert_max_num_queries(QUERIES):
            answer = client.get(address)
        assert answer.status_code == 200, answer.content.decode()
        main = main_of(answer.content.decode())
        return words_of(main, inline="bdi|time|a|q|s|strong|sup")

    return ask


def test_what_the_14msp_must_fill_is_said_first(reference_register, read):
    told = read("/meetings/14MSP/?on=2026-11-24")
    assert "Fourteenth Meeting of States Parties (14MSP) On 24 November 2026" in told
    first = told.partition("What the 14MSP has to fill ")[2].partition(" When not recorded")[0]
    assert first == (
        "12 Coordinators' seats to fill: 8 falling open with the 14MSP, 4 open already by then. "
        "The 3RC comes first, and may fill some of them. "
        "No State is designated to preside over the 14MSP. "
        "These groups lose all their Coordinators at once: Victim Assistance; "
        "Storage and stockpile destruction. "
        "General Status and Operation of the Convention: two of two seats "
        "Leaving with it: Cameroon. Open from the end of the 3RC: the seat of Austria. "
        "Universalization: two of two seats "
        "Leaving with it: Costa Rica. Open from the end of the 3RC: the seat of Norway. "
        "Victim Assistance: two of two seats "
        "Leaving with it: Niger, Japan. All its Coordinators leave at once. "
        "Clearance and destruction of cluster munition remnants: two of two seats "
        "Leaving with it: Mexico. Open from the end of the 3RC: the seat of France. "
        "Storage and stockpile destruction: two of two seats "
        "Leaving with it: Peru, Burkina Faso. All its Coordinators leave at once. "
        "International cooperation and assistance: two of two seats Leaving with it: Switzerland. "
        "Open from the end of the 3RC: the seat of Kingdom of the Netherlands. "
        "No end is stated of these mandates, which stay until a decision: "
        "Australia, Transparency measures; Panama, National implementation measures; "
        "Lebanon, Risk education. "
        "Leaving the Coordination Committee altogether: Burkina Faso, Cameroon, Costa Rica, "
        "Japan, Mexico, Niger, Peru, Switzerland. "
        "No meeting after the 14MSP is recorded, and so no presidency of one."
    )


def test_what_the_3rc_must_fill_includes_the_next_presidency(reference_register, read):
    told = read("/meetings/3RC/?on=2026-11-24")
    leaving = "Austria, France, Kingdom of the Netherlands, Norway, Philippines."
    assert f"altogether: {leaving}" in told
    assert "4 Coordinators' seats to fill: 4 falling open with the 3RC, 0 open already" in told
    assert "Presidency of the 14MSP: nobody is designated General Status" in told
    assert "comes first" not in told
    assert (
        "When planned for September 2026 Where Vientiane, Lao PDR President Lao PDR, from" in told
    )
    assert "The Coordination Committee after the 3RC, if nothing more is decided" in told


def test_a_past_meeting_tells_what_it_filled_instead(reference_register, read):
    told = read("/meetings/2RC/?on=2026-11-24")
    assert "has to fill" not in told
    assert (
        "When 25 November 2020 to 21 September 2021 "
        "Parts part 1: 25 to 27 November 2020, Virtual part 2: 20 to 21 September 2021, Geneva"
    ) in told
    assert "Who took office at the end of the 2RC State From Term President of the 10MSP" in told
    assert "Whose mandates ended with the 2RC State From Term President of the 2RC Switzer" in told
    assert "The Coordination Committee right after the 2RC State From Term President of" in told
    assert "Paragraph 84 (iii) (c): that the Coordinators on General Status" in told
    assert "Representatives of the President Switzerland: Félix Baumann" in told
    assert "It has not been moved since it was recorded." in told


def test_names_are_those_of_the_moment_asked_about(reference_register, read):
    told = read("/meetings/1RC/?on=2015-12-01")
    assert "President of the 6MSP Netherlands" in told
    assert "Clearance and risk reduction education" in told
    assert "Kingdom of the Netherlands" in read("/meetings/1RC/?on=2026-11-24")


@pytest.mark.parametrize("label", ["1MSP", "2MSP", "1RC", "2RC", "13MSP", "3RC", "14MSP"])
def test_the_committee_afterwards_is_the_one_computed_for_that_moment(reference_register, label):
    moment = moment_after(label)
    (there,) = read_committees(moment)
    told = read_meeting(Question(after=label), moment, label).outlook.after
    for what in ("president", "designates", "outgoing", "vacancies"):
        assert getattr(told, what) == getattr(there, what)
    assert [(group.code, group.name, group.vacant) for group in told.groups] == [
        (group.code, group.name, group.vacant) for group in there.groups
    ]
    assert told.coordinators == there.coordinators


def test_the_whole_committee_and_what_changes_with_the_meeting_are_one_link_away(
    reference_register, client
):
    told = client.get("/meetings/14MSP/?on=2026-03-30&entry=1").content.decode()
    links = re.findall(r'href="([^"]+)"', told.partition('class="offices"')[2])
    for link in ("/?after=14MSP&amp;entry=1", "/compare/?to=14MSP&amp;entry=1"):
        assert link in links


def test_all_meetings_stand_on_the_line_with_the_moment_between_them(reference_register, read):
    told = read("/meetings/?on=2026-03-30")
    assert (
        "14MSP Fourteenth Meeting of States Parties not recorded place not recorded "
        "nobody designated "
        "3RC Third Review Conference planned for September 2026 Vientiane, Lao PDR Lao PDR "
        "The moment asked about: On 30 March 2026 "
        "13MSP Thirteenth Meeting of States Parties 16 to 19 September 2025 Geneva Philippines"
    ) in told
    assert told.count("Meeting of States Parties") == 14


@pytest.mark.parametrize(
    ("label", "near"), [("99MSP", "14MSP"), ("14msp", "14MSP"), ("9" * 400 + "RC", "3RC")]
)
def test_an_unknown_meeting_is_not_found_and_the_nearest_offered(
    client, reference_register, label, near
):
    answer = client.get(f"/meetings/{label}/?on=2026-03-30")
    assert answer.status_code == 404
    assert f'<a href="/meetings/{near}/?on=2026-03-30">{near}</a>' in answer.content.decode()
    assert client.get(f"/meetings/{label * 10_000}/").status_code == 404


# Made registers


def test_without_any_meeting_there_is_none_to_offer(client, db, read):
    build(state("AAA"))
    answer = client.get("/meetings/1MSP/")
    assert answer.status_code == 404
    assert "no meeting is recorded." in answer.content.decode()
    assert "The moment asked about" in read("/meetings/")


def test_how_far_off_a_meeting_is_from_the_moment(db, read):
    build(meeting("1MSP", opens_on="2022-09-10", closes_on="2022-09-12"), state("AAA"))
    assert "(It opens in 9 days.)" in read("/meetings/1MSP/?on=2022-09-01")
    assert "(It opens in 1 day.)" in read("/meetings/1MSP/?on=2022-09-09")
    assert "(It has opened and has not ended.)" in read("/meetings/1MSP/?on=2022-09-12")
    assert "2022 (" not in read("/meetings/1MSP/?on=2022-09-13")
    assert "If nothing is decided, no Coordinator's seat is vacant after the 1MSP." in read(
        "/meetings/1MSP/?on=2022-09-12"
    )


def test_a_meeting_in_parts_of_which_one_has_no_days_has_not_ended(db, read):
    build(*LINE)
    told = read("/meetings/2MSP/?on=2022-04-01")
    assert "When from 1 March 2022; the closing day is not recorded (It has opened and" in told
    assert "Parts part 1: 1 to 2 March 2022 part 2: planned for May 2022" in told
    assert "<u>Notes</u>" in told


def test_former_dates_are_told_by_their_entries_and_a_correction_as_such(db, client, read):
    plan = meeting("1MSP", planned_for="2022-09")
    fixed = meeting("1MSP", closes_on="2022-09-16")
    build(plan)
    build(fixed, reason="<b>Fixed</b>")
    build(plan.but(planned_for="2023"), reason="It was wrong", kind=Entry.Kind.CORRECTION)
    build(plan.but(planned_for=None, parts=[{"planned_for": "2023-02"}]), kind=Entry.Kind.LOAD)
    build(plan.but(cancelled="by decision"), kind=Entry.Kind.UNDO)
    told = read("/meetings/1MSP/")
    assert "planned for September 2022, until this was changed by entry 2 on" in told
    assert "<b>Fixed</b> 16 September 2022: this was wrong, and corrected by entry 3 on" in told
    assert "It was wrong planned for 2023, until this was changed by a load, entry 4 on" in told
    assert "part 1: planned for February 2023: this was undone by entry 5 on" in told
    assert '<a href="/entries/3/">entry 3</a>' in client.get("/meetings/1MSP/").content.decode()
    earlier = read("/meetings/1MSP/?entry=2")
    assert "When 16 September 2022" in earlier
    assert "until this was changed by entry 2 on" in earlier
    assert "corrected" not in earlier


def test_a_cancelled_meeting_fills_no_seat_and_keeps_its_place(db, read):
    build(
        LINE[0],
        meeting("2MSP", cancelled="By decision of 3 March 2022."),
        meeting("3MSP"),
        *STATES,
        group("clearance", seats=2),
        mandate("clearance", "AAA", "1MSP", "2MSP"),
        mandate("clearance", "CCC", "1MSP", "3MSP"),
    )
    told = read("/meetings/2MSP/?on=2022-04-01")
    assert "When cancelled: By decision of 3 March 2022." in told
    assert "A cancelled meeting fills no seat." in told
    assert "Mandates that end with the 2MSP State From Term Clearance State of AAA" in told
    assert "The Coordination Committee" not in told
    following = read("/meetings/3MSP/?on=2022-04-01")
    assert "Leaving with it: State of AAA, State of CCC. All its Coordinators leave" in following
    assert "comes first" not in following
    assert "cancelled: By decision" in read("/meetings/")


def test_seats_are_told_in_every_way_they_come_to_be_open(db, read):
    build(
        *LINE,
        *STATES,
        group("broad", seats=5),
        group("young", from_end_of="3MSP", seats=2),
        group("dark", seats=2),
        unrecorded("dark", "1MSP", "3MSP", seats=2),
        unrecorded("broad", "3MSP", "4MSP"),
        mandate("broad", "AAA", "1MSP", "2MSP"),
        mandate("broad", "BBB", "1MSP", "2MSP"),
        mandate("broad", "CCC", "2MSP", "3MSP"),
        mandate("broad", "DDD", "3MSP", "4MSP"),
    )
    told = read("/meetings/3MSP/?on=2022-04-01")
    assert (
        "Broad: three of five seats Leaving with it: State of CCC. "
        "Open from the end of the 2MSP: the seats of <b>B</b> & {state}, State of AAA. "
        "Open already: one seat. Taking office: State of DDD."
    ) in told
    assert "Young: two of two seats The group begins with the 3MSP." in told
    assert "Dark: two of two seats Leaving with it: States that are not recorded." in told
    assert "Not recorded, and so not told as vacant: seats of Broad." in told
    assert "The 2MSP comes first, and may fill some of them." in told


def test_presidents_who_step_down_and_erased_names_are_told_as_such(db, read):
    person = {"name": "Anna <i>A</i>", "title": "Minister"}
    build(
        *LINE,
        *STATES,
        presidency("AAA", "2MSP", "1MSP", "2MSP", ended_on="2021-05-01", representatives=[person]),
    )
    told = read("/meetings/2MSP/?on=2022-01-01")
    assert "State of AAA, which stepped down before its mandate began, until 1 May 2021" in told
    assert "President No State is designated to preside over the 2MSP. State of AAA, which" in told
    assert "Representatives of the President State of AAA: Anna <i>A</i>, Minister" in told
    assert "2MSP Second Meeting of States Parties from 1 March 2022; the closing day is not " in (
        read("/meetings/")
    )
    erase([Representative.objects.get().name], by="tests", reason="asked for")
    assert "State of AAA: name erased, Minister" in read("/meetings/2MSP/?on=2022-01-01&entry=1")
    assert "President Not recorded." in read("/meetings/1MSP/?on=2022-01-01")


def test_what_is_recorded_is_never_taken_for_html(db, client, read):
    build(
        meeting("1MSP", place="<script>p</script>"),
        meeting("2MSP"),
        document("CCM/1", "A <u>report</u>", meeting="2MSP"),
        provision("CCM/1", "1MSP", "president", "<i>Ask</i>", superseded_at="2MSP"),
        provision("CCM/1", "2MSP", "president", "<b>Tell</b>", paragraph="<b>1</b>"),
        *STATES,
        group("clearance", name="<i>C</i> {seats}", seats=2),
        mandate("clearance", "BBB", "1MSP"),
        presidency("BBB", "1MSP", "1MSP"),
    )
    assert (
        "CCM/1 A <u>report</u> Paragraph <b>1</b>: <b>Tell</b> "
        "Superseded at this meeting: Paragraph not recorded: <i>Ask</i>"
    ) in read("/meetings/2MSP/")
    assert "CCM/1 A <u>report</u> (not a document of this meeting) Para" in read("/meetings/1MSP/")
    for address in ("/meetings/1MSP/", "/meetings/", "/meetings/2MSP/"):
        told = client.get(address).content.decode()
        assert not re.search(r"<(b|i|u|script)>", told)
        assert "&lt;b&gt;B&lt;/b&gt; &amp; {state}" in told
