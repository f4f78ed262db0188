"""Where in a text the paragraph stands: a whole report may be around it, and notes beneath."""

import re
from dataclasses import dataclass, field

from presidency.paragraph.holders import are_holders
from presidency.paragraph.lines import Passage, passages
from presidency.paragraph.phrases import by_first_word
from presidency.paragraph.tokens import RAISED

AHEAD = 2  # passages that may stand between two lines of the list, such as what a page is headed
SOME_MEETING = by_first_word(["meeting", "of", "states"], ["review", "conference"])
KINDS = by_first_word(["msp"], ["rc"])
THIS_MEETING = {"the", "this", "our"}
ANOTHER = ""
NOTE = re.compile(rf"[{RAISED}]|\[[0-9]{{1,3}}\]")


@dataclass(frozen=True, slots=True)
class Selection:
    """The passages that are lines of the paragraph, those that open another list instead, and
    those that have nothing to do with it."""

    lines: list[Passage] = field(default_factory=list)
    of_another: list[Passage] = field(default_factory=list)
    passed_over: list[Passage] = field(default_factory=list)


def paragraph_in(texts, vocabulary):
    """The passages of the text that are the paragraph of the vocabulary's meeting.

    Without a sentence that opens such a paragraph, all of the text is taken for one, but for
    notes.
    """
    found = passages(texts, vocabulary)
    selecting = _Selecting(found, vocabulary)
    return selecting.within_a_report() if selecting.intros else selecting.alone()


class _Selecting:
    def __init__(self, found, vocabulary):
        self._passages, self._vocabulary = found, vocabulary
        self._notes = set(self._places_of_notes())
        self.intros = {
            place: passage for place, passage in enumerate(found) if self._is_intro(passage)
        }

    def alone(self):
        selection = Selection()
        for place, passage in enumerate(self._passages):
            is_note = place in self._notes
            (selection.passed_over if is_note else selection.lines).append(passage)
        return selection

    def within_a_report(self):
        ours = {place for place, intro in self.intros.items() if self._is_ours(intro)}
        selection = Selection(of_another=[] if ours else list(self.intros.values()))
        is_inside = has_lines = False
        for place, passage in enumerate(self._passages):
            if place in self.intros:
                is_inside, has_lines = place in ours, False
                selection.passed_over.extend([passage] if ours and not is_inside else [])
                continue
            if place in self._notes or not is_inside:
                selection.passed_over.append(passage)
                continue
            is_inside = not (has_lines and passage.opens_block and self._is_over(place))
            (selection.lines if is_inside else selection.passed_over).append(passage)
            has_lines = True
        return selection

    def _is_over(self, place):
        """Whether neither the passage there nor one of the next is about a group, or the rest of
        a line that is."""
        following = self._passages[place : place + 1 + AHEAD]
        return not any(self._is_about_a_group(one) or self._is_rest(one) for one in following)

    def _is_rest(self, passage):
        return passage.as_line(self._vocabulary).is_rest

    def _is_about_a_group(self, passage):
        line = passage.as_line(self._vocabulary)
        divider = line.divider()
        if divider is None or passage.is_intro:
            return False
        return bool(
            line.heads()
            or line.is_prefixed
            or line.is_of_president
            or are_holders(line, self._vocabulary.names_of_states, divider + 1)
        )

    def _is_intro(self, passage):
        return passage.is_intro and not passage.as_line(self._vocabulary).heads()

    def _places_of_notes(self):
        """Where notes stand among the passages: from a mark that stands after an empty line to
        the next such line."""
        is_note = False
        for place, passage in enumerate(self._passages):
            if passage.opens_block:
                is_note = self._begins_with_a_mark(passage)
            if is_note and not self._is_about_a_group(passage):
                yield place
            else:
                is_note = False

    def _begins_with_a_mark(self, passage):
        return NOTE.match(passage.text) is not None

    def _is_ours(self, intro):
        meetings = set(self._meetings_of(intro))
        return meetings <= {self._vocabulary.meeting} and not intro.is_of_others

    def _meetings_of(self, intro):
        """The labels of the meetings of which the sentence speaks; ANOTHER for one that the
        register does not have."""
        line = intro.as_line(self._vocabulary)
        for place in range(len(line.keys)):
            named = [codes for _end, codes in line.meetings_at(place)]
            if named:
                yield from named[-1]
            elif self._is_some_meeting(line, place):
                yield ANOTHER

    def _is_some_meeting(self, line, place):
        if line.keys[place].isdigit():
            return bool(line.after({place + 1}, KINDS))
        return bool(line.after({place + 1}, SOME_MEETING)) and line.keys[place] not in THIS_MEETING
