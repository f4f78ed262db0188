"""The lists of a register file, each row read on its own."""

from dataclasses import dataclass
from difflib import get_close_matches

from django.utils.translation import gettext as _

from ccm_machinery.registerfile.parsing import parse, refusal
from ccm_machinery.registerfile.refused import fault_at
from officeholders.faults.phrases import plain
from officeholders.faults.structure import read_row
from officeholders.faults.values import Unreadable, text_of, written
from officeholders.lists import LIST_NAMES, REQUIRED_LISTS

FORMAT = "ccm-register/1"
ABOUT = "about"
KNOWN = ("format", ABOUT, *LIST_NAMES)


@dataclass(frozen=True)
class Contents:
    """What stands in a register file: its rows by list, and the faults outside of them."""

    rows: dict
    faults: list

    @classmethod
    def read(cls, content):
        """Reads bytes or text.

        Refused (LoadRefused): what is not one JSON object, or one nested too deeply to be a
        register file.
        """
        try:
            parsed, found = parse(content)
            rows = {name: _rows(name, parsed.get(name)) for name in LIST_NAMES}
            return cls(rows, [*found, *_faults_of_the_frame(parsed)])
        except RecursionError as error:
            raise refusal(_("it is nested too deeply")) from error


def _rows(name, raw):
    return [read_row(name, row, index) for index, row in enumerate(raw)] if _is_list(raw) else []


def _is_list(raw):
    return isinstance(raw, list)


def _faults_of_the_frame(parsed):
    """Faults of the file around its rows: its format, and which lists it has."""
    if parsed.get("format") != FORMAT:
        yield fault_at("format", _('a register file says "format": "%s"') % FORMAT)
    yield from _faults_of_about(parsed.get(ABOUT))
    for key in parsed:
        if key not in KNOWN:
            yield fault_at(plain(key), _unknown(key))
    for name in LIST_NAMES:
        yield from _faults_of_list(name, name in parsed, parsed.get(name))


def _faults_of_about(raw):
    try:
        raw is None or text_of(raw)
    except Unreadable as error:
        yield fault_at(ABOUT, str(error))


def _unknown(key):
    near = get_close_matches(key, KNOWN, 1)
    if near:
        return _('a register file has no such key; there is "%s"') % near[0]
    return _("a register file has no such key")


def _faults_of_list(name, is_given, raw):
    may_be_missing = name not in REQUIRED_LISTS
    if raw is None and may_be_missing or _is_list(raw):
        return
    if is_given:
        yield fault_at(name, _("%s is not a list") % written(raw))
    else:
        yield fault_at(name, _("this list must be given, even if it is empty"))
