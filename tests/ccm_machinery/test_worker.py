"""gunicorn's worker: what it cannot read, and what fails beneath it, is told in one sentence."""

import logging
import socket

import pytest
from gunicorn.http.errors import (
    InvalidHeader,
    InvalidResponseHeader,
    LimitRequestHeaders,
    LimitRequestLine,
)

from ccm_machinery.heads import ALWAYS
from ccm_machinery.worker import Worker
from tests.defence.asking import read

CLIENT = ("192.0.2.7", 4711)


@pytest.fixture
def worker():
    worker = Worker.__new__(Worker)
    worker.log = logging.getLogger("gunicorn.error")
    return worker


@pytest.mark.parametrize(
    ("problem", "status", "sentence"),
    [
        (LimitRequestLine(9, 8), 414, "The address is too long to be read; shorten it.\n"),
        (
            LimitRequestHeaders("too many"),
            431,
            "The request says more about itself than is read; leave out cookies of other sites.\n",
        ),
        (
            InvalidHeader("X"),
            400,
            "The request is not written as HTTP asks, so it was not read.\n",
        ),
        (
            InvalidResponseHeader("X"),
            500,
            "The register could not answer. Please try again.\n",
        ),
        (RuntimeError("a mistake"), 500, "The register could not answer. Please try again.\n"),
    ],
)
def test_what_goes_wrong_is_told_in_one_sentence(worker, caplog, problem, status, sentence):
    ours, theirs = socket.socketpair()
    with ours, theirs:
        worker.handle_error(None, ours, CLIENT, problem)
        told = read(theirs.recv(65536))
    assert (told.status, told.body.decode()) == (status, sentence)
    assert {name: told.heads[name] for name in ALWAYS} == ALWAYS
    assert told.heads["Connection"] == "close"
    assert len(caplog.records) == 1
    assert CLIENT[0] not in caplog.text


def test_a_client_that_has_gone_is_told_nothing(worker, caplog):
    ours, theirs = socket.socketpair()
    theirs.close()
    with ours:
        worker.handle_error(None, ours, CLIENT, LimitRequestLine(9, 8))
    assert [record.levelname for record in caplog.records] == ["WARNING"]
