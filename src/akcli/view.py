"""Records to text: what a page is, which columns it shows, and one small function a format.

A record is a plain dict in field order. Its values are None, bool, str, int, exact Decimal (finite), lists and dicts
of these; a reference to a source is the dict ``{"id", "locator", "publisher", "url"}``, or the same with more keys.
"""

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import Enum
from typing import Any, Literal, NamedTuple, NoReturn

Record = dict[str, Any]


class Format(str, Enum):
    """The forms in which a page comes out."""

    table = "table"
    text = "text"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    tsv = "tsv"
    markdown = "markdown"


Show = Literal["text", "word", "date", "number", "percent", "count", "bar", "verdict", "sources"]
"""What a column of a table makes of its values:

* ``text`` wraps, and is opened to its depth where a record is shown whole;
* ``word`` (an id, a word of a closed list), ``date``, ``number`` (thousands separated), ``percent`` and ``verdict``
  never break;
* ``sources`` is the first publisher and how many more there are, ``count`` how many items there are;
* ``bar`` draws the amount that another column gives as a number, where all have one unit; the other formats know no
  bars.
"""


class Column(NamedTuple):
    """One field of the records as tables show it; the other formats use its name, title and unit alone."""

    field: str
    title: str = ""
    """Its heading; without one the field's name, with spaces."""
    show: Show = "text"
    style: str = ""
    """Of rich: ``bold``, ``dim``, one of the eight colours."""
    least: int = 14
    """The width, in terminal cells, below which its text no longer reads well."""
    unit: str = ""
    """The field that holds the unit of its numbers; ``text`` says it behind each."""
    under: str = ""
    """The field below whose value it stands where the table is too narrow for a column of its own."""
    once: bool = False
    """Whether a value that all rows share stands beside the title, and not in each row."""


class Part(NamedTuple):
    """A list in a single record that tables and text show below it, as a table of its own."""

    field: str
    title: str
    columns: tuple[Column, ...]


class Page(NamedTuple):
    """What a command hands over to be shown."""

    records: Sequence[Record]
    columns: tuple[Column, ...] = ()
    """What tables show; none means that each record is shown whole, with its sources in full."""
    title: str = ""
    single: bool = False
    """Whether it is about one record: an object in JSON, lines of label and value in a table."""
    parts: tuple[Part, ...] = ()
    footer: str = ""
    """A line below tables: how many there are, the edition, where the sources are."""
    fields: tuple[str, ...] = ()
    """All fields of a record, in order; they are read off the records if not given."""
    whole: tuple[Column, ...] = ()
    """The columns of fields that are more than text, for records that are shown whole."""
    nothing: str = "nothing matches"
    """What to say where there is no record."""
    first: int | None = None
    """How many of them a table shows where nobody says how many: the others are worse answers, and would scroll the
    best away."""


def render(
    page: Page, format: Format, *, width: int = 80, color: bool = False, fields: Sequence[str] | None = None
) -> str:
    """The page as whole lines, in characters that UTF-8 can carry.

    ``fields`` (known ones) stand for the page's columns, and for all fields in ``json``, ``jsonl`` and ``csv``.
    ``width`` (terminal cells) and ``color`` matter to ``table`` alone. No record makes no table, no text, no line of
    ``jsonl``, but ``[]`` and a header.
    """
    if fields is not None:
        page = _only(page, fields)
    match format:
        case Format.table:
            from akcli.table import table

            text = table(page, width, color)
        case Format.text:
            text = _text(page)
        case Format.json:
            text = _json(page)
        case Format.jsonl:
            text = "".join(as_json(record) + "\n" for record in page.records)
        case Format.csv:
            text = _csv(page)
        case Format.tsv:
            text = _tsv(page)
        case Format.markdown:
            text = _markdown(page)
        case _:
            _never(format)
    # A lone surrogate becomes \udc80, which is its escape in JSON, too.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _never(format: NoReturn) -> NoReturn:
    """To the type checker a proof that no format was forgotten (``typing.assert_never`` is Python 3.11)."""
    raise AssertionError(format)


