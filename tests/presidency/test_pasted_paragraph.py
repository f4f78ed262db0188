"""A report's paragraph, pasted or handed in, read into a draft slate: nothing is guessed."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document as Docx

from officeholders.models import Entry
from presidency.admin.slates.views import pasting
from presidency.models import Slate
from presidency.paragraph import decided_by
from presidency.slates import pasted
from presidency.slates.pasted import paragraph_alone
from tests.presidency.slates import SLATE, build_register, text_of
from tests.staff import Desk

pytestmark = pytest.mark.django_db
PASTE = "slates_paste"
INTRO = "The Third Meeting of States Parties (3MSP) welcomed new Coordinators, as follows:"
PARAGRAPH = """Working Group on Clearance: Norway (until the end of the 5MSP) working with Lao PDR \
(until the end of the 5MSP);
Help: Peru
Working Group on Clearance: Atlantis (until the end of the 5MSP)."""


@pytest.fixture
def desk(client):
    build_register()
    return Desk(client)


def read(desk, text="", **more):
    return desk.send(PASTE, typed={"meeting": "3MSP", "text": text} | more)


def rows(page):
    return [(row.line, row.meaning, row.act) for row in page.context["read"]]


def docx(*paragraphs):
    document, content = Docx(), BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(content)
    return SimpleUploadedFile("report.docx", content.getvalue())


def test_the_page_asks_for_the_paragraph_of_a_meeting(desk):
    page = desk.open(PASTE, query="?meeting=3MSP")
    assert page.context["form"].initial == {"meeting": "3MSP"}


def test_each_clause_is_told_in_its_place_with_what_it_means(desk):
    page = read(desk, PARAGRAPH)
    assert rows(page) == [
        (
            1,
            "Clearance: Norway, until the end of the <bdi>5MSP</bdi>",
            "puts its end right; until now the end of the <bdi>4MSP</bdi>",
        ),
        (
            1,
            "Clearance: Lao PDR, until the end of the <bdi>5MSP</bdi>",
            "new, from the end of the <bdi>3MSP</bdi>",
        ),
        (2, "Help: Peru, no end stated", "recorded already: left alone"),
        (3, "No State is known by the name “Atlantis”.", "not understood"),
    ]
    assert "1 line or clause is not understood and is left out of a slate" in text_of(page)
    assert not Slate.objects.exists()


def test_what_is_sent_twice_becomes_one_draft(desk):
    first, again = (read(desk, PARAGRAPH, make="1") for _time in range(2))
    assert (first.url, Slate.objects.count()) == (again.url, 1)


def test_a_paragraph_that_is_understood_says_nothing_of_what_is_not(desk):
    assert "not understood" not in text_of(read(desk, "Help: Lao PDR"))


def test_an_end_stated_for_the_first_time_is_told_so(desk):
    (row,) = rows(read(desk, "Working Group on Help: Peru (until the end of the 4MSP)."))
    assert row[2] == "puts its end right; until now no end is stated"


def test_what_was_understood_becomes_a_draft_with_ends_put_right_in_it(desk):
    page = read(desk, PARAGRAPH, make="1")
    slate = Slate.objects.get()
    assert (page.url, slate.name) == (SLATE.format(slate.pk), "From the report of the 3MSP")
    assert slate.seats == [
        {
            "office": "clearance",
            "state": "NOR",
            "until_end_of": "5MSP",
            "from_end_of": "2MSP",
        },
        {"office": "clearance", "state": "LAO", "until_end_of": "5MSP"},
    ]
    clearance = desk.open(SLATE.format(slate.pk)).context["offices"][-2]
    assert [row.words for row in clearance.corrections] == [
        "Norway, from the end of the <bdi>2MSP</bdi>: its end is put right, to that of the "
        "<bdi>5MSP</bdi>"
    ]
    assert Entry.objects.last_number() == 1


def test_an_end_taken_away_by_the_paragraph_is_told_on_the_slate(desk):
    read(desk, "Working Group on Clearance: Norway", make="1")
    clearance = desk.open(SLATE.format(Slate.objects.get().pk)).context["offices"][-2]
    assert [(row.value, row.words) for row in clearance.corrections] == [
        ("", "Norway, from the end of the <bdi>2MSP</bdi>: no end is stated")
    ]


def test_what_the_register_says_already_makes_no_slate(desk):
    page = read(desk, "Help: Peru")
    assert (page.context["is_something"], 'name="make"' in text_of(page)) == (False, False)


def test_a_whole_report_is_read_and_only_its_paragraph_goes_on(desk):
    before, after = ["Report of the meeting", "1. Opened by Zambia."], ["Closing", "The end."]
    page = desk.send(
        PASTE,
        typed={"meeting": "3MSP", "file": docx(*before, INTRO, *PARAGRAPH.split("\n"), *after)},
    )
    assert page.context["passed_over"] == 4
    text = page.context["form"].initial["text"]
    assert [line for line in text.split("\n") if line] == [INTRO, *PARAGRAPH.split("\n")]
    assert [row[2] for row in rows(page)][-1] == "not understood"
    again = read(desk, text, make="1")
    assert len(Slate.objects.get().seats) == 2
    assert again.status_code == 302


def test_a_report_of_which_the_paragraph_alone_would_say_something_else_is_kept_whole(
    desk, monkeypatch
):
    lines = ["Chapter", INTRO, "Help: Lao PDR", "", "Closing"]
    decided = decided_by(lines, "3MSP")
    assert decided.understanding.passed_over != ()
    other = decided_by(["Help: Zambia"], "3MSP")
    monkeypatch.setattr(pasted, "decided_by", lambda *_arguments: other)
    assert paragraph_alone(lines, decided) == lines


def test_a_text_too_long_to_go_on_with_is_told_so(desk, monkeypatch):
    monkeypatch.setattr(pasting, "LONGEST_TEXT", 5)
    page = read(desk, "Help: Lao PDR")
    assert (page.context["is_too_long"], 'name="make"' in text_of(page)) == (True, False)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({}, {"__all__": ["Paste the paragraph, or choose the file that holds it."]}),
        ({"text": " \n"}, {"__all__": ["Paste the paragraph, or choose the file that holds it."]}),
        (
            {"text": "Help: Peru", "meeting": "9RC"},
            {"meeting": ["This is not in the list: choose again."]},
        ),
        (
            {"file": "Hélp".encode("latin-1")},
            {
                "file": [
                    "This text is not written in UTF-8. Save it so, or choose a Word document "
                    "(DOCX)."
                ]
            },
        ),
    ],
)
def test_what_cannot_be_read_is_told_on_its_field(desk, typed, told):
    if "file" in typed:  # a file is read once, and each engine reads one
        typed = typed | {"file": SimpleUploadedFile("report.txt", typed["file"])}
    page = desk.send(PASTE, typed={"meeting": "3MSP"} | typed)
    assert page.context["form"].errors == told


@pytest.mark.parametrize("enforced", [False, True])
def test_more_text_than_the_server_takes_in_is_told_in_a_sentence(desk, enforced):
    desk.open(PASTE)
    desk.client.handler.enforce_csrf_checks = enforced
    page = read(desk, "Help: Peru\n" * 300_000)
    assert (page.status_code, page.context["too_much"]) == (
        200,
        "This is too much text to paste. Paste the paragraph alone.",
    )


def test_a_form_that_is_not_ours_is_refused(desk):
    desk.client.handler.enforce_csrf_checks = True
    assert read(desk, "Help: Peru").status_code == 403


def test_a_text_without_any_such_line_says_so(desk):
    page = read(desk, f"{INTRO}\n")
    assert (rows(page), page.context["is_something"]) == ([], False)


def test_nobody_is_ended_by_being_left_out(desk):
    read(desk, "Help: Lao PDR", make="1")
    page = desk.open(SLATE.format(Slate.objects.get().pk))
    help_ = page.context["offices"][-1]
    assert [row.name for row in help_.staying] == ["end:help::PER-2MSP"]
    assert help_.seats[0].unusual == ["More holders of Help than seats after the 3MSP: 2, not 1."]
