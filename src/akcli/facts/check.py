"""From TOML to facts, or to all that is wrong with it: the only module that knows lines.

What a fact must be is read off the annotations of :mod:`akcli.facts.model`. Values are read a column at a time, all
titles of all events in one go, since a call for each value would cost more than reading the TOML. An error grows as
it rises: the text says what is wrong with it, the table that holds it adds the field, the section adds the entry, and
at the very end, when there is something to tell, the line of each is looked for.
"""

import gc
import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import chain, filterfalse, islice, repeat
from typing import Any, NamedTuple, get_args, get_origin

from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.dates import parse, sort_key

Place = tuple[str | int, ...]
"""Where something stands in the file: ``("events", 3, "variants", 0, "date")``."""
Fault = Callable[[Any], str | None]
"""Says what is wrong with a value in a phrase that follows its name, or ``None`` if nothing is."""
Wrong = list[tuple[int, Place, str]]
"""What is wrong in a column of values: the index of the value, the place in it, and the phrase."""
Reader = Callable[[list[Any], Wrong], list[Any]]
"""Takes a column of TOML's values, adds to the list what is wrong in it, and gives the column for the model."""
MISSING: Any = object()


class Problem(NamedTuple):
    """What is wrong with a fact base, and where; as text ``path:line: id: complaint``."""

    path: str
    line: int | None
    """The line of the key, from 1; none where the file cannot even be read."""
    id: str | None
    """The id of the entry, where it has a sound one."""
    field: str | None
    """The field in the entry, ``variants[0].date``."""
    complaint: str

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.id}: {self.complaint}" if self.id else f"{place}: {self.complaint}"


def check_file(path: str) -> tuple[Facts | None, list[Problem]]:
    """Read the fact base in the TOML file ``path``: its facts, or ``None`` and all problems, sorted by line.

    The file ``-`` is stdin.
    """
    try:
        with open(0 if path == "-" else path, "rb", closefd=path != "-") as file:
            raw = file.read()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return None, [Problem(path, None, None, None, reason.lower())]
    return check(raw, path)


def check(raw: bytes, path: str) -> tuple[Facts | None, list[Problem]]:
    """Read a fact base from the bytes of a TOML file: its facts, or ``None`` and all problems, sorted by line.

    ``path`` is how the problems name the file. Nothing is raised, whatever the bytes.
    """
    collecting = gc.isenabled()
    gc.disable()  # it would look for cycles in tens of thousands of new tuples, and find none
    try:
        facts, complaints = _build(_parse(raw))
    except _Broken as error:
        return None, [Problem(path, error.line, None, None, str(error))]
    finally:
        if collecting:
            gc.enable()
    if not complaints:
        return facts, []
    lines = _lines(raw.decode("utf-8-sig"))
    problems = [_problem(path, lines, complaint) for complaint in complaints]
    return None, sorted(problems, key=lambda problem: problem.line or 0)


# Bytes to tables


class _Broken(Exception):
    """The file is not TOML; its text says why."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.line = line


def _parse(raw: bytes) -> dict[str, Any]:
    import tomli

    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise _Broken(f"byte 0x{error.object[error.start]:02x} is not UTF-8", line) from None
    if not text.strip():
        raise _Broken("the file is empty", 1)
    try:
        return tomli.loads(text, parse_float=Decimal)
    except tomli.TOMLDecodeError as error:
        told = re.search(r"\(at line (\d+), column \d+\)$", str(error))
        line = int(told[1]) if told else text.rstrip().count("\n") + 1
        raise _Broken(f"not TOML: {error}", line) from None
    except (RecursionError, ValueError, ArithmeticError) as error:
        reason = "is nested too deeply" if isinstance(error, RecursionError) else "holds a number beyond all bounds"
        raise _Broken(reason, _line_beyond_bounds(text)) from None


def _line_beyond_bounds(text: str) -> int:
    """Find the line that is TOML but too much for the interpreter: of these tomli tells no position."""
    from bisect import bisect_left

    import tomli

    lines = text.split("\n")

    def fails(count: int) -> bool:
        try:
            tomli.loads("\n".join(lines[:count]), parse_float=Decimal)
        except (RecursionError, ValueError, ArithmeticError) as error:
            return not isinstance(error, tomli.TOMLDecodeError)
        return False

    return 1 + bisect_left(range(1, len(lines)), True, key=fails)


# Tables to facts


class _Complaint(NamedTuple):
    """The place and the id of an entry, the place of a field in it, and a phrase that follows the field's name."""

    entry: Place
    id: str | None
    field: Place
    reason: str


