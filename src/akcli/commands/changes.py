"""``akcli changes``: what changed with each edition of the bundled facts."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from akcli.commands.diff import COLUMNS, FIELDS, HOW, as_table, change_record, counted, drawn, last, table_of
from akcli.commands.options import LISTING, Argument, Option, now
from akcli.errors import NotFound
from akcli.facts.base import Facts
from akcli.facts.changes import OBSERVATIONS, Change
from akcli.facts.dates import in_words, parse
from akcli.facts.load import bundled, load, read_json
from akcli.facts.spelling import did_you_mean, near
from akcli.show.output import complain
from akcli.show.page import Block, Column, Page, Record, Sheet

ARGUMENT = Argument("wanted", "ID", "Only of these entries, or values (ID#PERIOD).", "address", many=True)
OPTIONS = (
    Option("--since", "EDITION", "After this edition: its day, or its fingerprint."),
    *LISTING,
)
EXAMPLES = ("akcli changes", "akcli changes trade-asean-total", "akcli changes --since 2026-11-24 --json")
READS = False
RECORDS = {"": FIELDS}


class Edition(NamedTuple):
    """A listed state of the bundled facts, with what changed since the one before."""

    edition: str
    fingerprint: str
    changes: tuple[Change, ...] = ()


def editions() -> list[Edition]:
    """Every listed state, oldest first."""
    return [
        Edition(listed["edition"], listed["fingerprint"], tuple(Change(*change) for change in listed["changes"]))
        for listed in read_json(bundled("changes.json"))
    ]


def answer(path: str | None, wanted: Sequence[str] = (), since: str | None = None) -> Page:
    """A record per change, those of the newest edition first."""
    if path is not None:
        complain("these are changes of the bundled facts; akcli diff OLD compares your own")
    listed = editions()
    shown = listed[_after(listed, since) :][::-1]
    if wanted:
        facts = load()
        known = _known(listed, facts)
        wanted = [_find(facts, given, known) for given in wanted]
        shown = [
            edition._replace(changes=tuple(change for change in edition.changes if _concerns(change, wanted)))
            for edition in shown
        ]
    found = [(edition, change) for edition in shown for change in edition.changes]
    page = Page(
        [change_record(change, edition.edition, edition.fingerprint) for edition, change in found],
        (Column("edition", show="word", once=True), *COLUMNS),
        "Changes",
        footer=f"{len(shown)} of {len(listed)} editions" if since else f"{len(listed)} editions",
        fields=FIELDS,
        nothing="nothing changed",
        drawn=as_table,
    )
    return page if wanted else page._replace(sheets=lambda: [_sheet(edition) for edition in shown if edition.changes])


def _after(listed: Sequence[Edition], since: str | None) -> int:
    """The place of the first edition after ``since``; of several of one day the first counts.

    A day on which none is listed stands for the edition that was the newest then.
    """
    if since is None:
        return 0
    for place, edition in enumerate(listed):
        if since.casefold() in (edition.edition, edition.fingerprint):
            return place + 1
    if is_day(since):
        return sum(edition.edition < since for edition in listed)
    named = ", ".join(f"{edition.edition} ({edition.fingerprint})" for edition in listed)
    raise NotFound(f"no edition is called {since!r}; the editions are {named}")


def _known(listed: Iterable[Edition], facts: Facts) -> set[str]:
    """Every id there is or was."""
    return {*facts.sections, *(change.address.partition("#")[0] for edition in listed for change in edition.changes)}


def _find(facts: Facts, given: str, known: set[str]) -> str:
    entry_id = now(facts, given).casefold()
    if entry_id.partition("#")[0] not in known:
        wanted = given.partition("#")[0]
        raise NotFound(f"no entry has or had the id {wanted!r}{did_you_mean(near(wanted, known))}")
    return entry_id


def _concerns(change: Change, wanted: Iterable[str]) -> bool:
    """Whether it is of one of these entries or values, or of an id that is now one of them."""
    address = change.address.casefold()
    names = (address, address.partition("#")[0], change.new if change.section == "moved" else None)
    return any(name in names for name in wanted)


def is_day(given: str) -> bool:
    """Whether it is a whole day."""
    try:
        return parse(given).start == given
    except ValueError:
        return False


# As a page


SHOWN = 8
"""So many entries of a section are named that came or went."""
VALUES = (
    Column("address", show="word", style="cyan"),
    Column("field", show="word"),
    Column("old"),
    Column("new"),
)
ENTRIES = (Column("section", show="word"), Column("title", "what", least=24), Column("id", "ID", "word", "cyan"))
MOVED = (Column("address", "was", "word", "cyan"), Column("new", "is", "word", "cyan"))
TOLD = {"figure": "Figures revised", "verdict": "Verdicts changed", "date": "Dates corrected"}
"""What is told change by change."""


def _sheet(listed: Edition) -> Sheet:
    """An edition as readers need it: figures, verdicts and dates one by one, the rest in numbers."""
    told: dict[str, list[Record]] = {kind: [] for kind in TOLD}
    rest = 0
    for change in listed.changes:
        if change.change == "revised" and change.kind in told:
            told[change.kind].append(change_record(change, listed.edition, listed.fingerprint))
        elif change.change in ("revised", "respelt"):
            rest += 1
    blocks = [Block(title, list(_values(told[kind])), VALUES) for kind, title in TOLD.items()]
    entries = [change for change in listed.changes if change.section != "moved"]
    blocks += [Block(how.capitalize(), list(_entries(entries, how)), ENTRIES) for how in ("added", "removed")]
    blocks.append(
        Block("Renamed or merged", [change._asdict() for change in listed.changes if change.section == "moved"], MOVED)
    )
    left = f"--json lists {rest:,} more changes: of wording, sources and form."
    return Sheet(
        f"Edition of {in_words(listed.edition)}",
        listed.fingerprint,
        lines=in_numbers(listed.changes),
        sentences=[left] if rest else (),
        blocks=blocks,
    )


def in_numbers(changes: Iterable[Change]) -> list[str]:
    """For each way in which something changed a line with how many of each section: ``Added: events 71, series 3``."""
    stat = counted(change for change in changes if change.section not in ("about", "moved"))
    told = ((how, ", ".join(f"{row['section']} {row[how]:,}" for row in stat if row[how])) for how in HOW)
    return [f"{how.capitalize()}: {numbers}" for how, numbers in told if numbers]


def _values(records: Sequence[Record]) -> Iterator[Record]:
    """Changes of values: that it is one needs no word, and its unit stands beside it."""
    amounts = {table_of(record) for record in records if last(record) == "value"}
    for record in drawn(records):
        if last(record) != "unit" or table_of(record) not in amounts:
            field = str(record["field"] or "")
            yield record | {"field": None if field in ("value", "verdict") else field.replace("_", " ")}


def _entries(changes: Iterable[Change], how: str) -> Iterator[Record]:
    """What was added or removed, the first of each section by their titles, then how many more there are; of documents
    and values only how many."""
    sections: dict[str, list[Change]] = {}
    for change in changes:
        if change.change == how:
            sections.setdefault(change.section, []).append(change)
    for section, its in sections.items():
        named = its[:SHOWN] if section not in ("sources", OBSERVATIONS) else []
        for change in named:
            yield {"section": section, "title": change.new or change.old, "id": change.address}
        if left := len(its) - len(named):
            yield {"section": section, "title": f"{left:,}{' more' if named else ''}"}
