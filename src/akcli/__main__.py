"""The entry point: streams, signals, exit codes; and who reads the line.

Completion is answered without the rest. A plain line is read by :mod:`akcli.reader`, every other by :mod:`akcli.cli`
with Typer; either way the command answers in :func:`akcli.commands.run`.
"""

import errno
import gc
import sys


def main() -> int:
    """Run ``akcli`` with the words of the command line; the result is its exit code."""
    gc.disable()  # a run this short leaves no cycles worth collecting
    words = sys.argv[1:]
    try:
        from akcli.streams import guard  # here, as Ctrl-C may come while it is read

        guard()
        code = _answer(words)
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:
        code = _explain(error, words)
    finally:
        gc.freeze()  # else the interpreter collects on its way out after all
    return code


def _answer(words: list[str]) -> int:
    """Answer the words of a command line on stdout; the exit code."""
    if words[:1] == ["__complete"]:
        from akcli.complete import answer

        sys.stdout.write(answer(words[1:]))
        return 0
    from akcli.reader import own_base, read

    if plain := read(words):
        from akcli.commands import run

        return run(*plain)
    if words == ["--version"]:
        from akcli.facts.load import version  # no command is needed to tell it

        sys.stdout.write(version(own_base()))
        return 0
    from akcli import cli

    return cli.run(words)


def _explain(error: BaseException, words: list[str]) -> int:
    """Say on stderr why there is no answer; the exit code. What only a mistake of ours can cause is raised again.

    1 not there, 2 wrong usage, 3 the fact base is unsound or cannot be read, or the answer cannot be written.
    """
    if streams := sys.modules.get("akcli.streams"):
        streams.drop()
    match error.__cause__ or error:  # what comes while a class is made is wrapped by Python
        case KeyboardInterrupt():
            import signal

            signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl-C has nothing more to interrupt
            return 130
        case MemoryError() | OSError(errno=errno.ENOMEM):
            error.__traceback__ = None  # it keeps alive all that there was no room beside
            return _stop("out of memory")
        case ImportError(name="sqlite3" | "_sqlite3"):
            return _stop(f"this Python has no SQLite, which search, sql and export to SQLite need ({error})")
        case EOFError():
            return _stop(DAMAGED.format(f"a .pyc file: {error}"))
        case ImportError() | SyntaxError():
            return _stop(DAMAGED.format(error))
    from akcli.declared import COMMANDS
    from akcli.errors import BrokenInstall, InvalidFactBase, NotFound, UsageError
    from akcli.show.output import complain
    from akcli.streams import CannotWrite, ReaderGone

    where = f"akcli {words[0]}" if words and words[0] in COMMANDS else "akcli"
    match error:
        case ReaderGone():
            return 0
        case NotFound():
            complain(f"{where}: {error}")
            return 1
        case UsageError():
            complain(f"{where}: {error}")
            return 2
        case InvalidFactBase():
            complain(*map(str, error.problems))
        case CannotWrite():
            complain(f"akcli: cannot write the answer: {error}")
        case BrokenInstall():
            complain(f"akcli: {DAMAGED.format(error)}")
        case OSError():
            file = f"{error.filename}: " if error.filename else ""
            complain(f"{where}: {file}{error.strerror or error}")
        case _:
            raise error
    return 3


DAMAGED = "the installation is damaged: {}; reinstall asean-korea-cli"


def _stop(reason: str) -> int:
    """The same where nothing can be imported any more."""
    sys.stderr.write(f"akcli: {reason}\n")
    return 3


if __name__ == "__main__":
    sys.exit(main())
