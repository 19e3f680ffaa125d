"""Plain questions get their answer on the first screen, or a clear no; nothing is dropped and nothing made up."""

import json
import re
import shlex
from collections import Counter
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest
import tomli
from conftest import ROOT
from hypothesis import example, given, settings
from hypothesis import strategies as st
from score import RIGHT, percent, score

from akcli.ask import words
from akcli.ask.answers import FIELDS, page
from akcli.ask.plans import answer, planned
from akcli.ask.reading import Known, Reader, atoms, is_plain, known, past, plain
from akcli.commands.topics import questions
from akcli.errors import NotFound, UsageError
from akcli.facts.known import known as printed_by
from akcli.facts.load import load

HERE = Path(__file__).parent
QUESTIONS = tomli.loads((HERE / "questions.toml").read_text(encoding="utf-8"))["questions"]


@pytest.fixture(scope="module")
def reader(facts):
    """The reader of the shipped facts."""
    return Reader(facts)


def missed(misses):
    """The questions that were not answered rightly, and what came instead."""
    return [f"{result}: {question['ask']}\n{told}" for result, question, told in misses if result not in RIGHT]


TUNED = ("questions", "hostile", "newcomer", "newcomer_two", "desk", "checkers", "diplomacy", "chat")


@pytest.mark.parametrize("name", TUNED)
def test_the_questions_that_words_were_tuned_to(facts, reader, name):
    """Each is answered as its file says, on a screen of 80 x 24."""
    _, _, misses = score(HERE / f"{name}.toml", facts, reader)
    assert missed(misses) == []


def test_a_base_that_lacks_a_partner_says_so():
    """There are words of every partner, and a base of one's own may have a few: then the others are absent."""
    facts = load(ROOT / "docs" / "sample.toml")
    own = Reader(facts)
    for name in TUNED:
        for question in tomli.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))["questions"]:
            with suppress(NotFound, UsageError):
                page(planned(own.read(question["ask"]), facts), facts, 80)
    with pytest.raises(NotFound, match="Indonesian is not in the base, which has "):
        answer("Indonesian students in Korea", facts)


def test_questions_that_nobody_has_seen(facts, reader):
    """At least 90 % right, at most 2 % wrong, none made up; their files are read here and nowhere else."""
    total = Counter()
    for path in (HERE / "unseen").glob("*.toml"):
        total += score(path, facts, reader)[0]
    assert sum(total.values()) > 900
    assert percent(total, *RIGHT) >= 90
    assert percent(total, "wrong") <= 2
    assert percent(total, "made up") == 0


def test_the_words_that_may_be_dropped_are_the_closed_list():
    """The data is the list that was fixed before any test."""
    lines = (HERE / "stop_words.txt").read_text(encoding="utf-8").splitlines()
    fixed = {line.strip() for line in lines if line.strip() and not line.startswith("#")}
    data = f"{words.STOP_WORDS} {words.STOP_WORDS_KO} {words.STOP_WORDS_VI} {words.FINAL}"
    assert set(data.split()) == fixed


ANSWERS = {
    "how much did Korea export to Vietnam in 2019": (
        "Korea exported goods worth USD 48,178 million to Viet Nam in 2019.",
        "trade-vn-export#2019",
        "akcli trade vn --year 2019",
    ),
    "Vietnam's exports to Korea in 2019": (
        "Korea imported goods worth USD 21,070 million from Viet Nam in 2019.",
        "trade-vn-import#2019",
        "akcli trade vn --year 2019",
    ),
    "what was trade in 2018": (
        "Korea's goods trade with ASEAN was worth USD 159.7 billion in 2018.",
        "trade-asean-total#2018",
        "akcli trade --year 2018",
    ),
    "Koreans in Vietnam 2020": (
        "Koreans living in Viet Nam: 156,330 persons in 2020.",
        "residents-vn-outward#2020",
        "akcli series residents-vn-outward --since 2020 --until 2020",
    ),
    "Vietnamese in Korea 2022": (
        "Vietnamese staying in Korea: 235,007 persons in 2022.",
        "residents-vn-inward#2022",
        "akcli series residents-vn-inward --since 2022 --until 2022",
    ),
    "베트남은 언제 아세안에 가입했나": ("Viet Nam joined ASEAN on 28 July 1995.", "vn", "akcli partners vn"),
    "when did RCEP enter into force for Korea": (
        "RCEP takes effect for Korea: 1 February 2022.",
        "rcep-in-force-kr-2022",
        "akcli show rcep-in-force-kr-2022",
    ),
    "ai công bố Chính sách hướng Nam mới": (
        "President Moon Jae-in announced it on 9 November 2017: New Southern Policy.",
        "nsp",
        "akcli policies nsp",
    ),
}


