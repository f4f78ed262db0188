"""Why something in a paragraph is not understood, in sentences that say the way out."""

from difflib import get_close_matches

from django.utils.translation import gettext as _

from officeholders.faults.phrases import plain
from presidency.paragraph.holders import Unclear
from presidency.paragraph.phrases import UNTIL
from presidency.paragraph.tokens import plainly

LONGEST_TO_COMPARE, MOST_TO_COMPARE = 60, 30


class Reasons:
    """The sentences about one text. The nearest name is offered for the first few."""

    def __init__(self, vocabulary):
        self._vocabulary = vocabulary
        self._compared = 0

    def of_another_list(self):
        sentence = _(
            "This opens another list than that of the Coordinators whom the %(meeting)s welcomed, "
            "or speaks of others too. Where it does open that list, paste the list without it."
        )
        return sentence % {"meeting": self._vocabulary.meeting}

    def no_group(self, line):
        """Of a line without a Working Group at its head."""
        divider = line.divider()
        if line.is_of_president:
            return _("The presidency is not in this paragraph: record it under “Presidents”.")
        if not divider:
            return _(
                "No Working Group stands here. A line begins with its name; a colon and its "
                "Coordinators follow."
            )
        name = line.name_before(divider)
        sentence = _("No Working Group is known by the name “%(name)s”.")
        return self._with_nearest(
            sentence % {"name": plain(plainly(name))}, name, self._vocabulary.groups
        )

    def begun_before(self):
        """Of a line whose Working Group may be another, as what stands before it shows."""
        return _(
            "The name of this Working Group may begin further above: write all of it in this line."
        )

    def several_groups(self, heads):
        codes = {code for head in heads for code in head.groups}
        return self._several(self._vocabulary.told(self._vocabulary.groups, codes))

    def no_holder(self):
        return _("No State is named for this Working Group.")

    def told_twice(self):
        return _("The same State is named twice for this Working Group, with different ends.")

    def unclear(self, line, part):
        """Of a holder who is not certain, or a clause that is not clear."""
        if isinstance(part, Unclear):
            return self._of_unclear(line, part)
        if len(part.states) > 1:
            return self._several(self._vocabulary.told(self._vocabulary.states, part.states))
        if len(part.ends) > 1:
            return self._several(self._vocabulary.told(self._vocabulary.meetings, part.ends))
        return self.left_open()

    def _of_unclear(self, line, part):
        if part.is_after:
            return _("What stands before it is not understood, and may be about it too.")
        return self._several(()) if part.has_ways else self._unread(line, part)

    def left_open(self):
        """Of a State after which an end is stated that may be its own, or not."""
        return _(
            "Nobody says whether the end that follows is that of this State too: write it after "
            "each State."
        )

    def _several(self, told):
        if len(told) < 2:
            return _("This can be read in several ways.")
        sentence = _("This name is, or was, that of %(several)s: write the code instead.")
        return sentence % {"several": _(" and of ").join(told)}

    def _unread(self, line, part):
        """Of a clause that no way leads through: its meeting is not known, or its State."""
        until = [place for place in range(part.start, part.end) if line.after({place}, UNTIL)]
        if until and not any(line.ends_at(until[0])):
            sentence = _("No meeting of the register is named after “until” in “%(text)s”.")
            return sentence % {"text": plain(plainly(line.slice(part.start, part.end)))}
        states = self._vocabulary.names_of_states
        if any(states.found_at(line.text, line.tokens[: part.end], part.start)):
            return _("After the State, nothing but the end of its mandate is understood.")
        name_end = next((place for place in until if place > part.start), part.end)
        name = line.slice(part.start, name_end).strip(" (,;.")
        sentence = _("No State is known by the name “%(name)s”.")
        return self._with_nearest(
            sentence % {"name": plain(plainly(name))}, name, self._vocabulary.states
        )

    def _with_nearest(self, sentence, name, things):
        near = self._nearest(name, things)
        if near is None:
            return sentence
        return sentence + " " + _("The nearest is “%(near)s”.") % {"near": near}

    def _nearest(self, name, things):
        self._compared += 1
        if self._compared > MOST_TO_COMPARE or len(name) > LONGEST_TO_COMPARE:
            return None
        names = [other for thing in things for other in (thing.name, *thing.names)]
        folded = {other.casefold(): other for other in names}
        near = get_close_matches(plainly(name).casefold(), folded, n=1, cutoff=0.7)
        return folded[near[0]] if near else None
