"""Lists an edition of the facts: ``python tools/release.py [STATE…]``.

Each STATE is a file, or a revision of this repository whose ``data/facts.toml`` is meant; without one it is
``data/facts.toml`` as it stands. What changed since the edition listed before is added to ``data/changes.json``, which
comes with the package, and its day and fingerprint to ``data/editions.toml``; what the changelog says of the facts is
printed. With ``--again`` the newest edition is listed anew. The state of the edition before is looked for in the
history, or is the file behind ``--after``.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from current import ROOT

from akcli.commands.changes import in_numbers
from akcli.errors import InvalidFactBase
from akcli.facts.base import Facts
from akcli.facts.changes import Change, changes, in_short
from akcli.facts.fingerprint import Canonical, digest
from akcli.facts.states import read_state
from akcli.show.page import as_json

FACTS = ROOT / "data" / "facts.toml"
EDITIONS = ROOT / "data" / "editions.toml"
CHANGES = ROOT / "data" / "changes.json"
HEAD = """\
# The released states of the facts, oldest first: the day of each edition and the fingerprint of its facts.
# Written by tools/release.py; what changed with each is in changes.json.
"""

Listed = list[dict[str, Any]]


def listed() -> Listed:
    """What ``data/changes.json`` has."""
    if not CHANGES.exists():
        return []
    return list(json.loads(CHANGES.read_text(encoding="utf-8"), parse_float=Decimal))


def text_of_changes(editions: Listed) -> str:
    """``data/changes.json``: a line per change."""
    parts = []
    for edition in editions:
        rows = "".join(f"\n  {as_json(list(change))}," for change in edition["changes"]).rstrip(",")
        name = f'"edition": {as_json(edition["edition"])}, "fingerprint": {as_json(edition["fingerprint"])}'
        parts.append(f' {{{name}, "changes": [{rows}]}}')
    return "[\n" + ",\n".join(parts) + "\n]\n"


def text_of_editions(editions: Listed) -> str:
    """``data/editions.toml``."""
    tables = (
        f'\n[[editions]]\nedition = "{edition["edition"]}"\nfingerprint = "{edition["fingerprint"]}"\n'
        for edition in editions
    )
    return HEAD + "".join(tables)


def complaints(table: Sequence[dict[str, Any]], recorded: Listed, facts: Facts) -> Iterator[str]:
    """What is wrong with the editions that ``editions.toml`` lists, beside what is recorded and the facts of today."""
    for edition in table:
        same = [known for known in recorded if known["fingerprint"] == edition["fingerprint"]]
        if [known["edition"] for known in same] != [edition["edition"]]:
            yield f"edition {edition['edition']} is listed as {edition['fingerprint']}, and no such state is recorded"
    if len(table) != len(recorded):
        yield f"{len(table)} editions are listed, and the changes of {len(recorded)} are recorded"
    today = [edition["fingerprint"] for edition in table if edition["edition"] == facts.about.edition]
    if today and today[-1] != facts.fingerprint:
        yield (
            f"edition {facts.about.edition} is listed as {today[-1]}, but the facts are {facts.fingerprint} now:"
            " set edition to the day on which they were judged, or list them again (tools/release.py --again)"
        )


def _in_short(change: Change) -> Change:
    old, new = in_short(change.old, change.new)
    return change._replace(old=old, new=new)


def state(name: str) -> Canonical:
    """The state in a file, or at a revision."""
    if Path(name).exists():
        return _dated(name, name)
    shown = subprocess.run(["git", "show", f"{name}:data/facts.toml"], cwd=ROOT, capture_output=True, check=False)
    if shown.returncode:
        sys.exit(f"{name}: neither a file nor a revision with data/facts.toml")
    with tempfile.NamedTemporaryFile(suffix=".toml") as file:
        file.write(shown.stdout)
        file.flush()
        return _dated(file.name, name)


def _dated(path: str, name: str) -> Canonical:
    """The state in the file ``path``, which must say of which edition it is."""
    try:
        base = read_state(path).base
    except InvalidFactBase as error:
        sys.exit(f"{name}: cannot be listed: {error}")
    if not isinstance(base.get("about", {}).get("edition"), str):
        sys.exit(f"{name}: cannot be listed: it does not say of which edition it is")
    return base


def found_in_history(edition: dict[str, Any]) -> Canonical:
    """The state of a listed edition, the newest first."""
    log = ["git", "log", "--full-history", "--format=%h", "--", "data/facts.toml"]
    revisions = subprocess.run(log, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout.split()
    for revision in revisions:
        base = state(revision)
        if digest(base) == edition["fingerprint"]:
            return base
    sys.exit(f"no state in the history has the fingerprint {edition['fingerprint']}: name its file with --after")


def notes(edition: dict[str, Any]) -> str:
    """What the changelog says of an edition."""
    its = [Change(*change) for change in edition["changes"]]
    lines = [f"- The facts of {edition['edition']}, fingerprint `{edition['fingerprint']}`."]
    lines += [f"  {line}." for line in in_numbers(its)]
    lines += [
        f"  The verdict of `{change.address}` is {change.new}, no longer {change.old}."
        for change in its
        if change.kind == "verdict" and change.change == "revised" and change.old and change.new
    ]
    lines += [f"  `{change.address}` is now `{change.new}`." for change in its if change.section == "moved"]
    return "\n".join(lines)


def main() -> int:
    """Append the states, and print what the changelog says of each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("states", nargs="*", default=[str(FACTS)], metavar="STATE")
    parser.add_argument("--again", action="store_true", help="list the newest edition anew")
    parser.add_argument("--after", metavar="FILE", help="the state of the edition before")
    given = parser.parse_args()
    editions = listed()
    if given.again:
        editions.pop()
    before = state(given.after) if given.after else found_in_history(editions[-1]) if editions else None
    for name in given.states:
        base = state(name)
        its = [] if before is None else [_in_short(change) for change in changes(before, base)]
        edition = {"edition": base["about"]["edition"], "fingerprint": digest(base), "changes": its}
        if any(known["fingerprint"] == edition["fingerprint"] for known in editions):
            sys.exit(f"{name}: {edition['fingerprint']} is already listed")
        editions.append(edition)
        before = base
        print(notes(edition))
    CHANGES.write_text(text_of_changes(editions), encoding="utf-8", newline="\n")
    EDITIONS.write_text(text_of_editions(editions), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
