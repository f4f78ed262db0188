"""What the desk says: sections of plain sentences, each with the ways to what settles it."""

from dataclasses import dataclass, replace

from officeholders.models import Meeting

FEW = 5


@dataclass(frozen=True, slots=True)
class Way:
    """An address of the admin, in words; who has not the ``right`` is not shown it.

    ``days_of`` is the meeting of which the days are asked for beside the words.
    """

    words: str
    address: str
    right: str = ""
    days_of: Meeting | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One plain sentence, the ways that lead on from it, and the lines beneath it."""

    sentence: str
    ways: tuple[Way, ...] = ()
    under: tuple["Line", ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading; the ``name`` is its anchor."""

    name: str
    title: str
    lines: tuple[Line, ...]


def line(sentence, *ways, under=()):
    """A line, the ways that lead on from it, and what stands beneath it."""
    return Line(sentence, ways, tuple(under))


def few(lines, rest):
    """The first lines, and where there are more the line ``rest`` makes of their number."""
    lines = list(lines)
    if len(lines) <= FEW:
        return lines
    return [*lines[:FEW], rest(len(lines) - FEW)]


def allowed(ways, may):
    """Those of the ways whose right ``may`` affirms."""
    return tuple(way for way in ways if not way.right or may(way.right))


def only_allowed(sections, may):
    """The same sections with only the ways whose right ``may`` affirms."""
    return [
        replace(section, lines=tuple(_only_allowed(line, may) for line in section.lines))
        for section in sections
    ]


def _only_allowed(line, may):
    under = tuple(_only_allowed(one, may) for one in line.under)
    return replace(line, ways=allowed(line.ways, may), under=under)
