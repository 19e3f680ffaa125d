"""Questions in SQL: what they may read, how much they may take, and what is said where they cannot be answered."""

import os
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import chain
from typing import Any

from akcli.errors import BrokenInstall, UsageError
from akcli.facts.base import Facts
from akcli.facts.records import Record
from akcli.facts.spelling import meant
from akcli.show.page import Stream
from akcli.tables.sqlite import DAMAGED, as_number, explained, open_compiled

LONGEST = 10_000_000
"""So many bytes has a value at most."""
MEMORY = 1 << 28
"""So many bytes a question may take beside the tables themselves."""
AHEAD = 1 << 24
"""About so many bytes of an answer are read before any of it is shown: where a question fails by then nothing is."""


def opened(facts: Facts) -> sqlite3.Connection:
    """The database of the facts: that of the bundled base lies there ready, to be read only."""
    if facts.database:
        return open_compiled(facts.database)
    from akcli.tables.database import connect

    return connect(facts)


def tables(facts: Facts) -> list[Record]:
    """The tables and views, each with its columns and how many rows it has."""
    with explained(facts.database), closing(opened(facts)) as base:
        return [
            {
                "table": name,
                "kind": kind,
                "columns": _columns(base, name),
                "rows": base.execute(f"select count(*) from {name}").fetchone()[0],
            }
            for name, kind in _tables(base)
        ]


def _tables(base: sqlite3.Connection) -> list[tuple[str, str]]:
    # What the full-text search keeps for itself has names like search_data.
    listed = "select name, type from sqlite_schema where type in ('table', 'view') and name not glob 'search_*'"
    return base.execute(listed).fetchall()


def _columns(base: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in base.execute(f"pragma table_info({table})")]


def ask(facts: Facts, question: str) -> tuple[list[str], Stream]:
    """The columns that one SQL query gives, and its rows as they are looked at.

    It can read the tables, and nothing else. Raises :class:`UsageError` with SQLite's own message, KeyboardInterrupt on
    Ctrl-C however long the query runs; so may the rows that are not yet read.
    """
    answer = _answered(facts, question)
    fields = next(answer)
    ahead = []
    size = 0
    for record in answer:
        ahead.append(record)
        size += sum(100 + (len(value) if isinstance(value, str) else 0) for value in record.values())
        if size > AHEAD:
            break
    return fields, Stream(chain(ahead, answer))


def _answered(facts: Facts, question: str) -> Iterator[Any]:
    """The names of the columns, then each row as a record."""
    base = opened(facts)
    with closing(base), _ended_by_ctrl_c():
        try:
            _confine(base)
            _refuse_texts_in_double_quotes(base, question)
            rows = base.execute(question)
            if rows.description is None:
                raise UsageError("the query is empty: write a select, or leave it out to see the tables")
            fields = _distinct(name for name, *_ in rows.description)
            yield fields
            for row in rows:
                yield dict(zip(fields, map(_value, row), strict=True))
        except MemoryError:
            raise UsageError(f"the query takes more memory than {MEMORY >> 20} MiB") from None
        except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
            if str(error) == "interrupted":
                raise KeyboardInterrupt from None
            raise _explained(base, question, facts, error) from None


def _distinct(names: Iterable[str]) -> list[str]:
    """The names of columns, a repeated one with a number behind it.

    >>> _distinct(["id", "id", "id:2"])
    ['id', 'id:2', 'id:2:2']
    """
    counted: dict[str, int] = {}
    for name in names:
        own = name
        while own in counted:
            counted[name] += 1
            own = f"{name}:{counted[name]}"
        counted[own] = 1
    return list(counted)


def _value(value: Any) -> Any:
    """A value that every format can write: a real number as in SQLite's own shell, a blob as in SQL."""
    if isinstance(value, float):
        return as_number(value)
    return f"X'{value.hex().upper()}'" if isinstance(value, bytes) else value


# What a query may do

_FUNCTIONS = """
-> ->> abs acos acosh asin asinh atan atan2 atanh avg bm25 ceil ceiling char coalesce concat concat_ws cos cosh
count cume_dist current_date current_time current_timestamp date datetime degrees dense_rank exp first_value floor
format glob group_concat hex highlight if ifnull iif instr json json_array json_array_length json_each json_extract
json_group_array json_group_object json_insert json_object json_patch json_pretty json_quote json_remove
json_replace json_set json_tree json_type json_valid julianday lag last_value lead length like likelihood likely ln
log log10 log2 lower ltrim match max median min mod nth_value ntile nullif octet_length percent_rank percentile
percentile_cont percentile_disc pi pow power printf quote radians random randomblob rank replace round row_number
rtrim sign sin sinh snippet soundex sqlite_version sqrt strftime string_agg substr substring subtype sum tan tanh
time timediff total trim trunc typeof unhex unicode unistr unixepoch unlikely upper zeroblob
"""
FUNCTIONS = frozenset(_FUNCTIONS.split())
"""The functions of https://www.sqlite.org/lang_corefunc.html and its neighbours that only reckon with what they are
given."""
READ = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE)
HARMLESS = {"table_info", "table_xinfo", "table_list", "index_list", "index_info", "foreign_key_list", "data_version"}
"""Pragmas that tell of the tables; the full-text search asks for the last."""


