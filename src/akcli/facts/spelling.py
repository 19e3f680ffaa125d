"""How spellings are compared, and guesses at what was meant."""

import unicodedata
from collections.abc import Iterable, Sequence

from akcli.errors import UsageError


def fold(text: str) -> str:
    """The form in which names are compared: any case, composed or not, accents left out."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(char for char in decomposed if not unicodedata.combining(char)).split())


def meant(word: str, known: Iterable[str], limit: int = 3) -> str:
    """``; did you mean …?`` with the nearest of ``known``, or nothing where none is near.

    >>> meant("vietnm", ["Vietnam", "Laos"])
    "; did you mean 'Vietnam'?"
    """
    from difflib import get_close_matches

    spellings: dict[str, str] = {}
    for spelling in known:
        spellings.setdefault(fold(spelling).replace("-", " ").replace(" ", ""), spelling)
    near = get_close_matches(fold(word).replace("-", " ").replace(" ", ""), list(spellings), n=limit, cutoff=0.7)
    return f"; did you mean {' or '.join(repr(spellings[folded]) for folded in near)}?" if near else ""


def word(what: str, given: str, allowed: Sequence[str]) -> str:
    """``given`` as ``allowed`` writes it; :class:`UsageError` names the words of that list where it is none."""
    for known in allowed:
        if fold(known) == fold(given):
            return known
    raise UsageError(f"unknown {what} {given!r}{meant(given, allowed)} (one of {', '.join(allowed)})")