@pytest.mark.parametrize("question", ANSWERS)
def test_the_sentence_says_whose_it_is(facts, question):
    """The whole sentence, where the value stands, and the command that gives the same."""
    found = answer(question, facts)
    assert (found.sentence, found.address, found.command) == ANSWERS[question]


REFUSED = {
    "exports of semiconductors to Vietnam": (UsageError, "not understood: 'semiconductors'"),
    "how much did Korea not export to Vietnam in 2019": (UsageError, "not understood: 'not'"),
    "trade with Taiwan in 2019": (NotFound, "Taiwan is not in the base"),
    "2019년 대만과의 교역액": (NotFound, "대만 is not in the base"),
    "when did Korea join ASEAN": (NotFound, "Korea is not a member of ASEAN"),
    "how did Laos join ASEAN in 1999": (NotFound, "Lao PDR joined ASEAN on 23 July 1997, not in 1999"),
    "trade of Vietnam with Indonesia in 2019": (NotFound, "the base has the flows between Korea and its partners"),
    "Korea's exports in 2019": (NotFound, "the base has Korea's goods trade by partner, not that with the whole world"),
    "thương mại Hàn Quốc - Ấn Độ năm 2021": (NotFound, "Ấn Độ is not in the base"),
    "why did trade fall in 2015": (UsageError, "not understood: 'why' (no reasons are given"),
    "how many Thais live in Busan": (UsageError, "not understood: 'Busan'"),
    "exports to Vietnam in 2030": (NotFound, "2030 is after the edition of the facts"),
    "?": (UsageError, "there is no word in it that ask knows"),
}


@pytest.mark.parametrize("question", REFUSED)
def test_what_is_refused_says_why(facts, question):
    """Absent is exit 1, not understood exit 2; both name a question that is answered, and search."""
    kind, told = REFUSED[question]
    with pytest.raises(kind) as raised:
        answer(question, facts)
    text = str(raised.value)
    assert text.startswith(told)
    near = re.search(r"it can answer (['\"])(.*?)\1; akcli search", text)
    assert near, text
    assert answer(near[2], facts).sentence


WHETHER = {
    "is Cambodia in ASEAN": "Yes: Cambodia joined ASEAN on 30 April 1999.",
    "캄보디아는 아세안 회원국인가": "Yes: Cambodia joined ASEAN on 30 April 1999.",
    "was Cambodia a member of ASEAN in 1998": "No: Cambodia joined ASEAN on 30 April 1999.",
    "did Vietnam join ASEAN in 1996": "No: Viet Nam joined ASEAN on 28 July 1995.",
    "was Vietnam a member of ASEAN in 1996": "Yes: Viet Nam joined ASEAN on 28 July 1995.",
    "is Korea a member of ASEAN": "No: Korea is not a member of ASEAN; it has had dialogue relations with it since ",
    "is Japan in ASEAN": "No: Japan is not a member of ASEAN.",
    "is Singapore a Mekong country": "No: Singapore is not one of the 5 Mekong countries: ",
    "is Indonesia a member of RCEP": "Yes: Fifteen countries sign RCEP, 15 November 2020.",
    "is Indonesia a comprehensive strategic partner of Korea": "No: Korea and Indonesia call their relations: special ",
    "does Korea have an FTA with Cambodia": "Yes: Cambodia-Korea Free Trade Agreement takes effect, 1 December 2022.",
}


@pytest.mark.parametrize("question", WHETHER)
def test_yes_or_no_is_said_where_it_is_asked(facts, question):
    """And by which of the two the sentence begins changes nothing of it."""
    assert answer(question, facts).sentence.startswith(WHETHER[question])


