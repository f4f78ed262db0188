"""The Committee as a file: the one object that the page shows, in five more forms.

Each takes a ``Committee`` and the ``Stamp`` (``officeholders.papers``) of its moment and entry,
and returns bytes, the same whenever they are made.
"""

from presidency.papers.committee_docx import composition_docx
from presidency.papers.committee_pdf import composition_pdf
from presidency.papers.committee_tables import composition_csv, composition_xlsx
from presidency.papers.committee_text import composition_text
from presidency.papers.composition import composition_of


def committee_docx(committee, stamp):
    """A document for Word, in the manner of the United Nations."""
    return composition_docx(composition_of(committee), stamp)


def committee_pdf(committee, stamp):
    """A printed paper, tagged, on A4."""
    return composition_pdf(composition_of(committee), stamp)


def committee_xlsx(committee, stamp):
    """A workbook with typed columns, and a sheet that explains each."""
    return composition_xlsx(committee, stamp)


def committee_csv(committee, stamp):
    """A table in UTF-8, as RFC 4180 has it."""
    return composition_csv(committee, stamp).encode()


def committee_txt(committee, stamp):
    """Plain text in UTF-8, fit for an e-mail."""
    return composition_text(composition_of(committee), stamp).encode()
