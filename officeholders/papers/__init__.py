"""Papers: files that staff carry away, the same to the byte whenever they are made anew."""

from officeholders.papers.documents import docx_bytes
from officeholders.papers.signs import fault_on_paper
from officeholders.papers.zipped import zip_bytes

__all__ = ["docx_bytes", "fault_on_paper", "zip_bytes"]