def _build(document: dict[str, Any]) -> tuple[Facts | None, list[_Complaint]]:
    ids = {section: _ids(document.get(section)) for section in model.SECTIONS}
    readers = _Readers(ids)
    complaints = [] if len(readers.known[model.AnyId]) == sum(map(len, ids.values())) else _repeated(ids)
    filled: dict[str, Any] = {}
    known = ("about", *model.SECTIONS)
    for name in document:
        if name not in known:
            complaints.append(_Complaint((), None, (name,), f"is no section{readers.nearest(name, known)}"))
    if "about" in document:
        wrong: Wrong = []
        filled["about"], *_ = readers.table(model.About)([document["about"]], wrong)
        complaints += [_Complaint((), None, ("about", *place), reason) for _, place, reason in wrong]
    else:
        complaints.append(_Complaint((), None, ("about",), "is missing: a fact base begins with the table [about]"))
    for section, kind in model.SECTIONS.items():
        entries = document.pop(section, [])  # so that its memory is free again before the next section is built
        if type(entries) is not list:
            complaints.append(_Complaint((), None, (section,), f"must be an array of tables, [[{section}]]"))
            continue
        wrong = []
        filled[section] = tuple(readers.table(kind, of_section=True)(entries, wrong))
        for index, place, reason in wrong:
            if place:
                complaints.append(_Complaint((section, index), ids[section][index], place, reason))
            else:
                complaints.append(_Complaint((), None, (section, index), reason))
    complaints += _unlike_units(filled.get("targets", ()), filled.get("series", ()))
    complaints += _wrong_sums(filled.get("series", ()))
    return (None if complaints else Facts(**filled)), complaints


def _ids(entries: Any) -> list[str | None]:
    """Give the id of each entry of a section, ``None`` where there is none."""
    if type(entries) is not list:
        return []
    ids = [entry.get("id") if type(entry) is dict else None for entry in entries]
    return [id if type(id) is str else None for id in ids]


def _repeated(ids: dict[str, list[str | None]]) -> list[_Complaint]:
    complaints = []
    seen: dict[str, str] = {}
    for section, names in ids.items():
        for index, name in enumerate(names):
            if name in seen:
                reason = f"{_quoted(name)} is taken already, by an entry of {seen[name]}"
                complaints.append(_Complaint((section, index), name, ("id",), reason))
            elif name is not None:
                seen[name] = section
    return complaints


# What is wrong with a single value: a phrase, or None if nothing is


def _must_be(what: str, value: Any) -> str:
    kinds = {bool: "true or false", int: "a number", Decimal: "a decimal", str: "text", list: "a list", dict: "a table"}
    return f"must be {what}, not {kinds.get(type(value), 'a bare date')}"


def _quoted(text: str) -> str:
    return repr(text if len(text) <= 60 else f"{text[:59]}…")


def _fault_of_text(value: Any) -> str | None:
    if type(value) is not str:
        return _must_be("text in quotes", value)
    # Quick, and enough for nearly all: isprintable refuses more than the rule below.
    if value.isprintable() and value == value.strip() and value[:1] not in "=+@" and "  " not in value:
        return None
    from unicodedata import category, name

    if not value:
        return "must not be empty"
    for character in value:
        kind = category(character)
        # Khmer, Lao and Indic scripts need the zero-width space and joiners.
        if kind in ("Cc", "Cf", "Co", "Zl", "Zp", "Zs") and character not in " \u200b\u200c\u200d":
            nameless = "CONTROL CHARACTER" if kind == "Cc" else "PRIVATE USE"
            return f"holds U+{ord(character):04X} {name(character, nameless)}"
    if value[0] in "=+@":
        return f"starts with {value[0]}, as a formula in a spreadsheet does"
    if value != value.strip():
        return "starts or ends with a space"
    return "has two spaces in a row" if "  " in value else None


