"""Two moments compared."""

from django.utils.translation import gettext as _

from officeholders.answers import Page
from officeholders.questions import AS_KNOWN
from presidency.comparison import checked_sides, read_comparison
from presidency.comparison.about import AboutComparison
from presidency.comparison.presenter import ComparisonPresenter
from presidency.comparison.reading import FIRST, SECOND


class Comparison(Page):
    """Who joined, who left, who stays."""

    takes = (FIRST, SECOND, *AS_KNOWN)
    template = "presidency/comparison.html"

    def asked(self, request):
        asked = super().asked(request)
        _sides(asked)  # checked before anything is read
        return asked

    def read(self, asked):
        return read_comparison(_sides(asked), asked.today)

    def context(self, asked, answer):
        return {
            "about": AboutComparison(asked, answer, _("Comparison")),
            "here": "compare",
            "comparison": ComparisonPresenter(answer, asked.question),
            "is_backwards": answer.is_backwards,
        }


def _sides(asked):
    return checked_sides(asked.question.own, asked.today)
