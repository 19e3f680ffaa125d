"""How SQLite is opened, and what becomes of its numbers and errors."""

import os
from decimal import Decimal

from akcli.errors import InvalidFactBase, UsageError

try:
    import sqlite3 as sqlite3
except ImportError:  # a Python that was built without the headers of SQLite
    raise UsageError("this Python has no module sqlite3, which search, sql and export --to sqlite need") from None

PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
BROKEN = ("file is not a database", "database disk image is malformed", "unable to open database file")
"""What SQLite says of a file that is not whole, or not there."""


def open_compiled(path: str) -> sqlite3.Connection:
    """The database file at ``path``, to be read only; nothing else may write to it."""
    # Every byte of the path is escaped here: in a locale that is not UTF-8 it may be of no encoding at all.
    name = "".join(chr(byte) if byte in PLAIN else f"%{byte:02X}" for byte in os.fsencode(os.path.abspath(path)))
    try:
        base = sqlite3.connect(f"file:{name}?mode=ro&immutable=1", uri=True, isolation_level=None)
        if not base.execute("pragma schema_version").fetchone()[0]:
            raise sqlite3.DatabaseError(BROKEN[0])  # an empty file is a database to SQLite
    except sqlite3.Error as error:
        raise unreadable(path, str(error)) from None
    return base


def read_compiled(path: str) -> bytes:
    """The content of the database file at ``path``; :class:`InvalidFactBase` where it is not there, or not whole."""
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError as error:
        raise InvalidFactBase([f"{path}: {error.strerror}"]) from None
    # https://www.sqlite.org/fileformat.html#the_database_header: the size of a page, and how many there are.
    if int.from_bytes(content[16:18], "big") * int.from_bytes(content[28:32], "big") != len(content) or not content:
        raise InvalidFactBase([f"{path}: {BROKEN[1]}"])
    return content


def unreadable(path: str | None, said: str) -> Exception:
    """What to raise for what SQLite says: :class:`InvalidFactBase` where the compiled file at ``path`` is broken."""
    return InvalidFactBase([f"{path}: {said}"]) if path and said.startswith(BROKEN) else UsageError(said)


def as_number(value: int | float) -> int | Decimal | str:
    """A number of SQLite's as its own shell shows it, with at most 15 digits where it is real; infinity as a word.

    >>> as_number(0.1 + 0.2), as_number(95.0), as_number(95)
    (Decimal('0.3'), Decimal('95.0'), 95)
    """
    if isinstance(value, int):
        return value
    number = Decimal(f"{value:.15g}") + 0  # which makes 0 of -0
    if not number.is_finite():
        return str(value)
    # A whole one that could be an integer and is none keeps its point.
    return Decimal(f"{number:.1f}") if number == number.to_integral_value() and abs(number) < 2**63 else number
