"""Typer: the definition of what is accepted, help, and the one voice of errors of usage.

A well-formed line is read by :mod:`akcli.reader` from what is declared here and in the commands; everything else comes
here. Only the command that was typed is imported, and Typer only where there is one.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

from akcli import commands
from akcli.commands import named_base, takes
from akcli.commands.options import FACTS, HELP, Argument, Option
from akcli.commands.stray import command_for, is_question, joined, option_for, quoted
from akcli.declared import OPTIONS, TOPICS
from akcli.errors import InvalidFactBase, UsageError
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.load import load, version
from akcli.facts.spelling import meant
from akcli.reader import is_comment, split
from akcli.show.output import write

if TYPE_CHECKING:
    from inspect import Parameter

    import typer

TAGLINE = "Facts about cooperation between ASEAN and the Republic of Korea, with sources."
COMMANDS: dict[str, tuple[str, str]] = {
    "ask": ("Ask", "Answer a plain question."),
    "search": ("Ask", "Search all sections."),
    "timeline": ("Look up", "Show events, oldest first."),
    "partners": ("Look up", "List ASEAN, Korea, the members and others, or show one in full."),
    "pillars": ("Look up", "List the New Southern Policy's three Ps, or show one in full."),
    "policies": ("Look up", "List policies, oldest first, or show one in full."),
    "trade": ("Look up", "Show Korea's goods trade by year, with ASEAN or some partners."),
    "series": ("Look up", "List the statistical series, or show the observations of some."),
    "institutions": ("Look up", "List centres, funds and councils, or show one in full."),
    "targets": ("Judge", "Show promises with a number and what became of them."),
    "claims": ("Judge", "Show what the news article of 2019 states and whether it holds."),
    "verify": ("Judge", "Compare the numbers and dates in a text with the facts."),
    "show": ("Look up", "Show entries in full, with sources and what refers to them."),
    "sources": ("Sources", "List the sources of the facts, or what rests on one."),
    "cite": ("Sources", "Print references for entries, values and sources."),
    "about": ("Fact base", "Show the edition, counts, coverage and known gaps."),
    "diff": ("Fact base", "Show what changed between two fact bases."),
    "changes": ("Fact base", "Show what changed with each edition of the facts, newest first."),
    "stale": ("Fact base", "Show what may be out of date."),
    "check": ("Fact base", "List all problems of a fact base; print nothing if it is sound."),
    "export": ("Fact base", "Write the whole fact base for other tools."),
    "sql": ("Fact base", "Answer a question in SQL, or list the tables."),
    "schema": ("Fact base", "Print the JSON Schema of a fact base, for editors."),
    "completion": ("Fact base", "Print the completion script of a shell."),
}
"""Every command with its group and the first line of its help."""


def load_command(name: str) -> Any:
    """The module of a command."""
    return import_module(f"akcli.commands.{name}")


def read(name: str, words: Sequence[str]) -> dict[str, Any] | None:
    """What ``words`` give to the argument and the options of a command, those not given left out; None for help.

    Raises ``typer.TyperException`` where the command does not take them.
    """
    import typer

    command = load_command(name)
    given: dict[str, Any] = {}
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(
        name,
        help="\n\n".join((COMMANDS[name][1], *map(_described, takes(command)))).rstrip(),
        epilog="\b\nExamples:\n" + "\n".join(f"  {example}" for example in command.EXAMPLES),
        context_settings={
            "help_option_names": [HELP.short, HELP.flag],
            "terminal_width": 80,
            "max_content_width": 80,
        },
    )(_taking(takes(command), given))
    reached = app(
        [MARK + word if is_comment(word) else word for word in words],
        prog_name=f"akcli {name}",
        standalone_mode=False,
    )
    if reached == INTERRUPTED:
        raise KeyboardInterrupt
    return given if reached is READ else None


READ = object()
INTERRUPTED = 130
"""What Typer makes of Ctrl-C where it is not to leave by itself."""
MARK = "\0"
"""Put before a word that is to Typer no option; no word of a command line holds it."""


def _taking(declared: Sequence[Argument | Option], given: dict[str, Any]) -> Callable[..., object]:
    """The function that Typer sees: it has a parameter for each declaration, and keeps what was given."""
    from inspect import Signature

    parameters = [_parameter(declaration) for declaration in declared]

    def take(**values: Any) -> object:
        for declaration, parameter in zip(declared, parameters, strict=True):
            value = values[parameter.name]
            if isinstance(declaration, Option) and declaration.once and value:
                if len(value) > 1:
                    raise UsageError(f"{declaration.flag} can be given only once")
                (value,) = value
            if isinstance(declaration, Option) and declaration.kind == "number" and value is not None:
                value = _number(declaration, value)
            if value is not None and value is not False and value != []:
                given[declaration.name] = tuple(map(_bare, value)) if declaration.many else _bare(value)
        return READ

    take.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    take.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return take


def _number(declared: Option, given: str) -> int:
    """What was given as a number; Typer's complaint is of types of Python."""
    try:
        number = int(given)
    except ValueError:
        number = -1
    if number < 0:
        raise UsageError(f"{declared.flag} takes a number from 0 up, not {given}")
    return number


