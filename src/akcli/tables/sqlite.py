"""How SQLite is opened, and what becomes of its numbers and errors."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

from akcli.errors import BrokenInstall, UsageError

PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
NO_FTS5 = "this Python's SQLite has no FTS5, which search, sql and export need"
DAMAGED = ("database disk image is malformed", "file is not a database", "unable to open database file")
"""What SQLite says of a file that is not whole, or not there."""


def open_compiled(path: str) -> sqlite3.Connection:
    """The database file at ``path``, to be read only; nothing else may write to it.

    Raises :class:`BrokenInstall` where it is not there or not whole.
    """
    # Every byte of the path is escaped here: in a locale that is not UTF-8 it may be of no encoding at all.
    name = "".join(chr(byte) if byte in PLAIN else f"%{byte:02X}" for byte in os.fsencode(os.path.abspath(path)))
    try:
        base = sqlite3.connect(f"file:{name}?mode=ro&immutable=1", uri=True, isolation_level=None)
    except sqlite3.Error as error:
        raise BrokenInstall(path, error) from None
    try:
        (version,) = base.execute("pragma schema_version").fetchone()
        reason = "" if version else "the file is empty"  # to SQLite that is a database without tables
    except sqlite3.Error as error:
        reason = str(error)
    if reason:
        base.close()
        raise BrokenInstall(path, reason)
    return base


def read_compiled(path: str) -> bytes:
    """The content of the database file at ``path``; :class:`BrokenInstall` where it is not there, or not whole."""
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError as error:
        raise BrokenInstall(path, error) from None
    # https://www.sqlite.org/fileformat.html#the_database_header: the size of a page, and how many there are.
    if int.from_bytes(content[16:18], "big") * int.from_bytes(content[28:32], "big") != len(content) or not content:
        raise BrokenInstall(path, DAMAGED[0])
    return content


@contextmanager
def explained(path: str | None) -> Iterator[None]:
    """Turn an error of SQLite that no question caused into what has to be mended.

    ``path`` is that of the compiled database, where the answer comes from one.
    """
    try:
        yield
    except sqlite3.Error as error:
        if path and str(error) in DAMAGED:
            raise BrokenInstall(path, error) from None
        if str(error) == "no such module: fts5":
            raise UsageError(f"{NO_FTS5} ({error})") from None
        raise


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
