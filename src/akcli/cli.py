"""What is typed: commands, options, exit codes, and the one place where an error becomes a sentence.

A command is a function from the facts to the page that answers; loading, the options that all commands share and
showing are done around it, once. Only the command that was typed is made known to Typer, which keeps the start short.
"""

import os
from collections.abc import Callable, Sequence
from inspect import Parameter, Signature, signature
from typing import Annotated, Any, NamedTuple

import typer

from akcli import query, view
from akcli.columns import COLUMNS, PARTS, SOURCES, WHOLE
from akcli.load import Unsound, load, weights
from akcli.model import Facts
from akcli.output import complain, put, terminal, view_format, write
from akcli.query import Missing, Misuse, Record
from akcli.view import Column, Format, Page

GROUPS = ("Look up", "Judge", "Find", "Sources", "Fact base")
TAGLINE = "Facts about cooperation between ASEAN and the Republic of Korea, with their sources."


class Command(NamedTuple):
    """A command: where help lists it, what answers, which sections it reads, which shared options it takes."""

    group: str
    ask: Callable[..., Page | str | int]
    sections: tuple[str, ...] | None
    """Empty for all; None where it gets the path of the base instead, and loads what it needs itself."""
    lists: bool
    examples: tuple[str, ...]

    @property
    def summary(self) -> str:
        """The first line of its help."""
        return (self.ask.__doc__ or "").partition("\n")[0]


COMMANDS: dict[str, Command] = {}


def command(
    group: str, *sections: str, lists: bool = True, reads: bool = True, examples: Sequence[str] = ()
) -> Callable[[Callable[..., Page | str | int]], Callable[..., Page | str | int]]:
    """Enter a function among the commands under its own name."""

    def enter(ask: Callable[..., Page | str | int]) -> Callable[..., Page | str | int]:
        COMMANDS[ask.__name__.rstrip("_")] = Command(group, ask, sections if reads else None, lists, tuple(examples))
        return ask

    return enter


# Options that several commands take

Since = Annotated[str | None, typer.Option(metavar="DATE", help="From this date on (2019, 2019-11, 2019-11-25).")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Up to this date and with it.")]
Year = Annotated[str | None, typer.Option(metavar="DATE", help="In this year (or month, or on this day).")]
Topics = Annotated[list[str] | None, typer.Option("--topic", metavar="TOPIC", help="Of this topic; repeatable.")]
Partners = Annotated[
    list[str] | None,
    typer.Option("--partner", metavar="NAME", help="With this partner (code or name); repeatable."),
]
Reporter = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="By this count only: kr, asean, vn, cow (Correlates of War), ..."),
]

# Options that all commands take

FormatOption = Annotated[
    str | None,
    typer.Option("--format", "-f", metavar="FORMAT", help=f"One of {', '.join(form.value for form in Format)}."),
]
Json = Annotated[bool, typer.Option("--json", help="Short for --format json.")]
Fields = Annotated[str | None, typer.Option(metavar="A,B,C", help="Only these fields, in this order.")]
Sort = Annotated[str | None, typer.Option(metavar="FIELD", help="Sort by a field; -FIELD for descending.")]
Limit = Annotated[int | None, typer.Option(metavar="N", help="At most N records.")]
Ids = Annotated[bool, typer.Option("--ids", "-q", help="Ids only, one a line.")]
FactsOption = Annotated[
    str | None,
    typer.Option("--facts", metavar="FILE", help="Use this fact base (TOML) instead; also AKCLI_FACTS."),
]
Version = Annotated[bool, typer.Option("--version", help="Show the version and the edition of the facts.")]


# Look up


@command(
    "Look up",
    "events",
    "partners",
    "sources",
    examples=(
        "akcli timeline --since 2019-11 --until 2019-11",
        "akcli timeline --kind status --json",
        "akcli timeline --partner vn --topic trade",
    ),
)
def timeline(
    facts: Facts,
    words: Annotated[list[str] | None, typer.Argument(metavar="[WORDS]...", help="Words that must occur.")] = None,
    since: Since = None,
    until: Until = None,
    year: Year = None,
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", metavar="KIND", help="Of this kind (summit, visit, ...); repeatable."),
    ] = None,
    topic: Topics = None,
    partner: Partners = None,
) -> Page:
    """Events, oldest first."""
    found = query.timeline(facts, words or (), since, until, year, kind or (), topic or (), partner or ())
    return page("timeline", found, "Timeline", facts, query.FIELDS["timeline"])


