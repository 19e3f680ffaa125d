"""Words typed so far to candidates, for a shell's Tab.

Every Tab starts an interpreter, so nothing is imported here that it has not loaded anyway: no Typer, and where the
facts are compiled no TOML and no JSON either.
"""

import os

from akcli.declared import ARGUMENTS, COMMANDS, FIELDS, OPTIONS, TOPICS, Takes
from akcli.reader import split

TYPE_CHECKING = False  # to import typing would take longer than to answer
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from akcli.facts.base import Facts

IDS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "compiled", "ids.txt")
"""The lines of :func:`candidates`, written when the wheel was built; those of :func:`addresses` stand beside it."""

HINTS: dict[Takes, str] = {"files": ":files\t\n", "fields": ":list\t\n"}
"""What a shell is told besides candidates: to complete file names; to add no space, as the list may go on."""

Candidates = list[tuple[str, str]]


def answer(words: list[str]) -> str:
    r"""The lines ``candidate<TAB>description`` for the last of ``words``; each candidate begins with it, in any case.

    ``words`` are those behind ``akcli`` up to the cursor; the last may be empty. A candidate needs no quoting in any
    shell. The first line may be one of :data:`HINTS`, which a colon tells from a candidate.

    >>> answer(["targets", "--verdict", "m"])
    'met\t\nmissed\t\n'
    """
    *before, typed = words or [""]
    command, *earlier = before or [""]
    options = OPTIONS.get(command, {})
    pairs, arguments, awaiting = split(options, earlier)
    given = {option: value or "" for option, value in pairs}
    takes: Takes
    begun = ""
    if awaiting in options:
        takes = options[awaiting][0]
    elif awaiting or not typed.startswith("-"):
        takes, _, several, _ = ARGUMENTS.get(command, ("", "", False, False))
        if arguments and not several:
            takes = ""
    elif "=" in typed:
        option, _, typed = typed.partition("=")
        takes, begun = options[option][0] if option in options else "", f"{option}="
    else:
        takes = "options"
    start = typed.casefold()
    return HINTS.get(takes, "") + "".join(
        f"{begun}{word}\t{description}\n"
        for word, description in _candidates(takes, typed, command, given, arguments)
        if word.startswith(start)
    )


def _candidates(takes: Takes, typed: str, command: str, given: dict[str, str], arguments: list[str]) -> Candidates:
    """All that can stand where ``takes`` is to come, with what it means."""
    match takes:
        case "" | "files":
            return []
        case tuple():
            return [(word, "") for word in takes]
        case "commands":
            return list(COMMANDS.items())
        case "topics":
            return [*COMMANDS.items(), *TOPICS.items()]
        case "options":
            options = OPTIONS.get(command, {})
            return [(name, text) for name, (_, _, many, text, _) in options.items() if many or name not in given]
        case "fields":
            *chosen, _ = typed.split(",")
            known = _fields(command, given, arguments)
            left = [field for field in known if field not in chosen] if set(chosen) <= set(known) else []
            return [(",".join((*chosen, field)), "") for field in left]
        case "sort":
            sign = "-" if typed.startswith("-") else ""
            return [(sign + field, "") for field in _fields(command, given, arguments)]
        case _:
            # Names in nine scripts would bury the codes as long as nothing is typed.
            kinds = [kind for kind in takes.split() if typed or not kind.endswith("-names")]
            # Of the names of one entry the first is enough: with two of them Tab would stop where they part.
            found: dict[tuple[str, str], tuple[str, str]] = {}
            for kind, word, description in _entries(given.get("--facts", ""), kinds, typed.casefold()):
                if word not in arguments:
                    found.setdefault((kind, description if kind.endswith("-names") else word), (word, description))
            return list(found.values())


def _fields(command: str, given: dict[str, str], arguments: list[str]) -> list[str]:
    """The fields of the records that the words so far ask for."""
    forms = [*given, *(["NAME"] if arguments else [])]
    if command == "show":
        sections = str(ARGUMENTS[command][0]).split()
        named = {word.partition("#")[0].casefold(): "#" in word for word in arguments}
        forms = [
            "observations" if kind == "series" and named[word] else kind
            for kind, word, _ in _entries(given.get("--facts", ""), sections)
            if word in named
        ]
    keys = [key for form in forms if (key := f"{command} {form}") in FIELDS] or [command]
    return list(dict.fromkeys(field for key in keys for field in FIELDS.get(key, ())))


def _entries(path: str, kinds: list[str], start: str = "") -> list[list[str]]:
    """The lines of :func:`candidates` of some kinds whose word begins with ``start``, split; no line where the base
    at ``path`` (empty: the one that the environment names, or the bundled one) is not sound."""
    path = os.path.expanduser(path) or os.environ.get("AKCLI_FACTS", "")
    if path == "-":
        return []  # stdin is the terminal that Tab was typed at
    compiled = IDS.replace("ids.txt", "addresses.txt") if "#" in start else IDS
    if not path and os.path.exists(compiled):
        with open(compiled, encoding="utf-8", errors="replace") as file:
            lines = file.read().splitlines()
    else:
        from akcli.errors import InvalidFactBase
        from akcli.facts.load import load

        try:
            lines = list((addresses if "#" in start else candidates)(load(path or None)))
        except InvalidFactBase:
            lines = []
    starts = tuple(f"{kind}\t{start}" for kind in kinds)
    # A file that was cut ends within a line, or within a letter: nothing is offered of that one.
    return [parts for line in lines if line.startswith(starts) and len(parts := line.split("\t")) == 3]


