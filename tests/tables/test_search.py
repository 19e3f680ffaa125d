"""Words to hits: the right entry comes first, and no question is an error."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import tomli
from conftest import base, event, series, source
from hypothesis import given
from hypothesis import strategies as st
from samples import ONE

from akcli.commands.search import RECORDS
from akcli.errors import UsageError
from akcli.facts import model
from akcli.facts.names import find_partner, partner_names
from akcli.tables import search

QUESTIONS: dict[str, dict[str, list[str]]] = tomli.loads(
    (Path(__file__).parent / "questions.toml").read_text(encoding="utf-8")
)
SMALL = base(
    events=(
        event("joined-vn-1995", "1995-07-28", title="Viet Nam joins ASEAN", partners=("vn",), kind="context"),
        event("joined-la-1997", "1997-07-23", title="Lao PDR joins ASEAN", summary="On a Wednesday.", kind="context"),
        event(
            "rail", "2019-10-16/2019-11-02", title="A special train", summary="It ran from Seoul to Busan.", note="Café"
        ),
    ),
    policies=(
        model.Policy("nsp", "New Southern Policy", "2017-11-09", "Moon", "A plan.", aliases=("NSP", "신남방정책")),
    ),
    institutions=(model.Institution("akc", "ASEAN-Korea Centre", "centre", "Contacts.", "active", "AKC"),),
    series=(
        series("trade-vn", "total", {"2018-01/2018-09": 1, "2019": 2}, partner="vn", title="Goods trade with Viet Nam"),
    ),
    sources=(
        source("one"),
        source("two"),
        source("paper-2019", "Nhân Dân")._replace(title="New Southern Policy in Viet Nam"),
    ),
)


def ids(question: str, *sections: str) -> list[str]:
    """What the small base answers."""
    return [hit["id"] for hit in search.search(SMALL, question, sections)]


# The shipped facts


@pytest.fixture(scope="module")
def shipped(facts) -> Iterator[sqlite3.Connection]:
    """The index of the shipped facts, built once."""
    with closing(sqlite3.connect(":memory:")) as connection:
        search.index(connection, facts)
        yield connection


def test_the_questions_have_answers_in_the_shipped_facts(facts):
    """Every id in the list of questions is one of the base's, and no question stands there twice."""
    known = facts.sections
    asked = [question for table in QUESTIONS.values() for question in table]
    assert len(asked) == len(set(asked)) >= 70
    assert {one for table in QUESTIONS.values() for right in table.values() for one in right} - set(known) == set()


def test_plain_questions_find_the_right_entry(facts, shipped):
    """It stands among the first three for at least nine of ten: of all questions and of those held back."""
    report, missed, share = [], [], {}
    for table, questions in QUESTIONS.items():
        places = []
        for question, right in questions.items():
            found = [hit["id"] for hit in search.answer(shipped, facts, question)]
            places.append(next((place for place, one in enumerate(found) if one in right), len(found) + 3))
            if places[-1] >= 3:
                missed.append(f"  {question!r} finds {', '.join(found[:3])} and not {', '.join(right)}")
        share[table] = [sum(place < most for place in places) for most in (1, 3)] + [len(places)]
    share["all"] = [sum(column) for column in zip(*share.values(), strict=True)]
    for table, (first, among, total) in share.items():
        report.append(f"{table}: {total} questions, top-1 {first / total:.1%}, top-3 {among / total:.1%}")
    print("", *report, *missed, sep="\n")
    for table in ("all", "held-back"):
        assert share[table][1] >= 0.9 * share[table][2], "\n".join([*report, *missed])


@pytest.mark.parametrize("name", ["vn", "kr", "tl", "mm", "kh", "la", "th", "mekong", "eu", "us"])
def test_a_partner_is_found_under_each_of_its_names(facts, shipped, name):
    """Korean, local, official and short names, alias and code: the partner itself comes first."""
    partner = find_partner(facts, name)
    for spelling in partner_names(partner):
        assert search.answer(shipped, facts, spelling)[0]["id"] == partner.id, spelling
        assert search.answer(shipped, facts, spelling.upper())[0]["id"] == partner.id, spelling.upper()


def test_the_same_question_has_the_same_answer_each_time(facts):
    """Two indexes of the same facts give the same hits in the same order, with the same scores."""
    assert search.search(facts, "trade with Viet Nam") == search.search(facts, "trade with Viet Nam")


@given(st.text(max_size=60))
def test_any_text_is_a_question(facts, shipped, question):
    """It has hits, or none, or no word to look for, and never another error."""
    try:
        hits = search.answer(shipped, facts, question)
    except UsageError as error:
        assert str(error) == f"no word to look for in {question!r}"
    else:
        assert all((*hit, "says") == RECORDS[""] for hit in hits)
        assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)


# Hits


