"""What a name means: the entry that is called so.

A name is a whole name: an id, a code, a name or an alias as it stands in the base, in any case, with or without
accents, spaces, punctuation and the article; or the beginning, of at least four letters, of a word of only one entry's
names. Half a code and the end of a name are nobody's, and so is an empty text.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from akcli.errors import NotFound
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.model import Institution, Partner, Pillar, Policy
from akcli.facts.spelling import bare, composed, did_you_mean, near, words

Entry = TypeVar("Entry")

BEGINNING = 4
"""So many letters of a word are enough."""
LISTED = 6
"""So many entries that a beginning fits are named."""


def find(what: str, name: str, entries: Iterable[Entry]) -> Entry:
    """The entry of ``entries`` that ``name`` means; ``what`` they are, for the complaint.

    Raises :class:`NotFound` with all that it fits, or with the nearest names.
    """
    known: dict[str, Any] = {entry.id: entry for entry in entries}  # type: ignore[attr-defined]
    if name.casefold() in known:  # as in nearly all questions
        found: Entry = known[name.casefold()]
        return found
    found = known[meaning(what, name, {entry_id: tuple(names_of(entry)) for entry_id, entry in known.items()})]
    return found


def meaning(what: str, name: str, called: Mapping[str, Sequence[str]]) -> str:
    """The one id that ``name`` means, of which ``called`` has the names.

    Raises :class:`NotFound` with all that it fits, or with the nearest names.
    """
    fitting = meanings(name, called)
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        listed = ", ".join(repr(called[entry_id][0]) for entry_id in fitting[:LISTED])
        others = f" and {len(fitting) - LISTED} more" if len(fitting) > LISTED else ""
        raise NotFound(f"{name!r} fits several {what}: {listed}{others}")
    singular = {"policies": "policy"}.get(what, what.removesuffix("s"))
    raise NotFound(f"no {singular} is called {name!r}{did_you_mean(nearest(name, called))}")


def meanings(name: str, called: Mapping[str, Sequence[str]]) -> list[str]:
    """The ids of all entries that ``name`` fits, of which ``called`` has the names: one of them as it is written there,
    else one as names are compared, else the beginning of a word of one."""
    wanted = words(name)
    whole = "".join(wanted)
    if not whole:
        return []
    written = composed(name)
    if fitting := [
        entry_id for entry_id, names in called.items() if any(composed(spelling) == written for spelling in names)
    ]:
        return fitting

    def is_called(spelling: str) -> bool:
        # Accents that the name has not are a slip in a word, and another word in a code: Mỹ is not MY.
        return bare(spelling) == whole and (len(whole) >= BEGINNING or written.isascii() or not spelling.isascii())

    if fitting := [entry_id for entry_id, names in called.items() if any(map(is_called, names))]:
        return fitting
    if len(wanted) > 1 or sum(map(str.isalpha, whole)) < BEGINNING:
        return []
    return [
        entry_id
        for entry_id, names in called.items()
        if any(word.startswith(whole) for spelling in names for word in words(spelling))
    ]


def nearest(name: str, called: Mapping[str, Sequence[str]]) -> list[str]:
    """For each entry that ``name`` may be a slip for, the nearest of its names; at most three."""
    owner = {spelling: entry_id for entry_id, names in called.items() for spelling in names}
    firsts: dict[str, str] = {}
    for spelling in near(name, owner, len(owner)):
        firsts.setdefault(owner[spelling], spelling)
    return list(firsts.values())[:3]


def names_of(entry: Any) -> Iterator[str]:
    """Every name that an entry is found under, in any language, and its id and codes."""
    fields = ("name", "id", "official_name", "abbreviation", "alpha2", "alpha3")
    yield from filter(None, (getattr(entry, field, None) for field in fields))
    yield from getattr(entry, "aliases", ())
    for language in getattr(entry, "names", ()):
        yield from language


def partner_names(partner: Partner) -> tuple[str, ...]:
    """Every name that a partner is found under."""
    return tuple(names_of(partner))


def find_partner(facts: Facts, name: str) -> Partner:
    """The partner of that code or name."""
    return find("partners", name, facts.partners)


def find_policy(facts: Facts, name: str) -> Policy:
    """The policy of that id, name or short name."""
    return find("policies", name, facts.policies)


def find_pillar(facts: Facts, name: str) -> Pillar:
    """The pillar of that name."""
    return find("pillars", name, facts.pillars)


def find_institution(facts: Facts, name: str) -> Institution:
    """The institution of that id, name or abbreviation."""
    return find("institutions", name, facts.institutions)


def find_source(facts: Facts, name: str) -> str:
    """The id of the document of that id or address; an id has no beginnings that would be names."""
    ids = facts.documents.keys()
    if name.casefold() in ids:
        return name.casefold()
    if "://" in name:
        addresses = {source_id: document.url for source_id, document in facts.documents.items()}
        exact = [source_id for source_id, url in addresses.items() if url == name]
        fitting = exact or [source_id for source_id, url in addresses.items() if url.casefold() == name.casefold()]
    else:
        fitting = [source_id for source_id in ids if bare(source_id) == bare(name)]
    if len(fitting) == 1:
        return fitting[0]
    raise NotFound(f"no source is called {name!r}{did_you_mean(fitting or near(name, ids))}")


def find_reporter(facts: Facts, name: str) -> str:
    """The reporter of that id, or the partner of that name; :class:`NotFound` where no series is theirs."""
    counting: list[str] = list(dict.fromkeys(series.reporter for series in facts.heads))
    if name.casefold() in counting:
        return name.casefold()
    called: dict[str, Sequence[str]] = {partner.id: partner_names(partner) for partner in facts.partners}
    called |= {reporter: (reporter,) for reporter in (*counting, *model.REPORTERS) if reporter not in called}
    fitting = meanings(name, called)
    if len(fitting) == 1 and fitting[0] in counting:
        return fitting[0]
    guesses = nearest(name, {reporter: called[reporter] for reporter in counting})
    raise NotFound(f"unknown reporter {name!r}{did_you_mean(guesses)} (one of {', '.join(counting)})")
