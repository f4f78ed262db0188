"""The outlook on a meeting, in the words of its page."""

from dataclasses import dataclass
from functools import cached_property

from django.contrib.humanize.templatetags.humanize import apnumber
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.addresses import address, address_as_known
from officeholders.holders import Holders, Notes, mandate_address, office_address
from officeholders.models import PRESIDENT
from officeholders.offices import OfficeRows, some_seats
from officeholders.presenters import Label, linked, marked
from presidency.comparison.compare import Change, compare
from presidency.presenters import CommitteePresenter


@dataclass(frozen=True)
class ToFill:
    """Seats of one office to fill; the rest in sentences, those to stress apart."""

    office: str
    stressed: str
    sentences: list[str]


class OutlookPresenter:
    """What the page says of the seats that a meeting fills; the template only sets it out."""

    def __init__(self, outlook, question):
        self.outlook, self.question = outlook, question
        self.label, notes = Label(outlook.meeting.label), Notes()
        self._names = {group.group.code: group.group.name for group in outlook.groups}
        before = Holders(question, outlook.before.moment.instant, notes)
        after = Holders(question, outlook.after.moment.instant, notes)
        ended = [seat for group in outlook.groups for seat in group.ending]
        self.beginning = self._rows(outlook.beginning, after)
        self.ending = self._rows([*outlook.presidents, *ended], before)
        self.committee = CommitteePresenter(outlook.after, question, notes)
        self.notes = notes.texts
        self.leaving = _leaving(outlook, question)
        self.afterwards = address_as_known(question, "committee", after=outlook.meeting.label)
        self.compared = address_as_known(question, "compare", to=outlook.meeting.label)

    @cached_property
    def counts(self):
        """How many seats of Coordinators there are to fill, and since when they are open."""
        groups = self.outlook.to_fill
        count = sum(group.to_fill for group in groups)
        if not count:
            sentence = _(
                "If nothing is decided, no Coordinator's seat is vacant after the {meeting}."
            )
            return marked(sentence, meeting=self.label)
        sentence = ngettext(
            "{seats} Coordinator's seat to fill: {falling} falling open with the {meeting}, "
            "{already} open already by then.",
            "{seats} Coordinators' seats to fill: {falling} falling open with the {meeting}, "
            "{already} open already by then.",
            count,
        )
        return marked(
            sentence,
            seats=count,
            falling=sum(group.falling_open for group in groups),
            already=sum(group.open_already for group in groups),
            meeting=self.label,
        )

    @cached_property
    def to_fill(self):
        """What has to be filled, the presidency first, then the groups in their order."""
        presidency = self.outlook.vacant_presidency
        told = [_presidency_to_fill(presidency, self.question)] if presidency else []
        return told + [self._group(group) for group in self.outlook.to_fill]

    @property
    def losing_all(self):
        """Which groups lose all their Coordinators at once, in one sentence."""
        names = [group.group.name for group in self.outlook.losing_all]
        sentence = ngettext(
            "This group loses all its Coordinators at once: {groups}.",
            "These groups lose all their Coordinators at once: {groups}.",
            len(names),
        )
        return sentence.format(groups="; ".join(names)) if names else ""

    @property
    def no_end_stated(self):
        """Who stays until a decision, each a State with its office."""
        return [
            marked(_("{state}, {office}"), state=self._state(seat), office=self._names[seat.office])
            for group in self.outlook.groups
            for seat in group.no_end_stated
        ]

    @property
    def unrecorded(self):
        return self.committee.unrecorded

    @property
    def no_later_meeting(self):
        """That nothing can be said of the next presidency, where no later meeting is recorded."""
        if not self.outlook.is_last:
            return ""
        sentence = _("No meeting after the {meeting} is recorded, and so no presidency of one.")
        return marked(sentence, meeting=self.label)

    def _group(self, group):
        seats = some_seats(group.to_fill, group.group.seats)
        return ToFill(
            office=_to_fill(
                office_address(self.question, group.group.code), group.group.name, seats
            ),
            stressed=_("All its Coordinators leave at once.") if group.loses_all else "",
            sentences=[*self._falling(group), *self._open(group), *self._filled(group)],
        )

    def _falling(self, group):
        """The seats that fall open with the meeting: who leaves, and what is not so simple."""
        if group.before is None:
            return [marked(_("The group begins with the {meeting}."), meeting=self.label)]
        told = [self._state(seat) for seat in group.leaving]
        if group.falling_unnamed:
            told.append(
                ngettext(
                    "a State that is not recorded",
                    "States that are not recorded",
                    group.falling_unnamed,
                )
            )
        return [marked(_("Leaving with it: {states}."), states=_listed(told))] if told else []

    def _open(self, group):
        """The seats open already: since when and whose, as far as that lies ahead."""
        told = [self._state(seat) for seat in group.last_held]
        sentences = [self._open_from(group.last_held[0], told)] if told else []
        rest = group.open_already - len(told)
        if rest:
            words = ngettext("Open already: {count} seat.", "Open already: {count} seats.", rest)
            sentences.append(words.format(count=apnumber(rest)))
        return sentences

    def _open_from(self, seat, states):
        sentence = ngettext(
            "Open from the end of the {meeting}: the seat of {states}.",
            "Open from the end of the {meeting}: the seats of {states}.",
            len(states),
        )
        return marked(sentence, meeting=Label(seat.until_end_of), states=_listed(states))

    def _filled(self, group):
        told = [self._state(seat) for seat in group.beginning]
        return [marked(_("Taking office: {states}."), states=_listed(told))] if told else []

    def _rows(self, seats, holders):
        """The seats as rows, office by office, in the order given."""
        found = {}
        for seat in seats:
            key = (seat.office, seat.presides_over)
            found.setdefault(key, []).append(holders.row(seat))
        return [self._office(*key, rows) for key, rows in found.items()]

    def _office(self, code, presides_over, rows):
        heading = self._names.get(code) or marked(
            _("President of the {meeting}"), meeting=Label(presides_over)
        )
        return OfficeRows(heading, office_address(self.question, code), rows)

    def _state(self, seat):
        return linked(mandate_address(self.question, seat), seat.name)


def _leaving(outlook, question):
    """The States that leave the Committee with the meeting, each with a link; nothing if none."""
    members = compare(outlook.before, outlook.after).with_change(Change.LEFT)
    links = [
        linked(address(question, "state", held.seat.state), held.seat.name) for held in members
    ]
    return _listed(links)


def _presidency_to_fill(label, question):
    name = marked(_("Presidency of the {meeting}"), meeting=Label(label))
    link = office_address(question, PRESIDENT)
    return ToFill(_to_fill(link, name, _("nobody is designated")), "", [])


def _to_fill(address, name, what):
    return marked(_("{office}: {seats}"), office=linked(address, name), seats=what)


def _listed(items):
    return format_html_join(", ", "{}", ((item,) for item in items))
