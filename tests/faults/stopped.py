"""PostgreSQL is stopped under load, and started again; the application is not."""

import time

from tests.faults.asking import PASSWORD, Browser
from tests.faults.programs import hold, on_postgresql, say
from tests.faults.readers import PUBLIC, STAFF, readers

STOPPED_FOR = 6  # seconds
WITHIN, RECOVERED_WITHIN = 2, 5
SIGN_IN = {"username": "anna", "password": PASSWORD}


def main(folder):
    with on_postgresql(folder) as register, register.prepare().served() as port:
        anna = Browser(port).sign_in("anna")
        visitor = Browser(port)
        sign_in = visitor.opened("/admin/login/") | SIGN_IN
        with readers(port, anna.cookies) as told:
            time.sleep(STOPPED_FOR / 2)
            stopped = time.monotonic()
            register.server.stop()
            time.sleep(STOPPED_FOR / 2)
            _all_is_unavailable(anna, visitor, sign_in)
            time.sleep(STOPPED_FOR / 2)
            started = time.monotonic()
            register.server.start()
            time.sleep(RECOVERED_WITHIN + STOPPED_FOR / 2)
        judge(told, stopped, started)
        hold("one signs in again", Browser(port).sign_in("anna") is not None)
        hold("and records", anna.add_organization("AAA").status == 302)
        hold("the register is whole", register.is_whole())


def _all_is_unavailable(anna, visitor, sign_in):
    """Every kind of address, one after the other."""
    answers = {address: anna.ask(address) for address in (*PUBLIC, *STAFF)}
    answers["signing in"] = visitor.ask("/admin/login/", sign_in)
    wrong = {
        address: (answer.status, answer.text[:300], round(answer.seconds, 2))
        for address, answer in answers.items()
        if not (answer.is_plainly_unavailable and answer.seconds < WITHIN)
    }
    hold(f"{len(answers)} addresses answer plainly 503 within {WITHIN} s", not wrong, wrong)
    programs = [answer for address, answer in answers.items() if address.startswith("/api/")]
    hold("programs are told in JSON", all('"error": ' in answer.text for answer in programs))


def judge(told, stopped, started):
    """Holds what is promised of the answers before, while and after the database was away."""
    before = [one for one in told if one.at + one.seconds < stopped]
    away = [one for one in told if stopped + 1 < one.at < started - WITHIN]
    after = [one for one in told if one.at > started + RECOVERED_WITHIN]
    say(f"  answers: {len(before)} before, {len(away)} while stopped, {len(after)} afterwards")
    slowest = max((one.seconds for one in told if stopped < one.at < started), default=0)
    say(f"  the slowest refusal took {slowest:.2f} s")
    hold("all is answered before", {one.status for one in before} == {200})
    wrong = [one for one in away if not (one.is_plain and one.seconds < WITHIN)]
    hold("while it is stopped all is plainly refused, at once", away and not wrong, wrong[:3])
    wrong = [one for one in after if one.status != 200]
    hold(f"{RECOVERED_WITHIN} s later all is answered", after and not wrong, wrong[:3])
    first = min(one.at for one in told if one.at > started and one.status == 200)
    say(f"  the first answer came {first - started:.1f} s after the start")