def test_a_statement_is_judged_for_its_time_and_held_against_the_newest_rank(facts):
    """What was right in 2019 need not be so today."""
    told = answer("is it true that ASEAN is Korea's second largest trading partner", facts).sentence
    assert told.startswith("Confirmed for November 2019: ASEAN is Korea's second-largest trade partner. ")
    assert told.endswith(" Since then ASEAN's place among Korea's trade partners: 3rd in 2024.")


def test_what_began_for_some_and_later_for_others_is_a_list(facts):
    """Unless it is said for whom."""
    rows = [(row.label, row.period) for row in answer("when did RCEP enter into force", facts).rows]
    assert rows == [
        ("RCEP takes effect for the first ten countries", "2022-01-01"),
        ("RCEP takes effect for Korea", "2022-02-01"),
        ("RCEP takes effect for the Philippines", "2023-06-02"),
    ]


def test_a_word_said_twice_is_kept(akcli):
    """The words of a question are no set."""
    question = "compare exports to Thailand and exports to Malaysia in 2022"
    done = akcli("ask", "--json", *question.split())
    assert json.loads(done.out)["question"] == question


def test_the_record(akcli):
    """One object with the keys of the design, in that order."""
    done = akcli("ask", "--json", "trade", "with", "ASEAN", "in", "2018")
    assert (done.code, done.err) == (0, "")
    record = json.loads(done.out)
    assert tuple(record) == FIELDS
    assert list(record["read"]) == [
        *("operation", "measure", "flow", "partners", "since", "until", "reporter", "field", "known"),
    ]
    assert (record["value"], record["unit"], record["period"]) == (159.7, "USD billion", "2018")
    assert [list(other) for other in record["others"]][:1] == [
        ["label", "value", "unit", "period", "address", "reporter", "why"]
    ]


@pytest.mark.parametrize(
    ("question", "code"),
    [("trade with ASEAN in 2018", 0), ("trade with Taiwan in 2018", 1), ("exports of steel", 2), ("?", 2)],
)
@pytest.mark.parametrize("form", ["table", "text", "json"])
def test_exit_codes(akcli, question, code, form):
    """0 answered, 1 not in the base, 2 not understood; then stdout is empty in every format."""
    done = akcli("ask", "--format", form, question)
    assert (done.code, bool(done.out)) == (code, code == 0)
    assert bool(done.err) == (code != 0)


def test_compiled_words_are_the_same(facts):
    """What the wheel looks words up in has every phrase with all that it can mean, and no other."""
    made = known(facts)
    compiled = Known(None, made.text())
    phrases = dict(made.words())
    assert {phrase: compiled.word(phrase) for phrase in phrases} == phrases
    assert dict(compiled.words()) == phrases
    assert (compiled.codes, compiled.vietnamese) == (made.codes, made.vietnamese)


def test_a_quoted_question_names_ask(akcli):
    """A question that was typed as a command is told where it goes."""
    done = akcli("when did Vietnam join ASEAN")
    assert (done.code, done.out) == (2, "")
    assert "akcli ask when did Vietnam join ASEAN" in done.err


EXPORTS = "how much did Korea export to Vietnam in 2019"
OPENED = (
    "quick question: how much did Korea export to Vietnam in 2019",
    "hey, I'd like to know how much Korea exported to Vietnam in 2019",
    "please look up Korea's exports to Vietnam in 2019",
    "혹시 2019년 한국의 베트남 수출액",
    "cho tôi hỏi Hàn Quốc xuất khẩu sang Việt Nam bao nhiêu năm 2019",
)


@pytest.mark.parametrize("question", OPENED)
def test_what_people_say_before_a_question_changes_nothing(facts, question):
    """There it is dropped."""
    assert answer(question, facts).sentence == answer(EXPORTS, facts).sentence


