"""What offices are called at a moment."""

from django.utils.translation import gettext as _

from officeholders.models import PRESIDENT
from workinggroups.models import WorkingGroup


def office_names(position):
    """The name of every office, right after the meeting at ``position``, by its code: the
    presidency first, then the groups in the order of decisions, whether or not they exist then."""
    groups = WorkingGroup.objects.standing().named_at(position).order_by("order", "code")
    return {PRESIDENT: _("President")} | dict(groups.values_list("code", "name_then"))
