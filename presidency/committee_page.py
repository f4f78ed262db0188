"""What the Committee's page says besides the Committee: the form, the citation, the links."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from officeholders.presenters import Label, marked
from officeholders.questions import FIRST_DAY, LAST_DAY
from presidency.presenters import CommitteePresenter


def committee_page(asked, committee):
    """Everything the template sets out."""
    question, moment = asked.question, committee.moment
    told = {"committee": CommitteePresenter(committee), "here": "committee"}
    told |= {"form": _form(asked, committee), "cite": _cite(asked, moment)}
    told["json"] = _address("committee-json", question, _known(question))
    if question.has_entry:
        told["as_known"] = marked(
            _("As known at entry {number}, recorded on {day}."),
            number=asked.entry.number,
            day=timezone.localdate(asked.entry.at),
        )
        told["as_known_now"] = _address("committee", question)
    return told


def _form(asked, committee):
    question = asked.question
    return {
        "on": question.on and question.on.isoformat() or "",
        "after": question.after,
        "entry": asked.entry.number if question.has_entry else "",
        "first_day": FIRST_DAY.isoformat(),
        "last_day": LAST_DAY.isoformat(),
        "meetings": [
            {"label": meeting.label, "words": _in_a_list(meeting)}
            for meeting in reversed(committee.meetings)
        ],
    }


def _in_a_list(meeting):
    """The meeting as one line of a list to choose from: its label and its year, if it has one."""
    when = meeting.closes_on or (meeting.planned_for and meeting.planned_for.first)
    if meeting.cancelled:
        return _("%(meeting)s (cancelled)") % {"meeting": meeting.label}
    return f"{meeting.label}, {when.year}" if when else meeting.label


def _known(question):
    """The entry asked for, in the words in which it was asked."""
    if question.known_on:
        return {"known_on": question.known_on.isoformat()}
    return {"entry": question.entry} if question.entry else {}


def _cite(asked, moment):
    """The words and the address under which exactly this answer is found again."""
    about = {"after": moment.after} if moment.after else {"on": moment.on.isoformat()}
    query = urlencode(about | {"entry": asked.entry.number})
    address = asked.request.build_absolute_uri(f"{reverse('committee')}?{query}")
    words = _("Coordination Committee on {day}, entry {number}: {address}")
    if moment.after:
        words = _("Coordination Committee after the {meeting}, entry {number}: {address}")
    return marked(
        words,
        day=moment.on,
        meeting=Label(moment.after),
        number=asked.entry.number,
        address=address,
    )


def _address(name, question, known=()):
    """The address of the same moment, as known now unless ``known`` says otherwise."""
    given = {"on": question.on and question.on.isoformat(), "after": question.after, **dict(known)}
    query = urlencode({key: text for key, text in given.items() if text})
    return f"{reverse(name)}?{query}" if query else reverse(name)