def _fault_of_edtf(value: Any) -> str | None:
    if type(value) is not str:
        return _must_be("a date in quotes", value)
    try:
        parse(value)
    except ValueError as error:
        return str(error) if len(value) <= 60 else f"{_quoted(value)} is not an EDTF date"
    return None


def _fault_of_day(value: Any) -> str | None:
    return _fault_of_edtf(value) or (None if parse(value).start == value else f"{_quoted(value)} is not a whole day")


def _fault_of_integer(value: Any) -> str | None:
    if type(value) is not int:
        return _must_be("a whole number", value)
    return None if -EXACT < value < EXACT else "has more than 15 digits"


def _fault_of_number(value: Any) -> str | None:
    if type(value) is int:
        return _fault_of_integer(value)
    if type(value) is not Decimal:
        return _must_be("a number", value)
    if value.is_finite() and "E" not in str(value) and len(value.as_tuple().digits) <= 15:
        return None
    if value.is_finite() and value.adjusted() < -6:
        return "is too small: the least beside 0 is 0.000001"
    return "must be written out, with at most 15 digits"


def _fault_of_boolean(value: Any) -> str | None:
    return None if type(value) is bool else _must_be("true or false", value)


def _unlike(kind: Any, what: str, length: int) -> Fault:
    """Make the function that tells what is wrong with a text that has a pattern."""
    matches = re.compile(model.PATTERNS[kind]).fullmatch

    def fault(value: Any) -> str | None:
        if type(value) is not str:
            return _must_be("text in quotes", value)
        if len(value) <= length and matches(value) and value.isprintable():
            return None
        return f"{_quoted(value)} is not {what}"

    return fault


EXACT = 10**15
"""From here on a number is not exact in every reader of JSON."""
FAULTS: dict[Any, Fault] = {
    str: _fault_of_text,
    int: _fault_of_integer,
    bool: _fault_of_boolean,
    model.Number: _fault_of_number,
    model.Text: _fault_of_text,
    model.Edtf: _fault_of_edtf,
    model.Day: _fault_of_day,
    model.Id: _unlike(model.Id, f"kebab-case (a-z, 0-9, -) of at most {model.ID_LENGTH} characters", model.ID_LENGTH),
    model.Url: _unlike(model.Url, "an http or https address", 2000),
    model.Language: _unlike(model.Language, "a language of two small letters, ISO 639-1", 2),
    model.Alpha2: _unlike(model.Alpha2, "a state of two capital letters, ISO 3166-1", 2),
    model.Alpha3: _unlike(model.Alpha3, "a state of three capital letters, ISO 3166-1", 3),
}
_YEAR = re.compile("[0-9]{4}").fullmatch
_EARLY_DAY = re.compile("[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])").fullmatch
SURE: dict[Any, Callable[[str], object]] = {
    model.Edtf: _EARLY_DAY,
    model.Day: _EARLY_DAY,
    model.Id: re.compile(f"(?=.{{1,{model.ID_LENGTH}}}$)" + model.PATTERNS[model.Id]).fullmatch,
    model.Url: re.compile("https?://[a-z0-9.-]+/[!-~]{0,1000}").fullmatch,
}
"""Quick tests that most values pass; one that does not may still be sound."""


# Columns of values to columns of the model's values


