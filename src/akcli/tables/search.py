"""Words to hits: plain questions as people type them, answered by the full-text index.

How a hit is ranked: the question is cut into terms, without the words that only make it a question (``STOP_WORDS``).
A name of a partner, policy or institution is one term, whatever its language, and each word stands for all that mean
the same (``SYNONYMS``). For each term an entry gets SQLite's bm25, by which a rare term counts more than a common one,
and more in a title than in a note (``WEIGHTS``). Two terms that stand side by side in the question count once more
where they stand so in the entry. The sum is multiplied by the square of the share of the terms that the entry has at
all, by the weight of its section (``SECTION_WEIGHTS``), and by ``NAMED`` if the whole question is its name. What
scores less than ``LEAST`` of the best is no hit, nor what has less than half of ``MANY`` terms or more. The score that
is shown is the share of the best one's, which itself is the share of the question that the best hit has.
"""

import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from akcli.errors import UsageError
from akcli.facts import dates, model
from akcli.facts.base import Facts, title
from akcli.facts.names import names_of
from akcli.facts.records import Record, references
from akcli.facts.spelling import WHOLE, fold, near, one_spelling, other_spelling
from akcli.tables.sqlite import NO_FTS5, explained, open_compiled

_QUESTION = """
a about all also am an and any anyone are as at be became become been being between but by can could did do
does done each else ever every for from gave get gets give go goes going had has have he her him his how i if
in into is it its just know last let like list many may me more most much must my no not now of off on one
only or other our out over please really s said say says she should show since so some still such t tell than
that the their them then there these they this those to too up very was we well were what when where whether
which who whom whose why will with would year years yes yet you your
"""
STOP_WORDS = frozenset(_QUESTION.split())
"""What a question needs and a fact does not: left out unless nothing else is asked."""

MEASURES = frozenset(("big", "large", "great", "old", "long", "far", "high", "close", "important"))
"""What behind ``how`` only asks for a number or a date, and is left out with it."""

SYNONYMS = """
agree, settle, conclude, deal
aid, oda, assistance, grant, development cooperation
akfta, kafta, asean korea free trade
ambassador, embassy, envoy, mission
apt, asean 3, asean plus three
artificial intelligence, ai, digital
balance, deficit, surplus
begin, start, open, launch, take effect, takes effect, in force
benefit, gain, profit, advantage
big, large, major, great
biggest, largest, top, number one
bomb, attack
bride, marriage, spouse, wife
brunei, bruneian
business, company, companies, firm
buyer, customer, market, buy
call, phone, telephone
cambodia, cambodian, khmer
centre, center, agency
cepa, comprehensive economic partnership, partnership agreement
china, chinese
climate, environment
close, near
competition, rivalry, compete
country, countries, nation
covid, covid 19, corona, coronavirus, pandemic
cumulative, overall, stock
cyber, internet
defence, defense, military
depend, dependence, reliance, rely
destination, holiday, vacation, tourist
dialogue, dialog
diplomatic relations, recognise, recognize, ties
disagreement, difference
dispute, quarrel, tension, conflict
dprk, north korea, north korean
drill, exercise
east sea, south china sea
european union, european
export, shipment
favourite, favorite, popular, top
fdi, direct investment, invest, investor
fifth, 5th, five
film, movie, cinema
first, 1st
flight, air, aviation, open skies
force, effect, enter into force, entry into force, in force, take effect, takes effect, took effect
forest, forestry
found, establish, create, set up
fta, free trade, free trade agreement, akfta, cepa
goal, target, promise
grow, increase, rise
ha noi, hanoi
health, medical
help, support
indonesia, indonesian
japan, japanese
join, accession, admit, enter, become a member, became a member, member of asean
korea, korean, rok
labour, labor, worker, migrant
lao, laotian
leader, president, prime minister
living, live, resident, staying
loan, credit, edcf
malaysia, malaysian
member, membership
money, pay, payment, fund, contribution
myanmar, burmese
naypyitaw, naypyidaw
neighbour, neighbor
organisation, organization
pact, agreement, treaty
peacekeeper, soldier, troop
percentage, share
philippines, philippine, filipino
photo, picture, photograph
pillar, ps, three ps, people prosperity and peace
priority, important
programme, program, project
promote, expand
rank, place, position
ratify, ratification, parliament, approve
reached, achieved, met
relation, relationship
restore, resume, normalise, normalize
restriction, control, curb
scholarship, student, study
second, 2nd
singapore, singaporean
south east asia, southeast asia, south east asian, southeast asian, asean
startup, start up
special summit, commemorative summit
tariff, trade war
thailand, thai
think tank, thinktank
third, 3rd
thirty, 30, 30th, thirtieth
timor leste, timorese
tourist, tourism, visitor, traveller, traveler, travel
turnover, trade turnover, trade volume, bilateral trade, two way trade, goods trade
twice, double
uncertain, uncertainty
united states, american
viet nam, vietnamese
visa, entry
visit, trip, tour, travel
welcome, support
한 아세안 센터, 한아세안센터, asean korea centre
한 아세안 정상회의, asean rok summit
한 아세안 특별정상회의, asean rok commemorative summit
한 아세안 협력기금, asean rok cooperation fund
"""
"""Words that mean the same in this field, a group a line."""