@command(
    "Look up",
    "partners",
    "sources",
    "events",
    "series",
    "targets",
    examples=(
        "akcli partners",
        "akcli partners vietnam",
        "akcli partners --kind asean-member --as-of 2019 --ids",
    ),
)
def partners(
    facts: Facts,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="Code or name, in any language.")] = None,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="KIND", help="Of this kind (asean-member, ...).")
    ] = None,
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="The members of ASEAN at this date.")] = None,
) -> Page:
    """ASEAN, Korea, the member states and others; with NAME one of them whole."""
    if name is None:
        found = query.partners(facts, kind or (), as_of)
        return page("partners", found, "Partners", facts, query.FIELDS["partners"])
    from akcli import figures

    alone("NAME", kind=kind, as_of=as_of)
    return single("partner", figures.partner_page(facts, name), facts, query.FIELDS["partner"])


@command(
    "Look up",
    "pillars",
    "initiatives",
    "events",
    "sources",
    examples=("akcli pillars", "akcli pillars people"),
)
def pillars(
    facts: Facts,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="people, prosperity or peace.")] = None,
) -> Page:
    """The three Ps of the New Southern Policy; with NAME one with its tasks and events."""
    if name is None:
        return page("pillars", query.pillars(facts), "The three Ps", facts, query.FIELDS["pillars"])
    return single("pillar", query.pillar_page(facts, name), facts, query.FIELDS["pillar"])


@command(
    "Look up",
    "policies",
    "initiatives",
    "events",
    "sources",
    examples=("akcli policies", "akcli policies nsp"),
)
def policies(
    facts: Facts,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="Id, name or short name.")] = None,
) -> Page:
    """The policies in order; with NAME one with its tasks and events."""
    if name is None:
        return page("policies", query.policies(facts), "Policies", facts, query.FIELDS["policies"])
    return single("policy", query.policy_page(facts, name), facts, query.FIELDS["policy"])


@command(
    "Look up",
    "series",
    "partners",
    "sources",
    examples=(
        "akcli trade --since 2009 --until 2019",
        "akcli trade vn --json",
        "akcli trade --by partner --year 2019",
    ),
)
def trade(
    facts: Facts,
    partner: Annotated[
        str, typer.Argument(metavar="[PARTNER]", help="Code or name; ASEAN if not given.", show_default=False)
    ] = "asean",
    since: Since = None,
    until: Until = None,
    year: Year = None,
    reporter: Reporter = None,
    mirror: Annotated[bool, typer.Option("--mirror", help="Both sides' counts and the gap.")] = False,
    by: Annotated[str | None, typer.Option(metavar="partner", help="A row a partner, with shares.")] = None,
    variants: Annotated[bool, typer.Option("--variants", help="Every value that any source gives.")] = False,
) -> Page:
    """Korea's goods trade by year, in USD million; with ASEAN, or with PARTNER."""
    from akcli import figures

    if (by is not None) + mirror + variants > 1:
        raise Misuse("--by, --mirror and --variants exclude one another")
    whom = query.partner(facts, partner)
    title = f"Goods trade of Korea with {whom.name}"
    nothing = f"no goods trade with {whom.name} in the base matches"
    if by is not None:
        if by.casefold() != "partner":
            raise Misuse(f"unknown --by {by!r} (one of partner)")
        alone("--by partner", since=since, until=until)
        if whom.id != "asean":
            raise Misuse("PARTNER and --by partner exclude one another")
        found = figures.by_partner(facts, year, reporter)
        title = f"Goods trade of Korea with the members of ASEAN, {found[0]['year'] if found else year}"
        return page("by_partner", found, title, facts, figures.BY_PARTNER)
    if variants:
        found = figures.variants(facts, whom.id, since, until, year, reporter)
        return page("variants", found, f"{title}: every value", facts, figures.VARIANT)._replace(nothing=nothing)
    found = figures.trade(facts, whom.id, since, until, year, reporter)
    if mirror:
        return page("mirror", figures.mirror(facts, found), f"{title}: both counts", facts, figures.MIRROR)
    return page("trade", found, title, facts, figures.TRADE)._replace(nothing=nothing)


