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
from rich.terminal_theme import TerminalTheme
from rich.text import Text

FOLDER = ROOT / "docs" / "pictures"
PICTURES = {
    # name: (columns, lines of the beginning and of the end or None for all, words)
    "timeline": (88, (14, 12), ("timeline", "--milestones")),
    "partner": (88, (30, 0), ("partners", "vietnam")),
    "trade": (88, None, ("trade", "--since", "2006")),
}
THEME = TerminalTheme(
    (13, 17, 23),
    (230, 237, 243),
    # Black, red, green, yellow, blue, magenta, cyan, white: each at least 7 to 1 on the background.
    [
        (110, 118, 129),
        (255, 123, 114),
        (86, 211, 100),
        (227, 179, 65),
        (121, 192, 255),
        (210, 168, 255),
        (86, 212, 221),
        (230, 237, 243),
    ],
)
"""Bright on dark, with a border: legible on a light page and on a dark one."""
BOLD, DIM = "\x1b[1m{}\x1b[0m", "\x1b[2m{}\x1b[0m"
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
    if shown is not None and len(lines) > sum(shown):
        first, last = shown
        left_out = len(lines) - first - last
        lines = [*lines[:first], DIM.format(f"... {left_out} lines ..."), *lines[len(lines) - last :]]
    lines = [f"{DIM.format('$')} {BOLD.format(' '.join(('akcli', *words)))}", "", *lines]
    console = Console(record=True, width=columns, file=io.StringIO(), color_system="standard", force_terminal=True)
    console.print(Text.from_ansi("\n".join(lines)), end="")
    drawn = console.export_svg(title="", theme=THEME, code_format=FORMAT, unique_id=name)
    # Whatever the font, a letter fills its cell: else there are seams in the bars.
    return drawn.replace(" textLength=", ' lengthAdjust="spacingAndGlyphs" textLength=')


if __name__ == "__main__":
    sys.exit(settle({FOLDER / f"{name}.svg": draw(name) for name in PICTURES}))
