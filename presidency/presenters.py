"""The Committee in the words of its page."""

from dataclasses import dataclass
from functools import cached_property

from django.contrib.humanize.templatetags.humanize import apnumber
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.models import PRESIDENT
from officeholders.presenters import Label, day_in_words, marked
from officeholders.terms import is_possibly


class Notes:
    """The notes beneath the tables, each told once, numbered as it is first needed."""

    def __init__(self):
        self.texts = []

    def numbers(self, texts):
        self.texts += [text for text in dict.fromkeys(texts) if text not in self.texts]
        return sorted(self.texts.index(text) + 1 for text in texts)


@dataclass(frozen=True)
class HolderRow:
    """One State in office: from when, until when, and the numbers of its notes."""

    name: str
    begins: str
    until: str
    possibly: str
    notes: list[int]


@dataclass(frozen=True)
class OfficeRows:
    """One office: its heading, its holders, and in words what of it nobody holds."""

    heading: str
    holders: list[HolderRow]
    nobody: str = ""
    vacant: str = ""
    unrecorded: str = ""


class CommitteePresenter:
    """What the page says about the Committee; the template only sets it out."""

    def __init__(self, committee):
        self.committee, self.moment = committee, committee.moment
        self._notes = Notes()
        self.presidency = [self._president(), *self._designates(), self._outgoing()]
        self.groups = [self._group(group) for group in committee.groups]
        self.notes = self._notes.texts
        self.observers = committee.observers

    @property
    def title(self):
        if self.moment.after:
            return _("Coordination Committee after the %(meeting)s") % {
                "meeting": self.moment.after
            }
        return _("Coordination Committee on %(day)s") % {"day": day_in_words(self.moment.on)}

    @property
    def asked_about(self):
        if self.moment.after:
            return marked(
                _("Right after the end of the {meeting}"), meeting=Label(self.moment.after)
            )
        return marked(_("On {day}"), day=self.moment.on)

    @cached_property
    def counts(self):
        """How many sit there, in words; one State with two seats sits twice."""
        counts = self.committee.counts
        return [
            ngettext("{count} Coordinator", "{count} Coordinators", counts["coordinators"]).format(
                count=counts["coordinators"]
            ),
            ngettext("{count} State in all", "{count} States in all", counts["states"]).format(
                count=counts["states"]
            ),
            ngettext("{count} observer", "{count} observers", counts["observers"]).format(
                count=counts["observers"]
            ),
        ]

    @cached_property
    def situation(self):
        """Where the moment lies on the line of meetings, and what is not known of that."""
        reached, following = self.moment.reached, next(iter(self.committee.coming), None)
        sentences = [_between(reached, following)]
        if reached and not reached.closes_on:
            sentences.append(_undated(reached))
        if following and not following.closes_on:
            sentences.append(_undated(following))
            if following.planned_for and _is_after(self.moment.instant.day, following):
                sentences.append(
                    marked(
                        _("Until they are, the {meeting} counts as not ended."),
                        meeting=Label(following.label),
                    )
                )
        return sentences

    @cached_property
    def vacancies(self):
        """Each vacancy in words, the presidency first."""
        groups = {group.code: group for group in self.committee.groups}
        return [_vacancy(vacancy, groups) for vacancy in self.committee.vacancies]

    @cached_property
    def unrecorded(self):
        """Which groups have seats whose holders nobody recorded, in one sentence."""
        groups = [group.name for group in self.committee.groups if group.unrecorded]
        sentence = _("Not recorded, and so not told as vacant: seats of {groups}.")
        return sentence.format(groups="; ".join(groups)) if groups else ""

    @cached_property
    def are_observers_inferred(self):
        return any(observer.inferred for observer in self.observers)

    def _president(self):
        seat = self.committee.president
        if seat is None:
            return OfficeRows(_("President"), [], nobody=_("Nobody holds this office."))
        return self._presidency(seat, _("President of the {meeting}"))

    def _designates(self):
        seats = self.committee.designates
        if not seats:
            return [OfficeRows(_("President-designate"), [], nobody=_("Nobody is designated."))]
        heading, possibly = _("President-designate of the {meeting}"), _("possibly designated")
        return [self._presidency(seat, heading, possibly) for seat in seats]

    def _outgoing(self):
        seat = self.committee.outgoing
        if seat is None:
            return OfficeRows(_("Outgoing President"), [], nobody=_("No term has ended yet."))
        return self._presidency(seat, _("Outgoing President, of the {meeting}"), _("possibly"))

    def _presidency(self, seat, heading, possibly=""):
        heading = marked(heading, meeting=Label(seat.presides_over))
        return OfficeRows(heading, [self._holder(seat, possibly)])

    def _group(self, group):
        return OfficeRows(
            group.name,
            [self._holder(seat) for seat in group.holders],
            vacant=_seats_of(group.vacant, group.seats) if group.vacant else "",
            unrecorded=_seats_of(group.unrecorded, group.seats) if group.unrecorded else "",
        )

    def _holder(self, seat, possibly=""):
        return HolderRow(
            name=seat.name,
            begins=_begins(seat),
            until=_until(seat),
            possibly=(possibly or _("possibly in office")) if seat.possibly else "",
            notes=self._notes.numbers(_notes_on(seat, self.moment.instant)),
        )


