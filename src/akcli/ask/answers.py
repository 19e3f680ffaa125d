"""The answer: a sentence, its figures and where they come from, as a record and as a page of 80 x 24."""

import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from akcli.ask import words
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.observations import convert, exact
from akcli.facts.records import Record
from akcli.figures.single import Figure
from akcli.show.page import amount, as_json, escape_controls


class Row(NamedTuple):
    """One of several answers: of a list, a comparison, a rank."""

    label: str
    value: Any = None
    unit: str | None = None
    period: str | None = None
    address: str | None = None
    reporter: str | None = None
    """Whose count it is, of another count."""
    why: str | None = None
    """Why it differs, of another count."""


class Answer(NamedTuple):
    """What answers a question."""

    sentence: str
    operation: str
    read_as: Sequence[str]
    command: str
    measure: str | None = None
    flow: str | None = None
    partners: Sequence[str] = ()
    since: str | None = None
    until: str | None = None
    reporter: str | None = None
    field: str | None = None
    value: Any = None
    unit: str | None = None
    period: str | None = None
    status: str | None = None
    qualifier: str | None = None
    coverage: str | None = None
    address: str | None = None
    rows: Sequence[Row] = ()
    others: Sequence[Row] = ()
    sources: Sequence[Record] = ()
    notes: Sequence[str] = ()
    """What else is to be told: the newest year, a weak status."""
    known: str | None = None
    """The day by which sources had printed it, where that was asked for."""


def of_figure(
    sentence: str, operation: str, read_as: Sequence[str], command: str, measure: str, flow: str, figure: Figure
) -> Answer:
    """The answer that is one figure."""
    return Answer(
        sentence,
        operation,
        read_as,
        command,
        measure,
        flow,
        partners=(figure.partner,),
        since=figure.period,
        until=figure.period,
        reporter=figure.reporter,
        value=figure.value,
        unit=figure.unit,
        period=figure.period,
        status=figure.status,
        qualifier=figure.qualifier,
        coverage=figure.coverage,
        address=figure.address,
        sources=figure.sources,
    )


def figure_row(label: str, figure: Figure) -> Row:
    """A figure as a row."""
    return Row(label, figure.value, figure.unit, figure.period, figure.address, figure.reporter)


FIELDS = (
    *("question", "read", "answer", "value", "unit", "period", "status", "qualifier", "coverage", "address"),
    *("rows", "others", "sources", "command"),
)
"""The fields of an answer's record."""


def record(question: str, answer: Answer) -> Record:
    """An answer as a record."""
    rows = [{name: getattr(row, name) for name in Row._fields[:5]} for row in answer.rows]
    others = [row._asdict() for row in answer.others]
    return {
        "question": question,
        "read": {
            "operation": answer.operation,
            "measure": answer.measure,
            "flow": answer.flow,
            "partners": list(answer.partners),
            "since": answer.since,
            "until": answer.until,
            "reporter": answer.reporter,
            "field": answer.field,
            "known": answer.known,
        },
        "answer": answer.sentence,
        "value": answer.value,
        "unit": answer.unit,
        "period": answer.period,
        "status": answer.status,
        "qualifier": answer.qualifier,
        "coverage": answer.coverage,
        "address": answer.address,
        "rows": rows,
        "others": others,
        "sources": list(answer.sources),
        "command": answer.command,
    }


def json_text(question: str, answer: Answer) -> str:
    """An answer as a JSON object."""
    return as_json(record(question, answer), "\n") + "\n"


ROOM = 9
"""How many rows of a list find room on the first screen, and one less of the other counts."""


def page(answer: Answer, facts: Facts, width: int | None = None, most: int = ROOM) -> str:
    """An answer to be read: the sentence, the rows, then where it comes from; wrapped to ``width`` if there is one."""
    lines = _wrapped(answer.sentence, width)
    shown = answer.rows if width is None else answer.rows[:most]
    if shown:
        lines += _table(shown, width)
        if len(shown) < len(answer.rows):
            lines.append(f"  … {len(answer.rows) - len(shown)} more (--format text, or the command below)")
    for note in answer.notes:
        lines += _wrapped(note, width)
    lines.append("")
    named: list[tuple[str, str]] = []
    if answer.reporter:
        named.append(("Count", f"{count_of(answer.reporter, facts)} ({answer.reporter})"))
    publishers = dict.fromkeys(
        f"{source['publisher']}{', ' + source['locator'] if source['locator'] and width is None else ''}"
        for source in answer.sources
    )
    if publishers:
        first = list(publishers)[:3] if width is not None else list(publishers)
        more = f" and {len(publishers) - len(first)} more" if len(publishers) > len(first) else ""
        named.append(("Sources", "; ".join(first) + more))
    if answer.address:
        named.append(("Address", answer.address))
    named.append(("Read as", " · ".join(filter(None, answer.read_as))))
    named.append(("Command", answer.command))
    for other in answer.others if width is None else answer.others[:4]:
        why = f": {other.why}" if other.why else ""
        named.append(("Others", f"{told(other)}, {other.label}{why}"))
    if width is not None and len(answer.others) > 4:
        named.append(("", f"and {len(answer.others) - 4} more (--json has all)"))
    last = ""
    for name, value in named:
        label = "" if name == last else name
        last = name or last
        if width is None:
            lines.append(f"{name or last}: {escape_controls(value)}")
        else:
            wrapped = _wrapped(value, width - 10)
            if name in ("Sources", "Others"):
                wrapped = wrapped[:2]
            lines.append(f"{label:<10}{wrapped[0]}")
            lines += [f"{'':<10}{line}" for line in wrapped[1:]]
    return "\n".join(lines) + "\n"


