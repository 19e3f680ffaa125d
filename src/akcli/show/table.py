"""Records as tables for a terminal, drawn by rich: rows where they fit, else a block of lines a record."""

import io
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from akcli.show.page import (
    DRAWN,
    Column,
    Page,
    Record,
    as_json,
    cell,
    columns,
    escape_controls,
    in_full,
    is_nested,
    is_nothing,
    is_numeric,
    is_source,
    is_whole,
    label,
    spaced,
)

LINK = re.compile("\x1b]8;[^\x1b]*\x1b\\\\")
"""The escapes before and behind a link, https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda."""
GAP = 2
"""Empty cells between two columns."""
BAR = 24
"""The length of the longest bar, where there is room for it."""
GAP_ROW = ""
"""No field has this name: it marks a row that stands for years without a figure."""
SPARK = 24
"""So many years has a sparkline at most."""
LEAST = 8
"""The width below which not even a label and a wide letter fit beside each other: no table is narrower."""
NARROW = 8
"""The width below which nested values are no longer opened."""
WORDS = ("word", "text", "date", "sources")
"""What is left out where no record has any; a number that nobody gives is shown to be missing."""
VERDICTS = {
    **dict.fromkeys(("met", "confirmed"), "green"),
    **dict.fromkeys(("missed", "contradicted"), "red"),
    **dict.fromkeys(("imprecise", "outdated"), "magenta"),
    **dict.fromkeys(("pending", "opinion", "unverifiable", "unknown"), "cyan"),
}
"""Colours that read on dark and on light; the word itself says it all."""


def table(page: Page, width: int, color: bool, links: bool = False) -> str:
    """The page with its title above and its footer below; nothing is cut, and no line is wider than ``width`` (or than
    ``LEAST``, where that is more).

    Only the address of a document stands on a line that is never folded, so that it can be copied whole. Without
    ``color`` there is no escape sequence in it, whatever the environment says; with ``links`` a publisher leads to its
    document.
    """
    if not page.records:
        return ""
    width = max(width, LEAST)
    file = io.StringIO()
    console = Console(
        file=file,
        width=width,
        color_system="standard" if color else None,
        force_terminal=color,
        legacy_windows=False,
        _environ={},
    )
    for place, piece in enumerate(_pieces(page, width)):
        if place:
            console.line()
        console.print(piece, overflow="fold", crop=False)
    text = "\n".join(line.rstrip(" ") for line in file.getvalue().split("\n"))
    # Rich numbers links at random, and the same page must be the same bytes.
    return re.sub("\x1b]8;id=[^;]*;", "\x1b]8;;", text) if links else LINK.sub("", text)


def _pieces(page: Page, width: int) -> Iterator[RenderableType]:
    """What stands on the page from top to bottom, with blank lines between."""
    if page.sheets:
        from akcli.show.sheet import pieces

        for sheet in page.sheets():
            yield from pieces(sheet, width)
    elif is_whole(page):
        if page.title:
            yield Text(escape_controls(page.title), "bold")
        own = [column for column in columns(page) if column.field not in {part.field for part in page.parts}]
        yield _lines(page.records, own, width, opened=True)
    else:
        shown = page.drawn(page) if page.drawn else page
        yield from listed(page.title, shown.records, shown.columns, width)
    for part in () if page.sheets else page.parts:
        if rows := page.records[0][part.field]:
            yield from listed(part.title, rows, part.columns, width)
    for block in page.below:
        yield from listed(block.title, block.records, block.columns, width)
    if page.missing:
        yield Text(escape_controls(page.missing))
    if page.footer:
        yield Text(escape_controls(page.footer), "dim")


