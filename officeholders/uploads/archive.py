"""Word and Excel files, which are archives: opened once nothing in them can do harm.

Whatever the archive says of itself is not believed: its parts are inflated and counted in small
pieces, and their XML is read through, before anybody else sees them.
"""

import re
import zlib
from io import BytesIO
from itertools import pairwise
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.faults.phrases import plain
from officeholders.uploads.markup import (
    Declares,
    Malformed,
    MarkupCheck,
    TooMuch,
    is_markup,
)
from officeholders.uploads.natures import ZIP, nature_of
from officeholders.uploads.refused import MOST_BYTES, MOST_MEGABYTES, UploadRefused

__all__ = ["MOST_BYTES", "UploadRefused", "open_archive"]

MOST_PARTS = 2000
MOST_UNZIPPED = 60 * 1024 * 1024
HIGHEST_RATIO, TOO_SMALL_FOR_A_RATIO = 200, 4 * 1024 * 1024
PIECE = 64 * 1024
LISTED_PART = b"PK\x01\x02"  # stands before each part in the archive's list of them
ENCRYPTED = 0x1
LOCAL_HEADER = 30  # bytes before the name of a part and its extra field

WANTED = {
    "docx": gettext_lazy("a Word document (DOCX)"),
    "xlsx": gettext_lazy("an Excel workbook (XLSX)"),
}
MAIN_PARTS = {
    "docx": re.compile(r"word/document\d*\.xml"),
    "xlsx": re.compile(r"xl/workbook\d*\.xml"),
}
MOST_ELEMENTS = 1_000_000  # 20,000 rows of 16 cells
# Parts of which a reader makes large objects, and which never have many.
SMALL_PARTS = re.compile(
    r"xl/(workbook|styles)\d*\.xml|docprops/.*|.*\.rels|\[content_types\]\.xml"
)
MOST_ELEMENTS_OF_A_SMALL_PART = 100_000
OTHER_ARCHIVES = (
    ("xl/workbook.bin", gettext_lazy("a binary Excel workbook (XLSB)")),
    ("ppt/presentation.xml", gettext_lazy("a presentation (PPTX)")),
    ("content.xml", gettext_lazy("a file of LibreOffice (ODT or ODS)")),
)
ARCHIVE = gettext_lazy("an archive (ZIP)")
MACROS = ("vbaproject.bin", "vbadata.xml", "vbaprojectsignature.bin")


def open_archive(content, kind):
    """The archive in ``content``, of the ``kind`` "docx" or "xlsx", as a ZipFile safe to read.

    Refused (UploadRefused), in bounded memory: what is larger than 10 MB, no such file, damaged,
    protected by a password, made of more or larger parts than such a file has, with macros, or
    with XML that is not well formed or declares a document type or entities.
    """
    refuse_too_large(len(content))
    if not content.startswith(ZIP):
        raise UploadRefused(_another_kind(nature_of(content), kind))
    if content.count(LISTED_PART) > MOST_PARTS:
        raise UploadRefused(_too_many_parts())
    try:
        archive = ZipFile(BytesIO(content))
        _check_list(archive, content)
        _check_kind(archive, kind)
        _check_parts(archive, len(content))
    except UploadRefused:
        raise
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise UploadRefused(_damaged()) from error
    return archive


def refuse_too_large(size):
    """Refuses (UploadRefused) a file of so many bytes, if that is too many."""
    if size > MOST_BYTES:
        sentence = _(
            "The file is larger than %(megabytes)s MB, which is the most that is taken. Leave out "
            "what is not needed, such as pictures, or divide it into several files."
        )
        raise UploadRefused(sentence % {"megabytes": MOST_MEGABYTES})


def _another_kind(nature, kind):
    sentence = _(
        "This is %(nature)s. Choose %(wanted)s; most programs can save what they show as one."
    )
    return sentence % {"nature": nature, "wanted": WANTED[kind]}


def _damaged():
    return _("The file is damaged. Open it in the program that made it, and save it anew.")