ENDINGS = ("s", "d", "ed", "ing")
"""With these a word is still of its group."""

WEIGHTS = {"title": 8.0, "names": 6.0, "about": 2.0, "time": 4.0, "text": 1.0}
"""How much a word counts by the column it stands in."""

SECTION_WEIGHTS = {"sources": 0.35, "series": 0.75}
"""How much a hit counts by its section, where not 1: a question is about facts before documents and figures."""

NAMED = 4.0
"""How much more an entry counts whose name is the whole question."""

PREFIX = 3
"""From so many bytes on (one syllable of Korean) a word that no entry has is taken for the beginning of one."""

LEAST = 0.1
"""The share of the best score that a hit has at least."""

MANY = 4
"""From so many terms on a hit needs half of them."""

DATES = ("date", "announced", "established", "joined", "published", "due", "as_of")


class Name(NamedTuple):
    """Whose name it is, and the shortest form in which the fact base writes it."""

    id: str
    written: str


def search(facts: Facts, question: str, sections: Sequence[str] = ()) -> list[Record]:
    """The entries that answer ``question`` best, best first.

    ``score`` is the share of the question that the best one has, and of the others their share of the best one's score;
    ``matched`` and ``missing`` are the terms of the question that the entry has and that it has not. In the excerpt the
    words that were found stand between ``«`` and ``»``. The index of the bundled base lies there ready; of another it
    is built, which takes longer. Raises :class:`UsageError` where the question has no word.
    """
    return searched(facts, question, sections)[0]


def searched(facts: Facts, question: str, sections: Sequence[str] = ()) -> tuple[list[Record], list[str]]:
    """The same, and the terms of the question that no entry of the base has."""
    if facts.database:
        with explained(facts.database), closing(open_compiled(facts.database)) as base:
            return answers(base, facts, question, sections)
    with closing(sqlite3.connect(":memory:")) as base:
        index(base, facts)
        return answers(base, facts, question, sections)


def answer(base: sqlite3.Connection, facts: Facts, question: str, sections: Sequence[str] = ()) -> list[Record]:
    """The hits for one of several questions, from a database that :func:`index` filled."""
    return answers(base, facts, question, sections)[0]


