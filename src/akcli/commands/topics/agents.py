"""How a program or an assistant uses akcli well: what ``SKILL.md`` holds."""

from textwrap import fill

from akcli.commands.topics import TOPICS, WIDTH, Part, exit_codes, markdown

NAME = "akcli"
DESCRIPTION = (
    "Looks up sourced facts about cooperation between ASEAN and the Republic of Korea: goods trade by year and partner,"
    " investment, visitors, students, aid, events since 1949, agreements, policies, institutions, promises and whether"
    " they were kept. Use it when a question about Korea and ASEAN, or one of its members, needs a figure, a date or a"
    " source, or when a statement about them is to be checked. Works offline and answers in JSON."
)
USES = (
    (
        "A plain question: a figure, a date, a place, who, how many, which most",
        'akcli ask --json "how much did Korea export to Vietnam in 2019"',
    ),
    ("Words, where the entry is not known", "akcli search mekong fund --json --limit 5"),
    ("Goods trade with ASEAN or one partner, one row per year", "akcli trade vn --since 2015 --json"),
    ("Trade with all members in one year, with shares", "akcli trade --by partner --year 2022 --json"),
    ("Korea's count beside ASEAN's, with the gap", "akcli trade --mirror --year 2019 --json"),
    ("Every value that any source gives", "akcli trade --year 2019 --variants --json"),
    ("Which other statistics there are", "akcli series --partner vn --measure students --json"),
    ("The numbers of a series", "akcli series trade-asean-total --since 2015 --json"),
    ("What happened", "akcli timeline --partner vn --since 2019 --topic trade --json"),
    ("The main steps of the relation", "akcli timeline --milestones --json"),
    ("A country whole: ties, trade, targets", "akcli partners vietnam --json"),
    ("A policy, a pillar, an institution", "akcli policies nsp --json"),
    ("What was in print by a given day", "akcli trade --since 2015 --known 2019-11-26 --json"),
    ("Promises with a number, and what became of them", "akcli targets --topic trade --json"),
    ("What the article of 2019 states, and whether it holds", "akcli claims --verdict contradicted --json"),
    ("An entry or a number whole, by its address", "akcli show csp-2024 trade-vn-export#2019 --json"),
    ("What rests on a document", "akcli sources baonghean-2019 --json"),
    ("What changed with each edition of the facts", "akcli changes --since 2026-11-24 --json"),
    ("References for a bibliography", "akcli cite csp-2024 --style csl-json"),
    ("Anything else: counting, joining, ranking", 'akcli sql "select kind, count(*) from events group by kind" --json'),
)
"""What one wants to know, and what to run."""
PARTS = (
    Part(
        "",
        "`akcli` answers from a fact base that comes with it. Every fact has its source; where sources disagree, both"
        " values are kept and one is preferred. There is no network, no state, no configuration, and the same command"
        " gives the same answer until there is a new edition of the facts. Only `akcli export` writes a file.",
    ),
    Part(
        "What to call",
        "Every command takes `--help`, and every list `--json`.",
        commands=tuple(line for text, command in USES for line in (f"# {text}", command)),
    ),
    Part(
        "",
        "A partner is a code or a name in any language (`vn`, `Vietnam`, `베트남`). A date is `2019`, `2019-11`,"
        " `2019-11-25` or a span `2015/2019`. `akcli sql` without a query lists the tables. `akcli verify FILE --json`"
        " (or `-` for stdin) compares a draft with the facts, number by number; `stale` and `diff` are for those who"
        " maintain a fact base.",
    ),
    Part(
        "What comes back",
        "- Ask for `--json`: an array for a list and always for `show`, an object for `ask`, `about` and one NAME."
        " `--format jsonl` gives one record per line. Tables and text are for people: do not parse them.\n"
        "- The keys are always the same in the same order; an unknown value is `null`. `akcli help fields COMMAND`"
        " says what each means. `--fields a,b,c`, `--sort FIELD` and `--limit N` shorten the answer.\n"
        "- Numbers have the digits of their source and the unit in a field of its own. Read them as decimals.\n"
        "- Dates are as precise as the source (`1991-07`, `2018-08-03?`): add no day, and keep the doubt.\n"
        "- Read stderr even if the exit code is 0: it says when a list is shorter than what you asked for (`known to"
        " 2023`, `no figure: Cambodia`).",
    ),
    Part(
        "Exit codes",
        "\n".join(f"- `{code}`: {text}" for code, text in exit_codes.CODES),
    ),
    Part(
        "",
        "On 1 see whether the nearest name that stderr offers is the one meant; if not, say that the facts have no"
        " answer. On 2 correct the command as stderr says. stdout is empty in both cases, except that `verify`, `diff`"
        " and `stale` print what they found before they exit with 1.",
    ),
    Part(
        "Addresses, and how to cite",
        "- An entry has an id (`csp-2024`), a number an address (`trade-vn-export#2019`), and so has a place in a"
        " document (`baonghean-2019#p4`). Take them from the records (`id`, `address`, `cells`); do not make them"
        " up.\n"
        "- With a number give its unit, its period, whose count it is (`reporter`), its source (publisher, date, URL)"
        " and its address here, so that the reader can run `akcli show ADDRESS`.\n"
        "- `akcli cite ADDRESS...` writes references as text, BibTeX or CSL-JSON; `akcli cite akcli` that of the base"
        " itself. `akcli --version` names the edition: mention it where the answer may go out of date.",
    ),
    Part(
        "What not to do",
        "- Do not fill a gap. Exit code 1, `null` and a missing year mean that the facts do not say; `akcli about"
        " --json` lists under `gaps` what was looked for and not found.\n"
        "- Do not trust an answer of `ask` without a look at `read` and `answer`: they say how the question was"
        " understood. Do not reword a refused question until something else is answered.\n"
        "- Do not leave out `qualifier` (about, over, under), `status` (preliminary, derived, estimate) or `coverage`"
        " (ASEAN-6): a number without them says more than its source.\n"
        "- Do not compare, add or subtract numbers of different `reporter`, `unit` or `coverage`, and do not compute"
        " growth, shares, balances and gaps yourself: `trade` does, exactly.\n"
        "- Do not hide a conflict: where there are `variants` or `others`, say what the others say and why one is"
        " preferred (`akcli help counts`).\n"
        "- Do not quote a `summary`, `note` or `why` as the words of a source; they are the base's own. Open the"
        " source for its words.\n"
        "- Do not judge by today: `pending`, `missed` and `active` hold at the edition of the facts.",
    ),
    Part(
        "More",
        "\n".join(f"- `akcli help {name}`: {text}" for name, text in TOPICS.items() if name != "agents"),
    ),
)


def skill() -> str:
    """``SKILL.md``: the name and the description by which an assistant finds it, and the text."""
    described = fill(DESCRIPTION, WIDTH, initial_indent="  ", subsequent_indent="  ")
    return f"---\nname: {NAME}\ndescription: >-\n{described}\n---\n\n# {NAME}\n\n{markdown(PARTS)}"
