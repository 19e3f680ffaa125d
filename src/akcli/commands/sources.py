"""``akcli sources``: the documents that the facts rest on, or one with all that rests on it."""

from collections.abc import Sequence

from akcli.commands.options import LISTING, Argument, Option
from akcli.commands.pages import ID, VIA, alone, footer, listing, single
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.names import find
from akcli.facts.records import Record
from akcli.facts.spelling import fold
from akcli.show.page import Column, Page, Part

ARGUMENT = Argument("name", "ID", "Show all that rests on it.", "source")
KIND = Option("--kind", "KIND", "news, treaty, ...; repeatable.", model.closed_list(model.SourceKind), many=True)
OPTIONS = (
    KIND,
    Option("--publisher", "NAME", "Part of the publisher's name; repeatable.", many=True),
    Option("--via", "NAME", "Read at a site with this in its name; repeatable.", many=True),
    Option("--unused", "", "Only those on which nothing rests.", "flag"),
    *LISTING,
)
EXAMPLES = ("akcli sources --kind treaty", "akcli sources baonghean-2019")
RECORDS = {"": (*model.Source._fields, "facts"), "NAME": (*model.Source._fields, "facts", "entries")}
COLUMNS = (
    Column("published", show="date"),
    Column("title", style="bold", least=24),
    Column("kind", show="word", under="title"),
    ID._replace(under="title"),
    Column("publisher", least=14),
    VIA._replace(under="publisher"),
    Column("facts", show="number"),
)
PARTS = (Part("entries", "What rests on it", (ID, Column("section", show="word"), Column("title", least=24))),)


def answer(
    facts: Facts,
    name: str | None = None,
    kind: Sequence[str] = (),
    publisher: Sequence[str] = (),
    via: Sequence[str] = (),
    unused: bool = False,
) -> Page:
    """Documents with the number of entries that rest on them; ``publisher``, ``via`` are parts of names. Or one."""
    if name is not None:
        alone("ID", kind=kind, publisher=publisher, via=via, unused=unused)
        bare = name if "://" in name else name.partition("#")[0]
        found = find("sources", bare, facts.sources, lambda source: (source.id, source.url))
        resting = facts.listed("sources")[found.id].referred_by
        entries = [{"id": id, "section": facts.sections[id], "title": facts.title(id)} for id in resting]
        return single(source_record(found, facts) | {"entries": entries}, PARTS, facts, RECORDS["NAME"])
    publishers, sites = [fold(part) for part in publisher], [fold(part) for part in via]
    chosen = [
        source_record(source, facts)
        for source in facts.sources
        if (not kind or source.kind in kind)
        and (not publishers or any(part in fold(source.publisher) for part in publishers))
        and (not sites or (source.via and any(part in fold(source.via) for part in sites)))
        and not (unused and facts.listed("sources")[source.id].referred_by)
    ]
    shown = [column for column in COLUMNS if column.field != "via" or any(source["via"] for source in chosen)]
    page = listing(chosen, shown, "Sources", facts, RECORDS[""])
    return page._replace(footer=footer(facts, "akcli sources ID for what rests on it"))


def source_record(source: model.Source, facts: Facts) -> Record:
    """A document with the number of entries that rest on it."""
    return source._asdict() | {"facts": len(facts.listed("sources")[source.id].referred_by)}
