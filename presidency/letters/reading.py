"""The facts of a letter, as the register stands where they are read."""

from officeholders.models import PRESIDENT, Document, Meeting
from officeholders.moments import moment_on
from officeholders.provisions import clauses_at, read_clauses_to
from officeholders.seats import term_of
from officeholders.terms import has_ended, is_stepped_down
from presidency.letters.facts import Facts
from presidency.outlook.meeting_in_words import title_of
from presidency.states.party import Membership, Party
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
    term = term_of(mandate)
    return _facts(
        mandate.state,
        mandate.office,
        day,
        from_end_of=mandate.from_end_of,
        until_end_of=mandate.until_end_of,
        presides_over=mandate.presides_over,
        starts_on=mandate.starts_on or None,
        ended_on=mandate.ended_on or None,
        is_over=has_ended(term, moment_on(day).instant),
        is_stepped_down=is_stepped_down(term),
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
        is_party=_is_party(state, day),
        group="" if office.code == PRESIDENT else office_names(position)[office.code],
        clauses=clauses_at(read_clauses_to(office.code), position).in_force,
        titles=dict(Document.objects.standing().values_list("symbol", "title")),
        meetings={meeting.label: title_of(meeting) for meeting in Meeting.objects.standing()},
        **told,
    )


def _is_party(state, day):
    membership = Membership(state.party_from or None, state.party_until or None)
    return membership.on(day) == Party.PARTY
