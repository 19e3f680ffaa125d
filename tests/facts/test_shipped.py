"""The facts that the tool ships: sound, sourced, consistent, and in our own words."""

import hashlib
import re
from collections import defaultdict
from decimal import Decimal
from difflib import SequenceMatcher
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from conftest import ask

from akcli.commands import trade as command
from akcli.facts import dates, model
from akcli.facts.observations import Observation
from akcli.figures.trade import by_partner, trade

ENTRIES = [section for section in model.SECTIONS if section != "sources"]
ARTICLE = "baonghean-2019"
STATED = [*(f"p{number}" for number in (0, *range(1, 31))), *(f"c{number}" for number in range(1, 7))]
HEADINGS = {"p2", "p17"}
"""Paragraphs of the article that are headings and state nothing."""


def entries(facts):
    """Every entry that is not a document, with its section."""
    return [(section, entry) for section in ENTRIES for entry in getattr(facts, section)]


def test_the_checker_finds_nothing(akcli):
    """The same checker as for any other base."""
    assert akcli("check") == (0, "", "")


def test_there_is_as_much_as_promised(facts):
    """Enough of each section to be worth asking."""
    least = {"events": 300, "partners": 18, "initiatives": 60, "institutions": 30, "targets": 20, "claims": 80}
    assert {
        section: len(getattr(facts, section)) for section in least if len(getattr(facts, section)) < least[section]
    } == {}
    members = [partner for partner in facts.partners if partner.kind == "asean-member"]
    assert len(members) == 11
    assert all(member.joined and member.relations_since for member in members)
    tasks = sorted(task.number for task in facts.initiatives if task.policy == "nsp")
    assert tasks == list(range(1, 17))
    assert dates.year(facts.events[0].date) == 1949
    assert dates.year(facts.events[-1].date) == 2026


def test_goods_trade_reaches_far_enough(facts):
    """The Korean count for at least twenty years; each member of its time every year from 1985 to 2014."""
    assert sum(row["reporter"] == "kr" for row in trade(facts)) >= 20
    for partner in ("bn", "id", "kh", "la", "mm", "my", "ph", "sg", "th", "vn"):
        years = {row["year"] for row in trade(facts, partner)}
        assert set(range(1985, 2015)) - years == set(), partner


def test_two_of_three_entries_rest_on_two_publishers(facts):
    """Copies of one text count once: publishers are counted, not documents."""
    assert ask("about", facts).records[0]["two_publishers"] >= Decimal("66.7")


def test_every_document_is_used(facts):
    """A document on which nothing rests has no place here."""
    assert [source["id"] for source in ask("sources", facts, unused=True).records] == []


def test_every_document_has_an_address_of_its_own(facts):
    """One page, one id."""
    seen = defaultdict(list)
    for source in facts.sources:
        seen[re.sub(r"^https?://(www\.|m\.)?", "", source.url).rstrip("/")].append(source.id)
    assert [ids for ids in seen.values() if len(ids) > 1] == []


def test_no_event_rests_on_what_was_printed_long_before_it(facts):
    """A plan may be told years ahead; what is older speaks of something else, and ``--known`` would believe it."""
    printed = {source.id: dates.parse(source.published).end for source in facts.sources if source.published}
    assert [
        (event.id, ref)
        for event in facts.events
        for ref in event.sources
        if (day := printed.get(ref.partition("#")[0])) and (begun := dates.parse(event.date).start)
        if int(begun[:4]) - int(day[:4]) > 6
    ] == []


def test_a_copied_data_file_says_where_it_was_read(facts):
    """A file on GitHub names its repository, unless it is the publisher's own."""
    own = {"cldr-territories", "haunpapa-dashboard", "jhu-uid-lookup", "mledoze-countries", "pycountry-iso3166"}
    copies = [source for source in facts.sources if "//github.com/" in source.url and source.id not in own]
    assert len(copies) > 25
    assert [source.id for source in copies if f"/{source.via}/" not in source.url] == []


@pytest.mark.parametrize("place", sorted(set(STATED) - HEADINGS))
def test_every_paragraph_of_the_article_is_judged(facts, place):
    """Each paragraph and caption that states something has a claim."""
    assert [claim.id for claim in facts.claims if claim.by == f"{ARTICLE}#{place}"] != []


def test_claims_give_evidence(facts):
    """What was confirmed, missed or contradicted points to entries of the base."""
    judged = [claim for claim in facts.claims if claim.verdict in ("confirmed", "missed", "contradicted")]
    assert [claim.id for claim in judged if not claim.evidence] == []


def test_nothing_is_told_twice(facts):
    """No two events of one day and the same partners are called nearly the same."""
    groups = defaultdict(list)
    for event in facts.events:
        groups[event.date, frozenset(event.partners)].append(event)
    pairs = [pair for group in groups.values() for pair in combinations(group, 2)]
    assert len(pairs) > 30
    assert [
        (first.id, second.id)
        for first, second in pairs
        if SequenceMatcher(None, first.title, second.title).ratio() > 0.8
    ] == []


