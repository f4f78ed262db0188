"""Started anew while it is asked: nobody is refused."""

import time
from contextlib import ExitStack, contextmanager
from signal import SIGHUP
from threading import Event, Thread
from urllib.request import urlopen

import pytest

from tests.deploy.processes import activated, environment, listening, stop

ADDRESS = "/api/v1/committee/"
PATIENCE = 60  # seconds
pytestmark = pytest.mark.any_engine


@pytest.fixture
def one_process(program_environment):
    told = {name: program_environment[name] for name in ("DATABASE_URL", "EMBEDDED", "VAR_DIR")}
    return environment(**told, LOG_LEVEL="INFO", WEB_CONCURRENCY="1")


@contextmanager
def asked_all_the_time(port):
    """What each request was answered, while others go on: its status, or why there was none."""
    answers, enough = [], Event()

    def ask():
        while not enough.wait(0.02):
            try:
                with urlopen(f"http://127.0.0.1:{port}{ADDRESS}", timeout=PATIENCE) as answer:
                    answers.append((answer.status, bool(answer.read())))
            except OSError as problem:
                answers.append(problem)

    people = [Thread(target=ask) for _person in range(2)]
    for person in people:
        person.start()
    try:
        yield answers
    finally:
        enough.set()
        for person in people:
            person.join()


def more_are_answered(answers):
    before = len(answers)
    wait_until(lambda: len(answers) > before + 5)


def wait_until(told):
    deadline = time.monotonic() + PATIENCE
    while not told():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_nobody_is_refused_while_the_site_is_started_anew(
    reference_register, one_process, tmp_path
):
    path = tmp_path / "log"
    with ExitStack() as stack:
        listener = stack.enter_context(listening())
        log = stack.enter_context(path.open("w"))
        first = stack.enter_context(activated(listener, one_process, log))
        with asked_all_the_time(listener.getsockname()[1]) as answers:
            more_are_answered(answers)
            first.send_signal(SIGHUP)  # reload
            wait_until(lambda: path.read_text().count("Worker exiting") == 1)
            more_are_answered(answers)
            stop(first)  # restart: nobody listens for a while, and who asks waits
            stack.enter_context(activated(listener, one_process, log))
            more_are_answered(answers)
    assert set(answers) == {(200, True)}
    assert path.read_text().count("Booting worker") == 3