def listed(title: str, records: Sequence[Record], chosen: Sequence[Column], width: int) -> Iterator[RenderableType]:
    """A heading with what all records share, then the records."""
    shared = [
        column for column in chosen if column.once and len({cell(record.get(column.field)) for record in records}) == 1
    ]
    heading = Text(escape_controls(title), "bold")
    for column in shared:
        if value := _shown(column, records[0].get(column.field)).plain:
            heading = Text.assemble(heading, (f"{' · ' if heading else ''}{label(column)} {value}", "dim"))
    if heading:
        yield heading
    for part in _apart(records, [column for column in chosen if column not in shared], width):
        yield _rows(records, part, width)


# Rows


def _apart(records: Sequence[Record], chosen: Sequence[Column], width: int) -> Iterator[Sequence[Column]]:
    """The columns of each of the tables that they need: all in one, if none of them may stand apart."""
    part: list[Column] = []
    for column in chosen:
        if column.apart and len(part) > 1:
            drawn = [_drawn(beside, _with_missing_years(records, chosen), width) for beside in (*part, column)]
            if _needed(drawn, 0) > width:
                yield part
                part = [chosen[0]]
        part.append(column)
    yield part


class Drawn(NamedTuple):
    """A column with its cells, and the widths that it would like to have."""

    column: Column
    heading: Text
    cells: Sequence[Text]
    right: bool
    widths: tuple[int, int, int, int]
    """What it cannot do without, what its cells need on average, what all of them need, and with a bar drawn whole."""


def _rows(records: Sequence[Record], chosen: Iterable[Column], width: int) -> Table:
    """One row per record, or where the columns find no room even with each other and without bars, a block of lines."""
    records = _with_missing_years(records, chosen)
    drawn = _composed(records, chosen, width, counted=False)
    if any(column.show == "sources" and 0 < column.room <= width for column in chosen):
        # Publishers that make the rows taller are only counted.
        drawn = min(drawn, _composed(records, chosen, width, counted=True), key=lambda way: _height(way, width))
    if _needed(drawn, 0) > width:
        return _lines(records, chosen, width)
    widths = _widths(drawn, width)
    rows = Table(
        box=SIMPLE_HEAD,
        show_edge=False,
        padding=(0, GAP - 1, 0, 0),
        border_style="dim",
        # Rows that are paragraphs need a blank line between them.
        leading=int(any(draft.widths[1] > 2 * cells for draft, cells in zip(drawn, widths, strict=True))),
    )
    for draft, cells in zip(drawn, widths, strict=True):
        rows.add_column(
            draft.heading,
            width=cells,
            justify="right" if draft.right else "left",
            no_wrap=cells >= draft.widths[2],
            overflow="fold",
        )
    filled = (
        [_flush_right(cell, cells) if draft.right else cell for cell in draft.cells]
        or (_sparks if draft.column.show == "spark" else _bars)(
            [record.get(draft.column.field) for record in records], cells
        )
        for draft, cells in zip(drawn, widths, strict=True)
    )
    for row in zip(*filled, strict=True):
        rows.add_row(*row)
    return rows


def _composed(records: Sequence[Record], chosen: Iterable[Column], width: int, counted: bool) -> list[Drawn]:
    """The columns that a table of that width has; with ``counted`` sources that may are a number, whatever the room."""
    fields = {column.field for column in chosen}
    drawn = [
        _drawn(column, records, width, counted)
        for column in chosen
        if (column.show != "bar" or _comparable(column, records))
        and (width >= column.room or column.under in fields or column.show == "sources")
        and (column.show not in WORDS or any(not is_nothing(record.get(column.field)) for record in records))
    ] or [_drawn(column, records, width, counted) for column in chosen]
    while guest := next((draft for draft in drawn if draft.column.room > width and _host(draft, drawn)), None):
        drawn = [_with(draft, guest) for draft in drawn if draft is not guest]
    if _needed(drawn, 2) > width:
        drawn = [_with_short_dates(draft) if draft.column.show == "date" else draft for draft in drawn]
    while _needed(drawn, 1) > width and (guest := next((draft for draft in drawn if _host(draft, drawn)), None)):
        drawn = [_with(draft, guest) for draft in drawn if draft is not guest]
    if _needed(drawn, 0) > width:
        drawn = [draft for draft in drawn if draft.column.show != "bar"]
    if _needed(drawn, 0) > width:
        drawn = [draft for draft in drawn if not draft.column.spare]
    return drawn