@pytest.mark.parametrize("word", ["need", "quick", "curious", "check"])
def test_elsewhere_it_is_a_word_like_others(facts, word):
    """So that nothing else of a question is dropped."""
    with pytest.raises(UsageError, match=f"not understood: '{word}'"):
        answer(f"exports to Vietnam {word} in 2019", facts)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "is ASEAN still Korea's second largest trading partner",
            "No: ASEAN's place among Korea's trade partners: 3rd ",
        ),
        ("Thai nationals in Korea at the end of 2023", "Thais staying in Korea: 202,121 persons in 2023."),
        (
            "when was the second ASEAN-ROK commemorative summit",
            "The 2nd in the base: ASEAN-ROK Commemorative Summit, B",
        ),
        ("how many summits were held in Vietnam", "2 summits in Viet Nam are in the base: 16 December 1998 and "),
        ("what trade agreements took effect in 2007", "1 trade agreement of Korea taking effect in 2007 is in the "),
        (
            "did Seoul pay 16 million to the ASEAN-ROK fund in 2022",
            "Met: Korean payment to the ASEAN-ROK fund at USD 1",
        ),
    ],
)
def test_the_sentence_of_a_kind(facts, question, told):
    """One question of each kind, with the beginning of its answer."""
    assert answer(question, facts).sentence.startswith(told)


@pytest.mark.parametrize(
    "word",
    ["than", "gỗ", "tơ", "mè", "sò", "mực", "đồ", "gạo", "cà phê", "thủy sản", "máy móc", "dầu thô", "điện thoại"],
)
def test_a_vietnamese_word_is_read_in_its_marks(facts, word):
    """What without them, or in English, would be another word: gỗ is not go, than not than."""
    with pytest.raises((UsageError, NotFound)) as raised:
        answer(f"Hàn Quốc nhập khẩu {word} từ Indonesia năm 2020", facts)
    assert word.split()[0] in str(raised.value)


def test_where_a_tone_is_typed_changes_nothing(facts):
    """Both ways of writing it are in use."""
    asks = (f"kim ngạch thương mại hàng {word} với Việt Nam năm 2019" for word in ("hóa", "hoá"))
    assert len({answer(each, facts).sentence for each in asks}) == 1


@pytest.mark.parametrize("visa", ["E-9", "D-2", "F-6"])
def test_the_number_of_a_visa_counts_nothing(facts, visa):
    """So that nobody gets the nine largest."""
    with suppress(UsageError, NotFound):
        told = answer(f"which country has the most {visa} people in Korea", facts).sentence
        assert not re.search(r"the \d+ (?:largest|most|smallest|fewest)", told)


TOLD = {
    "how much is Malaysia's FA-50 contract worth": "fa50-my-2023",
    "how many submarines did Indonesia order from Korea": "submarines-id-2011",
    "value of the K9 howitzer deal with Vietnam": "k9-vietnam-2025",
    "when did IK-CEPA come into force": "ikcepa-in-force-2023",
}


@pytest.mark.parametrize("question", TOLD)
def test_what_an_event_tells_of_an_amount(facts, question):
    """Where its title has every word that nothing else knows."""
    assert answer(question, facts).address == TOLD[question]


SPELT = {
    "trade with Vietnam in 2019": (True, ["trade", "with", "vietnam", "in", "2019"]),
    "2019년도에 대베트남 수출": (True, ["2019년도", "에", "대", "베", "트", "남", "수", "출"]),
    "trade with Viet Nam 2019": (False, ["trade", "with", "viet", "nam 2019"]),
    "2019년대 수출": (False, ["2019", "년", "대", "수", "출"]),
    "200 billion in 2020": (False, ["200 billion", "in", "2020"]),
    "exports 2015-2019": (False, ["exports", "2015-2019"]),
    "exports in Q3 2022": (False, ["exports", "in", "q3 2022"]),
    "exports in the first half of 2019": (False, ["exports", "in", "the first half of 2019"]),
}


@pytest.mark.parametrize("question", SPELT)
def test_years_that_stand_alone_are_read_without_the_patterns_of_numbers(question, monkeypatch):
    """The quick way and the patterns cut a question into the same."""
    quick, cut = SPELT[question]
    assert is_plain(plain(question)) == quick
    assert [atom.text for atom in atoms(question)] == cut
    if quick:
        fast = atoms(question)
        monkeypatch.setattr("akcli.ask.reading.is_plain", lambda text: False)
        assert atoms(question) == fast


