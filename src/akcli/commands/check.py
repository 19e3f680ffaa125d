"""``akcli check``: all problems of a fact base."""

from akcli.commands.options import COMMON, FORMAT, JSON, Argument
from akcli.facts.check import check_file
from akcli.facts.load import bundled
from akcli.show.formats import pieces
from akcli.show.output import shape, terminal, write
from akcli.show.page import Column, Page, escape_controls

ARGUMENT = Argument("file", "FILE", "A fact base in TOML, - for stdin.", "file")
OPTIONS = (FORMAT, JSON, *COMMON)
EXAMPLES = ("akcli check", "akcli check facts.toml")
READS = False
COLUMNS = (
    Column("path", least=10),
    Column("line", show="word"),
    Column("id", show="word"),
    Column("complaint", least=24),
)


def answer(path: str | None, file: str | None = None, format: str | None = None, json: bool = False) -> int:
    """Write ``path:line: id: complaint`` per problem, nothing where the base is sound; the exit code is 3 or 0."""
    _, problems = check_file(file or path or bundled("facts.toml"))
    if format or json:
        page = Page([problem._asdict() for problem in problems], COLUMNS, "Problems")
        write(pieces(page, shape(format, json), **terminal()))
    else:
        write(f"{escape_controls(str(problem))}\n" for problem in problems)
    return 3 if problems else 0
