"""Writes ``src/akcli/words.py``, what completion knows without the facts, from the commands themselves.

Run ``python tools/words.py`` after a change of a command, an option, a field or a closed list. With ``--check``
nothing is written; the exit code is 1 and the file is named if it has changed.
"""

import json
import sys
from typing import Any, get_args

import typer
from current import ROOT, settle

from akcli import cite, cli, database, export, figures, model, query, search
from akcli.view import Format

TARGET = ROOT / "src" / "akcli" / "words.py"

ANYTHING = ""
PARTNERS = "partners partners-names"
REPORTERS = "reporters reporters-names"
ENTRIES = " ".join(model.SECTIONS)

TAKES: dict[str, Any] = {
    "--as-of": ANYTHING,
    "--by": ("partner",),
    "--facts": "files",
    "--fields": "fields",
    "--flow": model.Flow,
    "--format": tuple(form.value for form in Format),
    "--limit": ANYTHING,
    "--measure": model.Measure,
    "--partner": PARTNERS,
    "--publisher": ANYTHING,
    "--reporter": REPORTERS,
    "--section": tuple(model.SECTIONS),
    "--since": ANYTHING,
    "--sort": "sort",
    "--source": "sources",
    "--style": cite.Style,
    "--to": export.Form,
    "--topic": model.Topic,
    "--until": ANYTHING,
    "--year": ANYTHING,
    "timeline --kind": model.EventKind,
    "partners --kind": model.PartnerKind,
    "institutions --kind": model.InstitutionKind,
    "institutions --status": model.InstitutionStatus,
    "sources --kind": model.SourceKind,
    "targets --verdict": model.TargetVerdict,
    "claims --verdict": model.ClaimVerdict,
    "timeline": ANYTHING,
    "partners": PARTNERS,
    "pillars": "pillars pillars-names",
    "policies": "policies policies-names",
    "trade": PARTNERS,
    "series": "series",
    "institutions": "institutions institutions-names",
    "search": ANYTHING,
    "show": ENTRIES,
    "sources": "sources",
    "cite": f"{ENTRIES} itself",
    "check": "files",
    "export": "files",
    "sql": ANYTHING,
    "completion": ("bash", "zsh", "fish"),
}
"""What completes an option's value (of one command, where others mean something else by it) and a command's argument:
a closed list, or the kinds of line that ``complete.candidates`` makes. One that is not here stops the generator."""

COMPUTED = {"events": query.FIELDS["timeline"], "sources": query.FIELDS["sources"], "targets": figures.TARGET}
"""The sections whose entries ``show`` gives with what is computed."""
FIELDS: dict[str, tuple[str, ...]] = {
    **{name: query.FIELDS[name] for name in ("timeline", "partners", "pillars", "policies", "institutions")},
    "partners NAME": query.FIELDS["partner"],
    "pillars NAME": query.FIELDS["pillar"],
    "policies NAME": query.FIELDS["policy"],
    "trade": figures.TRADE,
    "trade --mirror": figures.MIRROR,
    "trade --by": figures.BY_PARTNER,
    "trade --variants": figures.VARIANT,
    "series": query.FIELDS["series"],
    "series NAME": figures.OBSERVATION,
    "targets": figures.TARGET,
    "claims": query.FIELDS["claims"],
    "search": search.HIT,
    **{
        f"show {name}": ("section", *COMPUTED.get(name, entry._fields), "referred_by")
        for name, entry in model.SECTIONS.items()
    },
    "sources": query.FIELDS["sources"],
    "sources NAME": query.FIELDS["source"],
    "about": figures.ABOUT,
    "sql": database.TABLE,
    "sql NAME": (),
}


def text() -> str:
    """The source of the module."""
    commands = {name: known.summary for name, known in cli.COMMANDS.items()}
    arguments: dict[str, Any] = {"": ("commands", False), "help": ("commands", False)}
    options: dict[str, dict[str, Any]] = {"": {}}
    short = {"-h": "--help"}
    for name, known in cli.COMMANDS.items():
        options[name] = {}
        for parameter in parameters(known):
            if parameter.param_type_name == "argument":
                arguments[name] = (takes(name), parameter.nargs == -1)
            else:
                option, *others = parameter.opts
                value = None if parameter.is_flag else takes(option, f"{name} {option}")
                options[name][option] = (value, parameter.multiple, parameter.help)
                short |= dict.fromkeys(others, option)
    options[""] = {option: options["about"][option] for option in ("--version", "--help")}
    return f'''"""Commands, options and closed lists for completion: written by tools/words.py, not by hand."""
# fmt: off
# ruff: noqa: E501

Takes = str | tuple[str, ...] | None
"""A closed list, or what ``akcli.complete`` looks up; empty for what nothing can complete; None for a flag."""
Options = dict[str, tuple[Takes, bool, str]]
"""What completes the value of each option of a command, whether it may be repeated, and its help."""

COMMANDS: dict[str, str] = {literal(commands)}
"""The first line of each command's help."""

ARGUMENTS: dict[str, tuple[Takes, bool]] = {literal(arguments)}
"""What completes a command's argument, and whether it takes several; the command itself is the argument of none."""

OPTIONS: dict[str, Options] = {literal(options)}

SHORT: dict[str, str] = {literal(short)}

FIELDS: dict[str, tuple[str, ...]] = {literal(FIELDS)}
"""The fields of a command's records, where an argument or an option makes others of them in lines of their own."""
'''


def parameters(known: cli.Command) -> list[Any]:
    """What a command takes, as Typer reads it."""
    app = typer.Typer(add_completion=False)
    app.command()(cli.callback(known))
    command = typer.main.get_command(app)
    return command.get_params(typer.Context(command))


def takes(name: str, specific: str = "") -> Any:
    """What completes an option or a command's argument."""
    found = TAKES[name if name in TAKES else specific]
    return get_args(found) or found


def literal(value: Any, indent: str = "") -> str:
    """A value as Python source, a dict with an item a line."""
    if isinstance(value, dict):
        items = "".join(
            f"{indent}    {literal(key)}: {literal(item, indent + '    ')},\n" for key, item in value.items()
        )
        return f"{{\n{items}{indent}}}"
    if isinstance(value, tuple):
        return f"({', '.join(map(literal, value))}{',' if len(value) == 1 else ''})"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


if __name__ == "__main__":
    sys.exit(settle({TARGET: text()}))
