"""What follows from what happens, by the contract: rows, in plain Python.

Each function takes the model and the words of what happened, and returns the rows that change.
Refused is raised where the contract, or the form that asks, has it so.
"""

from datetime import date, timedelta

from tests.stateful.model import Refused, altered, row_of, withdrawn
from tests.stateful.rules import NaiveRegister, first_day, identity, last_day

ONE_DAY = timedelta(days=1)
SITTING = ("opens_on", "closes_on", "planned_for")


def refuse_if(condition, why):
    if condition:
        raise Refused(why)


def line(model):
    return NaiveRegister(model.lists())


def told(model, which):
    return model.rows[which].words


def appointed(model, meeting, office, state, until_end_of=None):
    """A meeting appoints a Coordinator. What it appointed already is recorded once."""
    words = {"office": office, "state": state, "from_end_of": meeting}
    words |= {"until_end_of": until_end_of, "appointed_at": meeting}
    row = row_of("mandates", words)
    same = [which for which, held in model.rows.items() if held.identity == row.identity]
    if any(
        not model.rows[which].withdrawn and told(model, which).get("until_end_of") == until_end_of
        for which in same
    ):
        return {}
    last = same[-1:] if not same or model.rows[same[-1]].withdrawn else []
    return {last[0]: row} if last else model.new(row)


def recorded(model, list_name, **words):
    return model.new(row_of(list_name, words))


def joined(model, joined_on, **words):
    return model.new(row_of("mandates", words | _from(model, joined_on)))


def _from(model, joined_on):
    """The cycle in which the day falls; of a month or a year, if all its days fall in one."""
    first, last = first_day(joined_on), last_day(joined_on)
    days = [first + ONE_DAY * place for place in range((last - first).days + 1)]
    positions = {line(model).position_of_day(day) for day in days}
    refuse_if(len(positions) > 1 or 0 in positions, "in which cycle?")
    label = next(held["label"] for held in line(model).meetings if held["position"] in positions)
    return {"from_end_of": label, "starts_on": joined_on}


def left(model, which, last_day):
    row = model.rows[which]
    refuse_if(row.words.get("ended_on"), "left already")
    row = altered(row, ended_on=last_day)
    refuse_if(line(model).stepped_down(row.words), "not begun")
    return {which: row}


def replaced(model, which, last_day, state, joined_on=None, until_end_of=None):
    words = told(model, which)
    refuse_if(state == words["state"], "the same State")
    refuse_if(joined_on is None and len(last_day) < 10, "since when?")
    joined_on = joined_on or (date.fromisoformat(last_day) + ONE_DAY).isoformat()
    seat = {key: words.get(key) for key in ("office", "presides_over")}
    seat |= {"state": state, "until_end_of": until_end_of}
    return left(model, which, last_day) | joined(model, joined_on, **seat)


def stepped_down(model, which, last_day, state=None, appointed_on=None):
    row = model.rows[which]
    refuse_if(row.words.get("ended_on"), "left already")
    gone = altered(row, ended_on=last_day)
    refuse_if(not line(model).stepped_down(gone.words), "begun")
    refuse_if(state == row.words["state"], "the same State")
    if state is None:
        return {which: gone}
    keys = ("office", "presides_over", "from_end_of", "until_end_of")
    words = {key: row.words.get(key) for key in keys}
    instead = row_of("mandates", words | {"state": state, "appointed_on": appointed_on})
    return {which: gone} | model.new(instead)


def extended(model, which, until_end_of, **words):
    held = told(model, which)
    refuse_if(held.get("ended_on") or not held.get("until_end_of"), "nothing to extend")
    seat = {key: held[key] for key in ("office", "state")}
    seat |= {"from_end_of": held["until_end_of"], "until_end_of": until_end_of}
    return model.new(row_of("mandates", seat | words))


def _sitting(words):
    """The days of a meeting; it is planned no longer once it has an opening day."""
    days = {key: words.get(key) for key in SITTING}
    return days | ({"planned_for": None} if days["opens_on"] else {})


def dated(model, which, **sitting):
    return {which: altered(model.rows[which], **_sitting(sitting))}


def in_parts(model, which, parts):
    parts = [_sitting(part) for part in parts]
    days = {"opens_on": parts[0]["opens_on"], "closes_on": parts[-1]["closes_on"]}
    days["planned_for"] = parts[0]["planned_for"]
    parts = [{key: day for key, day in part.items() if day} for part in parts]
    return {which: altered(model.rows[which], **days, parts=parts)}


