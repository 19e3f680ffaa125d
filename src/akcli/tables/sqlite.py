"""How SQLite is opened."""

import os
import sqlite3

PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def open_compiled(path: str) -> sqlite3.Connection:
    """The database file at ``path``, to be read only; nothing else may write to it."""
    # Every byte of the path is escaped here: in a locale that is not UTF-8 it may be of no encoding at all.
    name = "".join(chr(byte) if byte in PLAIN else f"%{byte:02X}" for byte in os.fsencode(os.path.abspath(path)))
    return sqlite3.connect(f"file:{name}?mode=ro&immutable=1", uri=True, isolation_level=None)
