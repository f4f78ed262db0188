"""What the filters of mandates may name, as the register stands and as it is called then."""

from dataclasses import dataclass

from officeholders.holding import without_accents
from officeholders.models import Meeting, State
from officeholders.situation import in_a_list
from workinggroups.names import office_names

OF_A_MEETING = ("until_end_of", "in_force_after")


@dataclass(frozen=True)
class References:
    """Offices and States by code, named as at the moment; the meetings one may choose from.

    ``names`` are those of the States, in their order.
    """

    offices: dict[str, str]
    states: dict[str, State]
    names: dict[str, str]
    meetings: tuple[Meeting, ...]

    def codes(self):
        """For each filter that names them: the codes and their words."""
        meetings = [(meeting.label, in_a_list(meeting)) for meeting in reversed(self.meetings)]
        return {
            "office": list(self.offices.items()),
            "state": list(self.names.items()),
            **dict.fromkeys(OF_A_MEETING, meetings),
        }


def read_references(given, instant):
    """What the filters may name, names as at the instant: four queries.

    Among the meetings are those around the instant, and any other that the filters name.
    """
    states = {state.code: state for state in State.objects.standing().with_names()}
    names = {code: state.name_on(instant.day) for code, state in states.items()}
    named = [given[name] for name in OF_A_MEETING if name in given]
    meetings = Meeting.objects.around(instant.position) | Meeting.objects.standing().filter(
        label__in=named
    )
    return References(
        offices=office_names(instant.position),
        states=states,
        names=dict(sorted(names.items(), key=_by_name)),
        meetings=tuple(meetings),
    )


def _by_name(named):
    code, name = named
    return without_accents(name), code
