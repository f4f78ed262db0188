"""What a meeting brings: which mandates end with it, and what it has to fill."""

from datetime import date, timedelta

LAST_DAY = date(2199, 12, 31)


def just_before(register, label):
    """The position and the day just before a meeting ends.

    While its closing day is not known, every date recorded counts as past by then.
    """
    earlier = [
        held["position"]
        for held in register.meetings
        if held["position"] < register.position[label] and not held.get("cancelled")
    ]
    return max(earlier, default=0), register.closing(label) or LAST_DAY


def right_after(register, label):
    closing = register.closing(label)
    return register.position[label], closing and closing + timedelta(days=1)


def ending(register, label, day):
    """Who leaves office with the meeting, office by office: code and State, called as on ``day``.

    A mandate ends with the meeting when it is in force just before its end and no longer after.
    """
    before, after = just_before(register, label), right_after(register, label)
    codes = [group["code"] for group in register.groups]
    existing = {True: [], False: []}
    for group in register.groups:
        if _exists(register, group, before[0]) or _exists(register, group, after[0]):
            existing[_exists(register, group, after[0])].append(group["code"])
    told = []
    for code in ["president", *existing[True], *existing[False]]:
        held = [
            one
            for one in register.mandates
            if one["office"] == code
            and register.in_force(one, *before)
            and not _still_held(register, one, after, codes)
        ]
        told += [(code, one["state"]) for one in register.as_told(held, day)]
    return told


def _still_held(register, mandate, after, codes):
    """A group that no longer exists has no Coordinator, whatever a mandate says."""
    if mandate["office"] in codes:
        group = register.groups[codes.index(mandate["office"])]
        if not _exists(register, group, after[0]):
            return False
    return register.in_force(mandate, *after)


def _exists(register, group, position):
    until = group.get("until_end_of")
    begun = register.position[group["from_end_of"]] <= position
    return begun and not (until and register.position[until] <= position)


def to_fill(committee):
    """The offices with vacant seats, the presidency first: codes in order."""
    return [vacancy["office"] for vacancy in committee["vacancies"]]


def on_the_committee(committee):
    """The States on it as its tables have them, and the groups: kind and code in order."""
    seats = [committee["president"], *committee["presidents_designate"]]
    seats.append(committee["outgoing_president"])
    told = [("state", seat["state"], seat["name"]) for seat in seats if seat]
    for group in committee["coordinators"]:
        told.append(("group", group["working_group"], group["name"]))
        told += [("state", seat["state"], seat["name"]) for seat in group["holders"]]
    return told