def answers(
    base: sqlite3.Connection, facts: Facts, question: str, sections: Sequence[str] = ()
) -> tuple[list[Record], list[str]]:
    """The hits, and the terms that no entry has, from a database that :func:`index` filled."""
    called, known = facts.terms or vocabulary(facts)
    terms = asked(question, known)
    if not terms:
        raise UsageError(f"no word to look for in {question!r}")
    whole = " ".join(terms)
    named = {called[name][0] for name in (whole, *known.get(whole, ())) if name in called}
    ids = list(facts.sections)
    matched, sought = scored(base, terms, known, called, len(ids))
    hits = []
    for row, match in matched.items():
        entry_id = ids[row - 1]
        section = facts.sections[entry_id]
        is_enough = len(terms) < MANY or 2 * len(match.terms) >= len(terms)
        if is_enough and (not sections or section in sections):
            weight = SECTION_WEIGHTS.get(section, 1.0) * (NAMED if entry_id in named else 1.0)
            hits.append((match.score * weight, row, entry_id))
    best = max((hit[0] for hit in hits), default=0.0)
    hits = sorted((hit for hit in hits if hit[0] >= best * LEAST), key=lambda hit: (-hit[0], hit[2]))
    excerpts = excerpted(base, sought, [row for _, row, _ in hits])
    confidence = matched[hits[0][1]].share if hits else 0.0
    found = []
    for score, row, entry_id in hits:
        entry = facts.entry(entry_id)
        found.append(
            {
                "section": facts.sections[entry_id],
                "id": entry_id,
                "title": title(entry),
                "date": next((value for field in DATES if (value := getattr(entry, field, None))), None),
                "excerpt": excerpts[row],
                "score": Decimal(f"{score / best * confidence:.2f}"),
                "sources": references(getattr(entry, "sources", ()), facts),
                "matched": [term for term in terms if term in matched[row].terms],
                "missing": [term for term in terms if term not in matched[row].terms],
            }
        )
    return found, [term for term in terms if not any(term in match.terms for match in matched.values())]


def nearest(facts: Facts, question: str) -> str:
    """What to tell where nothing was found: ``nothing matches 'tradde'; did you mean 'trade'?``

    There is a guess only where each word of the question is one of the base, or near to one.
    """
    known = {word: None for _, _, *texts in documents(facts) for word in tokens(" ".join(texts))}
    typed = tokens(question)
    guessed = [word if word in known else next(iter(near(word, known, 1)), None) for word in typed]
    said = f"nothing matches {question!r}"
    if guessed == typed or None in guessed:
        return said
    return f"{said}; did you mean {' '.join(filter(None, guessed))!r}?"


# The question


def tokens(text: str) -> list[str]:
    """The words of a text as the index has them, but for English endings."""
    folded = text.casefold()
    if not text.isascii():
        # The index holds Korean syllables whole, and not their parts as fold leaves them.
        folded = unicodedata.normalize("NFC", fold(text))
    return "".join(char if char.isalnum() else " " for char in folded).split()


def names(facts: Facts) -> dict[str, Name]:
    """Every name of a partner, policy, pillar or institution, as words; of two that share one the first has it."""
    called: list[tuple[str, str, Iterable[str]]] = [
        *((partner.id, partner.name, names_of(partner)) for partner in facts.partners),
        *((policy.id, policy.name, names_of(policy)) for policy in facts.policies),
        *((pillar.id, pillar.name, ()) for pillar in facts.pillars),
        *((institution.id, institution.name, names_of(institution)) for institution in facts.institutions),
    ]
    found: dict[str, Name] = {}
    for entry_id, name, others in called:
        full, *spelt = (" ".join(tokens(spelling)) for spelling in (name, *others))
        written = min((short for short in (full, *spelt) if f" {short} " in f" {full} "), key=len)
        for spelling in (full, *spelt):
            if spelling not in STOP_WORDS:
                found.setdefault(spelling, Name(entry_id, written))
                found.setdefault(respelt(spelling, one_spelling), Name(entry_id, written))
    return found


def vocabulary(facts: Facts) -> tuple[dict[str, Name], dict[str, tuple[str, ...]]]:
    """The names of a base, and what means the same as they and other words: for each question the same."""
    called = names(facts)
    return called, synonyms(called)


def synonyms(called: Mapping[str, Name]) -> dict[str, tuple[str, ...]]:
    """For each name the form that the fact base writes, for each word of ``SYNONYMS`` the others of its group."""
    found: dict[str, tuple[str, ...]] = {}
    for spelling, name in called.items():
        found[spelling] = tuple(
            dict.fromkeys((name.written, *(respelt(name.written, table) for table in BOTH_SPELLINGS)))
        )
    for line in SYNONYMS.strip().split("\n"):
        group = line.split(", ")
        for word in group:
            others = tuple(other for other in group if other != word)
            for spelling in (word, *(word + ending for ending in ENDINGS)):
                found[spelling] = (*found.get(spelling, ()), *others)
    return found


BOTH_SPELLINGS = (one_spelling, other_spelling)


