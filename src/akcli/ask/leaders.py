"""Leaders: whom a text of the base names, where each is at home, and how to call them."""

import re
from functools import cache

from akcli.ask import words
from akcli.ask.answers import capital
from akcli.ask.reading import plain, table

PRESIDENTS = tuple(name for name, _ in table(words.PRESIDENTS))
PERSONS = (*PRESIDENTS, *(name for name, _ in table(words.LEADERS)))
HOME = {
    **dict.fromkeys(PRESIDENTS, "kr"),
    **{name: partner for partner, columns in table(words.HOMES) for name in columns[0]},
}
"""The partner that each leads."""
WORD = re.compile(r"[^\W\d_]+")


@cache
def _known() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """The names by their first word, the longest first, and who is called so."""
    whose: dict[tuple[str, ...], list[str]] = {}
    for data in (words.PRESIDENTS, words.LEADERS):
        for person, columns in table(data):
            for form in columns[0]:
                persons = whose.setdefault(tuple(WORD.findall(plain(form))), [])
                persons += [person] if person not in persons else []
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for name in sorted(whose, key=len, reverse=True):
        if name[0] != "president":
            found.setdefault(name[0], []).append((name, tuple(whose[name])))
    return found


def named(text: str, year: int) -> tuple[str, ...]:
    """The persons whom an English text of that year names, in order.

    A family name is not half of another's name, and that of several presidents is the one's who was in office.
    """
    found: list[str] = []
    places = list(WORD.finditer(text))
    folded = [plain(place.group()) for place in places]
    at = 0
    while at < len(places):
        name, whose = next(
            (known for known in _known().get(folded[at], ()) if tuple(folded[at : at + len(known[0])]) == known[0]),
            ((), ()),
        )
        after = at + max(len(name), 1)
        if name and text[places[at].start()].isupper():
            rest = text[places[after - 1].end() :]
            if len(name) > 1 or not re.match(r"[ -][A-Z]", rest):
                found += whose if len(whose) == 1 else _in_office(whose, year)
        at = after
    return tuple(dict.fromkeys(found))


def _in_office(whose: tuple[str, ...], year: int) -> list[str]:
    """Which president of that family name a text of that year means."""
    terms = [(int(since), columns[0][0]) for since, columns in table(words.TERMS)]
    return [name for since, name in terms if name in whose and since <= year][:1]


def called_leader(person: str) -> str:
    """The name of a person as titles have it."""
    for data in (words.PRESIDENTS, words.LEADERS):
        for name, columns in table(data):
            if name == person:
                return " ".join(map(capital, columns[0][0].split()))
    return person
