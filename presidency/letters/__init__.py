"""Letters: draft notes verbales with the facts of the moment. They record nothing."""

from presidency.letters.drafting import write_letter
from presidency.letters.facts import Facts
from presidency.letters.letter import Kind, Letter, LetterRefused
from presidency.letters.reading import read_invitation, read_mandate_facts
from presidency.letters.word import file_name, letter_docx

__all__ = [
    "Facts",
    "Kind",
    "Letter",
    "LetterRefused",
    "file_name",
    "letter_docx",
    "read_invitation",
    "read_mandate_facts",
    "write_letter",
]