def _only(page: Page, fields: Sequence[str]) -> Page:
    known = {column.field: column for column in page.columns if column.show != "bar"}
    return page._replace(
        records=[{field: record.get(field) for field in fields} for record in page.records],
        columns=tuple(known.get(field, Column(field))._replace(under="", once=False) for field in fields),
        fields=tuple(fields),
        parts=tuple(part for part in page.parts if part.field in fields),
    )


# What the formats share


def field_names(page: Page) -> tuple[str, ...]:
    """All fields that the records of the page have, which are those that a user may name."""
    return page.fields or tuple({field: None for record in page.records for field in record})


def columns(page: Page) -> list[Column]:
    """The columns of the page but its bars, or one for each field where it has none."""
    known = {column.field: column for column in page.whole}
    chosen = page.columns or [known.get(field, Column(field)) for field in field_names(page)]
    return [column for column in chosen if column.show != "bar"]


def is_whole(page: Page) -> bool:
    """Whether its records are shown as lines of label and value, not as rows."""
    return page.single or not page.columns


def label(column: Column) -> str:
    """What a column is called where people read."""
    return escape_controls(column.title) or spaced(column.field)


def spaced(name: str) -> str:
    """The name of a field as words."""
    return escape_controls(name.replace("_", " "))


def is_numeric(column: Column, records: Iterable[Record]) -> bool:
    """Whether its values are numbers, which stand to the right."""
    values = [value for record in records if (value := record.get(column.field)) is not None]
    return column.show in ("number", "percent") or (
        bool(values) and all(isinstance(value, (int, Decimal)) and not isinstance(value, bool) for value in values)
    )


def is_source(value: Any) -> bool:
    """Whether the value is a reference to a source."""
    return isinstance(value, dict) and {"id", "locator", "publisher", "url"} <= value.keys()


def is_nested(value: Any) -> bool:
    """Whether the value is more than a scalar or a list of scalars."""
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(one, (dict, list)) for one in value))


def is_nothing(value: Any) -> bool:
    """Whether there is no value: null, or an empty text, list or dict."""
    return value is None or value in ("", [], {})


def cell(value: Any) -> str:
    """The value as one string: lists joined by ``; ``, sources as ``id#locator``, deeper things as compact JSON.

    >>> cell([{"id": "kita", "locator": "p4", "publisher": "KITA", "url": "https://kita.net"}, True, None])
    'kita#p4; true; '
    """
    if isinstance(value, list):
        return "; ".join(as_json(item) if isinstance(item, list) else cell(item) for item in value)
    if is_source(value):
        return f"{value['id']}#{value['locator']}" if value["locator"] else str(value["id"])
    if isinstance(value, dict):
        return as_json(value)
    if isinstance(value, str):
        return value
    return "" if value is None else as_json(value)


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
"""Of records, which are trees: to look for cycles would take an eighth of the time."""


def as_json(value: Any, newline: str = "") -> str:
    """The value as JSON: on one line, or with ``newline``, which holds the indent so far, before each item.

    The standard encoder would take a Decimal through float, and change its digits.
    """
    if isinstance(value, Decimal):
        return f"{value:f}"
    if not (newline and value and isinstance(value, (dict, list))):
        try:
            return _encode(value)
        except TypeError:  # there is a Decimal in it
            if not isinstance(value, (dict, list)):
                raise
    deeper = newline and newline + "  "
    if isinstance(value, dict):
        colon = ": " if newline else ":"
        items = [f"{_encode(key)}{colon}{as_json(item, deeper)}" for key, item in value.items()]
        return "{" + deeper + f",{deeper}".join(items) + newline + "}"
    items = [as_json(item, deeper) for item in value]
    return "[" + deeper + f",{deeper}".join(items) + newline + "]"


def in_full(source: Record) -> list[str]:
    """A reference to a source as three pieces of text: who says it where, the address, id and place and what is left.

    >>> in_full({"id": "kita", "locator": "p4", "publisher": "KITA", "url": "https://kita.net", "title": "K-stat"})
    ['KITA: K-stat', 'https://kita.net', 'kita#p4']
    """
    said = f"{source['publisher']}: {source['title']}" if source.get("title") else source["publisher"]
    known = {"id", "locator", "publisher", "title", "url"}
    left = [f"{spaced(key)} {cell(value)}" for key, value in source.items() if key not in known and value is not None]
    return [escape_controls(piece) for piece in (said, source["url"], ", ".join([cell(source), *left]))]