def _described(declared: Argument | Option) -> str:
    """An argument in a sentence; Typer's own list of them shows types of Python. Empty for an option."""
    return f"{declared.metavar}: {declared.help}" if isinstance(declared, Argument) else ""


def _bare(value: Any) -> Any:
    return value[1:] if isinstance(value, str) and value[:1] == MARK and is_comment(value[1:]) else value


def _parameter(declared: Argument | Option) -> "Parameter":
    """A declaration as a parameter; Typer makes the metavar of an argument of its name."""
    from inspect import Parameter

    import typer

    kind: Any = bool if declared.kind == "flag" else str
    if isinstance(declared, Argument):
        name = declared.metavar.lower()
        info = typer.Argument(metavar=declared.metavar, help=declared.help, hidden=True)
    else:
        name = declared.name
        flags = (declared.flag, declared.short) if declared.short else (declared.flag,)
        info = typer.Option(*flags, metavar=declared.metavar or None, help=declared.help)
    if declared.many or (isinstance(declared, Option) and declared.once):
        kind = list[str]
    default = Parameter.empty if declared.required else False if kind is bool else None
    return Parameter(
        name,
        Parameter.KEYWORD_ONLY,
        default=default,
        annotation=Annotated[kind if declared.required or kind is bool else kind | None, info],
    )


def sentence(error: "typer.TyperException", where: str) -> str:
    """What is wrong and where to look, on one line."""
    told = error.format_message().replace(MARK, "").replace(repr(MARK)[1:-1], "")
    said = " ".join(told.split()).rstrip(".")
    near = getattr(error, "possibilities", None)
    if near:
        said = said.partition(" (")[0] + meant(said.partition(": ")[2].partition(" (")[0], near, 1)
    return f"{said[:1].lower()}{said[1:]} ({where} --help shows what it takes)"


# Without a command


def overview() -> str:
    """The help of ``akcli``: every command in its group, with the first line of its own help."""
    lines = [f"Usage: akcli COMMAND [ARGUMENTS] [OPTIONS]\n\n{TAGLINE}"]
    for group in dict.fromkeys(group for group, _ in COMMANDS.values()):
        lines.append(f"\n{group}:")
        lines += [f"  {name:<13} {summary}" for name, (its, summary) in COMMANDS.items() if its == group]
    lines.append("\nTopics (akcli help TOPIC):")
    lines += [f"  {name:<13} {said}" for name, said in TOPICS.items()]
    lines.append(
        "\nEvery listing takes --json, --format, --fields, --sort, --limit and --ids."
        "\n\nExamples:\n  akcli ask was the 200 billion goal reached"
        "\n  akcli timeline --since 2019-11 --until 2019-11\n  akcli trade vn --json"
        "\n\nUse akcli COMMAND --help for more about a command."
    )
    return "\n".join(lines) + "\n"


