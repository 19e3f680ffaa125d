"""Scores ``akcli verify`` on files of sentences: what it says of each, and how many planted errors it names.

    python tests/verify/marks.py tests/verify/sentences.toml           every miss, then the totals
    python tests/verify/marks.py --totals tests/verify/held_back.toml   the totals alone

The fields of a sentence stand at the top of ``sentences.toml``. ``accused`` are right numbers that were called
different.
"""

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import tomli

from akcli.facts.base import Facts
from akcli.facts.load import load
from akcli.verify.findings import COUNT, DIFFERS, PRINT, UNREAD, Finding
from akcli.verify.judge import findings

CALLED = {COUNT: "other count", PRINT: "other count"}
"""What ``expect`` calls a result."""


def outcome(sentence: dict[str, Any], found: list[Finding]) -> str:
    """How a sentence was judged: ``right``, ``unread`` where it should have been read, ``accused``, else ``wrong``."""
    judged = [one.verdict for one in found if one.verdict.result != UNREAD]
    results = {CALLED.get(one.result, one.result) for one in judged} or {UNREAD}
    addresses = sentence.get("address", "").split("|")
    if DIFFERS in results and not sentence["planted"]:
        return "accused"
    if results <= set(sentence["expect"].split("|")):
        known = {one.base.address for one in judged if one.base}
        return "right" if addresses == [""] or not known or known & set(addresses) else "wrong"
    return "unread" if results == {UNREAD} else "wrong"


def score(path: Path, facts: Facts) -> tuple[Counter[str], list[tuple[str, str]]]:
    """The totals of a file, and each sentence that was not judged rightly."""
    total: Counter[str] = Counter()
    misses = []
    for sentence in tomli.loads(path.read_text(encoding="utf-8"))["sentences"]:
        found = list(findings(sentence["text"], facts))
        result = outcome(sentence, found)
        total[result] += 1
        if sentence["planted"]:
            total["planted"] += 1
            total["named"] += any(one.verdict.result in (DIFFERS, COUNT, PRINT) for one in found)
        if result != "right":
            misses.append((result, sentence["text"]))
    return total, misses


def main() -> None:
    """Score the files named."""
    facts = load()
    for name in (one for one in sys.argv[1:] if not one.startswith("--")):
        total, misses = score(Path(name), facts)
        for result, text in misses if "--totals" not in sys.argv else ():
            print(f"{result}: {text}")
        print(name, dict(total))


if __name__ == "__main__":
    main()