def test_a_hit_is_told_whole():
    """The keys in their order; the words that were found are marked; what has all has score 1; sources are opened."""
    assert search.search(SMALL, "busan train") == [
        {
            "section": "events",
            "id": "rail",
            "title": "A special train",
            "date": "2019-10-16/2019-11-02",
            "excerpt": "It ran from Seoul to «Busan». Café",
            "score": 1,
            "sources": [ONE],
            "matched": ["busan", "train"],
            "missing": [],
        }
    ]
    assert (*search.search(SMALL, "train")[0], "says") == RECORDS[""]


@pytest.mark.parametrize(
    ("question", "excerpt"),
    [
        ("when did Lao PDR join", "«Lao» «PDR» «joins» ASEAN"),  # not of a sentence where none has a word
        ("wednesday", "On a «Wednesday»."),
        ("CAFE", "It ran from Seoul to Busan. «Café»"),
        ("October", "2019-10-16/2019-11-02 «October» November"),
        ("trains", "A special «train»"),
    ],
)
def test_the_excerpt_marks_what_was_found(question, excerpt):
    """Between « and », whatever its case, accents or ending."""
    assert search.search(SMALL, question)[0]["excerpt"] == excerpt


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("When did Vietnam join ASEAN?", "joined-vn-1995"),
        ("베트남", "vn"),
        ("việt nam", "vn"),
        ("VIE\u0323\u0302T NAM", "vn"),  # composed or not
        ("vn", "vn"),
        ("South Korea", "kr"),
        ("신남방정책", "nsp"),
        ("what is the NSP", "nsp"),
        ("akc", "akc"),
        ("asean-korea center", "akc"),
        ("the train of November 2019", "rail"),
        ("vietnamese trade 2018", "trade-vn"),
        ("wednes", "joined-la-1997"),  # a word that no entry has may be the beginning of one
    ],
)
def test_what_comes_first(question, first):
    """The entry itself before what only mentions it, in any language and spelling."""
    assert ids(question)[0] == first


def test_facts_come_before_documents():
    """A document with the very words ranks behind the entry that is called so."""
    assert ids("southern policy") == ["nsp", "paper-2019"]
    assert ids("southern policy", "sources") == ["paper-2019"]


def test_sections_narrow_the_question():
    """One or several of them; what is left is ranked as before, its best with score 1."""
    assert ids("Viet Nam", "series") == ["trade-vn"]
    assert set(ids("Viet Nam", "series", "events")) == {"trade-vn", "joined-vn-1995"}
    assert search.search(SMALL, "Viet Nam", ["series"])[0]["score"] == 1
    assert ids("train", "claims") == []


def test_every_section_is_in_the_index():
    """Whatever the model has, ``search`` finds."""
    assert {"sources", *search.CALLED} == set(model.SECTIONS)


# Questions


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("When did Vietnam join ASEAN?", ["vietnam", "join", "asean"]),
        ("was the 200 billion goal reached", ["200", "billion", "goal", "reached"]),
        ("ASEAN-Korea, asean-korea", ["asean", "korea"]),
        ("the New Southern Policy in South Korea", ["new southern policy", "south korea"]),
        ("the new policy", ["new", "policy"]),
        ("who is it", ["who", "is", "it"]),  # nothing else is asked
        ("신남방정책의 시작", ["신남방정책의", "시작"]),
        ("Nguyễn Xuân PHÚC's", ["nguyen", "xuan", "phuc"]),
        ("?!", []),
        ("", []),
    ],
)
def test_what_a_question_asks_for(question, terms):
    """Names whole, other words one by one, folded, each once, without the words that only make it a question."""
    assert search.asked(question, {"new southern policy", "south korea", "southern"}) == terms


@pytest.mark.parametrize(
    ("term", "known", "expression"),
    [
        ("train", {}, '"train"'),
        ("hanoi", {"hanoi": ("ha noi",)}, '"hanoi" OR "ha noi"'),
        ("south korea", {"south korea": ("korea", "rok")}, '"korea" OR "rok"'),
        ("near", {}, '"near"'),
    ],
)
def test_a_term_is_an_expression_of_fts5(term, known, expression):
    """Quoted, with all that means the same; what holds another spelling is found by that one."""
    assert search.expression(term, known) == expression


def test_names_are_known_by_what_the_base_writes():
    """Each spelling names its entry and the shortest form of its name; a word of questions is no name."""
    called = search.names(SMALL)
    assert called["viet nam"] == called["vietnam"] == called["베트남"] == ("vn", "viet nam")
    assert called["신남방정책"] == ("nsp", "new southern policy")
    assert called["akc"] == ("akc", "asean korea centre")
    assert called.keys().isdisjoint(search.STOP_WORDS)


def test_synonyms_are_written_as_questions_are_read():
    """Otherwise a word of the list would never be found in a question."""
    listed = [word for line in search.SYNONYMS.strip().split("\n") for word in line.split(", ")]
    assert [word for word in listed if " ".join(search.tokens(word)) != word] == []
    assert search.synonyms({})["tourists"] == search.synonyms({})["tourist"]
    assert "visitor" in search.synonyms({})["tourists"]


