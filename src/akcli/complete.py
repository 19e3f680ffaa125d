"""Words typed so far to candidates, for a shell's Tab.

Every Tab starts an interpreter, so nothing is imported here that it has not loaded anyway: no Typer, and where the
facts are compiled no TOML and no JSON either.
"""

import os

from akcli.declared import ARGUMENTS, COMMANDS, FIELDS, OPTIONS, TOPICS, Takes
from akcli.reader import own_base, split

TYPE_CHECKING = False  # to import typing would take longer than to answer
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from akcli.facts.base import Facts

COMPILED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "compiled")
"""Where the wheel has :func:`candidates`: ``tab-KIND.txt``, with a line ``word<TAB>description`` for each."""

LARGEST = 4_000_000
"""The bytes of the largest fact base that Tab reads: three times the bundled one, which take half a second."""
PATIENCE = 2
"""The seconds after which Tab gives up: to find everything that is wrong with a fact base may take many."""

HINTS: dict[Takes, str] = {"files": ":files\t\n", "fields": ":list\t\n"}
"""What a shell is told besides candidates: to complete file names; to add no space, as the list may go on."""

ADDRESSED = ("series", "sources")
"""The sections whose entries have places, named behind ``#``: the values of a series, what is cited of a document."""

Candidates = list[tuple[str, str]]


