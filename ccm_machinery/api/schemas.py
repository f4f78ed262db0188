"""The answers of the API, as its description tells them: the rows of its lists, and the frames."""

from typing import Literal

from ccm_machinery.api.words import (
    Count,
    Day,
    Digest,
    Label,
    Number,
    RoughDate,
    Words,
    told,
)

Region = Literal["AG", "APG", "EEG", "GRULAC", "WEOG"]


class Refusal(Words):
    error: str = told("One plain sentence.")


class Moment(Words):
    on: Day | None = told("The day in Geneva that was asked about, today where none was.")
    after: Label | None = told("The meeting after whose end it was asked.")
    position: Label | None = told("The last meeting that had ended; null before the first.")


class MeetingPart(Words):
    opens_on: Day | None
    closes_on: Day | None
    planned_for: RoughDate | None
    place: str | None


class Meeting(Words):
    label: Label = told("Number and kind: 14MSP, 3RC.")
    position: Number = told("Its place in the one sequence of all meetings.")
    kind: Literal["MSP", "RC"]
    number: Number
    opens_on: Day | None
    closes_on: Day | None = told("The last day of its last part; null while it is not known.")
    planned_for: RoughDate | None
    place: str | None
    parts: list[MeetingPart] | None = told("Its parts, where it is held in several.")
    cancelled: str | None = told("By which decision it was cancelled.")
    source: str | None
    name: str = told("What it is, spelled out.")


class FormerName(Words):
    name: str
    until: RoughDate = told("The last day on which that was its name.")


class State(Words):
    code: str = told("ISO 3166-1 alpha-3.")
    name: str = told("Its name at the moment.")
    formal_name: str | None
    also_known_as: list[str] | None
    region: Region | None = told("Its regional group.")
    party_from: RoughDate | None
    party_until: RoughDate | None
    former_names: list[FormerName] | None


class FormerGroupName(Words):
    name: str
    until_end_of: Label


class WorkingGroup(Words):
    code: str
    name: str = told("Its name at the moment.")
    drafting_name: str | None = told("As decisions name it.")
    seats: Number
    usual_term: Number | None = told("In meetings; null where no decision states it.")
    from_end_of: Label
    until_end_of: Label | None
    split_from: str | None = told("The code of the group from which it was split.")
    former_names: list[FormerGroupName] | None
    source: str | None


class Provision(Words):
    document: str = told("The symbol of the document.")
    paragraph: str | None
    decided_at: Label
    addressed_to: list[str] = told("Codes: president, committee, or that of a group.")
    text: str
    superseded_at: Label | None
    source: str | None
    name: str = told("How it is cited.")


class Representative(Words):
    name: str = told("The person's name; a digest where it was erased.")
    title: str | None
    from_: RoughDate | None = told("The first day.", alias="from")
    until: RoughDate | None = told("The last day.")


class Mandate(Words):
    office: str = told("president, or the code of a Working Group.")
    state: str = told("The code of the State.")
    from_end_of: Label = told("The meeting after whose end it begins.")
    presides_over: Label | None = told("The meeting, for Presidents only.")
    starts_on: RoughDate | None = told("Only where the State joined later.")
    until_end_of: Label | None = told("The meeting with which it ends; null: no end is stated.")
    ended_on: RoughDate | None = told("Only where the State left early.")
    end_reason: str | None
    appointed_at: Label | None
    appointed_on: RoughDate | None
    appointed_by: str | None = told("The symbol of a document, or words.")
    order: int | None = told("The order among equals, where the decision gives one.")
    inferred: bool | None = told(
        "True where it is derived from published lists, not stated by a decision; else null."
    )
    footnote: str | None
    remark: str | None
    source: str | None
    representatives: list[Representative] | None
    name: str = told("The State's name at the moment.")


class Item(Words):
    list: str = told("The list of the register file in which the row stands.")
    key: str = told("The row's identity, as canonical JSON.")
    sha256: Digest | None = told("Of the row's image; null where it was withdrawn.")


class Entry(Words):
    number: Number
    at: str = told("When it was recorded, in UTC.", json_schema_extra={"format": "date-time"})
    by: str = told("A salted digest of the author's name.", pattern="^sha256:[0-9a-f]{64}$")
    reason: str
    document: str | None
    kind: Literal["change", "correction", "load", "erasure", "undo"]
    items: list[Item] = told("The rows it touched.")
    previous: Digest = told("The digest of the entry before it; 64 zeros before entry 1.")
    digest: Digest
    author: Literal["ISU staff", "system"]
    name: str


class Frame(Words):
    moment: Moment
    entry: Number = told("The entry from which it is answered.")
    digest: Digest = told("The digest of that entry.")


class Page(Frame):
    count: Count = told("How many rows there are on all pages.")
    next: str | None = told("The address of the next page.")
    previous: str | None = told("The address of the page before.")


class Mandates(Page):
    results: list[Mandate]


class States(Page):
    results: list[State]


class Meetings(Page):
    results: list[Meeting]


class WorkingGroups(Page):
    results: list[WorkingGroup]


class Provisions(Page):
    results: list[Provision]


class Entries(Page):
    results: list[Entry]


class Seat(Words):
    office: str = told("president, or the code of a Working Group.")
    state: str = told("The code of the State.")
    name: str = told("The State's name at the moment.")
    from_end_of: Label
    starts_on: RoughDate | None
    until_end_of: Label | None
    ended_on: RoughDate | None
    presides_over: Label | None
    phrase: str = told("Until when, in words.")
    possibly: bool = told("The day lies within a date of which only the month or year is known.")
    inferred: bool
    footnote: str | None


class Coordination(Words):
    working_group: str
    name: str = told("The group's name at the moment.")
    seats: Number
    vacant: Count
    unrecorded: Count = told("Seats of which nobody knows who held them; never vacant.")
    holders: list[Seat]


class Observer(Words):
    code: str
    name: str


class Vacancy(Words):
    office: str
    presides_over: Label | None
    seats: Number


class Counts(Words):
    coordinators: Count
    states: Count = told("Distinct States: one with two seats is counted once.")
    vacant_seats: Count = told("Of Coordinators only.")
    observers: Count


class Committee(Frame):
    president: Seat | None
    presidents_designate: list[Seat]
    outgoing_president: Seat | None
    coordinators: list[Coordination] = told("The groups that exist, in the order of decisions.")
    observers: list[Observer]
    vacancies: list[Vacancy]
    counts: Counts
