"""How SQLite is opened."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from akcli.errors import BrokenInstall, UsageError

PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
NO_FTS5 = "this Python's SQLite has no FTS5, which search, sql and export need"


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


DAMAGED = ("database disk image is malformed", "file is not a database")


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
