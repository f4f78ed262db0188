"""Public addresses: what they have in common, so that a view says only what it reads and shows.

No sign-in, no cookie, no script; one entry's state in each answer, and a client that still has
it is told so after one query (CONTRACT sections 1 and 4).
"""

from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import unquote

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.middleware.gzip import GZipMiddleware, re_accepts_gzip
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.http import parse_etags
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from officeholders.addresses import addressed
from officeholders.build import digest_of_the_build
from officeholders.canonical import sha256
from officeholders.models import NO_DIGEST, Entry
from officeholders.moments import entries_asked
from officeholders.presenters import day_in_words
from officeholders.questions import (
    AS_KNOWN,
    DAY,
    MOMENT,
    BadQuestion,
    Question,
    asked_instead,
    read_question,
)
from officeholders.reading import NothingRecorded, read_at
from officeholders.refusals import (
    HTML,
    JSON,
    NOTHING_RECORDED,
    NothingThere,
    json_text,
    refuse,
)
from officeholders.remembered import Given, Remembered

BUILD = digest_of_the_build(settings.BASE_DIR)
CACHED = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"
REMEMBERED = Remembered(settings.REMEMBERED_BYTES)
compressing = GZipMiddleware(refuse)  # what is remembered is compressed once, not at each request


def today_in_geneva():
    return timezone.localdate(timezone=timezone.get_default_timezone())


@dataclass(frozen=True, slots=True)
class Asked:
    """The question as it was put, and the entry it is answered from; None before entry 1."""

    request: HttpRequest
    question: Question
    today: date
    entry: Entry | None = None


class Public(View):
    """An address that is only read; whatever it refuses, it refuses in one sentence."""

    http_method_names = ["get", "head"]
    takes = (*MOMENT, *AS_KNOWN)
    today = staticmethod(today_in_geneva)

    @csrf_exempt  # nothing can be written here: any other method is refused as such
    def dispatch(self, request, *args, **kwargs):
        try:
            _refuse_nul(request.path)
            return super().dispatch(request, *args, **kwargs)
        except BadQuestion as problem:
            return refuse(request, 400, problem, _offer(request, problem.instead))
        except NothingThere as problem:
            return refuse(request, 404, problem, problem.offer)

    def http_method_not_allowed(self, request, *args, **kwargs):
        sentence = _("This address can only be read, with GET or HEAD.")
        return refuse(request, 405, sentence, Allow="GET, HEAD")

    def asked(self, request):
        """The question, once its syntax has been checked."""
        raw, today = request.META.get("QUERY_STRING", ""), self.today()
        question = read_question(raw, self.takes, today, Entry.objects.last_number)
        return Asked(request, question, today)