@command(
    "Look up",
    "series",
    "partners",
    "sources",
    examples=(
        "akcli series --measure visitors",
        "akcli series trade-asean-total --since 2015",
    ),
)
def series(
    facts: Facts,
    wanted: Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help="Show their observations.")] = None,
    measure: Annotated[
        list[str] | None,
        typer.Option("--measure", metavar="MEASURE", help="goods-trade, visitors, ...; repeatable."),
    ] = None,
    partner: Partners = None,
    flow: Annotated[
        list[str] | None, typer.Option("--flow", metavar="FLOW", help="export, inward, ...; repeatable.")
    ] = None,
    reporter: Annotated[
        list[str] | None, typer.Option("--reporter", metavar="NAME", help="By this count; repeatable.")
    ] = None,
    since: Since = None,
    until: Until = None,
) -> Page:
    """Every statistical series; with IDs their observations."""
    from akcli import figures

    if wanted:
        alone("ID", measure=measure, partner=partner, flow=flow, reporter=reporter)
        found = figures.observations(facts, wanted, since, until)
        return page("observations", found, "Observations", facts, figures.OBSERVATION)
    found = figures.series(facts, measure or (), partner or (), flow or (), reporter or (), since, until)
    return page("series", found, "Series", facts, query.FIELDS["series"])


@command(
    "Look up",
    "institutions",
    "sources",
    examples=("akcli institutions --kind fund", "akcli institutions akc"),
)
def institutions(
    facts: Facts,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="Id, name or abbreviation.")] = None,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="KIND", help="centre, fund, council, ...; repeatable.")
    ] = None,
    status: Annotated[
        list[str] | None, typer.Option("--status", metavar="STATUS", help="active, planned, ...; repeatable.")
    ] = None,
) -> Page:
    """Centres, funds and councils."""
    if name is not None:
        alone("NAME", kind=kind, status=status)
    found = query.institutions(facts, name, kind or (), status or ())
    if name is not None and found:
        return single("institution", found[0], facts, query.FIELDS["institutions"])
    return page("institutions", found, "Institutions", facts, query.FIELDS["institutions"])


# Judge


@command(
    "Judge",
    "targets",
    "series",
    "sources",
    examples=("akcli targets --topic trade", "akcli targets --verdict missed --json"),
)
def targets(
    facts: Facts,
    verdict: Annotated[
        list[str] | None, typer.Option("--verdict", metavar="VERDICT", help="met, missed, pending, unknown.")
    ] = None,
    topic: Topics = None,
) -> Page:
    """Promises with a number, and what became of them."""
    from akcli import figures

    found = figures.targets(facts, verdict or (), topic or ())
    return page("targets", found, "Targets", facts, figures.TARGET)


@command(
    "Judge",
    "claims",
    "sources",
    examples=("akcli claims --verdict contradicted", "akcli claims --topic trade --json"),
)
def claims(
    facts: Facts,
    verdict: Annotated[
        list[str] | None,
        typer.Option("--verdict", metavar="VERDICT", help="confirmed, imprecise, ...; repeatable."),
    ] = None,
    topic: Topics = None,
    source: Annotated[
        str | None, typer.Option(metavar="ID", help="Made by this document, or in this place of it (ID#p4).")
    ] = None,
) -> Page:
    """What the news article of 2019 states, whether it holds, and why."""
    found = query.claims(facts, verdict or (), topic or (), source)
    return page("claims", found, "Claims", facts, query.FIELDS["claims"])


# Find


@command(
    "Find",
    reads=False,
    examples=(
        "akcli search when did Vietnam join ASEAN",
        "akcli search 베트남",
        "akcli search mekong fund --section institutions",
    ),
)
def search(
    path: str | None,
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="Words, or a plain question.")],
    section: Annotated[
        list[str] | None, typer.Option("--section", metavar="SECTION", help="Only in this section; repeatable.")
    ] = None,
) -> Page:
    """The best matches in every section."""
    from akcli import search as searching
    from akcli.load import index

    facts = load(path)
    question = " ".join(words)
    found = searching.search(facts, question, section or (), None if path else index())
    nothing = "" if found else searching.nearest(facts, question)
    return page("search", found, f"Search: {question}", facts, searching.HIT)._replace(nothing=nothing, first=5)


