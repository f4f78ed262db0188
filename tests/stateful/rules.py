"""A naive reading of what CONTRACT section 3 refuses, over the rows of a register as they lie.

It shares no code with the project. It knows the lists that a course of events touches; it says
which rules are broken, not where.
"""

from collections import Counter
from datetime import date, timedelta
from itertools import combinations, pairwise

from tests.conformance.naive import NaiveRegister, first_day, last_day

IDENTITY = {
    "meetings": ("label",),
    "states": ("code",),
    "working_groups": ("code",),
    "mandates": ("office", "state", "from_end_of", "presides_over"),
    "unrecorded": ("office", "from_end_of"),
}
LISTS = tuple(IDENTITY)
MEETING_KEYS = ("from_end_of", "until_end_of", "appointed_at", "presides_over")
ONE_DAY = timedelta(days=1)


def identity(name, words):
    return tuple(words.get(key) for key in IDENTITY[name])


def broken_rules(standing, withdrawn):
    """The rules that a register breaks whose rows, standing and withdrawn, are given by list."""
    broken = [rule.__name__ for rule in OF_NAMES if rule(standing, withdrawn)]
    if broken:
        return broken
    register = NaiveRegister(standing)
    return [rule.__name__ for rule in OF_TIME if rule(register)]


def a_name_that_does_not_stand(standing, _withdrawn):
    labels, states, groups = (
        {row[key] for row in standing[name]}
        for name, key in (("meetings", "label"), ("states", "code"), ("working_groups", "code"))
    )
    rows = [*standing["working_groups"], *standing["mandates"], *standing["unrecorded"]]
    former = [
        name for group in standing["working_groups"] for name in group.get("former_names", [])
    ]
    named = {row[key] for row in [*rows, *former] for key in MEETING_KEYS if row.get(key)}
    offices = {row["office"] for row in rows if "office" in row} - {"president"}
    holders = {row["state"] for row in standing["mandates"]}
    return bool(named - labels or offices - groups or holders - states)


def one_identity_twice(standing, withdrawn):
    """A label or a code stays with its row even when that is withdrawn."""
    for name, keys in IDENTITY.items():
        taken = standing[name] + (withdrawn[name] if len(keys) == 1 else [])
        if len({identity(name, row) for row in taken}) < len(taken):
            return True
    return False


def one_position_twice(standing, withdrawn):
    told = Counter(row["position"] for row in standing["meetings"] + withdrawn["meetings"])
    return any(count > 1 for count in told.values())


def presides_over_without_or_beside_the_presidency(standing, _withdrawn):
    return any(
        (row["office"] == "president") != bool(row.get("presides_over"))
        for row in standing["mandates"]
    )


def closes_before_it_opens(register):
    sittings = [each for held in register.meetings for each in (held, *held.get("parts", []))]
    return any(
        each.get("closes_on") and (each.get("opens_on") or "9") > each["closes_on"]
        for each in sittings
    )


def days_of_a_cancelled_meeting(register):
    cancelled = [held for held in register.meetings if held.get("cancelled")]
    return any(
        each.get("opens_on") or each.get("closes_on")
        for held in cancelled
        for each in (held, *held.get("parts", []))
    )


def closing_days_that_do_not_rise(register):
    days = [held["closes_on"] for held in register.meetings if held.get("closes_on")]
    return any(later <= earlier for earlier, later in pairwise(days))


def parts_that_contradict_their_meeting(register):
    return any(
        _contradicts(held["parts"], held)
        for held in register.meetings
        if held.get("parts") and not held.get("cancelled")
    )


def _contradicts(parts, held):
    if parts[0].get("opens_on") != held.get("opens_on"):
        return True
    if parts[-1].get("closes_on") != held.get("closes_on"):
        return True
    known = [[day for day in map(part.get, ("opens_on", "closes_on")) if day] for part in parts]
    known = [days for days in known if days]
    return any(min(later) <= max(earlier) for earlier, later in pairwise(known))


def ends_no_later_than_it_begins(register):
    told = [*register.file["working_groups"], *register.mandates, *register.file["unrecorded"]]
    return any(_end(register, row) <= register.position[row["from_end_of"]] for row in told)


def _end(register, row):
    return register.position[row["until_end_of"]] if row.get("until_end_of") else float("inf")


def appointed_twice(register):
    return any(row.get("appointed_at") and row.get("appointed_on") for row in register.mandates)


def appointed_after_it_begins(register):
    for row in register.mandates:
        at, on = row.get("appointed_at"), row.get("appointed_on")
        if at and register.position[at] > register.position[row["from_end_of"]]:
            return True
        latest = last_day(row["starts_on"]) if row.get("starts_on") else register.first_of_span(row)
        if on and latest and first_day(on) > latest:
            return True
    return False


def beyond_the_span_of_its_group(register):
    groups = {group["code"]: group for group in register.groups}
    held = [(row, groups[row["office"]]) for row in register.mandates if row["office"] in groups]
    return any(
        register.position[row["from_end_of"]] < register.position[group["from_end_of"]]
        or _end(register, row) > _end(register, group)
        for row, group in held
    )


def a_day_outside_the_span(register):
    for row in register.mandates:
        if row.get("starts_on") and _is_outside(register, row, row["starts_on"]):
            return True
        left = row.get("ended_on")
        if left and not register.stepped_down(row) and _is_outside(register, row, left):
            return True
    return False


def _is_outside(register, row, rough):
    begins, ends = register.closing(row["from_end_of"]), register.closing(row.get("until_end_of"))
    return bool(begins and last_day(rough) <= begins or ends and first_day(rough) > ends)


def one_state_twice_in_an_office(register):
    return any(
        (one["office"], one["state"]) == (other["office"], other["state"])
        and _share_a_position(register, one, other)
        for one, other in combinations(register.mandates, 2)
    )


def _share_a_position(register, one, other):
    first = max(register.position[row["from_end_of"]] for row in (one, other))
    return first < min(_end(register, one), _end(register, other))


def two_presidents_at_once(register):
    return any(
        _share_a_position(register, one, other)
        and _meet(_certain_days(register, one), _certain_days(register, other))
        for one, other in combinations(register.presidencies(), 2)
    )


def _certain_days(register, row):
    """The first and the last day on which it is certainly in force; None where there is none."""
    starts, left = row.get("starts_on"), row.get("ended_on")
    first = register.first_of_span(row) or date.min
    last = register.closing(row.get("until_end_of")) or date.max
    if starts and len(starts) < 10:
        first = last_day(starts) + ONE_DAY
    if left:
        last = min(last, first_day(left) - ONE_DAY if len(left) < 10 else last_day(left))
    return None if register.stepped_down(row) or first > last else (first, last)


def _meet(days, others):
    return bool(days and others) and max(days[0], others[0]) <= min(days[1], others[1])


OF_NAMES = (
    a_name_that_does_not_stand,
    one_identity_twice,
    one_position_twice,
    presides_over_without_or_beside_the_presidency,
)
OF_TIME = (
    closes_before_it_opens,
    days_of_a_cancelled_meeting,
    closing_days_that_do_not_rise,
    parts_that_contradict_their_meeting,
    ends_no_later_than_it_begins,
    appointed_twice,
    appointed_after_it_begins,
    beyond_the_span_of_its_group,
    a_day_outside_the_span,
    one_state_twice_in_an_office,
    two_presidents_at_once,
)
