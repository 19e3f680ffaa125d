"""Measures akcli against what its speed is promised against, prints the table, and writes it to results.md.

    python benchmarks/run.py [--quick] [--runs N] [--keep FOLDER]

It makes its own inputs: the wheel of this checkout and a Typer program with one command, as entry points in two fresh
environments that are alike but for Typer, and invented fact bases of several sizes. All commands of a table run in
turn, round after round, so that what else the machine does meets all of them alike. POSIX only.
"""

import argparse
import datetime
import itertools
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

HERE = Path(__file__).resolve().parent
WIDTH = 100
"""Of the table: ``trade`` fits with all its columns."""
SIZES = (1_000, 10_000, 100_000)
OWN = ("timeline --year 2019", "timeline --limit 1")
"""Look-ups in an own base: the second makes a record of every event before all but one are left out."""
FEW = 5
"""How often the slow commands run at most."""
TYPERS = {"env": "typer==0.28.*", "own": "typer"}
"""The environments: with the last Typer that imports no pydantic, so that a slower one does not flatter, and with the
one that akcli's own requirement brings, for what akcli has from Typer."""
HELP = "one-json --help"
FROM_TYPER = ("trade --help", "trade --sinec 2019")
"""What akcli leaves to Typer: the help of a command, and a wrong option, which ends with 2."""
PYPROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "one-command"
version = "0"
dependencies = ["{typer}", "rich"]
[project.scripts]
one-json = "one_command:json_main"
one-table = "one_command:table_main"
[tool.hatch.build.targets.wheel]
only-include = ["one_command.py", "captured.py"]
"""
WORDS = 10_000
"""Of the text that ``verify`` reads."""
PROSE = (
    "The two sides have drawn closer over the decades, and their leaders meet more often than they used to.",
    "Observers point out that the path has not always been smooth, for each of the members has its own interests.",
)
"""What stands between the sentences with a number."""
NAMES = {"vn": "Viet Nam", "id": "Indonesia", "th": "Thailand"}
TOMLI_LOAD = "import sys, tomli\nwith open(sys.argv[1], 'rb') as file:\n    tomli.load(file)\n"

Argv = Sequence[str]
Key = TypeVar("Key")


class Run(NamedTuple):
    """What one run of a command took."""

    seconds: float
    megabytes: float
    """Its peak resident memory."""


class Row(NamedTuple):
    """A line of the result."""

    work: str
    against: str
    unit: str
    ours: float
    theirs: float
    limit: float | None = None

    @property
    def ratio(self) -> float:
        """How many times as much akcli took."""
        return self.ours / self.theirs

    @property
    def verdict(self) -> str:
        """Whether the promise is kept, where there is one."""
        if self.limit is None:
            return ""
        return "ok" if self.ratio <= self.limit else "OVER"

    def cells(self) -> list[str]:
        """The row as texts."""
        limit = "" if self.limit is None else f"{self.limit:.2f}"
        measured = [f"{value:.1f} {self.unit}" for value in (self.ours, self.theirs)]
        return [self.work, self.against, *measured, f"{self.ratio:.2f}", limit, self.verdict]


HEAD = ["work", "against", "akcli", "the other", "ratio", "at most", ""]


# Inputs


class Bench(NamedTuple):
    """The environments with the entry points, and the fact bases by their number of entries."""

    folder: Path
    environment: dict[str, str]

    def tool(self, name: str, *words: str, env: str = "env") -> list[str]:
        """The command line of an entry point of an environment."""
        return [str(self.folder / env / "bin" / name), *words]

    def text(self) -> str:
        """The path of a text in which every third sentence has a number, and none differs from the facts."""
        path = self.folder / "text.md"
        if not path.exists():
            told = [output(self, self.tool("akcli", "trade", partner, "--json")) for partner in NAMES]
            rows = [row for one in told for row in json.loads(one)]
            said = [
                f"Korea {verb} goods worth USD {row[flow]} million {way} {NAMES[row['partner']]} in {row['year']}."
                for row in rows
                for verb, flow, way in (("exported", "exports", "to"), ("imported", "imports", "from"))
                if row[flow]
            ]
            found: list[str] = []
            for sentence in itertools.cycle(said):
                found += [*PROSE, sentence]
                if sum(len(one.split()) for one in found) >= WORDS:
                    break
            path.write_text("\n".join(found) + "\n", encoding="utf-8")
        return str(path)

    def base(self, entries: int) -> str:
        """The path of an invented fact base, which is made when it is first asked for."""
        path = self.folder / f"base-{entries}.toml"
        if not path.exists():
            # In a process of its own: memory that this one ever held would count as its children's.
            with open(path, "wb") as file:
                subprocess.run([sys.executable, str(HERE / "make_base.py"), str(entries)], stdout=file, check=True)
        return str(path)


def prepare(folder: Path) -> Bench:
    """Build and install everything into ``folder``."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "AKCLI"))}
    bench = Bench(folder, kept | {"COLUMNS": str(WIDTH)})
    print("building the wheel and its environments ...", file=sys.stderr)
    program = folder / "one"
    program.mkdir()
    shutil.copy(HERE / "one_command.py", program)
    for env, typer in TYPERS.items():
        venv.create(folder / env, with_pip=True)
        install(bench, env, HERE.parent)
        if env == "env":
            words = bench.tool("python", str(HERE / "capture.py"), str(WIDTH), "trade", "--format", "table")
            (program / "captured.py").write_text(output(bench, words), encoding="utf-8")
        (program / "pyproject.toml").write_text(PYPROJECT.replace("{typer}", typer), encoding="utf-8")
        install(bench, env, program)
    ours = output(bench, bench.tool("akcli", "trade", "--format", "table"))
    theirs = "\n".join(line.rstrip() for line in output(bench, bench.tool("one-table")).split("\n"))
    if ours != theirs:
        sys.exit("the one-command program does not print the table that akcli prints")
    return bench


