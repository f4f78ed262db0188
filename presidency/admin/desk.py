"""The desk: the page to which staff come first, in place of the stock index."""

from django.contrib.admin import site

from officeholders.admin.pages import staff_page
from officeholders.answers import today_in_geneva
from presidency.desk.page import told_to


@staff_page("", "index")
def index(request):
    """What has to be done, most urgent first; the stock index's lists are folded below it."""
    return site.index(request, {"desk": told_to(request.user, today_in_geneva())})
