"""From places in a TOML file to its lines: TOML parsers do not tell where a value stood.

It costs more than reading the file, and is done only when there is something to tell.
"""

import re

from akcli.facts.forms import Place

DEPTH = 12
"""No place that a fault names lies deeper; tables may be nested a thousand deep."""
TOKEN = re.compile(
    "|".join(
        [
            r'"""(?:\\.|[^\\])*?"""(?:"{0,2})',
            r"'''.*?'''(?:'{0,2})",
            r'"(?:\\.|[^"\\])*"',
            r"'[^']*'",
            r"#[^\n]*",
            r"[\n\[\]{}=,]",
            r"""[^\s\[\]{}=,"'#]+""",
        ]
    ),
    re.DOTALL,
)
"""Strings of four kinds, a comment, a mark, or something bare: a key with its dots, a number, a date."""


def lines_of(text: str) -> dict[Place, int]:
    """The line of each table, key and element of a list in a text that is sound TOML."""
    lines: dict[Place, int] = {(): 1}
    line = 1
    table: Place = ()  # that the last header opened
    last: dict[Place, int] = {}  # the index of the last table in each array of tables
    brackets = 0  # of the header
    key: list[str] = []  # as far as it is read
    expects_key = True
    place: Place = ()  # of the value that comes next
    outer: list[tuple[Place, int | None]] = []  # open lists, with the index that is reached, and inline tables

    def note(place: Place) -> None:
        place = place[:DEPTH]
        while place not in lines:
            lines[place] = line
            place = place[:-1]

    for token in TOKEN.finditer(text):
        word = token[0]
        if word[0] == "#":
            continue
        if word == "\n":
            if not outer:
                brackets, key, expects_key = 0, [], True
        elif expects_key and word == "[":
            brackets += 1
        elif expects_key and word == "]":
            if key:  # else it is the second of two
                table = _table_of(key, last, brackets == 2)
                note(table)
                key = []
        elif expects_key and word == "=":
            place = (*(outer[-1][0] if outer else table), *key)
            note(place)
            expects_key = False
        elif word in ("]", "}"):
            outer.pop()
            expects_key = False
        elif expects_key:
            key += _parts_of_key(word)
        elif word == ",":
            holder, index = outer.pop()
            if index is None:
                outer.append((holder, None))
                key, expects_key = [], True
            else:
                outer.append((holder, index + 1))
                place = (*holder, index + 1)
        else:
            note(place)
            if word == "[":
                outer.append((place, 0))
                place = (*place, 0)
            elif word == "{":
                outer.append((place, None))
                key, expects_key = [], True
        line += word.count("\n")
    return lines


def _table_of(header: list[str], last: dict[Place, int], in_array: bool) -> Place:
    """The place of the table that a header opens; one in an array is counted in ``last``."""
    place: Place = ()
    for part in header[:-1]:
        place = (*place, part)
        if place in last:
            place = (*place, last[place])
    place = (*place, header[-1])
    if not in_array:
        return place
    last[place] = last.get(place, -1) + 1
    return (*place, last[place])


def _parts_of_key(word: str) -> list[str]:
    if word[0] == "'":
        return [word[1:-1]]
    if word[0] == '"':
        import tomli

        return [tomli.loads(f"key = {word}")["key"]]
    return [part for part in word.split(".") if part]


_PLAIN = r"""[^{}"'#\n,]*"""
_STRING = r"""(?:"(?!"")[^"\\\n]*(?:\\.[^"\\\n]*)*"|'(?!'')[^'\n]*')"""
_INNER = rf"""\{{{_PLAIN}(?:(?:{_STRING}|,(?![ \t]*\}})){_PLAIN})*\}}"""
_TABLE = rf"""\{{{_PLAIN}(?:(?:{_STRING}|{_INNER}|,(?![ \t]*\}})){_PLAIN})*\}}"""
_DOUBTFUL = re.compile(rf"\{{(?!{_TABLE[2:]})").search
"""Finds a brace that may open an inline table of TOML 1.1; there is none where each table is whole on its line."""
_ESCAPE = re.compile(r"(?:[^\\]|\\[^xe])*\\[xe]").match


def later_toml(text: str) -> tuple[int, str] | None:
    """The line and the name of what TOML 1.1 allows and 1.0 does not, in a text that is sound by 1.1.

    Left out are times without seconds: no field of a fact base is a time.
    See https://toml.io/en/v1.1.0; tomli reads it from 2.4 on.
    """
    if "\\" not in text and not _DOUBTFUL(text):  # as in nearly all: the rest takes as long as to parse
        return None
    line = 1
    before = ""
    opened = []
    for token in TOKEN.finditer(text):
        word = token[0]
        if word in ("[", "{"):
            opened.append(word)
        elif word == "}" and before == ",":
            return line, "a comma before the closing brace of an inline table"
        elif word in ("]", "}"):
            opened.pop()
        elif word == "\n" and opened[-1:] == ["{"]:
            return line, "a line break in an inline table"
        elif word[0] == '"' and _ESCAPE(word):
            return line, "the escapes \\x and \\e"
        line += word.count("\n")
        before = word
    return None


def line_beyond_bounds(text: str) -> int:
    """The line that is TOML but too much for the interpreter: of these tomli tells no position."""
    from bisect import bisect_left
    from decimal import Decimal

    import tomli

    lines = text.split("\n")

    def fails(count: int) -> bool:
        try:
            tomli.loads("\n".join(lines[:count]), parse_float=Decimal)
        except (RecursionError, ValueError, ArithmeticError) as error:
            return not isinstance(error, tomli.TOMLDecodeError)
        return False

    return 1 + bisect_left(range(1, len(lines)), True, key=fails)
