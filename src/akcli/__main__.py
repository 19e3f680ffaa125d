"""The door: completion and ``--version`` are answered here, everything else by :mod:`akcli.cli`."""

import os
import sys


def main() -> int:
    """Run ``akcli`` with the words of the command line; the result is its exit code."""
    words = sys.argv[1:]
    for stream in (sys.stdout, sys.stderr):
        # Facts hold Korean and other scripts; what a terminal of another encoding cannot show must not be lost.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        return _answer(words)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0
    except OSError as error:
        # stdout is the only thing written outside the commands that handle their own files.
        reason = error.strerror or str(error)
        print(f"akcli: cannot write the answer: {reason}", file=sys.stderr)
        return 3
    finally:
        _close(sys.stdout)


def _answer(words: list[str]) -> int:
    if words[:1] == ["__complete"]:
        from akcli.complete import answer

        print(answer(words[1:]), end="", flush=True)
        return 0
    if words == ["--version"] and not os.environ.get("AKCLI_FACTS"):
        from akcli import __version__
        from akcli.load import edition

        print(f"akcli {__version__} (facts of {edition()})", flush=True)
        return 0
    from akcli.cli import run

    return run(words)


def _close(stdout: object) -> None:
    """Keep the interpreter from flushing to a reader that has gone: its complaint would be a traceback."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
