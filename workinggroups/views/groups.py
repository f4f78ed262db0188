"""The Working Groups."""

from django.utils.translation import gettext as _

from officeholders.pages import MomentPage
from workinggroups.groups import read_groups
from workinggroups.groups_in_words import GroupsPresenter
from workinggroups.record import NoSuchGroup, read_record
from workinggroups.record_in_words import RecordPresenter, no_such_group


class Groups(MomentPage):
    """The Working Groups."""

    template = "workinggroups/groups.html"
    here = "working-groups"

    def find(self, asked, moment):
        return read_groups(moment.instant)

    def title(self, subject):
        return _("Working Groups")

    def words(self, asked, found):
        return {"groups": GroupsPresenter(found.subject, found.moment, asked.question)}


class Group(MomentPage):
    """One Working Group."""

    template = "workinggroups/group.html"
    here = "working-groups"

    def find(self, asked, moment, code):
        try:
            return read_record(code, moment.instant)
        except NoSuchGroup as missing:
            raise no_such_group(asked.question, code, missing.names) from missing

    def title(self, subject):
        return subject.group.name

    def words(self, asked, found):
        return {"group": RecordPresenter(found, asked.question)}