@command(
    "Find",
    examples=("akcli show csp-2024", "akcli show trade-200bn-2020 nsp --json"),
)
def show(
    facts: Facts,
    wanted: Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of any section.")],
) -> Page:
    """Entries whole, with their sources in full and what refers to them."""
    from akcli import figures

    found = figures.show(facts, wanted)
    hint = "akcli series ID for the points" if any(one["section"] == "series" for one in found) else ""
    listed = page("show", found, "", facts, tuple(dict.fromkeys(key for one in found for key in one)))
    return listed._replace(footer=footer(facts, hint))


# Sources


@command(
    "Sources",
    reads=False,
    examples=("akcli sources --kind treaty", "akcli sources baonghean-2019"),
)
def sources(
    path: str | None,
    name: Annotated[str | None, typer.Argument(metavar="[ID]", help="Show all that rests on it.")] = None,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="KIND", help="news, treaty, ...; repeatable.")
    ] = None,
    publisher: Annotated[
        list[str] | None,
        typer.Option("--publisher", metavar="NAME", help="Part of the publisher's name; repeatable."),
    ] = None,
    unused: Annotated[bool, typer.Option("--unused", help="Only those on which nothing rests.")] = False,
) -> Page:
    """The documents that the facts rest on."""
    if name is not None:
        alone("ID", kind=kind, publisher=publisher, unused=unused)
        facts = load(path)
        return single("source", query.source_page(facts, name), facts, query.FIELDS["source"])
    facts = load(path, "sources")
    found = query.sources(facts, kind or (), publisher or (), unused, None if path else weights())
    listed = page("sources", found, "Sources", facts, query.FIELDS["sources"])
    return listed._replace(footer=footer(facts, "akcli sources ID for what rests on it"))


@command(
    "Sources",
    lists=False,
    examples=("akcli cite csp-2024", "akcli cite trade-200bn-2020 --style bibtex", "akcli cite akcli"),
)
def cite(
    facts: Facts,
    wanted: Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of entries or sources, or akcli itself.")],
    style: Annotated[str, typer.Option("--style", metavar="STYLE", help="text, bibtex or csl-json.")] = "text",
) -> str:
    """References to quote."""
    from akcli import cite as citing

    return citing.cite(facts, wanted, style)


# Fact base


@command("Fact base", examples=("akcli about", "akcli about --json"))
def about(facts: Facts) -> Page:
    """Edition, counts, coverage and known gaps."""
    from akcli import figures

    return single("about", figures.about(facts), facts, figures.ABOUT)


@command("Fact base", reads=False, lists=False, examples=("akcli check", "akcli check facts.toml"))
def check(
    path: str | None,
    file: Annotated[str | None, typer.Argument(metavar="[FILE]", help="A fact base in TOML, - for stdin.")] = None,
    form: FormatOption = None,
    json: Json = False,
) -> int:
    """Problems of a fact base, all of them; nothing when it is sound."""
    from akcli.check import check_file
    from akcli.load import toml

    if file == "":
        raise Misuse("FILE is empty; without one it is the base that is answered from")
    _, problems = check_file(file or path or toml())
    if form or json:
        found = [problem._asdict() for problem in problems]
        write(view.render(Page(found, COLUMNS["problems"], "Problems"), view_format(form, json), **terminal()))
    else:
        write("".join(f"{view.escape_controls(str(problem))}\n" for problem in problems))
    return 3 if problems else 0


@command(
    "Fact base",
    lists=False,
    examples=("akcli export facts.db --to sqlite", "akcli export facts --to csv", "akcli export - --to jsonl"),
)
def export(
    facts: Facts,
    target: Annotated[str, typer.Argument(metavar="PATH", help="A file, for csv a folder, - for stdout.")],
    to: Annotated[str, typer.Option("--to", metavar="FORM", help="sqlite, csv, json or jsonl.")],
    force: Annotated[bool, typer.Option("--force", help="Replace what is there.")] = False,
) -> str:
    """The whole fact base, for other tools."""
    from akcli import export as exporting

    return exporting.export(facts, target, to, force)


