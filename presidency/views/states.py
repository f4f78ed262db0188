"""States."""

from officeholders.about import About
from officeholders.pages import MomentPage
from officeholders.questions import AS_KNOWN, MOMENT
from presidency.states import read_record, read_served
from presidency.states.reading import filters_of_states
from presidency.states.record_in_words import RecordPresenter
from presidency.states.served_in_words import ServedPresenter, title_of


class States(MomentPage):
    """Who has served."""

    takes = (*MOMENT, *AS_KNOWN, "region")
    template = "presidency/states.html"
    here = "states"

    def asked(self, request):
        asked = super().asked(request)
        filters_of_states(asked.question.own)  # checked before anything is read
        return asked

    def find(self, asked, moment):
        return read_served(asked.question.own, moment.instant)

    def title(self, subject):
        return title_of(subject)

    def words(self, asked, found):
        return {"states": ServedPresenter(found.subject, found.moment, asked.question)}


class OneState(MomentPage):
    """The record of one State."""

    template = "presidency/state.html"
    here = "states"
    hangs_on_the_last_entry = True  # a representative's name may be erased

    def find(self, asked, moment, code):
        return read_record(asked.question, moment, code)

    def title(self, subject):
        return subject.state.name

    def words(self, asked, found):
        when = About(asked, found, self.title(found.subject)).asked_about
        return {"state": RecordPresenter(found, asked.question, when)}
