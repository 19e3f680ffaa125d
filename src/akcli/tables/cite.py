"""References to quote: the documents that entries rest on, or akcli itself, as text, BibTeX or CSL-JSON."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Any, Literal, NamedTuple

from akcli import __version__
from akcli.errors import NotFound
from akcli.facts import dates, model
from akcli.facts.addresses import Address, find_address
from akcli.facts.base import Facts

Style = Literal["text", "bibtex", "csl-json"]
TOOL = "akcli"

KINDS: dict[str, tuple[str, str | None]] = {
    "official-statistics": ("report", None),
    "official-statement": ("webpage", None),
    "treaty": ("treaty", "Treaty"),
    "news": ("article-newspaper", None),
    "scholarly": ("document", None),
    "reference": ("webpage", None),
    "dataset": ("dataset", "Data set"),
    "software": ("software", "Computer software"),
}
"""For each kind its type in CSL (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types), and
how it is described where its title does not tell.

Journals are not named apart in the facts, so that a paper is a document and not an article of one."""

LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "id": "Indonesian",
    "ja": "Japanese",
    "km": "Khmer",
    "ko": "Korean",
    "lo": "Lao",
    "ms": "Malay",
    "my": "Burmese",
    "pt": "Portuguese",
    "ru": "Russian",
    "th": "Thai",
    "tl": "Tagalog",
    "vi": "Vietnamese",
    "zh": "Chinese",
}


class Work(NamedTuple):
    """A document, or the tool, with the places in it that are cited."""

    id: str
    title: str
    publisher: str
    kind: str
    published: str | None
    language: str = "en"
    url: str | None = None
    read: str | None = None
    via: str | None = None
    version: str | None = None
    places: tuple[str, ...] = ()

    @property
    def author(self) -> str | None:
        """Who stands for it; the author of a treaty is not who publishes it."""
        return None if self.kind == "treaty" else self.publisher

    @property
    def description(self) -> str | None:
        """What it is, where its title does not tell."""
        return KINDS[self.kind][1]


def cite(facts: Facts, addresses: Sequence[str], style: str = "text") -> str:
    """References for entries (all that each rests on), for values, for sources, or for ``akcli``, each document once.

    That of a value ends with ``akcli``, since a number is quoted of a state of the facts: its edition and fingerprint.
    Raises :class:`akcli.errors.NotFound` where nothing has an address.
    """
    places: dict[str, dict[str, None]] = {}
    for given in addresses:
        for ref in [TOOL] if given.casefold() == TOOL else rests_on(facts, given):
            source, _, place = ref.partition("#")
            places.setdefault(source, {}).update({place: None} if place else {})
    values = [str(address) for given in addresses if (address := _value(facts, given))]
    if values:
        places[TOOL] = {**places.pop(TOOL, {}), **dict.fromkeys(values)}
    works = [
        _tool(facts, places[source]) if source == TOOL else _work(facts.entry(source), places[source])
        for source in places
    ]
    match style:
        case "bibtex":
            return "\n".join(map(_bibtex, works))
        case "csl-json":
            from json import dumps

            return dumps(list(map(_csl, works)), ensure_ascii=False, indent=2) + "\n"
    return "".join(map(_text, works))


def rests_on(facts: Facts, given: str) -> Iterable[str]:
    """The references to sources of what has the address ``given``; a document rests on itself."""
    address = find_address(facts, given, TOOL)
    if facts.sections[address.id] == "sources":
        return [str(address)]
    if facts.sections[address.id] == "gaps":
        raise NotFound(f"{address} has no source: it says what was not found")
    entry = facts.entry(address.id)
    if address.place is None:
        return cited(entry)
    point = entry.points[address.place]
    return [*([] if point.sources else entry.sources), *cited(point)]


def _value(facts: Facts, given: str) -> Address | None:
    """The address of a value of a series; None where ``given`` names something else."""
    if "#" not in given:
        return None
    address = find_address(facts, given)
    return address if facts.sections[address.id] == "series" else None


def cited(entry: Any) -> Iterator[str]:
    """Every reference to a source in an entry: its own, then those of its variants, its points and its outcome."""
    yield from getattr(entry, "sources", ())
    if isinstance(entry, model.Claim):
        yield entry.by
    for value in entry:
        inner = value.values() if isinstance(value, dict) else value if type(value) is tuple else (value,)
        for table in inner:
            if hasattr(table, "_fields"):
                yield from cited(table)


def _work(source: model.Source, places: Iterable[str]) -> Work:
    fields = {field: value for field, value in source._asdict().items() if field in Work._fields}
    return Work(**fields, places=tuple(places))


def _tool(facts: Facts, places: Iterable[str]) -> Work:
    edition = facts.about.edition
    version = f"{__version__}, facts of {edition}, fingerprint {facts.fingerprint}"
    return Work(TOOL, TOOL, "akcli maintainers", "software", edition, version=version, places=tuple(places))


# Text


def _text(work: Work) -> str:
    """A line close to the seventh edition of APA's manual: author, date, title, description, address."""
    version = f" (Version {work.version})" if work.version else ""
    remarks = [work.description, None if work.language == "en" else f"in {_language(work)}"]
    title = work.title + version + "".join(f" [{remark}]" for remark in remarks if remark)
    date = f"({_spoken(work.published)})"
    pieces = [work.author, date, title] if work.author else [title, date, work.publisher]
    reference = " ".join(piece if piece[-1] in ".?!…" else f"{piece}." for piece in pieces)
    if work.url:
        reference += f" {work.url} ({'; '.join(_circumstances(work))})"
    elif work.places:
        reference += f" ({'; '.join(work.places)})"
    return f"{reference}\n"


