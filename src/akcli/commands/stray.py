"""What a word was meant for that stands where it cannot be: an option, another command."""

from collections.abc import Iterable, Sequence

from akcli.commands.options import Argument, Option
from akcli.errors import NotFound
from akcli.facts import dates
from akcli.facts.base import Facts
from akcli.facts.names import find_institution, find_partner, find_pillar, find_policy, find_reporter
from akcli.facts.spelling import fold

SHOWS = {
    "partners": find_partner,
    "policies": find_policy,
    "pillars": find_pillar,
    "institutions": find_institution,
}
"""The commands that show what is called by a name."""


ASKS = {"are", "did", "does", "how", "is", "was", "were", "what", "when", "where", "which", "who", "why"}
"""The words that begin a question in English."""


def is_question(words: Sequence[str]) -> bool:
    """Whether words that begin with no command are a question: it is not for a slip in the name of a command.

    >>> is_question(["how", "much", "did", "Korea", "export"]), is_question(["how"]), is_question(["how", "--json"])
    (True, False, False)
    """
    return len(words) > 1 and words[0].casefold() in ASKS and not words[1].startswith("-")


def joined(name: str, arguments: Sequence[str], facts: Facts) -> str:
    """The command line that was meant where a name of several words stands without quotes; empty where none is."""
    whole = " ".join(arguments)
    return f"akcli {name} {quoted(whole)}" if name in SHOWS and is_found(SHOWS[name], whole, facts) else ""


def option_for(word: str, declared: Iterable[Argument | Option], facts: Facts | None) -> str:
    """The option that a word is a value of, as it is typed; empty where it is none's.

    >>> from akcli.commands.options import TOPIC, YEAR
    >>> option_for("2019", (YEAR, TOPIC), None), option_for("trade", (YEAR, TOPIC), None)
    ('--year 2019', '--topic trade')
    """
    options = [option for option in declared if isinstance(option, Option) and not option.short]
    for option in options:
        if isinstance(option.kind, tuple) and fold(word) in map(fold, option.kind):
            return f"{option.flag} {quoted(word)}"
    if is_date(word):
        flags = [option.flag for option in options]
        return next((f"{flag} {quoted(word)}" for flag in ("--year", "--as-of", "--since") if flag in flags), "")
    finders = {"partner": find_partner, "reporter": find_reporter}
    for kind, find in finders.items():
        flag = next((option.flag for option in options if option.kind == kind), None)
        if flag and facts and is_found(find, word, facts):
            return f"{flag} {quoted(word)}"
    return ""


def command_for(words: Sequence[str], facts: Facts | None) -> str:
    """The command line that was meant by words that begin with no command; empty where nobody can tell."""
    first = words[0]
    if any(word.startswith("-") for word in words[1:]) or len(words) == 1:
        if is_date(first):
            return f"akcli timeline --year {quoted(first)}"
        for name, find in SHOWS.items() if facts else ():
            if facts and is_found(find, first, facts):
                return f"akcli {name} {quoted(first)}"
        if facts and first.partition("#")[0].casefold() in facts.sections:
            return f"akcli show {quoted(first)}"
        words = first.split()
    if len(words) > 1:
        return f"akcli ask {' '.join(quoted(word.rstrip('?!.,')) for word in words)}"
    return ""


def is_found(find: object, word: str, facts: Facts) -> bool:
    """Whether a word is the name of something."""
    try:
        return bool(find(facts, word))  # type: ignore[operator]
    except NotFound:
        return False


def is_date(word: str) -> bool:
    """Whether a word is a date, which is the name of nothing."""
    try:
        return bool(dates.parse(word))
    except ValueError:
        return False


def quoted(word: str) -> str:
    """A word as a shell takes it; a # within it is no comment."""
    from shlex import quote

    plain = word.replace("#", "")
    return word if plain and quote(plain) == plain and word[0] != "#" else quote(word)
