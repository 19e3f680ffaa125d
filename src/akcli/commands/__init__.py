"""The commands, a module each: what it takes, what its records are, how they look, and what answers.

A module declares ``ARGUMENT`` (where it has one), ``OPTIONS`` and ``EXAMPLES``, the fields of its ``RECORDS`` by the
form of the question, and ``answer``, a function from the facts and what was given to the page (or text, or exit code)
that answers. ``READS = False`` says that it is handed the path of the fact base in place of the facts.
"""

from collections.abc import Iterable
from importlib import import_module
from typing import Any

from akcli.commands.options import FACTS, KNOWN, SHOWING, VERSION, Argument, Option, must_say_something, understood
from akcli.errors import NotFound, UsageError
from akcli.facts.base import Facts
from akcli.facts.load import load, version
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
    declared = {option.name: option for option in takes(command)}
    values = {}
    for name, value in given.items():
        try:
            values[name] = understood(declared[name], value, facts)
        except NotFound as error:
            if isinstance(declared[name], Option):
                raise
            raise instead_of(error, declared[name], value, declared.values(), facts) from None
    day = values.pop(KNOWN.name, None)
    answer: Page | str | int = _printed_by(day, command, facts, values) if day else command.answer(facts, **values)
    return answer


def _printed_by(date: str, command: Any, facts: Facts, given: dict[str, Any]) -> Any:
    """What a command answers from what had been printed by a date; a page says so, and what is left out of it."""
    from akcli.facts.known import known

    then = known(facts, date)
    try:
        answer = command.answer(then, **given)
    except NotFound as error:
        raise NotFound(f"{error} (as printed by {then.printed_by})") from None
    if not isinstance(answer, Page):
        return answer
    said = then.said(**_time(given, answer))
    return answer._replace(missing="; ".join(filter(None, (said, answer.missing))))


def _time(given: dict[str, Any], page: Page) -> dict[str, Any]:
    """The time that was asked for; where the newest was, it is from that on, since what is left out might be newer."""
    asked = {name: given[name] for name in ("since", "until", "year") if given.get(name)}
    if not asked and (given.get("latest") or given.get("by")) and page.records:
        from akcli.facts.dates import parse

        periods = (str(row.get("year") or row["period"]) for row in page.records)
        asked["since"] = min(parse(period).start or "" for period in periods) or None
    return asked


def instead_of(
    error: NotFound, argument: Argument | Option, given: Any, declared: Iterable[Argument | Option], facts: Facts
) -> NotFound | UsageError:
    """Why there is nothing of that name, and the option that it is a value of; a date is the name of nothing."""
    from akcli.commands.stray import is_date, is_found, option_for, quoted

    names = (given,) if isinstance(given, str) else tuple(given)
    single = argument._replace(many=False)

    def find(facts: Facts, name: str) -> object:
        return understood(single, name, facts)

    whole = " ".join(names)
    if names[1:] and is_found(find, whole, facts):
        return NotFound(f"{str(error).partition('; did you mean')[0]}; did you mean {quoted(whole)}?")
    for name in names:
        if not is_found(find, name, facts) and (meant := option_for(name, declared, facts)):
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
