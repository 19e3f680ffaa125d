"""``akcli sources``: the documents that the facts rest on, or one with all that rests on it."""

from collections.abc import Sequence

from akcli.commands.options import LISTING, Argument, Option
from akcli.commands.pages import ID, LISTED, VIA, alone, footer, listing, single, written
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.records import Record
from akcli.facts.spelling import fold
from akcli.show.page import Column, Page, Part, kept

ARGUMENT = Argument("name", "ID", "Show all that rests on this document, or on a place in it (ID#p4).", "source")
KIND = Option("--kind", "KIND", "news, treaty, ...; repeatable.", model.closed_list(model.SourceKind), many=True)
OPTIONS = (
    KIND,
    Option("--publisher", "NAME", "Part of the publisher's name; repeatable.", many=True),
    Option("--via", "NAME", "Read at a site with this in its name; repeatable.", many=True),
    Option("--unused", "", "Only those on which nothing rests.", "flag"),
    *LISTING,
)
EXAMPLES = ("akcli sources --kind treaty", "akcli sources baonghean-2019")
RECORDS = {"": (*model.Source._fields, "facts"), "NAME": (*model.Source._fields, "facts", "entries", "locator")}
COLUMNS = (
    Column("published", show="date"),
    Column("title", style="bold", least=24),
    ID._replace(under="title", room=150),
    Column("kind", show="word", room=140),
    Column("publisher", style="dim", under="title", room=120),
    VIA._replace(room=160),
    Column("facts", show="number"),
)
PARTS = (Part("entries", "What rests on it", LISTED),)


def answer(
    facts: Facts,
    name: str | None = None,
    kind: Sequence[str] = (),
    publisher: Sequence[str] = (),
    via: Sequence[str] = (),
    unused: bool = False,
) -> Page:
    """Documents with the number of entries that rest on them, ``publisher`` and ``via`` being parts of names; or one of
    them, or what rests on one place in it."""
    if name is not None:
        alone("ID", kind=kind, publisher=publisher, via=via, unused=unused)
        source_id, _, place = name.partition("#")
        resting = facts.cited[name] if place else facts.listed("sources")[source_id].referred_by
        entries = [{"id": id, "section": facts.sections[id], "title": facts.title(id)} for id in resting]
        whole = source_record(facts.entry(source_id), facts) | {"entries": entries, "locator": place or None}
        return single(whole, PARTS, facts, RECORDS["NAME"])
    publishers, sites = [fold(part) for part in publisher], [fold(part) for part in via]

    def wanted(source: Record) -> bool:
        return (
            (not kind or source["kind"] in kind)
            and (not publishers or any(part in fold(source["publisher"]) for part in publishers))
            and (not sites or any(part in fold(source["via"] or "") for part in sites))
            and not (unused and source["facts"])
        )

    records: Sequence[Record] | None = written(facts, "sources")
    if records is None:
        records = [source_record(source, facts) for source in facts.sources]
    if kind or publishers or sites or unused:
        records = kept(records, wanted)
    page = listing(records, COLUMNS, "Sources", facts, RECORDS[""])
    return page._replace(footer=footer(facts, "akcli sources ID for what rests on it"))


def source_record(source: model.Source, facts: Facts) -> Record:
    """A document with the number of entries that rest on it."""
    return source._asdict() | {"facts": len(facts.listed("sources")[source.id].referred_by)}
