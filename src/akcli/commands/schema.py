"""``akcli schema``: the JSON Schema of a fact base."""

from akcli.commands.options import COMMON
from akcli.facts.load import bundled

OPTIONS = COMMON
EXAMPLES = ("akcli schema > facts.schema.json",)
READS = False


def answer(path: str | None) -> str:
    """The schema file that comes with the package."""
    with open(bundled("facts.schema.json"), encoding="utf-8") as file:
        return file.read()
