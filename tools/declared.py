"""Writes ``src/akcli/declared.py``, what the quick reader and completion know, from the commands' declarations.

Run ``python tools/declared.py`` after a change of a command, an option, a field or a closed list. With ``--check``
nothing is written; the exit code is 1 and the file is named if it has changed.
"""

import json
import sys
from typing import Any

from current import ROOT, settle

from akcli.cli import COMMANDS, load_command
from akcli.commands import takes
from akcli.commands.options import COMPLETES, HELP, VERSION, Argument, Option
from akcli.commands.topics import TOPICS

TARGET = ROOT / "src" / "akcli" / "declared.py"


def text() -> str:
    """The source of the module."""
    arguments: dict[str, Any] = {"": ("commands", "", False, False), "help": ("topics", "topic", True, False)}
    options: dict[str, dict[str, Any]] = {"": {one.flag: row(one) for one in (VERSION, HELP)}}
    short = {HELP.short: HELP.flag}
    for name in COMMANDS:
        options[name] = {}
        for declared in [*takes(load_command(name)), HELP]:
            if isinstance(declared, Argument):
                arguments[name] = (completes(declared), declared.name, declared.many, declared.required)
            else:
                options[name][declared.flag] = row(declared)
                short |= {declared.short: declared.flag} if declared.short else {}
    return f'''"""The commands with their arguments and options: written by tools/declared.py, not by hand."""
# fmt: off
# ruff: noqa: E501

Takes = str | tuple[str, ...]
"""What completes a value: a closed list, or what ``akcli.complete`` looks up; empty for what nothing can complete."""
Options = dict[str, tuple[Takes, str, bool, str, bool]]
"""For each option what completes it, how it is read (flag, number, text), whether it may be repeated, its help, and
whether it is required."""

COMMANDS: dict[str, str] = {literal({name: summary for name, (_, summary) in COMMANDS.items()})}
"""The first line of each command's help."""

TOPICS: dict[str, str] = {literal(TOPICS)}
"""What ``help`` tells of beside commands."""

ARGUMENTS: dict[str, tuple[Takes, str, bool, bool]] = {literal(arguments)}
"""What completes a command's argument, its name, whether it takes several and is required; the command itself is the
argument of none."""

OPTIONS: dict[str, Options] = {literal(options)}

SHORT: dict[str, str] = {literal(short)}

FIELDS: dict[str, tuple[str, ...]] = {literal(records())}
"""The fields of a command's records, where an argument or an option makes others of them in lines of their own."""
'''


def records() -> dict[str, tuple[str, ...]]:
    """The fields of each command's records, by the command and the form of the question."""
    found = {}
    for name in COMMANDS:
        for form, fields in getattr(load_command(name), "RECORDS", {}).items():
            found[f"{name} {form}".strip()] = fields
    return found


def row(option: Option) -> tuple[Any, ...]:
    """What the table says of an option."""
    kind = option.kind if option.kind in ("flag", "number") else "text"
    return (completes(option), kind, option.many, option.help, option.required)


def completes(declared: Argument | Option) -> str | tuple[str, ...]:
    """What completes its value."""
    return declared.kind if isinstance(declared.kind, tuple) else COMPLETES[declared.kind]


def literal(value: Any, indent: str = "") -> str:
    """A value as Python source, a dict with an item a line."""
    if isinstance(value, dict):
        items = "".join(
            f"{indent}    {literal(key)}: {literal(item, indent + '    ')},\n" for key, item in value.items()
        )
        return f"{{\n{items}{indent}}}"
    if isinstance(value, tuple):
        return f"({', '.join(map(literal, value))}{',' if len(value) == 1 else ''})"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


if __name__ == "__main__":
    sys.exit(settle({TARGET: text()}))
