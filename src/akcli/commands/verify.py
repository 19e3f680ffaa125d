"""``akcli verify``: a text held against the base."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from akcli.ask.wording import ordinal
from akcli.commands.options import COMMON, FORMAT, JSON, KNOWN, Argument, Option
from akcli.commands.pages import footer
from akcli.errors import UsageError
from akcli.facts.dates import in_words
from akcli.facts.records import Record
from akcli.facts.spelling import word
from akcli.show.formats import Format, pieces
from akcli.show.output import complain, terminal, write, write_or_page
from akcli.show.page import Column, Page, amount, escape_controls
from akcli.verify.findings import DIFFERS, RESULTS, UNREAD, Finding, Verdict
from akcli.verify.judge import findings

ARGUMENT = Argument("file", "FILE", "A plain text or Markdown in UTF-8, - for stdin.", "file", required=True)
FORMS = ("table", "text", "json")
FORMAT = FORMAT._replace(kind=FORMS, help=f"One of {', '.join(FORMS)}.")
UNREAD_TOO = Option("--unread", "", "List what was not read as well, and why.", "flag")
OPTIONS = (UNREAD_TOO, KNOWN, FORMAT, JSON, *COMMON)
EXAMPLES = ("akcli verify draft.md", "akcli verify draft.md --unread", "akcli verify speech.txt --json")
RECORDS = {"": ("path", "line", "column", "text", "claim", "result", "base", "difference", "why")}
COLUMNS = (
    Column("line", show="number"),
    Column("result", show="word", style="bold"),
    Column("number", "in the text", least=12),
    Column("base", "in the base", least=16),
    Column("address", show="word", style="cyan", under="base", room=110),
    Column("publishers", "sources", least=14, style="dim", room=140),
)


def answer(facts: Any, file: str, unread: bool = False, format: str | None = None, json: bool = False) -> int:
    """Write what the base says of each number and date of a text; the exit code is 1 if something differs, else 0."""
    if json and format not in (None, "json"):
        raise UsageError(f"--json and --format {format} cannot be combined")
    form = "json" if json else word("format", format, FORMS) if format else "table" if sys.stdout.isatty() else "text"
    found = list(findings(read(file), facts))
    shown = [finding for finding in found if unread or finding.verdict.result != UNREAD]
    told = "; ".join([summary(found, unread), *([facts.said(of="values")] if facts.printed_by else [])])
    if form == "json":
        records = [record(file, finding) for finding in shown]
        write(pieces(Page(records, fields=RECORDS[""], columns=COLUMNS), Format.json))
        complain(told)
    elif form == "table":
        title = "stdin" if file == "-" else file
        page = Page([row(finding) for finding in shown], COLUMNS, title, footer=f"{told}; {footer(facts)}")
        text = "".join(pieces(page, Format.table, **terminal()))
        if not shown:
            complain(told)
        elif sys.stdout.isatty():
            write_or_page(text)
        else:
            write([text])
    else:
        write(lines(file, shown))
        complain(told)
    return int(any(finding.verdict.result == DIFFERS for finding in found))


def read(file: str) -> str:
    """The text of a file, or of stdin."""
    try:
        content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: not UTF-8: byte {error.start + 1} is {content[error.start]:#04x}") from None
    except (OSError, ValueError) as error:  # a path with a null byte is a ValueError
        raise UsageError(f"{file}: {getattr(error, 'strerror', None) or error}") from None


def record(file: str, finding: Finding) -> Record:
    """A finding as a record."""
    verdict = finding.verdict
    return {
        "path": file,
        "line": finding.line,
        "column": finding.column,
        "text": finding.text,
        "claim": verdict.claim,
        "result": verdict.result,
        "base": verdict.base._asdict() if verdict.base else None,
        "difference": verdict.difference,
        "why": verdict.why or None,
    }


def row(finding: Finding) -> Record:
    """A finding as a row of a table."""
    verdict = finding.verdict
    return {
        "line": finding.line,
        "result": said(verdict),
        "number": verdict.claim["number"],
        "base": "; ".join(filter(None, (in_base(verdict), verdict.why))),
        "address": verdict.base.address if verdict.base else None,
        "publishers": publishers(verdict),
    }


def lines(file: str, found: Iterable[Finding]) -> Iterator[str]:
    """A line for each finding, as editors read them."""
    for finding in found:
        cells = row(finding)
        told = [cells["number"], cells["base"], cells["address"], cells["publishers"]]
        place = f"{file}:{finding.line}:{finding.column}"
        yield escape_controls(f"{place}: {cells['result']}: {'; '.join(filter(None, told))}") + "\n"


def said(verdict: Verdict) -> str:
    """The result, with how much more or less the text has."""
    apart = verdict.difference if verdict.result == DIFFERS else None
    return verdict.result if apart is None else f"{verdict.result} {apart:+} %"


def in_base(verdict: Verdict) -> str:
    """What the base has, in words."""
    base = verdict.base
    if not base:
        return ""
    if base.unit is None:
        return in_words(str(base.value))
    value = ordinal(int(base.value)) if base.unit == "rank" else amount(base.value, base.unit)
    due = "by" if verdict.claim["field"] == "target" else "in"
    return f"{value} {due} {in_words(base.period)}" if base.period else value


def publishers(verdict: Verdict) -> str:
    """Who says what the base has: the first, and how many more."""
    names = list(dict.fromkeys(str(source["publisher"]) for source in verdict.base.source)) if verdict.base else []
    return f"{names[0]}{f' +{len(names) - 1}' if len(names) > 1 else ''}" if names else ""


def summary(found: Sequence[Finding], unread: bool) -> str:
    """How many there are of each result."""
    counts = Counter(finding.verdict.result for finding in found)
    told = [f"{number} {in_words_of(result, number)}" for result in RESULTS if (number := counts[result])]
    if not told:
        return "no numbers and no dates"
    hint = " (--unread lists them)" if counts[UNREAD] and not unread else ""
    return ", ".join(told) + hint


def in_words_of(result: str, number: int) -> str:
    """A result of so many numbers."""
    if result in ("agrees", "differs"):
        return result if number == 1 else result.removesuffix("s")
    return "not read" if result == UNREAD else result