def brief(answer: Answer, width: int) -> str:
    """An answer above something else: the sentence, its first rows, and where there is more."""
    lines = _wrapped(answer.sentence, width)
    if answer.rows:
        lines += _table(answer.rows[:BRIEF], width)
    return "\n".join([*lines, *_wrapped(f"({answer.address or answer.command})", width), "", ""])


BRIEF = 3
"""How many rows stand above something else."""


def told(row: Row) -> str:
    """The value of a row with its unit."""
    if not row.unit or row.value is None:
        return str(row.value if row.value is not None else "")
    return amount(*spoken(row.value, row.unit))


def _table(rows: Sequence[Row], width: int | None) -> list[str]:
    values = [told(row) for row in rows]
    if width is None:
        return [escape_controls(f"{row.label}: {value}") for row, value in zip(rows, values, strict=True)]
    wide = max(map(cells, values))
    side = min(max(cells(row.label) for row in rows), max(width // 2, width - wide - 4))
    lines = []
    for row, value in zip(rows, values, strict=True):
        label = row.label
        room = width - side - 4
        if cells(label) > side:
            label = textwrap.shorten(label, side, placeholder="…")
        shown = value if cells(value) <= room else textwrap.shorten(value, room, placeholder="…")
        lines.append(escape_controls(f"  {label}{' ' * (side - cells(label))}  {shown}").rstrip())
    return lines


def _wrapped(text: str, width: int | None) -> list[str]:
    text = escape_controls(text)
    if width is None or cells(text) <= width:
        return [text]
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        if line and cells(line) + 1 + cells(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def cells(text: str) -> int:
    """How many cells of a terminal a text takes."""
    return len(text) + sum(unicodedata.east_asian_width(char) in "WF" for char in text)


# Words of sentences


def called(partner_id: str, facts: Facts) -> str:
    """A partner as a sentence names it."""
    name = facts.title(partner_id)
    return f"the {name}" if partner_id in words.THE else name


def possessive(name: str) -> str:
    """Whose it is.

    >>> possessive("Korea"), possessive("the Philippines")
    ("Korea's", "the Philippines'")
    """
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def count_of(reporter: str, facts: Facts) -> str:
    """Whose count it is."""
    if reporter in model.REPORTERS:
        return model.REPORTERS[reporter]
    return possessive(called(reporter, facts))


def said(figure: Figure) -> str:
    """The value with its unit and how exact it is.

    A value that is derived or preliminary says so.
    """
    weak = {"preliminary": " (preliminary)", "estimate": " (an estimate)", "derived": " (derived)"}.get(
        figure.status or "", ""
    )
    value, unit = spoken(figure.value, figure.unit)
    qualifier = f"{figure.qualifier} " if figure.qualifier else ""
    return f"{qualifier}{amount(value, unit)}{weak}"


def spoken(value: Any, unit: str) -> tuple[Any, str]:
    """A value in a unit that English has: Korean counts by the hundred million and the ten thousand; thousands of
    dollars are told by the million, as most sources have them.

    >>> spoken(1268, "10 thousand persons"), spoken(42, "10 thousand persons"), spoken(7548179, "USD thousand")
    ((Decimal('12.68'), 'million persons'), (420, 'thousand persons'), (Decimal('7548.179'), 'USD million'))
    """
    other = {
        "USD 100 million": "USD billion",
        "USD thousand": "USD million" if abs(value) >= 1000 else "",
        "10 thousand persons": "million persons" if abs(value) >= 100 else "thousand persons",
    }.get(unit, "")
    converted = convert(value, unit, other) if other else None
    return (value, unit) if converted is None else (converted, other)


def sized(figure: Figure) -> str:
    """The same without its sign, which is said in words."""
    return said(figure._replace(value=exact(abs(Decimal(figure.value)))))


def listed(names: Iterable[str]) -> str:
    """Names in a row.

    >>> listed(["Laos", "Cambodia", "Thailand"])
    'Laos, Cambodia and Thailand'
    """
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def when(date: str) -> str:
    """A date behind a verb: on a day, in a month or year."""
    said_date = in_words(date)
    if "/" in date:
        return (
            said_date
            if said_date.startswith(("since", "until"))
            else f"from {said_date}"
            if " to " in said_date
            else f"on {said_date}"
        )
    if date.endswith("X"):
        return f"in {said_date}"
    return f"on {said_date}" if len(date.rstrip("?~%")) == 10 else f"in {said_date}"


def capital(text: str) -> str:
    """A sentence begins with a capital letter."""
    return text[:1].upper() + text[1:]
