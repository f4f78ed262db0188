"""Printed papers: tagged PDF made by typst, dated by whoever asks, the same to the byte."""

import json
from functools import partial
from pathlib import Path

import typst
from django.conf import settings

from officeholders.papers.signs import on_paper

TEMPLATES = Path(settings.BASE_DIR) / "templates" / "papers"
STANDARD = "ua-1"  # tagged throughout, with a title and a language


def pdf_bytes(template, words, at):
    """The bytes of the template, a file in ``templates/papers``, as written at that instant.

    ``words`` are handed to it as JSON, and never become part of its text. Only the fonts that
    typst itself carries are used, so that every machine makes the same bytes.
    """
    paper = partial(
        typst.compile,
        str(TEMPLATES / template),
        root=str(TEMPLATES),
        sys_inputs={"words": json.dumps(_on_paper(words))},
        ignore_system_fonts=True,
        timestamp=int(at.timestamp()),
    )
    try:
        return paper(pdf_standards=STANDARD)
    except typst.TypstError:  # no font has a picture of some sign: tagged, but not up to it
        return paper()


def _on_paper(words):
    if isinstance(words, dict):
        return {key: _on_paper(told) for key, told in words.items()}
    if isinstance(words, list | tuple):
        return [_on_paper(told) for told in words]
    return on_paper(words) if isinstance(words, str) else words
