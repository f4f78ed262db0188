"""With which meeting a new mandate may end, and with which it usually does: pure functions."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GroupTerm:
    """What the register says of the length of a group's mandates, and of the group's own."""

    usual_term: int | None = None
    ends_at: int | None = None
    ends: str | None = None


@dataclass(frozen=True, slots=True)
class Ends:
    """The meetings with which a new mandate may end, by label, and the usual one.

    ``may_be_open`` unless the group itself ends. ``is_beyond`` where the usual term is longer
    than the line of recorded meetings.
    """

    labels: tuple[str, ...]
    usual: str | None = None
    may_be_open: bool = True
    usual_term: int | None = None
    is_beyond: bool = False


def ends(following, term=GroupTerm()):  # noqa: B008  (it is frozen)
    """With which of the following meetings a mandate of the group may end, and usually does."""
    within = [
        meeting for meeting in following if term.ends_at is None or meeting.position <= term.ends_at
    ]
    labels = [meeting.label for meeting in within]
    if term.ends and term.ends not in labels:
        labels.append(term.ends)  # it was cancelled
    usual, is_beyond = _usual(labels, term)
    return Ends(tuple(labels), usual, term.ends_at is None, term.usual_term, is_beyond)


def _usual(labels, term):
    """The end after the usual term, no later than the group's; none where no term is usual."""
    if term.usual_term and term.usual_term <= len(labels):
        return labels[term.usual_term - 1], False
    if term.ends:
        return term.ends, False
    return None, bool(term.usual_term)
