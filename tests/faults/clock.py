"""The clock is set back by two hours, and the machine stands in five time zones."""

import json
from pathlib import Path

from tests.faults.programs import Broken, hold, on_postgresql, on_sqlite, say

ZONES = ("UTC", "Europe/Zurich", "Asia/Vientiane", "Pacific/Kiritimati", "America/New_York")
BACK = "-2h"
ENTRIES_EACH = 3
FOR_PROGRAMS = ("/committee.json", "/api/")


def main(folder):
    library = _library()
    for name, engine in {"SQLite": on_sqlite, "PostgreSQL": on_postgresql}.items():
        say(name)
        place = folder / name
        place.mkdir()
        place.chmod(0o755)
        with engine(place) as register:
            register.prepare()
            _set_back(register, {"LD_PRELOAD": library, "FAKETIME": BACK})


def _library():
    """What makes a program believe in another clock."""
    found = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
    if not found:
        raise Broken("Debian's faketime is not installed")
    return str(found[0])


def _set_back(register, back):
    before = _asked(register, TZ=ZONES[0], RECORD=str(ENTRIES_EACH))
    if hasattr(register, "server"):
        register.server.stop()
        register.server.start(environment=back)
    after = _asked(register, RECORD=str(ENTRIES_EACH), **back)
    times = after["times"]
    say(f"  entries before at {times[ENTRIES_EACH]}, with the clock set back at {times[-1]}")
    hold(
        "the clock was set back",
        after["clock"] < before["clock"],
        (before["clock"], after["clock"]),
    )
    hold("entries are in their order, and their times never run backwards", times == sorted(times))
    hold("no entry is missing", len(times) == 1 + 2 * ENTRIES_EACH)
    _agree(*(_for_programs(told) for told in (after, before)))
    _agree(after["answers"], _asked(register, RECORD="0")["answers"])
    for zone in ZONES:
        say(f"  in {zone}")
        _agree(_asked(register, TZ=zone, RECORD="0", **back)["answers"], after["answers"])
    hold("the register is whole", register.is_whole())


def _for_programs(told):
    """The answers without their tags that do not name the last entry, as pages do."""
    answers = told["answers"].items()
    return {
        address: [status, text]
        for address, (status, _tag, text) in answers
        if address.startswith(FOR_PROGRAMS)
    }


def _agree(told, other):
    """Holds that the same is answered about the same moment, as known at the same entry."""
    wrong = [address for address in other if told[address] != other[address]]
    hold(f"{len(other)} answers are the same", other and not wrong, wrong)


def _asked(register, **told):
    """What is answered, after RECORD more entries, in such an environment."""
    return json.loads(register.run_inside("clock_answers", **told))
