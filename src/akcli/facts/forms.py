"""What a single value must be: a function for each of the model's types takes TOML's value and gives the model's.

A value that is not what it must be raises :class:`Unsound`, with a phrase that follows its name. The table or list that
holds the value adds where it stands.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

from akcli.facts import model
from akcli.facts.dates import parse

Place = tuple[str | int, ...]
"""Where something stands: ``("events", 3, "variants", 0, "date")``."""
Read = Callable[[Any], Any]
"""Takes TOML's value and gives the model's, or raises :class:`Unsound`."""


class Fault(NamedTuple):
    """What is wrong in a value, and where in it."""

    place: Place
    reason: str
    """A phrase that follows the name of the place: ``must not be empty``; after a colon where something is unknown."""
    names_key: bool = False
    """Whether the reason itself names the last key of the place: ``unknown field 'titel'``."""


class Unsound(Exception):
    """A value is not what it must be; it knows all faults in it."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults

    def within(self, key: str | int) -> list[Fault]:
        """The faults as the table or list sees them that holds the value under ``key``."""
        return [fault._replace(place=(key, *fault.place)) for fault in self.faults]


def unsound(reason: str) -> Unsound:
    """An error of the value as a whole."""
    return Unsound(Fault((), reason))


def must_be(what: str, value: Any) -> Unsound:
    """The error of a value of another type."""
    kinds = {bool: "true or false", int: "a number", Decimal: "a decimal", str: "text", list: "a list", dict: "a table"}
    return unsound(f"must be {what}, not {kinds.get(type(value), 'a bare date')}")


def quoted(word: str) -> str:
    """A word in quotes, cut where it is long."""
    return repr(word if len(word) <= 60 else f"{word[:59]}…")


_TAGS = "a|abbr|b|br|cite|code|div|em|font|h[1-6]|hr|i|iframe|img|li|ol|p|pre|q|s|script|small|span|strong|style|su[bp]"
_MARKUP = re.compile(
    rf"</?(?:{_TAGS}|table|t[dhr]|u|ul)(?=[\s/>])[^<>]*>|&(?:#[0-9]+|#x[0-9a-f]+|[a-z]{{2,8}});|\]\(|\*\*",
    re.IGNORECASE,
)
"""What a copied text may bring along: tags and entities of HTML, links and bold type of Markdown.

Single brackets, ampersands and angle brackets are text: titles have them.
"""


def text(value: Any) -> str:
    """One line of plain text."""
    # Enough for nearly all: isprintable refuses more than the rule below, and of blanks takes only the plain space.
    if (
        type(value) is str
        and value.isprintable()
        and "  " not in value
        and value[:1] not in " =+@"
        and value[-1] != " "
        and "<" not in value
        and "&" not in value
        and "]" not in value
        and "*" not in value
    ):
        return value
    return _text_of_any_script(value)


def _text_of_any_script(value: Any) -> str:
    from unicodedata import category, name

    if type(value) is not str:
        raise must_be("text in quotes", value)
    if not value:
        raise unsound("must not be empty")
    for character in value:
        kind = category(character)
        # Khmer, Lao and Indic scripts need the zero-width space and joiners.
        if kind in ("Cc", "Cf", "Co", "Zl", "Zp", "Zs") and character not in " \u200b\u200c\u200d":
            nameless = "CONTROL CHARACTER" if kind == "Cc" else "PRIVATE USE"
            raise unsound(f"contains U+{ord(character):04X} {name(character, nameless)}")
    if value[0] in "=+@":
        raise unsound(f"starts with {value[0]}, which a spreadsheet takes for a formula")
    if value != value.strip():
        raise unsound("starts or ends with a space")
    if "  " in value:
        raise unsound("has two spaces in a row")
    if markup := _MARKUP.search(value):
        raise unsound(f"contains markup, {quoted(markup[0])}: write plain text")
    return value


_EARLY_DAY = re.compile("[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])").fullmatch


def edtf(value: Any) -> str:
    """A date as precise as its source."""
    if type(value) is str and _EARLY_DAY(value):  # as most are, and to parse takes longer
        return value
    if type(value) is not str:
        raise must_be("a date in quotes", value)
    try:
        parse(value)
    except ValueError as error:
        raise unsound(str(error) if len(value) <= 60 else f"{quoted(value)} is not an EDTF date") from None
    return value


def day(value: Any) -> str:
    """A whole day."""
    if type(value) is str and _EARLY_DAY(value):
        return value
    if parse(edtf(value)).start != value:
        raise unsound(f"{quoted(value)} is not a whole day")
    return str(value)


_HOST = re.compile("https?://[^/?#]").match


def url(value: Any) -> str:
    """An http or https address."""
    if type(value) is not str:
        raise must_be("text in quotes", value)
    # Of blanks only the plain space is printable.
    if len(value) <= 2000 and value.isprintable() and " " not in value and _HOST(value):
        return value
    raise unsound(f"{quoted(value)} is not an http or https address")


EXACT = 10**15
"""From here on a number is not exact in every reader of JSON."""


def number(value: Any) -> model.Number:
    """A number that every reader of JSON takes exactly."""
    if type(value) is int and -EXACT < value < EXACT:
        return value
    if type(value) is int:
        raise unsound("has more than 15 digits")
    if type(value) is not Decimal:
        raise must_be("a number", value)
    if value.is_finite() and "E" not in str(value) and len(value.as_tuple().digits) <= 15:
        return value
    if value.is_finite() and value.adjusted() < -6:
        raise unsound("is too small: apart from 0, the smallest is 0.000001")
    raise unsound("must be written out, with at most 15 digits")


def integer(value: Any) -> int:
    """A whole number."""
    if type(value) is not int:
        raise must_be("a whole number", value)
    if not -EXACT < value < EXACT:
        raise unsound("has more than 15 digits")
    return value


def boolean(value: Any) -> bool:
    """True or false."""
    if type(value) is not bool:
        raise must_be("true or false", value)
    return value


def _like(kind: Any, what: str, length: int) -> Callable[[Any], str]:
    """Make the function of a text that has a pattern."""
    matches = re.compile(model.PATTERNS[kind]).fullmatch

    def read(value: Any) -> str:
        if type(value) is not str:
            raise must_be("text in quotes", value)
        if len(value) <= length and matches(value):
            return value
        raise unsound(f"{quoted(value)} is not {what}")

    return read


FORMS: dict[Any, Read] = {
    str: text,
    int: integer,
    bool: boolean,
    model.Number: number,
    model.Text: text,
    model.Edtf: edtf,
    model.Day: day,
    model.Id: _like(model.Id, f"kebab-case (a-z, 0-9, -) of at most {model.ID_LENGTH} characters", model.ID_LENGTH),
    model.Url: url,
    model.Language: _like(model.Language, "two small letters (ISO 639-1)", 2),
    model.Alpha2: _like(model.Alpha2, "two capital letters (ISO 3166-1 alpha-2)", 2),
    model.Alpha3: _like(model.Alpha3, "three capital letters (ISO 3166-1 alpha-3)", 3),
}
"""For each type of a single value the function that reads it."""