def install(bench: Bench, env: str, project: Path) -> None:
    """Build the project's wheel and install it; pip compiles its modules."""
    words = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(project))
    subprocess.run(bench.tool("python", *words, env=env), check=True, env=bench.environment)


def output(bench: Bench, argv: Argv) -> str:
    """What a command writes to stdout."""
    return subprocess.run(argv, env=bench.environment, stdout=subprocess.PIPE, check=True).stdout.decode()


# Measuring


def once(argv: Argv, environment: Mapping[str, str]) -> Run:
    """Run a command with its output thrown away."""
    nowhere = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    start = time.perf_counter()
    child = os.posix_spawn(argv[0], list(argv), environment, file_actions=nowhere)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code != (2 if argv[1:] == FROM_TYPER[1].split() else 0):
        sys.exit(f"exit code {code}: {' '.join(argv)}")
    return Run(seconds, usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024))


def interleaved(commands: Mapping[Key, Argv], runs: int, environment: Mapping[str, str]) -> dict[Key, Run]:
    """The medians of each command, after one round that does not count."""
    measured: dict[Key, list[Run]] = {name: [] for name in commands}
    for number in range(runs + 1):
        print(f"\rround {number} of {runs} ", end="", file=sys.stderr, flush=True)
        for name, argv in commands.items():
            run = once(argv, environment)
            if number:
                measured[name].append(run)
    print("\r", end="", file=sys.stderr)
    return {name: Run(*map(statistics.median, zip(*took, strict=True))) for name, took in measured.items()}


# Tables


