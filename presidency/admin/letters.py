"""Letters: what is asked of one, its text on the page, and the same as a Word document."""

from django.contrib.admin import site
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy

from officeholders.admin.pages import staff_page
from officeholders.answers import today_in_geneva
from officeholders.carried import TYPES
from officeholders.models import Candidature, Meeting
from presidency.admin.letter_forms import InvitationForm, MandateLetterForm
from presidency.letters import Kind, LetterRefused, file_name, letter_docx, write_letter
from presidency.slates.ends import GroupTerm, ends
from presidency.slates.reading import deciding_meeting
from workinggroups.models import WorkingGroup

FORMS = {
    Kind.INVITATION: InvitationForm,
    Kind.CONFIRMATION: MandateLetterForm,
    Kind.THANKS: MandateLetterForm,
}


@staff_page("letters/", "letters", "officeholders.view_mandate", "officeholders.view_candidature")
def letters_page(request):
    """The page; with ``format=docx`` the letter as a file. Nothing is recorded."""
    today = today_in_geneva()
    kind = request.GET.get("kind", "")
    kind = Kind(kind) if kind in Kind.values else Kind.INVITATION
    asked = _asked(request.GET, today)
    is_asked = asked.keys() & {"state", "office", "mandate"}
    form = FORMS[kind](asked if is_asked else None, today=today)
    letter = _written(kind, form) if is_asked else None
    if letter and request.GET.get("format") == "docx":
        return _file(letter)
    request.current_app = site.name
    context = {
        **site.each_context(request),
        "title": gettext_lazy("Letters"),
        "kinds": [(one.value, one.label, one == kind) for one in Kind],
        "kind": kind,
        "form": form,
        "letter": letter,
        "file": f"?{_query(asked, kind)}",
    }
    return TemplateResponse(request, "admin/letters/letters.html", context)


def _asked(query, today):
    """What is asked, with what a candidature that the address names says of it."""
    pk = query.get("candidature", "")
    if not (pk.isdecimal() and len(pk) < 10):
        return query
    found = Candidature.objects.standing().select_related("presides_over").filter(pk=pk).first()
    if found is None:
        return query
    decides = deciding_meeting(found.office_id, found.presides_over_id, today)
    told = {
        "state": found.state_id,
        "office": found.office_id,
        "presides_over": found.presides_over and found.presides_over.label,
        "from_end_of": decides and decides.label,
        "until_end_of": decides and _usual_end(found, decides),
    }
    asked = query.copy()
    del asked["candidature"]
    asked.update({name: text for name, text in told.items() if text and not query.get(name)})
    return asked


def _usual_end(candidature, decides):
    """With which meeting the mandate would usually end, where the register can say it."""
    if candidature.presides_over:
        return candidature.presides_over.label
    group = WorkingGroup.objects.select_related("until_end_of").get(code=candidature.office_id)
    last = group.until_end_of
    term = GroupTerm(group.usual_term, last and last.position, last and last.label)
    return ends(Meeting.objects.coming(decides.position), term).usual


def _written(kind, form):
    """The letter that is asked for; None, with the reason on the form, where there is none."""
    if not form.is_valid():
        return None
    try:
        return write_letter(kind, form.facts())
    except LetterRefused as problem:
        form.add_error(None, str(problem))
        return None


def _query(asked, kind):
    told = asked.copy()
    told["kind"], told["format"] = kind.value, "docx"
    return told.urlencode()


def _file(letter):
    file = HttpResponse(letter_docx(letter), content_type=TYPES["docx"])
    file["Content-Disposition"] = f'attachment; filename="{file_name(letter)}"'
    return file
