"""``akcli search``: the best matches in every section."""

from collections.abc import Sequence

from akcli.commands.options import LISTING, Argument, Option
from akcli.commands.pages import ID, SOURCES, listing
from akcli.commands.sheets import promise_and_outcome, value_in_words
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.observations import newest
from akcli.figures.targets import outcome
from akcli.show.page import Column, Page
from akcli.tables.search import nearest, searched

ARGUMENT = Argument("words", "WORDS", "Words, or a plain question.", many=True, required=True)
SECTION = Option("--section", "SECTION", "Only in this section; repeatable.", tuple(model.SECTIONS), many=True)
OPTIONS = (SECTION, *LISTING)
EXAMPLES = (
    "akcli search when did Vietnam join ASEAN",
    "akcli search 베트남",
    "akcli search mekong fund --section institutions",
)
RECORDS = {"": ("section", "id", "title", "date", "excerpt", "score", "sources", "matched", "missing", "says")}
COLUMNS = (
    Column("title", style="bold", least=20),
    ID._replace(under="title", room=160),
    Column("section", show="word", room=100),
    Column("date", show="date", room=120),
    Column("says"),
    Column("excerpt", least=24),
    SOURCES._replace(room=110),
)
DRAWN = tuple(column for column in COLUMNS if column.field != "says")
"""The columns in a table, whose excerpt begins with what the entry says."""


def answer(facts: Facts, words: Sequence[str], section: Sequence[str] = ()) -> Page:
    """The hits, best first; a table shows five unless told, below the answer of ``ask`` if there is one."""
    question = " ".join(words)
    hits, unknown = searched(facts, question, section)
    found = [hit | {"says": says(facts, hit["id"])} for hit in hits]
    page = listing(found, COLUMNS, f"Search: {question}", facts, RECORDS[""])
    page = page._replace(above=None if section else lambda width: answered(facts, question, width), drawn=drawn)
    if not found:
        return page._replace(nothing=nearest(facts, question))
    missing = f"no entry has {', '.join(map(repr, unknown))}" if unknown else ""
    return page._replace(missing=missing, first=5)


def says(facts: Facts, entry_id: str) -> str | None:
    """The newest value of a series, the verdict on a target or a claim."""
    entry = facts.entry(entry_id)
    match facts.sections[entry_id]:
        case "series":
            return " · ".join(value_in_words(newest(entry)))
        case "targets":
            return " · ".join(promise_and_outcome(entry._asdict() | outcome(facts, entry)))
        case "claims":
            return str(entry.verdict)
    return None


def drawn(page: Page) -> Page:
    """The hits with what each says before its excerpt; what only repeats title or id is left out."""
    records = []
    for hit in page.records:
        title, excerpt = hit["title"], hit["excerpt"]
        plain = excerpt.replace("«", "").replace("»", "")
        if plain == title:
            title, excerpt = excerpt, ""
        elif hit["id"] in plain:
            excerpt = ""
        records.append(hit | {"title": title, "excerpt": " · ".join(filter(None, (hit["says"], excerpt)))})
    return page._replace(records=records, columns=DRAWN)


def answered(facts: Facts, question: str, width: int) -> str:
    """The answer of ``ask`` for above the hits; nothing where it has none."""
    from akcli.ask.answers import brief
    from akcli.ask.plans import planned
    from akcli.ask.reading import Reader
    from akcli.errors import NotFound, UsageError

    try:
        return brief(planned(Reader(facts).read(question), facts), width)
    except (NotFound, UsageError):
        return ""
