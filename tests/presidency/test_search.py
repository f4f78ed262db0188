"""What a search finds, by which name and in which order, without a database."""

import pytest

from officeholders.questions import Question
from officeholders.roughdate import RoughDate
from presidency.search import found_among, nearest_spellings
from presidency.search.presenter import MOST, SearchPresenter
from presidency.search.ranking import Rank
from presidency.search.spelling import words_of
from presidency.search.things import Kind, Known, Name, Thing


def thing(kind, code, *names, name=None):
    """A thing whose first name is the one it is told by, unless another is given."""
    told = tuple(name if isinstance(name, Name) else Name(name) for name in names)
    return Thing(kind, code, name or told[0].text, (*told, Name(code, Known.CODE)))


LAO = thing(Kind.STATE, "LAO", "Lao PDR", Name("Laos", Known.ALSO))
CIV = thing(Kind.STATE, "CIV", "Côte d'Ivoire")
NLD = thing(
    Kind.STATE,
    "NLD",
    "Kingdom of the Netherlands",
    Name("Netherlands", Known.FORMER, until=RoughDate("2023")),
)
SWZ = thing(
    Kind.STATE, "SWZ", "Eswatini", Name("Swaziland", Known.FORMER, until=RoughDate("2018-04"))
)
GBR = thing(
    Kind.STATE,
    "GBR",
    "United Kingdom",
    Name("United Kingdom of Great Britain and Northern Ireland", Known.FORMAL),
)
TRANSPARENCY = thing(
    Kind.WORKING_GROUP,
    "transparency",
    "Transparency measures",
    Name("Transparency reporting", Known.FORMER, until_end_of="1RC"),
    Name("Working Group on Transparency measures", Known.DRAFTING),
)
THIRD = thing(Kind.MEETING, "3RC", "Third Review Conference")
THIRTEENTH = thing(Kind.MEETING, "13MSP", "Thirteenth Meeting of States Parties")
FINAL = thing(Kind.DOCUMENT, "CCM/CONF/2021/6", "Final document of the Second Review Conference")
ARTICLE = thing(Kind.ANALYSIS_GROUP, "analysis-article-3", "Ad hoc Analysis Group on Article 3")
ICRC = thing(Kind.ORGANIZATION, "ICRC", "International Committee of the Red Cross")
PRESIDENT = thing(Kind.OFFICE, "president", "President")
COMMITTEE = thing(Kind.OFFICE, "committee", "Coordination Committee")
ALL = [
    LAO,
    CIV,
    NLD,
    SWZ,
    GBR,
    PRESIDENT,
    COMMITTEE,
    TRANSPARENCY,
    ARTICLE,
    THIRD,
    THIRTEENTH,
    ICRC,
    FINAL,
]


def found(text):
    return [finding.thing.code for finding in found_among(ALL, text)]


def results(text, question=None):
    return SearchPresenter(text, ALL, question or Question()).results


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Laos", ["LAO"]),
        ("lao pdr", ["LAO"]),
        ("LaoPDR", ["LAO"]),
        ("lao", ["LAO"]),
        ("cote divoire", ["CIV"]),
        ("COTE D’IVOIRE", ["CIV"]),
        ("côte d ivoire", ["CIV"]),
        ("Netherlands", ["NLD"]),
        ("the netherlands", ["NLD"]),
        ("Netherlands, Kingdom of the", ["NLD"]),
        ("Swaziland", ["SWZ"]),
        ("swazi", ["SWZ"]),
        ("great britain", ["GBR"]),
        ("Transparency reporting", ["transparency"]),
        ("working group on transparency", ["transparency"]),
        ("3rc", ["3RC"]),
        ("3 RC", ["3RC"]),
        ("third review conference", ["3RC"]),
        ("13 msp", ["13MSP"]),
        ("2021/6", ["CCM/CONF/2021/6"]),
        ("ccm conf 2021 6", ["CCM/CONF/2021/6"]),
        ("red cross", ["ICRC"]),
        ("president", ["president"]),
        ("Brazil", []),
        ("…", []),
        ("lao netherlands", []),
    ],
)
def test_a_thing_is_found_by_any_name_it_ever_had(text, codes):
    assert found(text) == codes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Türkiye", ["turkiye"]),
        ("TÜRKİYE", ["turkiye"]),
        ("Łódź", ["lodz"]),
        ("straße", ["strasse"]),
        ("14MSP", ["14", "msp"]),
        ("Guinea-Bissau", ["guinea", "bissau"]),
        ("ＬＡＯＳ", ["laos"]),
        ("٣", ["٣"]),
        ("لاو", ["لاو"]),
    ],
)
def test_accents_case_and_punctuation_do_not_matter(text, words):
    assert words_of(text) == words