def cancelled(model, which, instead=None):
    """The meeting is cancelled; its mandates hang on the other meeting instead, if one is named."""
    days = dict.fromkeys((*SITTING, "parts"))
    changes = {which: altered(model.rows[which], **days, cancelled="By decision")}
    label = told(model, which)["label"]
    for mandate in model.standing("mandates") if instead else []:
        words = told(model, mandate)
        ends_with_it = words.get("until_end_of") == label and not words.get("ended_on")
        if words["from_end_of"] == label or ends_with_it:
            keys = ("from_end_of", "until_end_of", "presides_over")
            there = {key: instead for key in keys if words.get(key) == label}
            changes[mandate] = altered(model.rows[mandate], **there)
    return changes


def state_renamed(model, which, name, since):
    words = told(model, which)
    until = (date.fromisoformat(since) - ONE_DAY).isoformat() if len(since) == 10 else since
    former = words.get("former_names", [])
    refuse_if(name == words["name"], "its name already")
    refuse_if(any(last_day(one["until"]) >= first_day(until) for one in former), "still another")
    former = [*former, {"name": words["name"], "until": until}]
    return {which: altered(model.rows[which], name=name, former_names=former)}


def group_renamed(model, which, name, meeting):
    words, position = told(model, which), line(model).position
    former = words.get("former_names", [])
    refuse_if(name == words["name"], "its name already")
    later = [one for one in former if position[one["until_end_of"]] >= position[meeting]]
    refuse_if(later, "still another")
    former = [*former, {"name": words["name"], "until_end_of": meeting}]
    return {which: altered(model.rows[which], name=name, former_names=former)}


def group_ended(model, which, meeting):
    """With the group end all its mandates that were to go on."""
    position, code = line(model).position, told(model, which)["code"]
    ends = position[meeting]

    def goes_on(words):
        until = words.get("until_end_of")
        return position[words["from_end_of"]] < ends and (not until or position[until] > ends)

    ending = [
        mandate
        for mandate in model.standing("mandates")
        if told(model, mandate)["office"] == code and goes_on(told(model, mandate))
    ]
    return {each: altered(model.rows[each], until_end_of=meeting) for each in (which, *ending)}


def corrected(model, which, **words):
    return {which: altered(model.rows[which], **words)}


def person_named(model, which, name):
    return {which: altered(model.rows[which], representatives=[{"name": model.new_name(name)}])}


def taken_back(model, which):
    return {which: withdrawn(model.rows[which])}


def recorded_again(model, which):
    return {which: altered(model.rows[which])}


def undone(model, number):
    """The rows as they were before the entry, unless they were touched or replaced since."""
    entry = model.entries[number - 1]
    refuse_if(not entry.after, "it changed no row")
    later = {which for other in model.entries[number:] for which in other.after}
    refuse_if(later & entry.after.keys(), "touched since")
    changes = {
        which: withdrawn(model.rows[which]) if row is None or row.withdrawn else row
        for which, row in entry.before.items()
    }
    others = {
        (row.list, row.identity)
        for which, row in model.rows.items()
        if not row.withdrawn and which not in changes
    }
    restored = {(row.list, row.identity) for row in changes.values() if not row.withdrawn}
    refuse_if(others & restored, "recorded anew since")
    return changes


def erased(model, name):
    """The name is forgotten wherever it was told, also as of earlier entries."""
    model.erased |= {told.number for told in model.names if told.text == name}
    return {}


def loaded(model, file, overwrite):
    """The rows of a file; what others than a load touched last is not overwritten unasked."""
    changes, new = {}, []
    for name, rows in file.rows.items():
        for words in rows:
            which, row = _counterpart(model, name, words), row_of(name, words)
            if which is None:
                new += [] if row.withdrawn else [_settled(model, file, row, None)]
                continue
            held = model.rows[which]
            row = withdrawn(held) if row.withdrawn else _settled(model, file, row, held)
            if row != held:
                refuse_if(not overwrite and model.last_kind(which) != "load", "changed since")
                changes[which] = row
    return changes | model.new(*new)


def _counterpart(model, name, words):
    """The row of the register with that identity, one that stands before those withdrawn."""
    now, before = identity(name, words), identity(name, words | words.get("was", {}))
    old, new = (_of_identity(model, name, one) for one in (before, now))
    stand = [which is not None and not model.rows[which].withdrawn for which in (old, new)]
    refuse_if(now != before and all(stand), "rows of both identities stand")
    return old if stand == [True, False] else new


def _of_identity(model, name, one):
    same = [which for which, row in model.rows.items() if row.list == name and row.identity == one]
    return max(same, key=lambda which: (not model.rows[which].withdrawn, which), default=None)


def _settled(model, file, row, held):
    """The row with its names as they are kept already; what was erased stays erased."""
    if "representatives" not in row.words:
        return row
    given = row.words["representatives"][0]["name"]
    kept = held.words.get("representatives", []) if held else []
    known = kept[0]["name"] if kept else None
    is_digest = given.number in file.erased
    if known and (known.number in model.erased or known.text == given.text and not is_digest):
        name = known
    else:
        name = given if is_digest else model.new_name(given.text)
    return altered(row, representatives=[{"name": name}])
