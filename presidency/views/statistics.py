"""Statistics."""

from django.utils.translation import gettext as _

from officeholders.pages import MomentPage
from presidency.statistics import read_statistics
from presidency.statistics.presenter import StatisticsPresenter


class Statistics(MomentPage):
    """Numbers, each with its list and its definition."""

    template = "presidency/statistics.html"
    here = "statistics"

    def find(self, asked, moment):
        return read_statistics(moment)

    def title(self, subject):
        return _("Statistics")

    def words(self, asked, found):
        return {"statistics": StatisticsPresenter(found.subject, found.moment, asked.question)}
