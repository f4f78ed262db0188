"""What the pages of Working Groups and Coordinators are tested with."""

import pytest

from tests.builders import build, group, mandate, meeting, meetings, state


@pytest.fixture
def register(db):
    build(
        *meetings("2011-09-16", "2012-09-14", "2013-09-13"),
        meeting("4MSP"),
        state("FRA", "France", party_from="2010-08-01"),
        state("LAO", "Lao PDR", party_from="2010-08-01"),
        state("NOR", "Norway", party_from="2010-08-01"),
        group("clearance", seats=1, usual_term=2),
        group("victim-assistance", from_end_of="2MSP"),
        mandate("clearance", "FRA", "1MSP", "3MSP"),
    )


@pytest.fixture
def three(desk):
    build(group("clearance"), group("victim-assistance"), group("universalization"))