def candidates(facts: "Facts") -> "Iterator[str]":
    """What the facts offer to completion, a line ``kind<TAB>word<TAB>description`` each.

    The kinds are the sections (the words: their ids), ``reporters`` (those that count something), ``partners-names``
    and the like (names that need no quoting, in lower case), and ``itself``.
    """
    counting: dict[str, None] = dict.fromkeys(series.reporter for series in facts.heads)
    groups: dict[str, Any] = dict(facts.entries())
    groups["reporters"] = [partner for partner in facts.partners if partner.id in counting]
    for kind, entries in groups.items():
        described = {entry.id: _describe(entry) for entry in entries}
        names: dict[str, str] = {}
        for entry in entries:
            for name in _names(entry):
                names.setdefault(name, described[entry.id])
        yield from (f"{kind}\t{word}\t{text}" for word, text in described.items())
        yield from (f"{kind}-names\t{name}\t{text}" for name, text in names.items() if name not in described)
    others = counting.keys() - {partner.id for partner in facts.partners}
    yield from (f"reporters\t{reporter}\t" for reporter in counting if reporter in others)
    yield f"itself\takcli\t{facts.about.edition} This tool and its facts"


def addresses(facts: "Facts") -> "Iterator[str]":
    """What the facts offer behind ``#``, a line as those of :func:`candidates` each: the values of series, and the
    places in documents that any shell takes as they are."""
    for series in facts.series:
        for period, point in series.points.items():
            word = f"{series.id}#{period}".casefold()
            if _is_plain(word):
                yield f"series\t{word}\t{point.value} {point.unit or series.unit}"
    for address, ids in sorted(facts.cited.items(), key=lambda one: (len(one[0]), one[0])):
        source_id, _, place = address.partition("#")
        word = address.casefold()
        if source_id in facts.documents and place and _is_plain(word):
            yield f"sources\t{word}\t{', '.join(ids[:3])}{', ...' if len(ids) > 3 else ''}"


def _is_plain(word: str) -> bool:
    """Whether every shell takes it as it stands."""
    return word.isprintable() and all(char > "\x7f" or char.isalnum() or char in "-._/#" for char in word)


def _describe(entry: "Any") -> str:
    """The date of an entry, where it has one, and its title."""
    from akcli.facts.base import title
    from akcli.show.page import escape_controls

    fields = ("date", "published", "announced", "established")
    dates = [value for field in fields if (value := getattr(entry, field, None))]
    return escape_controls(" ".join((*dates[:1], title(entry))))


def _names(entry: "Any") -> "Iterator[str]":
    """The names of a partner, a policy, a pillar or an institution that any shell takes as they are."""
    given = (getattr(entry, "name", None), getattr(entry, "abbreviation", None), *getattr(entry, "aliases", ()))
    for name in (*given, *(name for language in getattr(entry, "names", ()) for name in language)):
        word = (name or "").casefold()
        if word[:1].isalnum() and _is_plain(word) and not {"/", "#"}.intersection(word):
            yield word


SCRIPTS = {
    "bash": r"""# Completion of akcli for bash
_akcli() {
    local word words=() last= at=${COMP_WORDS[COMP_CWORD]} IFS=$' \t\n'
    [[ $3 == [\<\>]* || $3 == [0-9\&]\>* ]] && compopt -o default && return
    [[ $at == = ]] || at=$2
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}" "$at"; do # --option=value comes as three words
        word=${word//[\"\'\\]/}
        if [[ $word == = || $last == --*= ]]; then last+=$word; else words+=("$last") last=$word; fi
    done
    COMPREPLY=($(akcli __complete "${words[@]:1}" "$last" | cut -f1))
    [[ ${COMPREPLY-} == :files ]] && COMPREPLY=() && compopt -o default && return
    [[ ${COMPREPLY-} == :list ]] && COMPREPLY=("${COMPREPLY[@]:1}") && compopt -o nospace
    COMPREPLY=("${COMPREPLY[@]#"${last%"$2"}"}")
    compopt -o nosort
} 2>/dev/null
complete -F _akcli akcli
""",
    "zsh": r"""#compdef akcli
_akcli() {
    local -a lines found shown
    local line word width=0
    lines=("${(@f)$(akcli __complete "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    found=("${(@)lines%%$'\t'*}")
    case $found[1] in
        '') return 1 ;;
        :files) compset -P '--*='; _files; return ;;
        :list) compadd -U -V akcli -S '' -- "${(@)found[2,-1]}"; return ;;
    esac
    for word in $found; do (( ${(m)#word} > width )) && width=${(m)#word}; done
    for line in $lines; do
        line="${(mr:width:)line%%$'\t'*}  ${line#*$'\t'}"
        (( ${(m)#line} < COLUMNS )) || line="${(mr:COLUMNS-2:)line}…"
        shown+=("$line")
    done
    if [[ $lines[1] == *$'\t' ]]; then compadd -U -V akcli -a found; else compadd -U -V akcli -l -d shown -a found; fi
}
if [[ $funcstack[1] == _akcli ]]; then _akcli "$@"; else compdef _akcli akcli; fi
""",
    "fish": r"""# Completion of akcli for fish
function __akcli
    set -l words (commandline -opc) (commandline -ct)
    set -l lines (akcli __complete $words[2..] 2>/dev/null)
    if string match -q ':files*' -- $lines[1]
        complete -C "'' $words[-1]"
    else
        string match -v ':*' -- $lines
    end
end
complete -c akcli -f -k -a '(__akcli)'
""",
}
