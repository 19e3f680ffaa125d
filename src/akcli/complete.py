"""Words typed so far to candidates, for a shell's Tab.

Every Tab starts an interpreter, so nothing is imported here that it has not loaded anyway: no Typer, and where the
facts are compiled no TOML and no JSON either.
"""

import os

from akcli.words import ARGUMENTS, COMMANDS, FIELDS, OPTIONS, SHORT

TYPE_CHECKING = False  # the module typing takes longer to import than the answer to find
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from akcli.model import Facts

IDS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "compiled", "ids.txt")
"""The lines of :func:`candidates`, written when the wheel was built."""

Candidates = list[tuple[str, str]]


def answer(words: list[str]) -> str:
    r"""The lines ``candidate<TAB>description`` for the last of ``words``; each candidate begins with it, in any case.

    ``words`` are those behind ``akcli`` up to the cursor; the last may be empty. A line that begins with a colon is
    no candidate: it asks the shell for file names (``:files``), or to put no space behind a candidate because its
    list may go on (``:list``). A candidate needs no quoting in any shell.

    >>> answer(["targets", "--verdict", "m"])
    'met\t\nmissed\t\n'
    """
    *before, typed = words or [""]
    command, *earlier = before or [""]
    options = OPTIONS.get(command, {})
    given, arguments, awaiting = _read(earlier, options)
    option = equals = ""
    if awaiting in options:
        takes = options[awaiting][0]
    elif awaiting or not typed.startswith("-"):
        takes, many = ARGUMENTS.get(command, ("", False))
        if arguments and not many:
            takes = ""
    elif "=" in typed:
        option, equals, typed = typed.partition("=")
        takes = options.get(option, ("",))[0]
    else:
        takes = None

    if takes is None:
        found = [(name, text) for name, (_, many, text) in options.items() if many or name not in given]
    else:
        found = _values(takes, typed, command, given, arguments)
    starts = (typed.casefold(), ":")
    return "".join(
        f"{option}{equals}{word}\t{text}\n" if word[0] != ":" else f"{word}\t\n"
        for word, text in found
        if word.startswith(starts)
    )
