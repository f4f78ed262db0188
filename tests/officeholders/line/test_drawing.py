"""The picture: strips of up to five cycles, each legible on the narrowest screen."""

from django.template.loader import render_to_string

from officeholders.line import Lane, draw
from tests.presidency.seats import after, meetings, on, seat


def drawn(*seats, moment=None, heading="Clearance"):
    return draw([Lane(heading, seats)], meetings(), moment or on("2022-03-01"))


def test_nothing_is_drawn_where_nobody_held_an_office():
    assert drawn() is None


def test_strips_hold_five_cycles_and_meet_at_a_meeting():
    line = drawn(seat("AAA", "1MSP", "7MSP"))
    ticks = [[tick.meeting.label for tick in strip.ticks] for strip in line.strips]
    assert ticks == [["1MSP", "2MSP", "3MSP", "4MSP", "5MSP", "6MSP"], ["6MSP", "7MSP"]]
    assert [strip.width for strip in line.strips] == [348, 348]
    assert [strip.shown for strip in line.strips] == [418, 418]


def test_a_bar_that_goes_on_reaches_beyond_the_edge_of_its_strip():
    first, second = drawn(seat("AAA", "1MSP", "7MSP")).strips
    assert [(bar.x, bar.width) for bar in first.lanes[0].bars] == [(24, 360)]
    assert [(bar.x, bar.width) for bar in second.lanes[0].bars] == [(-36, 120)]


def test_a_bar_without_stated_end_reaches_beyond_the_last_meeting():
    line = drawn(seat("AAA", "1MSP", "2MSP"), seat("BBB", "2MSP"))
    (bar,) = [bar for bar in line.strips[0].lanes[0].bars if bar.text == "BBB"]
    assert (bar.x, bar.width, line.strips[0].width) == (124, 170, 218)
    assert line.goes_on


def test_the_line_of_the_moment_goes_through_the_strip_it_lies_in():
    line = drawn(seat("AAA", "1MSP", "7MSP"), moment=after("6MSP"))
    assert [strip.moment for strip in line.strips] == [None, 24]
    assert drawn(seat("AAA", "1MSP", "2MSP"), moment=after("7MSP")).strips[-1].moment == 84
    assert drawn(seat("AAA", "3MSP", "4MSP"), moment=on("2020-01-01")).strips[0].moment == 62


def test_a_name_that_does_not_fit_gives_way_to_the_code():
    held = seat("BIH", "1MSP", "2MSP", name="Bosnia and Herzegovina"), seat("CHE", "2MSP", "4MSP")
    (strip,) = drawn(*held).strips
    assert [bar.text for bar in strip.lanes[0].bars] == ["BIH", "CHE"]
    short = seat("CHE", "1MSP", "2MSP", ended_on="2021-10")
    assert [bar.text for bar in drawn(short).strips[0].lanes[0].bars] == [""]


def test_every_lane_is_as_high_as_its_rows():
    both = Lane("A", [seat("AAA", "1MSP", "3MSP"), seat("BBB", "1MSP", "3MSP")])
    (strip,) = draw([both, Lane("B", [])], meetings(), on("2022-03-01")).strips
    assert [lane.y for lane in strip.lanes] == [18, 74]
    assert strip.height == 112


def test_a_picture_with_a_reach_shows_the_cycles_around_the_moment():
    held = [Lane("Clearance", [seat("AAA", "1MSP", "7MSP")])]
    (strip,) = draw(held, meetings(), after("3MSP"), reach=(1, 1)).strips
    assert [tick.meeting.label for tick in strip.ticks] == ["2MSP", "3MSP", "4MSP", "5MSP"]
    assert [bar.text for bar in strip.lanes[0].bars] == ["AAA"]
    assert draw(held, meetings(), after("3MSP"), reach=(1, 1)).goes_on


def test_a_lane_that_is_alone_needs_no_heading():
    (strip,) = drawn(seat("AAA", "1MSP", "3MSP"), heading="").strips
    assert ([bar.y for bar in strip.lanes[0].bars], strip.height) == ([18], 42)


def test_the_signs_that_are_used_are_explained_and_names_are_never_taken_for_html():
    held = seat("AAA", "3MSP", "6MSP", name="<b>A</b>", inferred=True), seat("BBB", "3MSP")
    told = render_to_string("officeholders/_line.html", {"line": drawn(*held, heading="<i>H</i>")})
    assert "broken outline: at least partly inferred" in told
    assert "or no end is stated" in told
    assert "a meeting whose dates are not recorded" in told
    assert "thick line: the moment asked about" in told
    assert "not recorded who held the seat" not in told
    assert "&lt;b&gt;A&lt;/b&gt;" in told
    assert "&lt;i&gt;H&lt;/i&gt;" in told
    assert 'class="tick undated"' in told