def answer(words: list[str]) -> str:
    r"""The lines ``candidate<TAB>description`` for the last of ``words``; each candidate begins with it, in any case.

    ``words`` are those behind ``akcli`` up to the cursor; the last may be empty. A candidate needs no quoting in any
    shell, unless there is a ``#`` in it. The first line may be one of :data:`HINTS`, which a colon tells from a
    candidate.

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
        if word.casefold().startswith(start)
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
            if arguments == ["fields"]:
                recorded = {key.split()[0] for key in FIELDS}
                return [(name, said) for name, said in COMMANDS.items() if name in recorded]
            return [] if arguments else [*COMMANDS.items(), *TOPICS.items()]
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
            kinds = takes.split()
            entry, place, _ = typed.casefold().partition("#")
            if place:
                kinds = [f"{kind}-addresses" for kind in kinds if kind in ADDRESSED]
            elif not typed:
                # Names in nine scripts would bury the codes as long as nothing is typed.
                kinds = [kind for kind in kinds if not kind.endswith("-names")]
            # Of the names of one entry the first is enough: with two of them Tab would stop where they part.
            found: dict[tuple[str, str], tuple[str, str]] = {}
            for kind, word, description in _entries(given.get("--facts"), kinds, entry + place):
                if word not in arguments:
                    found.setdefault((kind, description if kind.endswith("-names") else word), (word, description))
            return list(found.values())


def _fields(command: str, given: dict[str, str], arguments: list[str]) -> list[str]:
    """The fields of the records that the words so far ask for."""
    forms = [*given, *(["NAME"] if arguments else [])]
    if command == "show":
        named = {argument.partition("#")[0].casefold(): "#" in argument for argument in arguments}
        sections = str(ARGUMENTS[command][0]).split()
        forms = [
            "observations" if kind == "series" and named[word] else kind
            for kind, word, _ in _entries(given.get("--facts"), sections, *named)
            if word in named
        ]
    keys = [key for form in forms if (key := f"{command} {form}") in FIELDS] or [command]
    return list(dict.fromkeys(field for key in keys for field in FIELDS.get(key, ())))


def _entries(path: str | None, kinds: list[str], *starts: str) -> "Iterator[tuple[str, str, str]]":
    """The candidates of some kinds that begin with one of ``starts``: kind, word and description of each.

    They are those of the base at ``path``, or if None of the one that the environment names, or of the bundled one.
    """
    base = own_base(path)
    if base and "$" in base:
        base = os.path.expandvars(base)  # as the shell will
    if base is None and os.path.isdir(COMPILED):
        yield from _compiled(kinds, starts)
    elif base is None or (os.path.isfile(base) and 0 < os.path.getsize(base) <= LARGEST):
        offered = _read(base)
        for kind in kinds:
            for word, description in offered.get(kind, ()):
                if word.startswith(starts):
                    yield kind, word, description


def _compiled(kinds: list[str], starts: tuple[str, ...]) -> "Iterator[tuple[str, str, str]]":
    """Those of the bundled base, as an installed package holds it."""
    for kind in kinds:
        with open(os.path.join(COMPILED, f"tab-{kind}.txt"), "rb") as file:
            text = b"\n" + file.read()
        for start in starts:
            # To cut the text where a line begins like this is quicker than to look at every line.
            begun = start.encode("utf-8", "surrogateescape")
            for rest in text.split(b"\n" + begun)[1:]:
                word, tab, description = (begun + rest.partition(b"\n")[0]).decode(errors="replace").partition("\t")
                if tab:
                    yield kind, word, description


def _read(path: str | None) -> "dict[str, Iterable[tuple[str, str]]]":
    """:func:`candidates` of the base at ``path``, or of the TOML of the bundled one; none where it is not sound."""
    import faulthandler

    from akcli.errors import InvalidFactBase
    from akcli.facts.load import load

    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        # It ends the process whatever that is doing, even within a library written in C.
        faulthandler.dump_traceback_later(PATIENCE, exit=True, file=nowhere)
        try:
            return dict(candidates(load(path)))
        except InvalidFactBase:
            return {}
        finally:
            faulthandler.cancel_dump_traceback_later()


def candidates(facts: "Facts") -> "Iterator[tuple[str, Iterable[tuple[str, str]]]]":
    """What the facts offer to completion: of each kind the words, each with its description.

    The kinds are the sections (the words: their ids), ``reporters`` (those that count something), ``partners-names``
    and the like (names that need no quoting, in lower case), ``series-addresses``, ``sources-addresses`` and
    ``itself``.
    """
    from akcli.facts.model import SECTIONS

    counting: dict[str, None] = dict.fromkeys(series.reporter for series in facts.heads)
    for section, entries in facts.entries():
        yield section, _ids(entries)
        if "name" in SECTIONS[section]._fields:
            yield f"{section}-names", _names(entries)
    partners = [partner for partner in facts.partners if partner.id in counting]
    others = [reporter for reporter in counting if reporter not in {partner.id for partner in partners}]
    yield "reporters", (*_ids(partners), *((reporter, "") for reporter in others))
    yield "reporters-names", _names(partners)
    yield "series-addresses", _values(facts)
    yield "sources-addresses", _places(facts)
    yield "itself", [("akcli", f"{facts.about.edition} This tool and its facts")]


def _ids(entries: "Iterable[Any]") -> "Iterator[tuple[str, str]]":
    """Each id with what it means: the date of the entry, where it has one, and its title."""
    from akcli.facts.base import title
    from akcli.show.page import escape_controls

    fields = ("date", "published", "announced", "established")
    for entry in entries:
        dates = [value for field in fields if (value := getattr(entry, field, None))]
        yield entry.id, escape_controls(" ".join((*dates[:1], title(entry))))


def _names(entries: "Iterable[Any]") -> "Iterator[tuple[str, str]]":
    """The names of partners, policies, pillars or institutions that any shell takes as they are, and no id is."""
    described = dict(_ids(entries))
    names: dict[str, str] = {}
    for entry in entries:
        for name in _spellings(entry):
            names.setdefault(name, described[entry.id])
    return ((name, text) for name, text in names.items() if name not in described)


def _spellings(entry: "Any") -> "Iterator[str]":
    """The names of an entry in lower case."""
    names = (getattr(entry, "name", None), getattr(entry, "abbreviation", None), *getattr(entry, "aliases", ()))
    for name in (*names, *(name for language in getattr(entry, "names", ()) for name in language)):
        word = (name or "").casefold()
        if (
            word[:1].isalnum()
            and word.isprintable()
            and all(char > "\x7f" or char.isalnum() or char in "-._" for char in word)
        ):
            yield word


def _values(facts: "Facts") -> "Iterator[tuple[str, str]]":
    """``ID#PERIOD`` of each observation, with what it says."""
    from akcli.facts.observations import observations

    for observation in observations(facts.series):
        value = observation.point.value
        number = f"{value:,}" if isinstance(value, int) else f"{value:,f}"
        amount = " ".join(filter(None, (observation.point.qualifier, number, observation.unit)))
        yield (
            f"{observation.series.id}#{observation.period}",
            ", ".join(filter(None, (amount, observation.point.status))),
        )


def _places(facts: "Facts") -> "Iterator[tuple[str, str]]":
    """``ID#LOCATOR`` of each place in a document, with what cites it; in the order of the numbers in it."""
    import re

    from akcli.facts.base import referred

    citing: dict[str, list[str]] = {}
    for _, entries in facts.entries():
        for entry in entries:
            for ref in dict.fromkeys(referred(entry)):
                if "#" in ref and ref.partition("#")[0] in facts.documents and ref.isprintable():
                    citing.setdefault(ref, []).append(entry.id)
    by_number = {ref: [int(part) if part.isdecimal() else part for part in re.split("([0-9]+)", ref)] for ref in citing}
    yield from ((ref, ", ".join(citing[ref])) for ref in sorted(citing, key=by_number.__getitem__))