def respelt(phrase: str, spelling: Callable[[str], str]) -> str:
    """A phrase with each of its words in that spelling."""
    return " ".join(map(spelling, phrase.split()))


def asked(question: str, known: Collection[str] = ()) -> list[str]:
    """The terms that a question is about: names and phrases of ``known``, and single words; each once, in order.

    >>> asked("When did South Korea sign the FTA?", {"south korea"})
    ['south korea', 'sign', 'fta']

    Stop words are terms where there is nothing else.
    """
    typed = tokens(question)
    cut = [word for before, word in zip(["", *typed], typed, strict=False) if before != "how" or word not in MEASURES]
    longest = max((term.count(" ") + 1 for term in known), default=1)
    terms = []
    place = 0
    while place < len(cut):
        phrases = (" ".join(cut[place : place + length]) for length in range(longest, 1, -1))
        spelt = (spelling for phrase in phrases for spelling in (phrase, respelt(phrase, one_spelling)))
        terms.append(next((phrase for phrase in spelt if phrase in known), cut[place]))
        place += terms[-1].count(" ") + 1
    return list(dict.fromkeys([term for term in terms if term not in STOP_WORDS] or terms))


def expression(term: str, known: Mapping[str, Sequence[str]]) -> str:
    """A term and what means the same, as FTS5 wants them.

    >>> expression("hanoi", {"hanoi": ("ha noi",)})
    '"hanoi" OR "ha noi"'
    """
    spellings = dict.fromkeys((term, *known.get(term, ())))
    # What stands within another spelling finds that one, too, and would count twice.
    needed = [
        spelling
        for spelling in spellings
        if not any(f" {other} " in f" {spelling} " for other in spellings if spelling != other)
    ]
    return " OR ".join(f'"{spelling}"' for spelling in needed)


# The index

INDEXED = ("title", "names", "about", "time", "text")
"""The columns of the index that hold words: what an entry is called, its other names, whom and what it concerns, when
it was, and its sentences."""

_PLACES: dict[str, str | None] = {
    **dict.fromkeys(("title", "name", "statement"), "title"),
    **dict.fromkeys(("id", "aliases", "abbreviation", "measure"), "names"),
    **dict.fromkeys(("date", "announced", "established", "ended", "due", "year", "points"), "time"),
    **dict.fromkeys(("joined", "relations_since", "partnership_since"), "time"),
    **dict.fromkeys(("summary", "purpose", "goal", "why", "method", "note"), "text"),
    **dict.fromkeys(("sources", "evidence", "series", "as_of", "number", "mekong"), None),
}
"""The column that takes a field, None for no column; every other field says whom or what an entry concerns."""

CALLED = {
    "events": "event",
    "partners": "partner country",
    "policies": "policy plan programme",
    "pillars": "pillar of the three ps",
    "initiatives": "initiative task",
    "institutions": "institution",
    "series": "statistics figures",
    "targets": "target",
    "claims": "claim article",
    "gaps": "gap not found missing",
}
"""What people call an entry of each section."""


def index(base: sqlite3.Connection, facts: Facts) -> None:
    """A table ``search`` of all entries for FTS5, blind to case, accents and English endings.

    Its rows are numbered in the order of the base. Of a document only title and publisher are in it.
    """
    try:
        base.execute(
            f"create virtual table search using fts5(section unindexed, id unindexed, {', '.join(INDEXED)},"
            " tokenize = 'porter unicode61 remove_diacritics 2')"
        )
    except sqlite3.OperationalError as error:
        raise UsageError(f"{NO_FTS5} ({error})") from None
    base.executemany("insert into search values (?, ?, ?, ?, ?, ?, ?)", documents(facts))


def documents(facts: Facts) -> Iterator[tuple[str, ...]]:
    """What is indexed of each entry: its section, its id and the words of each column."""
    partners = {partner.id: partner.name for partner in facts.partners}
    every = ((section, entry) for section, entries in facts.entries() for entry in entries)
    for section, entry in every:
        words: dict[str, list[str]] = {column: [] for column in INDEXED}
        if section == "sources":
            words |= {"title": [entry.title], "about": [entry.publisher]}
        else:
            _put(entry, "about", words, partners)
            words["about"].append(CALLED[section])
            words["time"] += _months(words["time"])
        # The index takes é apart by itself, but not đ: a question has neither.
        written = [
            word
            for texts in words.values()
            for text in texts
            for word in text.split()
            if not WHOLE.keys().isdisjoint(word.casefold())
        ]
        words["about"] += dict.fromkeys(map(fold, written))
        yield section, entry.id, *map(" ".join, words.values())