@command(
    "Fact base",
    examples=(
        "akcli sql",
        "akcli sql 'select kind, count(*) from events group by kind order by 2 desc'",
    ),
)
def sql(
    facts: Facts,
    query: Annotated[str | None, typer.Argument(metavar="[QUERY]", help="A question in SQLite's SQL.")] = None,
) -> Page:
    """Any question, in SQL; without one the tables and their columns."""
    from akcli import database

    if query is None:
        return page("tables", database.tables(facts), "Tables", facts, database.TABLE)
    fields, found = database.ask(facts, query)
    return Page(found, tuple(map(Column, fields)), footer=footer(facts))


@command("Fact base", reads=False, lists=False, examples=("akcli schema > facts.schema.json",))
def schema(path: str | None) -> str:
    """JSON Schema of the fact base, for editors."""
    from akcli.schema import text

    return text()


@command(
    "Fact base",
    reads=False,
    lists=False,
    examples=("akcli completion bash", "akcli completion zsh", "akcli completion fish"),
)
def completion(
    path: str | None, shell: Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh or fish.")]
) -> str:
    """The completion script of a shell."""
    from akcli.complete import script

    return script(shell)


# From words to an answer


def run(words: Sequence[str]) -> int:
    """Answer the words of a command line on stdout, or say on stderr why not; the exit code.

    0 answered, 1 not there, 2 wrong usage, 3 the fact base is unsound or the answer cannot be written.
    """
    name = next(iter(words), "--help")
    if name == "help" and len(words) > 1:
        name, words = words[1], [words[1], "--help"]
    try:
        if name in ("-h", "--help", "help"):
            write(overview())
            return 0
        if name == "--version":
            write(version(named(base_beside_version(words[1:]))))
            return 0
        if name not in COMMANDS:
            raise Misuse(unknown_command(name))
        return typed(name, words[1:])
    except Unsound as error:
        complain(str(error))
        return 3
    except (Missing, Misuse, typer.TyperException) as error:
        where = f"akcli {name}" if name in COMMANDS else "akcli"
        complain(f"{where}: {sentence(error, where)}")
        return 1 if isinstance(error, Missing) else 2


def unknown_command(name: str) -> str:
    """Why ``name`` is no command, and what was meant."""
    if name.startswith("-"):
        if name.lower() == "-v":
            return f"no option {name!r}; did you mean '--version'?"
        return f"options go behind a command: akcli COMMAND {name}; akcli --help lists the commands"
    return f"no command {name!r}{query.meant(name, [*COMMANDS, '--version'])}; akcli --help lists them"


def sentence(error: Exception, where: str) -> str:
    """What is wrong and where to look, on one line."""
    if not isinstance(error, typer.TyperException):
        return str(error)
    said = " ".join(error.format_message().split()).rstrip(".")
    near = getattr(error, "possibilities", None)
    if near:
        said = said.partition(" (")[0] + query.meant(said.partition(": ")[2].partition(" (")[0], near, 1)
    return f"{said[:1].lower()}{said[1:]} ({where} --help shows what it takes)"


def overview() -> str:
    """The help of ``akcli``: every command in its group, with the first line of its own help."""
    lines = [f"Usage: akcli COMMAND [ARGUMENTS] [OPTIONS]\n\n{TAGLINE}"]
    for group in GROUPS:
        listed = {name: known for name, known in COMMANDS.items() if known.group == group}
        lines.append(f"\n{group}:")
        lines += [f"  {name:<13} {known.summary}" for name, known in listed.items()]
    lines.append(
        "\nEvery listing takes --json, --format, --fields, --sort, --limit and --ids."
        "\n\nExamples:\n  akcli timeline --since 2019-11 --until 2019-11"
        "\n  akcli trade vn --json\n  akcli search was the 200 billion goal reached"
        "\n\nakcli COMMAND --help tells more of a command."
    )
    return "\n".join(lines) + "\n"


def named(path: str | None = None) -> str | None:
    """The base to answer from: that of ``--facts``, else that of the environment; None for the bundled one."""
    if path == "":
        raise Misuse("--facts names no file")
    return path or os.environ.get("AKCLI_FACTS") or None


