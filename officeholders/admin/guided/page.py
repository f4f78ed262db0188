"""One guided form: a few questions, a plan that follows from the answers, one entry."""

from django.contrib import messages
from django.contrib.admin import site
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, OperationalError
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.guided.preview import Preview
from officeholders.admin.pages import add_page
from officeholders.admin.recorded.about import ReasonForm
from officeholders.admin.recorded.once import recorded_once
from officeholders.admin.recorded.page import said_of
from officeholders.admin.recorded.refusal import about_another, said_by_database
from officeholders.admin.recorded.sentences import as_sentence
from officeholders.judging import Refused
from officeholders.models import Entry
from officeholders.planning import Moved, consider, record_plan

_pages = {}
RECORD, BACK = "record", "back"
REASON = ("entry_reason", "entry_document")
BY_DATABASE = (DataError, IntegrityError, OperationalError)


def guided_pages():
    """Every guided form, in its ``order``; of one order, in that in which the rooms made them."""
    return tuple(sorted(_pages.values(), key=lambda page: page.order))


class GuidedPage:
    """A guided form of the admin, at ``/admin/guided/NAME/``.

    Subclasses say the questions (``form_class``) and the plan that follows from the answers;
    ``title`` and ``lead`` say what it is for, ``heading`` and ``order`` where it is listed,
    ``kind`` what kind of entry it makes, ``rights`` who may use it. Making a class is enough: it
    then has its address.

    ``told_on`` names the field on which a fault of the plan's own rows is told, by the key it
    concerns. ``offered_for`` says on which forms of rows there is a link to this one: by the
    label of the model, what gives the parameters of that link from the row, None for no link.
    """

    name = ""
    title = ""
    lead = ""
    heading = gettext_lazy("Something else")
    order = 100
    form_class = None
    kind = Entry.Kind.CHANGE
    rights = ("officeholders.change_mandate", "officeholders.add_mandate")
    preview_class = Preview
    told_on = {}
    offered_for = {}
    do_not_call_in_templates = True

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if cls.name:
            _pages[cls.name] = page = cls()
            add_page(f"guided/{cls.name}/", f"guided_{cls.name}", page, *cls.rights)

    @property
    def __name__(self):
        return self.name

    @property
    def address(self):
        return reverse(f"admin:guided_{self.name}")

    def initial(self, request):
        """What the form already knows, from the address that led to it."""
        return {key: value for key, value in request.GET.items() if value}

    def make_form(self, request, data=None, initial=None):
        """The form, with what was typed or with what it knows already."""
        return self.form_class(data, initial=initial)

    def plan(self, cleaned):
        """The rows as they are to stand, from the answers.

        Refused (ValidationError, by field where it can): what cannot be planned.
        """
        raise NotImplementedError

    def reason(self, cleaned):
        """A reason that fits the answers, which staff may word otherwise."""
        return str(self.title)

    def document(self, cleaned):
        """The document it rests on, where the answers say it."""
        return ""

    def preview(self, considered):
        """What will change, for the page."""
        return self.preview_class(considered)

    def leads_to(self, entry, cleaned):
        """The address to go to after it was recorded."""
        return reverse("admin:officeholders_entry_change", args=[entry.number])

    def told(self, request):
        """What the page says besides."""
        return {}

    def field_of(self, fault):
        """The name of the field on which a fault of the plan's own rows is told, if any."""
        return self.told_on.get(fault.key)

    def refuse(self, form, faults):
        """Tells the faults on the form: those of its own rows on the fields they concern."""
        for fault in faults:
            field = self.field_of(fault) if fault.row.is_changed else None
            if field in form.fields:
                form.add_error(field, as_sentence(fault.sentence))
            else:
                form.add_error(None, about_another(fault))

    def __call__(self, request):
        return recorded_once(request, lambda: self.answer(request))

    def answer(self, request):
        """The form, its preview, or the way to the entry that was made."""
        if request.method != "POST":
            return self._ask(request, self.make_form(request, initial=self.initial(request)))
        form = self.make_form(request, request.POST)
        valid = form.is_valid()
        request.reworded = self._reworded(request.POST, form) if valid else kept_in(request.POST)
        if BACK in request.POST:
            return self._ask(request, self.make_form(request, initial=typed_in(form)))
        if not valid:
            return self._ask(request, form)
        if RECORD in request.POST:
            return self._record(request, form)
        return self._show(request, form, self._about(request, form))

    def _about(self, request, form):
        return ReasonForm(initial=self._proposed(form) | request.reworded)

    def _proposed(self, form):
        """What is asked about the entry, as the answers say it."""
        told = {"reason": self.reason, "document": self.document}
        return {f"entry_{key}": say(form.cleaned_data) for key, say in told.items()}

    def _reworded(self, typed, form):
        """What staff worded otherwise about the entry: it is kept while the answers change."""
        proposed = self._proposed(form).items()
        return {key: text for key, text in kept_in(typed).items() if (key, text) not in proposed}

    def _show(self, request, form, about, said=()):
        """The preview; the form again, with what is wrong, where the rules refuse the plan."""
        seen = Entry.objects.last_number()
        try:
            considered = consider(self.plan(form.cleaned_data))
            if considered.faults:
                raise Refused(considered.faults)
            preview = self.preview(considered) if considered.plan else None
        except (Refused, ValidationError, *BY_DATABASE) as problem:
            return self._refused(request, form, problem)
        context = {"form": form, "about": about, "seen": seen, "preview": preview, "said": said}
        return self._page(request, "admin/guided/preview.html", context)

    def _refused(self, request, form, problem):
        """The form again, with what was typed and why it cannot be recorded."""
        if isinstance(problem, Refused):
            self.refuse(form, problem.faults)
        elif isinstance(problem, ValidationError):
            form.add_error(None, problem)
        else:
            form.add_error(None, said_by_database(problem))
        return self._ask(request, form)

    def _record(self, request, form):
        about = ReasonForm(request.POST)
        if not about.is_valid():
            return self._show(request, form, about)
        try:
            entry = record_plan(
                lambda: self.plan(form.cleaned_data),
                seen=seen_in(request),
                by=request.user,
                kind=self.kind,
                **about.about(),
            )
        except Moved:
            return self._show(request, form, about, [moved()])
        except OperationalError as problem:  # somebody else is writing: record it again
            return self._show(request, form, about, [said_by_database(problem)])
        except (Refused, ValidationError, *BY_DATABASE) as problem:
            return self._refused(request, form, problem)
        return self._done(request, entry, form.cleaned_data)

    def _done(self, request, entry, cleaned):
        if entry.number is None:
            messages.info(request, _("The register says so already, so no entry was made."))
            return HttpResponseRedirect(reverse("admin:index"))
        messages.success(request, said_of(entry))
        return HttpResponseRedirect(self.leads_to(entry, cleaned))

    def _ask(self, request, form):
        context = {"form": form, "reworded": getattr(request, "reworded", {})}
        return self._page(request, "admin/guided/form.html", context)

    def _page(self, request, template, context):
        request.current_app = site.name
        told = {"title": self.title, "lead": self.lead, "page": self, **self.told(request)}
        context = {**site.each_context(request), **told, **context}
        return TemplateResponse(request, template, context)


def kept_in(typed):
    """What was typed about the entry."""
    return {key: typed[key] for key in REASON if typed.get(key)}


def typed_in(form):
    """What was typed, for the same form anew."""
    return {name: form[name].value() for name in form.fields}


def seen_in(request):
    """The last entry when the preview was shown; 0, which is never right, if it does not say."""
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isdecimal() and len(seen) < 10 else 0


def moved():
    return _(
        "Somebody recorded something else meanwhile, so nothing was recorded. This is what would "
        "change now: look at it again, then record it."
    )
