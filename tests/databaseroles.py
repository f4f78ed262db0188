"""The roles of PostgreSQL in tests: as the owner, as the application, as an administrator."""

import os
import secrets
from contextlib import closing, contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

import psycopg
from psycopg.sql import SQL, Identifier, Literal

from ccm_machinery.databaseroles import script

OWNER, APP = (f"register_tests_{os.getpid()}_{name}" for name in ("owner", "app"))


@dataclass(frozen=True)
class Roles:
    """The addresses of one database, by the role that connects."""

    administrator: str
    owner: str
    app: str


@contextmanager
def connected(address):
    with closing(psycopg.connect(address, autocommit=True)) as connection:
        yield connection


@contextmanager
def two_roles(server):
    """Makes the two roles on the server; yields their password. They go when all that they own
    has gone."""
    password = secrets.token_urlsafe()
    with connected(server) as administrator:
        for role in (OWNER, APP):
            made = SQL("CREATE ROLE {} LOGIN PASSWORD {}")
            administrator.execute(made.format(Identifier(role), Literal(password)))
    yield password
    with connected(server) as administrator:
        for role in (OWNER, APP):
            administrator.execute(SQL("DROP ROLE {}").format(Identifier(role)))


def as_it_should_be_run(address, password):
    """Gives the database at the address to the two roles."""
    with connected(address) as administrator:
        administrator.execute(script(OWNER, APP))
    return Roles(address, _as(OWNER, password, address), _as(APP, password, address))


def _as(role, password, address):
    told = urlsplit(address)
    place = told.netloc.rpartition("@")[2]
    return told._replace(netloc=f"{role}:{password}@{place}").geturl()