def starts(bench: Bench, runs: int) -> list[Row]:
    """The bundled base: every promise about a short command."""
    promised = [
        ("trade --json", "one-json", 0.65),
        ("partners vn --json", "one-json", 0.65),
        ("institutions --json", "one-json", 0.65),
        ("timeline --json", "one-json", 0.65),
        ("trade --by partner --json", "one-json", 0.65),
        ("show csp-2024 --json", "one-json", 0.65),
        ("sources --json", "one-json", 0.65),
        ("trade --format table", "one-table", 0.8),
        ("ask --json exports to Vietnam in 2019", "one-json", 0.85),
        ("ask --json was the 200 billion goal reached", "one-json", 0.85),
        ("ask --json when was RCEP signed", "one-json", 0.85),
        ("search when did Vietnam join ASEAN --json", "one-json", 0.85),
        ("search 베트남 --json", "one-json", 0.85),
        ("sql select(count(*))from(events)", "one-json", 0.85),
        ("__complete trade v", "python -c pass", 1.7),
        ("__complete show summit-", "python -c pass", 1.7),
        ("--version", "one-json", 0.45),
        ("--help", HELP, 1.3),
        *((words, HELP, 1.3) for words in FROM_TYPER),
    ]
    commands: dict[tuple[str, str], Argv] = {}
    for words, against, _ in promised:
        env = "own" if words in FROM_TYPER else "env"
        commands[env, against] = bench.tool(*against.split(), env=env)
        commands[env, words] = bench.tool("akcli", *words.split(), env=env)
    took = interleaved(commands, runs, bench.environment)
    rows = []
    for words, against, limit in promised:
        env = "own" if words in FROM_TYPER else "env"
        ours, theirs = (took[env, command].seconds * 1e3 for command in (words, against))
        other = f"`{against}`{' with the same Typer' if env == 'own' else ''}"
        rows.append(Row(f"`akcli {words}`", other, "ms", ours, theirs, limit))
    return rows


def texts(bench: Bench, runs: int) -> list[Row]:
    """A long text held against the bundled base, against one question."""
    ask = "ask --json exports to Vietnam in 2019"
    commands = {
        "verify": bench.tool("akcli", "verify", "--json", bench.text()),
        ask: bench.tool("akcli", *ask.split()),
    }
    took = interleaved(commands, runs, bench.environment)
    work = f"`akcli verify`, {WORDS:,} words"
    return [Row(work, f"`akcli {ask}`", "ms", took["verify"].seconds * 1e3, took[ask].seconds * 1e3, 10)]


def own_base(bench: Bench, runs: int, entries: int, limits: tuple[float | None, float | None]) -> list[Row]:
    """Look-ups in an own base less the same in a base of one entry, against the same of ``tomli.load``."""
    commands = {}
    for size in (1, entries):
        path = bench.base(size)
        commands[f"tomli {size}"] = bench.tool("python", "-c", TOMLI_LOAD, path)
        for words in OWN:
            commands[f"{words} {size}"] = bench.tool("akcli", *words.split(), "--json", "--facts", path)
    took = interleaved(commands, runs, bench.environment)
    theirs = took[f"tomli {entries}"]
    rows = []
    for words in OWN:
        ours = took[f"{words} {entries}"]
        net = [(took[f"{name} {entries}"].seconds - took[f"{name} 1"].seconds) * 1e3 for name in (words, "tomli")]
        work = f"`akcli {words}`, own base of {entries:,}"
        rows += [
            Row(f"{work}, less one of 1", "`tomli.load`, less the same", "ms", net[0], net[1], limits[0]),
            Row(f"{work}: peak memory", "`tomli.load`", "MB", ours.megabytes, theirs.megabytes, limits[1]),
        ]
    return rows


def whole_base(bench: Bench, runs: int) -> list[Row]:
    """``check``, ``export`` and the longest listing at 10,000 entries."""
    path = bench.base(10_000)
    tomli = "`tomli.load`"
    commands = {
        tomli: bench.tool("python", "-c", TOMLI_LOAD, path),
        "`check`": bench.tool("akcli", "check", path),
        "`timeline --json`, all events": bench.tool("akcli", "timeline", "--json", "--facts", path),
        "`export --to sqlite`": bench.tool(
            *("akcli", "export", str(bench.folder / "out.db"), "--to", "sqlite", "--force", "--facts", path)
        ),
    }
    took = interleaved(commands, runs, bench.environment)
    theirs = took[tomli]
    rows = [(f"{work}, 10,000", one) for work, one in took.items() if work != tomli]
    return [
        *(Row(work, f"{tomli}, whole process", "ms", one.seconds * 1e3, theirs.seconds * 1e3) for work, one in rows),
        *(Row(f"{work}: peak memory", tomli, "MB", one.megabytes, theirs.megabytes) for work, one in rows),
    ]


