"""Tables between their preview and their recording: files of the server's own, each one's own.

A file is named by a random token that only its signed form, handed to whoever uploaded the table,
leads to. It goes when it has been recorded, and is swept away after a day.
"""

import gzip
import json
import os
import secrets
from pathlib import Path

from django.conf import settings
from django.core.signing import BadSignature, Signer

from officeholders.canonical import sha256

DAY = 24 * 60 * 60  # seconds
TABLE, PREVIEW, PROGRESS = "table", "preview", "progress"


def new_ticket(user):
    """A signed token that leads this user, and nobody else, to what is kept under it."""
    return _signer(user).sign(secrets.token_urlsafe(24))


def is_ticket(user, ticket):
    """Whether the ticket is one of that user's own."""
    try:
        _signer(user).unsign(ticket)
    except BadSignature:
        return False
    return True


def keep(ticket, what, words):
    """Keeps a JSON object under the ticket, in place of the one that was kept as ``what``."""
    file = _file(ticket, what)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = file.with_name(f"{secrets.token_hex(8)}.new")
    content = gzip.compress(json.dumps(words).encode(), compresslevel=1)
    with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
        opened.write(content)
    new.replace(file)
    _sweep(file)


def kept(ticket, what):
    """The object kept under the ticket as ``what``; None where there is none any more."""
    try:
        return json.loads(gzip.decompress(_file(ticket, what).read_bytes()))
    except FileNotFoundError:
        return None


def forget(ticket):
    """Removes whatever is kept under the ticket."""
    for what in (TABLE, PREVIEW, PROGRESS):
        _file(ticket, what).unlink(missing_ok=True)


def _signer(user):
    return Signer(salt=f"import by account {user.pk}")


def _folder():
    return Path(settings.VAR) / "imports"


def _file(ticket, what):
    return _folder() / f"{sha256(ticket)}.{what}"


def _sweep(newest):
    """Removes what is a day older than the newest file."""
    limit = newest.stat().st_mtime - DAY
    for file in _folder().iterdir():
        try:
            if file.stat().st_mtime < limit:
                file.unlink()
        except FileNotFoundError:  # another sweep was faster
            continue