@pytest.mark.parametrize("question", ["", "?", '"', "*", "-", "(((", "🙂", "\ud800", "\0", " \t\n"])
def test_a_question_without_a_word_is_refused(question):
    """With a sentence of its own."""
    with pytest.raises(UsageError) as refused:
        search.search(SMALL, question)
    assert str(refused.value) == f"no word to look for in {question!r}"


@pytest.mark.parametrize(
    "question",
    [
        *('"train"', "'train'", '"train', "train*", "-train", "^train", "+train", "train\0", "(train", "title:train"),
        *("{title}: train", "train AND train", "NOT train", "NEAR(train, 5)", "train OR", "train 🙂", "train -- ;"),
        *(
            "𞤀 train",
            "train " * 3000,
            " ".join(f"the{number % 3}" for number in range(2000)) + " train busan seoul ran",
        ),
    ],
)
def test_what_is_syntax_elsewhere_is_text_here(question):
    """Operators, quotes and punctuation of FTS5 and SQL mean nothing, however long the question."""
    assert ids(question)[0] == "rail"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("tradde", "nothing matches 'tradde'; did you mean 'trade'?"),
        ("Vietnm TRAIN", "nothing matches 'Vietnm TRAIN'; did you mean 'vietnam train'?"),
        ("베트낭", "nothing matches '베트낭'; did you mean '베트남'?"),
        ("qqqq", "nothing matches 'qqqq'"),
        ("quantum flux capacitor", "nothing matches 'quantum flux capacitor'"),
        ("trade capacitor", "nothing matches 'trade capacitor'"),  # only where each word is near
        ("taiwan", "nothing matches 'taiwan'"),
        ("train", "nothing matches 'train'"),  # in the section that was asked for
    ],
)
def test_nothing_found_tells_the_nearest_words(question, told):
    """Words that the base has, in the order of the question."""
    assert search.nearest(SMALL, question) == told


@pytest.mark.parametrize(
    ("question", "hits", "unknown"),
    [
        # the id, the score, what it has of the question and what not
        ("train busan", [("rail", "1.00", ["train", "busan"], [])], []),
        ("train flux", [("rail", "0.48", ["train"], ["flux"])], ["flux"]),
        ("flux capacitor", [], ["flux", "capacitor"]),
        (
            "special train flux capacitor",
            [("rail", "0.48", ["special", "train"], ["flux", "capacitor"])],
            ["flux", "capacitor"],
        ),
        ("train quantum flux capacitor", [], ["quantum", "flux", "capacitor"]),  # from four on half of them
        ("train quantum flux", [("rail", "0.32", ["train"], ["quantum", "flux"])], ["quantum", "flux"]),
        ("Lao PDR wednesday", [("joined-la-1997", "1.00", ["lao", "pdr", "wednesday"], [])], []),
        ("special train Café 2019", [("rail", "1.00", ["special", "train", "cafe", "2019"], [])], []),
    ],
)
def test_a_hit_says_what_it_has_of_the_question(question, hits, unknown):
    """The best one's score is what it has, and not always 1; a word that no entry has is told."""
    found, nowhere = search.searched(SMALL, question)
    assert [(hit["id"], str(hit["score"]), hit["matched"], hit["missing"]) for hit in found] == hits
    assert nowhere == unknown


@given(st.lists(st.sampled_from(["train", "busan", "joins", "asean", "policy", "flux", "quantum", "2019"]), max_size=7))
def test_a_score_is_what_is_known_of_the_question(question):
    """1 only where nothing is missing; matched and missing together are the question; half of it from four words on."""
    asked = search.asked(" ".join(question))
    if not asked:
        return
    found, nowhere = search.searched(SMALL, " ".join(question))
    assert nowhere == [word for word in asked if word in ("flux", "quantum")]
    for hit in found:
        assert sorted(hit["matched"] + hit["missing"]) == sorted(asked)
        assert 0 < hit["score"] <= 1
        assert set(nowhere) <= set(hit["missing"])
        assert len(asked) < 4 or 2 * len(hit["matched"]) >= len(asked)
    if found:
        assert (found[0]["score"] == 1) == (found[0]["missing"] == [])


def test_one_word_is_spelt_in_two_ways():
    """Also inside a name, and whichever of them the entry has."""
    assert ids("asean-korea center")[0] == ids("ASEAN-Korea Centre")[0] == "akc"
    assert search.searched(SMALL, "asean-korea center")[0][0]["matched"] == ["asean korea centre"]
    other = base(
        institutions=[
            model.Institution("dmm", "Defense Talks Organization", "dialogue", "Talks.", "active"),
            model.Institution("port", "Đà Nẵng Centre", "centre", "Works.", "active"),
        ],
        events=[event("talks", "2019", title="The Defence Talks Organisation meets in Đà Nẵng")],
    )
    for question in ("defence talks organisation", "Defense Talks Organization"):
        assert [hit["id"] for hit in search.search(other, question)] == ["dmm", "talks"]
    for question in ("da nang", "Đà Nẵng", "ĐÀ NẴNG"):
        assert {hit["id"] for hit in search.search(other, question)} == {"port", "talks"}


def test_nothing_found_is_an_answer():
    """No hits, and no error."""
    assert ids("qqqq") == []