SCRIPTS = {
    "bash": r"""# Completion of akcli for bash 3.2 and later
_akcli() {
    local word words=() last= at=${COMP_WORDS[COMP_CWORD]} typed=${2//[\"\'\\]/} IFS=$' \t\n'
    if [[ $3 == [\<\>]* || $3 == [0-9\&]\>* ]]; then _akcli_files "$2"; return; fi
    if [[ $at == --*=* && $2 != *=* ]]; then at=${at%"$2"*}$2; elif [[ $at != = ]]; then at=$2; fi # up to the cursor
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}" "$at"; do # --option=value comes as three words, in 3.2 as one
        word=${word//[\"\'\\]/}
        if [[ $word == = || $last == --*= ]]; then last+=$word; else words+=("$last") last=$word; fi
    done
    COMPREPLY=()
    if [[ $last == *\#* ]]; then # only an address may need quotes
        while IFS= read -r word && [[ $word ]]; do
            [[ ${COMP_WORDS[COMP_CWORD]} == [\"\']* ]] || printf -v word %q "$word"
            COMPREPLY+=("$word")
        done <<< "$(command akcli __complete "${words[@]:1}" "$last" | cut -f1)"
    else
        COMPREPLY=($(command akcli __complete "${words[@]:1}" "$last" | cut -f1))
        if [[ ${COMPREPLY-} == :files ]]; then _akcli_files "$2"; return; fi
        if [[ ${COMPREPLY-} == :list ]]; then COMPREPLY=("${COMPREPLY[@]:1}"); type compopt && compopt -o nospace; fi
        COMPREPLY=("${COMPREPLY[@]#"${last%"$typed"}"}")
    fi
    type compopt && compopt -o nosort
    return 0
} >/dev/null 2>&1
_akcli_files() {
    COMPREPLY=()
    type compopt && compopt -o default && return
    local IFS=$'\n'
    COMPREPLY=($(compgen -f -- "${1//[\"\'\\]/}"))
    compgen -f / # in bash 3.2 this tells readline that they are file names: / behind a folder, quotes where needed
}
complete -F _akcli akcli
""",
    "zsh": r"""#compdef akcli
_akcli() {
    local -a line lines found shown end
    local word width=0
    # The base may be assigned in front of the command: AKCLI_FACTS=own.toml akcli show <Tab>
    line=("${(@z)LBUFFER}")
    local -i place=$(( $#line - CURRENT + (${#PREFIX} ? 1 : 2) ))
    while (( place > 1 )) && [[ $line[place] != $words[1] ]]; do (( place-- )); done
    while (( --place > 0 )) && [[ $line[place] == [[:alpha:]_]*=* ]]; do
        [[ $line[place] == AKCLI_FACTS=* ]] && { local -x AKCLI_FACTS=${(Q)line[place]#*=}; break }
    done
    lines=("${(@f)$(command akcli __complete "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    found=("${(@)lines%%$'\t'*}")
    case $found[1] in
        '') return 1 ;;
        :files) compset -P '--*='; _files; return ;;
        :list) compadd -U -V akcli -S '' -- "${(@)found[2,-1]}"; return ;;
    esac
    for word in $found; do (( ${(m)#word} > width )) && width=${(m)#word}; done
    for word in $lines; do
        word="${(mr:width:)word%%$'\t'*}  ${word#*$'\t'}"
        (( ${(m)#word} < COLUMNS )) || word="${(mr:COLUMNS-2:)word}…"
        shown+=("$word")
    done
    [[ $QIPREFIX ]] || end=(-S ' ' -r '#') # the space goes again where # is typed behind an id
    [[ $lines[1] == *$'\t' ]] || end+=(-l -d shown)
    compadd -U -V akcli $end -a found
}
if [[ $funcstack[1] == _akcli ]]; then _akcli "$@"; else compdef _akcli akcli; fi
""",
    "fish": r"""# Completion of akcli for fish
function __akcli
    set -l words (commandline -xpc 2>/dev/null; or commandline -opc) # fish 4 opens variables, and calls it -x
    set -a words (string replace -ra '["\'\\\\]' '' -- (commandline -ct))
    set -l lines (command akcli __complete $words[2..] 2>/dev/null)
    if string match -q ':files*' -- $lines[1]
        complete -C "'' "(commandline -ct)
    else
        string match -v ':*' -- $lines
        if string match -q ':list*' -- $lines[1]; and test (count $lines) = 2
            string replace -r '\\t.*' , -- $lines[2] # fish puts a space behind what is the only one
        end
    end
end
complete -c akcli -f -k -a '(__akcli)'
""",
}
