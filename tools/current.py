"""What the tools here share: each makes files, and writes those that have changed, or with ``--check`` names them."""

import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent


def settle(made: Mapping[Path, str]) -> int:
    """Write each file that is not what was made; with ``--check`` only name it, and the exit code is 1."""
    checking = "--check" in sys.argv
    stale = {path: text for path, text in made.items() if not path.exists() or path.read_text("utf-8") != text}
    for path, text in stale.items():
        if not checking:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        print(f"{path.relative_to(ROOT)}: {'is not current' if checking else 'written'}")
    return int(checking and bool(stale))
