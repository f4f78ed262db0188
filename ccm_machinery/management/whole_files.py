"""Files that are there whole or not at all."""

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
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


@contextmanager
def new_file(file, *, may_replace=False):
    """A path beside the file to write it at, which becomes the file when all went well.

    Nobody else may read it, and nothing is left of what was not finished. Refused (CommandError):
    a file that is there already, unless it may be replaced.
    """
    _refuse_if_there(file, may_replace)
    folder = Path(tempfile.mkdtemp(prefix=f".{file.name}.", dir=file.parent))
    try:
        beside = folder / file.name
        os.close(os.open(beside, os.O_CREAT | os.O_EXCL, 0o600))
        yield beside
        _onto_the_disk(beside)
        _refuse_if_there(file, may_replace)
        beside.replace(file)
        _onto_the_disk(file.parent)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _refuse_if_there(file, may_replace):
    if file.exists() and not may_replace:
        raise CommandError(_("%s is there already; nothing was written over it.") % file)


def _onto_the_disk(path):
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


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
