"""How spellings are compared, and guesses at what was meant."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from akcli.errors import UsageError

WHOLE = {"đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th"}
"""Letters that Unicode does not take apart as it does é."""
ALIKE = str.maketrans(dict.fromkeys("‘’ʼ＇`´", "'") | dict.fromkeys("‐‑‒–—−", "-") | WHOLE)
"""Those, and apostrophes and hyphens as keyboards have them."""

SPELLINGS = {
    **{"center": "centre", "centers": "centres", "defense": "defence", "defenses": "defences"},
    **{"labor": "labour", "program": "programme", "programs": "programmes", "dialog": "dialogue"},
}
"""Words that are spelt in two ways, and the one that they are compared by."""

OTHERS = {usual: other for other, usual in SPELLINGS.items()}

DIRECTIONS = frozenset(
    f"{direction}{ending}" for direction in ("north", "south", "east", "west") for ending in ("", "ern")
)
"""Words by which names that are else alike are told apart."""


def fold(text: str) -> str:
    """The form in which texts are compared: any case, composed or not, accents left out."""
    if text.isascii():
        return " ".join(text.casefold().split())
    apart = unicodedata.normalize("NFKD", text.translate(ALIKE)).casefold()
    plain = "".join(char for char in unicodedata.normalize("NFKD", apart) if not unicodedata.combining(char))
    return " ".join(unicodedata.normalize("NFC", plain.translate(ALIKE)).split())


def composed(text: str) -> str:
    """The text in small letters, composed: as it is written, but for what a keyboard may do otherwise."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def one_spelling(word: str) -> str:
    """A folded word as it is compared, where it is spelt in two ways: centre, defence, organisation.

    >>> one_spelling("organizations"), one_spelling("center"), one_spelling("size")
    ('organisations', 'centre', 'size')
    """
    return SPELLINGS.get(word) or word.replace("ization", "isation")


def other_spelling(word: str) -> str:
    """A word of :func:`one_spelling` as it is spelt else; the word itself where there is only one spelling."""
    return OTHERS.get(word) or word.replace("isation", "ization")


@cache
def words(text: str) -> tuple[str, ...]:
    """The words of a name as names are compared: folded, in one spelling, without punctuation and the article.

    >>> words("Lao People’s Democratic Republic (the)")
    ('lao', 'peoples', 'democratic', 'republic')
    """
    folded = fold(text).replace("'", "")
    kept = "".join(char if char.isalnum() or _is_mark(char) else " " for char in folded)
    return tuple(one_spelling(word) for word in kept.split() if word != "the")


def _is_mark(char: str) -> bool:
    """Whether it belongs to the letter before it, as vowels do in the scripts of India and of South-East Asia."""
    return char > "\x7f" and unicodedata.category(char)[0] == "M"


def bare(text: str) -> str:
    """A name as names are compared, without spaces and punctuation: ``Viet-Nam``, ``R.O.K.``."""
    return "".join(words(text))


def meant(word: str, known: Iterable[str], limit: int = 3) -> str:
    """``; did you mean …?`` with the nearest of the tool's own words, or nothing where none is near.

    >>> meant("jsn", ["json", "csv"])
    "; did you mean 'json'?"
    """
    from difflib import get_close_matches

    spellings: dict[str, str] = {}
    for spelling in known:
        spellings.setdefault(bare(spelling), spelling)
    return did_you_mean(spellings[near] for near in get_close_matches(bare(word), list(spellings), limit, 0.7))


def did_you_mean(guesses: Iterable[str]) -> str:
    """The guesses as the end of a complaint; nothing where there are none."""
    said = " or ".join(map(repr, guesses))
    return f"; did you mean {said}?" if said else ""


def near(word: str, known: Iterable[str], limit: int = 3) -> list[str]:
    """Those of the names and ids of a fact base that ``word`` may be a slip for, the nearest first.

    The whole must be near, a slip in four letters and one in a word: North is never near to south, Kenya to Korea, a
    code to another.
    """
    typed = tuple(map(_letters, words(word)))
    if len("".join(typed)) < 4:
        return []
    found: list[tuple[int, str]] = []
    for spelling in known:
        other = tuple(map(_letters, words(spelling)))
        count = _slips("".join(typed), "".join(other))
        if (
            count is not None
            and DIRECTIONS.intersection(typed) == DIRECTIONS.intersection(other)
            and (len(typed) != len(other) or all(map(_is_slip, typed, other)))
        ):
            found.append((count, spelling))
    return [spelling for _, spelling in sorted(found, key=lambda guess: guess[0])][:limit]


def near_ids(word: str, ids: Iterable[str], limit: int = 3) -> list[str]:
    """The ids that ``word`` may be a slip for, or else those that begin with it, up to a hyphen.

    >>> near_ids("trade-vn", ["trade-vn-total", "trade-vnr-total", "visitors-vn"])
    ['trade-vn-total']
    """
    known = list(ids)
    return (
        near(word, known, limit)
        or [entry_id for entry_id in known if entry_id.startswith(f"{word.casefold()}-")][:limit]
    )


def _letters(word: str) -> str:
    """A word letter by letter, those of a syllable of Korean one by one."""
    return word if word.isascii() else unicodedata.normalize("NFD", word)


def _slips(typed: str, meant: str) -> int | None:
    """How many slips part the two, where they are few for the length; letters in another order count as one less."""
    most = len(typed) // 4 + (typed != meant and sorted(typed) == sorted(meant))
    if abs(len(typed) - len(meant)) > most or len({*typed} ^ {*meant}) > 2 * most:
        return None
    count = slips_between(typed, meant)
    return count if count <= most else None


def _is_slip(typed: str, meant: str) -> bool:
    """Whether one word may be a slip for another, whatever stands around it."""
    return _slips(typed, meant) is not None or slips_between(typed, meant) == 1


def slips_between(typed: str, meant: str, most: int | None = None) -> int:
    """How many letters must be added, left out, or exchanged for another or with the next one.

    This is the distance of optimal string alignment. Where it is more than ``most``, one more than that is enough.

    >>> slips_between("vietman", "vietnam"), slips_between("thialand", "thailand"), slips_between("laos", "brunei", 2)
    (2, 1, 3)
    """
    if most is not None and abs(len(typed) - len(meant)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for place, char in enumerate(typed, 1):
        earlier, before, row = before, row, [place]
        for column, other in enumerate(meant, 1):
            count = min(before[column] + 1, row[-1] + 1, before[column - 1] + (char != other))
            if place > 1 < column and char == meant[column - 2] and typed[place - 2] == other:
                count = min(count, earlier[column - 2] + 1)
            row.append(count)
        if most is not None and min(row) > most:
            return most + 1
    return row[-1]


def word(what: str, given: str, allowed: Sequence[str]) -> str:
    """``given`` as ``allowed`` writes it; :class:`UsageError` names the words of that list where it is none."""
    for known in allowed:
        if fold(known) == fold(given):
            return known
    raise UsageError(f"unknown {what} {given!r}{meant(given, allowed)} (one of {', '.join(allowed)})")
