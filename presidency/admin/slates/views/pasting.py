"""A report's paragraph, pasted or handed in as a file, read into a draft slate."""

from functools import wraps

from django import forms
from django.core.exceptions import RequestDataTooBig, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.pages import staff_page
from officeholders.uploads.documents import lines_of
from officeholders.uploads.receiving import read_upload, receiving_files
from officeholders.uploads.refused import UploadRefused
from presidency.admin.slates.forms import DecidingMeetingField
from presidency.admin.slates.pages import ADD, meeting_of, page, to_slate
from presidency.admin.slates.pasted_in_words import read_in_words
from presidency.paragraph import decided_by
from presidency.slates.keeping import draft_named_freely
from presidency.slates.pasted import paragraph_alone, proposals_from

LONGEST_TEXT = 200_000
MAKE = "make"


class PasteForm(forms.Form):
    """The paragraph: pasted, or in the report's own file. ``lines`` are those of either."""

    meeting = DecidingMeetingField()
    text = forms.CharField(
        label=gettext_lazy("The paragraph"),
        required=False,
        strip=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 12, "cols": 80}),
        help_text=gettext_lazy("Paste the lines that list the Coordinators; more does no harm."),
    )
    file = forms.FileField(
        label=gettext_lazy("Or the report"),
        required=False,
        allow_empty_file=True,
        help_text=gettext_lazy("A Word document (DOCX) or a text, of 10 MB at most."),
    )

    def clean_file(self):
        """The lines of the file; None where none was given."""
        file = self.cleaned_data["file"]
        try:
            return lines_of(read_upload(file)) if file else None
        except UploadRefused as problem:
            raise ValidationError(str(problem)) from problem

    def clean(self):
        cleaned = super().clean()
        if self.errors:
            return cleaned
        cleaned["lines"] = cleaned["file"] or cleaned["text"].splitlines()
        if not any(line.strip() for line in cleaned["lines"]):
            raise ValidationError(_("Paste the paragraph, or choose the file that holds it."))
        return cleaned


def telling_too_much(view):
    """The view, which says so where more is pasted than the server takes in."""

    @wraps(view)
    def telling(request):
        try:
            return view(request)
        except RequestDataTooBig:
            said = _("This is too much text to paste. Paste the paragraph alone.")
            return _page(request, PasteForm(), too_much=said)

    return telling


@staff_page("slates/paste/", "slates_paste", ADD)
@telling_too_much
@receiving_files
def paste(request):
    """The form; sent, what was understood in its place; confirmed, a draft slate of it."""
    initial = {"meeting": request.GET.get("meeting", "")}
    form = PasteForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method != "POST" or not form.is_valid():
        return _page(request, form)
    meeting, lines = meeting_of(form.cleaned_data["meeting"]), form.cleaned_data["lines"]
    decided = decided_by(lines, meeting.label)
    if MAKE in request.POST:
        name = _("From the report of the %(meeting)s") % {"meeting": meeting.label}
        return to_slate(draft_named_freely(meeting, name, proposals_from(decided), by=request.user))
    return _read(request, meeting, lines, decided)


def _read(request, meeting, lines, decided):
    """What was understood, and the form anew with the lines that it was read in."""
    passed_over = len(decided.understanding.passed_over)
    kept = paragraph_alone(lines, decided)
    text = "\n".join(kept)
    form = PasteForm(initial={"meeting": meeting.label, "text": text})
    again = decided_by(kept, meeting.label)
    return _page(
        request,
        form,
        read=read_in_words(again),
        is_something=bool(again.changes),
        not_understood=len(again.understanding.not_understood),
        passed_over=passed_over,
        meeting=meeting,
        is_too_long=len(text) > LONGEST_TEXT,
    )


def _page(request, form, **more):
    return page(request, "paste", _("Read a report’s paragraph"), form=form, **more)
