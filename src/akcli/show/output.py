"""From a page to stdout: order, length, fields and format, and what the place it goes to can show."""

import os
import sys
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from akcli.errors import UsageError
from akcli.facts import dates
from akcli.facts.spelling import fold, meant, word
from akcli.show.formats import Format, pieces
from akcli.show.page import Across, Page, Record, Stream, cell, escape_controls, field_names, is_nothing, is_whole
from akcli.streams import ReaderGone


def put(
    page: Page,
    format: str | None = None,
    json: bool = False,
    fields: str | None = None,
    sort: str | None = None,
    limit: int | None = None,
    ids: bool = False,
    no_header: bool = False,
    bom: bool = False,
) -> None:
    """Show a page in the form that was asked for, or in that of the place it goes to."""
    if ids and (json or format is not None):
        raise UsageError(f"--ids and {'--json' if json else f'--format {format}'} cannot be combined")
    form = shape(format, json, is_whole(page))
    if page.across:
        page, fields = side_by_side(page, page.across, form, fields, ids, sort)
    known = field_names(page)
    if page.single and (sort or limit is not None):
        raise UsageError("--sort and --limit are for lists, and this is one record")
    if sort:
        records = ordered(page.records, field(sort.removeprefix("-"), known), sort[0] == "-")
        # What lies between two rows is a gap only where they are in order of time.
        out_of_order = [column for column in page.columns if column.show == "year" and column.field != sort]
        columns = (column._replace(show="word") if column in out_of_order else column for column in page.columns)
        page = page._replace(records=records, columns=tuple(columns))
    if (sort or limit is not None) and not is_whole(page):
        page = page._replace(sheets=None)  # which would show all of them in their own order
    for option, wanted, takes in (("--no-header", no_header, ("csv", "tsv")), ("--bom", bom, ("csv",))):
        if wanted and (ids or form.value not in takes):
            shown = "a list of ids" if ids else form.value
            raise UsageError(f"{option} is for {' and '.join(takes)}, and this is {shown}")
    if limit is None and page.first is not None and form is Format.table and not ids:
        page = limited(page, page.first, ", --limit N for more")
    elif not page.single:
        page = limited(page, limit, counted=form is Format.table)
    chosen = [field(name.strip(), known) for name in fields.split(",")] if fields is not None else None
    if not page.records and limit != 0:
        complain(page.nothing)
    if ids:
        write(f"{identity}\n" for identity in identities(page.records))
    else:
        text = pieces(page, form, fields=chosen, header=not no_header, bom=bom, **terminal())
        if form is Format.table and sys.stdout.isatty():
            write_or_page("".join(text))
        else:
            write(text)
    if page.missing and (ids or form is not Format.table or not page.records):
        complain(page.missing)


WIDE = (Format.table, Format.tsv, Format.csv, Format.markdown)
"""The formats in which things can stand side by side."""


def side_by_side(
    page: Page, across: Across, form: Format, fields: str | None, ids: bool, sort: str | None
) -> tuple[Page, str | None]:
    """The page with its things across and no field left to choose, if that was asked for; a table does it by itself
    where it has one field to show, and no other order.
    """
    chosen = [name.strip() for name in fields.split(",")] if fields is not None else [across.fields[0]]
    if across.asked:
        if ids or form not in WIDE:
            shown = "a list of ids" if ids else form.value
            raise UsageError(f"--wide is for table, tsv, csv and markdown, and this is {shown}; leave one of them out")
        if len(chosen) > 1:
            raise UsageError(f"--wide shows one field, and --fields names {len(chosen)}; name one")
        field = word("field", chosen[0], across.fields)
    elif form is Format.table and not ids and not sort and len(chosen) == 1 and chosen[0] in across.fields:
        (field,) = chosen
    else:
        return page, fields
    made = across.make(field)
    return made._replace(nothing=page.nothing, missing="; ".join(filter(None, (page.missing, made.missing)))), None


def limited(page: Page, limit: int | None, hint: str = "", counted: bool = True) -> Page:
    """The first ``limit`` records, and in the line below how many there are, with a hint where some are left out."""
    shown = page.records[:limit]
    if not counted:
        return page._replace(records=shown)
    if isinstance(page.records, Stream) and limit is not None and len(page.records[: limit + 1]) > limit:
        return page._replace(records=shown, footer=f"the first {limit:,} of more records, {page.footer}")
    total = f"{len(page.records):,} record{'' if len(page.records) == 1 else 's'}"
    how_many = total if len(shown) == len(page.records) else f"{len(shown):,} of {total}{hint}"
    return page._replace(records=shown, footer=f"{how_many}, {page.footer}")


