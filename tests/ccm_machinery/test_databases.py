"""A database by its address, with the waits after which it is given up."""

import pytest
from django.db import connection

from ccm_machinery.databases import database

POSTGRESQL = "postgresql://anna:secret@db.example/register"


def test_a_server_that_does_not_answer_is_given_up_soon():
    told = database(POSTGRESQL)
    assert (told["NAME"], told["HOST"], told["USER"]) == ("register", "db.example", "anna")
    assert (told["CONN_MAX_AGE"], told["CONN_HEALTH_CHECKS"]) == (600, True)
    assert told["OPTIONS"]["connect_timeout"] == 2


def test_the_address_has_the_last_word():
    asked = f"{POSTGRESQL}?connect_timeout=9&options=-c%20statement_timeout%3D60s"
    told = database(asked)["OPTIONS"]
    assert told["connect_timeout"] == 9
    assert told["options"].startswith("-c ")
    assert told["options"].endswith(" -c statement_timeout=60s")
    assert database("sqlite:////tmp/register.sqlite3?timeout=5")["OPTIONS"]["timeout"] == 5


def test_another_engine_is_taken_as_it_is():
    assert database("mysql://db.example/register?charset=utf8")["OPTIONS"] == {"charset": "utf8"}


@pytest.mark.django_db
def test_whoever_records_waits_twenty_seconds_for_another(engine):
    waits = {"sqlite": ["PRAGMA busy_timeout"], "postgresql": ["SHOW lock_timeout"]}
    others = ["SHOW statement_timeout", "SHOW idle_in_transaction_session_timeout"]
    told = []
    with connection.cursor() as cursor:
        for question in waits[connection.vendor] + others * (connection.vendor == "postgresql"):
            cursor.execute(question)
            told.append(cursor.fetchone()[0])
    assert told == {"sqlite": [20_000], "postgresql": ["20s", "30s", "5min"]}[connection.vendor]
