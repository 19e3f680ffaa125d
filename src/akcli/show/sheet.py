"""A thing as a page that one reads, drawn by rich: title, what it is, sentences, lists, numbered sources."""

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.segment import Segment
from rich.style import Style
from rich.table import Table
from rich.text import Text

from akcli.show.page import Record, Sheet, escape_controls
from akcli.show.table import listed

COLUMNS = 100
"""The longest line of text that reads well."""


def pieces(sheet: Sheet, width: int) -> Iterator[RenderableType]:
    """What stands on the sheet from top to bottom; a blank line belongs between two of them."""
    title = Text(escape_controls(sheet.title), "bold")
    if sheet.id:
        title = Text.assemble(title, "  ", (sheet.id, "cyan"))
    address = [_Unbroken(escape_controls(sheet.address), 0)] if sheet.address else []
    yield Group(*(_wrapped(text, width) for text in (title, *map(_plain, sheet.lines))), *address)
    if sheet.sentences:
        yield Group(*(_wrapped(_plain(sentence), width) for sentence in sheet.sentences))
    for block in sheet.blocks:
        if block.records:
            yield from listed(block.title, block.records, block.columns, width)
    if sheet.others:
        yield Group(Text("Other sources", "bold"), *(_hanging("-", _plain(said), width) for said in sheet.others))
    if sheet.sources:
        yield Text("Sources", "bold")
        yield Group(*(_source(number, source, width) for number, source in enumerate(sheet.sources, 1)))


def _plain(text: str) -> Text:
    return Text(escape_controls(text))


def _wrapped(text: Text, width: int) -> RenderableType:
    return Padding(text, (0, max(0, width - COLUMNS), 0, 0))


def _hanging(mark: str, text: RenderableType, width: int) -> RenderableType:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=max(1, len(mark)), no_wrap=True)
    grid.add_column(width=max(1, min(width, COLUMNS) - len(mark) - 1), overflow="fold")
    grid.add_row(Text(mark, "dim"), text)
    return grid


def _source(number: int, source: Record, width: int) -> RenderableType:
    """Publisher, date and title, then the address on a line of its own that can be copied whole."""
    date = f", {source['date']}" if source["date"] else ""
    place = f" ({source['locator']})" if source["locator"] else ""
    publisher = Text(escape_controls(source["publisher"]), Style(link=source["url"]))
    told = Text.assemble(publisher, escape_controls(f"{date}. {source['title']}{place}"))
    mark = f"[{number}]"
    return Group(_hanging(mark, told, width), _Unbroken(escape_controls(source["url"]), len(mark) + 1))


class _Unbroken:
    """A line that is never folded, whatever the width: a terminal wraps it, and what is copied is whole."""

    def __init__(self, text: str, indent: int) -> None:
        self.text = text
        self.indent = indent

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Segment(f"{' ' * self.indent}{self.text}", console.get_style("dim"))
        yield Segment.line()
