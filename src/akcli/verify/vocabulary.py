"""Words of statements as ``ask`` knows them."""

import re
from collections.abc import Iterable

from akcli.ask.reading import Known, Meaning, Segment, plain
from akcli.verify import words

SAME = {meant: re.compile(pattern) for meant, pattern in words.SAME.items()}
ENDING = re.compile(words.ENDINGS_KO)
PLAIN = frozenset(("partner", "pair", "form", "measure", "period", "amount", "count", "count-of", "other-side", "role"))
"""The kinds of words of which a statement about a figure is made."""
BOTH_WAYS = Meaning("do", "both-ways")


def is_plain(segment: Segment) -> bool:
    """Whether a word is of a kind of which a statement about a figure is made."""
    return any(meaning.kind in PLAIN or meaning == BOTH_WAYS for meaning in segment.meanings)


def named(segments: Iterable[Segment]) -> set[str]:
    """The partners that are named; those of the base alone."""
    found = {str(segment.value("partner")) for segment in segments if segment.value("partner")}
    return found | {
        each for segment in segments if segment.value("pair") for each in ("kr", str(segment.value("pair")))
    }


def as_known(segment: Segment, known: Known) -> Segment:
    """A verb that is known under another name, a Korean word without its ending."""
    word = plain(segment.text)
    if (
        segment.value("amount") is not None
        or segment.value("period") is not None
        or (segment.meanings and not word.isascii())
    ):
        return segment
    meant = next((meant for meant, pattern in SAME.items() if pattern.fullmatch(word)), "")
    if meant or segment.meanings or segment.drop:
        return _meaning(segment, meant, known)
    return _meaning(segment, ENDING.sub("", word), known)


def _meaning(segment: Segment, meant: str, known: Known) -> Segment:
    """A word with what another one means."""
    word = known.word(meant) if meant and meant != plain(segment.text) else None
    return segment._replace(text=meant, meanings=word.meanings) if word and word.meanings else segment
