"""What a name means: the entry that is called so."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from akcli.errors import NotFound
from akcli.facts.base import Facts
from akcli.facts.model import Institution, Partner, Pillar, Policy
from akcli.facts.spelling import fold, meant

Entry = TypeVar("Entry")


def find(what: str, name: str, entries: Iterable[Entry], names: Callable[[Entry], Iterable[str]]) -> Entry:
    """The entry that ``name`` means: one of its names as :func:`fold` compares them, or part of only one entry's.

    Raises :class:`NotFound` with the nearest names where none or several fit.
    """
    wanted = fold(name)
    known = [(fold(known), known, entry) for entry in entries for known in names(entry)]
    for folded, _, entry in known:
        if folded == wanted:
            return entry
    parts = {id(entry): entry for folded, _, entry in known if wanted and wanted in folded}
    if len(parts) == 1:
        return next(iter(parts.values()))
    if parts:
        fitting = ", ".join(repr(next(iter(names(entry)))) for entry in list(parts.values())[:6])
        raise NotFound(f"{name!r} fits several {what}: {fitting}")
    singular = {"policies": "policy"}.get(what, what.removesuffix("s"))
    raise NotFound(f"no {singular} is called {name!r}{meant(name, [spelling for _, spelling, _ in known])}")


def partner_names(partner: Partner) -> tuple[str, ...]:
    """Every name that a partner is found under."""
    given = (partner.name, partner.id, partner.official_name, partner.alpha2, partner.alpha3)
    return tuple(filter(None, (*given, *partner.aliases, *partner.names.ko, *partner.names.local)))


def find_partner(facts: Facts, name: str) -> Partner:
    """The partner of that code or name."""
    return find("partners", name, facts.partners, partner_names)


def policy_names(policy: Policy) -> tuple[str, ...]:
    """Every name that a policy is found under."""
    return (policy.name, policy.id, *policy.aliases, *policy.names.ko)


def institution_names(institution: Institution) -> tuple[str, ...]:
    """Every name that an institution is found under."""
    own = (institution.name, institution.id, *filter(None, [institution.abbreviation]))
    return (*own, *institution.aliases, *institution.names.ko)


def find_policy(facts: Facts, name: str) -> Policy:
    """The policy of that id, name or short name."""
    return find("policies", name, facts.policies, policy_names)


def find_pillar(facts: Facts, name: str) -> Pillar:
    """The pillar of that name."""
    return find("pillars", name, facts.pillars, lambda pillar: (pillar.name, pillar.id))


def find_institution(facts: Facts, name: str) -> Institution:
    """The institution of that id, name or abbreviation."""
    return find("institutions", name, facts.institutions, institution_names)


def find_reporter(facts: Facts, name: str) -> str:
    """The reporter of that id, or the partner of that name; :class:`NotFound` where no series is theirs."""
    known: list[str] = list(dict.fromkeys(series.reporter for series in facts.heads))
    if name in known:
        return name
    try:
        found: str = find_partner(facts, name).id
    except NotFound:
        found = name
    if found not in known:
        raise NotFound(f"unknown reporter {name!r}{meant(name, known)} (one of {', '.join(known)})")
    return found