def peers(bench: Bench, runs: int) -> list[Row]:
    """A look-up beside what else people might use, as far as it is installed; for orientation."""
    database, whole = str(bench.folder / "facts.db"), str(bench.folder / "facts.json")
    output(bench, bench.tool("akcli", "export", database, "--to", "sqlite", "--force"))
    output(bench, bench.tool("akcli", "export", whole, "--to", "json", "--force"))
    known = [
        ["jq", '[.events[] | select(.kind == "status")]', whole],
        ["sqlite-utils", database, "select * from events where kind = 'status'"],
        ["tldr", "tar"],
        ["gh", "__complete", "pr", ""],
    ]
    others = {argv[0]: [found, *argv[1:]] for argv in known if (found := shutil.which(argv[0]))}
    ours = "timeline --kind status --json"
    if not others:
        return []
    took = interleaved(others | {ours: bench.tool("akcli", *ours.split())}, runs, bench.environment)
    return [
        Row(f"`akcli {ours}`", f"`{name}`", "ms", took[ours].seconds * 1e3, took[name].seconds * 1e3) for name in others
    ]


# Results


def markdown(rows: Sequence[Row]) -> str:
    """The rows as a table of GitHub Flavored Markdown."""
    lines = [HEAD, ["---", "---", "---:", "---:", "---:", "---:", "---"], *(row.cells() for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def versions(bench: Bench) -> str:
    """What was measured, with what, on what."""
    program = (
        "from importlib.metadata import version\n"
        "print(*(f'{name} {version(name)}' for name in ('typer', 'rich', 'tomli')), sep=', ')"
    )
    said = output(bench, bench.tool("akcli", "--version")).strip()
    packages = [output(bench, bench.tool("python", "-c", program, env=env)).strip() for env in TYPERS]
    own = packages[1].partition(",")[0]
    return (
        f"{said}; Python {platform.python_version()}, {packages[0]} (what comes from Typer: {own}); {processor()}, "
        f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}; {datetime.date.today()}"
    )


def processor() -> str:
    """The model of the processor."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            models = [line.partition(":")[2].strip() for line in file if line.startswith("model name")]
    except OSError:
        models = []
    return models[0] if models else platform.processor() or "unknown processor"


def main() -> int:
    """Run all tables; 1 if a promise is not kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=25, help="rounds of the short commands (25)")
    parser.add_argument("--quick", action="store_true", help="5 rounds, no base of 100,000, results.md stays as it is")
    parser.add_argument("--keep", metavar="FOLDER", help="keep the inputs in this new folder")
    given = parser.parse_args()
    runs = 5 if given.quick else given.runs
    few = min(runs, FEW)
    with tempfile.TemporaryDirectory() as temporary:
        bench = prepare(Path(given.keep or temporary).resolve())
        tables = {"Promised": starts(bench, runs) + texts(bench, few) + own_base(bench, runs, 10_000, (1.45, 1.5))}
        sizes = [size for size in SIZES if size != 10_000 and not (given.quick and size > 10_000)]
        grown = [row for size in sizes for row in own_base(bench, few, size, (None, None))]
        tables["Growth and whole bases, for orientation"] = grown + whole_base(bench, few)
        tables["Other tools, for orientation"] = peers(bench, runs)
        text = "".join(f"## {title}\n\n{markdown(rows)}\n" for title, rows in tables.items() if rows)
        what = f"{versions(bench)}. Medians of {runs} rounds (growth and whole bases: {few})."
        text = f"# Last result of `python benchmarks/run.py`\n\n{what}\n\n{text}"
    print(text, end="")
    if not given.quick:
        (HERE / "results.md").write_text(text.rstrip("\n") + "\n", encoding="utf-8")
    return int(any(row.verdict == "OVER" for rows in tables.values() for row in rows))


if __name__ == "__main__":
    sys.exit(main())
