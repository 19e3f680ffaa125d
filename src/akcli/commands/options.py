"""What can stand behind a command: how an argument or an option is declared, and those that several commands take.

A declaration is all there is to say of an option. Typer's signature, the quick reader, completion and help are read off
it; what it is given is understood here, before the command sees it.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from akcli.errors import UsageError
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.names import find_institution, find_partner, find_pillar, find_policy, find_reporter
from akcli.facts.records import must_be_date
from akcli.facts.spelling import word

Kind = str | tuple[str, ...]
"""What a value is: one of a closed list, or one of the kinds in ``COMPLETES``; ``flag`` takes no value, a ``start`` is
a date with a first day, an ``end`` one with a last."""

ANY_SECTION = " ".join(sorted(model.SECTIONS, key="sources".__eq__))
"""Sources last: they are more than all others, which would be hard to find behind them."""

COMPLETES = {
    "text": "",
    "date": "",
    "start": "",
    "end": "",
    "number": "",
    "flag": "",
    "command": "commands",
    "topic": "topics",
    "file": "files",
    "field": "sort",
    "fields": "fields",
    "partner": "partners partners-names",
    "reporter": "reporters reporters-names",
    "policy": "policies policies-names",
    "pillar": "pillars pillars-names",
    "institution": "institutions institutions-names",
    "series": "series",
    "source": "sources",
    "address": ANY_SECTION,
    "citable": f"{ANY_SECTION} itself",
}
"""For each kind of value what completes it: kinds of candidate that :func:`akcli.complete.candidates` makes."""


class Argument(NamedTuple):
    """What stands behind the command without a name of its own."""

    name: str
    metavar: str
    help: str
    kind: Kind = "text"
    many: bool = False
    required: bool = False


class Option(NamedTuple):
    """An option of a command; its value reaches the command under its name, with underscores."""

    flag: str
    """As it is typed: ``--as-of``."""
    metavar: str
    """Empty where it takes no value."""
    help: str
    kind: Kind = "text"
    many: bool = False
    """Whether it may be given several times."""
    short: str = ""
    required: bool = False
    once: bool = False
    """Whether it is refused where it is given twice; of the others the last counts, as in git and gh."""

    @property
    def name(self) -> str:
        """The parameter of the command that it becomes."""
        return self.flag.removeprefix("--").replace("-", "_")


def _document(facts: Facts, given: str) -> str:
    from akcli.facts.addresses import find_document  # which few questions need

    return str(find_document(facts, given))


UNDERSTAND: dict[str, Callable[[str, str, Facts], str]] = {
    "date": lambda what, given, facts: must_be_date(what, given),
    "start": lambda what, given, facts: must_be_date(what, given, "start"),
    "end": lambda what, given, facts: must_be_date(what, given, "end"),
    "partner": lambda what, given, facts: find_partner(facts, given).id,
    "reporter": lambda what, given, facts: find_reporter(facts, given),
    "policy": lambda what, given, facts: find_policy(facts, given).id,
    "pillar": lambda what, given, facts: find_pillar(facts, given).id,
    "institution": lambda what, given, facts: find_institution(facts, given).id,
    "source": lambda what, given, facts: _document(facts, given),
}
"""How a value of a kind is understood; of a kind that is not here it stays as it was typed."""


NAMES = {"partner", "reporter", "policy", "pillar", "institution", "source", "series", "address", "citable"}
"""The kinds of value that name something, it may be by an id that it had once; an empty name is nobody's."""


def now(facts: Facts, given: str) -> str:
    """An id, or an address within what has it, as it is today; what is now called otherwise is said on stderr."""
    entry_id, mark, place = given.partition("#")
    name = facts.moved.get(model.Id(entry_id.casefold()))
    if name is None:
        return given
    from akcli.show.output import complain

    complain(f"{entry_id} is now {name}")
    return f"{name}{mark}{place}"


def understood(declared: Argument | Option, given: Any, facts: Facts) -> Any:
    """What was given, as the command wants it: words of closed lists as written there, names as ids, each once; but
    files as they are, which may be compared with themselves, and the words of a question, which may say one twice.

    Raises :class:`akcli.errors.UsageError` or :class:`akcli.errors.NotFound`.
    """
    if declared.many:
        option = declared._replace(many=False)
        values = [understood(option, value, facts) for value in given]
        return tuple(values if declared.kind in ("file", "text") else dict.fromkeys(values))
    must_say_something(declared, given)
    what = declared.flag if isinstance(declared, Option) else declared.metavar
    if isinstance(declared.kind, tuple):
        bare = what.removeprefix("--")
        # "unknown kind", but "unknown --by": the option alone would be no word for its value.
        return word(bare.lower() if bare.upper() == declared.metavar else what, given, declared.kind)
    if declared.kind in NAMES and isinstance(facts, Facts):
        given = now(facts, given)
    return UNDERSTAND[declared.kind](what, given, facts) if declared.kind in UNDERSTAND else given


def must_say_something(declared: Argument | Option, given: Any) -> None:
    """Refuse what is given empty, as an unset variable of a script is: it would ask for everything."""
    said = given.strip() if isinstance(given, str) and declared.kind != "file" else given  # a file may be called " "
    if said == "" and declared.kind not in NAMES:
        raise UsageError(f"{declared.flag if isinstance(declared, Option) else declared.metavar} is empty")


SINCE = Option("--since", "DATE", "From this date on (2019, 2019-11, 2019-11-25).", "start")
UNTIL = Option("--until", "DATE", "Up to this date, included.", "end")
YEAR = Option("--year", "DATE", "In this year (or month, day, span: 2015/2019, 2015/..).", "date")
PERIOD = (SINCE, UNTIL, YEAR)
AS_OF = Option("--as-of", "DATE", "Those that existed at this date (its last day).", "end")
KNOWN = Option("--known", "DATE", "Only what was in print by this date (its last day).", "end")
"""Obeyed before a command answers, which is handed the facts as printed by then."""
TOPIC = Option("--topic", "TOPIC", "On this topic; repeatable.", model.closed_list(model.Topic), many=True)
PARTNER = Option("--partner", "NAME", "With this partner (code or name); repeatable.", "partner", many=True)

FORMAT = Option("--format", "FORMAT", "", ("table", "text", "json", "jsonl", "csv", "tsv", "markdown"), short="-f")
FORMAT = FORMAT._replace(help=f"One of {', '.join(FORMAT.kind)}.")
JSON = Option("--json", "", "Short for --format json.", "flag")
FACTS = Option("--facts", "FILE", "Use your own fact base (TOML) instead; also AKCLI_FACTS.", "file", once=True)
VERSION = Option("--version", "", "Show the version and the edition of the facts.", "flag")
COMMON = (FACTS, VERSION)
"""The options of every command."""
SHOWING = (
    FORMAT,
    JSON,
    Option("--fields", "A,B,C", "Only these fields, in this order.", "fields"),
    Option("--sort", "FIELD", "Sort by a field; -FIELD for descending.", "field"),
    Option("--limit", "N", "At most N records.", "number"),
    Option("--ids", "", "Only ids, one per line.", "flag", short="-q"),
    Option("--no-header", "", "Without the header row (csv, tsv).", "flag"),
    Option("--bom", "", "With a byte order mark, which Excel needs (csv).", "flag"),
)
"""The options of every command that lists, beside those of every command; :mod:`akcli.show.output` obeys them."""
LISTING = (*SHOWING, *COMMON)
HELP = Option("--help", "", "Show this message and exit.", "flag", short="-h")
