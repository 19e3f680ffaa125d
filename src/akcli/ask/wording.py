"""How the words of a question and the words of the base are compared."""

import re
from functools import cache

from akcli.ask import words
from akcli.ask.reading import Segment, plain, table
from akcli.facts.base import Facts


def named_in(text: str, facts: Facts) -> set[str]:
    """The partners that an English text names."""
    folded = f" {' '.join(re.findall(r'[a-z0-9]+', plain(text)))} "
    found: set[str] = set()
    peoples = [*table(words.DEMONYMS), *table(words.PEOPLE)]
    for partner in facts.partners:
        names: list[str] = [partner.name, *partner.aliases]
        for value, columns in peoples:
            names += columns[0] if value == partner.id else []
        if any(len(name) > 2 and f" {' '.join(re.findall(r'[a-z0-9]+', plain(name)))} " in folded for name in names):
            found.add(partner.id)
    if "southeast asia" in folded:
        found.add("asean")
    return found


def english(segment: Segment, facts: Facts) -> str:
    """A word of the question in English."""
    partner = segment.value("partner") or segment.value("pair")
    if partner and segment.value("form") != "people":
        return str(facts.title(partner))
    if segment.text.isascii():
        return segment.text
    if segment.value("capital"):
        return str(facts.entry(segment.value("capital")).capital)
    if segment.value("ordinal"):
        return words.ORDINALS.split()[int(segment.value("ordinal")) - 1]
    if partner:
        return next((columns[0][0] for value, columns in table(words.PEOPLE) if value == partner), segment.text)
    entry = segment.value("entry")
    if entry:
        return str(facts.title(entry))
    for kind, data in (
        ("concept", words.CONCEPTS + words.PRESIDENTS.lstrip() + words.LEADERS.lstrip()),
        ("measure", words.MEASURES),
        ("other-side", words.DESTINATIONS),
        ("do", words.OPERATIONS),
        ("field", words.FIELDS),
    ):
        value = segment.value(kind)
        if value:
            return next((columns[0][0] for name, columns in table(data) if name == value and columns[0]), segment.text)
    return segment.text


def bare(text: str) -> str:
    """The words of a text in lower case, a blank between them, and Ha Noi as the base spells it."""
    return " ".join(re.findall(r"[a-z0-9]+", plain(text).replace("hanoi", "ha noi")))


@cache
def forms_of(concept: str) -> tuple[str, ...]:
    """The English forms of a concept, the longest first."""
    tables = (words.CONCEPTS, words.PRESIDENTS, words.LEADERS)
    found = next((columns[0] for data in tables for name, columns in table(data) if name == concept), [])
    return tuple(sorted({bare(form) for form in found}, key=len, reverse=True))


def stem(word: str) -> str:
    """A word without its English ending."""
    for ending in ("ies", "es", "s", "ing", "ed", "'s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def stems(text: str) -> set[str]:
    """The words of a text without their endings."""
    return {stem(word) for word in re.findall(r"[^\W_]+", plain(text))}


def ordinal(number: int) -> str:
    """A place as people say it.

    >>> ordinal(3), ordinal(22)
    ('3rd', '22nd')
    """
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