class _Readers:
    """Makes the readers for one file, whose ids the references in it must name."""

    def __init__(self, ids: dict[str, list[str | None]]) -> None:
        self.known = {
            kind: {id for section in sections for id in ids[section] if id}
            for kind, sections in model.REFERENCES.items()
        }
        self.known[model.ReporterId].update(model.REPORTERS)
        self.guesses = 25

    def nearest(self, word: str, words: Iterable[str]) -> str:
        """Name the nearest of ``words``; not for ever, because in a large base each guess takes milliseconds."""
        from difflib import get_close_matches

        self.guesses -= 1
        near = get_close_matches(word, words, 1) if self.guesses >= 0 and len(word) <= 60 else []
        return "".join(f"; did you mean {match!r}?" for match in near)

    def reader(self, annotation: Any) -> Reader:
        arguments = get_args(annotation)
        if annotation in FAULTS:
            return _scalars(FAULTS[annotation], SURE.get(annotation))
        if annotation in model.REFERENCES:
            return _scalars(self.fault_of_reference(annotation), self.known[annotation].__contains__)
        if allowed := model.closed_list(annotation):
            return _scalars(self.fault_of_word(allowed), frozenset(allowed).__contains__)
        if get_origin(annotation) is tuple:
            return _lists(self.reader(arguments[0]))
        if get_origin(annotation) is dict:
            return _points(arguments[1], self.table(arguments[1]))
        if type(None) in arguments:
            return self.reader(model.Number if Decimal in arguments else arguments[0])
        return self.table(annotation)

    def fault_of_reference(self, kind: Any) -> Fault:
        known = self.known[kind]
        where = "in this file" if kind is model.AnyId else f"in {model.REFERENCES[kind][0]}"
        if kind is model.ReporterId:
            where += f", nor one of {', '.join(model.REPORTERS)}"

        def fault_of(value: Any) -> str | None:
            if type(value) is not str:
                return _must_be("an id in quotes", value)
            id, mark, place = value.partition("#") if kind is model.SourceRef else (value, "", "")
            if id not in known:
                return f"{_quoted(id)} is no id {where}{self.nearest(id, known)}"
            if mark and (fault := _fault_of_text(place)):
                return f"{_quoted(value)}: the place after # {fault}"
            return None

        return fault_of

    def fault_of_word(self, words: tuple[str, ...]) -> Fault:
        listed = f"not one of {', '.join(words)}"

        def fault(value: Any) -> str | None:
            if type(value) is not str:
                return _must_be("a word in quotes", value)
            if value in words:
                return None
            guess = self.nearest(value, words) if len(words) > 7 else ""
            return f"{_quoted(value)} is {'no known word' if guess else listed}{guess}"

        return fault

    def table(self, kind: Any, of_section: bool = False) -> Reader:
        """Make the reader of tables; one of a section needs sources, whatever the default in the model."""
        fields = [
            (name, self.reader(annotation), kind._field_defaults.get(name, MISSING))
            for name, annotation in kind.__annotations__.items()
        ]
        if of_section:
            fields = [(name, read, MISSING if name == "sources" else default) for name, read, default in fields]
        rule = RULES.get(kind)

        def read(column: list[Any], wrong: Wrong) -> list[Any]:
            rows = _only(dict, "a table", column, wrong)
            strays = {index for index, _, _ in wrong}
            found: Wrong = []
            columns = []
            known = 0
            for name, read_field, default in fields:
                values = list(map(dict.get, rows, repeat(name), repeat(default)))
                given = [value for value in values if value is not default] if default in values else values
                known += len(given)
                if default is MISSING and len(given) < len(values):
                    reason = "are missing: no source, no fact" if name == "sources" else "is missing"
                    found += [(index, (name,), reason) for index, value in enumerate(values) if value is default]
                if given:
                    holders = ((index, name) for index, value in enumerate(values) if value is not default)
                    built = _read_inside(read_field, given, holders, found)
                    if built is not given:
                        rest = iter(built)
                        values = [default if value is default else next(rest) for value in values]
                columns.append(values)
            if known < sum(map(len, rows)):
                for index, row in enumerate(rows):
                    unknown = [name for name in row if name not in kind._fields]
                    found += [(index, (name,), f"is no field{self.nearest(name, kind._fields)}") for name in unknown]
            entries = list(map(kind._make, zip(*columns, strict=True)))
            if found:
                wrong += [complaint for complaint in found if complaint[0] not in strays]
                failed = {index for index, _, _ in found}
                entries = [None if index in failed else entry for index, entry in enumerate(entries)]
            if rule:
                for index, entry in enumerate(entries):
                    if entry:
                        wrong += [(index, place, reason) for place, reason in rule(entry)]
            return entries

        return read


