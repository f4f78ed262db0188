"""What a report's paragraph says, as proposals of a slate."""

from presidency.paragraph import Act, decided_by
from presidency.slates.proposal import Proposal


def proposals_from(decided):
    """The proposals that follow from what a paragraph says of a meeting: new mandates, and ends
    put right; who stays as recorded is not among them."""
    return tuple(_proposal(decision) for decision in decided.changes)


def _proposal(decision):
    told = decision.told
    start = decision.words["from_end_of"] if decision.act is Act.CORRECTED else None
    return Proposal(told.office, told.state, until_end_of=told.until_end_of, from_end_of=start)


def paragraph_alone(lines, decided):
    """Of the lines of a whole report those that ``decided`` read as the paragraph, if they say
    the same alone; else all lines."""
    outside = set(decided.understanding.passed_over)
    told = [line for number, line in enumerate(lines, 1) if number not in outside]
    kept = [line for line, before in zip(told, ["", *told], strict=False) if line.strip() or before]
    again = decided_by(kept, decided.meeting)
    return kept if _said(again) == _said(decided) else list(lines)


def _said(decided):
    told = decided.understanding
    mandates = {(one.office, one.state, one.until_end_of) for one in told.mandates}
    return mandates, [(one.text, one.why) for one in told.not_understood]
