"""The lists of the interface, read off a register file: which rows, in which order, called what."""

import unicodedata
from datetime import date

from .words import whole

LISTS = {
    "states": "states",
    "meetings": "meetings",
    "working-groups": "working_groups",
    "provisions": "provisions",
}


def rows(register, name, moment, filters):
    """The rows of a list that pass the filters, as they are called at the moment, in the order of
    the file; without a name where the contract does not say which."""
    position, day = register.moment(**moment)
    return [
        whole(LISTS[name], row) | _called(register, name, row, position, day)
        for row in register.file[LISTS[name]]
        if all(_is_so(register, row, position, *each) for each in filters.items())
    ]


def _called(register, name, row, position, day):
    if name == "states":
        return {"name": register.state_name(row["code"], day)}
    return {"name": register.group_name(row, position)} if name == "working-groups" else {}


def _is_so(register, row, position, key, value):
    """Whether the row passes one filter of a list other than that of mandates."""
    if key == "exists":
        return _spans(register, position, row["from_end_of"], row.get("until_end_of")) == (
            value == "true"
        )
    if key == "in_force":
        return _spans(register, position, row["decided_at"], row.get("superseded_at")) == (
            value == "true"
        )
    return value in row[key] if key == "addressed_to" else row.get(key) == value


def _spans(register, position, begins, ends):
    begun = register.position[begins] <= position
    return begun and not (ends and register.position[ends] <= position)


def mandates(register, moment, filters):
    """The mandates that pass the filters, as they are called at the moment, in their order."""
    _position, day = register.moment(**moment)
    chosen = [row for row in register.file["mandates"] if _passes(register, row, filters)]
    ordered = in_order(register, chosen, filters.get("order", ""), day)
    return [
        whole("mandates", row) | {"name": register.state_name(row["state"], day)} for row in ordered
    ]


def _passes(register, mandate, filters):
    state = register.states[mandate["state"]]
    wanted = {
        "office": mandate["office"],
        "state": mandate["state"],
        "region": state.get("region"),
        "until_end_of": mandate.get("until_end_of", "none"),
        "inferred": "true" if mandate.get("inferred") else "false",
    }
    asked = {key: value for key, value in filters.items() if key in wanted}
    return all(wanted[key] == value for key, value in asked.items()) and _held(
        register, mandate, filters
    )


def _held(register, mandate, filters):
    if "in_force_on" in filters:
        day = date.fromisoformat(filters["in_force_on"])
        return register.in_force(mandate, *register.moment(on=day))
    if "in_force_after" in filters:
        return register.in_force(mandate, *register.moment(after=filters["in_force_after"]))
    return True


def in_order(register, mandates, order, day):
    """By one key, turned round by a hyphen; what it leaves equal as the register file has it."""
    if not order:
        return mandates
    offices = ["president", *(group["code"] for group in register.groups)]

    def place(mandate):
        until = mandate.get("until_end_of")
        return {
            "office": offices.index(mandate["office"]),
            "state": (plain(register.state_name(mandate["state"], day)), mandate["state"]),
            "from_end_of": register.position[mandate["from_end_of"]],
            "until_end_of": (0, register.position[until]) if until else (1, 0),
        }[order.removeprefix("-")]

    return sorted(mandates, key=place, reverse=order.startswith("-"))


def plain(text):
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))
