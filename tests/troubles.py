"""What Django raises where the database cannot do what it is asked, with what the engine said."""

import sqlite3

import psycopg
from django.db import OperationalError


def sqlite_says(text, code):
    """An error of SQLite, as Django passes it on."""
    said = sqlite3.OperationalError(text)
    said.sqlite_errorcode = code
    return _passed_on(said, text)


def postgresql_says(text, code):
    """An error of PostgreSQL, as Django passes it on."""
    return _passed_on(psycopg.errors.lookup(code)(text), text)


def _passed_on(said, text):
    error = OperationalError(text)
    error.__cause__ = said
    return error


def locked():
    """Somebody else was writing for too long."""
    return sqlite_says("database is locked", sqlite3.SQLITE_BUSY)


def full():
    """There is no room left for what is to be recorded."""
    return sqlite_says("database or disk is full", sqlite3.SQLITE_FULL)


def deadlock():
    """This transaction was given up so that another could go on."""
    return postgresql_says("deadlock detected", "40P01")