def _too_many_parts():
    sentence = _(
        "The file has more than %(most)s parts. Copy what is needed into a new file and choose "
        "that."
    )
    return sentence % {"most": MOST_PARTS}


def _too_much():
    return _(
        "The file becomes too large when it is unpacked. Copy what is needed into a new file "
        "and choose that."
    )


def _check_list(archive, content):
    """The archive's own list of its parts: plain names, each once, none inside another."""
    members = archive.infolist()
    if any(member.flag_bits & ENCRYPTED for member in members):
        raise UploadRefused(
            _("The file is protected by a password. Save it without one and choose that file.")
        )
    names = [member.filename.casefold() for member in members]
    if len(set(names)) < len(names) or not all(_is_plain(member) for member in members):
        raise BadZipFile
    if any(member.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for member in members):
        raise BadZipFile
    _refuse_overlaps(sorted(members, key=lambda member: member.header_offset), archive, content)


def _is_plain(member):
    name = member.filename
    path = PurePosixPath(name)
    is_inside = not path.is_absolute() and ".." not in path.parts and ":" not in name
    return is_inside and "\\" not in name and member.orig_filename == name


def _refuse_overlaps(members, archive, content):
    """Parts that share bytes are how a small archive is made to unpack into a huge one."""
    starts = [member.header_offset for member in members]
    for member, (_start, following) in zip(
        members, pairwise([*starts, archive.start_dir]), strict=True
    ):
        if _end_of(member, content) > following:
            raise BadZipFile


def _end_of(member, content):
    header = content[member.header_offset : member.header_offset + LOCAL_HEADER]
    name, extra = (int.from_bytes(header[at : at + 2], "little") for at in (26, 28))
    return member.header_offset + LOCAL_HEADER + name + extra + member.compress_size


def _check_kind(archive, kind):
    names = {name.casefold() for name in archive.namelist()}
    if not any(map(MAIN_PARTS[kind].fullmatch, names)):
        raise UploadRefused(_another_kind(_nature_of_archive(names), kind))
    if any(PurePosixPath(name).name in MACROS for name in names):
        sentence = _("The file has macros. Save it as %(wanted)s without macros and choose that.")
        raise UploadRefused(sentence % {"wanted": WANTED[kind]})


def _nature_of_archive(names):
    for kind, main in MAIN_PARTS.items():
        if any(map(main.fullmatch, names)):
            return WANTED[kind]
    return next((nature for part, nature in OTHER_ARCHIVES if part in names), ARCHIVE)


def _check_parts(archive, packed):
    """Inflates every part once, piece by piece, and reads its XML through."""
    unzipped = 0
    for member in archive.infolist():
        with archive.open(member) as part:
            beginning = piece = part.read(PIECE)
            check = _check_of(member.filename.casefold(), beginning)
            while piece:
                unzipped += len(piece)
                _refuse_too_much(unzipped, packed)
                _check_markup(member, check and check.feed, piece)
                piece = part.read(PIECE)
            _check_markup(member, check and check.close)


def _check_of(name, beginning):
    """What its XML is read through with; None for a part that is no XML."""
    is_small = SMALL_PARTS.fullmatch(name)
    most = MOST_ELEMENTS_OF_A_SMALL_PART if is_small else MOST_ELEMENTS
    return MarkupCheck(most) if is_markup(name, beginning) else None


def _refuse_too_much(unzipped, packed):
    is_a_bomb = unzipped > TOO_SMALL_FOR_A_RATIO and unzipped > HIGHEST_RATIO * packed
    if unzipped > MOST_UNZIPPED or is_a_bomb:
        raise UploadRefused(_too_much())


def _check_markup(member, take, *piece):
    try:
        take and take(*piece)
    except Declares as error:
        sentence = _(
            "The part %(part)s of the file declares a document type or entities, which such a "
            "file never needs. Copy what is needed into a new file and choose that."
        )
        raise UploadRefused(sentence % {"part": plain(member.filename)}) from error
    except TooMuch as error:
        raise UploadRefused(_too_much()) from error
    except Malformed as error:
        raise UploadRefused(_damaged()) from error
