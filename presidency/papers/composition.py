"""The composition of the Committee in plain words, as its page tells it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from officeholders.papers.plain import plain
from officeholders.presenters import day_in_words
from officeholders.questions import Question
from officeholders.situation import situation
from presidency.presenters import CommitteePresenter


@dataclass(frozen=True, slots=True)
class HeldSeat:
    """One State in an office; ``notes`` are the numbers of those it needs."""

    state: str
    begins: str
    until: str
    appointed: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """One office: who holds it, and in sentences what of it nobody holds."""

    name: str
    holders: tuple[HeldSeat, ...]
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """Who sits on the Committee, in the words and in the order of its page."""

    title: str
    asked: str
    situation: tuple[str, ...]
    presidency: tuple[HeldOffice, ...]
    groups: tuple[HeldOffice, ...]
    counts: str
    vacancies: tuple[str, ...]
    unrecorded: str
    observers: tuple[str, ...]
    inferred: str
    notes: tuple[str, ...]


def composition_of(committee):
    """The composition of the Committee; the same sentences as on the page, without its links."""
    told = CommitteePresenter(committee, Question())
    return Composition(
        title=_("Coordination Committee"),
        asked=_asked(committee.moment),
        situation=_plain(situation(committee.moment, committee.meetings)),
        presidency=tuple(map(_office, told.presidency)),
        groups=tuple(map(_office, told.groups)),
        counts=f"{', '.join(told.counts)}.",
        vacancies=_plain(told.vacancies),
        unrecorded=plain(told.unrecorded),
        observers=tuple(observer.name for observer in told.observers),
        inferred=_inferred(told),
        notes=tuple(told.notes),
    )


def _inferred(told):
    """What must be known of the observers; nothing where a decision states it all."""
    sentence = _("When they were first invited is inferred, not stated by a decision.")
    return sentence if told.are_observers_inferred else ""


def _asked(moment):
    if moment.after:
        return _("Composition right after the end of the {meeting}").format(meeting=moment.after)
    return _("Composition on {day}").format(day=day_in_words(moment.on))


def _office(rows):
    return HeldOffice(plain(rows.heading), tuple(map(_seat, rows.holders)), tuple(_gaps(rows)))


def _seat(row):
    named = _("{state} ({possibly})") if row.possibly else "{state}"
    return HeldSeat(
        state=named.format(state=row.name, possibly=row.possibly),
        begins=plain(row.begins),
        until=plain(row.until),
        appointed=plain(row.appointed),
        notes=tuple(row.notes),
    )


def _gaps(rows):
    if rows.nobody:
        yield plain(rows.nobody)
    if rows.vacant:
        yield _("Vacant: {seats}").format(seats=rows.vacant)
    if rows.unrecorded:
        sentence = _("Not recorded: who holds {seats}. This is not a vacancy.")
        yield sentence.format(seats=rows.unrecorded)


def _plain(texts):
    return tuple(map(plain, texts))
