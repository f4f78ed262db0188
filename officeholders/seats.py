"""Seats: who holds an office, as lists, pages and the API tell it at a moment."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from officeholders.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One State in one office: labels for the reader, the term for the rules of time.

    ``name`` is the State's at the moment; ``possibly`` is set by whoever asks about a moment.
    """

    office: str
    state: str
    name: str
    from_end_of: str
    until_end_of: str | None = None
    presides_over: str | None = None
    presides_at: int | None = None
    term: Term
    appointed_at: str | None = None
    appointed_by: str = ""
    order: int | None = None
    possibly: bool = False
    inferred: bool = False
    footnote: str = ""
    remark: str = ""
    source: str = ""
    end_reason: str = ""

    def until(self):
        """Until when: the phrase, and the date or the label that it is about."""
        if self.term.ended_on:
            return _("until {date}"), {"date": self.term.ended_on}
        if self.until_end_of:
            return _("until the end of the {meeting}"), {"meeting": self.until_end_of}
        return _("no end stated"), {}

    def phrase(self):
        """Until when, in words."""
        phrase, about = self.until()
        if "date" in about:
            return phrase.format(date=about["date"].in_words())
        return phrase.format(**about)

    def as_json(self):
        """The SEAT of CONTRACT section 4."""
        return {
            "office": self.office,
            "state": self.state,
            "name": self.name,
            "from_end_of": self.from_end_of,
            "starts_on": self.term.starts_on,
            "until_end_of": self.until_end_of,
            "ended_on": self.term.ended_on,
            "presides_over": self.presides_over,
            "phrase": self.phrase(),
            "possibly": self.possibly,
            "inferred": self.inferred,
            "footnote": self.footnote or None,
        }


def seats_of(mandates, day):
    """The seats of the mandates that stand, in their order, States named as on ``day``."""
    return [seat_of(mandate, day) for mandate in with_names(mandates)]


def with_names(mandates):
    """The mandates that stand, each with all that its seat is made of: two queries."""
    return mandates.standing().with_meetings().prefetch_related("state__former_names")


def seat_of(mandate, day):
    """The seat of a mandate read ``with_names``, its State named as on ``day``."""
    return Seat(
        office=mandate.office_id,
        state=mandate.state_id,
        name=mandate.state.name_on(day),
        from_end_of=mandate.from_end_of.label,
        until_end_of=mandate.until_end_of and mandate.until_end_of.label,
        presides_over=mandate.presides_over and mandate.presides_over.label,
        presides_at=mandate.presides_over_id,
        term=term_of(mandate),
        appointed_at=mandate.appointed_at and mandate.appointed_at.label,
        appointed_by=mandate.appointed_by,
        order=mandate.order,
        inferred=mandate.inferred,
        footnote=mandate.footnote,
        remark=mandate.remark,
        source=mandate.source,
        end_reason=mandate.end_reason,
    )


def term_of(mandate):
    """What the rules of time need to know of a mandate read ``with_meetings``."""
    return Term(
        from_position=mandate.from_end_of_id,
        until_position=mandate.until_end_of_id,
        starts_on=mandate.starts_on or None,
        ended_on=mandate.ended_on or None,
        appointed_at=mandate.appointed_at_id,
        appointed_on=mandate.appointed_on or None,
        from_closed_on=mandate.from_end_of.closes_on,
        until_closed_on=mandate.until_end_of and mandate.until_end_of.closes_on,
        from_over_by=mandate.from_over_by,
    )