def field(name: str, known: Sequence[str]) -> str:
    """``name`` if the records have such a field."""
    if name not in known:
        raise UsageError(f"unknown field {name!r}{meant(name, known)} (one of {', '.join(known)})")
    return name


def ordered(records: Sequence[Record], by: str, descending: bool) -> list[Record]:
    """The records sorted by a field: numbers, dates in order of time, words as words; those without it last."""
    filled = [record for record in records if not is_nothing(record.get(by))]
    key = dates.sort_key if all(is_date(record[by]) for record in filled) else sort_key
    filled.sort(key=lambda record: key(record[by]), reverse=descending)
    return filled + [record for record in records if is_nothing(record.get(by))]


def is_date(value: Any) -> bool:
    """Whether it is a date as the facts write them."""
    try:
        return isinstance(value, str) and bool(dates.parse(value))
    except ValueError:
        return False


def sort_key(value: Any) -> tuple[bool, Any]:
    """Numbers before words; a list by its first value."""
    while isinstance(value, list) and value:
        value = value[0]
    is_number = isinstance(value, (int, Decimal))
    return not is_number, value if is_number else fold(cell(value))


def identities(records: Sequence[Record]) -> list[str]:
    """What each record is called by, once: its id, the address of its value, or the series that it comes from."""
    found: dict[str, None] = {}
    for record in records:
        named = record.get("id") or record.get("address") or record.get("series")
        if not named:
            raise UsageError("these records have no ids")
        found.update(dict.fromkeys([named] if isinstance(named, str) else named))
    return list(found)


def shape(format: str | None, json: bool, whole: bool = False) -> Format:
    """The format asked for, or a table on a terminal; elsewhere text for things that are shown whole, and tab-separated
    values for a list.
    """
    named = Format(word("format", format, [known.value for known in Format])) if format is not None else None
    if json and named not in (None, Format.json):
        raise UsageError(f"--json and --format {format} cannot be combined")
    if json or named:
        return named or Format.json
    if sys.stdout.isatty():
        return Format.table
    return Format.text if whole else Format.tsv


def terminal() -> dict[str, Any]:
    """The width of stdout and whether it takes colours, as its terminal and the environment tell.

    https://no-color.org and the like: ``NO_COLOR`` wins, ``FORCE_COLOR=0`` is a no, ``TERM=dumb`` knows no colours.
    """
    environment = os.environ
    try:
        width = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        width = 0
    columns = environment.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and len(columns) < 10:
        width = min(int(columns), 10_000)  # wider than any table; rich fills some lines up with blanks
    force = environment.get("FORCE_COLOR")
    if environment.get("NO_COLOR") or force == "0":
        color = False
    elif force:
        color = True
    else:
        color = sys.stdout.isatty() and environment.get("TERM") != "dumb"
    links = color and sys.stdout.isatty() and environment.get("TERM") != "dumb"
    return {"width": width or 80, "color": color, "links": links}


def write(pieces: Iterable[str]) -> None:
    """Put the whole answer on stdout, or as much of it as its reader wants to see."""
    try:
        sys.stdout.writelines(pieces)
        sys.stdout.flush()
    except ReaderGone:
        return  # what a command found out, its exit code, stays the same


def write_or_page(text: str) -> None:
    """Put a table on the terminal, through the pager where it is taller than the screen."""
    from akcli.show.pager import page_through, pager

    command = pager()
    if command and 0 < height() <= text.count("\n"):
        from akcli.show.table import LINK

        sys.stdout.flush()
        if page_through(LINK.sub("", text), command):
            return
    write([text])


def height() -> int:
    """The lines of stdout's terminal, 0 where there is none."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).lines
    except (OSError, ValueError):
        return 0


def complain(*messages: str) -> None:
    """Put messages on stderr, a line each: what was typed may stand in them, and is shown, not obeyed."""
    sys.stderr.write("".join(f"{escape_controls(message)}\n" for message in messages))
