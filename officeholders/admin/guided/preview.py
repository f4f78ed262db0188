"""What a plan changes, row by row and day by day, before it is recorded."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from officeholders.changes import Difference, Wording, read_names
from officeholders.lists import identity_of
from officeholders.words import listed_models


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """One row of a plan: what it is called, what becomes of it, and the keys that differ."""

    identity: str
    act: str
    differences: tuple[Difference, ...]

    @property
    def tells_before(self):
        """Whether anything of what changes stands recorded, to be shown beside it."""
        return any(difference.before for difference in self.differences)


class Preview:
    """What the page says will change; rooms upstairs add what follows for the Committee.

    ``template`` sets it out.
    """

    template = "admin/guided/_preview.html"

    def __init__(self, considered):
        self.considered = considered

    @cached_property
    def lists(self):
        """The rows of the plan by the name of their list, each before and after."""
        plan = self.considered.plan
        rows = [row for one in plan for row in (one.words, one.before or {})]
        wording = Wording.of(rows, read_names())
        told = {}
        for one in plan:
            model = listed_models()[one.list]
            name = capfirst(model._meta.verbose_name_plural)
            told.setdefault(name, []).append(_change(one, model, wording))
        return told

    @cached_property
    def warnings(self):
        return [capfirst(warning.sentence) for warning in self.considered.warnings]


def _change(intended, model, wording):
    after = {} if intended.withdrawn else intended.words
    return PlannedChange(
        identity=wording.identity(model, identity_of(model.register, intended.words)),
        act=_act(intended),
        differences=wording.differences(model, intended.before or {}, after),
    )


def _act(intended):
    if intended.withdrawn:
        return _("withdrawn")
    if intended.stored is None:
        return _("new")
    return _("recorded again") if intended.before is None else _("changed")
