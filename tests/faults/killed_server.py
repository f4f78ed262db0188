"""kill -9 of PostgreSQL while the application writes; it is started again, the application not."""

import time
from threading import Event, Thread

from tests.faults.asking import Browser
from tests.faults.programs import hold, on_postgresql, say

ROUNDS, WRITERS = 5, 3
WRITING_FOR, RECOVERED_WITHIN = 3, 5  # seconds


def main(folder):
    with on_postgresql(folder) as register, register.prepare().served() as port:
        writers = [Browser(port).sign_in("anna") for _writer in range(WRITERS)]
        recorded = []
        for number in range(ROUNDS):
            with_kill(register.server, writers, number, recorded)
            found = recovered(writers[0], f"R{number}")
            hold(f"recording goes on {found:.1f} s later", found < RECOVERED_WITHIN)
        everything = register.manage("dumpregister")
        lost = [code for code in recorded if f'"{code}"' not in everything]
        say(f"  {len(recorded)} entries were acknowledged")
        hold("what was acknowledged is there", recorded and not lost, lost)
        hold("the register is whole", register.is_whole())


def with_kill(server, writers, number, recorded):
    """Lets all write, kills the server in the middle, and starts it again."""
    is_over = Event()
    threads = [
        Thread(target=_write, args=(browser, f"{number}-{place}", recorded, is_over))
        for place, browser in enumerate(writers)
    ]
    for thread in threads:
        thread.start()
    time.sleep(WRITING_FOR)
    server.kill()
    is_over.set()
    for thread in threads:
        thread.join()
    server.start()


def _write(browser, name, recorded, is_over):
    number = 0
    while not is_over.is_set():
        number += 1
        code = f"W{name}-{number}"
        if browser.add_organization(code).status == 302:
            recorded.append(code)


def recovered(browser, code):
    """How long it took until something was recorded again, in seconds."""
    begun = time.monotonic()
    while browser.add_organization(code).status != 302:
        if time.monotonic() - begun > 10 * RECOVERED_WITHIN:
            break
        time.sleep(0.1)
    return time.monotonic() - begun
