"""Identities: what a row is known by is its own."""

from django.utils.translation import gettext as _

from officeholders.faults.phrases import plain
from officeholders.faults.proposal import COMMITTEE
from officeholders.lists import LIST_NAMES
from officeholders.models import PRESIDENT

NOT_FOR_GROUPS = (PRESIDENT, COMMITTEE)


def same_identity_twice(proposal):
    """Two rows of one list with the same identity."""
    for name in LIST_NAMES:
        known = {}
        for row in sorted(proposal.all(name), key=_is_new):
            if _counts(row) and row.can_read(*row.register.identity):
                other = known.setdefault(row.identity, row)
                if other is not row:
                    yield row.fault(None, _same_as(other))


def codes_of_groups(proposal):
    """A group's code that already means something else where a provision is addressed to it."""
    taken = {row.words.get("code") for row in proposal.all("working_groups")} - {None}
    for name, others in (("working_groups", set()), ("analysis_groups", taken)):
        for row in proposal.standing(name):
            code = row.words.get("code")
            if code in NOT_FOR_GROUPS:
                yield row.fault("code", _('"%(code)s" is not for groups') % {"code": code})
            elif code in others:
                yield row.fault("code", _('"%(code)s" is a Working Group') % {"code": plain(code)})


def members_twice(proposal):
    """A Working Group named twice as a member of one Analysis Group."""
    for row in proposal.standing("analysis_groups"):
        members = row.words.get("members", []) if row.can_read("members") else []
        for place, code in enumerate(members):
            if code in members[:place]:
                sentence = _('"%(code)s" is already a member') % {"code": plain(code)}
                yield row.fault(f"members[{place}]", sentence)


def _is_new(row):
    return row.before is None


def _counts(row):
    """Whether the row's identity is taken: one in use, in the file, or never to be used again.

    A code, a label or a symbol stays with its row even when the row is withdrawn.
    """
    return not row.withdrawn or row.index is not None or len(row.register.identity) == 1


def _same_as(other):
    if other.withdrawn:
        return _("the same as %(place)s, which is withdrawn: revive that one") % _place(other)
    return _("the same as %(place)s") % _place(other)


def _place(row):
    return {"place": row.place}
