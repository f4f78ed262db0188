"""Files that are there whole or not at all."""

import os
from secrets import token_hex

from django.core.management.base import CommandError
from django.utils.translation import gettext as _


def write_whole(folder, name, content):
    """Writes the bytes as a file of that name in the folder, which is made if it is not there.

    It is written beside and then renamed: nobody ever meets half of it, and one that stood there
    before stays until then. Refused (CommandError): a folder that cannot be written.
    """
    file = folder / name
    beside = folder / f".{name}.{token_hex(4)}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(beside, content)
        beside.replace(file)
    except OSError as error:
        words = _("The folder %(folder)s cannot be written: %(reason)s.")
        raise CommandError(words % {"folder": folder, "reason": error.strerror}) from error
    finally:
        _clear_away(beside)
    return file


def _write(file, content):
    with file.open("xb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())


def _clear_away(file):
    """Removes what was written beside, if it is still there and can be."""
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return
