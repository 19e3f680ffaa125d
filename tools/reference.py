"""Writes what is read off the model and the commands: ``python tools/reference.py``.

``docs/facts.md``, ``docs/questions.md``, ``docs/records.md``, ``SKILL.md`` and ``data/facts.schema.json`` are made
whole, of ``docs/output.md`` and ``docs/sources.md`` the part between two marks.
With ``--check`` nothing is written; the exit code is 1 and each file that has changed is named.
"""

import sys
from decimal import Decimal
from typing import Any, get_args, get_origin

from current import ROOT, settle
from schema import sentences, text

from akcli.commands.topics import agents, counts, fields, formats, markdown, questions
from akcli.facts import model

HEAD = """# The format of a fact base

A fact base is one file of TOML 1.0 in UTF-8, of at most 64 MiB: a table `[about]` and arrays of tables, one array a
section, and where ids have moved a table `[moved]`. Order in a section is free, but for `series`, whose order is the
preference among those of one measure and partner, and for points, which stand in order of time; in a list of words or
ids order means nothing, among variants it is a preference ([editions.md](editions.md)). [sample.toml](sample.toml) is a
small one to start from; its first line

```toml
#:schema ../data/facts.schema.json
```

makes a TOML editor (Even Better TOML, taplo) complete and check it by the JSON Schema, which `akcli schema` prints.
`akcli check FILE` finds more: references to nothing, dates that cannot be, totals that are not their sums, verdicts
that the facts contradict.

- An **id** is kebab-case, `[a-z0-9-]`, at most 32 characters, and unique in the whole file.
- A **date** is EDTF (ISO 8601-2) in quotes, as precise as its source: `"1989"`, `"1989-11"`, `"1989-11-02"`,
  `"2019-11-25/2019-11-26"`, a decade `"198X"`, uncertain `"2019-11-26?"`, open `"../2024-06"`. A deadline has an end.
- A **source** is named by its id, with a place in it after `#`: `"baonghean-2019#p4"`. Wherever there is a field
  `sources`, at least one is needed: no source, no fact. A point without any has those of its series.
- A **number** is written as the source writes it, in the source's unit; TOML's `71.86` is read exactly. It has at most
  15 digits and no exponent.
- **Variants** hold what other sources say instead: `variants = [{ date = "1984-01-08", sources = ["..."] }]`.
- **Text** is one plain line: no control character, no double space, no `=`, `+` or `@` at its beginning, nothing that
  is left of HTML (`<b>`, `&amp;`) or Markdown (`**`, a link). Other brackets are text and shown as they stand.

A field in **bold** is required.
"""
FORMS = {
    model.Id: "id",
    model.Text: "text",
    model.Edtf: "date",
    model.Day: "day",
    model.Url: "http or https address",
    model.SourceRef: "source",
    model.PartnerId: "partner",
    model.PolicyId: "policy",
    model.PillarId: "pillar",
    model.SeriesId: "series",
    model.AnyId: "id of any entry",
    model.EntryRef: "id of any entry or value",
    model.ReporterId: f"partner, or {', '.join(model.REPORTERS)}",
    model.Language: "two small letters",
    model.Alpha2: "two capitals",
    model.Alpha3: "three capitals",
    str: "text",
    int: "whole number",
    bool: "true or false",
}
MOVED = """What is asked for by an old id opens, with a word on stderr:

```toml
[moved]
trade-old = "trade-new"
```"""
LISTS = {name: words for name, kind in vars(model).items() if (words := model.closed_list(kind))}


def form(hint: Any) -> str:
    """What a value of that type looks like in the TOML."""
    if allowed := model.closed_list(hint):
        name = next(name for name, words in LISTS.items() if words == allowed)
        return f"[{name}](#{name.lower()})"
    inner = [one for one in get_args(hint) if one is not type(None)]
    if get_origin(hint) is tuple:
        return f"list of {form(inner[0])}"
    if get_origin(hint) is dict:
        return f"table of {form(inner[1])} by period"
    if Decimal in inner:
        return "number"
    if inner:
        return form(inner[0])
    return f"[{hint.__name__}](#{hint.__name__.lower()})" if hasattr(hint, "_fields") else FORMS[hint]


