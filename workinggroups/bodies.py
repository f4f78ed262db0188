"""Whom decisions speak to: the offices, the Coordination Committee and the Analysis Groups."""

from difflib import get_close_matches

from django.utils.translation import gettext as _

from officeholders.addresses import address
from officeholders.faults.proposal import COMMITTEE
from officeholders.models import PRESIDENT
from officeholders.questions import echo
from officeholders.refusals import NothingThere
from workinggroups.models import AnalysisGroup
from workinggroups.names import office_names


def body_names(position):
    """The name of each of them, right after the meeting at ``position``, by its code: the
    presidency, the Committee, the groups in the order of decisions, the Analysis Groups.

    Two queries; told whether or not they exist then.
    """
    offices = office_names(position)
    first = {PRESIDENT: offices.pop(PRESIDENT), COMMITTEE: _("Coordination Committee")}
    analysis = AnalysisGroup.objects.standing().order_by("order", "code")
    return first | offices | dict(analysis.values_list("code", "name"))


def no_such_body(question, code, names):
    """The refusal of a code that none of them has, offering the most similar one."""
    (near,) = get_close_matches(code, names, n=1, cutoff=0)
    return NothingThere(
        _("No office or body has the code “%(code)s”.") % {"code": echo(code)},
        terms_address(question, near),
        names[near],
    )


def terms_address(question, code):
    """The address of its terms of reference, about the moment asked."""
    return address(question, "terms-of-reference", code)


def terms_links(question, names):
    """Address and name of the terms of reference of each of those so named, by its code."""
    return {code: (terms_address(question, code), name) for code, name in names.items()}