def _between(reached, following):
    """Between which meetings the moment lies."""
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


def _undated(meeting):
    parts = {"meeting": Label(meeting.label), "planned": meeting.planned_for}
    if meeting.cancelled:
        return marked(_("The {meeting} was cancelled: {how}"), how=meeting.cancelled, **parts)
    if meeting.planned_for:
        return marked(
            _("The dates of the {meeting}, planned for {planned}, are not recorded."), **parts
        )
    return marked(_("The dates of the {meeting} are not recorded."), **parts)


def _is_after(day, meeting):
    return bool(day) and day > meeting.planned_for.last


def _vacancy(vacancy, groups):
    if vacancy.office == PRESIDENT:
        return marked(_("The presidency of the {meeting}"), meeting=Label(vacancy.presides_over))
    group = groups[vacancy.office]
    return marked(
        _("{group}: {seats}"), group=group.name, seats=_seats_of(vacancy.seats, group.seats)
    )


def _seats_of(some, seats):
    if seats == 1:
        return _("the only seat")
    return _("{some} of {seats} seats").format(some=apnumber(some), seats=apnumber(seats))


def _begins(seat):
    if seat.term.starts_on:
        return marked("{date}", date=seat.term.starts_on)
    return marked(_("the end of the {meeting}"), meeting=Label(seat.from_end_of))


def _until(seat):
    phrase, about = seat.until()
    if "meeting" in about:
        about = {"meeting": Label(about["meeting"])}
        if seat.term.until_closed_on is None:
            phrase = _("{until} (date not set)").format(until=phrase)
    return marked(phrase, **about)


def _notes_on(seat, instant):
    """What must be known about the seat besides its dates."""
    inferred = _("Inferred from published lists, not stated by a decision.")
    told = [
        *(_uncertain(seat.term, instant) if seat.possibly else ()),
        seat.footnote,
        seat.end_reason and _("Reason of the early end: {reason}.").format(reason=seat.end_reason),
        " ".join(filter(None, [inferred if seat.inferred else "", seat.remark])),
    ]
    return [text for text in told if text]


def _uncertain(term, instant):
    """Which imprecise date makes it uncertain whether the State is in office that day."""
    for date, sentence in (
        (term.starts_on, _("Only {date} is recorded as the beginning: it may not have begun yet.")),
        (term.ended_on, _("Only {date} is recorded as the end: it may have ended already.")),
        (term.appointed_on, _("Only {date} is recorded as the day of the appointment.")),
    ):
        if is_possibly(instant, date):
            yield sentence.format(date=date.in_words())
