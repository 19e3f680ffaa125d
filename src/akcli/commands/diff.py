"""``akcli diff``: what changed between two fact bases."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from akcli.commands.options import LISTING, Argument, Option
from akcli.errors import UsageError
from akcli.facts.changes import SECTIONS, Change, changes, in_short
from akcli.facts.fingerprint import Canonical, canonical, digest
from akcli.facts.load import load
from akcli.facts.records import Record
from akcli.facts.states import State, read_state
from akcli.show.output import complain
from akcli.show.page import Column, Page, amount, cell

ARGUMENT = Argument(
    "bases",
    "BASE",
    "OLD, and NEW (default: the base in use); TOML or exported JSON.",
    "file",
    many=True,
    required=True,
)
OPTIONS = (
    Option("--stat", "", "Only count the changes of each section.", "flag"),
    Option("--section", "SECTION", "Only in this section; repeatable.", SECTIONS, many=True),
    Option("--exit-code", "", "Exit with 1 if something changed.", "flag"),
    *LISTING,
)
EXAMPLES = ("akcli diff old.toml", "akcli diff old.toml new.json --stat", "akcli diff old.toml --section observations")
READS = False
FIELDS = ("edition", "address", "field", "old", "new", "change", "unit", "kind", "section", "fingerprint")
HOW = ("added", "removed", "revised", "respelt")
RECORDS = {"": FIELDS, "--stat": ("section", *HOW)}
COLUMNS = (
    Column("change", show="word", under="field", room=100),
    Column("address", show="word", style="cyan"),
    Column("field", show="word"),
    Column("old", least=12),
    Column("new", least=12),
)
STAT = (Column("section", show="word", style="bold"), *(Column(how, show="number") for how in HOW))


def answer(
    path: str | None,
    bases: Sequence[str],
    stat: bool = False,
    section: Sequence[str] = (),
    exit_code: bool = False,
) -> Page:
    """A record per change from the first of ``bases`` to the second, or to what is answered from."""
    if len(bases) > 2:
        raise UsageError(f"takes OLD and NEW, not {len(bases)} files")
    old = read_state(bases[0])
    new = read_state(bases[1]) if bases[1:] else State(canonical(load(path).tables()))
    complain(*old.remarks, *new.remarks)
    found = [change for change in changes(old.base, new.base) if not section or change.section in section]
    (was, its), (edition, fingerprint) = named(old.base), named(new.base)
    page = Page(
        (),
        title="Changes",
        footer=f"from {was} {its} to {edition} {fingerprint}",
        nothing="nothing changed",
        code=int(exit_code and bool(found)),
    )
    if stat:
        return page._replace(records=counted(found), columns=STAT, fields=RECORDS["--stat"])
    records = [change_record(change, edition, fingerprint) for change in found]
    return page._replace(records=records, columns=COLUMNS, fields=FIELDS, drawn=as_table)


def named(base: Canonical) -> tuple[str, str]:
    """The edition of a state, ``?`` where it says none, and its fingerprint."""
    return str(base.get("about", {}).get("edition", "?")), digest(base)


def change_record(change: Change, edition: str, fingerprint: str) -> Record:
    """A change as a record, with the edition that it came with."""
    whole = change._asdict() | {"edition": edition, "kind": change.kind, "fingerprint": fingerprint}
    return {field: whole[field] for field in FIELDS}


def as_table(page: Page) -> Page:
    """The page as tables show it."""
    return page._replace(records=drawn(page.records))


def drawn(records: Iterable[Record]) -> list[Record]:
    """Changes as tables show them: an amount with its unit, of long texts and lists what differs."""
    records = list(records)
    units = {table_of(record): record for record in records if last(record) == "unit"}
    return [record | _sides(record, units.get(table_of(record))) for record in records]


def _sides(record: Record, unit: Record | None) -> Record:
    """What was and what is, for cells; ``unit`` is the change of the unit beside it."""
    if last(record) == "verdict":
        return {side: record[side] or COMPUTED for side in SIDES}
    if last(record) != "value":
        return {side: _said(value) for side, value in zip(SIDES, in_short(*map(record.get, SIDES)), strict=True)}
    return {side: _amount(record[side], unit[side] if unit else record["unit"]) for side in SIDES}


SIDES = ("old", "new")
COMPUTED = "computed"
"""What stands for the verdict of a target that has none of its own."""


def table_of(record: Record) -> tuple[str, str]:
    """The table in which a field is that changed: its address, and the place in the entry."""
    return record["address"], (record["field"] or "").rpartition(".")[0]


def last(record: Record) -> str:
    """The name of the field that changed, without the place in the entry."""
    return str(record["field"] or "").rpartition(".")[2]


def _amount(value: Any, unit: str | None) -> str | None:
    return amount(value, unit) if unit and isinstance(value, (int, Decimal)) else None if value is None else cell(value)


def _said(value: Any) -> str | None:
    """A value for a cell: of a table its amount, or its words without the documents that it rests on."""
    if isinstance(value, list):
        return "; ".join(_said(item) or "" for item in value)
    if not isinstance(value, dict):
        return None if value is None else cell(value)
    if "value" in value:
        return " ".join(filter(None, (value.get("qualifier"), _amount(value["value"], value.get("unit")))))
    return ", ".join(_said(inner) or "" for field, inner in value.items() if field != "sources")


def counted(listed: Iterable[Change]) -> list[Record]:
    """For each section at how many addresses something was added, removed, revised, or only spelt otherwise."""
    how: dict[str, dict[str, str]] = {}
    for change in listed:
        its = how.setdefault(change.section, {})
        if its.get(change.address) in (None, "respelt"):
            its[change.address] = change.change
    return [
        {"section": section} | {name: list(its.values()).count(name) for name in HOW} for section, its in how.items()
    ]
