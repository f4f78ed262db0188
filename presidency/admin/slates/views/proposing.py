"""A candidature put into a draft slate: from an expression of interest to a proposed mandate."""

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from officeholders.admin.candidatures import CandidatureAdmin
from officeholders.admin.pages import staff_page
from officeholders.answers import today_in_geneva
from officeholders.models import Candidature, Meeting
from presidency.admin.slates.pages import ADD, CHANGE, to_slate
from presidency.models import Slate
from presidency.slates import as_words, put_in, read_known
from presidency.slates.board import WAITING
from presidency.slates.keeping import draft_named_freely, save_draft, standing_entries
from presidency.slates.proposal import proposals_of
