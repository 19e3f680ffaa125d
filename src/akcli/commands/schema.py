"""``akcli schema``: the JSON Schema of a fact base."""

from akcli.commands.options import COMMON
from akcli.facts.load import bundled, read_json

OPTIONS = COMMON
EXAMPLES = ("akcli schema > facts.schema.json",)
READS = False


def answer(path: str | None) -> str:
    """The schema file that comes with the package, as it is."""
    file = bundled("facts.schema.json")
    read_json(file)  # what is not whole is not printed
    with open(file, encoding="utf-8") as text:
        return text.read()
