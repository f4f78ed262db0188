"""Papers as plain text, fit for an e-mail: 72 columns, and nothing but signs and spaces."""

from textwrap import wrap

COLUMNS = 72
LINE = "\r\n"  # as mail has it


def wrapped(text, first="", rest=None):
    """The text in lines of 72 columns: ``first`` stands before its first line, ``rest``, or as
    many spaces, before the others."""
    rest = " " * len(first) if rest is None else rest
    return wrap(
        text,
        COLUMNS,
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
    )


def text_of(*blocks):
    """The text of the blocks, each a list of lines, with an empty line between two."""
    return LINE.join(LINE.join([*block, ""]) for block in blocks if block)
