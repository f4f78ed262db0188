"""Papers about the Committee, to be carried away."""

from presidency.papers.committee import (
    committee_csv,
    committee_docx,
    committee_pdf,
    committee_txt,
    committee_xlsx,
)

# How the Committee is written in each format, given it and the stamp of its moment and entry.
FORMATS = {
    "docx": committee_docx,
    "pdf": committee_pdf,
    "xlsx": committee_xlsx,
    "csv": committee_csv,
    "txt": committee_txt,
}

__all__ = [
    "FORMATS",
    "committee_csv",
    "committee_docx",
    "committee_pdf",
    "committee_txt",
    "committee_xlsx",
]
