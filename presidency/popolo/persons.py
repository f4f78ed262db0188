"""Representatives as persons of Popolo: their names, where they are not erased."""

from officeholders.fields import is_digest
from presidency.popolo import ids


def persons(register):
    """The representatives by State and name, one of a name in several mandates of a State once."""
    found = {
        (mandate["state"], person["name"])
        for mandate in register.mandates
        for person in known(mandate)
    }
    return [{"id": ids.of_person(state, name), "name": name} for state, name in sorted(found)]


def known(mandate):
    """The representatives in a mandate whose name is not erased, without what else is."""
    kept = (_not_erased(person) for person in mandate.get("representatives", ()))
    return [person for person in kept if "name" in person]


def _not_erased(person):
    return {key: value for key, value in person.items() if not is_digest(value)}