def _put(value: Any, column: str, words: dict[str, list[str]], partners: dict[model.Id, model.Text]) -> None:
    """Add the words of a value, however deep, to a column, those of a table to its fields' own.

    Of a partner it is the name, of the points of a series the years.
    """
    if isinstance(value, str):
        words[column].append(partners.get(model.Id(value), value))
    elif hasattr(value, "_fields"):
        for number, place in _plan(value.__class__):
            _put(value[number], place, words, partners)
    elif isinstance(value, tuple):
        for item in value:
            _put(item, column, words, partners)
    elif isinstance(value, dict):
        words[column] += dict.fromkeys(period.lstrip("./")[:4] for period in value)  # of ../2024-06 the end
    elif value is not None:
        words[column].append(str(value))


@cache
def _plan(kind: Any) -> list[tuple[int, str]]:
    """The fields of one of the model's tables that are indexed, by number, each with its column."""
    places = enumerate(_PLACES.get(field, "about") for field in kind._fields)
    return [(number, column) for number, column in places if column]


def _months(times: list[str]) -> list[str]:
    """The names of the months that EDTF dates give as numbers."""
    numbers = {day[5:7] for time in times for day in time.split("/")}
    return [dates.MONTHS[int(number) - 1] for number in sorted(numbers) if number.isdigit()]


def matches(base: sqlite3.Connection, sought: str) -> list[tuple[int, float]]:
    """The rows that an expression finds, each with its bm25, larger for the better."""
    weights = ", ".join(str(WEIGHTS[column]) for column in INDEXED)
    return base.execute(
        f"select rowid, -bm25(search, 0, 0, {weights}) from search where search match ?", (sought,)
    ).fetchall()


class Match(NamedTuple):
    """What a row of the index has of a question."""

    score: float
    share: float
    """Of the question, in which a rare term counts more than a common one."""
    terms: Sequence[str]
    """Those of the question that it has, in order."""


def scored(
    base: sqlite3.Connection,
    terms: Sequence[str],
    known: Mapping[str, Sequence[str]],
    called: Mapping[str, Sequence[str]],
    total: int,
) -> tuple[dict[int, Match], str]:
    """What each of ``total`` rows has that has any of the terms, and the expression that finds them all."""
    scores: dict[int, float] = defaultdict(float)
    shares: dict[int, float] = defaultdict(float)
    has: dict[int, list[str]] = defaultdict(list)
    sought = []
    for term in terms:
        meant = expression(term, known)
        found = matches(base, meant)
        if not found and len(term.encode()) >= PREFIX:
            meant = f'"{term}" *'
            found = matches(base, meant)
        rarity = 1 - len(found) / (total + 1)
        for row, score in found:
            scores[row] += score
            shares[row] += rarity
            has[row].append(term)
        sought.append((meant, rarity))
    written = [called[term][1] if term in called else term for term in terms]
    for word, following in pairwise(written):
        for row, score in matches(base, f'"{word} {following}"'):
            scores[row] += score
    whole = sum(rarity for _, rarity in sought)
    rated = {}
    for row, score in scores.items():
        share = shares[row] / whole
        rated[row] = Match(score * share**2, share, has[row])
    return rated, " OR ".join(meant for meant, _ in sought)


def excerpted(base: sqlite3.Connection, sought: str, rows: Iterable[int]) -> dict[int, str]:
    """For each of the rows the passage with the most words that were sought: of its sentences, if they have any."""
    text = 2 + INDEXED.index("text")
    found = {}
    for row, sentence, best in base.execute(
        f"select rowid, snippet(search, {text}, '«', '»', '…', 24), snippet(search, -1, '«', '»', '…', 24)"
        f" from search where search match ? and rowid in ({', '.join(map(str, rows))})",
        (sought,),
    ):
        found[row] = sentence if "«" in sentence else best
    return found
