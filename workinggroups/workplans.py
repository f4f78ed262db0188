"""Workplans: what a group means to do in each cycle, and how far it has come."""

from dataclasses import dataclass
from itertools import groupby

from officeholders.roughdate import RoughDate
from workinggroups.models import Activity, Workplan

ROW = (
    "from_end_of_id",
    "from_end_of__label",
    "objectives__pk",
    "objectives__text",
    "objectives__activities__pk",
    "objectives__activities__text",
    "objectives__activities__due",
    "objectives__activities__status",
)
ORDER = ("objectives__row", "objectives__pk", "objectives__activities__row", ROW[4])


@dataclass(frozen=True, slots=True)
class Task:
    """One activity: when it is due and whether it was done, where that is recorded."""

    text: str
    due: RoughDate | None = None
    status: str = ""


@dataclass(frozen=True, slots=True)
class Aim:
    """One objective of a workplan and its activities."""

    text: str
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How many activities there are, and how many of them were done and were dropped."""

    tasks: int
    done: int
    dropped: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The workplan for the cycle that begins at the end of a meeting."""

    from_position: int
    from_end_of: str
    aims: tuple[Aim, ...]

    @property
    def progress(self):
        statuses = [task.status for aim in self.aims for task in aim.tasks]
        return Progress(
            tasks=len(statuses),
            done=statuses.count(Activity.Status.DONE),
            dropped=statuses.count(Activity.Status.DROPPED),
        )


def read_plans(code):
    """The workplans of the group ``code``, the latest cycle first: one query."""
    told = Workplan.objects.standing().filter(working_group=code)
    rows = told.order_by("-from_end_of_id", *ORDER).values_list(*ROW)
    return [
        Plan(position, label, tuple(_aims(found)))
        for (position, label), found in groupby(rows, key=lambda row: row[:2])
    ]


def _aims(rows):
    for (objective, text), found in groupby(rows, key=lambda row: row[2:4]):
        if objective is not None:
            yield Aim(text, tuple(Task(*row[5:]) for row in found if row[4] is not None))


def cycle_at(meetings, moment):
    """The meeting whose end began the cycle of the moment, or None before the first one.

    ``meetings`` are those around it, in their order. A cancelled meeting begins no cycle.
    """
    position = moment.instant.position
    begun = [held for held in meetings if held.position <= position and not held.cancelled]
    return begun[-1] if begun else None


def carried_over(objectives):
    """The objectives of a workplan as the next cycle's begins with them: with the activities that
    are neither done nor dropped, whose due dates are left to be set anew.

    Objectives and activities are in the words of the register file.
    """
    over = (Activity.Status.DONE, Activity.Status.DROPPED)
    return [
        {"text": aim["text"], "activities": [_begun_anew(task) for task in kept]}
        if (kept := [task for task in aim.get("activities", ()) if task.get("status") not in over])
        else {"text": aim["text"]}
        for aim in objectives
    ]


def _begun_anew(task):
    return {key: value for key, value in task.items() if key != "due"}
