"""Workplans in the words of a page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.addresses import address_as_known
from officeholders.presenters import Label, marked
from workinggroups.models import Activity


@dataclass(frozen=True)
class TaskRow:
    """One activity: what, until when, and what became of it."""

    text: str
    due: str
    status: str


@dataclass(frozen=True)
class AimRows:
    """One objective and its activities."""

    text: str
    tasks: list[TaskRow]


@dataclass(frozen=True)
class CycleRow:
    """The workplan of another cycle in short, and the address of the group in that cycle."""

    address: str
    heading: str
    progress: str


class PlansPresenter:
    """What the page says of the workplans of the group ``code``: the one for the cycle that
    ``begun``, the end of a meeting, began, and the others."""

    def __init__(self, plans, begun, code, question):
        self.code, self.question = code, question
        at = begun and begun.position
        self.plan = next((plan for plan in plans if plan.from_position == at), None)
        self.cycle = marked(_("Cycle from the end of the {meeting}"), meeting=Label(begun or ""))
        self.others = [self._cycle(plan) for plan in plans if plan is not self.plan]

    @property
    def progress(self):
        return progress_in_words(self.plan.progress)

    @property
    def aims(self):
        return [AimRows(aim.text, [_task(task) for task in aim.tasks]) for aim in self.plan.aims]

    def _cycle(self, plan):
        return CycleRow(
            address_as_known(self.question, "working-group", self.code, after=plan.from_end_of),
            marked(_("Cycle from the end of the {meeting}"), meeting=Label(plan.from_end_of)),
            progress_in_words(plan.progress),
        )


def progress_in_words(progress):
    """``3 of 5 activities done, 1 dropped``."""
    words = {"done": progress.done, "count": progress.tasks, "dropped": progress.dropped}
    if not progress.tasks:
        return _("no activity is listed")
    if progress.dropped:
        sentence = ngettext(
            "{done} of {count} activity done, {dropped} dropped",
            "{done} of {count} activities done, {dropped} dropped",
            progress.tasks,
        )
    else:
        sentence = ngettext(
            "{done} of {count} activity done", "{done} of {count} activities done", progress.tasks
        )
    return sentence.format(**words)


def _task(task):
    return TaskRow(
        text=task.text,
        due=marked("{date}", date=task.due) if task.due else _("not stated"),
        status=Activity.Status(task.status).label if task.status else _("not stated"),
    )
