"""Why the database did not do what it was asked, in the three ways that concern a person."""

import sqlite3
from enum import Enum

from django.db import InterfaceError, InternalError, OperationalError

# PostgreSQL's codes. A wait that took too long, for a lock or for an answer:
WAITED = {"55P03", "57014"}
# a transaction that was given up so that another could go on;
GIVEN_UP = {"40001", "40P01"}
# no room on the disk, or a disk that does not work;
DISK = {"53100", "58030"}
# a transaction that stood idle too long, or a server that may only be read.
CUT_OFF = {"25P03", "25006"}
LEAST_BYTE = 0xFF  # where SQLite's extended codes hold the plain one


class Trouble(Enum):
    """What keeps the database from doing what it is asked."""

    BUSY = "somebody else is writing"
    FULL = "its disk is full"
    AWAY = "it does not answer"


def trouble_of(error):
    """What trouble the error of the database tells of; None for any other error."""
    code, own_code = _postgresql(error), _sqlite(error)
    if isinstance(error, InternalError):
        return Trouble.AWAY if code in CUT_OFF else None
    if not isinstance(error, OperationalError | InterfaceError):
        return None
    if code in WAITED | GIVEN_UP or own_code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Trouble.BUSY
    if code in DISK or own_code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return Trouble.FULL
    return Trouble.AWAY


def is_given_up(error):
    """Whether the database gave up this transaction only so that another could go on."""
    own_code = getattr(error.__cause__, "sqlite_errorcode", None)
    return own_code == sqlite3.SQLITE_BUSY_SNAPSHOT or _postgresql(error) in GIVEN_UP


def _postgresql(error):
    return getattr(_said_by_engine(error), "sqlstate", None)


def _sqlite(error):
    return getattr(_said_by_engine(error), "sqlite_errorcode", 0) & LEAST_BYTE


def _said_by_engine(error):
    return getattr(error, "__cause__", None)
