"""Vocabularies and drafts in tests of the paragraph: no row, no database."""

from officeholders.in_full import meeting_in_full
from officeholders.models import Meeting
from presidency.paragraph import Vocabulary, understand
from presidency.paragraph.vocabulary import Named
from tests.presidency.seats import LABELS, LINE

IN_FULL = {
    label: meeting_in_full(Meeting(kind="MSP", number=LINE.position(label) // 10))
    for label in LABELS
}
MEETINGS = tuple(Named(label, name) for label, name in IN_FULL.items())


def named(code, *names):
    """Something by its code; the first of its names is the one it has now."""
    return Named(code, names[0], names)


def vocabulary(states, groups, meeting="2MSP", meetings=MEETINGS):
    """What the paragraph of the 2MSP may name."""
    return Vocabulary(meeting, tuple(states), tuple(groups), tuple(meetings))


def told(understanding):
    """The mandates that were understood, each as office, State and end."""
    return [(one.office, one.state, one.until_end_of) for one in understanding.mandates]


def left(understanding):
    """What was not understood, each as its line and its text."""
    return [(one.line, one.text) for one in understanding.not_understood]


def read(text, words):
    return understand(text.splitlines(), words)


THIRD_REVIEW = named("3RC", "Third Review Conference")
WORDS = vocabulary(
    states=[
        named("AUT", "Austria"),
        named("BIH", "Bosnia and Herzegovina"),
        named("BOL", "Bolivia (Plurinational State of)", "Bolivia"),
        named("CIV", "Côte d'Ivoire", "Ivory Coast"),
        named("NLD", "Kingdom of the Netherlands", "Netherlands"),
        named("NOR", "Norway", "Kingdom of Norway"),
        named("SWZ", "Eswatini", "Swaziland"),
        named("XXX", "Ruritania", "Swaziland"),
    ],
    groups=[
        named("clearance", "Clearance", "Clearance and Risk Education", "Reporting"),
        named("general-status", "General status", "the General Status and CCM Gender Focal Points"),
        named("transparency", "Transparency measures", "Reporting"),
        named("universalization", "Universalization"),
    ],
    meetings=[*MEETINGS, THIRD_REVIEW],
)
AUSTRIA, NORWAY = ("universalization", "AUT", "3RC"), ("universalization", "NOR", "4MSP")
BOTH = (
    "Universalization: Austria (until the end of the 3RC) "
    "working with Norway (until the end of the 4MSP)"
)
