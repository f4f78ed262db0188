"""The digest of the desk as a plain text, for a mail: private rows are only counted in it."""

from dataclasses import dataclass
from textwrap import fill

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.presenters import day_in_words
from presidency.desk import sections
from presidency.reminders.occasions import are_days_unknown

WIDTH = 76


@dataclass(frozen=True, slots=True)
class Digest:
    """A mail: its subject, in one line, and its text."""

    subject: str
    text: str


def digest(desk, number, site=""):
    """The digest of a desk that has a next meeting, read from entry ``number``.

    Addresses begin with ``site``; without one they are paths.
    """
    paragraphs = [
        _wrapped(_about(desk, number)),
        *(_section(section, site) for section in sections(desk, within=False)),
        _link(_("The desk"), reverse("admin:index"), site, ""),
        _wrapped(
            _(
                "This is sent to those who keep the register, 180, 90, 30 and 7 days before a "
                "meeting, and once a month while its dates are not recorded."
            )
        ),
    ]
    return Digest(subject(desk), "\n\n".join(paragraphs) + "\n")


def subject(desk):
    """What the mail is about, in one line."""
    return _("{situation}: what is open").format(
        situation=_situation(desk.next.meeting, desk.today)
    )


def _situation(meeting, today):
    days = meeting.opens_on and (meeting.opens_on - today).days
    if not meeting.opens_on:
        words = _("The dates of the {meeting} are not recorded")
    elif are_days_unknown(meeting, today):
        words = _("The closing day of the {meeting} is not recorded")
    elif days < 0:
        words = _("The {meeting} is being held")
    elif days == 0:
        words = _("The {meeting} opens today")
    else:
        words = ngettext(
            "The {meeting} opens in {count} day", "The {meeting} opens in {count} days", days
        )
    return words.format(meeting=meeting.label, count=days)


def _about(desk, number):
    words = _(
        "The register of office holders of the Convention on Cluster Munitions on {day}, "
        "as it stands after entry {number}."
    )
    return words.format(day=day_in_words(desk.today), number=number)


def _section(section, site):
    lines = [section.title, "-" * len(section.title)]
    for line in section.lines:
        lines += ["", *_line(line, site, "")]
        for one in line.under:
            lines += _line(one, site, "    ")
    return "\n".join(lines)


def _line(line, site, indent):
    yield _wrapped(f"- {line.sentence}", indent)
    for way in line.ways:
        yield _link(way.words, way.address, site, f"{indent}  ")


def _link(words, path, site, indent):
    return f"{indent}{words}: {site}{path}"


def _wrapped(text, indent=""):
    deeper = f"{indent}  " if text.startswith("- ") else indent
    return fill(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=deeper,
        break_long_words=False,
        break_on_hyphens=False,
    )
