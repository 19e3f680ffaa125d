"""Draws the pictures of the documentation from real runs: ``python tools/pictures.py``.

Each is an SVG of what a command prints on a colour terminal. With ``--check`` nothing is written; the exit code is 1
and each picture that has changed is named.
"""

import io
import os
import subprocess
import sys

from current import ROOT, settle
from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI, TerminalTheme
from rich.text import Text

FOLDER = ROOT / "docs" / "pictures"
PICTURES = {
    # name: (columns, lines shown, words)
    "timeline": (
        100,
        None,
        ("timeline", "--kind", "summit", "--partner", "asean", "--since", "2007", "--until", "2019"),
    ),
    "partner": (100, 44, ("partners", "cambodia")),
    "trade": (100, None, ("trade", "--since", "2006")),
    "claims": (100, 34, ("claims", "--topic", "trade")),
    "targets": (100, None, ("targets", "--topic", "trade")),
}
THEME: TerminalTheme = DIMMED_MONOKAI
FORMAT = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
    <style>
    .{unique_id}-matrix {{
        font-family: "Fira Code", "DejaVu Sans Mono", "Noto Sans Mono CJK KR", monospace;
        font-size: {char_height}px;
        line-height: {line_height}px;
        font-variant-east-asian: full-width;
    }}
    .{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
    {styles}
    </style>
    <defs>
    <clipPath id="{unique_id}-clip-terminal">
      <rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
    </clipPath>
    {lines}
    </defs>
    {chrome}
    <g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
    {backgrounds}
    <g class="{unique_id}-matrix">
    {matrix}
    </g>
    </g>
</svg>
"""
"""Rich's own, without fonts from elsewhere."""


def draw(name: str) -> str:
    """The picture of that name as SVG; the same run gives the same bytes."""
    columns, shown, words = PICTURES[name]
    environment = {key: value for key, value in os.environ.items() if key not in ("AKCLI_FACTS", "NO_COLOR")}
    environment |= {"COLUMNS": str(columns), "FORCE_COLOR": "1"}
    run = [sys.executable, "-m", "akcli", *words, "--format", "table"]
    printed = subprocess.run(run, capture_output=True, check=True, encoding="utf-8", env=environment).stdout
    lines = printed.rstrip("\n").split("\n")
    if shown is not None and len(lines) > shown:
        lines = [*lines[:shown], "..."]
    console = Console(record=True, width=columns, file=io.StringIO(), color_system="standard", force_terminal=True)
    console.print(Text.from_ansi("\n".join(lines)), end="")
    return console.export_svg(title=f"$ akcli {' '.join(words)}", theme=THEME, code_format=FORMAT, unique_id=name)


if __name__ == "__main__":
    sys.exit(settle({FOLDER / f"{name}.svg": draw(name) for name in PICTURES}))
