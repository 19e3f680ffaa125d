"""The programs that akcli is measured against: Typer with one command, set up as akcli sets it up."""

from collections.abc import Callable

import typer


def run(command: Callable[[], None]) -> None:
    """Let Typer run the one command."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command()(command)
    app()


def as_json() -> None:
    """Print an empty array."""
    print("[]")


def as_table() -> None:
    """Print the table that capture.py took from akcli, with its texts as literals."""
    from captured import PIECES, WIDTH  # type: ignore[import-not-found]
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(width=WIDTH, color_system=None)
    for kind, *piece in PIECES:
        if kind == "line":
            console.line()
        elif kind == "text":
            console.print(Text(*piece))
        else:
            columns, rows, leading = piece
            table = Table(box=SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), border_style="dim", leading=leading)
            for heading, layout in columns:
                table.add_column(Text(*heading), overflow="fold", **layout)
            for row in rows:
                table.add_row(*(Text(*cell) for cell in row))
            console.print(table)


def json_main() -> None:
    """The entry point ``one-json``."""
    run(as_json)


def table_main() -> None:
    """The entry point ``one-table``."""
    run(as_table)
