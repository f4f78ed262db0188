"""The ids of what Popolo tells: made of what identifies a row, so that they stay the same.

A meeting's id is its label, so that the words of a mandate name events.
"""

from officeholders.models import PRESIDENT

CONVENTION, COMMITTEE = "convention", "committee"


def of_state(code):
    return f"state/{code}"


def of_organization(code):
    return f"organization/{code}"


def of_working_group(code):
    return f"working-group/{code}"


def of_analysis_group(code):
    return f"analysis-group/{code}"


def of_post(office, presides_over=None):
    """Of a group there is one post, of the presidency one for each meeting."""
    return f"president/{presides_over}" if office == PRESIDENT else f"coordinator/{office}"


def of_mandate(mandate):
    """The id of a mandate in the words of the register file, of all that identifies it."""
    identity = [mandate["office"], mandate["state"], mandate["from_end_of"]]
    if mandate["office"] == PRESIDENT:
        identity.append(mandate["presides_over"])
    return "/".join(["mandate", *identity])


def of_observer(observer):
    return f"observer/{observer['organization']}/{observer['from_end_of']}"


def of_person(state, name):
    return f"person/{state}/{name}"


def of_representative(mandate, person):
    """A representative is known in a mandate by the name, then by where it begins."""
    known_by = [person["name"], *filter(None, [person.get("from")])]
    return "/".join(["representative", of_mandate(mandate), *known_by])


def home_of(office):
    """The id of the organization in which the office is held."""
    return CONVENTION if office == PRESIDENT else of_working_group(office)
