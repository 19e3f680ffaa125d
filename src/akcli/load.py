"""Finds the fact base and reads it: compiled sections of the bundled one, or checked TOML."""

import json
import os
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any, get_args, get_origin

from akcli import model
from akcli.model import Facts

HERE = os.path.dirname(os.path.abspath(__file__))
COMPILED = os.path.join(HERE, "compiled")
"""Written into the wheel by the build hook; a checkout has none and reads its TOML."""


class Unsound(Exception):
    """The fact base cannot be read or is not sound; its text is one ``path:line: id: complaint`` a line."""

    def __init__(self, problems: list[Any]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def load(path: str | None = None, *sections: str) -> Facts:
    """The fact base in the TOML file ``path``, or the bundled one.

    With ``sections`` only those (and ``about``) are sure to be filled, which makes a look-up in the bundled base
    faster; without, all of them. A TOML base is always checked whole.

    >>> facts = load()
    >>> next(event.date for event in facts.events if event.id == "summit-2019-busan")
    '2019-11-25/2019-11-26'

    Raises :class:`Unsound` with every problem of the file.
    """
    if path is None:
        if os.path.isdir(COMPILED):
            return compiled(COMPILED, *sections)
        path = toml()
    from akcli.check import check_file

    facts, problems = check_file(path)
    if facts is None or problems:
        raise Unsound(problems)
    return facts


def toml() -> str:
    """The path of the bundled base's TOML: beside this module in an installed package, else in the checkout."""
    beside = os.path.join(HERE, "facts.toml")
    if os.path.exists(beside):
        return beside
    return os.path.join(os.path.dirname(os.path.dirname(HERE)), "data", "facts.toml")


def index() -> str | None:
    """The path of the bundled base's full-text index, where it is compiled."""
    path = os.path.join(COMPILED, "search.db")
    return path if os.path.exists(path) else None


def weights() -> dict[str, int] | None:
    """How many entries rest on each source of the bundled base, where that is compiled."""
    return dict(_read(COMPILED, "weights")) if os.path.isdir(COMPILED) else None


def edition(path: str | None = None) -> str:
    """The edition of the base in the TOML file ``path``, or of the bundled one."""
    if path is None and os.path.isdir(COMPILED):
        return str(_builder(model.About)(_read(COMPILED, "about")).edition)
    return load(path).about.edition


def compiled(folder: str, *sections: str) -> Facts:
    """The sections (all, if none is named) from the JSON files that :func:`compile_to` wrote to ``folder``."""
    filled: dict[str, Any] = {"about": _builder(model.About)(_read(folder, "about"))}
    for section in sections or model.SECTIONS:
        filled[section] = tuple(map(_builder(model.SECTIONS[section]), _read(folder, section)))
    return Facts(**filled)


def compile_to(folder: str, facts: Facts) -> None:
    """Write ``facts`` to ``folder``: a JSON file a section, each entry an array in the order of the model's fields.

    Beside them ``weights.json`` tells how many entries rest on each source, ``ids.txt`` holds what completion offers, a
    line each, and ``search.db`` the full-text index.
    """
    from akcli import query
    from akcli.complete import candidates
    from akcli.database import index_to

    os.makedirs(folder, exist_ok=True)
    files = {f"{section}.json": _bare(getattr(facts, section)) for section in ("about", *model.SECTIONS)}
    files["weights.json"] = query.weights(facts)
    for name, content in files.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
            json.dump(content, file, ensure_ascii=False, separators=(",", ":"))
    with open(os.path.join(folder, "ids.txt"), "w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in candidates(facts))
    index_to(os.path.join(folder, "search.db"), facts)


def _read(folder: str, section: str) -> Any:
    with open(os.path.join(folder, f"{section}.json"), encoding="utf-8") as file:
        return json.load(file)


def _bare(value: Any) -> Any:
    """What JSON can hold: a tuple as an array without its last defaults, an exact decimal as its digits."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dict):
        return {key: _bare(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        row = list(value)
        defaults = getattr(value, "_field_defaults", {})
        for field in reversed(getattr(value, "_fields", ())):
            if field not in defaults or row[-1] != defaults[field]:
                break
            row.pop()
        return [_bare(inner) for inner in row]
    return value


@cache
def _builder(entry: Any) -> Callable[[list[Any]], Any]:
    """The inverse of :func:`_bare` for one of the model's tuples."""
    converters = [_converter(hint) for hint in entry.__annotations__.values()]
    plan = [(place, convert) for place, convert in enumerate(converters) if convert]

    def build(row: list[Any]) -> Any:
        for place, convert in plan:
            if place < len(row) and row[place] is not None:
                row[place] = convert(row[place])
        return entry(*row)

    return build


def _converter(hint: Any) -> Callable[[Any], Any] | None:
    """What turns JSON's form of a value of type ``hint`` into the model's; None where they are the same."""
    if hasattr(hint, "_fields"):
        return _builder(hint)
    arguments = get_args(hint)
    if Decimal in arguments:
        return lambda value: Decimal(value) if type(value) is str else value
    if get_origin(hint) is tuple:
        inner = _converter(arguments[0])
        return (lambda values: tuple(map(inner, values))) if inner else tuple
    if get_origin(hint) is dict:
        build = _builder(arguments[1])
        return lambda values: {key: build(row) for key, row in values.items()}
    if type(None) in arguments:
        return _converter(arguments[0])
    return None
