"""What each member of staff may do: one role an account, and what follows from it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

REGISTER = ("presidency", "workinggroups", "officeholders")  # the rooms whose rows staff record


class Role(models.TextChoices):
    VIEWER = "viewer", _("Viewer: sees everything, drafts and private fields too; changes nothing")
    EDITOR = "editor", _("Editor: also adds and changes everything that the register records")
    ADMINISTRATOR = "administrator", _("Administrator: also keeps accounts, and erases names")

    @property
    def short(self):
        """The role in one word."""
        return str(self.label).partition(":")[0]


ACTS = {
    Role.VIEWER: ("view",),
    Role.EDITOR: ("view", "add", "change", "delete"),  # drafts may be deleted; rows never can
}


def may(role, right):
    """Whether the role gives the right ("officeholders.change_mandate")."""
    room, _point, name = right.partition(".")
    if role == Role.ADMINISTRATOR:
        return True
    return room in REGISTER and name.partition("_")[0] in ACTS.get(role, ())


def may_enter(role, room):
    """Whether the role gives any right in a room of the house."""
    return role == Role.ADMINISTRATOR or (room in REGISTER and role in ACTS)
