"""Scores ``akcli ask`` on files of questions: answered rightly on the first screen, wrongly, not at all, made up.

    python tests/ask/score.py tests/ask/questions.toml        every miss, then the totals
    python tests/ask/score.py --totals tests/ask/unseen/*.toml  the totals alone

The fields of a question stand at the top of ``questions.toml``. ``more digits`` counts among the right ones those where
the base has since got more digits of the number that is expected: the answer holds one that rounds to it.
"""

import re
import sys
from collections import Counter, defaultdict
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import tomli

from akcli.ask.answers import Answer, page
from akcli.ask.plans import planned
from akcli.ask.reading import Reader
from akcli.errors import NotFound, UsageError
from akcli.facts.base import Facts
from akcli.facts.load import load

ROWS, COLUMNS = 24, 80


def stands(text: str, screen: str) -> bool:
    """Whether a text stands on the screen, without regard to case and not as part of a longer word or number."""
    flat = " ".join(screen.split())
    return bool(re.search(rf"(?<![\w]){re.escape(text)}(?![\w])(?![.,]\d)", flat, re.IGNORECASE)) and not bool(
        re.fullmatch(r"\d", text) and not re.search(rf"(?<![\d.,\w]){text}(?![\d\w]|[.,]\d)", flat)
    )


def rounds(text: str, screen: str) -> bool:
    """Whether a number on the screen rounds to the one that is expected, and has more digits."""
    if not re.fullmatch(r"[\d,]*\d(?:\.\d+)?", text) or len(text) < 3:
        return False
    wanted = Decimal(text.replace(",", ""))
    for number in re.findall(r"\d[\d,]*(?:\.\d+)?", screen):
        value = Decimal(number.replace(",", "").rstrip("."))
        for shift in (0, -3, -6, 3):
            moved = value.scaleb(shift)
            if moved != wanted and moved.quantize(wanted, ROUND_HALF_UP) == wanted:
                return True
    return False


def outcome(question: dict[str, Any], reader: Reader, facts: Facts) -> tuple[str, str]:
    """How a question was answered, and the answer."""
    exits = question["exit"] if isinstance(question["exit"], list) else [question["exit"]]
    try:
        answer: Answer = planned(reader.read(question["ask"]), facts)
    except NotFound as error:
        return ("right" if 1 in exits else "silent"), f"1: {error}"
    except UsageError as error:
        return ("right" if 2 in exits else "silent"), f"2: {error}"
    screen = page(answer, facts, COLUMNS)
    if 0 not in exits:
        return "made up", screen
    lines = screen.split("\n")
    screen_ = "\n".join(lines[:ROWS])
    if any(stands(text, screen_) for text in question.get("never", ())):
        return "wrong", screen
    addresses = question.get("address", "").split("|")
    missing = [text for text in question.get("says", ()) if not any(stands(one, screen_) for one in text.split("|"))]
    near = [text for text in missing if any(rounds(one, screen_) for one in text.split("|"))]
    if missing and missing != near:
        return "wrong", screen
    if addresses != [""] and answer.address not in addresses and answer.address and not missing:
        return "right, another address", screen
    return ("right, more digits" if near else "right"), screen


def score(path: Path, facts: Facts, reader: Reader) -> tuple[Counter[str], dict[str, Counter[str]], list[Any]]:
    """The totals of a file, by kind and by language, and each question that was not answered rightly."""
    total: Counter[str] = Counter()
    split: dict[str, Counter[str]] = defaultdict(Counter)
    misses = []
    for question in tomli.loads(path.read_text(encoding="utf-8"))["questions"]:
        result, told = outcome(question, reader, facts)
        total[result] += 1
        for part in (question.get("kind"), question["language"]):
            if part:
                split[part][result] += 1
        if result not in ("right", "right, more digits"):
            misses.append((result, question, told))
    return total, split, misses


def percent(counts: Counter[str], *results: str) -> float:
    """The share of these results."""
    return 100 * sum(counts[one] for one in results) / sum(counts.values())


RIGHT = ("right", "right, more digits", "right, another address")


def main() -> None:
    """Score the files named."""
    facts = load()
    reader = Reader(facts)
    totals = "--totals" in sys.argv
    for name in [one for one in sys.argv[1:] if not one.startswith("--")]:
        total, split, misses = score(Path(name), facts, reader)
        if not totals:
            for result, question, told in misses:
                wanted = [question["exit"], *question.get("says", ()), question.get("address", "")]
                print(f"--- {result}: {question['ask']}\n    wants {wanted}")
                print("    " + told.strip().replace("\n", "\n    ")[:700])
        print(f"{name}: {sum(total.values())} questions, {percent(total, *RIGHT):.1f} % right, {dict(total)}")
        for part, counts in split.items():
            print(f"  {part:<11}{percent(counts, *RIGHT):5.1f} %  {dict(counts)}")


if __name__ == "__main__":
    main()
