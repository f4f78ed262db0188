"""The operations of the API: where each is asked, and how OpenAPI describes it (django-ninja).

Each answers with what its view answers; ninja routes and describes, and checks nothing.
"""

from functools import cache

from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI

from ccm_machinery.api import schemas
from ccm_machinery.api.entries import EntryList
from ccm_machinery.api.parameters import parameters
from ccm_machinery.api.views import GroupList, MandateList, MeetingList, ProvisionList, StateList
from presidency.views.committee import CommitteeForPrograms

ROOT = "api/v1/"
api = NinjaAPI(
    title="Register of office holders of the Convention on Cluster Munitions",
    version="1",
    description=(
        "Who holds which office of the Convention, since when, until the end of which meeting and "
        "by which decision: about any moment, as known at any entry of the register."
    ),
    openapi_url=None,
    docs_url=None,
)
OPERATIONS = {
    "committee": (
        CommitteeForPrograms,
        schemas.Committee,
        "The Coordination Committee",
        "Who sits on it at the moment, computed from the mandates; its vacancies.",
    ),
    "mandates": (
        MandateList,
        schemas.Mandates,
        "Mandates",
        "Every State in every office. The moment decides names; which rows are listed is decided "
        "by in_force_on or in_force_after, and by the other filters.",
    ),
    "states": (StateList, schemas.States, "States", "Every State, by its code."),
    "meetings": (
        MeetingList,
        schemas.Meetings,
        "Meetings",
        "Meetings of States Parties and Review Conferences, in their one sequence.",
    ),
    "working-groups": (
        GroupList,
        schemas.WorkingGroups,
        "Working Groups",
        "Every Working Group, in the order of decisions.",
    ),
    "provisions": (
        ProvisionList,
        schemas.Provisions,
        "Provisions",
        "The clauses of decisions, and those to whom they are addressed.",
    ),
    "entries": (
        EntryList,
        schemas.Entries,
        "Entries",
        "The register's log up to the entry answered from, newest first, as the objects that are "
        "hashed. The moment decides nothing here.",
    ),
}
TAG = {"schema": {"type": "string"}, "description": "Of this answer, to be sent as If-None-Match."}
KEPT = {"schema": {"type": "string"}, "description": "How long a cache may keep it."}
AGAIN = {"schema": {"type": "string"}, "description": "After how many seconds to ask again."}
HAS_IT = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "The ETag of an answer that is still held.",
    "schema": {"type": "string"},
}
RESPONSES = {
    200: {"description": "The answer.", "headers": {"ETag": TAG, "Cache-Control": KEPT}},
    304: {
        "description": "The answer that is held is still right.",
        "headers": {"ETag": TAG, "Cache-Control": KEPT},
    },
    400: {"description": "The question cannot be answered, in a sentence that says why."},
    404: {"description": "Nothing is recorded in the register yet."},
    503: {
        "description": "The register cannot be read at the moment.",
        "headers": {"Retry-After": AGAIN},
    },
}
REFUSED = (400, 404, 503)


def routes():
    """The addresses of the operations. Other methods than GET are answered by the view as well,
    which refuses in the register's words."""
    views = {f"api-{name}": view.as_view() for name, (view, *_told) in OPERATIONS.items()}
    return [
        path(
            str(pattern.pattern),
            _any_method(pattern.callback, views[pattern.name]),
            name=pattern.name,
        )
        for pattern in api.urls[0]
        if pattern.name in views
    ]


def _any_method(read, view):
    def answered(request):
        return read(request) if request.method == "GET" else view(request)

    return csrf_exempt(answered)


def _operation(name, view, answer, summary, description):
    asked = view.as_view()

    @api.get(
        f"/{name}/",
        url_name=f"api-{name}",
        operation_id=name.replace("-", "_"),
        summary=summary,
        description=description,
        by_alias=True,
        response={200: answer, 304: None} | dict.fromkeys(REFUSED, schemas.Refusal),
        openapi_extra={
            "parameters": [*parameters(name, view.takes), HAS_IT],
            "responses": RESPONSES,
        },
    )
    def operation(request):
        return asked(request)


for _name, _told in OPERATIONS.items():
    _operation(_name, *_told)


@cache
def description():
    """The API in OpenAPI 3; every status is a text, as it is in JSON."""
    told = api.get_openapi_schema(path_prefix=ROOT)
    for operation in told["paths"].values():
        statuses = operation["get"]["responses"]
        operation["get"]["responses"] = {str(status): words for status, words in statuses.items()}
    return dict(told)
