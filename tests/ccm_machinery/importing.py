"""Staff import a table: hand it in, look at its rows, record it."""

import re
from html import unescape

from django.core.files.uploadedfile import SimpleUploadedFile

HEADINGS = "office,state,from_end_of,until_end_of,remark"
FRENCH = "clearance,FRA,1MSP,3MSP,"  # what the mandate of FRANCE says


def upload(desk, *rows, headings=HEADINGS, name="mandates", file="table.csv"):
    """Hands a CSV file in; the page it leads to."""
    content = "\n".join([headings, *rows]).encode()
    return send(desk, content, name, file)


def send(desk, content, name="mandates", file="table.csv"):
    form = desk.open("import").context["form"]
    typed = {"list": name, "file": SimpleUploadedFile(file, content)}
    typed["ticket"] = form["ticket"].value()
    return desk.client.post("/admin/import/", typed, follow=True)


def record(desk, page, **typed):
    """Sends the form of a preview."""
    form = page.context["form"]
    told = {name: form[name].value() or "" for name in ("seen", "entry_token")}
    told |= {"entry_reason": "From the table."} | typed
    return desk.client.post(page.request["PATH_INFO"], told)


def rows_of(page):
    """Number, act and identity of each row shown, and what is told of it."""
    told = []
    for row, act, differences in page.context["told"]:
        changes = [f"{one.label}: {list(one.before)} → {list(one.after)}" for one in differences]
        told.append((row.number, str(act), row.identity, [*changes, *row.faults, *row.warnings]))
    return told


def text_of(page):
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page.content.decode())))


def folder_of(settings):
    return sorted(file.name for file in (settings.VAR / "imports").iterdir())
