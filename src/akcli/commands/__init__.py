"""The commands, a module each: what it takes, what its records are, how they look, and what answers.

A module declares ``ARGUMENT`` (where it has one), ``OPTIONS`` and ``EXAMPLES``, the fields of its ``RECORDS`` by the
form of the question, and ``answer``, a function from the facts and what was given to the page (or text, or exit code)
that answers. ``READS = False`` says that it is handed the path of the fact base in place of the facts.
"""

from collections.abc import Iterable
from importlib import import_module
from typing import Any

from akcli import __version__
from akcli.commands.options import FACTS, SHOWING, VERSION, Argument, Option, must_say_something, understood
from akcli.errors import NotFound, UsageError
from akcli.facts.base import Facts
from akcli.facts.load import load
from akcli.reader import own_base
from akcli.show.output import put, write
from akcli.show.page import Page


def run(name: str, given: dict[str, Any]) -> int:
    """Answer a command on stdout from what was given to its argument and options; the exit code.

    Raises ``NotFound``, ``UsageError`` or ``InvalidFactBase`` of :mod:`akcli.errors`.
    """
    command: Any = import_module(f"akcli.commands.{name}")
    path = named_base(given.pop(FACTS.name, None))
    if given.pop(VERSION.name, False):
        write([version(path)])
        return 0
    lists = set(SHOWING) <= set(command.OPTIONS)
    showing = {option.name: given.pop(option.name) for option in SHOWING if lists and option.name in given}
    for option in SHOWING:
        must_say_something(option, showing.get(option.name))
    answer = reply(command, load(path) if getattr(command, "READS", True) else path, given)
    if isinstance(answer, Page):
        put(answer, **showing)
        return answer.code
    if isinstance(answer, str):
        write([answer])
    return answer if isinstance(answer, int) else 0


def reply(command: Any, facts: Any, given: dict[str, Any]) -> Page | str | int:
    """What a command answers when what was given to its own argument and options is understood."""
    declared = {one.name: one for one in takes(command)}
    known = {}
    for name, value in given.items():
        try:
            known[name] = understood(declared[name], value, facts)
        except NotFound as error:
            if isinstance(declared[name], Option):
                raise
            names = value if isinstance(value, tuple) else (value,)
            raise instead_of(error, names, declared.values(), facts) from None
    answer: Page | str | int = command.answer(facts, **known)
    return answer


def instead_of(
    error: NotFound, names: Iterable[str], declared: Iterable[Argument | Option], facts: Facts
) -> NotFound | UsageError:
    """Why there is nothing of that name, and the option that it is a value of; a date is the name of nothing."""
    from akcli.commands.stray import is_date, option_for

    for name in names:
        if meant := option_for(name, declared, facts):
            if is_date(name):
                return UsageError(f"{name!r} is a date; did you mean {meant!r}?")
            return NotFound(f"{str(error).partition('; did you mean')[0]}; did you mean {meant!r}?")
    return error


def takes(command: Any) -> list[Argument | Option]:
    """What a command takes: its argument, if it has one, and its options."""
    argument = getattr(command, "ARGUMENT", None)
    return [*([argument] if argument else []), *command.OPTIONS]


def named_base(path: str | None = None) -> str | None:
    """The base to answer from: that of ``--facts``, else that of the environment; None for the bundled one."""
    if path == "":
        raise UsageError("--facts names no file")
    return own_base(path)


def version(path: str | None) -> str:
    """The version of the tool and the edition of the facts that it would answer from."""
    facts = load(path)
    return f"akcli {__version__} (facts of {facts.about.edition}, fingerprint {facts.fingerprint})\n"
