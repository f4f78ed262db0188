"""The rules of the register, each a generator of faults over one prepared proposal."""

from itertools import chain

from officeholders.faults import (
    attendance,
    days,
    ends,
    holders,
    identities,
    mandates,
    meetings,
    parties,
    parts,
    presidencies,
    references,
    seats,
)
from officeholders.faults.proposal import Proposal
from officeholders.faults.row import in_order

REFUSED = (
    identities.same_identity_twice,
    identities.codes_of_groups,
    identities.members_twice,
    references.broken_references,
    meetings.labels,
    meetings.positions_taken,
    meetings.positions_changed,
    meetings.days,
    meetings.closing_days_rise,
    parts.parts,
    ends.ends_at_a_later_meeting,
    ends.ends_on_a_later_day,
    mandates.presides_over,
    mandates.appointed_once,
    mandates.appointed_before_it_begins,
    mandates.appointed_by_its_first_day,
    mandates.within_the_span_of_the_group,
    days.days_within_the_span,
    holders.one_state_twice_in_an_office,
    presidencies.presidencies_together,
    attendance.present_or_excused,
    attendance.nobody_at_a_cancelled_meeting,
)
ACCEPTED_WITH_A_WARNING = (
    seats.more_holders_than_seats,
    seats.longer_than_usual,
    seats.two_offices_at_once,
    parties.not_a_state_party,
)


def faults(rows):
    """Every breach of a rule in the register as proposed, in the order of lists and rows.

    ``rows`` are all rows of the register as it would be, withdrawn ones too: they count for
    no rule, but nothing may refer to them and a position once used stays taken.
    """
    return _found(REFUSED, Proposal(rows))


def warnings(rows):
    """What is accepted but unusual, in the same order."""
    return _found(ACCEPTED_WITH_A_WARNING, Proposal(rows))


def _found(rules, proposal):
    found = chain.from_iterable(rule(proposal) for rule in rules)
    return in_order(found, proposal.rows)
