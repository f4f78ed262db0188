"""Feeds to subscribe to: of all entries, of those about one State, about one Working Group."""

from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from officeholders.addresses import addressed, entry_asked
from officeholders.answers import Answer
from officeholders.models import Entry
from officeholders.questions import AS_KNOWN, read_number
from presidency.committee.seats import LANGUAGE_OF_THE_API
from presidency.feed import EVERYTHING, Subject, atom_text, of_group, of_state, read_feed
from presidency.views.whose import group_name, state_name


class EntriesFeed(Answer):
    """What every entry did."""

    takes = ("page",)
    content_type = "application/atom+xml; charset=utf-8"
    hangs_on_the_last_entry = True  # the name of an author may be erased
    about = "entries"

    def asked(self, request):
        asked = super().asked(request)
        page_of(asked.question)  # checked before anything is read
        return asked

    def _answer(self, asked, entry, last, path):
        return super()._answer(replace(asked, entry=entry), entry, last, path)

    def read(self, asked, code=""):
        """The subject of the feed, and the page asked for."""
        known = asked.entry.number if asked.question.has_entry else Entry.objects.last_number()
        subject, scope = self.subject(asked.question, code)
        with override(LANGUAGE_OF_THE_API):
            return subject, read_feed(scope, known, page_of(asked.question))

    def subject(self, question, code):
        return Subject(_("all entries"), "entries"), EVERYTHING

    def show(self, asked, answer):
        subject, page = answer
        with override(LANGUAGE_OF_THE_API):
            return atom_text(page, subject, Addresses(asked, self.about, self.kwargs.values()))


class StateFeed(EntriesFeed):
    """What entries did to one State and its mandates."""

    takes = (*AS_KNOWN, "page")
    about = "state"

    def subject(self, question, code):
        return Subject(state_name(question, code), f"state:{code}"), of_state(code)


class GroupFeed(EntriesFeed):
    """What entries did to one Working Group and its mandates."""

    takes = (*AS_KNOWN, "page")
    about = "working-group"

    def subject(self, question, code):
        return Subject(group_name(question, code), f"working-group:{code}"), of_group(code)


class Addresses:
    """The whole addresses that a feed refers to."""

    def __init__(self, asked, about, args):
        self.request, self.known = asked.request, entry_asked(asked.question)
        self._about = reverse(about, args=list(args))

    def page(self, number):
        """That page of the feed; the newest has no number."""
        own = {"page": number if number > 1 else None}
        return self._whole(addressed(self.request.path, own | self.known))

    def about(self):
        """The page about the feed's subject."""
        return self._whole(addressed(self._about, self.known))

    def entry(self, number):
        return self._whole(reverse("entry", args=[number]))

    def _whole(self, address):
        return self.request.build_absolute_uri(address)


def page_of(question):
    """The page asked for; the first where none is. Refused (BadQuestion): no number."""
    return read_number(question.own, "page", lambda: 1) if question.own else 1