def test_the_exact_name_comes_before_all_its_words_and_those_before_beginnings():
    ranked = [(finding.thing.code, finding.rank) for finding in found_among(ALL, "conference")]
    assert ranked == [("3RC", Rank.ALL_WORDS), ("CCM/CONF/2021/6", Rank.ALL_WORDS)]
    states = [
        thing(Kind.STATE, "GNB", "Guinea-Bissau"),
        thing(Kind.STATE, "XXX", "Guineas"),
        thing(Kind.STATE, "GIN", "Guinea"),
    ]
    ranked = [(finding.thing.code, finding.rank) for finding in found_among(states, "guinea")]
    assert ranked == [("GIN", Rank.EXACT), ("GNB", Rank.ALL_WORDS), ("XXX", Rank.BEGINNINGS)]


def test_of_one_rank_states_come_first_and_documents_last():
    assert found("co")[:3] == ["CIV", "committee", "3RC"]


def test_small_words_count_where_there_is_no_other():
    assert found("of the") == ["NLD", "ICRC", "CCM/CONF/2021/6"]


@pytest.mark.parametrize(
    ("text", "spellings"),
    [
        ("swizland", ["Swaziland"]),
        ("transparancy", ["transparency"]),
        ("Thrid Review Conference", ["Third Review Conference"]),
        ("xyz", []),
    ],
)
def test_where_nothing_is_found_the_nearest_spellings_are_offered(text, spellings):
    assert nearest_spellings(ALL, text)[:1] == spellings


@pytest.mark.parametrize(
    ("text", "name", "kind", "address", "why"),
    [
        ("lao pdr", "Lao PDR", "State", "/states/LAO/", ""),
        ("laos", "Lao PDR", "State", "/states/LAO/", "also known as Laos"),
        ("LAO", "Lao PDR", "State", "/states/LAO/", "code LAO"),
        (
            "great britain",
            "United Kingdom",
            "State",
            "/states/GBR/",
            "in full United Kingdom of Great Britain and Northern Ireland",
        ),
        (
            "swaziland",
            "Eswatini",
            "State",
            "/states/SWZ/",
            'formerly Swaziland, until <time datetime="2018-04">April 2018</time>',
        ),
        (
            "transparency reporting",
            "Transparency measures",
            "Working Group",
            "/working-groups/transparency/",
            "formerly Transparency reporting, until the end of the <bdi>1RC</bdi>",
        ),
        (
            "working group on transparency measures",
            "Transparency measures",
            "Working Group",
            "/working-groups/transparency/",
            "in decisions Working Group on Transparency measures",
        ),
        (
            "article 3",
            "Ad hoc Analysis Group on Article 3",
            "Analysis Group",
            "/analysis-groups/",
            "",
        ),
        ("3rc", "Third Review Conference (<bdi>3RC</bdi>)", "Meeting", "/meetings/3RC/", ""),
        (
            "2021/6",
            "<bdi>CCM/CONF/2021/6</bdi>, Final document of the Second Review Conference",
            "Document",
            "/decisions/#document-CCM/CONF/2021/6",
            "",
        ),
        (
            "ICRC",
            "International Committee of the Red Cross",
            "Organization",
            "/#observers",
            "code ICRC",
        ),
        ("president", "President", "Office", "/presidency/", ""),
        ("coordination committee", "Coordination Committee", "Office", "/", ""),
    ],
)
def test_a_result_says_what_it_is_where_it_stands_and_by_which_name_it_was_found(
    text, name, kind, address, why
):
    (result,) = results(text)
    assert (result.name, str(result.kind), result.address, result.why) == (name, kind, address, why)


def test_a_name_the_state_has_only_later_is_told_as_such():
    then = thing(Kind.STATE, "SWZ", "Eswatini", name="Swaziland")
    (result,) = SearchPresenter("eswatini", [then], Question()).results
    assert (result.name, result.why) == ("Swaziland", "later named Eswatini")


def test_a_search_that_finds_very_many_tells_the_first():
    states = [thing(Kind.STATE, f"A{place:02}", f"Atoll {place}") for place in range(MOST + 1)]
    search = SearchPresenter("atoll", states, Question())
    assert (len(search.results), len(search.found), search.is_cut) == (MOST, MOST + 1, True)
    assert not SearchPresenter("laos", ALL, Question()).is_cut


def test_links_and_the_form_keep_the_moment_and_the_entry():
    asked = Question(after="14MSP", entry=3)
    (result,) = results("laos", asked)
    assert result.address == "/states/LAO/?after=14MSP&entry=3"
    search = SearchPresenter("swizland", ALL, asked)
    assert search.spellings[0] == ("Swaziland", "/search/?q=Swaziland&after=14MSP&entry=3")
    assert search.kept == {"after": "14MSP", "entry": 3}
