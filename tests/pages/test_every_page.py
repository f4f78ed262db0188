"""What holds of every public page: small, quick, dated, citable, without script, linked."""

import gzip
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles.finders import find

from tests.builders import build
from tests.pages.addresses import PAGES, REFUSALS
from tests.pages.reading import html_of, remember_nothing
from tests.presidency.test_committee import long_register

STYLE = settings.BASE_DIR / "ccm_machinery" / "static" / "register.css"
FIRST_VIEW, OTHER_VIEWS = 14 * 1024, 30 * 1024  # bytes as served, with the style
MOST_QUERIES = 12
OF_THE_LONG_REGISTER = (
    "/?after=700MSP",
    "/working-groups/",
    "/working-groups/one/",
    "/presidency/",
    "/meetings/",
    "/meetings/700MSP/",
    "/states/",
    "/states/AAA/",
    "/mandates/",
    "/mandates/?in_force_after=700MSP&order=-state",
    "/mandates/one/BBA/21MSP/",
    "/decisions/",
    "/offices/one/mandate/",
    "/analysis-groups/",
    "/compare/?from=10MSP&to=700MSP",
    "/statistics/?after=40MSP",
    "/search/?q=AAA",
    "/entries/",
    "/entries/1/",
    "/about/",
)


class Reader(HTMLParser):
    """The elements of a page by name, each as its attributes."""

    def __init__(self, html):
        super().__init__()
        self.elements = {}
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.setdefault(tag, []).append(dict(attrs))

    def all(self, tag):
        return self.elements.get(tag, [])


def html(client, path):
    return html_of(client, path)


@pytest.fixture
def pages(client, reference_register):
    return {path: html(client, path) for path in PAGES}


@pytest.mark.any_engine
def test_every_page_fits_a_slow_line(pages):
    style = len(gzip.compress(STYLE.read_bytes()))
    sizes = {path: len(gzip.compress(told.encode())) + style for path, told in pages.items()}
    assert {path: size for path, size in sizes.items() if size > _budget(path)} == {}


def _budget(path):
    return FIRST_VIEW if urlsplit(path).path == "/" else OTHER_VIEWS


@pytest.mark.any_engine
def test_every_page_has_one_heading_one_title_a_language_and_no_script(pages):
    for path, told in pages.items():
        page = Reader(told)
        assert len(page.all("h1")) == len(page.all("title")) == len(page.all("main")) == 1, path
        assert page.all("html") == [{"lang": "en-gb", "dir": "ltr"}], path
        assert [page.all(tag) for tag in ("script", "iframe", "img", "style", "object")] == [[]] * 5
        assert not re.search(r'\s(style|on[a-z]+)="', told), path
        ids = re.findall(r'\sid="([^"]+)"', told)
        assert sorted(ids) == sorted(set(ids)), path


@pytest.mark.any_engine
def test_every_table_has_a_caption_and_every_head_its_scope(pages):
    for path, told in pages.items():
        tables = re.findall(r"<table.*?</table>", told, re.DOTALL)
        assert all("<caption" in table for table in tables), path
        heads = re.findall(r"<th\b[^>]*>", told)
        assert all("scope=" in head for head in heads), path


@pytest.mark.any_engine
def test_every_page_about_a_moment_says_which_and_how_it_is_cited(pages):
    for path, told in pages.items():
        if path.startswith(("/entries/", "/compare/")):
            continue
        assert re.search(r'<p class="lead">(On <time|Right after the end of)', told), path
        assert "Cite as" in told, path
        assert "entry=1" in re.search(r"Cite as.*?</dd>", told, re.DOTALL)[0], path
        assert ("See the same moment as known now" in told) == ("entry=" in path), path


@pytest.mark.any_engine
def test_every_link_of_every_page_leads_somewhere(client, pages):
    links = {
        urljoin(path, link["href"])
        for path, told in pages.items()
        for link in Reader(told).all("a")
        if not link["href"].startswith(("http", "mailto:"))
    }
    for path, told in pages.items():
        ids = set(re.findall(r'\sid="([^"]+)"', told))
        inner = {link["href"][1:] for link in Reader(told).all("a") if link["href"][0] == "#"}
        assert inner <= ids, path
    bare = {_without_moment(link) for link in links}
    files = {link for link in bare if link.startswith(settings.STATIC_URL)}
    assert [link for link in files if not find(link.removeprefix(settings.STATIC_URL))] == []
    answers = {link: client.get(link).status_code for link in sorted(bare - files)}
    assert {link: status for link, status in answers.items() if status != 200} == {}


def _without_moment(link):
    """One address for all moments, so that each page is asked for once."""
    path, query = urlsplit(link)[2:4]
    kept = [part for part in query.split("&") if not re.match("(on|after|entry|known_on)=", part)]
    return f"{path}?{'&'.join(kept)}" if any(kept) else path


@pytest.mark.any_engine
@pytest.mark.parametrize("path", REFUSALS)
def test_what_is_not_understood_is_refused_in_a_sentence_with_the_nearest_address(
    client, reference_register, path
):
    answer = client.get(path)
    told = answer.content.decode()
    assert answer.status_code in (400, 404)
    assert len(Reader(told).all("h1")) == 1
    offer = re.search(r'meant: <a href="([^"]+)"', told)[1].replace("&amp;", "&")
    assert client.get(unquote(offer)).status_code == 200


def test_a_day_that_was_probably_meant_is_offered_in_words(client, reference_register):
    told = client.get("/?on=2026-02-30&entry=1").content.decode()
    assert '<a href="/?on=2026-02-28&amp;entry=1">28 February 2026</a>' in told
    told = client.get("/?after=15MSP").content.decode()
    assert '<a href="/?after=14MSP">/?after=14MSP</a>' in told


def test_every_page_is_read_in_twelve_queries(
    client, reference_register, django_assert_max_num_queries
):
    for path in PAGES:
        with django_assert_max_num_queries(MOST_QUERIES, info=path):
            assert client.get(path).status_code == 200, path


def test_a_page_that_the_reader_still_has_is_told_so_in_one_query(
    client, reference_register, django_assert_num_queries, monkeypatch
):
    remember_nothing(monkeypatch)
    for path in PAGES:
        tag = client.get(path)["ETag"]
        with django_assert_num_queries(1, info=path):
            assert client.get(path, headers={"If-None-Match": tag}).status_code == 304, path


def test_of_a_register_fifty_times_as_long_every_page_is_read_in_twelve_queries(
    client, db, django_assert_max_num_queries
):
    build(*long_register(50))
    for path in OF_THE_LONG_REGISTER:
        for known in ("", "&entry=1" if "?" in path else "?entry=1"):
            if known and path.startswith("/entries/"):
                continue
            with django_assert_max_num_queries(MOST_QUERIES, info=path + known):
                assert client.get(path + known).status_code == 200, path
