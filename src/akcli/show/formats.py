"""A page as text: one small function for each format."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import chain
from typing import Any, NoReturn

from akcli.show.page import (
    DRAWN,
    Column,
    Page,
    Record,
    Stream,
    as_json,
    as_lines,
    cell,
    columns,
    each,
    escape_controls,
    field_names,
    in_full,
    is_nested,
    is_nothing,
    is_numeric,
    is_source,
    is_whole,
    label,
    spaced,
)


class Format(str, Enum):
    """The forms in which a page comes out."""

    table = "table"
    text = "text"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    tsv = "tsv"
    markdown = "markdown"


def render(
    page: Page, format: Format, *, width: int = 80, color: bool = False, fields: Sequence[str] | None = None
) -> str:
    """The page as one text, in characters that UTF-8 can carry; see :func:`pieces`."""
    text = "".join(pieces(page, format, width=width, color=color, fields=fields))
    # A lone surrogate becomes \udc80, which is its escape in JSON, too; a stream does the same on its own.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def pieces(
    page: Page,
    format: Format,
    *,
    width: int = 80,
    color: bool = False,
    links: bool = False,
    fields: Sequence[str] | None = None,
    header: bool = True,
    bom: bool = False,
) -> Iterable[str]:
    """The page as whole lines, one piece after the other, so that a long list is never in memory as one text.

    ``fields`` (known ones) stand for the page's columns, and for all fields in ``json``, ``jsonl`` and ``csv``.
    ``width`` (terminal cells), ``color`` and ``links`` matter to ``table`` alone. No record makes no table, no text, no
    line of ``jsonl``, but ``[]`` and a header. ``header`` is for ``csv`` and ``tsv``, ``bom`` for ``csv``.
    """
    if fields is not None:
        page = _only(page, fields)
    match format:
        case Format.table:
            from akcli.show.table import table

            return [page.above(width) if page.above else "", table(page, width, color, links)]
        case Format.text:
            return _text(page)
        case Format.json:
            return _json(page)
        case Format.jsonl:
            return (line + "\n" for line in as_lines(page.records))
        case Format.csv:
            return chain(["\ufeff"] if bom else [], _csv(page, header))
        case Format.tsv:
            return _tsv(page, header)
        case Format.markdown:
            return _markdown(page)
    _never(format)


def _never(format: NoReturn) -> NoReturn:
    """To the type checker a proof that no format was forgotten (``typing.assert_never`` is Python 3.11)."""
    raise AssertionError(format)


ALWAYS: Any = {"under": None, "once": False, "spare": False, "apart": False, "room": 0}
"""What makes of a column one that is always there."""


def _only(page: Page, fields: Sequence[str]) -> Page:
    by_field = {column.field: column for column in page.columns if column.show not in DRAWN}
    records = ({field: record.get(field) for field in fields} for record in each(page.records))
    return page._replace(
        records=Stream(records) if isinstance(page.records, Stream) else list(records),
        columns=tuple(by_field.get(field, Column(field))._replace(**ALWAYS) for field in fields),
        fields=tuple(fields),
        parts=tuple(part for part in page.parts if part.field in fields),
        sheets=None,
        drawn=None,
    )


def _text(page: Page) -> Iterator[str]:
    """One ``label: value`` a line, only of what is known; a blank line between records."""
    before = ""
    for block in filter(None, _blocks(page)):
        yield before + block
        before = "\n"


def _blocks(page: Page) -> Iterator[str]:
    """The lines of each record, then of those in its parts."""
    own = [column for column in columns(page) if column.field not in {part.field for part in page.parts}]
    yield from (_spoken(record, own, opened=is_whole(page)) for record in each(page.records))
    for part in page.parts:
        rows = page.records[0][part.field]
        yield f"{part.title}: {len(rows)}\n"
        yield from (_spoken(row, part.columns) for row in rows)


def _spoken(record: Record, chosen: Iterable[Column], *, opened: bool = False) -> str:
    chosen = [column for column in chosen if column.show not in DRAWN]
    units = {column.unit for column in chosen}
    lines: list[str] = []
    for column in chosen:
        value = record.get(column.field)
        if opened and column.show == "text":
            lines += _opened(label(column), value)
        elif column.show == "count" and isinstance(value, (list, dict)) and value:
            lines.append(f"{label(column)}: {len(value)}")
        elif not is_nothing(value) and column.field not in units:
            unit = None if column.unit is None else record.get(column.unit)
            said = " ".join(filter(None, (cell(value), "percent" if column.show == "percent" else unit)))
            lines.append(f"{label(column)}: {escape_controls(said)}")
    return "".join(f"{line}\n" for line in lines)


def _opened(name: str, value: Any) -> list[str]:
    """The lines of a value down to its last scalar; the items of a list are numbered."""
    if is_nothing(value):
        return []
    if not is_nested(value):
        return [f"{name}: {escape_controls(cell(value))}"]
    if is_source(value):
        return [f"{name}: {', '.join(in_full(value))}"]
    inner = value.items() if isinstance(value, dict) else enumerate(value, 1)
    return [line for key, item in inner for line in _opened(f"{name} {spaced(str(key))}", item)]


def _json(page: Page) -> Iterator[str]:
    """An array with a record a line, or a single record with its fields and theirs in lines of their own."""
    if page.single or not page.records:
        yield as_json(page.records[0] if page.single else [], "\n") + "\n"
        return
    before = "[\n"
    for line in as_lines(page.records):
        yield before + line
        before = ",\n"
    yield "\n]\n"


def _csv(page: Page, header: bool) -> Iterator[str]:
    """RFC 4180 but for its line ends, which are those of Unix; data stays as it is."""
    names = field_names(page)
    records = ([cell(record.get(name)) for name in names] for record in each(page.records))
    rows = chain([names] if header else [], records)
    return (",".join(_quoted(text, alone=len(names) == 1) for text in row) + "\n" for row in rows)


def _quoted(text: str, *, alone: bool) -> str:
    # The csv module leaves a bare carriage return unquoted, and cannot read it back.
    if any(char in text for char in ',"\r\n') or (alone and not text):
        return '"' + text.replace('"', '""') + '"'
    return text


def _tsv(page: Page, header: bool) -> Iterator[str]:
    """A header row and one record a line."""
    chosen = columns(page)
    records = ([cell(record.get(column.field)) for column in chosen] for record in each(page.records))
    rows = chain([[column.field for column in chosen]] if header else [], records)
    return ("\t".join(escape_controls(text.replace("\\", r"\\")) for text in row) + "\n" for row in rows)


def _markdown(page: Page) -> Iterator[str]:
    """A table of GitHub Flavored Markdown, https://github.github.com/gfm/#tables-extension-."""
    chosen = columns(page)
    rows = [
        [_unmarked(label(column)) for column in chosen],
        ["---:" if is_numeric(column, page.records) else "---" for column in chosen],
    ]
    records = ([_unmarked(cell(record.get(column.field))) for column in chosen] for record in page.records)
    return (f"| {' | '.join(row)} |\n" for row in chain(rows, records))


def _unmarked(text: str) -> str:
    """Markdown that displays as the text; an address becomes a link."""
    import re

    text = escape_controls(text)
    # What looks like an entity is one for some readers of an address, and for some not.
    if re.fullmatch(r"https?://[^\s<>|\\]+", text) and not re.search(r"&#?\w+;", text):
        return f"<{text}>"
    # An underscore within a word, a colon, a stop and an ampersand are mostly just themselves. But what GitHub takes
    # for an address of its own accord, www.x.y or ftp://x.y, swallows the backslash before a letter that follows.
    return re.sub(r"[\\`*\[\]<|~$]|(?<![^\W_])_|_(?![^\W_])|:(?=//)|(?<=[Ww]{3})\.|&(?=#?\w+;)", r"\\\g<0>", text)
