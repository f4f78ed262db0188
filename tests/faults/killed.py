"""kill -9 of the program while it loads a register file, and while it records a slate."""

from tests.faults.programs import ENGINES, hold, say

ROUNDS = 50


def main(folder):
    for name, engine in ENGINES.items():
        for work in ("killed_load", "killed_slate"):
            say(f"{name}, {work.replace('_', ' ')}, {ROUNDS} rounds")
            place = folder / f"{name}-{work}"
            place.mkdir()
            place.chmod(0o755)
            with engine(place) as register:
                register.manage("migrate", "--verbosity=0")
                register.manage("collectstatic", "--noinput", "--verbosity=0")
                say(register.run_inside(work, str(ROUNDS)).rstrip())
                hold("the register is whole", register.is_whole())
