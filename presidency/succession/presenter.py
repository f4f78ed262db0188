"""The succession in the words of the page of the Presidency."""

from dataclasses import dataclass, replace
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from officeholders.addresses import address
from officeholders.holders import HolderRow, Holders, Notes, begins
from officeholders.line import Lane, draw
from officeholders.models import PRESIDENT, State
from officeholders.offices import some_seats
from officeholders.persons import in_words
from officeholders.presenters import Label, linked, marked
from officeholders.stages import Stage, stage_in_words, stage_of
from presidency.presenters import CommitteePresenter
from presidency.succession.board_in_words import BoardPresenter
from presidency.succession.eras import Service
from workinggroups.bodies import terms_address

SERVICES = {
    Service.AFTER: gettext_lazy(
        "The President takes office at the meeting, and stays in office after it."
    ),
    Service.AT_THE_MEETING: gettext_lazy("The President is in office for the meeting alone."),
    Service.BEFORE: gettext_lazy(
        "The President takes office before the meeting, and presides over it at the end of the "
        "term."
    ),
    Service.BEFORE_AND_AFTER: gettext_lazy(
        "The President takes office before the meeting, and stays in office after it."
    ),
}
EXACTLY = {
    Service.AFTER: gettext_lazy(
        "The President takes office at the meeting (where a day is recorded, when it opens), and "
        "stays in office after it."
    ),
    Service.BEFORE: gettext_lazy(
        "The President takes office at the end of the meeting before, and presides at the end of "
        "the term."
    ),
}


@dataclass(frozen=True)
class PresidentRow:
    """One presidency: the meeting presided over, the State, its term, and who acts for it.

    ``stage`` is empty once the term is over.
    """

    meeting: str
    holder: HolderRow
    begins: str
    stage: str
    persons: list[str]
    is_inferred: bool


@dataclass(frozen=True)
class RegionRow:
    """One regional group: how often it presided, over which meetings, and how long ago."""

    name: str
    count: int
    presidencies: list[str]
    since: str


class SuccessionPresenter:
    """What the page says; the template only sets it out."""

    def __init__(self, found, question):
        self.succession, self.question = found.subject, question
        self.instant = found.moment.instant
        notes = Notes()
        self._holders = Holders(question, self.instant, notes)
        self.now = self._now(CommitteePresenter(self.succession.committee, question, notes))
        self.turns = BoardPresenter(self._holders).turns(self.succession.turns)
        self.presidents = [self._president(told) for told in self.succession.presidencies]
        self.notes = notes.texts
        lane = Lane("", self.succession.seats, self.succession.unrecorded)
        self.line = draw([lane], found.meetings, found.moment)

    @property
    def terms_of_reference(self):
        return terms_address(self.question, PRESIDENT)

    @property
    def eras(self):
        """When Presidents served: over which meetings they presided, and a sentence."""
        return [(_meetings(era), _service(era)) for era in self.succession.eras]

    @property
    def unrecorded(self):
        """Each stretch of the line of which nobody knows who presided, in a sentence."""
        sentence = _("From the end of the {first} until the end of the {last}. {remark}")
        return [
            marked(
                sentence,
                first=Label(row.from_end_of),
                last=Label(row.until_end_of),
                remark=row.remark,
            )
            for row in self.succession.unrecorded
        ]

    @cached_property
    def regions(self):
        names = dict(State.Region.choices)
        return [
            RegionRow(
                name=names.get(record.region, _("No regional group")),
                count=len(record.presidencies),
                presidencies=[self._presided(seat) for seat in record.presidencies],
                since=_since(record),
            )
            for record in self.succession.regions
        ]

    @cached_property
    def repeated(self):
        """Each State that presided more than once: its name as a link, and the meetings."""
        return [
            (
                linked(address(self.question, "state", held.state), held.name),
                [self._presided_over(seat) for seat in held.seats],
            )
            for held in self.succession.repeated
        ]

    def _now(self, committee):
        """The rows of the Committee; that nobody knows the President is not that there is none."""
        president, *others = committee.presidency
        if self.succession.is_unrecorded:
            president = replace(president, nobody="", unrecorded=some_seats(1, 1))
        return [president, *others]

    def _president(self, told):
        seat, stage = told.seat, stage_in_words(told.seat, self.instant)
        is_told = stage_of(seat, self.instant) is not Stage.OVER and not seat.possibly
        return PresidentRow(
            meeting=self._meeting(seat),
            holder=self._holders.row(seat, stage),
            begins=marked(_("from {begins}"), begins=begins(seat)),
            stage=stage if is_told else "",
            persons=[in_words(person) for person in told.persons],
            is_inferred=seat.inferred,
        )

    def _presided(self, seat):
        state = linked(address(self.question, "state", seat.state), seat.name)
        return marked(_("{state} ({meeting})"), state=state, meeting=Label(seat.presides_over))

    def _presided_over(self, seat):
        if stage_of(seat, self.instant) is not Stage.IN_FORCE:
            return self._meeting(seat)
        return marked(
            _("{meeting} ({stage})"),
            meeting=self._meeting(seat),
            stage=stage_in_words(seat, self.instant),
        )

    def _meeting(self, seat):
        label = marked("{meeting}", meeting=Label(seat.presides_over))
        return linked(address(self.question, "meeting", seat.presides_over), label)


def _meetings(era):
    if era.is_one_meeting:
        return marked("{meeting}", meeting=Label(era.first))
    return marked(_("{first} to {last}"), first=Label(era.first), last=Label(era.last))


def _service(era):
    if era.is_exact and era.service in EXACTLY:
        return EXACTLY[era.service]
    return SERVICES[era.service]


def _since(record):
    if record.is_in_office:
        return _("in office")
    if record.meetings_since is None:
        return _("never presided")
    count = record.meetings_since
    return ngettext("%(count)s meeting", "%(count)s meetings", count) % {"count": count}
