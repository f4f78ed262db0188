"""The databases that are measured: one engine after the other, each with a folder of its own."""

from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.inside import inside
from tests.benchmarks.programs import environment, manage
from tests.engines import PostgresDatabases, SqliteFiles, postgresql_programs, private_server

# What a register is worth nothing without, and what the tests' own server leaves out.
AS_IN_PRODUCTION = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
MISSING = "PostgreSQL's server programs were not found: apt-get install postgresql"


class Databases:
    """Databases of one engine, each made and filled when it is first asked for."""

    def __init__(self, engine, folder):
        self._engine, self._folder, self._made = engine, Path(folder), {}

    def at(self, name, fill):
        """What a program finds in its environment that is to read the database ``name``."""
        if name not in self._made:
            self._engine.create(name)
            self._made[name] = environment(self._folder / name, self._engine.address(name))
            fill(self._made[name])
        return self._made[name]

    def real(self):
        """The real register, with two entries more, ready to be served."""
        return self.at("real", _as_served)

    def grown(self, times):
        """The real register so many times over."""
        return self.at(f"grown_{times}", lambda told: _filled(told, ["fill", times]))

    def compared(self, times):
        """The same, with the same rows in the tables of the peer."""
        fills = ["fill", times], ["fill_plain"]
        return self.at(f"compared_{times}", lambda told: _filled(told, *fills))

    def drop(self):
        for name in self._made:
            self._engine.drop(name)


def _as_served(surroundings):
    manage(surroundings, "demo", "--no-serve")
    with inside(surroundings) as ask:
        ask("revise")


def _filled(surroundings, *fills):
    with inside(surroundings) as ask:
        for fill in [*fills, ["settle"]]:
            ask(*fill)


@contextmanager
def engines(folder):
    """The databases by the name of their engine; PostgreSQL is a private server that loses
    nothing when the machine stops."""
    files = Databases(SqliteFiles(folder), folder / "sqlite")
    with private_server(postgresql_programs(), **AS_IN_PRODUCTION) as address:
        server = Databases(PostgresDatabases(address), folder / "postgresql")
        try:
            yield {"SQLite": files, "PostgreSQL": server}
        finally:
            server.drop()


def missing():
    """What has to be installed, in words; nothing where PostgreSQL's programs are there."""
    return "" if postgresql_programs() else MISSING
