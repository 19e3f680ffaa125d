"""The entry point: streams, signals, exit codes; and who reads the line.

Completion is answered without the rest. A plain line is read by :mod:`akcli.reader`, every other by :mod:`akcli.cli`
with Typer; either way the command answers in :func:`akcli.commands.run`.
"""

import gc
import os
import sys


def main() -> int:
    """Run ``akcli`` with the words of the command line; the result is its exit code."""
    gc.disable()  # a run this short leaves no cycles worth collecting
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115 - it stays open as long as the process
    if sys.stdout is None:
        return _cannot_write("stdout is closed")
    for stream in (sys.stdout, sys.stderr):
        # Facts hold Korean and other scripts: what a stream of another encoding cannot carry must not be lost.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        code = _answer(sys.argv[1:])
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        _silence()
        return 130
    except BrokenPipeError:
        _silence()
        return 0
    except OSError as error:
        _silence()
        return _cannot_write(error.strerror or str(error))
    finally:
        gc.freeze()  # else the interpreter collects on its way out after all


def _answer(words: list[str]) -> int:
    """Answer the words of a command line on stdout, or say on stderr why not; the exit code.

    0 answered, 1 not there, 2 wrong usage, 3 the fact base is unsound or the answer cannot be written.
    """
    if words[:1] == ["__complete"]:
        from akcli.complete import answer

        sys.stdout.write(answer(words[1:]))
        return 0
    from akcli.declared import COMMANDS
    from akcli.errors import InvalidFactBase, NotFound, UsageError
    from akcli.reader import read

    where = f"akcli {words[0]}" if words and words[0] in COMMANDS else "akcli"
    try:
        if plain := read(words):
            from akcli.commands import run

            return run(*plain)
        from akcli import cli

        return cli.run(words)
    except InvalidFactBase as error:
        message, code = str(error), 3
    except (NotFound, UsageError) as error:
        message, code = f"{where}: {error}", 1 if isinstance(error, NotFound) else 2
    from akcli.show.output import complain

    complain(message)
    return code


def _cannot_write(reason: str) -> int:
    sys.stderr.write(f"akcli: cannot write the answer: {reason}\n")
    return 3


def _silence() -> None:
    """Keep the interpreter from flushing on its way out to where nothing can be written: that ends in a traceback."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


if __name__ == "__main__":
    sys.exit(main())
