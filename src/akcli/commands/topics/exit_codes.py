"""What the exit codes mean."""

from akcli.commands.topics import Part

CODES = (
    ("0", "answered; a filter that matches nothing is an answer, too, and so is a reader that has gone"),
    (
        "1",
        "what was asked for by name or address is not there; a question is understood, and the base has no answer;"
        " `verify` found a difference; `diff` or `stale` with `--exit-code` found something",
    ),
    (
        "2",
        "wrong usage, a question that is not understood, a text that cannot be read, an error in SQL, an"
        " export to what exists without `--force`",
    ),
    (
        "3",
        "the fact base is unsound or cannot be read, the answer cannot be written, the memory is too small, or the"
        " installation is damaged",
    ),
    ("130", "interrupted"),
)
PARTS = (
    Part(
        "",
        "The answer is on stdout, and stdout is empty where there is none; what went wrong stands on stderr in one"
        " line, with the nearest name or the option to use.",
        CODES,
        ("exit code", "means"),
    ),
    Part(
        "",
        "`check` ends with 3 where the base has a problem, `verify` with 1 where something differs, and `diff` and"
        " `stale` with `--exit-code` with 1 where they found something, also when the reader is gone. Where a list is"
        " shorter than what was asked for, stderr says what is missing, and the code is 0.",
    ),
)
