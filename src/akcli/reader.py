"""Reads a command line without Typer, from the generated table: what is typed before Tab, and any line that is plain.

Plain is a line in which every word is known and complete: exact names of options, ``-f VALUE``, ``--name=VALUE``,
numbers of plain digits, nothing twice that may be given once. Whatever else is typed Typer reads, which defines what
is accepted; what is read here it would read the same. It is not getopt, which takes abbreviations and obeys
``POSIXLY_CORRECT``.
"""

import os

from akcli.declared import ARGUMENTS, COMMANDS, OPTIONS, SHORT

TYPE_CHECKING = False  # to import typing would take longer than to answer a Tab
if TYPE_CHECKING:
    from typing import Any

    from akcli.declared import Options

Given = list[tuple[str, "str | None"]]


def split(options: "Options", words: list[str]) -> tuple[Given, list[str], str]:
    """The options among ``words`` in order, each with its value (None where it has none), then the arguments, then the
    option whose value is still to come.

    The last is ``--`` where only arguments can follow.
    """
    given: Given = []
    arguments: list[str] = []
    awaiting = ""
    for word in words:
        if awaiting == "--" or (not awaiting and (word == "-" or not word.startswith("-") or is_comment(word))):
            arguments.append(word)
        elif awaiting:
            given.append((awaiting, word))
            awaiting = ""
        elif word == "--":
            awaiting = word
        else:
            option, equals, value = word.partition("=")
            option = SHORT.get(option, option)
            if not equals and option in options and options[option][1] != "flag":
                awaiting = option
            else:
                given.append((option, value if equals else None))
    return given, arguments, awaiting


def is_comment(word: str) -> bool:
    r"""Whether a word begins with a comment of SQL, and so is no option: ``-- by year``, ``--by year\nselect 1``."""
    several = "\n" in word and len(word.partition("=")[0].split()) > 1
    return word.startswith("--") and (word[2:3].isspace() or several)


def read(words: list[str]) -> "tuple[str, dict[str, Any]] | None":
    """The command and what is given to its argument and options, by name; None where Typer has to read it.

    >>> read(["trade", "vn", "--since=2019", "--json"])
    ('trade', {'partner': ('vn',), 'since': '2019', 'json': True})
    """
    if not words or words[0] not in COMMANDS:
        return None
    options = OPTIONS[words[0]]
    given, arguments, awaiting = split(options, words[1:])
    name, several, needed = ARGUMENTS[words[0]][1:] if words[0] in ARGUMENTS else ("", False, False)
    if (
        awaiting not in ("", "--")
        or (needed and not arguments)
        or (len(arguments) > (1 if name else 0) and not several)
    ):
        return None
    if any(word[:2] in SHORT and "=" in word for word in words[1:]):
        return None  # to Click -f=x gives "=x"
    values: dict[str, Any] = {}
    if arguments:
        values[name] = tuple(arguments) if several else arguments[0]
    for option, value in given:
        if option not in options or option == "--help":
            return None
        _, kind, many, _, _ = options[option]
        parameter = option[2:].replace("-", "_")
        if (value is None) != (kind == "flag") or (parameter in values and not many):
            return None
        if kind == "number" and not (value and value.isascii() and value.isdigit() and len(value) < 10):
            return None
        read_value: Any = True if value is None else int(value) if kind == "number" else value
        values[parameter] = (*values.get(parameter, ()), read_value) if many else read_value
    required = {option[2:].replace("-", "_") for option, (*_, must) in options.items() if must}
    return (words[0], values) if required <= values.keys() else None


def own_base(path: str | None = None) -> str | None:
    """The path of the fact base that ``--facts`` names, or else the environment; None where it is the bundled one.

    A shell opens ``~`` neither in ``--facts=~/own.toml`` nor in quotes, so it is opened here.
    """
    named = path or os.environ.get("AKCLI_FACTS")
    return os.path.expanduser(named) if named else None