def test_every_kind_of_event_is_told_with_an_example(facts):
    """In the order of the closed list; the example is an event of that kind."""
    kinds = {event.id: event.kind for event in facts.events}
    assert list(model.EVENT_KINDS) == list(model.closed_list(model.EventKind))
    assert {example: kind for kind, (_, example, _) in model.EVENT_KINDS.items()} == {
        example: kinds[example] for _, example, _ in model.EVENT_KINDS.values()
    }


KIND_OF_TITLE = {
    r"\b(Foreign|Transport|Digital|Health|Culture) Ministers' Meeting\b": "ministerial",
    r"\bASEAN-ROK (Commemorative )?Summit\b": "summit",
    r"ASEAN-ROK Dialogue\b|Senior Officials' Meeting|\bcommittee on the|Cooperation Committee": "officials",
    r"(makes|on) (a )?(state|official) visit|^(Lee|Moon|Yoon|Park|Kim|Roh) [^,]* meets ": "visit",
    r"(open|restore) diplomatic relations|become (comprehensive |special )*strategic": "status",
    r"\b(treaty|agreement)\b.*\b(signed|takes effect)$|\bsign (a|an|their) .*(treaty|agreement)$": "agreement",
    r"Plan of Action.* adopted": "policy",
    r"\bASEAN Week\b|\bfestival\b": "culture",
    r" joins ASEAN($| as )": "context",
}
"""What a title says, and of which kind its event then is."""


@pytest.mark.parametrize("words", KIND_OF_TITLE)
def test_like_events_are_of_like_kind(words, facts):
    """A title in such words is that of an event of that kind."""
    kinds = {event.id: event.kind for event in facts.events if re.search(words, event.title)}
    assert len(kinds) > 1
    assert kinds == dict.fromkeys(kinds, KIND_OF_TITLE[words])


def test_a_jump_of_trade_with_asean_is_explained(facts):
    """A yearly value that is 60 percent above or below the one before has a note, or its series has."""
    jumps = []
    for series in facts.series:
        if series.partner != "asean" or series.measure in ("rank", "share"):
            continue
        years = [period for period in series.points if len(period) == 4]
        for before, after in pairwise(years):
            if int(after) != int(before) + 1 or series.note or series.points[after].note or series.points[before].note:
                continue
            first, second = (Observation(series, year, series.points[year]) for year in (before, after))
            base_unit = model.UNITS[series.unit][0]
            old, new = first.value(base_unit), second.value(base_unit)
            if old and new is not None and not old * 4 <= new * 10 <= old * 16:
                jumps.append((series.id, before, after))
    assert jumps == []


def test_the_members_add_up_to_asean(facts):
    """Where all ten members have a total by the Korean count, their sum is that of ASEAN within one percent."""
    checked = []
    for whole in trade(facts, "asean", reporter="kr"):
        rows = by_partner(facts, str(whole["year"]), "kr")
        if len(rows) == 10 and whole["total"] and all(row["total"] for row in rows):
            assert abs(sum(row["total"] for row in rows) - whole["total"]) <= whole["total"] / 100, whole["year"]
            checked.append(whole["year"])
    assert {2016, 2022, 2023} <= set(checked)


@pytest.mark.parametrize("reporter", [None, "cow"])
def test_the_rows_by_partner_are_those_of_trade(facts, reporter):
    """Whatever the year, with the growth on the year before."""
    for year in ("1997", "2010", "2014", "2019", "2023"):
        for row in by_partner(facts, year, reporter):
            (alone,) = trade(facts, row["partner"], year=year, reporter=reporter)
            assert {field: row[field] for field in command.RECORDS[""]} == alone


WORD = re.compile(r"\w+")
RUNS = set((Path(__file__).with_name("article_runs.txt")).read_text(encoding="utf-8").split())
"""A hash of every eight words in a row of the article: the text itself is its newspaper's."""


def runs(text):
    """The hashes of every eight words in a row."""
    words = WORD.findall(text.lower())
    return {
        hashlib.sha256(" ".join(words[start : start + 8]).encode()).hexdigest()[:12] for start in range(len(words) - 7)
    }


def test_a_copied_sentence_would_be_found():
    """The hashes are those of the article."""
    assert runs("Both sides expect bilateral trade to reach 200 billion USD by 2020.") <= RUNS


def test_no_sentence_is_copied_from_the_article(facts):
    """No entry shares eight words in a row with the article."""
    fields = ("summary", "statement", "why", "note", "goal", "purpose")
    copied = [
        entry.id for _, entry in entries(facts) for field in fields if runs(getattr(entry, field, None) or "") & RUNS
    ]
    assert copied == []
