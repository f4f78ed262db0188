"""What lies in a pack, in plain text, with the checksum of every file."""

from hashlib import sha256
from textwrap import fill

from django.utils.translation import gettext as _

from presidency.outlook.meeting_in_words import title_of

WIDTH, INDENT = 78, " " * 4


def readme_txt(contents, stamp, files):
    """The README of these files: triples of a name, what it is, and its bytes.

    Its last lines can be checked by
    ``sha256sum --check``.
    """
    title = _("Papers for the {meeting}").format(meeting=title_of(contents.meeting))
    parts = [
        f"{title}\n{'=' * len(title)}",
        "\n".join(f"{name}: {value}" for name, value in stamp.pairs),
        *(fill(sentence, WIDTH) for sentence in _sentences(contents)),
        _("What is what"),
        "\n".join(_told(name, about) for name, about, _content in files),
        fill(_checking(), WIDTH),
        "\n".join(f"{sha256(content).hexdigest()}  {name}" for name, _about, content in files),
    ]
    return ("\n\n".join(parts) + "\n").encode()


def _sentences(contents):
    yield _(
        "Every paper is written from the register of office holders of the Convention on Cluster "
        "Munitions as it stood after the entry above, about the moment above. Each says both, and "
        "the digest of the entry. Made anew from the same entry, this pack is the same to the byte."
    )
    yield _(
        "Nothing in it is private: candidatures that are not public, and how to reach "
        "representatives, are left out."
    )
    if contents.meeting.cancelled:
        words = _("The {meeting} is cancelled and fills no seat.")
        yield words.format(meeting=contents.meeting.label)


def _told(name, about):
    told = fill(about, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)
    return f"{name}\n{told}"


def _checking():
    return _(
        "SHA-256 of every file but this one; in the folder with all of them, “sha256sum --check "
        "README.txt” compares them:"
    )
