"""Working Groups on the short line of meetings, as pages see them: no row, no database."""

from officeholders.timeline import Held
from tests.presidency.seats import LINE
from workinggroups.groups import GroupThen, with_holders
from workinggroups.seats import GroupSeats
from workinggroups.terms_of_reference import GroupFacts


def held(label):
    """The meeting of that label, as the line sees it."""
    return label and Held(LINE.position(label), label)


def group_then(
    code="clearance", *seats, at=None, begins="1MSP", ends=None, unrecorded=0, exists=True, **facts
):
    """The group with those of the seats that count at the moment ``at``."""
    name = code.replace("-", " ").capitalize()
    told = {"seats": 2, "from_end_of": begins, "until_end_of": ends, "exists": exists} | facts
    group = GroupThen(
        seats=GroupSeats(code, name, told["seats"], unrecorded),
        facts=GroupFacts(**told),
        present_name=name,
        begins=held(begins),
        ends=held(ends),
    )
    return with_holders([group], seats, at.instant)[0] if at else group