def _scalars(fault: Fault, sure: Callable[[str], object] | None = None) -> Reader:
    """Make the reader of values that stay as they are.

    Texts that ``sure``, a quick test, is true of are sound; only the others are looked at closely.
    """

    def read(column: list[Any], wrong: Wrong) -> list[Any]:
        values: Iterable[Any] = column
        if set(map(type, column)) == {str}:  # else no set: True is equal to 1, and a list has no hash
            values = filterfalse(sure, set(column)) if sure else set(column)
        if any(map(fault, values)):
            reasons = enumerate(map(fault, column))
            wrong += [(index, (), reason) for index, reason in reasons if reason]
        return column

    return read


def _lists(read_all: Reader) -> Reader:
    def read(column: list[Any], wrong: Wrong) -> list[Any]:
        lists = _only(list, "a list", column, wrong)
        if [] in column:
            wrong += [(index, (), "must not be empty") for index, value in enumerate(column) if value == []]
        values = list(chain.from_iterable(lists))
        if set(map(type, values)) == {str}:  # else tables, which are told apart by what stands in them
            wrong += [(index, (), f"must not hold {_quoted(word)} twice") for index, word in _twice(lists)]
        holders = ((index, place) for index, one in enumerate(lists) for place in range(len(one)))
        built = _read_inside(read_all, values, holders, wrong)
        if built is values:
            return list(map(tuple, lists))
        rest = iter(built)
        return [tuple(islice(rest, len(one))) for one in lists]

    return read


def _twice(lists: Iterable[list[str]]) -> Iterator[tuple[int, str]]:
    """Find the lists that hold a word a second time, and the word."""
    for index, words in enumerate(lists):
        if len(words) > 1 and len(set(words)) < len(words):
            yield index, next(word for place, word in enumerate(words) if word in words[:place])


def _points(kind: Any, read_tables: Reader) -> Reader:
    """Make the reader of points: a table by period of tables, or of bare numbers in their place."""

    def read(column: list[Any], wrong: Wrong) -> list[Any]:
        tables = _only(dict, "a table", column, wrong)
        if {} in column:
            wrong += [(index, (), "must not be empty") for index, value in enumerate(column) if value == {}]
        points = [(index, period, point) for index, table in enumerate(tables) for period, point in table.items()]
        full = [point for _, _, point in points if type(point) is dict]
        bare = [point for _, _, point in points if type(point) is not dict]
        _read_inside(_numbers, bare, ((i, period) for i, period, point in points if type(point) is not dict), wrong)
        holders = ((index, period) for index, period, point in points if type(point) is dict)
        built = iter(_read_inside(read_tables, full, holders, wrong))
        every = iter([next(built) if type(point) is dict else kind(point) for _, _, point in points])
        for index, table in enumerate(tables):
            wrong += [(index, (period,), reason) for period, reason in _out_of_order(table)]
        return [dict(zip(table, every, strict=False)) for table in tables]

    return read


def _numbers(column: list[Any], wrong: Wrong) -> list[Any]:
    if any(map(_fault_of_number, [value for value in column if type(value) is not int or abs(value) >= EXACT])):
        reasons = enumerate(map(_fault_of_number, column))
        wrong += [(index, (), reason) for index, reason in reasons if reason]
    return column


def _out_of_order(periods: Iterable[str]) -> Iterator[tuple[str, str]]:
    listed = list(periods)
    if all(map(_YEAR, listed)) and listed == sorted(listed):  # as in nearly all; a table names none of them twice
        return
    before = ("", "")
    for period in periods:
        try:
            key = sort_key(period)
        except ValueError:
            yield period, str(_fault_of_edtf(period))
            continue
        if key <= before:
            yield period, "stands after a later period" if key < before else "is the same time as the one before"
        before = key


