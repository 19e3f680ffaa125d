"""What can be wrong with a question, a fact base or the tool itself; each knows its own sentence, the entry point its
exit code.
"""

from typing import Any


class NotFound(Exception):
    """What was asked for by name or address is not there; its text says what is near."""


class UsageError(Exception):
    """The question cannot be asked like that; its text says what can."""


class InvalidFactBase(Exception):
    """The fact base cannot be read or is not sound; its text is one ``path:line: id: complaint`` per line."""

    def __init__(self, problems: list[Any]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class BrokenInstall(Exception):
    """A file that belongs to the tool is missing or damaged; its text says which, and why."""

    def __init__(self, path: str, error: Exception | str) -> None:
        super().__init__(f"{path}: {getattr(error, 'strerror', None) or error}")
