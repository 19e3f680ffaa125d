"""Words to hits: plain questions as people type them, answered by the full-text index."""

import sqlite3
import unicodedata
from collections.abc import Iterable, Sequence
from decimal import Decimal

from akcli import database, model, query
from akcli.model import Facts
from akcli.query import Misuse, Record

HIT = ("section", "id", "title", "date", "excerpt", "score", "sources")
"""The keys of a hit."""

STOP_WORDS = frozenset(
    (
        "a",
        "about",
        "an",
        "and",
        "any",
        "anyone",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "done",
        "ever",
        "for",
        "from",
        "get",
        "give",
        "gave",
        "had",
        "has",
        "have",
        "he",
        "her",
        "his",
        "how",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "list",
        "many",
        "me",
        "more",
        "most",
        "much",
        "my",
        "of",
        "on",
        "or",
        "our",
        "she",
        "should",
        "show",
        "tell",
        "than",
        "that",
        "the",
        "their",
        "them",
        "there",
        "these",
        "they",
        "this",
        "to",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "whom",
        "whose",
        "why",
        "will",
        "with",
        "would",
        "year",
        "years",
        "you",
        "your",
    )
)
"""What a question needs and a fact does not: left out unless nothing else is asked."""

SYNONYMS: dict[str, tuple[str, ...]] = {
    "rok": ("korea",),
    "korean": ("korea",),
    "koreans": ("korea",),
    "vietnam": ("viet nam",),
    "vietnamese": ("viet nam",),
    "laos": ("lao",),
    "burma": ("myanmar",),
    "fta": ("free trade", "akfta"),
    "dialog": ("dialogue",),
    "turnover": ("trade", "total"),
    "tourist": ("visitors", "tourism"),
    "tourists": ("visitors", "tourism"),
    "travellers": ("visitors",),
    "goal": ("target",),
    "goals": ("target",),
    "ps": ("pillar", "people prosperity peace"),
    "hanoi": ("ha noi",),
    "center": ("centre",),
    "centers": ("centre",),
    "program": ("programme",),
    "money": ("fund", "payment"),
    "pays": ("pay", "payment"),
    "aid": ("oda",),
    "joined": ("join", "accession"),
    "join": ("accession", "joins"),
    "start": ("begin", "open", "establish"),
    "started": ("begin", "open", "establish"),
    "students": ("education",),
    "president": ("moon", "yoon", "lee"),
    "nsp": ("new southern policy",),
    "csp": ("comprehensive strategic partnership",),
    "true": ("claim",),
}
"""Other words of this field for what people ask."""

WEIGHTS = {"title": 8.0, "names": 6.0, "who": 1.5, "time": 4.0, "body": 2.0}
"""How much a word counts by where it stands."""

SECTION_WEIGHTS = {"sources": 0.35, "initiatives": 0.8, "series": 0.75, "claims": 0.8}
"""How much a hit counts by its section, where not 1: a question is about facts before documents and figures."""

DATES = ("date", "announced", "established", "joined", "published", "due", "as_of")


def search(facts: Facts, question: str, sections: Sequence[str] = ()) -> list[Record]:
    """The entries that answer ``question`` best, best first; ``score`` is comparable within one answer only.

    In the excerpt the words that were found stand between ``«`` and ``»``.
    """
    unknown = [one for one in sections if one not in model.SECTIONS]
    if unknown:
        near = query.meant(unknown[0], model.SECTIONS)
        raise Misuse(f"unknown section {unknown[0]!r}{near} (one of {', '.join(model.SECTIONS)})")
    terms = asked(question)
    if not terms:
        raise Misuse(f"no word to look for in {question!r}")
    base = sqlite3.connect(":memory:")
    database.index(base, facts)
    weights = ", ".join(str(WEIGHTS[column]) for column in database.INDEXED)
    rows = base.execute(
        f"select section, id, -bm25(search, 0, 0, {weights}), snippet(search, -1, '«', '»', '…', 24)"
        " from search where search match ?",
        (" OR ".join(map(expression, terms)),),
    ).fetchall()
    covered = coverage(base, terms)
    known = query.entries(facts)
    documents = query.sources_by_id(facts)
    found = []
    for section, one, score, excerpt in rows:
        if not sections or section in sections:
            weighed = score * SECTION_WEIGHTS.get(section, 1.0) * covered[one]
            found.append((weighed, section, known[one][1], excerpt))
    found.sort(key=lambda hit: (-hit[0], hit[2].id))
    return [
        {
            "section": section,
            "id": entry.id,
            "title": query.title(entry),
            "date": next((value for name in DATES if (value := getattr(entry, name, None))), None),
            "excerpt": excerpt,
            "score": Decimal(f"{weighed:.2f}"),
            "sources": [query.reference(ref, documents) for ref in getattr(entry, "sources", ())],
        }
        for weighed, section, entry, excerpt in found
    ]


def asked(question: str) -> list[str]:
    """The words that a question is about, folded; all of its words where it has no others.

    >>> asked("When did Vietnam join ASEAN?")
    ['vietnam', 'join', 'asean']
    """
    # The index holds Korean syllables whole, and not their parts as fold leaves them.
    folded = unicodedata.normalize("NFC", query.fold(question))
    words = "".join(char if char.isalnum() else " " for char in folded).split()
    return list(dict.fromkeys([word for word in words if word not in STOP_WORDS] or words))


def expression(term: str) -> str:
    """A term and its synonyms as FTS5 wants them; a longer word is found by its beginning.

    >>> expression("vietnam")
    '("vietnam"* OR "viet nam")'
    """
    prefix = "*" if len(term) > 3 and not term.isdigit() else ""
    return f"({' OR '.join([f'{quoted(term)}{prefix}', *map(quoted, SYNONYMS.get(term, ()))])})"


def quoted(words: str) -> str:
    """A phrase of FTS5."""
    return f'"{words}"'


def coverage(base: sqlite3.Connection, terms: Iterable[str]) -> dict[str, float]:
    """For each entry that was found the share of the terms that it has, rare terms counting more."""
    total = base.execute("select count(*) from search").fetchone()[0]
    weight: dict[str, float] = {}
    whole = 0.0
    for term in terms:
        ids = [one for (one,) in base.execute("select id from search where search match ?", (expression(term),))]
        rarity = 1.0 - len(ids) / (total + 1)
        whole += rarity
        for one in ids:
            weight[one] = weight.get(one, 0.0) + rarity
    return {one: found / whole for one, found in weight.items()}
