"""Plain text and Markdown as sentences, each with the place in the file where its letters stand.

Headings, items of lists, footnotes and the cells of tables are sentences of their own; a block quote is a quotation.
Code, comments and the targets of links are left out; what marks up a word is, too. https://spec.commonmark.org and https://github.github.com/gfm/#tables-extension-
"""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from typing import NamedTuple


class Sentence(NamedTuple):
    """A sentence of a file."""

    text: str
    """In NFC, without marks of Markdown, on one line."""
    places: tuple[tuple[int, int], ...]
    """The line and the column, from 1, of each of its characters."""
    quoted: frozenset[int]
    """Which of its characters stand between quotation marks."""
    before: str = ""
    """The sentence before it in its paragraph; of the first one, the heading above it."""


Letters = list[tuple[str, int, int]]
"""Characters, each with its line and column."""

FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
HEADING = re.compile(r" {0,3}#{1,6}(?:\s+|$)")
MARKER = re.compile(r"\s*(?:>\s?)*\s*(?:[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,3}[.)]\s+|\[\^[^\]]+\]:\s+)?")
ITEM = re.compile(r"\s*(?:>\s?)*\s*(?:[-*+]|\d{1,3}[.)]|\[\^[^\]]+\]:)\s+")
QUOTE = re.compile(r" {0,3}>")
COMMENT = re.compile(r"^ {0,3}<!--.*?-->", re.MULTILINE | re.DOTALL)
"""One that may hold empty lines."""
RULE = re.compile(r"\s*(?:[-=_*]\s*){3,}$")
DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\]]+\]:\s")
DIVIDER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
LEFT_OUT = re.compile(
    r"(?P<code>(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))|(?P<comment><!--.*?-->)|(?P<image>!\[[^\]]*\]\([^)]*\))"
    r"|\[(?P<link>[^\]]*)\](?:\([^)]*\)|\[[^\]]*\])|(?P<note>\[\^[^\]]+\])|(?P<tag></?[A-Za-z][^<>]*>)"
    r"|(?P<address><?\bhttps?://[^\s<>]*>?)|(?P<mark>\*+|(?<!\w)_+|_+(?!\w)|~~)|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,31});)"
)
OPENING = {"“": "”", "«": "»", "「": "」", "『": "』", "„": "“", '"': '"'}
MARK = re.compile(f"[{''.join(OPENING)}]")
SHORT = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|gen|st|no|nos|vs|approx|ca|cf|etc|inc|ltd|co|corp|jan|feb|mar|apr|jun|jul|aug|sept?|oct"
    r"|nov|dec|u\.s|u\.k|u\.n|e\.g|i\.e|a\.m|p\.m)|\b[A-Za-z]|^\d{1,3})$",
    re.IGNORECASE,
)
"""What ends in a point and ends no sentence."""


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text that hold a digit, which alone can say what the base has."""
    lines = text.split("\n")
    heading = ""
    for block in blocks(text):
        if not block:
            continue
        first = lines[block[0][1] - 1]
        is_heading = HEADING.match(first)
        for sentence in _sentences(block):
            if QUOTE.match(first):
                sentence = sentence._replace(quoted=frozenset(range(len(sentence.text))))
            if not sentence.before and not is_heading:
                sentence = sentence._replace(before=heading)
            yield sentence
        if is_heading:
            heading = "".join(char for char, *_ in _shown(block))


def blocks(text: str) -> Iterator[Letters]:
    """The paragraphs, headings, items and cells of a text."""
    text = COMMENT.sub(lambda match: re.sub(".", " ", match.group()), text.removeprefix("\ufeff"))
    lines = text.split("\n")
    block: Letters = []
    fence = ""
    number = 0
    if lines[0].rstrip() == "---" and "---" in (ends := [line.rstrip() for line in lines[1:]]):
        number = ends.index("---") + 2  # what is told of the text, not the text
    while number < len(lines):
        line = lines[number].removesuffix("\r")
        number += 1
        opened = FENCE.match(line)
        if fence:
            if opened and opened[1].startswith(fence) and not line[opened.end() :].strip():
                fence = ""
            continue
        if opened:
            fence = opened[1]
        elif "|" in line and number < len(lines) and "|" in lines[number] and DIVIDER.match(lines[number]):
            yield block
            block = []
            first = number
            while number < len(lines) and "|" in lines[number]:
                number += 1
            yield from _cells(lines[first - 1 : number], first)
            continue
        elif not line.strip() or RULE.match(line) or DEFINITION.match(line):
            pass
        elif heading := HEADING.match(line):
            yield block
            block = []
            yield _letters(line, number, heading.end())
            continue
        else:
            if ITEM.match(line) or (QUOTE.match(line) and block and not QUOTE.match(lines[block[0][1] - 1])):
                yield block
                block = []
            begin = MARKER.match(line)
            block += [*([(" ", number, 1)] if block else []), *_letters(line, number, begin.end() if begin else 0)]
            continue
        yield block
        block = []
    yield block


def _letters(line: str, number: int, begin: int = 0, end: int | None = None) -> Letters:
    """The characters of a line from one place to another."""
    return [(line[place], number, place + 1) for place in range(begin, len(line) if end is None else end)]


def _cells(lines: list[str], first: int) -> Iterator[Letters]:
    """The cells of a table that hold a figure, each behind what stands at its row and above its column."""
    rows = [[(begin, end) for begin, end in _bounds(line)] for line in lines]
    head = rows[0]
    for place in range(2, len(lines)):
        line = lines[place]
        for column, (begin, end) in enumerate(rows[place]):
            if column == 0 or column >= len(head):
                continue
            label = _letters(line, first + place, *rows[place][0])
            above = lines[0][slice(*head[column])].strip()
            unit = UNIT.search(above)
            told = f"{above[: unit.start()] if unit else above}"
            cell = _letters(line, first + place, begin, end)
            figure = "".join(char for char, *_ in cell).strip()
            if not FIGURE.fullmatch(figure):
                continue
            where = cell[0][1], cell[0][2]
            named = f" {CURRENCY_FIRST.sub(LAST, unit[1] or unit[2])}" if unit else ""
            yield [
                *label,
                *((char, *where) for char in f" {told.strip()}: "),
                *cell,
                *((char, *where) for char in named),
            ]


CURRENCY_FIRST, LAST = re.compile(r"^(?:US\$|USD|\$)\s*(\w+)$"), r"\1 USD"
UNIT = re.compile(r"\s*(?:\(([^()]+)\)|,\s*((?:US\$|USD|\$)\s*\w+|(?:million|billion)\s+\w+))\s*$")
"""The unit at the end of a column's heading."""
FIGURE = re.compile(r"(?:[~<>≈]|US\$|USD|\$|₩|KRW)?\s*\d[\d.,]*\s*(?:[%\w]+\.?\s*){0,3}")