_VISIBLE = {
    **{code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))},
    **{ord("\t"): "\\t", ord("\n"): "\\n", ord("\r"): "\\r"},
    **{code: f"\\u{code:04x}" for code in (0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))},
}
"""C0, DEL and C1; the marks, embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX 9);
the separators of lines and paragraphs."""


def escape_controls(text: str) -> str:
    r"""The text on one line, with what a terminal would obey shown instead.

    >>> escape_controls("\x1b[31mred\n")
    '\\x1b[31mred\\n'
    """
    return text if text.isprintable() else text.translate(_VISIBLE)


# Formats


def _text(page: Page) -> str:
    """One ``label: value`` a line, only of what is known; a blank line between records."""
    own = [column for column in columns(page) if column.field not in {part.field for part in page.parts}]
    blocks = [_spoken(record, own, opened=is_whole(page)) for record in page.records]
    for part in page.parts:
        rows = page.records[0][part.field]
        blocks += [f"{part.title}: {len(rows)}\n", *(_spoken(row, part.columns) for row in rows)]
    return "\n".join(filter(None, blocks))


def _spoken(record: Record, chosen: Iterable[Column], *, opened: bool = False) -> str:
    chosen = [column for column in chosen if column.show != "bar"]
    units = {column.unit for column in chosen}
    lines: list[str] = []
    for column in chosen:
        value = record.get(column.field)
        if opened and column.show == "text":
            lines += _opened(label(column), value)
        elif column.show == "count" and isinstance(value, (list, dict)) and value:
            lines.append(f"{label(column)}: {len(value)}")
        elif not is_nothing(value) and column.field not in units:
            unit = "percent" if column.show == "percent" else record.get(column.unit)
            said = f"{cell(value)} {unit}" if unit else cell(value)
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


def _json(page: Page) -> str:
    """An array with a record a line, or a single record with its fields and theirs in lines of their own."""
    if page.single or not page.records:
        return as_json(page.records[0] if page.single else [], "\n") + "\n"
    return "[\n" + ",\n".join(map(as_json, page.records)) + "\n]\n"


def _csv(page: Page) -> str:
    """RFC 4180 but for its line ends, which are those of Unix; data stays as it is."""
    names = field_names(page)
    rows = [names, *([cell(record.get(name)) for name in names] for record in page.records)]
    return "".join(",".join(_quoted(text, alone=len(names) == 1) for text in row) + "\n" for row in rows)


def _quoted(text: str, *, alone: bool) -> str:
    # The csv module leaves a bare carriage return unquoted, and cannot read it back.
    if any(char in text for char in ',"\r\n') or (alone and not text):
        return '"' + text.replace('"', '""') + '"'
    return text


def _tsv(page: Page) -> str:
    """A header row and one record a line."""
    chosen = columns(page)
    rows = [[column.field for column in chosen]]
    rows += [[cell(record.get(column.field)) for column in chosen] for record in page.records]
    return "".join("\t".join(escape_controls(text.replace("\\", r"\\")) for text in row) + "\n" for row in rows)


def _markdown(page: Page) -> str:
    """A table of GitHub Flavored Markdown, https://github.github.com/gfm/#tables-extension-."""
    chosen = columns(page)
    rows = [
        [_unmarked(label(column)) for column in chosen],
        ["---:" if is_numeric(column, page.records) else "---" for column in chosen],
    ]
    rows += [[_unmarked(cell(record.get(column.field))) for column in chosen] for record in page.records]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _unmarked(text: str) -> str:
    """Markdown that displays as the text; an address becomes a link."""
    import re

    text = escape_controls(text)
    if re.fullmatch(r"https?://[^\s<>|\\]+", text):
        return f"<{text}>"
    # An underscore within a word, a colon and an ampersand are mostly just themselves.
    return re.sub(r"[\\`*\[\]<|~$]|(?<![^\W_])_|_(?![^\W_])|:(?=//)|&(?=#?\w+;)", r"\\\g<0>", text)