def _height(drawn: Sequence[Drawn], width: int) -> int:
    """How many lines the rows take, as near as can be told without breaking them."""
    if _needed(drawn, 0) > width:
        return sys.maxsize
    widths = _widths(drawn, width)
    columns = [
        [sum(max(1, -(-cell_len(line) // cells)) for line in cell.plain.split("\n")) for cell in draft.cells]
        for draft, cells in zip(drawn, widths, strict=True)
        if draft.cells
    ]
    return sum(map(max, zip(*columns, strict=True)))


def _with_missing_years(records: Sequence[Record], chosen: Iterable[Column]) -> Sequence[Record]:
    """The records with one for each gap between whole years, which has nothing but the years."""
    field = next((column.field for column in chosen if column.show == "year"), None)
    if field is None:
        return records
    found: list[Record] = []
    for before, record in zip([None, *records], records, strict=False):
        first, last = (before and _whole_year(before[field])), _whole_year(record[field])
        if first and last and last > first + 1:
            years = f"{first + 1}-{last - 1}" if last > first + 2 else f"{first + 1}"
            found.append({GAP_ROW: True, field: years})
        found.append(record)
    return found


def _whole_year(value: Any) -> int | None:
    """The number of a whole year."""
    return int(value) if len(str(value)) == 4 and str(value).isdecimal() else None


def _needed(drawn: Sequence[Drawn], step: int) -> int:
    return sum(draft.widths[step] + GAP for draft in drawn) - 1


def _host(guest: Drawn, drawn: Sequence[Drawn]) -> bool:
    """Whether there is a column that can take in another."""
    return any(draft.column.field == guest.column.under and draft.column.show != "bar" for draft in drawn)


def _widths(drawn: Sequence[Drawn], width: int) -> list[int]:
    """The width of each column: all grow step by step, and at each step the room left is shared by what they lack."""
    start, *steps = zip(*(draft.widths for draft in drawn), strict=True)
    widths = list(start)
    room = width - _needed(drawn, 0)
    for step in steps:
        lack = [max(0, wanted - had) for wanted, had in zip(step, widths, strict=True)]
        for place, short in enumerate(lack):
            rest = sum(lack[place:])
            more = short * min(room, rest) // rest if short else 0
            widths[place] += more
            room -= more
    return widths


def _drawn(column: Column, records: Sequence[Record], width: int, counted: bool = False) -> Drawn:
    values = [record.get(column.field) for record in records]
    if column.show == "spark":
        years = max((max(value) - min(value) + 1 for value in values if value), default=1)
        return Drawn(
            column, Text(label(column).capitalize(), "bold"), (), False, (8, 12, 12, max(12, min(years, SPARK)))
        )
    if column.show == "sources" and (width < column.room or (counted and column.room)):
        values = [_publishers(value) for value in values]
        column = column._replace(show="number", title="#")
    if column.show == "bar":
        return Drawn(column, Text(), (), False, (BAR // 4, BAR // 4, BAR // 4, BAR))
    name = label(column)
    heading = Text(name[:1].upper() + name[1:], "bold")
    cells = [_shown(column, value) for value in values]
    numbers = is_numeric(column, records)
    if column.show == "number":
        _align(cells)
    lengths = [max(map(cell_len, cell.plain.split("\n"))) for cell in cells]
    longest = max(lengths)
    least = min(longest, column.least) if column.show in ("text", "sources") and not numbers else longest
    least = max([least, *map(cell_len, name.split())])
    usual = max(least, -(-sum(lengths) // len(lengths)))
    most = max(longest, heading.cell_len)
    return Drawn(column, heading, cells, numbers, (least, usual, most, most))


def _publishers(sources: Any) -> Any:
    """How many publishers there are."""
    references = isinstance(sources, list) and all(map(is_source, sources))
    return len({source["publisher"] for source in sources}) or None if references else sources


def _align(numbers: Sequence[Text]) -> None:
    """Put the points of numbers below each other."""
    tails = [len(number) - number.plain.find(".") if "." in number.plain else 0 for number in numbers]
    for number, tail in zip(numbers, tails, strict=True):
        number.pad_right(max(tails) - tail)


def _flush_right(cell: Text, width: int) -> Text:
    """Each line moved to the right edge with the blanks that it ends in; rich itself would drop them."""
    lines = cell.split("\n", allow_blank=True)
    for line in lines:
        line.pad_left(width - line.cell_len)
    return Text("\n", justify="left").join(lines)  # the joint's justification is that of the whole


def _with(host: Drawn, guest: Drawn) -> Drawn:
    """``host`` with the values of ``guest`` behind or below its own, if that is where they belong."""
    if host.column.show == "bar" or host.column.field != guest.column.under:
        return host
    below = host.right or guest.column.show == "told"
    cells = [_joined(above, under, below) for above, under in zip(host.cells, guest.cells, strict=True)]
    lengths = [max(map(cell_len, cell.plain.split("\n"))) for cell in cells]
    least = max(host.widths[0], guest.widths[0])
    usual = max(least, -(-sum(lengths) // len(lengths)))
    heading = _joined(host.heading, guest.heading, host.right)
    most = max(*lengths, host.widths[2], *map(cell_len, heading.plain.split("\n")))
    return host._replace(heading=heading, cells=cells, widths=(least, usual, most, most))


def _comparable(column: Column, records: Sequence[Record]) -> bool:
    """Whether the amounts of all records have one unit: bars of different ones would lie."""
    rows = [record for record in records if GAP_ROW not in record]
    return column.unit is None or len({record.get(column.unit) for record in rows}) == 1


def _bars(amounts: Sequence[Any], width: int) -> list[Text]:
    """A bar for each amount, to an eighth of a cell; the largest fills the width, and what is below 0 has none."""
    sizes = [amount or 0 for amount in amounts]
    largest = max(0, *sizes) or 1
    eighths = [max(0, int(amount * width * 8 / largest)) for amount in sizes]
    return [Text("█" * (length // 8) + " ▏▎▍▌▋▊▉"[length % 8].strip(), "cyan") for length in eighths]


def _sparks(series: Sequence[Any], width: int) -> list[Text]:
    """For each series the last years that all span, a cell a year: eight heights up to its largest amount of these, and
    a blank where there is none."""
    last = max((max(amounts) for amounts in series if amounts), default=0)
    return [Text(_spark(amounts or {}, range(last - width + 1, last + 1)), "cyan") for amounts in series]


def _spark(amounts: Any, years: range) -> str:
    shown = [amounts.get(year) for year in years]
    largest = max((amount for amount in shown if amount), default=0)
    if not largest:
        return ""
    return "".join(" " if amount is None else "▁▂▃▄▅▆▇█"[max(0, min(7, int(amount * 8 / largest)))] for amount in shown)


def _joined(host: Text, guest: Text, below: bool) -> Text:
    """Text with more behind it, or a number with more below it."""
    if not guest:
        return host
    return Text.assemble(host, "\n" if below and "\n" not in host.plain else "  ", guest)


def _shown(column: Column, value: Any) -> Text:
    """A value on one line, as the column shows it."""
    numeric = column.show in ("number", "percent")
    if is_nothing(value):
        return Text("–" if numeric else "", "dim")
    if column.show == "count" and isinstance(value, (list, dict)):
        return Text(f"{len(value):,}")
    if column.show == "told":
        return Text(" · ").join(Text(escape_controls(piece), _of_verdict(piece)) for piece in value)
    style = _of_verdict(cell(value)) if column.show == "verdict" else column.style
    if numeric and isinstance(value, (int, Decimal)):
        return Text(f"{Decimal(value):,f}" + ("%" if column.show == "percent" else ""), style)
    if column.show == "sources" and isinstance(value, list) and is_source(value[0]):
        publisher = Text(escape_controls(value[0]["publisher"]), Style.parse(style) + Style(link=value[0]["url"]))
        return Text.assemble(publisher, f" +{len(value) - 1}" if value[1:] else "")
    return Text(escape_controls(_short(cell(value)) if column.show == "date" else cell(value)), style)


def _of_verdict(said: str) -> str:
    """The colour of what begins with a verdict."""
    return VERDICTS.get(said.partition(",")[0], "")


def _short(date: str) -> str:
    """An interval without what its end repeats of its start.

    >>> _short("2019-11-25/2019-11-26?")
    '2019-11-25/26?'
    """
    start, _, end = date.partition("/")
    doubt = "?" if end.endswith("?") else ""
    first, last = start.removesuffix("?").split("-"), end.removesuffix("?").split("-")
    if len(first) != len(last) or not all(part.isdigit() for part in (*first, *last)):
        return date
    while len(last) > 1 and first[0] == last[0]:
        del first[0], last[0]
    return f"{start}/{'-'.join(last)}{doubt}"


def _with_short_dates(drawn: Drawn) -> Drawn:
    """Long intervals on two lines: for the sake of a few every row would have less room."""
    short = len("2019-11-25/26")
    cells = [
        Text(cell.plain.replace("/", "/\n") if len(cell) > short else cell.plain, cell.style) for cell in drawn.cells
    ]
    longest = max(drawn.heading.cell_len, *(max(map(cell_len, cell.plain.split("\n"))) for cell in cells))
    return drawn._replace(cells=cells, widths=(longest,) * 4)


# Lines of label and value


def _lines(records: Sequence[Record], chosen: Iterable[Column], width: int, *, opened: bool = False) -> Table:
    """A line for each known field of each record, with a blank line between records."""
    chosen = [column for column in chosen if column.show not in DRAWN or column.show == "told"]
    lines, room = _grid(map(label, chosen), width, GAP)
    for record in records:
        if lines.rows:
            lines.add_row()
        for column in chosen:
            value = record.get(column.field)
            if not is_nothing(value):
                deep = opened and column.show == "text"
                lines.add_row(Text(label(column)), None, _opened(value, room) if deep else _shown(column, value))
    return lines


def _opened(value: Any, width: int) -> RenderableType:
    """A value down to its last scalar, in lines; as JSON where they would be too deep for the width."""
    if is_source(value):
        return Text("\n".join(in_full(value)))
    sentences = isinstance(value, list) and any(cell_len(cell(item)) > width // 2 for item in value)
    if not (is_nested(value) or (sentences and len(value) > 1)):
        return Text(escape_controls(cell(value)))
    if width < NARROW:
        return Text(escape_controls(as_json(value)))
    named = value.items() if isinstance(value, dict) else [("-", item) for item in value]
    filled = [(spaced(name), item) for name, item in named if not is_nothing(item)]
    lines, room = _grid((name for name, _ in filled), width, 1)
    for name, item in filled:
        lines.add_row(Text(name), None, _opened(item, room))
    return lines


def _grid(names: Iterable[str], width: int, gap: int) -> tuple[Table, int]:
    """A table for names and values, without its rows, and the width of its values."""
    side = min(max(map(cell_len, names), default=0), width // 2)
    grid = Table.grid()
    grid.add_column(width=side, overflow="fold", style="dim")
    grid.add_column(width=gap)
    grid.add_column(width=width - side - gap, overflow="fold")
    return grid, width - side - gap
