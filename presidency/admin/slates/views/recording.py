"""A slate recorded as what the meeting decided: looked at once more, then one entry."""

from django.contrib import messages
from django.db import DataError, IntegrityError, OperationalError
from django.utils.translation import gettext as _

from officeholders.admin.guided.page import moved, seen_in
from officeholders.admin.pages import staff_page
from officeholders.admin.recorded.about import ReasonForm
from officeholders.admin.recorded.once import recorded_once
from officeholders.admin.recorded.page import said_of
from officeholders.admin.recorded.refusal import about_another, said_by_database
from officeholders.admin.recorded.sentences import as_sentence
from officeholders.answers import today_in_geneva
from officeholders.judging import Refused
from officeholders.models import Document, Entry
from officeholders.planning import Moved
from presidency.admin.slates.consequences_in_words import ConsequencesPresenter
from presidency.admin.slates.looking import look_at
from presidency.admin.slates.pages import (
    RECORD,
    is_recorded,
    page,
    say_recorded,
    slate_or_404,
    to_slate,
    version_in,
)
from presidency.admin.slates.plan_in_words import plan_in_words
from presidency.slates import proposals_of
from presidency.slates.keeping import Overtaken
from presidency.slates.recording import record_slate
from workinggroups.names import office_names


@staff_page("slates/<int:pk>/record/", "slate_record", *RECORD)
def record(request, pk):
    """The rows and the Committee as they would be; sent with a reason, one entry."""
    return recorded_once(request, lambda: _record(request, slate_or_404(pk)))


def _record(request, slate):
    if is_recorded(slate):
        say_recorded(request, slate)
        return to_slate(slate)
    if slate.meeting.withdrawn:
        return to_slate(slate)  # which says so
    if request.method != "POST":
        return _shown(request, slate, ReasonForm(initial=_initial(slate)))
    about = ReasonForm(request.POST)
    if not about.is_valid():
        return _shown(request, slate, about)
    return _written(request, slate, about)


def _written(request, slate, about):
    looked = look_at(slate.meeting, proposals_of(slate.seats), today_in_geneva())
    if not looked.may_be_recorded:
        return _hindered(request, slate, looked)
    told = {"version": version_in(request.POST), "seen": seen_in(request), "by": request.user}
    try:
        entry = record_slate(slate, **told, **about.about())
    except Moved:
        return _shown(request, slate, about, [moved()])
    except Overtaken:
        said = _("Somebody else changed this slate meanwhile, so nothing was recorded.")
        return _shown(request, slate_or_404(slate.pk), about, [said])
    except Refused as problem:
        return _shown(request, slate, about, [about_another(fault) for fault in problem.faults])
    except (DataError, IntegrityError, OperationalError) as problem:
        return _shown(request, slate, about, [said_by_database(problem)])
    messages.success(request, said_of(entry))
    return to_slate(slate)


def _shown(request, slate, about, said=()):
    seen = Entry.objects.last_number()
    looked = look_at(slate.meeting, proposals_of(slate.seats), today_in_geneva())
    if not looked.may_be_recorded:
        return _hindered(request, slate, looked)
    return page(
        request,
        "record",
        _("Record the slate as decided"),
        slate=slate,
        looked=looked,
        seen=seen,
        about=about,
        said=said,
        unusual=[as_sentence(found.sentence) for found in looked.judged.considered.warnings],
        plan=plan_in_words(looked.judged.plan, looked.board, office_names(slate.meeting_id)),
        follows=looked.consequences and ConsequencesPresenter(looked.consequences),
    )


def _hindered(request, slate, looked):
    """Back to the slate, which says what is refused; that there is nothing to record, only this."""
    said = _("This slate cannot be recorded as it is; see below why.")
    if not (looked.judged.is_refused or looked.board.meeting.cancelled):
        said = _("There is nothing to record: this slate proposes nothing new to the register.")
    messages.error(request, said)
    return to_slate(slate)


def _initial(slate):
    """A reason that fits, and the one document of the meeting, if there is but one."""
    documents = Document.objects.standing().filter(meeting=slate.meeting_id)[:2]
    symbols = [document.symbol for document in documents]
    return {
        "entry_reason": _("Decided at the %(meeting)s.") % {"meeting": slate.meeting.label},
        "entry_document": symbols[0] if len(symbols) == 1 else "",
    }