def answer_itself(words: Sequence[str]) -> bool:
    """Write what ``words`` ask of the tool itself, its help or its version; False where they name a command.

    ``--version`` alone does not come here. Raises :class:`UsageError` where they name none.
    """
    match list(words):
        case [] | ["-h" | "--help" | "help"]:
            write([overview()])
            return True
        case ["--version", "--facts", path]:
            write([version(named_base(path))])
            return True
        case ["--version", word] if word.startswith("--facts="):
            write([version(named_base(word.removeprefix("--facts=")))])
            return True
        case ["--version", *_]:
            raise UsageError("only --facts FILE can stand beside --version; akcli --help lists the commands")
        case [name, *_] if name not in COMMANDS:
            raise UsageError(_unknown(name, words))
    return False


def _unknown(name: str, words: Sequence[str]) -> str:
    """Why ``name``, the first of the words, is not a command, and what was meant."""
    if name.startswith("-"):
        if near := "; did you mean '--version'?" if name.lower() == "-v" else meant(name, ["--version", HELP.flag]):
            return f"no option {name!r}{near}"
        return f"options go after the command: akcli COMMAND {name}; akcli --help lists the commands"
    if name in TOPICS:
        return f"no command {name!r}; did you mean 'akcli help {name}'?"
    near = "" if is_question(words) else meant(name, [*COMMANDS, "--version"])
    guess = "" if near else command_for(words, readable_base(words))
    if guess:
        near = f"; did you mean {guess!r}?"
    return f"no command {name!r}{near or '; akcli --help lists them'}"


# Words in the wrong place


def misplaced(name: str, words: Sequence[str]) -> str:
    """What is said of a word that a command does not take, where it can be told what it was meant for."""
    declared = takes(load_command(name))
    argument = next((declaration for declaration in declared if isinstance(declaration, Argument)), None)
    given, arguments, _ = split(OPTIONS[name], list(words))
    for option, value in given:
        if option not in OPTIONS[name]:
            if not argument or option != f"--{argument.kind}":
                return ""
            meant_name = value or next(iter(arguments), argument.metavar)
            return f"no such option: {option}; did you mean {f'akcli {name} {quoted(meant_name)}'!r}?"
    if not arguments or (argument and (argument.many or len(arguments) == 1)):
        return ""
    options = [option for option in declared if not argument or option.kind not in (argument.kind, "reporter")]
    strays = [*arguments[1:], arguments[0]] if argument else arguments
    base = readable_base(words)
    if argument and base and (guess := joined(name, arguments, base)):
        return f"unexpected {arguments[1]!r}; did you mean {guess!r}?"
    guesses = ((stray, option_for(stray, options, base)) for stray in strays)
    stray, guess = next((pair for pair in guesses if pair[1]), (strays[0], ""))
    if not guess and not argument and name in model.SECTIONS:
        guess = f"akcli search {' '.join(map(quoted, arguments))} --section {name}"
    if guess:
        return f"unexpected {stray!r}; did you mean {guess!r}?"
    return f"unexpected {stray!r} (akcli {name} takes {f'one {argument.metavar}' if argument else 'options only'})"


def readable_base(words: Sequence[str]) -> Facts | None:
    """The base that the words would have been answered from, where it can be read: a hint is no place to complain."""
    pairs, _, _ = split({FACTS.flag: ("", "text", False, "", False)}, list(words))
    try:
        return load(named_base(dict(pairs).get(FACTS.flag)))
    except (InvalidFactBase, UsageError, OSError):
        return None


def run(words: Sequence[str]) -> int:
    """Answer a command line that is not plain: help, a mistake, or an unusual spelling; the exit code."""
    name, *rest = words or ["--help"]
    if name == "help" and rest:
        if len(rest) > 1 or rest[0] not in COMMANDS:
            return commands.run(name, {"topic": tuple(rest)})
        name, rest = rest[0], ["--help"]
    if answer_itself([name, *rest]):
        return 0
    import typer

    try:
        given = read(name, rest)
    except typer.TyperException as error:
        raise UsageError(misplaced(name, rest) or sentence(error, f"akcli {name}")) from None
    return 0 if given is None else commands.run(name, given)
