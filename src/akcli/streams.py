"""Stdout and stderr: an answer arrives whole or the run fails; a message that nobody can read changes nothing."""

import io
import sys

TYPE_CHECKING = False  # to import typing would take longer than to answer a Tab
if TYPE_CHECKING:
    from typing import Any, TextIO


class CannotWrite(Exception):
    """The answer, or a file that was asked for, cannot be written; its text says why."""


class ReaderGone(Exception):
    """Whoever read the answer has seen enough and closed the pipe."""


class Outlet(io.RawIOBase):
    """What lies below a stream of text: takes all that it is given, however little its file takes at a time.

    Its first failure is its last: afterwards it swallows everything, since the interpreter writes what is left on its
    way out, and would complain in its own words.
    """

    def __init__(self, name: str, stream: "TextIO | None", needed: bool) -> None:
        self.name = name
        self.stream = stream  # which would close its file if nobody held it any more
        buffer = getattr(stream, "buffer", None)
        self.file = getattr(buffer, "raw", buffer)
        """What takes bytes; None where the stream was closed before the run."""
        self.needed = needed
        """Whether a failure is one of the run."""
        self.over = False

    def writable(self) -> bool:
        """Yes: that of a raw stream is for its class to say."""
        return True

    def isatty(self) -> bool:
        """Whether the file is a terminal."""
        return self.file is not None and self.file.isatty()

    def fileno(self) -> int:
        """The number of the file; OSError where it has none."""
        return super().fileno() if self.file is None else int(self.file.fileno())

    def write(self, data: "Any") -> int:
        """Hand on some of the data, and wait where the file has no room at the moment; how much that was."""
        if self.over:
            return len(data)
        try:
            if self.file is None:
                raise OSError(f"{self.name} is closed")
            while (written := self.file.write(data)) is None:
                # A pipe that does not block is full. Without a wait the rest of the answer would be lost.
                from select import select

                select([], [self.file], [])
        except OSError as error:
            self.over = True
            if not self.needed:
                return len(data)
            if isinstance(error, BrokenPipeError):
                raise ReaderGone from None
            raise CannotWrite(error.strerror or str(error)) from None
        return int(written)


def guard() -> None:
    """Put stdout and stderr on outlets of ours, in UTF-8 and with buffers, whatever the environment says of them.

    Facts hold Korean and other scripts: a stream of another encoding would lose them. Without a buffer (``python -u``,
    ``PYTHONUNBUFFERED``) a file that takes only a part of a text would lose the rest.
    """
    sys.stdout = text("stdout", sys.stdout, needed=True)
    sys.stderr = text("stderr", sys.stderr, needed=False)


def text(name: str, stream: "TextIO | None", needed: bool) -> "Any":
    """A stream of text on an outlet, which writes to where ``stream`` would."""
    if stream is not None and not hasattr(stream, "buffer"):
        return stream  # whoever called us from Python wants the text as text
    return io.TextIOWrapper(
        io.BufferedWriter(Outlet(name, stream, needed), buffer_size=1 << 16),
        encoding="utf-8",
        errors="backslashreplace",
        newline="\n",
        line_buffering=not needed,
    )


def drop() -> None:
    """Forget what is still to be written to stdout: of an answer that failed there should be none."""
    raw = getattr(getattr(sys.stdout, "buffer", None), "raw", None)
    if isinstance(raw, Outlet):
        raw.over = True
