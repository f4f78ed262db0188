"""The facts of a letter, as the register stands where they are read."""

from officeholders.models import PRESIDENT, Document, Meeting
from officeholders.moments import moment_on
from officeholders.provisions import clauses_at, read_clauses_to
from officeholders.seats import term_of
from officeholders.terms import has_ended
from presidency.letters.facts import Facts
from presidency.outlook.meeting_in_words import title_of
from workinggroups.names import office_names


def read_invitation(state, office, from_end_of, until_end_of, presides_over, day):
    """The facts of a service that is only asked for: the rows themselves are given."""
    return _facts(
        state,
        office,
        day,
        from_end_of=from_end_of,
        until_end_of=until_end_of,
        presides_over=presides_over,
    )


def read_mandate_facts(mandate, day):
    """The facts of a recorded mandate, which was read ``with_meetings``."""
    return _facts(
        mandate.state,
        mandate.office,
        day,
        from_end_of=mandate.from_end_of,
        until_end_of=mandate.until_end_of,
        presides_over=mandate.presides_over,
        starts_on=mandate.starts_on or None,
        ended_on=mandate.ended_on or None,
        is_over=has_ended(term_of(mandate), moment_on(day).instant),
        appointed_at=mandate.appointed_at,
        appointed_on=mandate.appointed_on or None,
        appointed_by=mandate.appointed_by,
        is_inferred=mandate.inferred,
    )


def _facts(state, office, day, **told):
    position = moment_on(day).instant.position
    name = state.name_on(day)
    return Facts(
        day=day,
        state=state.code,
        name=name,
        formal_name=state.formal_name if name == state.name else "",
        group="" if office.code == PRESIDENT else office_names(position)[office.code],
        exists_from=office.from_end_of,
        clauses=clauses_at(read_clauses_to(office.code), position).in_force,
        titles=dict(Document.objects.standing().values_list("symbol", "title")),
        meetings={meeting.label: title_of(meeting) for meeting in Meeting.objects.standing()},
        **told,
    )