class Answer(Public):
    """An address that answers from one entry.

    A subclass has ``read(asked, **path)``, which reads the register as it stands where it is
    called, and ``show(asked, answer)``, the text of the answer. It ``hangs_on_the_last_entry``
    if it says more than the entry it answers from: its number, or names that may be erased.
    What has been answered is remembered, under all that it hangs on.
    """

    content_type = HTML
    hangs_on_the_last_entry = False

    def get(self, request, **path):
        asked = self.asked(request)
        try:
            return self._settled(asked) or self._answer(asked, *entries_asked(asked.question), path)
        except NothingRecorded:
            return self.before_entry_1(asked)

    def before_entry_1(self, asked):
        """404, unless a subclass knows better."""
        return refuse(asked.request, 404, NOTHING_RECORDED)

    def _is_settled(self, asked):
        """Whether nothing that is recorded later can change the answer."""
        return bool(asked.question.entry) and not self.hangs_on_the_last_entry

    def _settled(self, asked):
        """The answer, where it is remembered and settled: nobody need be asked for it again."""
        if not self._is_settled(asked):
            return None
        asked.request.answered_from = asked.question.entry
        given = REMEMBERED.recall(_settled_place(asked))
        return given and self._again(asked, given)

    def _answer(self, asked, entry, last, path):
        asked.request.answered_from = entry.number  # for the log
        tag = self._tag(asked, entry, last)
        given = REMEMBERED.recall(_place(asked, tag), last.digest)
        if given:
            return self._again(asked, given)
        if tag in _held_by(asked.request):
            return self._headed(HttpResponseNotModified(), tag)
        return self._made(asked, entry, last, path)

    def _again(self, asked, given):
        if _has(asked.request, given.tag):
            return self._headed(HttpResponseNotModified(), given.tag)
        return given.again()

    def _made(self, asked, entry, last, path):
        number = entry.number if asked.question.has_entry else None
        entry, answer = read_at(number, lambda: self.read(asked, **path), entry)
        asked.request.answered_from = entry.number
        asked = replace(asked, entry=entry)
        last = last if asked.question.has_entry else entry
        tag = self._tag(asked, entry, last)
        return self._remembered(asked, last, tag, self.told(asked, self.show(asked, answer), tag))

    def _remembered(self, asked, last, tag, response):
        """The same response, compressed for who takes it so; remembered if it is a whole answer."""
        if response.status_code == 200 and not response.streaming:
            response = compressing.process_response(asked.request, response)
            lasts = self._is_settled(asked)
            place = _settled_place(asked) if lasts else _place(asked, tag)
            REMEMBERED.keep(place, Given.of(response, lasts), last.digest)
        return response

    def told(self, asked, shown, tag):
        """The answer under its tag, unless the client still has it, or has any answer."""
        if _has(asked.request, tag):
            return self._headed(HttpResponseNotModified(), tag)
        return self._headed(self.answered(shown), tag)

    def answered(self, shown):
        return HttpResponse(shown, content_type=self.content_type)

    def _headed(self, response, tag):
        response["ETag"] = f'W/"{tag}"'
        response["Cache-Control"] = CACHED
        return response

    def _tag(self, asked, entry, last):
        return tag(asked, entry.digest, last.number if self.hangs_on_the_last_entry else 0)


def _refuse_nul(path):
    """Refuses a path with the one character that no database takes in a text."""
    if "\0" in path:
        raise NothingThere(_("There is nothing at this address."))


def _offer(request, instead):
    """The same address with the parameters that were probably meant, if any were guessed."""
    meant = asked_instead(request.META.get("QUERY_STRING", ""), instead) if instead else None
    if meant is None:
        return None
    query = addressed(request.path, meant)
    return {"address": query, "name": _in_words(instead) or unquote(query)}


def _in_words(instead):
    """The one value that was probably meant, where it is a day; else nothing."""
    days = [text for text in instead.values() if DAY.fullmatch(str(text))]
    return day_in_words(date.fromisoformat(days[0])) if len(instead) == len(days) == 1 else ""


class Page(Answer):
    """An answer for people: a subclass has ``template`` and ``context(asked, answer)``."""

    def show(self, asked, answer):
        return render_to_string(self.template, {"asked": asked} | self.context(asked, answer))


class ForPrograms(Answer):
    """An answer for programs: a subclass has ``words(asked, answer)``."""

    content_type = JSON

    def show(self, asked, answer):
        return json_text(self.words(asked, answer))


def tag(asked, digest=NO_DIGEST, last=0):
    """What the answer depends on: a question without a moment of its own is about today."""
    told = [
        asked.request.path,
        asked.request.META.get("QUERY_STRING", ""),
        "" if asked.question.has_moment else asked.today.isoformat(),
        digest,
        str(last),
        get_language() or "",
        BUILD,
    ]
    return sha256("\n".join(told))[:32]


def _place(asked, tag):
    """Under what an answer is remembered: whole addresses stand in it, and it may be compressed."""
    request = asked.request
    is_compressed = bool(re_accepts_gzip.search(request.META.get("HTTP_ACCEPT_ENCODING", "")))
    return request.scheme, request.get_host(), tag, is_compressed


def _settled_place(asked):
    """The same, where an entry of the log was named, which nothing can change."""
    return _place(asked, tag(asked))


def _has(request, tag):
    """Whether the client still has the answer, or says that it has any."""
    return not {tag, "*"}.isdisjoint(_held_by(request))


def _held_by(request):
    """The tags of the answers that the client still has, weak or strong."""
    tags = parse_etags(request.META.get("HTTP_IF_NONE_MATCH", ""))
    return {tag.removeprefix("W/").strip('"') for tag in tags}
