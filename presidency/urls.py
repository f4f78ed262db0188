"""The addresses of the Presidency, and of what needs the Committee."""

from django.urls import path

from presidency.views.calendar import GroupCalendar, StateCalendar, WholeCalendar
from presidency.views.committee import CommitteeForPrograms, CommitteePage
from presidency.views.committee_files import CommitteeFile
from presidency.views.comparison import Comparison
from presidency.views.feed import EntriesFeed, GroupFeed, StateFeed
from presidency.views.meetings import Meetings, OneMeeting
from presidency.views.presidency import Presidency
from presidency.views.search import Search
from presidency.views.states import OneState, States
from presidency.views.statistics import Statistics

urlpatterns = [
    path("", CommitteePage.as_view(), name="committee"),
    path("presidency/", Presidency.as_view(), name="presidency"),
    path("meetings/", Meetings.as_view(), name="meetings"),
    path("meetings/<str:label>/", OneMeeting.as_view(), name="meeting"),
    path("states/", States.as_view(), name="states"),
    path("states/<str:code>/", OneState.as_view(), name="state"),
    path("compare/", Comparison.as_view(), name="compare"),
    path("statistics/", Statistics.as_view(), name="statistics"),
    path("search/", Search.as_view(), name="search"),
    path("committee.json", CommitteeForPrograms.as_view(), name="committee-json"),
    path("committee.<str:ending>", CommitteeFile.as_view(), name="committee-file"),
    path("calendar.ics", WholeCalendar.as_view(), name="calendar"),
    path("states/<str:code>/calendar.ics", StateCalendar.as_view(), name="state-calendar"),
    path("working-groups/<str:code>/calendar.ics", GroupCalendar.as_view(), name="group-calendar"),
    path("entries/feed/", EntriesFeed.as_view(), name="entries-feed"),
    path("states/<str:code>/feed/", StateFeed.as_view(), name="state-feed"),
    path("working-groups/<str:code>/feed/", GroupFeed.as_view(), name="group-feed"),
]