PARTS = {
    "first half of 2019": "2019-01/2019-06",
    "H2 2019": "2019-07/2019-12",
    "1H 2019": "2019-01/2019-06",
    "the fourth quarter of 2021": "2021-10/2021-12",
    "Q3 2022": "2022-07/2022-09",
    "first five months of 2024": "2024-01/2024-05",
    "January to September 2019": "2019-01/2019-09",
    "Jan-May 2024": "2024-01/2024-05",
    "2019년 상반기": "2019-01/2019-06",
    "2021년 1분기": "2021-01/2021-03",
    "2019년 1~9월": "2019-01/2019-09",
    "6 tháng đầu năm 2023": "2023-01/2023-06",
    "nửa cuối năm 2023": "2023-07/2023-12",
    "quý II năm 2022": "2022-04/2022-06",
}


@pytest.mark.parametrize("text", PARTS)
def test_parts_of_a_year(text):
    """Halves, quarters and months from one to another, in three languages."""
    assert [atom.meaning.value for atom in atoms(text) if atom.meaning] == [PARTS[text]]


@pytest.mark.parametrize(
    ("word", "known_as"),
    [("발표했어", "발표했나"), ("열렸습니까", "열렸나"), ("됐는지", "됐나"), ("베트남어", "베트남어")],
)
def test_korean_verbs_in_the_past(word, known_as):
    """Whatever their ending."""
    assert past(word) == known_as


NEVER = {
    "GDP per head of Vietnam": "not understood: 'per head' (nothing is divided by people",
    "average exports to Vietnam": "not understood: 'average' (nothing is averaged",
    "exports to Vietnam and Thailand combined": "not understood: 'combined' (nothing is added up",
    "exports to ASEAN excluding Vietnam": "not understood: 'excluding' (nothing is left out",
    "지난달 대베트남 수출": "not understood: '지난달' (no answer hangs on today's date",
    "exports of steel without Vietnam": "not understood: 'steel', 'without' (nothing is left out",
}


@pytest.mark.parametrize("question", NEVER)
def test_what_is_never_answered_says_why(facts, question):
    """The word is named with the reason."""
    with pytest.raises(UsageError) as raised:
        answer(question, facts)
    assert str(raised.value).startswith(NEVER[question])


def test_every_example_of_the_manual_is_answered(facts, reader):
    """``akcli help questions`` shows questions that have an answer, and docs/questions.md is the same text."""
    for _, _, examples in questions.READ:
        for example_ in examples:
            assert planned(reader.read(example_), facts).sentence
    text = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
    assert [title for title, _, _ in questions.READ if f"## {title}\n" not in text] == []


def test_search_shows_the_answer_above_its_hits(akcli):
    """In tables alone; every other format has the hits only, and the exit code is theirs."""
    asked = ("search", "how much did Korea export to Vietnam in 2015")
    table = akcli(*asked, "--format", "table")
    assert table.out.startswith("Korea exported goods worth USD 27,770 million to Viet Nam in 2015.\n")
    assert "27,770 million to Viet Nam in 2015." not in akcli(*asked, "--json").out
    assert akcli(*asked, "--ids").out.splitlines()[0].startswith("trade-vn")


def test_every_answer_fits_the_screen(facts, reader):
    """80 columns and 24 lines."""
    for question in QUESTIONS:
        try:
            lines = page(planned(reader.read(question["ask"]), facts), facts, 80).splitlines()
        except (NotFound, UsageError):
            continue
        assert len(lines) <= 24, question["ask"]
        assert max(map(len, lines)) <= 80, question["ask"]


# Properties

FACTS = load()
READER = Reader(FACTS)
CUT = st.sampled_from([question["ask"] for question in QUESTIONS]).flatmap(
    lambda text: st.tuples(st.integers(0, len(text.split())), st.integers(0, len(text.split()))).map(
        lambda ends: " ".join(text.split()[min(ends) : max(ends)])
    )
)