def _circumstances(work: Work) -> list[str]:
    """Where and when it was read, and the places in it."""
    where = f" at {work.via}" if work.via else ""
    return [*([f"read{where} on {_day(work.read)}"] if work.read else []), *work.places]


def _language(work: Work) -> str:
    return LANGUAGES.get(work.language, work.language)


def _day(day: str) -> str:
    year, month, number = day.split("-")
    return f"{int(number)} {dates.MONTHS[int(month) - 1]} {year}"


def _spoken(date: str | None) -> str:
    """A date as APA writes it.

    >>> _spoken("2019-11-25"), _spoken("2019?"), _spoken("198X"), _spoken("2025/..")
    ('2019, November 25', 'ca. 2019', '1980s', 'since 2025')
    """
    if date is None:
        return "n.d."
    first, slash, last = date.partition("/")
    if first in ("", ".."):
        return f"until {_spoken(last)}"
    if slash:
        return f"since {_spoken(first)}" if last in ("", "..") else f"{_spoken(first)}–{_spoken(last)}"
    year, *rest = _parts(date)
    month = f", {dates.MONTHS[int(rest[0]) - 1]}" if rest else ""
    day = f" {int(rest[1])}" if len(rest) > 1 else ""
    return f"{'ca. ' if dates.is_uncertain(date) else ''}{year.replace('X', '0s')}{month}{day}"


def _parts(date: str) -> list[str]:
    return date.rstrip(dates.MARKS).split("-")


# BibTeX

ESCAPES = str.maketrans(
    {
        **{char: f"\\{char}" for char in "%&#_$"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        # BibTeX counts an escaped brace like any other.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
    }
)
IN_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D"})


def _bibtex(work: Work) -> str:
    """An entry of the one type that every style prints with all that is known.

    The address stands in ``url`` as it is, which the old styles (``plain``, ``alpha``) do not print, but which every
    newer one and every reader of such files knows what to do with.
    """
    fields = {"author": work.author} if work.author else {"key": work.publisher}
    fields = {name: f"{{{{{_tex(value)}}}}}" for name, value in (fields | {"title": work.title}).items()}
    fields |= _bibtex_date(work.published) if work.published else {}
    if not work.author:
        fields["howpublished"] = f"{{{_tex(work.publisher)}}}"
    if work.url:
        fields["url"] = f"{{{work.url.translate(IN_ADDRESS)}}}"
    note = [work.description, work.version and f"version {work.version}", *_circumstances(work)]
    if work.published and not re.fullmatch(r"[0-9-]+", work.published):
        note.append(f"published: {dates.in_words(work.published)}")
    note.append(None if work.language == "en" else f"in {_language(work)}")
    said = "; ".join(filter(None, note))
    fields["note"] = f"{{{_tex(said[:1].upper() + said[1:])}}}"
    return f"@misc{{{work.id},\n" + ",\n".join(f"  {name} = {value}" for name, value in fields.items()) + "\n}\n"


def _bibtex_date(date: str) -> dict[str, str]:
    """The date in digits: strict readers take nothing else. Of an interval what both ends share, or its first year.

    A decade has no such year, nor has what only ended in one.
    """
    first, slash, last = date.partition("/")
    parts = _parts(first)
    if not parts[0].isdigit():
        return {}
    if slash:
        shared = takewhile(lambda pair: pair[0] == pair[1], zip(parts, _parts(last), strict=False))
        parts = [part for part, _ in shared] or parts[:1]
    fields = {"year": f"{{{parts[0]}}}"}
    if parts[1:]:
        # One of the names that every style of BibTeX defines.
        fields["month"] = dates.MONTHS[int(parts[1]) - 1][:3].lower()
    if parts[2:]:
        fields["day"] = f"{{{int(parts[2])}}}"
    return fields


def _tex(text: str) -> str:
    return text.translate(ESCAPES)


# CSL-JSON


def _csl(work: Work) -> dict[str, Any]:
    """An item as https://resource.citationstyles.org/schema/latest/input/json/csl-data.json has it.

    A publisher who is the author is not named twice: styles would print both.
    """
    item = {
        "id": work.id,
        "type": KINDS[work.kind][0],
        "title": work.title,
        "author": [{"literal": work.author}] if work.author else None,
        "publisher": None if work.author else work.publisher,
        "issued": work.published and _csl_date(work.published),
        "accessed": work.read and _csl_date(work.read),
        "URL": work.url,
        "archive": work.via,
        "version": work.version,
        "language": work.language,
        "note": "; ".join((*([f"read at {work.via}"] if work.via else []), *work.places)) or None,
    }
    return {name: value for name, value in item.items() if value is not None}


def _csl_date(date: str) -> dict[str, Any]:
    sides = date.split("/")
    if "X" in date or not {"", ".."}.isdisjoint(sides):
        return {"literal": _spoken(date)}
    parts = [[int(part) for part in _parts(side)] for side in sides]
    return {"date-parts": parts} | ({"circa": True} if dates.is_uncertain(date) else {})