def _bounds(line: str) -> list[tuple[int, int]]:
    """Where the cells of a row begin and end, without the blanks around their text."""
    bars = [place for place, char in enumerate(line) if char == "|" and line[place - 1 : place] != "\\"]
    if not line.lstrip().startswith("|"):
        bars = [-1, *bars]
    if not line.rstrip().endswith("|"):
        bars = [*bars, len(line)]
    found = []
    for begin, end in pairwise(bars):
        text = line[begin + 1 : end]
        left = begin + 1 + len(text) - len(text.lstrip())
        found.append((left, max(left, begin + 1 + len(text.rstrip()))))
    return found


def _sentences(block: Letters) -> Iterator[Sentence]:
    if not any(char.isdigit() for char, *_ in block):
        return
    block = _composed(_shown(block))
    text = "".join(char for char, *_ in block)
    quoted = _quoted(text)
    before = ""
    for begin, end in _cut(text):
        if any(char.isdigit() for char in text[begin:end]):
            yield Sentence(
                text[begin:end],
                tuple((line, column) for _, line, column in block[begin:end]),
                frozenset(place - begin for place in quoted if begin <= place < end),
                before,
            )
        before = text[begin:end]


def _shown(block: Letters) -> Letters:
    """A block without what Markdown does not show."""
    text = "".join(char for char, *_ in block)
    if not any(char in text for char in "`<[*_~\\&") and "://" not in text:
        return block
    found: Letters = []
    place = 0
    for match in LEFT_OUT.finditer(text):
        found += block[place : match.start()]
        place = match.end()
        for name in ("link", "escaped"):
            if match[name] is not None:
                found += _shown(block[match.start(name) : match.end(name)])
        if match["entity"]:
            found += [(char, *block[match.start()][1:]) for char in unescape(match["entity"])]
    return found + block[place:]


def _composed(block: Letters) -> Letters:
    """A block in NFC, each character where its first part stood."""
    text = "".join(char for char, *_ in block)
    if unicodedata.is_normalized("NFC", text):
        return block
    found: Letters = []
    place = 0
    while place < len(block):
        end = place + 1
        whole = unicodedata.normalize("NFC", text[place])
        while end < len(block):
            longer = unicodedata.normalize("NFC", text[place : end + 1])
            if len(longer) > len(whole) and not unicodedata.combining(text[end]):
                break
            whole, end = longer, end + 1
        found += [(char, *block[place][1:]) for char in whole]
        place = end
    return found


def _quoted(text: str) -> set[int]:
    """Which characters stand between quotation marks."""
    found: set[int] = set()
    end = -1
    for match in MARK.finditer(text):
        if match.start() > end:
            end = text.find(OPENING[match.group()], match.end())
            end = len(text) if end < 0 else end
            found.update(range(match.start(), end))
    return found


END = re.compile(r"[.!?。？！][)\]\"'”’»」』]*(?=\s|$)|[。？！]|\n")


def _cut(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text begin and end."""
    begin = 0
    for match in END.finditer(text):
        if text[match.start()] == "." and (
            SHORT.search(text[begin : match.start()]) or text[match.end() :].lstrip()[:1].islower()
        ):
            continue
        yield begin, match.end()
        begin = match.end()
        while begin < len(text) and text[begin].isspace():
            begin += 1
    if begin < len(text):
        yield begin, len(text)
