"""Papers about the Committee, to be carried away."""

from presidency.papers.committee import (
    committee_csv,
    committee_docx,
    committee_pdf,
    committee_txt,
    committee_xlsx,
)

__all__ = [
    "committee_csv",
    "committee_docx",
    "committee_pdf",
    "committee_txt",
    "committee_xlsx",
]
