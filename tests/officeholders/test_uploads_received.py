"""Files as they arrive: however large, the answer is a sentence and the memory small."""

import tracemalloc
from io import BytesIO

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import RequestFactory

from officeholders.signs import fault_of_text
from officeholders.uploads.receiving import read_upload, receiving_files
from officeholders.uploads.refused import MOST_BYTES, UploadRefused
from tests.staff import Desk

MB = 1024 * 1024
BOUNDARY = "----a"


class Large:
    """A request of so many megabytes, which are made while they are read."""

    def __init__(self, megabytes):
        head = f'{BOUNDARY}\r\nContent-Disposition: form-data; name="%s"%s\r\n\r\n'
        self._before = BytesIO((head % ("file", '; filename="a.csv"')).encode())
        self._after = BytesIO(
            f"\r\n{head % ('reason', '')}As decided.\r\n{BOUNDARY}--\r\n".encode()
        )
        self._left = megabytes * MB
        self.length = self._left + sum(len(part.getvalue()) for part in (self._before, self._after))

    def read(self, size):
        return self._before.read(size) or self._zeros(size) or self._after.read(size)

    def readline(self):
        return self.read(MB)

    def _zeros(self, size):
        told = bytes(min(size, self._left))
        self._left -= len(told)
        return told


@receiving_files
def receive(request):
    try:
        told = f"{len(read_upload(request.FILES['file']))} bytes"
    except UploadRefused as refused:
        told = str(refused)
    return HttpResponse(f"{told} {request.POST['reason']}")


def answer_to(megabytes):
    body = Large(megabytes)
    request = RequestFactory().generic(
        "POST", "/", b"-", content_type=f"multipart/form-data; boundary={BOUNDARY[2:]}"
    )
    request.META |= {"CONTENT_LENGTH": body.length, "wsgi.input": body}
    request._stream = body
    request._dont_enforce_csrf_checks = True
    told = receive(request).content.decode()
    request.close()
    return told


def test_an_upload_of_50_mb_is_refused_in_a_sentence_and_the_form_is_read_to_its_end():
    tracemalloc.start()
    told = answer_to(50)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert told == (
        "The file is larger than 10 MB, which is the most that is taken. Leave out what is not "
        "needed, such as pictures, or divide it into several files. As decided."
    )
    assert most < 5 * MB


def test_an_upload_of_9_mb_is_read():
    assert answer_to(9) == f"{9 * MB} bytes As decided."


def test_a_form_with_a_file_is_refused_without_the_mark_that_it_is_ours():
    request = RequestFactory(enforce_csrf_checks=True).post("/", {"reason": "x"})
    assert receive(request).status_code == 403


MOST_FIELDS = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS


@pytest.mark.django_db
@pytest.mark.parametrize(
    "typed",
    [{"name": "x" * 3 * MB}, {f"name-{number}": "" for number in range(MOST_FIELDS + 1)}],
    ids=range(2),
)
def test_a_form_with_more_than_any_form_takes_is_refused_with_the_way_out(client, typed):
    answer = Desk(client).send("officeholders_state_add", typed=typed)
    assert answer.status_code == 400
    assert "Go back, shorten the longest text, and send it again." in answer.content.decode()


def test_a_file_of_10_mb_is_the_largest_that_is_taken():
    assert len(read_upload(SimpleUploadedFile("a", bytes(MOST_BYTES)))) == MOST_BYTES
    with pytest.raises(UploadRefused):
        read_upload(SimpleUploadedFile("a", bytes(MOST_BYTES + 1)))


@pytest.mark.parametrize(
    "text", ["", "Côte d’Ivoire", "two\nlines\tand a tab", "a\u200fb", "x" * 2000]
)
def test_any_plain_text_is_taken(text):
    assert fault_of_text(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\0b", "a control character (U+0000)"),
        ("a\x1b[1m", "a control character (U+001B)"),
        ("a\x85", "a control character (U+0085)"),
        ("a\ud800", "half of a character (U+D800)"),
        ("a\u202eb", "a sign that turns the direction of writing (U+202E)"),
        ("\u2066b", "a sign that turns the direction of writing (U+2066)"),
    ],
)
def test_signs_that_nobody_sees_are_refused_by_name(text, told):
    assert fault_of_text(text) == (
        f"the text has {told}, which is not seen and not taken: type it anew"
    )


def test_a_text_of_10_000_characters_is_refused():
    assert fault_of_text("x" * 10_000) == "the text has 10000 characters; the most is 2000"
