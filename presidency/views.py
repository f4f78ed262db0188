"""The pages that need the Committee."""

from django.template.loader import render_to_string

from officeholders.answers import ForPrograms, Page, tag
from officeholders.refusals import NOTHING_RECORDED
from presidency.committee import read_committee
from presidency.committee_page import committee_page


class CommitteePage(Page):
    """The Coordination Committee."""

    template = "presidency/committee.html"

    def read(self, asked):
        return read_committee(asked.question, asked.today)

    def context(self, asked, answer):
        return committee_page(asked, answer)

    def before_entry_1(self, asked):
        nothing = {"sentence": NOTHING_RECORDED, "here": "committee"}
        return self.told(asked, render_to_string("presidency/nothing.html", nothing), tag(asked))


class CommitteeForPrograms(ForPrograms):
    """The Coordination Committee, as ``GET /api/v1/committee/``."""

    def read(self, asked):
        return read_committee(asked.question, asked.today)

    def words(self, asked, answer):
        return answer.as_json(asked.entry)
