"""The register as it stood after any of its entries, from images that are read once."""

from collections import defaultdict
from functools import cached_property

from officeholders.roughdate import RoughDate
from officeholders.seats import Seat
from officeholders.terms import term_on
from officeholders.timeline import Held, Timeline


class Past:
    """Rows in words by their list, each after every entry that touched it."""

    def __init__(self, images):
        """``images`` are a list, a row's primary key, an entry and the words, oldest first."""
        self._told = defaultdict(lambda: defaultdict(list))
        for name, row, entry, words in images:
            self._told[name][row].append((entry, words))
        self._after = {}

    def after(self, number):
        """The register after entry ``number``."""
        return self._after.setdefault(number, Then(self, number))

    def rows(self, name, number):
        """The rows of the list that stood after entry ``number``."""
        newest = (_newest(told, number) for told in self._told[name].values())
        return [words for words in newest if words]


def _newest(told, number):
    return next((words for entry, words in reversed(told) if entry <= number), {})


class Then:
    """The rows that stood after one entry; those of a list are looked for when first needed."""

    def __init__(self, past, number):
        self._past, self._number, self._rows = past, number, {}

    def rows(self, name):
        """The rows of the list."""
        if name not in self._rows:
            self._rows[name] = self._past.rows(name, self._number)
        return self._rows[name]

    @cached_property
    def states(self):
        """The States by their codes."""
        return {words["code"]: words for words in self.rows("states")}

    @cached_property
    def groups(self):
        """The Working Groups by their codes."""
        return {words["code"]: words for words in self.rows("working_groups")}

    @cached_property
    def timeline(self):
        """The line of meetings."""
        return Timeline(
            Held(words["position"], words["label"], _day(words.get("closes_on")))
            for words in self.rows("meetings")
        )

    def seats_over(self, meeting):
        """The seats of those who are to preside over the meeting."""
        told = (words for words in self.rows("mandates") if words.get("presides_over") == meeting)
        return [self._seat(words) for words in told if self._has_meetings(words)]

    def seats_at(self, office, position):
        """The seats of the office whose span holds the position."""
        told = (words for words in self.rows("mandates") if words["office"] == office)
        return [self._seat(words) for words in told if self.spans(words, position)]

    def spans(self, words, position):
        """Whether what runs between the ends of two meetings holds the position."""
        if not self._has_meetings(words):
            return False
        begins, ends = words["from_end_of"], words.get("until_end_of")
        is_over = ends and self.timeline.position(ends) <= position
        return self.timeline.position(begins) <= position and not is_over

    def _has_meetings(self, words):
        labels = (words["from_end_of"], words.get("until_end_of") or words["from_end_of"])
        return all(label in self.timeline for label in labels)

    def _seat(self, words):
        return Seat(
            office=words["office"],
            state=words["state"],
            name=words["state"],
            from_end_of=words["from_end_of"],
            until_end_of=words.get("until_end_of"),
            presides_over=words.get("presides_over"),
            term=self._term(words),
        )

    def _term(self, words):
        until = words.get("until_end_of")
        return term_on(
            self.timeline,
            from_position=self.timeline.position(words["from_end_of"]),
            until_position=self.timeline.position(until) if until else None,
            starts_on=_rough(words.get("starts_on")),
            ended_on=_rough(words.get("ended_on")),
        )


def _day(text):
    return RoughDate(text).first if text else None


def _rough(text):
    return RoughDate(text) if text else None
