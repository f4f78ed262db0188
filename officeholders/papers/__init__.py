"""Papers: files that staff carry away, the same to the byte whenever they are made anew."""

from officeholders.papers.documents import docx_bytes
from officeholders.papers.printed import pdf_bytes
from officeholders.papers.signs import fault_on_paper
from officeholders.papers.stamp import Stamp
from officeholders.papers.workbooks import Column, Sheet, workbook_bytes
from officeholders.papers.zipped import zip_bytes

__all__ = [
    "Column",
    "Sheet",
    "Stamp",
    "docx_bytes",
    "fault_on_paper",
    "pdf_bytes",
    "workbook_bytes",
    "zip_bytes",
]
