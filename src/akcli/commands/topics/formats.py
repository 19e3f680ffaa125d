"""The forms in which an answer comes out."""

from akcli.commands.topics import Part

FORMATS = (
    (
        "`table`",
        "for reading: as wide as the terminal; cells wrap and lose nothing; where a table does not fit, each record"
        " becomes a block of lines",
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
        " the default is a table. In a pipe or a file it is tab-separated values for a list, and text for a page about"
        " one thing (and for `show`). `--format` (`-f`) overrides that; `--json` is short for `--format json`.",
        FORMATS,
        ("format", "what it is"),
    ),
    Part(
        "",
        "`table`, `text`, `tsv` and `markdown` show the command's columns; `json`, `jsonl` and `csv` all fields (so"
        " does the `text` of a page about one thing). `--fields a,b,c` overrides both. `--sort FIELD` (`-FIELD` for"
        " descending; what has no value comes last) and `--limit N` apply first. `--ids` (`-q`) prints only ids."
        " `--no-header` leaves out the header row of `csv` and `tsv`; `--bom` puts a byte order mark before `csv`,"
        " which Excel needs to read it as UTF-8. Output is always UTF-8.",
        commands=(
            "akcli trade vn --json",
            "akcli timeline --kind summit --fields date,title,id --format csv",
            "akcli institutions --kind fund --ids",
        ),
    ),
    Part(
        "",
        "In JSON a number is a number, with its unit in a separate field; an unknown value is `null`; every record has"
        " the same keys in the same order. In the other formats a cell joins a list with semicolons, writes a source"
        " as `id#locator`, and anything deeper as compact JSON. Percentages have one decimal. Dates sort by time. A"
        " search excerpt puts `«` and `»` around the words found.",
    ),
    Part(
        "",
        "Only tables shorten. The end of an interval leaves out what repeats the start (`2019-11-25/26`). Sources are"
        " the first publisher and the number of others; below 110 columns, and where rows would grow taller, only the"
        " number of publishers (`#`). `show` gives the newest points of a series, and `search` its five best hits"
        " unless you give `--limit`. Tables also draw the course of a series, sum up a target in a sentence, and drop"
        " the balance where there is no room for it.",
    ),
    Part(
        "",
        "`trade` with several partners has one record per year and partner, ordered by year, in every format. A table"
        " on a terminal sets them side by side: years down, partners across, and below them the first and last year of"
        " each, the change between them, the highest and the lowest, all by the count of its last year. A line below"
        " names partners some of whose years are by another count (in other formats it is on stderr). `--wide` gives"
        " `table`, `tsv`, `csv` and `markdown` that shape, with one column per partner, headed by its id; the cells"
        " are `total`, or the field that `--fields` names: `exports`, `imports`, `balance` or `growth`.",
    ),
    Part(
        "",
        "On a terminal a table taller than the screen goes through the pager: `AKCLI_PAGER`, else `PAGER`, else `less`;"
        " `cat` or an empty value turns it off. Publishers are links in terminals that support them. `NO_COLOR`,"
        " `FORCE_COLOR`, `TERM=dumb` and `COLUMNS` are honoured.",
    ),
    Part(
        "",
        "Within a major version keys are only added, and no word of a closed list changes its meaning.",
    ),
)
