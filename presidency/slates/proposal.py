"""What a draft proposes, seat by seat, in the words of mandates."""

from collections import Counter
from dataclasses import asdict, dataclass, fields

from officeholders.models import PRESIDENT


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a draft says of one seat; no State while nobody is proposed for it.

    Without ``from_end_of`` it is a new mandate, which begins with the slate's meeting. With it,
    it is the mandate that stands from there, of which the end is put right.
    """

    office: str
    state: str | None = None
    presides_over: str | None = None
    until_end_of: str | None = None
    from_end_of: str | None = None

    @property
    def is_correction(self):
        return self.from_end_of is not None

    @property
    def is_new(self):
        """Whether it proposes a new mandate."""
        return bool(self.state) and not self.is_correction

    @property
    def seat(self):
        """The office; of the presidency, with the meeting presided over."""
        return self.office, self.presides_over

    @property
    def end(self):
        """Until the end of which meeting; a President serves until the one presided over."""
        return self.presides_over if self.office == PRESIDENT else self.until_end_of

    def as_words(self):
        return {key: value for key, value in asdict(self).items() if value}


KEYS = tuple(field.name for field in fields(Proposal))


def proposals_of(words):
    """The proposals that a slate keeps as words."""
    return tuple(Proposal(**told) for told in words)


def as_words(proposals):
    """What a slate keeps of the proposals: empty seats only before one that is filled."""
    left = Counter(one.seat for one in proposals if one.is_new)
    kept = []
    for one in proposals:
        if one.is_correction or left[one.seat]:
            kept.append(one.as_words())
        left[one.seat] -= one.is_new
    return kept


def keyed(proposals):
    """Each proposal by what tells it from all others of the draft, in their order.

    That is its seat, and its place among those proposed for the office (1, 2 …); of an end put
    right, the State and the meeting its mandate began with.
    """
    found, places = {}, Counter()
    for one in proposals:
        places[one.seat] += not one.is_correction
        place = f"{one.state}-{one.from_end_of}" if one.is_correction else places[one.seat]
        found[(*one.seat, place)] = one
    return found


def by_seat(proposals):
    """The proposals of new mandates, empty ones too, by the seat's office, in their order."""
    found = {}
    for one in proposals:
        if not one.is_correction:
            found.setdefault(one.seat, []).append(one)
    return found


@dataclass(frozen=True, slots=True)
class Differing:
    """One seat of which two people propose something else; None where one proposes nothing."""

    office: str
    presides_over: str | None
    place: int | str
    theirs: Proposal | None
    yours: Proposal | None


def differing(theirs, yours):
    """The seats in which two versions of a draft differ."""
    first, second = _filled(theirs), _filled(yours)
    return tuple(
        Differing(*key, first.get(key), second.get(key))
        for key in dict.fromkeys((*first, *second))
        if first.get(key) != second.get(key)
    )


def _filled(proposals):
    return {key: one for key, one in keyed(proposals).items() if one.state}


def put_in(proposals, proposal):
    """The proposals with one more, in the first empty place of its office, else after the last;
    unchanged where that State is proposed there already."""
    told = [one for one in proposals if one.seat == proposal.seat and not one.is_correction]
    if any(one.state == proposal.state for one in told):
        return tuple(proposals)
    empty = next((one for one in told if not one.state), None)
    if empty is None:
        return (*proposals, proposal)
    place = next(place for place, one in enumerate(proposals) if one is empty)
    return (*proposals[:place], proposal, *proposals[place + 1 :])
