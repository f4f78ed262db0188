"""The one function that writes a ZIP: the same members make the same bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first time that a ZIP can tell
LEVEL = 9
FROM_UNIX, PLAIN_FILE = 3, 0o100644


def zip_bytes(members):
    """The bytes of an archive of the members, a mapping of names to bytes, in order of name.

    Each is dated alike, so that an archive tells nothing of when and where it was written.
    """
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for name in sorted(members):
            archive.writestr(_member(name), members[name], ZIP_DEFLATED, LEVEL)
    return written.getvalue()


def _member(name):
    told = ZipInfo(name, EARLIEST)
    told.create_system, told.external_attr = FROM_UNIX, PLAIN_FILE << 16
    return told
