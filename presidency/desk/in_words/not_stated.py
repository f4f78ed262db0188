"""What the register does not say, or says without a decision, on the desk."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, ngettext_lazy

from officeholders.offices import some_seats
from officeholders.presenters import day_in_words
from presidency.desk import ways
from presidency.desk.in_words.phrases import and_more, office_of
from presidency.desk.lines import Section, few, line

COORDINATORS = ngettext_lazy(
    "%(count)d mandate of a Coordinator", "%(count)d mandates of Coordinators", "count"
)
PRESIDENTS = ngettext_lazy(
    "%(count)d mandate of a President", "%(count)d mandates of Presidents", "count"
)
OBSERVERS = ngettext_lazy("%(count)d observer", "%(count)d observers", "count")


def not_stated(desk):
    """The section about days, ends and holders that are not recorded, or only inferred."""
    lines = [
        *few(_overdue(desk), and_more(ways.meetings())),
        *_unrecorded_now(desk),
        *_no_end_stated(desk),
        *_inferred(desk),
        *_unrecorded(desk),
    ]
    return Section("not-stated", _("Not stated, inferred or not recorded"), tuple(lines))


def _overdue(desk):
    for meeting in desk.overdue:
        yield line(_without_days(meeting), ways.date(meeting))


def _without_days(meeting):
    if meeting.opens_on:
        words = _("The {meeting} opened on {day}, and its closing day is not recorded.")
        return words.format(meeting=meeting.label, day=day_in_words(meeting.opens_on))
    if meeting.planned_for:
        words = _("The {meeting} was planned for {date}, and its dates are not recorded.")
        return words.format(meeting=meeting.label, date=meeting.planned_for.in_words())
    words = _("A later meeting than the {meeting} has ended, and its dates are not recorded.")
    return words.format(meeting=meeting.label)


def _unrecorded_now(desk):
    groups = {group.code: group for group in desk.committee.groups}
    for row in desk.unrecorded_now:
        words = _("{office}: nobody has recorded who holds {seats} today.")
        seats = some_seats(row.seats, groups[row.office].seats if row.office in groups else 1)
        told = words.format(office=desk.names.get(row.office, row.office), seats=seats)
        yield line(told, ways.unrecorded(row))


def _no_end_stated(desk):
    count = len(desk.no_end_stated)
    if not count:
        return
    words = ngettext(
        "No end is stated of {count} mandate in force, which stays until a decision:",
        "No end is stated of {count} mandates in force, which stay until a decision:",
        count,
    )
    lines = _held(desk, desk.no_end_stated, _("State its end"), until_end_of__isnull=True)
    yield line(words.format(count=count), under=lines)


def _inferred(desk):
    """Those of the day one by one; all of them as lists."""
    counted = [told for told in _counted(desk.inferred) if told[0]]
    if not counted:
        return
    words = _("Inferred from lists, not stated by a decision, and to be confirmed: {what}.")
    what = ", ".join(told % {"count": count} for count, told, _way in counted)
    lines = _held(desk, desk.inferred_now, _("Confirm it"), inferred__exact=1)
    yield line(words.format(what=what), *(way for _count, _told, way in counted), under=lines)


def _counted(total):
    """The number of inferred rows of each kind, the words for it, and the way to them."""
    return (
        (
            total.coordinators,
            COORDINATORS,
            ways.inferred("workinggroups.coordinator", _("Inferred Coordinators")),
        ),
        (
            total.presidents,
            PRESIDENTS,
            ways.inferred("presidency.president", _("Inferred Presidents")),
        ),
        (
            total.observers,
            OBSERVERS,
            ways.inferred("presidency.observer", _("Inferred observers")),
        ),
    )


def _held(desk, found, words, **like_these):
    """Mandates one by one, each with the way to its form; the rest as a list."""
    told = _("{office}: {state}")
    lines = (
        line(
            told.format(office=office_of(one.seat, desk.names), state=one.seat.name),
            ways.mandate(words, one),
        )
        for one in found
    )
    return few(lines, and_more(ways.coordinators_in_force(**like_these)))


def _unrecorded(desk):
    if desk.unrecorded:
        words = ngettext(
            "Of {count} term nobody has recorded who held the seats.",
            "Of {count} terms nobody has recorded who held the seats.",
            desk.unrecorded,
        )
        yield line(words.format(count=desk.unrecorded), ways.every_unrecorded())
