"""The next meeting on the desk: its days, who presides, what ends and what is to be filled."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.models import PRESIDENT
from officeholders.offices import some_seats
from officeholders.presenters import day_in_words
from presidency.desk import ways
from presidency.desk.desk import is_overdue
from presidency.desk.in_words.phrases import and_more, candidates, draft, names, of_candidates
from presidency.desk.lines import Section, few, line
from presidency.outlook.meeting_in_words import title_of


def next_meeting(desk, within):
    """The section about the meeting that comes next, or that there is none."""
    if desk.next is None:
        told = line(_("No meeting to come is recorded."), ways.add_meeting())
        return Section("next", _("The next meeting"), (told,))
    title = _("Next: {meeting}").format(meeting=title_of(desk.next.meeting))
    lines = [_when(desk), *_presiding(desk.next), *_decisions(desk, within)]
    lines += [*_slate(desk.next, within), *_no_later_meeting(desk.next)]
    return Section("next", title, tuple(lines))


def when(meeting, today):
    """When the meeting is held, as seen from ``today``: a sentence or two."""
    if not meeting.opens_on:
        return _undated(meeting, today)
    return f"{_opens(meeting, today)} {_closes(meeting, today)}".strip()


def _when(desk):
    meeting = desk.next.meeting
    told = when(meeting, desk.today)
    if meeting.place:
        told = f"{told} {_('Place: {place}.').format(place=meeting.place)}"
    has_days = meeting.opens_on and meeting.closes_on
    return line(told, *([] if has_days else [ways.date(meeting)]), ways.pack(meeting))


def _undated(meeting, today):
    if not meeting.planned_for:
        return _("Its dates are not recorded.")
    planned = meeting.planned_for.in_words()
    if is_overdue(meeting, 0, today):
        return _(
            "It was planned for {date}. That time has passed and its dates are not recorded; "
            "until they are, it counts as not ended, and so do the mandates that end with it."
        ).format(date=planned)
    return _("Its dates are not recorded. It is planned for {date}.").format(date=planned)


def _opens(meeting, today):
    day, days = day_in_words(meeting.opens_on), (meeting.opens_on - today).days
    if days < 0:
        return _("It opened on {day}.").format(day=day)
    if days == 0:
        return _("It opens today, on {day}.").format(day=day)
    words = ngettext("It opens in {n} day, on {day}.", "It opens in {n} days, on {day}.", days)
    return words.format(n=days, day=day)


def _closes(meeting, today):
    if not meeting.closes_on:
        return _("Its closing day is not recorded; until it is, it counts as not ended.")
    if meeting.opens_on > today:
        return ""
    return _("It closes on {day}.").format(day=day_in_words(meeting.closes_on))


def _presiding(coming):
    if coming.presiding:
        yield line(_("Presiding over it: {states}.").format(states=names(coming.presiding)))


def _decisions(desk, within):
    """What ends with the meeting and what it has to fill, office by office."""
    coming = desk.next
    if not coming.decisions:
        yield line(_("No mandate ends with it, and it has no seat to fill."))
        return
    ending = sum(len(one.ending) for one in coming.decisions)
    to_fill = sum(one.to_fill for one in coming.decisions)
    told = [
        ngettext("{count} mandate ends with it", "{count} mandates end with it", ending),
        ngettext("{count} seat is to be filled", "{count} seats are to be filled", to_fill),
    ]
    sentence = _("{ending}; {filling}.").format(
        ending=told[0].format(count=ending), filling=told[1].format(count=to_fill)
    )
    slate = ways.slate(coming.meeting.label, coming.drafts)
    under = [_decision(one, desk.positions, within) for one in coming.decisions]
    yield line(sentence, *([slate] if to_fill else []), under=under)


def _decision(one, positions, within):
    """One office: what it has to fill, who leaves, who comes, who asks."""
    told = [_to_fill(one)]
    if one.ending:
        told.append(_("Ending: {states}.").format(states=names(one.ending)))
    if one.beginning:
        told.append(_("Beginning: {states}.").format(states=names(one.beginning)))
    if one.to_fill:
        told.append(candidates(one.candidates, within))
    settling = of_candidates(one.candidates, within)
    if one.to_fill and within:
        settling.append(ways.add_candidature(one.office, positions.get(one.presides_over)))
    return line(" ".join(told), *settling)


def _to_fill(one):
    if one.office == PRESIDENT:
        if one.presides_over:
            return _("Presidency of the {meeting}: nobody is designated.").format(
                meeting=one.presides_over
            )
        return _("Presidency: nothing to fill.")
    if not one.to_fill:
        return _("{office}: nothing to fill.").format(office=one.name)
    seats = some_seats(one.to_fill, one.seats)
    return _("{office}: {seats} to fill.").format(office=one.name, seats=seats)


def _slate(coming, within):
    """The drafts of its slate; names of drafts stay within the house."""
    count = len(coming.drafts)
    if not count:
        yield line(_("No slate is drafted for it."), ways.draft(coming.meeting.label))
        return
    words = ngettext(
        "{count} slate is drafted for it.", "{count} slates are drafted for it.", count
    )
    every = ways.slates(_("All slates"))
    under = few((draft(one) for one in coming.drafts), and_more(every)) if within else ()
    yield line(words.format(count=count), *([] if within else [every]), under=under)


def _no_later_meeting(coming):
    if coming.outlook.is_last:
        words = _("No meeting after the {meeting} is recorded, and so no presidency of one.")
        yield line(words.format(meeting=coming.meeting.label), ways.add_meeting())
