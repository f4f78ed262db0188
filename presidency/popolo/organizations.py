"""The Convention, the Committee, groups, States and observers as organizations of Popolo."""

from dataclasses import dataclass

from officeholders.models import PRESIDENT
from officeholders.timeline import Held
from presidency.popolo import ids
from presidency.popolo.dates import said, span_dates
from presidency.popolo.posts import unrecorded
from presidency.popolo.sources import sources
from workinggroups.group_names import names_of

SCHEME_OF_STATES = "ISO 3166-1 alpha-3"
THE_CONVENTION = {
    "id": ids.CONVENTION,
    "name": "Convention on Cluster Munitions",
    "classification": "Convention",
}
THE_COMMITTEE = {
    "id": ids.COMMITTEE,
    "name": "Coordination Committee",
    "classification": "Committee",
    "description": "The President in the chair, Presidents-designate, the outgoing President, "
    "the Coordinators and observers. It is computed from the mandates for a moment.",
    "parent_id": ids.CONVENTION,
}


@dataclass(frozen=True, slots=True)
class Course:
    """Between which meetings a group is there; its present name is none of its former ones."""

    begins: Held
    ends: Held | None
    present_name: None = None


def organizations(register):
    """The Convention, its Committee, its groups in their order, then States and others by code."""
    return [
        _convention(register),
        THE_COMMITTEE,
        *(_working_group(register, group) for group in register.working_groups),
        *(_analysis_group(group) for group in register.analysis_groups),
        *(_state(state) for state in register.states),
        *(_organization(told) for told in register.organizations),
    ]


def _convention(register):
    """Of an unrecorded presidency it is not known over which meeting, so that no post has it."""
    return said(THE_CONVENTION | {"unrecorded": unrecorded(register, PRESIDENT)})


def _working_group(register, group):
    keys = ("code", "seats", "usual_term", "from_end_of", "until_end_of", "split_from")
    told = {
        "id": ids.of_working_group(group["code"]),
        "name": group["name"],
        "other_names": _names_of_group(register, group),
        "classification": "Working Group",
        "parent_id": ids.CONVENTION,
    }
    dates = span_dates(register, group, "founding_date", "dissolution_date")
    extra = {key: group.get(key) for key in keys}
    return said(told | dates | extra) | sources(group.get("source"))


def _names_of_group(register, group):
    course = Course(*(register.held.get(group.get(key)) for key in ("from_end_of", "until_end_of")))
    former = [
        (former["name"], register.held[former["until_end_of"]])
        for former in group.get("former_names", ())
    ]
    dated = names_of(course, sorted(former, key=lambda one: one[1].position))
    names = [_dated_name(register, name) for name in dated if name.name is not None]
    drafting = group.get("drafting_name")
    return names + ([{"name": drafting, "note": "As decisions name it"}] if drafting else [])


def _dated_name(register, dated):
    words = {
        "from_end_of": dated.begins.label,
        "until_end_of": dated.ends and dated.ends.label,
    }
    told = {"name": dated.name, "note": "Former name"}
    return said(told | span_dates(register, words) | words)


def _analysis_group(group):
    told = {
        "id": ids.of_analysis_group(group["code"]),
        "name": group["name"],
        "classification": "Analysis Group",
        "parent_id": ids.CONVENTION,
    }
    keys = ("code", "decided_at", "members", "open_question")
    return said(told | {key: group.get(key) for key in keys})


def _state(state):
    told = {
        "id": ids.of_state(state["code"]),
        "name": state["name"],
        "other_names": _names_of_state(state),
        "identifiers": [{"scheme": SCHEME_OF_STATES, "identifier": state["code"]}],
        "classification": "State",
    }
    keys = ("code", "region", "party_from", "party_until")
    return said(told | {key: state.get(key) for key in keys})


def _names_of_state(state):
    """Of a former name it is recorded until when it held, never since when."""
    names = [(state.get("formal_name"), "Formal name", None)]
    names += [(one["name"], "Former name", one["until"]) for one in state.get("former_names", ())]
    names += [(name, "Also known as", None) for name in state.get("also_known_as", ())]
    return [
        said({"name": name, "note": note, "end_date": until}) for name, note, until in names if name
    ]


def _organization(told):
    return {
        "id": ids.of_organization(told["code"]),
        "name": told["name"],
        "code": told["code"],
    }
