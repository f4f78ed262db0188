"""What has been a hole elsewhere does not stand in the code, but at places that say why."""

import re
from pathlib import Path

import pytest
from django.conf import settings

HOUSE = Path(settings.BASE_DIR)
ROOMS = ("officeholders", "workinggroups", "presidency", "ccm_machinery", "templates")
# What it is, how it is written, and where alone it may stand.
HOLES = {
    "HTML that nobody escapes": (
        r"mark_safe|SafeString|SafeText|\bhtml_safe\b",
        {"ccm_machinery/signin/second_factor.py"},
    ),
    "a template that does not escape": (r"\|\s*safe(seq)?\b|autoescape\s+off", set()),
    "SQL by hand": (
        r"\bRawSQL\b|\.extra\(|\.raw\(",
        # Texts that never change but for names of our own tables; what is asked is a parameter.
        {"officeholders/models/entry.py", "officeholders/images.py"},
    ),
    "what was sent, as names of columns": (
        r"\*\*\s*(?:\w+\.)?request\.|\*\*\s*(?:dict\()?\w*\.?(?:GET|POST)\b|order_by\([^)]*request",
        set(),
    ),
    "cells that a spreadsheet would run": (
        r"csv\.(?:writer|DictWriter)",
        {"officeholders/spreadsheets.py"},
    ),
    "XML that may declare a document type": (
        r"xml\.(?:dom|sax|etree)|from lxml|import lxml|ElementTree\.(?:parse|fromstring|XML)\b",
        {"presidency/feed/atom.py"},  # which writes, and reads none
    ),
    "objects from bytes": (r"\b(?:pickle|marshal|shelve|dill)\b|yaml\.load", set()),
    "a shell": (r"shell=True|os\.system|os\.popen", set()),
    "a form of any site": (
        r"csrf_exempt",
        {"officeholders/answers.py", "officeholders/uploads/receiving.py"}
        | {"ccm_machinery/api/operations.py"},
    ),
    "one cache for all who ask": (r"cache_page|(?:Update|Fetch\w+)CacheMiddleware", set()),
    "rows that are changed from a list": (r"list_editable", set()),
    "HTML shortened by counting": (r"truncate\w+_html", set()),
    "other people's scripts or styles": (
        r"""(?:src|href)=["'](?:https?:)?//[^"']*\.(?:js|css)|<(?:iframe|object|embed)\b""",
        set(),
    ),
    "a style or a script inside a page": (
        r"""<style\b|<script>|<[^>]*\s(?:style|on[a-z]+)=["']|javascript:""",
        set(),
    ),
}
FILES = {
    file.relative_to(HOUSE).as_posix(): file.read_text()
    for room in ROOMS
    for file in sorted((HOUSE / room).rglob("*"))
    if file.suffix in (".py", ".html", ".js") and "migrations" not in file.parts
}


@pytest.mark.parametrize("hole", HOLES)
def test_it_stands_where_it_is_known_and_nowhere_else(hole):
    written, known = HOLES[hole]
    assert {name for name, text in FILES.items() if re.search(written, text)} == known


@pytest.mark.parametrize(
    ("hole", "text"),
    [
        ("HTML that nobody escapes", "return mark_safe(name)"),
        ("a template that does not escape", "{{ name|safe }}"),
        ("SQL by hand", "rows.extra(where=[asked])"),
        ("what was sent, as names of columns", "rows.filter(**request.GET.dict())"),
        ("what was sent, as names of columns", "rows.filter(**self.request.GET)"),
        ("cells that a spreadsheet would run", "csv.writer(file)"),
        ("XML that may declare a document type", "ElementTree.fromstring(sent)"),
        ("objects from bytes", "pickle.loads(sent)"),
        ("a shell", "run(line, shell=True)"),
        ("a form of any site", "@csrf_exempt"),
        ("one cache for all who ask", "@cache_page(60)"),
        ("rows that are changed from a list", 'list_editable = ("name",)'),
        ("HTML shortened by counting", "{{ text|truncatewords_html:5 }}"),
        ("other people's scripts or styles", '<script src="//cdn.example/a.js">'),
        ("a style or a script inside a page", '<p style="color: red">'),
    ],
)
def test_it_would_be_seen(hole, text):
    assert re.search(HOLES[hole][0], text)
