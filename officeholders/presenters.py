"""How days, meetings and sentences are written on a page."""

from datetime import date

from django.utils.dateformat import format as written
from django.utils.html import format_html
from django.utils.translation import gettext as _

from officeholders.roughdate import RoughDate


class Label(str):
    """The label of a meeting, such as 14MSP, which keeps its direction in any script."""


def marked(sentence, **parts):
    """The sentence as HTML: its parts escaped, days and labels marked up as what they are."""
    if not parts:
        return sentence
    return format_html(sentence, **{name: part_marked(part) for name, part in parts.items()})


def part_marked(part):
    """One part of a sentence as HTML."""
    if isinstance(part, RoughDate):
        return format_html('<time datetime="{}">{}</time>', part, part.in_words())
    if isinstance(part, date):
        return format_html('<time datetime="{}">{}</time>', part.isoformat(), day_in_words(part))
    if isinstance(part, Label):
        return format_html("<bdi>{}</bdi>", str(part))
    return part


def linked(address, name):
    """The name as a link, for a sentence or a list."""
    return format_html('<a href="{}">{}</a>', address, name)


def day_in_words(day):
    """``30 March 2026``."""
    return written(day, "j F Y")


def moment_in_words(moment):
    """``30 March 2026``, ``after the 14MSP``."""
    if moment.after:
        return _("after the %(meeting)s") % {"meeting": moment.after}
    return day_in_words(moment.on)
