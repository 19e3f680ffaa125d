"""The topics of ``akcli help TOPIC``, a module each: what it tells is ``PARTS``.

A topic is told once: as plain text by ``help``, as Markdown in the documentation (``tools/reference.py``). A text has
Markdown's paragraphs, items and backticks, and no other mark.
"""

import re
import textwrap
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import NamedTuple

TOPICS = {
    "questions": "What ask reads, with examples in three languages.",
    "fields": "What every field of the records means (fields trade: of trade).",
    "formats": "The forms in which an answer comes out.",
    "exit-codes": "What the exit codes mean.",
    "counts": "Whose count is preferred, and why.",
    "agents": "How a program or an assistant uses akcli well (SKILL.md).",
}
"""Every topic with a line of what it tells."""
WIDTH = 80
ITEM = r"(?:-|\d\.) "
"""How an item of a list begins."""


class Part(NamedTuple):
    """A passage: each piece that it has, in this order."""

    title: str = ""
    text: str = ""
    """Paragraphs divided by blank lines, and items that begin a line with ``- `` or a number."""
    rows: tuple[tuple[str, str], ...] = ()
    """Words and what each means."""
    heads: tuple[str, str] = ("", "")
    """What stands above the rows in Markdown."""
    commands: tuple[str, ...] = ()
    """Command lines as they can be typed."""


def parts(topic: str) -> Sequence[Part]:
    """What a topic tells."""
    module = import_module(f"akcli.commands.topics.{topic.replace('-', '_')}")
    told: Sequence[Part] = module.PARTS
    return told


def plain(told: Iterable[Part]) -> str:
    """For the terminal, 80 columns wide.

    >>> print(plain([Part("Codes", "Of `akcli`.", (("0", "answered"), ("130", "interrupted")))]), end="")
    Codes
    <BLANKLINE>
    Of akcli.
    <BLANKLINE>
      0    answered
      130  interrupted
    """
    return "\n".join(f"{piece}\n" for part in told for piece in _plain(part))


def _plain(part: Part) -> Iterable[str]:
    if part.title:
        yield part.title
    if part.text:
        yield wrapped(bare(part.text))
    if part.rows:
        side = max(len(bare(word)) for word, _ in part.rows) + 2
        yield "\n".join(
            textwrap.fill(
                bare(text) or " ",
                WIDTH,
                initial_indent=f"  {bare(word):<{side}}",
                subsequent_indent=" " * (side + 2),
                break_long_words=False,
                break_on_hyphens=False,
            ).rstrip()
            for word, text in part.rows
        )
    if part.commands:
        yield "\n".join(f"  {command}" for command in part.commands)


def bare(text: str) -> str:
    """Without Markdown's backticks."""
    return text.replace("`", "")


def wrapped(text: str) -> str:
    """Each paragraph and each item in lines that fit.

    >>> print(wrapped("One" + chr(10) + "paragraph." + chr(10) + "- One item."))
    One paragraph.
    <BLANKLINE>
    - One item.
    """
    lines: list[str] = []
    before = None
    for piece in re.split(rf"\n\n|\n(?={ITEM})", text.strip()):
        item = re.match(ITEM, piece)
        if lines and not (item and before):
            lines.append("")
        indent = " " * len(item[0]) if item else ""
        lines += textwrap.wrap(piece, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
        before = item
    return "\n".join(lines)


def markdown(told: Iterable[Part], level: int = 2) -> str:
    """For the documentation and for SKILL.md, 80 columns wide but for tables.

    >>> print(markdown([Part("Codes", "Of `akcli`.", (("0", "answered"),), ("code", "means"))]), end="")
    ## Codes
    <BLANKLINE>
    Of `akcli`.
    <BLANKLINE>
    | code | means |
    |---|---|
    | 0 | answered |
    """
    return "\n".join(f"{piece}\n" for part in told for piece in _markdown(part, level))


def _markdown(part: Part, level: int) -> Iterable[str]:
    if part.title:
        yield f"{'#' * level} {part.title}"
    if part.text:
        yield wrapped(part.text)
    if part.rows:
        head, means = part.heads
        yield "\n".join([f"| {head} | {means} |", "|---|---|", *(f"| {word} | {text} |" for word, text in part.rows)])
    if part.commands:
        yield "\n".join(["```sh", *part.commands, "```"])
