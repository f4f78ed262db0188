"""What the doctor says of each fact: one line, its level, and what to do."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccm_machinery.backups.last import LastBackup
from ccm_machinery.doctor.finding import good, look_at, wrong
from ccm_machinery.doctor.the_backups import age, programs
from ccm_machinery.doctor.the_clock import clock, day_in_geneva, zone
from ccm_machinery.doctor.the_database import database, migrations, roles
from ccm_machinery.doctor.the_machine import journal, privacy, room, secret_file, static
from ccm_machinery.doctor.the_mail import look_at_mail
from ccm_machinery.doctor.the_record import chain, guard, tail, whole
from ccm_machinery.doctor.the_settings import (
    hosts,
    proxies,
    second_factor,
    secret_key,
    site_address,
)
from officeholders.models import Entry

NOW = datetime(2026, 3, 30, 10, tzinfo=UTC)
STRONG = "k7#Qv2!mZr9@Lx4$Tn8%Wb3^Hd6&Jf1*Pg5(Ys0)Ca-Ue_Ri=Mo"
BACKUP = LastBackup("2026-03-29T02:30:00+00:00", "/b/register-1.dump", 12, "a" * 64)
REMEDY = "keep a copy with “manage.py backup --unverified”, and restore the last good backup."


def test_a_finding_is_one_line():
    assert [str(made("clock", "It ticks.")) for made in (good, look_at, wrong)] == [
        "good     clock: It ticks.",
        "look at  clock: It ticks.",
        "wrong    clock: It ticks.",
    ]


FACTS = [
    (database("SQLite", "3.40.1"), good("database", "SQLite 3.40.1 answers.")),
    (migrations([], []), good("migrations", "All are made.")),
    (
        migrations(["presidency 0002", "presidency 0003"], []),
        wrong("migrations", "2 are not made yet, first presidency 0002: run “manage.py migrate”."),
    ),
    (
        migrations([], ["presidency 0099"]),
        wrong(
            "migrations",
            "presidency 0099 was made by a newer version of this software: install that.",
        ),
    ),
    (roles([], True), good("role", "The application may do what it needs, and no more.")),
    (
        guard([("officeholders_state", "register_mark"), ("a", "b")]),
        wrong(
            "triggers",
            "2 are missing or changed, first register_mark on officeholders_state: run "
            "“manage.py migrate”, which makes them anew, then “manage.py verifyregister”.",
        ),
    ),
    (guard([]), good("triggers", "All stand as they were made.")),
    (tail(None, None), good("last entries", "None is known to be missing.")),
    (tail(BACKUP, "a" * 64), good("last entries", "None is known to be missing.")),
    (
        tail(BACKUP, None),
        wrong(
            "last entries",
            "Entry 12 is not the one that the backup of 2026-03-29T02:30 holds. Unless an older "
            "one was restored on purpose, " + REMEDY,
        ),
    ),
    (whole([]), good("register", "Every row agrees with the log.")),
    (
        whole(["entry 2: it is missing", "entry 3: it is missing"]),
        wrong(
            "register",
            "2 findings, first entry 2: it is missing; “manage.py verifyregister” names all. "
            "Then " + REMEDY,
        ),
    ),
    (
        clock(NOW, NOW + timedelta(seconds=2), NOW),
        good("clock", "It agrees with the database's, and comes after the last entry."),
    ),
    (
        clock(NOW, NOW + timedelta(seconds=20), None),
        look_at("clock", "It is 20 seconds from the database's: set both by a time server."),
    ),
    (
        clock(NOW, NOW - timedelta(hours=2), None),
        wrong("clock", "It is 7200 seconds from the database's: set both by a time server."),
    ),
    (
        clock(NOW, NOW, NOW + timedelta(hours=2)),
        wrong(
            "clock",
            "The last entry was recorded at 2026-03-30 12:00:00 UTC, and it is earlier now: set "
            "the clock right.",
        ),
    ),
    (
        zone("Europe/Zurich", NOW.date(), NOW),
        good("time zone", "It is 2026-03-30 in Geneva."),
    ),
    (
        zone("Asia/Vientiane", NOW.date(), NOW),
        wrong("time zone", "It is Asia/Vientiane and must be Europe/Zurich."),
    ),
    (
        zone("Europe/Zurich", NOW.date() - timedelta(days=1), NOW),
        wrong(
            "time zone",
            "Geneva's day is 2026-03-30 and the register says 2026-03-29: update tzdata.",
        ),
    ),
    (room(Path("/var"), 5 * 10**9), good("room in /var", "5000 MB are free.")),
    (
        room(Path("/var"), 5 * 10**8),
        look_at("room in /var", "500 MB are free: make room soon."),
    ),
    (
        room(Path("/var"), 0),
        wrong("room in /var", "0 MB are free: make room before anything is lost."),
    ),
    (
        journal("wal"),
        good("journal", "Readers and whoever records do not wait for one another."),
    ),
    (
        journal("delete"),
        wrong(
            "journal",
            "SQLite works without its log (delete): put the database on a local disk.",
        ),
    ),
    (static([], 9), good("static files", "All 9 are collected.")),
    (
        static(["a.css", "b.css"], 9),
        wrong(
            "static files",
            "2 of 9 are missing or old, first a.css: run “manage.py collectstatic” and restart "
            "the site.",
        ),
    ),
    (secret_file("/v/s", 0o100600), good("secret", "Nobody else may read its file.")),
    (secret_file("/v/s", 0o100640), wrong("secret", "Others may read it: run “chmod 600 /v/s”.")),
    (secret_file("/v/s", None), good("secret", "It is in the environment, in no file.")),
    (
        privacy({"/v/a": 0o100640}),
        good("permissions", "Nobody else on this machine may read the register's files."),
    ),
    (
        privacy({"/v/a": 0o100644, "/v/b": 0o100640}),
        look_at(
            "permissions",
            "Anybody on this machine may read personal data there: run “chmod o= /v/a”.",
        ),
    ),
    (
        privacy({"/v/a": 0o100666, "/v/b": 0o100644}),
        wrong("permissions", "Anybody may write there: run “chmod o= /v/a”."),
    ),
    (secret_key([STRONG]), good("SECRET_KEY", "Nobody will guess it.")),
    (
        secret_key([STRONG, "before"]),
        wrong("SECRET_KEY", "It could be guessed: take 50 random signs or more, in no order."),
    ),
    (
        secret_key([STRONG, STRONG]),
        look_at("SECRET_KEY", "The former is still taken: drop SECRET_KEY_FALLBACKS in a day."),
    ),
    (hosts(["a.org", "b.org"], True), good("ALLOWED_HOSTS", "The site answers as a.org, b.org.")),
    (
        hosts(["*"], False),
        wrong("ALLOWED_HOSTS", "The site answers to any name: name its own host."),
    ),
    (
        hosts(["localhost"], True),
        look_at("ALLOWED_HOSTS", "Only this machine can reach the site: name its own host."),
    ),
    (
        second_factor(False, True),
        look_at("REQUIRE_TOTP", "Staff may sign in by a password alone: set it to 1."),
    ),
    (
        second_factor(True, True),
        good("REQUIRE_TOTP", "No staff page opens without a second factor."),
    ),
    (
        second_factor(False, False),
        good("REQUIRE_TOTP", "A second factor is not required of an embedded site."),
    ),
    (proxies(0, False), good("TRUSTED_PROXIES", "No proxy stands before the site.")),
    (
        proxies(1, True),
        good("TRUSTED_PROXIES", "The address of who asks is taken from proxy 1 from here."),
    ),
    (
        proxies(0, True),
        look_at(
            "TRUSTED_PROXIES",
            "It is 0, and HTTPS comes by a proxy: set it to how many there are, or failed "
            "sign-ins of one lock all out.",
        ),
    ),
    (site_address("", False), good("SITE_URL", "It is not needed: nothing is mailed.")),
    (site_address("https://a.org", True), good("SITE_URL", "https://a.org")),
    (
        site_address("", True),
        look_at("SITE_URL", "Mails would have no addresses to follow: set it."),
    ),
    (
        look_at_mail("", True),
        look_at("mail", "No EMAIL_HOST is named: “manage.py remind” prints its digest."),
    ),
    (
        look_at_mail("mail.example.org", False),
        good("mail", "mail.example.org is to take it; --mail asks whether it answers."),
    ),
    (age(BACKUP, NOW), good("last backup", "1 day ago, entry 12, /b/register-1.dump.")),
    (
        age(BACKUP, NOW + timedelta(days=6)),
        look_at(
            "last backup",
            "7 days ago, entry 12, /b/register-1.dump: run “manage.py backup FILE” daily.",
        ),
    ),
    (
        age(None, NOW),
        look_at("last backup", "None is known of here: run “manage.py backup FILE” daily."),
    ),
    (
        programs(15, []),
        wrong(
            "backup programs",
            "pg_dump is not here: install PostgreSQL's programs (postgresql-client-15).",
        ),
    ),
]


@pytest.mark.parametrize(("found", "finding"), FACTS)
def test_each_fact_is_told_in_a_plain_sentence(found, finding):
    assert found == finding


def test_rights_that_are_too_many_are_wrong_in_production_alone():
    found, owner = ["The role “x” owns all."], wrong
    told = [roles(found, is_production) for is_production in (True, False)]
    assert [made.level for made in told] == [owner("", "").level, look_at("", "").level]
    assert told[0].sentence.startswith(
        "The role “x” owns all. Run “manage.py databaseroles --apply” "
    )


def entries(*numbers):
    """Entries of these numbers, each after the one before it."""
    return [
        Entry(number=number, previous=f"{number - 1:064}", digest=f"{number:064}")
        for number in numbers
    ]


@pytest.mark.parametrize(
    ("count", "numbers", "changed", "broken_at"),
    [
        (4, (2, 3, 4), {}, None),
        (4, (2, 3, 4), {3: "f" * 64}, 3),
        (3, (2, 4), {}, 4),
        (9, (2, 3, 4), {}, 9),
        (4, (3, 4), {}, 3),
    ],
)
def test_the_chain_holds_where_entries_follow_one_another_and_digests_agree(
    count, numbers, changed, broken_at
):
    newest = entries(*numbers)
    digests = [changed.get(entry.number, entry.digest) for entry in newest]
    held = good("chain", f"4 entries, head {4:064}.")
    broken = wrong(
        "chain", f"It does not hold at entry {broken_at}: run “manage.py verifyregister”, {REMEDY}"
    )
    assert chain(count, newest, digests, *entries(1)) == (broken if broken_at else held)


def test_before_the_first_entry_the_chain_is_good():
    assert chain(0, [], [], None) == good("chain", "There is no entry yet.")


@given(st.integers(10_000, 23_000), st.integers(0, 24 * 60 - 1))
def test_geneva_s_day_by_the_rule_is_geneva_s_day_by_the_time_zone_database(days, minutes):
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(days=days, minutes=minutes)
    assert day_in_geneva(moment) == moment.astimezone(ZoneInfo("Europe/Zurich")).date()
