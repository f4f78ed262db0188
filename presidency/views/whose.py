"""Whose calendar or feed it is."""

from officeholders.models import State
from presidency.search.reading import read_states
from presidency.states.nearest import no_such_state
from workinggroups.models import WorkingGroup
from workinggroups.record_in_words import no_such_group


def state_name(question, code):
    """The present name of the State. Refused (NothingThere): a code that none has."""
    name = State.objects.standing().filter(code=code).values_list("name", flat=True).first()
    if name is None:
        raise no_such_state(question, code, read_states(None))
    return name


def group_name(question, code):
    """The present name of the Working Group. Refused (NothingThere): a code that none has."""
    names = dict(WorkingGroup.objects.standing().values_list("code", "name"))
    if code not in names:
        raise no_such_group(question, code, names)
    return names[code]
