"""What the exit codes mean."""

from akcli.commands.topics import Part

CODES = (
    ("0", "answered, also if a filter matches nothing, or the reader of a pipe quits early"),
    (
        "1",
        "no entry or value has that name or address; the question was understood, but the facts have no answer;"
        " `verify` found a difference; `diff` or `stale` with `--exit-code` found something",
    ),
    (
        "2",
        "wrong usage; a question that is not understood; a text that cannot be read; an error in SQL; an export to a"
        " path that exists, without `--force`",
    ),
    (
        "3",
        "the fact base has errors or cannot be read; the answer cannot be written; not enough memory; a damaged"
        " installation",
    ),
    ("130", "interrupted"),
)
PARTS = (
    Part(
        "",
        "stdout has the answer, and is empty if there is none. stderr says in one line what went wrong, with the"
        " nearest name or the option to use.",
        CODES,
        ("exit code", "means"),
    ),
    Part(
        "",
        "`check`, `verify`, and `diff` and `stale` with `--exit-code` keep their code even if the reader of a pipe"
        " quits early. If a list is shorter than what you asked for, stderr says what is missing, and the code is 0.",
    ),
)