def base_beside_version(words: Sequence[str]) -> str | None:
    """The base that ``akcli --version`` is asked about, the one option that may stand beside it."""
    match list(words):
        case []:
            return None
        case ["--facts", path]:
            return path
        case [word] if word.startswith("--facts="):
            return word.removeprefix("--facts=")
        case _:
            raise Misuse("nothing stands beside --version but --facts FILE; akcli --help lists the commands")


def version(path: str | None) -> str:
    """The version of the tool and the edition of the facts that it would answer from."""
    from akcli import __version__
    from akcli.load import edition

    return f"akcli {__version__} (facts of {edition(path)})\n"


def typed(name: str, words: Sequence[str]) -> int:
    """Let Typer read the words of one command, and run it."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    known = COMMANDS[name]
    app.command(
        name,
        help=(known.ask.__doc__ or "").strip(),
        epilog="\b\nExamples:\n" + "\n".join(f"  {example}" for example in known.examples),
        context_settings={
            "help_option_names": ["-h", "--help"],
            "terminal_width": 80,
            "max_content_width": 80,
        },
    )(callback(known))
    try:
        return int(app(words, prog_name=f"akcli {name}", standalone_mode=False) or 0)
    except SystemExit:
        # Typer leaves like this where the reader of stdout has gone, and only there.
        raise BrokenPipeError from None


def parameters(known: Command) -> list[Parameter]:
    """What a command takes: its own parameters, then the shared ones."""
    own = list(signature(known.ask).parameters.values())[1:]
    return [*own, *signature(shared if known.lists else shared_by_all).parameters.values()]


def shared_by_all(path: FactsOption = None, version: Version = False) -> None:
    """The options of every command."""


def shared(
    form: FormatOption = None,
    json: Json = False,
    fields: Fields = None,
    sort: Sort = None,
    limit: Limit = None,
    ids: Ids = False,
    path: FactsOption = None,
    version: Version = False,
) -> None:
    """The options of every command that lists."""


def callback(known: Command) -> Callable[..., int]:
    """The function that Typer sees: a command's own parameters and the shared ones; it loads, asks and shows."""
    takes = parameters(known)

    def call(**given: Any) -> int:
        own = {name: given.pop(name) for name in list(signature(known.ask).parameters)[1:]}
        path = named(given.pop("path"))
        if given.pop("version"):
            write(version(path))
            return 0
        facts = path if known.sections is None else load(path, *known.sections)
        answer = known.ask(facts, **own)
        if isinstance(answer, Page):
            put(answer, **given)
        elif isinstance(answer, str):
            write(answer)
        return answer if isinstance(answer, int) else 0

    call.__signature__ = Signature(takes)  # type: ignore[attr-defined]
    call.__annotations__ = {parameter.name: parameter.annotation for parameter in takes}
    return call


# Pages


def alone(what: str, **options: object) -> None:
    """Refuse options that would change nothing beside ``what``."""
    for name, value in options.items():
        if value:
            raise Misuse(f"--{name.replace('_', '-')} and {what} exclude one another")


def page(kind: str, found: Sequence[Record], title: str, facts: Facts, fields: Sequence[str]) -> Page:
    """A list of records of one kind."""
    columns = COLUMNS[kind]
    hint = ""
    if any(column.show == "sources" for column in columns):
        hint = "akcli show ID for the sources" if "id" in fields else "--json for all sources"
    return Page(found, columns, title, footer=footer(facts, hint), fields=tuple(fields), whole=WHOLE)


def single(kind: str, found: Record, facts: Facts, fields: Sequence[str]) -> Page:
    """One record with the lists that belong to it; tables tell its sources in short, to leave room for those."""
    title = str(found.get("name") or found.get("title") or "")
    hint = f"akcli show {found['id']} for the sources" if found.get("sources") else ""
    return Page([found], (), title, True, PARTS[kind], footer(facts, hint), tuple(fields), (*WHOLE, SOURCES))


def footer(facts: Facts, hint: str = "") -> str:
    """How old the facts are and what to ask next, for the line below a table."""
    return ", ".join(filter(None, (f"facts of {facts.about.edition}", hint)))
