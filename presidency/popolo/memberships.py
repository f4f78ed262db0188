"""Mandates, observers and representatives as memberships of Popolo."""

from collections import Counter

from presidency.popolo import ids
from presidency.popolo.dates import mandate_dates, said, span_dates, stepped_down
from presidency.popolo.persons import known
from presidency.popolo.posts import role_in
from presidency.popolo.sources import sources

TOLD_APART = ("source", "representatives", "organization")


def memberships(register):
    """The mandates in their order, then the observers in theirs, then representatives."""
    return [
        *(_mandate(register, mandate) for mandate in register.mandates),
        *(_observer(register, observer) for observer in register.observers),
        *(told for mandate in register.mandates for told in _representatives(mandate)),
    ]


def _mandate(register, mandate):
    """The State in its office. One who stepped down as designate never held the post."""
    told = {
        "id": ids.of_mandate(mandate),
        "role": role_in(mandate["office"]),
        "member": _member(ids.of_state(mandate["state"]), register.names[mandate["state"]]),
        "organization_id": ids.home_of(mandate["office"]),
    }
    if stepped_down(register, mandate):
        told["role"] += "-designate"
    else:
        told["post_id"] = ids.of_post(mandate["office"], mandate.get("presides_over"))
    dates = mandate_dates(register, mandate)
    cited = sources(mandate.get("source"), *_decision(register, mandate))
    return told | dates | _own_words(mandate) | cited


def _decision(register, mandate):
    document = register.titles.get(mandate.get("appointed_by"))
    return [document] if document else []


def _observer(register, observer):
    code = observer["organization"]
    told = {
        "id": ids.of_observer(observer),
        "role": "Observer",
        "member": _member(ids.of_organization(code), register.organization_names[code]),
        "organization_id": ids.COMMITTEE,
    }
    dates = span_dates(register, observer)
    return told | dates | _own_words(observer) | sources(observer.get("source"))


def _own_words(row):
    """The words of the row that Popolo has no other name for."""
    return {key: value for key, value in row.items() if key not in TOLD_APART}


def _member(identity, name):
    return {"id": identity, "name": name}


def _representatives(mandate):
    """Each under an id of its own, should one of the same name and beginning be recorded twice."""
    told = [_representative(mandate, person) for person in known(mandate)]
    seen = Counter()
    for one in told:
        seen[one["id"]] += 1
        if seen[one["id"]] > 1:
            one["id"] += f"/{seen[one['id']]}"
    return told


def _representative(mandate, person):
    """A person on behalf of the State that holds the office: the post is the State's alone.

    Its dates are the person's own; ``mandate_id`` says between which meetings the State's lie.
    """
    told = {
        "id": ids.of_representative(mandate, person),
        "role": "Representative",
        "person_id": ids.of_person(mandate["state"], person["name"]),
        "organization_id": ids.home_of(mandate["office"]),
        "on_behalf_of_id": ids.of_state(mandate["state"]),
        "start_date": person.get("from"),
        "end_date": person.get("until"),
        "mandate_id": ids.of_mandate(mandate),
        "title": person.get("title"),
    }
    return said(told)
