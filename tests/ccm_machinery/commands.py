"""Commands in tests: what they print, and files for them."""

import json
from io import StringIO

from django.core.management import CommandError, call_command

from tests.builders import register


class Run:
    """A command that was run: what it printed, and the summary it failed with, if it did."""

    def __init__(self, *words, stderr=None, **options):
        out, err = StringIO(), stderr or StringIO()
        self.failure = None
        try:
            call_command(*map(str, words), stdout=out, stderr=err, **options)
        except CommandError as error:
            self.failure = str(error)
        self.out, self.err = out.getvalue(), err.getvalue()


def register_file(path, *rows):
    """Writes a register file of these rows; its path."""
    path.write_text(json.dumps(register(*rows)))
    return path
