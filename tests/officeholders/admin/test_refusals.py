"""What the database refuses, in a sentence on the field it concerns."""

import pytest
from django.db import IntegrityError, transaction

from officeholders.admin.recorded.refusal import Refusal, refusal_by_database
from officeholders.admin.recorded.sentences import as_sentence
from officeholders.models import Mandate, Meeting, Organization, State
from officeholders.opening import NotRecorded
from officeholders.recording import recording
from presidency.models import Observer, President
from tests.builders import build, group, mandate, meetings, observer, organization, state
from tests.staff import Desk, errors_of, typed_in
from tests.troubles import locked
from workinggroups.models import AnalysisGroup, Coordinator, Workplan


def refused(write):
    """What the database says when it refuses this."""
    with (
        pytest.raises(IntegrityError) as error,
        transaction.atomic(),
        recording(by="tests", reason="x"),
    ):
        write()
    return error.value


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("shown", "write", "told"),
    [
        (
            Meeting,
            lambda: Meeting.objects.update(closes_on="2000-01-01"),
            ("closes_on", "A meeting cannot close before it opens."),
        ),
        (
            Coordinator,
            lambda: Mandate.objects.update(until_end_of=10),
            ("until_end_of", "A mandate ends at a later meeting than it begins."),
        ),
        (
            President,
            lambda: Mandate.objects.update(presides_over=10),
            ("office", "A President presides over a meeting; holders of other offices do not."),
        ),
        (
            Coordinator,
            lambda: Mandate.objects.create(
                state_id="LAO", office_id="clearance", from_end_of_id=20
            ),
            ("state", "This State already holds this office at that time."),
        ),
        (
            Observer,
            lambda: Observer.objects.create(organization_id="CMC", from_end_of_id=10),
            ("from_end_of", "An observer is invited once from a meeting."),
        ),
        (
            State,
            lambda: State.objects.create(code="LAO", name="Laos"),
            (None, "The database refused this: it breaks one of the register’s rules."),
        ),
    ],
)
def test_a_rule_of_the_database_is_told_by_its_name(shown, write, told):
    build(
        *meetings("2011-09-16", "2012-09-14"),
        state("LAO"),
        organization("CMC"),
        observer("CMC"),
        group("clearance"),
        mandate("clearance", "LAO", "1MSP"),
    )
    assert refusal_by_database(refused(write), shown).fields == [told]


@pytest.mark.django_db
def test_what_only_the_database_finds_brings_the_form_back(client, monkeypatch):
    def judge(*_arguments):
        Organization.objects.create(code="CMC", name="Twice")

    monkeypatch.setattr("officeholders.admin.recorded.page.judge", judge)
    page = Desk(client).add("officeholders_organization_add", code="CMC", name="Once")
    told = "The database refused this: it breaks one of the register’s rules."
    assert errors_of(page) == {"": [told]}
    assert typed_in(page)["name"] == "Once"
    assert not Organization.objects.exists()


@pytest.mark.django_db
def test_who_waits_too_long_for_another_writer_is_asked_to_save_again(client, monkeypatch):
    def judge(*_arguments):
        raise locked()

    monkeypatch.setattr("officeholders.admin.recorded.page.judge", judge)
    page = Desk(client).add("officeholders_organization_add", code="CMC", name="Once")
    assert errors_of(page) == {"": ["Somebody else is writing just now. Please save again."]}


def test_a_fault_of_the_program_is_not_taken_for_one_of_the_form():
    with pytest.raises(NotRecorded):
        refusal_by_database(NotRecorded("outside a recording"), State)


@pytest.mark.parametrize(
    ("model", "key", "fields", "inner"),
    [
        (Meeting, None, [(None, "No.")], {}),
        (Meeting, "closes_on", [("closes_on", "No.")], {}),
        (Meeting, "parts[1].closes_on", [], {"MeetingPart": [(1, "closes_on", "No.")]}),
        (Meeting, "parts[1]", [], {"MeetingPart": [(1, None, "No.")]}),
        (Mandate, "representatives[0].until", [], {"Representative": [(0, "serves_until", "No.")]}),
        (AnalysisGroup, "members[1]", [], {"AnalysisMember": [(1, "group", "No.")]}),
        (AnalysisGroup, "members", [], {"AnalysisMember": [(None, None, "No.")]}),
        (AnalysisGroup, "open_question.group", [], {"OpenQuestion": [(0, "group", "No.")]}),
        (
            Workplan,
            "objectives[1].activities[0].due",
            [],
            {"Objective": [(1, None, "Activities[0].due: no.")]},
        ),
        (State, "unheard_of", [(None, "No.")], {}),
    ],
)
def test_a_key_leads_to_its_field(model, key, fields, inner):
    made = Refusal()
    made.add(model, key, "no")
    told = {held.__name__: places for held, places in made.inner.items()}
    assert (made.fields, told) == (fields, inner)


def test_sentences_begin_with_a_capital_and_end_with_a_stop():
    assert as_sentence('no meeting "15MSP"') == 'No meeting "15MSP".'
    assert as_sentence("Is it?") == "Is it?"
