"""The ratios of what is served: (a), (b), (c) and (h)."""

import json
from functools import partial
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from tests.benchmarks.programs import datasette, hello, register
from tests.benchmarks.rounds import Ratio, in_turn
from tests.benchmarks.without_server import alike
from tests.benchmarks.wrk import milliseconds, rate

DAY, POSITION = "2026-03-30", 150
NOTHING_REMEMBERED = {"REMEMBERED_MB": "0"}
HOLDERS = """SELECT m.office_id, s.code, s.name, f.label AS from_end_of, u.label AS until_end_of,
    m.starts_on, m.ended_on, m.appointed_by, m.footnote
FROM officeholders_mandate m JOIN officeholders_state s ON s.code = m.state_id
JOIN officeholders_meeting f ON f.position = m.from_end_of_id
LEFT JOIN officeholders_meeting u ON u.position = m.until_end_of_id
WHERE NOT m.withdrawn AND m.from_end_of_id <= :position
AND (m.until_end_of_id IS NULL OR m.until_end_of_id > :position)
ORDER BY m.office_id, s.code"""


def page(databases, engine, peers):
    """(a) The Committee page / Datasette's page of the same holders: made at each request, and
    once it was asked for."""
    for what, told in (("made", NOTHING_REMEMBERED), ("asked for before", {})):
        with served(databases, workers=1, **told) as site, peers() as peer:
            ours, theirs = f"{site}/?on={DAY}", f"{peer}?{urlencode({'position': POSITION})}"
            rows = got(f"{peer}.json?{urlencode({'position': POSITION, '_shape': 'array'})}")
            alike("(a)", sorted(row["code"] for row in json.loads(rows)), holders(site))
            rounds = in_turn(partial(milliseconds, ours), partial(milliseconds, theirs))
        yield Ratio(f"(a) {engine}: Committee page, {what} / Datasette's page", rounds, 0.5)


def unchanged(databases, engine):
    """(b) That nothing changed / the page, made."""
    with served(databases, workers=1, **NOTHING_REMEMBERED) as site:
        address = f"{site}/?on={DAY}"
        tag = urlopen(address).headers["ETag"]
        held = partial(milliseconds, address, **{"If-None-Match": tag})
        rounds = in_turn(held, partial(milliseconds, address))
    yield Ratio(f"(b) {engine}: 304 / 200 of the Committee page", rounds, 0.15)


def then(databases, engine):
    """(c) The page as known at an earlier entry / the page now, both made."""
    with served(databases, workers=1, **NOTHING_REMEMBERED) as site:
        now, earlier = f"{site}/?on={DAY}", f"{site}/?on={DAY}&entry=2"
        alike("(c)", holders(site), holders(site, entry=2))
        rounds = in_turn(partial(milliseconds, earlier), partial(milliseconds, now))
    yield Ratio(f"(c) {engine}: Committee page at entry 2 of 3 / now", rounds, 1.3)


def against_hello(databases, engine):
    """(h) The Committee page, once it was asked for / a view that says hello, requests a second
    of the same gunicorn; then with a line in the log for each, compressed, and without any
    middleware around the hello."""
    address = f"/?on={DAY}&entry=2"
    with served(databases) as site, hello() as peer, hello(bare=True) as bare:
        page, packed = (
            partial(rate, site + address, 4, **heads) for heads in ({}, {"Accept-Encoding": "gzip"})
        )
        asked_for(site + address)
        greeting, plainest = partial(rate, peer, 4), partial(rate, bare, 4)
        rows = {
            "Committee page / hello": in_turn(page, greeting),
            "the same compressed / hello": in_turn(packed, greeting),
            "Committee page / hello without middleware": in_turn(page, plainest),
        }
    with served(databases, LOG_LEVEL="INFO") as site, hello() as peer:
        asked_for(site + address)
        page = partial(rate, site + address, 4)
        rows["with a line in the log / hello"] = in_turn(page, partial(rate, peer, 4))
    for what, rounds in rows.items():
        least = 0.5 if what.endswith("/ hello") else 0
        yield Ratio(f"(h) {engine}: {what}", rounds, least, is_least=True, unit="requests/s")


def asked_for(address):
    """So that every process remembers the page, whichever of them each connection reaches."""
    for _time in range(20):
        got(address)
        got(address, **{"Accept-Encoding": "gzip"})


def served(databases, workers=2, **told):
    return register(databases.real() | told, workers)


def got(address, **heads):
    """The bytes of the answer."""
    return urlopen(Request(address, headers=heads)).read()


def holders(site, **asked):
    """The States that hold an office that day, by the programming interface, in order."""
    query = urlencode({"on": DAY} | asked)
    told = json.loads(got(f"{site}/api/v1/committee/?{query}"))
    seats = [seat["state"] for group in told["coordinators"] for seat in group["holders"]]
    return sorted([*seats, told["president"]["state"]])


def datasette_over(databases, folder):
    """Datasette with the query for these holders, over the register's own file."""
    file = Path(databases.real()["DATABASE_URL"].removeprefix("sqlite:///"))
    metadata = folder / "metadata.json"
    queries = {"holders": {"sql": HOLDERS}}
    metadata.write_text(json.dumps({"databases": {file.stem: {"queries": queries}}}))
    return datasette(folder, file, metadata, f"/{file.stem}/holders")
