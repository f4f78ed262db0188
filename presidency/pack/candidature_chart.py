"""The candidature chart: body, seats, open, incumbent, candidature, endorsement.

Only public candidatures are told: the pack is carried to the meeting.
"""

from django.utils.translation import gettext as _

from officeholders.models import Candidature
from officeholders.papers import Column, Sheet
from presidency.candidatures import WAITING
from presidency.pack.tables import Tables


def candidature_tables(contents):
    """The chart for the meeting: each body, and each State that asks for one of its seats."""
    return Tables(
        title=_("Candidatures for the {meeting}").format(meeting=contents.meeting.label),
        lead=_(
            "Public candidatures only, for the presidencies to come and for the seats of Working "
            "Groups as they stand after the meeting if nothing more is decided."
        ),
        sheets=(Sheet(_("Candidature chart"), _columns(), tuple(_rows(contents))),),
    )


def _columns():
    return (
        Column(_("Body"), _("The presidency of a meeting, or a Working Group."), 38),
        Column(_("Seats"), _("How many seats it has."), 7),
        Column(_("Open"), _("How many of them are open after the meeting."), 7),
        Column(_("Incumbent"), _("Who holds a seat when the meeting ends, until when."), 52),
        Column(_("Candidature"), _("A State that asks for a seat, and since when."), 34),
        Column(_("Endorsement"), _("How far it has come, and by which paper."), 30),
    )


def _rows(contents):
    for turn in contents.succession.turns:
        if turn.meeting.position >= contents.meeting.position:
            yield from _presidency(turn)
    for group in contents.outlook.groups:
        if group.after:
            yield from _group(group, contents.asking)


def _presidency(turn):
    body = _("Presidency of the {meeting}").format(meeting=turn.meeting.label)
    presiding = [_held(seat) for seat in (*turn.presiding, *turn.not_yet)]
    standing = [one for one in turn.candidatures if one.status in WAITING]
    asked = [(one.name, one.received_on, one.status, one.by) for one in standing]
    yield from _each(body, 1, 0 if presiding else 1, presiding, asked)


def _group(group, asking):
    held = group.before.holders if group.before else ()
    incumbents = [_held(seat) for seat in held]
    if group.before and group.before.unrecorded:
        incumbents.append(_("not recorded: {count}").format(count=group.before.unrecorded))
    asked = [
        (one.name, one.received_on, one.status, one.by)
        for one in asking
        if one.office == group.group.code
    ]
    yield from _each(group.group.name, group.group.seats, group.to_fill, incumbents, asked)


def _each(body, seats, count, incumbents, asked):
    """One row for each candidature; one row with none where nobody asks."""
    for told in [_candidature(*one) for one in asked] or [(_("none public"), None)]:
        yield (body, seats, count, "\n".join(incumbents) or _("nobody"), *told)


def _candidature(name, received_on, status, by):
    status = Candidature.Status(status).label
    words = _("{state}, received {date}") if received_on else _("{state}")
    told = words.format(state=name, date=received_on and received_on.in_words())
    return told, f"{status}, {by}" if by else str(status)


def _held(seat):
    return f"{seat.name} ({seat.phrase()})"
