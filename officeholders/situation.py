"""Where a moment lies on the line of meetings, and what is not known of that, in sentences."""

from django.utils.translation import gettext as _

from officeholders.moments import coming
from officeholders.presenters import Label, marked


def situation(moment, meetings):
    """Between which of the meetings the moment lies, and which of those two has no dates."""
    reached, following = moment.reached, next(iter(coming(meetings, moment)), None)
    sentences = [_between(reached, following)]
    if reached and not reached.closes_on:
        sentences.append(undated(reached))
    if following and not following.closes_on:
        sentences.append(undated(following))
        if following.planned_for and _is_after(moment.instant.day, following):
            sentence = _("Until they are, the {meeting} counts as not ended.")
            sentences.append(marked(sentence, meeting=Label(following.label)))
    return sentences


def undated(meeting):
    """That the meeting has no dates: when it is planned for, or that it was cancelled."""
    parts = {"meeting": Label(meeting.label), "planned": meeting.planned_for}
    if meeting.cancelled:
        return marked(_("The {meeting} was cancelled: {how}"), how=meeting.cancelled, **parts)
    if meeting.planned_for:
        return marked(
            _("The dates of the {meeting}, planned for {planned}, are not recorded."), **parts
        )
    return marked(_("The dates of the {meeting} are not recorded."), **parts)


def in_a_list(meeting):
    """The meeting as one line of a list to choose from: its label and its year, if it has one."""
    when = meeting.closes_on or (meeting.planned_for and meeting.planned_for.first)
    if meeting.cancelled:
        return _("%(meeting)s (cancelled)") % {"meeting": meeting.label}
    return f"{meeting.label}, {when.year}" if when else meeting.label


def _between(reached, following):
    parts = {
        "reached": reached and Label(reached.label),
        "following": following and Label(following.label),
        "day": reached and reached.closes_on,
    }
    if reached and following and reached.closes_on:
        return marked(_("The {reached} ended on {day}; next is the {following}."), **parts)
    if reached and following:
        return marked(_("After the {reached}, next is the {following}."), **parts)
    if reached:
        return marked(_("The {reached} is the last meeting in the register."), **parts)
    if following:
        return marked(_("The first meeting, the {following}, has not ended."), **parts)
    return _("No meeting is recorded.")


def _is_after(day, meeting):
    return bool(day) and day > meeting.planned_for.last
