"""All who ever held the seats of a group, in the words of a page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from officeholders.addresses import address
from officeholders.holders import appointed, begins, mandate_address, until
from officeholders.offices import some_seats
from officeholders.presenters import Label, linked, marked
from officeholders.spells import Spell
from officeholders.terms import is_stepped_down


@dataclass(frozen=True)
class CourseRow:
    """One State in office without a break, or seats not recorded, which have no ``state``.

    ``mandates`` are links to what was decided; ``remarks`` what else is to be known.
    """

    name: str
    begins: str
    until: str
    state: str = ""
    mandates: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class CourseRows:
    """The rows of one stage under its heading."""

    heading: str
    rows: list


def course_in_words(course, seats, question):
    """The stages in which there is anybody, in the words of a group's page.

    ``seats`` is how many the group has.
    """
    return course_rows(course, lambda part: _row(part, seats, question))


def course_rows(course, row):
    """The stages in which there is anybody, those still to come first; ``row`` tells each part."""
    stages = (
        (_("Still to come"), course.to_come),
        (_("In office at this moment"), course.now),
        (_("Before"), course.before),
    )
    return [
        CourseRows(heading, [row(part) for part in parts]) for heading, parts in stages if parts
    ]


def _row(part, seats, question):
    return _spell(part, question) if isinstance(part, Spell) else _unrecorded(part, seats)


def _spell(spell, question):
    return CourseRow(
        name=spell.first.name,
        begins=begins(spell.first),
        until=until(spell.last),
        state=address(question, "state", spell.first.state),
        mandates=tuple(
            linked(mandate_address(question, seat), appointed(seat) or _("its mandate"))
            for seat in spell.seats
        ),
        remarks=tuple(_remarks(spell)),
    )


def _remarks(spell):
    if any(seat.possibly for seat in spell.seats):
        yield _("possibly in office")
    yield from remarks_on(spell)


def remarks_on(spell):
    """What is to be known of a spell besides its dates: how it ended, and on what it rests."""
    if is_stepped_down(spell.first.term):
        yield _("stepped down before the mandate began")
    if spell.last.end_reason:
        yield spell.last.end_reason
    if all(seat.inferred for seat in spell.seats):
        yield _("inferred")
    elif spell.is_inferred:
        yield _("partly inferred")


def _unrecorded(some, seats):
    return CourseRow(
        name=_("Not recorded: {seats}").format(seats=some_seats(min(some.seats, seats), seats)),
        begins=marked(_("the end of the {meeting}"), meeting=Label(some.from_end_of)),
        until=marked(_("until the end of the {meeting}"), meeting=Label(some.until_end_of)),
        remarks=tuple(filter(None, [some.remark])),
    )