@settings(max_examples=500)
@given(st.lists(CUT, min_size=1, max_size=3).map(" ".join))
@example("exports to Vietnam of USD 2019 million")
@example("'23")
@example("Trung tam Southern Policy")
def test_cuts_and_joins(question):
    """Any cut and join of questions is answered or refused; an answer has a sentence and a command."""
    try:
        found = planned(READER.read(question), FACTS)
    except (NotFound, UsageError) as error:
        assert str(error)
    else:
        assert found.sentence
        assert found.command.startswith("akcli ")


@pytest.mark.parametrize("day", ["1900", "1985", "1995", "2005", "2010", "2019-11-26"])
def test_what_was_known_by_a_day(day):
    """Whatever is asked is answered or refused, and no answer names a source that was printed later."""
    then = printed_by(FACTS, day)
    known_then = {source.id for source in then.sources}
    for question in QUESTIONS:
        with suppress(NotFound, UsageError):
            found = planned(READER.read(question["ask"]), then)
            assert {source["id"] for source in found.sources} <= known_then, question["ask"]


@pytest.mark.parametrize(
    ("question", "day", "told"),
    [
        (
            "trade with ASEAN in 2018",
            "2019-11-26",
            "Korea's goods trade with ASEAN was worth USD 159.7 billion in 2018.",
        ),
        ("how many members did ASEAN have in 2020", "2019-11-26", "2020 is after 2019-11-26"),
        ("how many members did ASEAN have in 1985", "1990", "the base does not say when its members joined ASEAN"),
        ("when did Timor-Leste join ASEAN", "2019-11-26", "Timor-Leste is not a member of ASEAN"),
        (
            "when was the Korea-ASEAN Solidarity Initiative announced",
            "2019-11-26",
            "no source of 'Korea-ASEAN Solidarity Initiative' was in print",
        ),
        (
            "is it true that ASEAN is Korea's second largest trading partner",
            "2018",
            "Yes: ASEAN's place among Korea's trade partners: 2nd in 2016.",
        ),
        ("how many pillars does the New Southern Policy have", "2010", "the base has no pillars"),
        ("how many Mekong countries are there", "2010", "5 Mekong countries: "),
        ("which country was the last to join ASEAN", "1960", "the base has no member with the field joined"),
        ("which countries founded ASEAN", "1960", "the base does not say when its members joined ASEAN"),
    ],
)
def test_the_answer_of_a_day(question, day, told):
    """The sentence of a reader of that day, or why there is none."""
    try:
        sentence = answer(question, printed_by(FACTS, day)).sentence
    except NotFound as error:
        sentence = str(error)
    assert sentence.startswith(told)


SECOND = tomli.loads((HERE.parent / "tables" / "questions.toml").read_text(encoding="utf-8"))


def test_the_command_of_an_answer_runs(akcli):
    """Of the questions of ``search``, too, each that is answered names commands that answer."""
    asked = [question["ask"] for question in QUESTIONS] + [one for table in SECOND.values() for one in table]
    commands = {}
    for question in asked:
        with suppress(NotFound, UsageError):
            found = planned(READER.read(question), FACTS)
            commands |= dict.fromkeys(found.command.split("; "), question)
    assert len(commands) > 200
    failed = {}
    for command, question in commands.items():
        tool, *given = shlex.split(command)
        if (tool, akcli(*given, "--json").code) != ("akcli", 0):
            failed[command] = question
    assert failed == {}


STRANGE = ("steel", "quarterly", "Hyderabad", "weather", "반도체", "never", "except", "12345", "gạo")


@settings(max_examples=500)
@given(st.sampled_from(QUESTIONS), st.sampled_from(STRANGE), st.integers(0, 12))
def test_no_answer_drops_a_word(question, word, place):
    """A question with one more word, which is in no slot and no entry, is not answered."""
    said = question["ask"].split()
    asked = " ".join([*said[:place], word, *said[place:]])
    with pytest.raises((NotFound, UsageError)):
        planned(READER.read(asked), FACTS)


@given(st.text(max_size=60))
def test_any_text(text):
    """Whatever is typed is read without a traceback, and its atoms stand in it in order."""
    cut = atoms(text)
    assert all(one.end <= two.start for one, two in pairwise(cut))
    with suppress(NotFound, UsageError):
        planned(READER.read(text), FACTS)
