"""What the desk says, line by line, on a short line of meetings."""

from datetime import date

from presidency.desk import read_desk, sections
from tests.builders import group, mandate, meeting, meetings, presidency, state

TODAY = date(2026, 11, 24)
STATES = tuple(
    state(code, name) for code, name in (("AAA", "Aland"), ("BBB", "Bland"), ("CCC", "Cland"))
)
# 1MSP and 2MSP have ended; 3MSP opens in 294 days; 4MSP has no dates.
LINE = (
    *meetings("2024-09-10", "2025-09-10"),
    meeting("3MSP", closes_on="2027-09-14"),
    meeting("4MSP"),
)
GROUND = (*LINE, *STATES, group("clearance", seats=2))
PRESIDENTS = (
    presidency("AAA", "3MSP", "2MSP", "3MSP", appointed_at="2MSP"),
    presidency("BBB", "4MSP", "3MSP", "4MSP", appointed_at="2MSP"),
)
BOTH = (mandate("clearance", "BBB", "2MSP", "4MSP"), mandate("clearance", "CCC", "2MSP", "4MSP"))


def told(section, day=TODAY, within=True):
    """The sentences of one section, those beneath another one indented."""
    _entry, desk = read_desk(day)
    found = [one for one in sections(desk, within) if one.name == section]
    return [sentence for one in found for line in one.lines for sentence in _sentences(line)]


def _sentences(line):
    return [line.sentence, *(f"  {one.sentence}" for one in line.under)]


def ways(section, day=TODAY):
    """The ways of each line of a section, in words, by its sentence."""
    _entry, desk = read_desk(day)
    found = [line for one in sections(desk) if one.name == section for line in one.lines]
    lines = [*found, *(one for line in found for one in line.under)]
    return {line.sentence: [way.words for way in line.ways] for line in lines if line.ways}


def address(section, words):
    """The address of the one way of these words."""
    _entry, desk = read_desk(TODAY)
    lines = [line for one in sections(desk) if one.name == section for line in one.lines]
    every = [way for line in lines for one in (line, *line.under) for way in one.ways]
    (found,) = {way.address for way in every if way.words == words}
    return found
