"""Writes what akcli hands to rich for a command as a module of literals, for one_command.py to print the same table.

python benchmarks/capture.py WIDTH WORDS... > captured.py
"""

import sys
from pprint import pformat
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from akcli.__main__ import main as akcli


def literal(text: Any) -> tuple[str, str]:
    """A cell as its characters and its style."""
    text = text if isinstance(text, Text) else Text(text)
    return text.plain, str(text.style)


def piece(shown: Any) -> tuple[Any, ...]:
    """A table or a text as literals."""
    if not isinstance(shown, Table):
        return ("text", *literal(shown))
    layouts = [
        (literal(column.header), {"width": column.width, "justify": column.justify, "no_wrap": column.no_wrap})
        for column in shown.columns
    ]
    rows = zip(*([literal(cell) for cell in column.cells] for column in shown.columns), strict=True)
    return "table", layouts, list(rows), shown.leading


def main() -> int:
    """Write the module to stdout."""
    width, *words = sys.argv[1:]
    sys.argv = ["akcli", *words]
    pieces: list[tuple[Any, ...]] = []
    Console.print = lambda self, shown, **_: pieces.append(piece(shown))  # type: ignore[method-assign]
    Console.line = lambda self, count=1: pieces.append(("line",))  # type: ignore[method-assign]
    code = akcli()
    sys.stdout.write(f"WIDTH = {width}\nPIECES = {pformat(pieces)}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
