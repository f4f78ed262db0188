"""A register before a meeting, and slates for it, as the tests of slates need them."""

from datetime import date

from officeholders.models import Meeting
from presidency.models import Slate
from presidency.slates import board, proposals_of, read_known
from tests.builders import build, group, mandate, meetings, presidency, state

# 1MSP and 2MSP are over; 3MSP is to decide; 4MSP, 5MSP and 6MSP follow it, without dates.
TODAY = date(2013, 3, 1)
STATES = {"FRA": "France", "LAO": "Lao PDR", "NOR": "Norway", "PER": "Peru", "ZMB": "Zambia"}


def build_register(*rows):
    """France and Norway coordinate clearance, Peru help; Zambia presides over the 3MSP."""
    return build(
        *meetings("2011-09-16", "2012-09-14", None, None, None, None),
        *(state(code, name, party_from="2010") for code, name in STATES.items()),
        group("clearance", seats=2, usual_term=2),
        group("help"),
        mandate("clearance", "FRA", "1MSP", "3MSP"),
        mandate("clearance", "NOR", "2MSP", "4MSP"),
        mandate("help", "PER", "2MSP"),
        presidency("ZMB", "3MSP", "2MSP", "3MSP", appointed_at="2MSP"),
        *rows,
    )


def the(label):
    return Meeting.objects.get(label=label)


def slate_for(label, by, *seats, name="Draft"):
    return Slate.objects.create(meeting=the(label), name=name, seats=list(seats), author=by)


def board_of(label, *seats):
    """The board of the meeting with these seats proposed, as seen from TODAY."""
    return board(read_known(the(label), TODAY), proposals_of(seats))


def office_of(board, code, presides_over=None):
    (office,) = [office for office in board.offices if office.seat == (code, presides_over)]
    return office


SLATE = "/admin/slates/{}/"
LAO = {"office": "clearance", "state": "LAO", "until_end_of": "5MSP"}


def seat(office, place=1, over=""):
    """The beginning of the names of a seat's fields."""
    return f"seat:{office}:{over}:{place}"


def filled(name, state_code, end=None):
    """What a browser sends of one seat."""
    return {f"{name}:state": state_code} | ({} if end is None else {f"{name}:end": end})


def save(desk, slate, **fields):
    """Sends what is typed on the slate, which is then read anew."""
    typed = {"version": str(slate.version), "save": "1", "meeting": slate.meeting.label}
    page = desk.send(SLATE.format(slate.pk), typed=typed | fields)
    slate.refresh_from_db()
    return page


def text_of(page):
    return page.content.decode()
