"""The paragraph as the report prints it, line by line (CONTRACT section 6). No query, no clock.

Decisions are written in English, whatever language a page is shown in: these words are not
translated.
"""

from dataclasses import dataclass

from officeholders.holding import as_holder
from officeholders.seats import Seat
from officeholders.terms import has_ended

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
RAISED = str.maketrans("0123456789", SUPERSCRIPTS)
WORKING_GROUP, WORKING_WITH = "Working Group on ", " working with "
INTRO = (
    "The {meeting} welcomed new Coordinators to guide the intersessional work programme, "
    "as follows:"
)


@dataclass(frozen=True, slots=True)
class GroupDraft:
    """One Working Group as a decision names it, and those whom the paragraph lists for it."""

    name: str
    seats: int
    holders: tuple[Seat, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The paragraph of one meeting: its opening sentence, its lines without bullets, the notes
    beneath, and the names of the groups that it leaves out because nobody holds them."""

    meeting: str
    intro: str
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    left_out: tuple[str, ...]

    def text(self, with_intro=False):
        """The whole as plain text, its parts divided by empty lines, with a final newline."""
        parts = [self.intro] if with_intro else []
        parts += ["\n".join(told) for told in (self.lines, self.notes) if told]
        return "\n\n".join(parts) + "\n" if parts else ""


def is_listed(term, instant):
    """Whether the paragraph lists the mandate: begun on the line of meetings, and not over.

    That its holder joins later, or has not been designated in time, does not matter here.
    """
    return term.from_position <= instant.position and not has_ended(term, instant)


def listed_first_to_last(seats):
    """The seats of one group in the order in which holders are told."""
    return tuple(sorted(seats, key=as_holder))


def draft(label, groups, in_full, defined=(), footnote=1):
    """The paragraph of the meeting ``label``, of groups in the order of decisions.

    ``in_full`` spells out every meeting by its label; those ``defined`` before are told by their
    label alone, others once in full. Notes are counted from ``footnote``.
    """
    intro = INTRO.format(meeting=_Mentions(in_full, defined).name(label))
    writer = _Writer(_Mentions(in_full, {*defined, label}), footnote)
    told = [group for group in groups if group.holders]
    lines = [writer.line(group) for group in told]
    return Paragraph(
        meeting=label,
        intro=intro,
        lines=_closed(lines, [_has_end(group) for group in told]),
        notes=tuple(writer.notes),
        left_out=tuple(group.name for group in groups if not group.holders),
    )


def _closed(lines, have_end):
    """Lines with a stated end close with a semicolon, the last of them with a full stop."""
    last = max((place for place, has_end in enumerate(have_end) if has_end), default=None)
    closings = ["." if place == last else ";" * has_end for place, has_end in enumerate(have_end)]
    return tuple(line + closing for line, closing in zip(lines, closings, strict=True))


class _Mentions:
    """Names a meeting: in full when it is first mentioned, then by its label."""

    def __init__(self, in_full, defined):
        self._in_full, self._defined = in_full, set(defined)

    def name(self, label):
        if label in self._defined:
            return label
        self._defined.add(label)
        return f"{self._in_full[label]} ({label})"


class _Writer:
    """Writes line after line, and gathers the notes on the way."""

    def __init__(self, mentions, footnote):
        self._mentions, self._next_note = mentions, footnote
        self.notes = []

    def line(self, group):
        first, *others = [self._holder(seat) for seat in group.holders]
        is_bare = group.seats == 1 and not others and not _has_end(group)
        told = WORKING_WITH.join([first, _joined(others)] if others else [first])
        return f"{'' if is_bare else WORKING_GROUP}{_on_one_line(group.name)}: {told}"

    def _holder(self, seat):
        named = _on_one_line(seat.name) + self._mark(seat)
        if not seat.until_end_of:
            return named
        return f"{named} (until the end of the {self._mentions.name(seat.until_end_of)})"

    def _mark(self, seat):
        if not seat.footnote:
            return ""
        mark = str(self._next_note).translate(RAISED)
        self._next_note += 1
        self.notes.append(f"{mark} {_on_one_line(seat.footnote)}")
        return mark


def _has_end(group):
    return any(seat.until_end_of for seat in group.holders)


def _joined(holders):
    *others, last = holders
    return f"{', '.join(others)} and {last}" if others else last


def _on_one_line(text):
    """The text on one line: in the paragraph a new line is another group, or another note."""
    return " ".join(text.splitlines())
