"""A course of events, recorded in a register and foreseen by the model, step by step."""

from contextlib import contextmanager

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from ccm_machinery.registerfile import dump
from officeholders.models import Entry
from officeholders.reading import read_at
from officeholders.verification import verify
from tests.conftest import connect
from tests.stateful import asking, doors, looking_back
from tests.stateful.acts import ACTS, REFUSED, any_plan, anything
from tests.stateful.files import File, first_file, with_another_beginning, without
from tests.stateful.foreseen import SITTING
from tests.stateful.meanwhile import Meanwhile
from tests.stateful.model import Model, row_of
from tests.stateful.words import first_rows, labels, places, sittings


class Course(RuleBasedStateMachine):
    """Everything that happens to one register, from an empty one on.

    The log is verified at the end, and after each step where it ``is_thorough``.
    """

    def __init__(self, engine, is_thorough):
        super().__init__()
        self.is_thorough = is_thorough
        self.engine, self.model, self.others = engine, Model(), Meanwhile()
        self.files, self.asked, self.is_sound = [], [], True
        engine.drop("course")
        engine.copy("empty", "course")
        connect(engine.address("course"))

    @contextmanager
    def sound(self):
        """What happens inside leaves the register as the model has it, and answers as they were."""
        self.is_sound = False
        yield
        self.agrees()
        asking.compare(self)
        assert not self.is_thorough or verify() == []
        self.is_sound = True

    def agrees(self):
        assert asking.lists() == asking.told(self.model.lists())
        assert Entry.objects.last_number() == len(self.model.entries)

    def happen(self, name, words, place=0):
        """It happens, and the register makes of it what the model does; the entry's number."""
        with self.sound():
            act = ACTS[name]
            words = act.about(self, place, words)
            foreseen = act.foreseen(self.model, words)
            assert act.done(words) == foreseen
        return foreseen

    def resolved(self, *drawn):
        """Those of the acts drawn that can happen now, each with all its words."""
        acts = [(ACTS[name], place, words) for name, place, words in drawn]
        return [
            (act, act.about(self, place, words))
            for act, place, words in acts
            if act.is_possible(self)
        ]

    @initialize(dated=st.integers(0, 6))
    def begins(self, dated):
        lists = first_rows(dated)
        rows = [row_of(name, words) for name, told in lists.items() for words in told]
        self.files = [first_file(lists)]
        with self.sound():
            doors.loaded(self.files[0], overwrite=False)
            self.model.record("load", self.model.new(*rows))

    @rule()
    def file_is_kept(self):
        self.files.insert(0, File(dump(private=True), *self.model.file()))

    @rule(place=places, label=st.none() | labels)
    def file_is_edited(self, place, label):
        file = self.files[0]
        edited = with_another_beginning(file, place, label) if label else without(file, place)
        self.files.insert(0, edited)

    @rule(place=places, there=sittings())
    def there_and_back(self, place, there):
        """A meeting is moved and moved back: the same answers, two entries on."""
        held = self.model.standing("meetings")
        words = self.model.rows[held[place % len(held)]].words if held else {"cancelled": "…"}
        if not words.keys().isdisjoint(("cancelled", "parts")):
            return
        here = {key: words[key] for key in SITTING if key in words}
        number, rows, asked = len(self.model.entries), self.model.lists(), self.asked[-3:]
        before = looking_back.answers(asked)
        if self.happen("dated", there, place) not in (None, REFUSED):
            assert self.happen("dated", here, place) == number + 2
        assert (self.model.lists(), looking_back.answers(asked)) == (rows, before)

    @rule(one=anything, other=anything)
    def either_order(self, one, other):
        """What is foreseen of two acts in either order comes true in that order."""
        both = self.resolved(one, other)
        for acts in (both, both[::-1]):
            model = self.model.copy()
            with transaction.atomic():
                foreseen = [act.foreseen(model, words) for act, words in acts]
                assert [act.done(words) for act, words in acts] == foreseen
                assert asking.lists() == asking.told(model.lists())
                transaction.set_rollback(True)
        self.agrees()

    @rule(one=anything, other=anything)
    def at_once(self, one, other):
        """Two people record at the same time: it is as if one had been first."""
        both = self.resolved(one, other)
        if len(both) == 2:
            with self.sound():
                done = self.others.at_once(*(lambda it=it: it[0].done(it[1]) for it in both))
                found = [*done, asking.lists()]
                outcomes = [self._one_first(both), self._one_first(both[::-1])]
                outcomes[1][0].reverse()
                told = [[*numbers, asking.told(model.lists())] for numbers, model in outcomes]
                assert found in told
                self.model = outcomes[told.index(found)][1]

    def _one_first(self, acts):
        model = self.model.copy()
        return [act.foreseen(model, words) for act, words in acts], model

    @rule(one=any_plan, other=anything)
    def overtaken(self, one, other):
        """Between somebody's look and their recording another records: they are told to look."""
        both = self.resolved(one, other)
        if len(both) == 2:
            (plan, words), (act, others_words) = both
            seen = len(self.model.entries)
            with self.sound():
                foreseen = act.foreseen(self.model, others_words)
                assert self.others.do(act.done, others_words) == foreseen
                if foreseen not in (None, REFUSED):
                    assert plan.overtaken(seen, words)

    @rule(other=anything)
    def read_meanwhile(self, other):
        """Somebody records in the middle of a reading: the answer is one entry's, whole."""
        for act, words in self.resolved(other):
            with self.sound():
                foreseen, done = act.foreseen(self.model, words), []

                def read(act=act, words=words, done=done):
                    first = asking.lists()
                    done += [] if done else [self.others.do(act.done, words)]
                    return first, asking.lists()

                entry, (first, second) = read_at(None, read)
                assert done == [foreseen]
                assert (entry.number, first) == (len(self.model.entries), second)

    @rule(kind=st.sampled_from(["entry", "image", "row"]), place=places, bit=st.integers(0, 1000))
    def bit_flipped(self, kind, place, bit):
        looking_back.find_a_flipped_bit(kind, place, bit)

    def teardown(self):
        try:
            if self.is_sound and self.model.entries:
                looking_back.look_back(self)
        finally:
            self.others.close()


def happens(name):
    """The rule that it happens, wherever it can."""
    act = ACTS[name]

    @precondition(act.is_possible)
    def happen(self, words, place=0):
        self.happen(name, words, place)

    happen.__name__ = name
    drawn = {"words": act.words} | ({"place": places} if act.of else {})
    return rule(**drawn)(happen)


for name in ACTS:
    setattr(Course, name, happens(name))