def _only(kind: type, what: str, column: list[Any], wrong: Wrong) -> list[Any]:
    """Give the column with an empty ``kind`` for all that is none."""
    if set(map(type, column)) <= {kind}:
        return column
    wrong += [(index, (), _must_be(what, value)) for index, value in enumerate(column) if type(value) is not kind]
    return [value if type(value) is kind else kind() for value in column]


def _read_inside(read: Reader, values: list[Any], holders: Iterable[tuple[int, str | int]], wrong: Wrong) -> list[Any]:
    """Read values that lie inside others; ``holders`` tells for each in which, and under which key."""
    inner: Wrong = []
    built = read(values, inner)
    if inner:
        of = list(holders)
        wrong += [(of[index][0], (of[index][1], *place), reason) for index, place, reason in inner]
    return built


# What must fit together


def _policy(policy: model.Policy) -> Iterator[tuple[Place, str]]:
    yield from _too_early(policy.announced, "ended", policy.ended)


def _target(target: model.Target) -> Iterator[tuple[Place, str]]:
    yield from _too_early(target.announced, "due", target.due)
    if target.series and target.outcome:
        yield ("outcome",), "is not given where series tell it"


def _too_early(announced: str, name: str, date: str | None) -> Iterator[tuple[Place, str]]:
    start, end = parse(announced).start, parse(date).end if date else None
    if start and end and end < start:
        yield (name,), f"{date!r} is before the announcement, {announced!r}"


def _partner(partner: model.Partner) -> Iterator[tuple[Place, str]]:
    if partner.alpha2 and partner.alpha2.lower() != partner.id:
        yield ("alpha2",), f"{partner.alpha2!r} is not the id in capital letters"


def _claim(claim: model.Claim) -> Iterator[tuple[Place, str]]:
    if claim.value is not None and not claim.unit:
        yield ("unit",), "is missing: the value needs one"
    if claim.value is None and claim.unit:
        yield ("value",), "is missing: the unit needs one"


def _series(series: model.Series) -> Iterator[tuple[Place, str]]:
    base = _base(series.unit)
    for period, point in series.points.items():
        unit = point.unit or series.unit
        if _base(unit) != base:
            yield ("points", period, "unit"), f"{unit!r} cannot be compared with the series' {series.unit!r}"
            continue
        for nth, variant in enumerate(point.variants):
            place = ("points", period, "variants", nth)
            told = variant.unit or unit
            if _base(told) != base:
                yield (*place, "unit"), f"{told!r} cannot be compared with the series' {series.unit!r}"
            elif point.value and variant.value and not 0.01 < _times(variant.value, told, point.value, unit) < 100:
                yield (
                    (*place, "value"),
                    f"is {variant.value} {told} beside {point.value} {unit}: one needs another unit",
                )


def _times(one: model.Number, unit: str, other: model.Number, its_unit: str) -> Decimal:
    """Tell how many times ``other`` a value is, whatever their signs."""
    return abs(one * model.UNITS[unit][1] / (other * model.UNITS[its_unit][1]))


def _base(unit: str) -> str:
    return model.UNITS[unit][0]


RULES: dict[Any, Callable[[Any], Iterator[tuple[Place, str]]]] = {
    model.Policy: _policy,
    model.Target: _target,
    model.Partner: _partner,
    model.Claim: _claim,
    model.Series: _series,
}
"""What the fields of one table must be to each other."""


def _unlike_units(
    targets: Iterable[model.Target | None], series: Iterable[model.Series | None]
) -> Iterator[_Complaint]:
    """Find targets whose series count something else."""
    units = {one.id: one.unit for one in series if one}
    for index, target in enumerate(targets):
        for place, id in enumerate(target.series if target else ()):
            if target and id in units and _base(units[id]) != _base(target.unit):
                reason = f"{id!r} counts in {units[id]}, which cannot be compared with {target.unit}"
                yield _Complaint(("targets", index), target.id, ("series", place), reason)


