"""From a page to stdout: order, length, fields and format, and what the place it goes to can show."""

import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from akcli.errors import UsageError
from akcli.facts.spelling import fold, meant, word
from akcli.show.formats import Format, pieces
from akcli.show.page import Page, Record, Stream, cell, escape_controls, field_names


def put(
    page: Page,
    format: str | None = None,
    json: bool = False,
    fields: str | None = None,
    sort: str | None = None,
    limit: int | None = None,
    ids: bool = False,
) -> None:
    """Show a page in the form that was asked for, or in that of the place it goes to."""
    known = field_names(page)
    if page.single and (sort or limit is not None):
        raise UsageError("--sort and --limit are for lists, and this is one record")
    if sort:
        page = page._replace(records=ordered(page.records, field(sort.removeprefix("-"), known), sort[0] == "-"))
    form = shape(format, json)
    if limit is None and page.first is not None and form is Format.table and not ids:
        page = limited(page, page.first, ", --limit N for more")
    elif not page.single:
        page = limited(page, limit, counted=form is Format.table)
    chosen = [field(one.strip(), known) for one in fields.split(",")] if fields is not None else None
    if not page.records and limit != 0:
        complain(page.nothing)
    if ids:
        write(f"{one}\n" for one in identities(page.records))
    else:
        write(pieces(page, form, fields=chosen, **terminal()))


def limited(page: Page, limit: int | None, hint: str = "", counted: bool = True) -> Page:
    """The first ``limit`` records, and in the line below how many there are, with a hint where some are left out."""
    if limit is not None and limit < 0:
        raise UsageError(f"--limit takes a number from 0 up, not {limit}")
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
    """The records sorted by a field, numbers as numbers and words as words; those without a value last."""
    known = [record for record in records if record[by] not in (None, "", [], {})]
    known.sort(key=lambda record: sort_key(record[by]), reverse=descending)
    return known + [record for record in records if record[by] in (None, "", [], {})]


def sort_key(value: Any) -> tuple[bool, Any]:
    """Numbers before words; a list by its first value."""
    if isinstance(value, list):
        value = value[0]
    number = not isinstance(value, (str, dict))
    return not number, value if number else fold(cell(value))


def identities(records: Sequence[Record]) -> list[str]:
    """The ids of records, or of the series that they come from, each once."""
    found: dict[str, None] = {}
    for record in records:
        named = record.get("id") or record.get("series")
        if not named:
            raise UsageError("these records have no ids")
        found.update(dict.fromkeys([named] if isinstance(named, str) else named))
    return list(found)


def shape(format: str | None, json: bool) -> Format:
    """The format asked for, or a table on a terminal and tab-separated values elsewhere."""
    if json and format not in (None, "json"):
        raise UsageError(f"--json and --format {format} cannot be combined")
    if json:
        return Format.json
    if format is not None:
        return Format(word("format", format, [known.value for known in Format]))
    return Format.table if sys.stdout.isatty() else Format.tsv


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
        width = int(columns)
    force = environment.get("FORCE_COLOR")
    if environment.get("NO_COLOR") or force == "0":
        color = False
    elif force:
        color = True
    else:
        color = sys.stdout.isatty() and environment.get("TERM") != "dumb"
    return {"width": width or 80, "color": color}


def write(pieces: Iterable[str]) -> None:
    """Put the whole answer on stdout."""
    sys.stdout.writelines(pieces)
    sys.stdout.flush()


def complain(text: str) -> None:
    """Put a message on stderr; what was typed is in it, and is shown, not obeyed."""
    sys.stderr.write("".join(f"{escape_controls(line)}\n" for line in text.split("\n")))
