"""The ratios that need no web server: (d), (e) and (f)."""

from functools import partial

from tests.benchmarks.facts import MANY, MIDDLE, REGISTER, TIMES, label_in
from tests.benchmarks.inside import inside
from tests.benchmarks.rounds import Ratio, in_turn

MANDATES = f"{MANY * len(REGISTER['mandates']):,} mandates"
WAYS = [("plain_holders", "", 8), ("plain_holders_at_once", " put together by hand", 0)]


class Different(RuntimeError):
    """Two that are compared do not answer alike, so that their times say nothing."""


def alike(what, *answers):
    """Refuses answers that are not all the same."""
    if any(answer != answers[0] for answer in answers):
        raise Different(f"{what}: {answers}")


def as_known_then(databases, engine):
    """(d) simple-history's ``as_of`` / the register as recorded, at the middle of three versions:
    who holds which office, with the names of the time. Once as the documentation of
    simple-history has it, once in as few questions as can be."""
    label = label_in(MANY)
    with inside(databases.compared(MANY)) as ask:
        ours = partial(ask, "took", "holders", label, MIDDLE)
        for name, how, least in WAYS:
            alike("(d)", ask(name, label, MIDDLE), ask("holders", label, MIDDLE))
            rounds = in_turn(partial(ask, "took", name, label, MIDDLE), ours)
            what = f"(d) {engine}: simple-history's as_of{how} / as recorded, {MANDATES}"
            yield Ratio(what, rounds, least, is_least=True)


def growth(databases, engine):
    """(e) The Committee in a register a thousand times as long / in the real one."""
    small, large = label_in(1), label_in(TIMES)
    with inside(databases.grown(1)) as real, inside(databases.grown(TIMES)) as grown:
        for entry in (None, MIDDLE):
            alike("(e)", real("committee", small, entry), grown("committee", large, entry))
        now = in_turn(
            partial(grown, "took", "committee", large), partial(real, "took", "committee", small)
        )
        then = in_turn(
            partial(grown, "took", "committee", large, MIDDLE),
            partial(real, "took", "committee", small),
        )
    yield Ratio(f"(e) {engine}: Committee, {TIMES:,} times the mandates / once", now, target=2)
    yield Ratio(f"(e) {engine}: the same as recorded at entry {MIDDLE} / now, once", then, target=3)


def writing(databases, engine):
    """(f) A recorded save / a save with simple-history in a transaction."""
    with inside(databases.compared(MANY)) as ask:
        one, many = (
            in_turn(partial(ask, "took", name), partial(ask, "took", f"{name}_plainly"))
            for name in ("save_one", "save_many")
        )
    yield Ratio(f"(f) {engine}: one row recorded / with simple-history", one, target=4)
    yield Ratio(f"(f) {engine}: 100 rows in one entry / likewise", many, target=1.5)
