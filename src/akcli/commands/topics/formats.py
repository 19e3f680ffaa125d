"""The forms in which an answer comes out."""

from akcli.commands.topics import Part

FORMATS = (
    (
        "`table`",
        "for the eye: as wide as the terminal, cells wrap and lose nothing; below the width that a table needs, each"
        " record is a block of lines",
    ),
    (
        "`text`",
        "one `label: value` per line, with its unit, a blank line between records: for narrow places and screen"
        " readers",
    ),
    (
        "`json`",
        "an array for a list and always for `show`, one record per line; an object for one NAME, for `ask` and for"
        " `about`",
    ),
    ("`jsonl`", "one JSON object per line"),
    ("`csv`", "RFC 4180 with a header; lines end in `\\n`; data is never altered"),
    ("`tsv`", "a header and one record per line; tab, newline and backslash are `\\t`, `\\n` and `\\\\`"),
    ("`markdown`", "a table of GitHub Flavored Markdown"),
)
PARTS = (
    Part(
        "",
        "stdout carries the answer and nothing else, and stays empty on failure; messages go to stderr. On a terminal"
        " an answer is a table; elsewhere a list is tab-separated values, and a page about one thing (and `show`) is"
        " text. `--format` (`-f`) always wins; `--json` is short for `--format json`.",
        FORMATS,
        ("format", "what it is"),
    ),
    Part(
        "",
        "`table`, `text`, `tsv` and `markdown` show the command's columns; `json`, `jsonl` and `csv` all fields (so"
        " does the `text` of a page about one thing). `--fields a,b,c` overrides both. `--sort FIELD` (`-FIELD` for"
        " descending; what has no value comes last) and `--limit N` apply before. `--ids` (`-q`) prints only ids."
        " `--no-header` leaves out the header row of `csv` and `tsv`; `--bom` puts a byte order mark before `csv`,"
        " without which Excel takes it for another encoding. Output is UTF-8 wherever it goes.",
        commands=(
            "akcli trade vn --json",
            "akcli timeline --kind summit --fields date,title,id --format csv",
            "akcli institutions --kind fund --ids",
        ),
    ),
    Part(
        "",
        "In JSON numbers are numbers, with the unit in a field of its own; what is not known is `null`; every record"
        " has the same keys in the same order. In a cell of the other formats a list is joined by semicolons, a source"
        " is `id#locator`, deeper things are compact JSON. Percentages have one decimal. Dates sort in order of time."
        " In a search excerpt the words that were found stand between `«` and `»`.",
    ),
    Part(
        "",
        "Tables alone shorten: the end of an interval leaves out what it repeats of the start (`2019-11-25/26`), a cell"
        " of sources is the first publisher and how many more there are (below 110 columns, and where rows would grow"
        " taller, how many publishers), `show` counts the points of a series, and `search` shows its five best hits"
        " unless `--limit` says how many. They draw the course of a series, tell what became of a target in a"
        " sentence, and leave out a balance where there is no room for it.",
    ),
    Part(
        "",
        "`trade` with several partners has one record per year and partner, in order of years, in every format. A"
        " table on a terminal sets them side by side: years down, partners across, below them the first and last year"
        " of each, the change between, the highest and the lowest, all by the count of its last year; whose years are"
        " partly by another count is told below (in other formats on stderr). `--wide` gives"
        " `table`, `tsv`, `csv` and `markdown` that shape, a column for each partner under its id; the cells are"
        " `total`, or what `--fields` names: `exports`, `imports`, `balance` or `growth`.",
    ),
    Part(
        "",
        "On a terminal a table taller than the screen goes through the pager: `AKCLI_PAGER`, else `PAGER`, else `less`;"
        " `cat` or an empty value switches it off. Publishers are links in terminals that take them. `NO_COLOR`,"
        " `FORCE_COLOR`, `TERM=dumb` and `COLUMNS` are honoured.",
    ),
    Part(
        "",
        "Within a major version keys are only added, and no word of a closed list changes its meaning.",
    ),
)
