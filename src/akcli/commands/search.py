"""``akcli search``: the best matches in every section."""

from collections.abc import Sequence

from akcli.commands.options import LISTING, Argument, Option
from akcli.commands.pages import ID, SOURCES, listing
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.show.page import Column, Page
from akcli.tables.search import nearest, search

ARGUMENT = Argument("words", "WORDS", "Words, or a plain question.", many=True, required=True)
SECTION = Option("--section", "SECTION", "Only in this section; repeatable.", tuple(model.SECTIONS), many=True)
OPTIONS = (SECTION, *LISTING)
EXAMPLES = (
    "akcli search when did Vietnam join ASEAN",
    "akcli search 베트남",
    "akcli search mekong fund --section institutions",
)
RECORDS = {"": ("section", "id", "title", "date", "excerpt", "score", "sources")}
COLUMNS = (
    Column("title", style="bold", least=20),
    ID._replace(under="title", room=160),
    Column("section", show="word", room=100),
    Column("date", show="date", room=120),
    Column("excerpt", least=24),
    SOURCES._replace(room=110),
)


def answer(facts: Facts, words: Sequence[str], section: Sequence[str] = ()) -> Page:
    """The hits, best first; a table shows five where nobody says how many, below what ``ask`` answers."""
    question = " ".join(words)
    found = search(facts, question, section)
    page = listing(found, COLUMNS, f"Search: {question}", facts, RECORDS[""])
    nothing = "" if found else nearest(facts, question)
    return page._replace(
        nothing=nothing, first=5, above=None if section else lambda width: answered(facts, question, width)
    )


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