VIRTUAL = ("search", "json_each('')", "json_tree('')", "pragma_table_info('')", "pragma_table_list")
"""Tables that SQLite makes when they are first asked for, which is more than a query may do."""


def _allowed(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    """An authorizer (https://www.sqlite.org/c3ref/set_authorizer.html) that lets a query read the tables."""
    if (
        action in READ
        or (action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in FUNCTIONS)
        or (action == sqlite3.SQLITE_PRAGMA and (first or "").lower() in HARMLESS)
    ):
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _confine(base: sqlite3.Connection) -> None:
    """Let what is asked from now on read the tables, take no more than ``MEMORY``, and write no temporary file."""
    pages, size = (base.execute(f"pragma {name}").fetchone()[0] for name in ("page_count", "page_size"))
    base.execute("pragma temp_store = memory")
    base.execute(f"pragma hard_heap_limit = {MEMORY + pages * size}")
    if hasattr(base, "setlimit"):  # Python 3.11
        base.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    for table in VIRTUAL:
        with suppress(sqlite3.OperationalError):  # some builds lack one
            base.execute(f"select 1 from {table} limit 0").close()
    base.set_authorizer(_allowed)
    # Python handles a signal between two of its own instructions: this gives it some while SQLite works.
    base.set_progress_handler(lambda: 0, 100_000)


@contextmanager
def _ended_by_ctrl_c() -> Iterator[None]:
    """End the process on Ctrl-C even within a function of SQLite's, some of which take hours before Python hears."""
    import signal
    from _thread import start_new_thread

    if os.name != "posix":
        yield
        return
    heard, sent = os.pipe()
    os.set_blocking(sent, False)

    def listen() -> None:
        from select import select

        while number := os.read(heard, 1):
            if number[0] == signal.SIGINT and not select([heard], [], [], 1)[0]:
                os._exit(130)
        os.close(heard)

    signal.set_wakeup_fd(sent, warn_on_full_buffer=False)
    start_new_thread(listen, ())
    try:
        yield
    finally:
        signal.set_wakeup_fd(-1)
        os.close(sent)


# What is said

TOKEN = re.compile(r"""--[^\n]*|/\*.*?(?:\*/|$)|'(?:[^']|'')*'|`(?:[^`]|``)*`|\[[^]]*]|"((?:[^"]|"")*)\"""", re.DOTALL)
"""What has marks around it in SQL; the text of the group is that of a name in double quotes."""


def _refuse_texts_in_double_quotes(base: sqlite3.Connection, question: str) -> None:
    """Raise sqlite3.Error where double quotes hold no name.

    SQLite takes what is no column for a text then, https://www.sqlite.org/quirks.html#dblquote, so that a misspelt one
    is answered; within backquotes it takes nothing else.
    """
    if '"' in question:
        names = TOKEN.sub(_in_backquotes, question)
        base.execute(names if re.match(r"\s*explain\b", names, re.IGNORECASE) else f"explain {names}").close()


def _in_backquotes(token: re.Match[str]) -> str:
    name = token[1]
    return token[0] if name is None else "`" + name.replace('""', '"').replace("`", "``") + "`"


def _explained(base: sqlite3.Connection, question: str, facts: Facts, error: Exception) -> Exception:
    """What to raise for an error of SQLite's: its own words, with the name that was meant."""
    said = " ".join(str(error).split())
    if "one statement" in said:
        said = "a query is one statement, and here are more"
    elif said == "not authorized":
        said += " (the tables can only be read)"
    what, _, name = said.partition(": ")
    name, _, _ = name.partition(" - should this be")  # as SQLite asks from 3.41 on
    if what == "no such column":
        words = {word.lower() for word in re.findall(r"\w+", question)}
        named = [table for table, _ in _tables(base) if table.lower() in words]
        columns = [column for table in named for column in _columns(base, table)]
        quoted = f'"{name}"' in question
        said = f"{what}: {name}{meant(name.rpartition('.')[2], columns)}"
        said += " (a text stands in single quotes)" if quoted else ""
    elif what == "no such table":
        said += meant(name, [table for table, _ in _tables(base)])
    elif what == "no such function":
        said += meant(name, sorted(FUNCTIONS))
    return BrokenInstall(facts.database, error) if facts.database and said in DAMAGED else UsageError(said)