def table(entry: Any, said: dict[tuple[str, str], str]) -> str:
    """The fields of a table, a row a field."""
    rows = ["| field | form | |", "|---|---|---|"]
    for field, hint in entry.__annotations__.items():
        needed = field not in entry._field_defaults or (field == "sources" and entry is not model.Point)
        name = f"**`{field}`**" if needed else f"`{field}`"
        rows.append(f"| {name} | {form(hint)} | {said.get((entry.__name__, field), model.EVERYWHERE.get(field, ''))} |")
    return "\n".join(rows)


def measures() -> str:
    """The measures, each with its flows and the unit that it is counted in."""
    rows = [
        f"| `{measure}` | {', '.join(f'`{flow}`' for flow in flows)} | {', '.join(f'`{base}`' for base in bases)} |"
        for measure, (flows, bases) in model.MEASURES.items()
    ]
    return "\n".join(["| measure | flows | counted in |", "|---|---|---|", *rows])


def units() -> str:
    """The units, each with what it is counted in."""
    rows = [f"| `{unit}` | {factor.normalize():f} `{base}` |" for unit, (base, factor) in model.UNITS.items()]
    return "\n".join(["| unit | is |", "|---|---|", *rows])


def event_kinds() -> str:
    """The kinds of events, each with an example and where it ends."""
    rows = [
        f"| `{kind}` | {what} | `{example}` | {border} |" for kind, (what, example, border) in model.EVENT_KINDS.items()
    ]
    return "\n".join(["| kind | what is of it | as | where it ends |", "|---|---|---|---|", *rows])


TABLES = {"Measure": measures, "Unit": units, "EventKind": event_kinds}
"""The closed lists whose words have more to them than a meaning."""


def facts_page() -> str:
    """``docs/facts.md``."""
    said = sentences()
    parts = [HEAD, f"## about\n\n{model.About.__doc__}\n\n{table(model.About, said)}\n"]
    parts.append(f"## moved\n\n{said['', 'Moved']} {MOVED}\n")
    for section, entry in model.SECTIONS.items():
        parts.append(f"## {section}\n\n{entry.__doc__}\n\n{table(entry, said)}\n")
    parts.append("## Tables within entries\n")
    used = [
        *(model.Names, model.Size, model.Point, model.Outcome),
        *(model.EventVariant, model.PartnerVariant, model.InstitutionVariant, model.PointVariant, model.TargetVariant),
    ]
    parts += [f"### {inner.__name__}\n\n{inner.__doc__}\n\n{table(inner, said)}\n" for inner in used]
    parts.append("## Closed lists\n")
    for name, words in LISTS.items():
        meaning = f"\n\n{said['', name]}" if ("", name) in said else ""
        listed = TABLES[name]() if name in TABLES else ", ".join(f"`{word}`" for word in words)
        parts.append(f"### {name}\n\n{listed}{meaning}\n")
    return "\n".join(parts)


def with_part(name: str, mark: str, told: str) -> str:
    """A page of ``docs`` with what stands between two marks replaced."""
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    start, end = f"<!-- {mark} -->\n", f"<!-- /{mark} -->\n"
    before, _, rest = text.partition(start)
    _, _, after = rest.partition(end)
    assert after, f"docs/{name} has no {end}"
    return f"{before}{start}{told}{end}{after}"


def records_page() -> str:
    """``docs/records.md``: what ``akcli help fields`` says, of all commands."""
    parts = [fields.OVERVIEW, *(part for name in fields.commands() for part in fields.parts_of(name))]
    return f"# What the fields mean\n\nThis is `akcli help fields`, of all commands.\n\n{markdown(parts)}"


def questions_page() -> str:
    """``docs/questions.md``: what ``akcli help questions`` says, with its examples as code."""
    return f"# What ask reads\n\nThis is `akcli help questions`.\n\n{markdown(questions.PARTS)}"


def main() -> int:
    """Write the files, or with ``--check`` name those that are not current."""
    stale = settle({ROOT / "data" / "facts.schema.json": text()})  # first: the meanings of fields are read from it
    return stale | settle(
        {
            ROOT / "docs" / "facts.md": facts_page(),
            ROOT / "docs" / "output.md": with_part("output.md", "formats", markdown(formats.PARTS)),
            ROOT / "docs" / "questions.md": questions_page(),
            ROOT / "docs" / "records.md": records_page(),
            ROOT / "docs" / "sources.md": with_part("sources.md", "counts", markdown(counts.PARTS)),
            ROOT / "SKILL.md": agents.skill(),
        }
    )


if __name__ == "__main__":
    sys.exit(main())
