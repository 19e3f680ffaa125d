"""Words of statements as ``ask`` knows them."""

import re
from collections.abc import Iterable

from akcli.ask.reading import Known, Meaning, Segment, plain
from akcli.verify import words

SAME = {meant: re.compile(pattern) for meant, pattern in words.SAME.items()}
PLACES = {place: re.compile(pattern) for place, pattern in words.PLACES.items()}
ENDING = re.compile(words.ENDINGS_KO)
PARTICLE = re.compile(words.PARTICLES_KO)
PLAIN = frozenset(("partner", "pair", "form", "measure", "period", "amount", "count", "count-of", "other-side", "role"))
"""The kinds of words of which a statement about a figure is made."""
BOTH_WAYS = Meaning("do", "both-ways")


def is_plain(one: Segment) -> bool:
    """Whether a word is of a kind of which a statement about a figure is made."""
    return any(meaning.kind in PLAIN or meaning == BOTH_WAYS for meaning in one.meanings)


def named(segments: Iterable[Segment]) -> set[str]:
    """The partners that are named; those of the base alone."""
    found = {str(one.value("partner")) for one in segments if one.value("partner")}
    return found | {each for one in segments if one.value("pair") for each in ("kr", str(one.value("pair")))}


def as_known(one: Segment, known: Known) -> Segment:
    """A verb that is known under another name, a Korean word without its ending, a place as the base writes it."""
    word = plain(one.text)
    if one.value("amount") is not None or one.value("period") is not None or (one.meanings and not word.isascii()):
        return one
    meant = next((meant for meant, pattern in SAME.items() if pattern.fullmatch(word)), "")
    if meant or one.meanings or one.drop:
        return _meaning(one, meant, known)
    bare = PARTICLE.sub("", word)
    for place, pattern in PLACES.items():
        if pattern.fullmatch(word) or pattern.fullmatch(bare):
            return one._replace(text=place)
    return _meaning(one, ENDING.sub("", word), known)


def _meaning(one: Segment, meant: str, known: Known) -> Segment:
    """A word with what another one means."""
    word = known.word(meant) if meant and meant != plain(one.text) else None
    return one._replace(text=meant, meanings=word.meanings) if word and word.meanings else one