class _Cell(NamedTuple):
    """A point and the series that it is in."""

    series: model.Series
    point: model.Point

    def kind(self) -> tuple[str | None, ...]:
        """Give what must be the same in cells that are added."""
        unit, coverage = self.point.unit or self.series.unit, self.point.coverage or self.series.coverage
        return _base(unit), coverage, self.point.status

    def amount(self) -> tuple[Decimal, Decimal]:
        """Give the value in the base of its unit, and by how much rounding may have moved it.

        Zeros behind the point are digits of the source, zeros before it may come from rounding.
        """
        value = Decimal(self.point.value)
        last = min(int(value.as_tuple().exponent), 0) or int(value.normalize().as_tuple().exponent)
        factor = model.UNITS[self.point.unit or self.series.unit][1]
        return value * factor, Decimal(5).scaleb(last - 1) * factor


def _wrong_sums(series: Iterable[model.Series | None]) -> Iterator[_Complaint]:
    """Find totals of goods trade that are not exports plus imports.

    Of each flow the first series that has a period counts, as in the rows of ``trade``.
    """
    counts: dict[tuple[str, str], dict[str, dict[model.Edtf, tuple[int, model.Series]]]] = {}
    for nth, one in enumerate(series):
        if one and one.measure == "goods-trade":
            owners = counts.setdefault((one.reporter, one.partner), {}).setdefault(one.flow, {})
            owner = (nth, one)
            for period in one.points:
                owners.setdefault(period, owner)
    for flows in counts.values():
        totals, exports, imports = (flows.get(flow, {}) for flow in ("total", "export", "import"))
        for period, (nth, one) in totals.items():
            if period in exports and period in imports:
                cells = [_Cell(of, of.points[period]) for _, of in (totals[period], exports[period], imports[period])]
                if fault := _fault_of_sum(*cells):
                    yield _Complaint(("series", nth), one.id, ("points", period), fault)


def _fault_of_sum(total: _Cell, exports: _Cell, imports: _Cell) -> str | None:
    """Say by what the total is not the sum, unless rounding explains it or the three are not of one kind."""
    cells = (total, exports, imports)
    loose = any(cell.point.qualifier or cell.point.status in ("estimate", "derived") for cell in cells)
    if loose or len({cell.kind() for cell in cells}) > 1:
        return None
    (whole, slack), *parts = [cell.amount() for cell in cells]
    summed = sum((value for value, _ in parts), Decimal(0))
    if abs(whole - summed) <= slack + sum(rounding for _, rounding in parts):
        return None
    unit, *_ = total.kind()
    return f"is {_plain(whole)}, but exports and imports make {_plain(summed)} ({unit})"


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


# Places to lines


def _problem(path: str, lines: dict[Place, int], complaint: _Complaint) -> Problem:
    field = _label(complaint.field)
    place = (*complaint.entry, *complaint.field)
    while place not in lines:
        place = place[:-1]
    id = None if FAULTS[model.Id](complaint.id) else complaint.id
    return Problem(path, lines[place], id, field or None, f"{field} {complaint.reason}".strip())


def _label(field: Place) -> str:
    """Write the place of a field as people do: ``variants[0].date``."""
    label = ""
    for part in field:
        if isinstance(part, int):
            label += f"[{part}]"
        else:
            label += f".{part if part.isprintable() and 0 < len(part) <= 60 else _quoted(part)}"
    return label.removeprefix(".")


DEPTH = 12
"""No place that a complaint names lies deeper; tables may be nested a thousand deep."""
TOKEN = "|".join(
    [
        r'"""(?:\\.|[^\\])*?"""(?:"{0,2})',
        r"'''.*?'''(?:'{0,2})",
        r'"(?:\\.|[^"\\])*"',
        r"'[^']*'",
        r"#[^\n]*",
        r"[\n\[\]{}=,]",
        r"""[^\s\[\]{}=,"'#]+""",
    ]
)
"""Strings of four kinds, a comment, a mark, or something bare: a key with its dots, a number, a date."""


def _lines(text: str) -> dict[Place, int]:
    """Give the line of each table, key and element of a list in a text that is sound TOML."""
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

    for token in re.finditer(TOKEN, text, re.DOTALL):
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
    """Give the place of the table that a header opens, and count it in ``last`` if it is one in an array."""
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
