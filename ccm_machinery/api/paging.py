"""Lists in pages: which one is asked for, and the addresses of its neighbours."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from officeholders.addresses import addressed
from officeholders.questions import BadQuestion, asked_instead, read_number

PAGE, PAGE_SIZE = "page", "page_size"
PAGING = (PAGE, PAGE_SIZE)
ROWS_A_PAGE, MOST_ROWS_A_PAGE = 50, 500


@dataclass(frozen=True, slots=True)
class Paging:
    """The page asked for, and how many rows stand on one."""

    page: int
    size: int

    def of(self, rows, count):
        """The rows of the page, of the ``count`` there are. Refused (BadQuestion): one beyond the
        last; the first is there though no row is."""
        pages = max(1, -(-count // self.size))
        if self.page > pages:
            sentence = _("There is no page %(number)s; the last is page=%(pages)s.")
            raise BadQuestion(sentence % {"number": self.page, "pages": pages}, page=pages)
        return rows[self.size * (self.page - 1) : self.size * self.page]

    def neighbours(self, request, count):
        """The addresses of the next page and of the one before, None where there is none."""
        following = self.page + 1 if self.page * self.size < count else None
        return _address(request, following), _address(request, self.page - 1)


def paging_asked(own):
    """What an address's own parameters ask for. Refused (BadQuestion): no number, and more rows
    a page than are ever given."""
    page = read_number(own, PAGE, lambda: 1) if PAGE in own else 1
    size = read_number(own, PAGE_SIZE, lambda: ROWS_A_PAGE) if PAGE_SIZE in own else ROWS_A_PAGE
    if size > MOST_ROWS_A_PAGE:
        sentence = _("At most %(most)s rows are given on a page: page_size=%(most)s.")
        raise BadQuestion(sentence % {"most": MOST_ROWS_A_PAGE}, page_size=MOST_ROWS_A_PAGE)
    return Paging(page, size)


def _address(request, page):
    """The address asked with another page, everything else in it kept."""
    if not page:
        return None
    query = asked_instead(request.META.get("QUERY_STRING", ""), {PAGE: str(page)})
    return request.build_absolute_uri(addressed(request.path, query))
