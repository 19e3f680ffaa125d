"""``akcli help TOPIC``: the manual, offline. Help of a command is Typer's."""

from collections.abc import Sequence

from akcli.commands import topics
from akcli.commands.options import Argument
from akcli.declared import COMMANDS
from akcli.errors import UsageError
from akcli.facts.spelling import meant

ARGUMENT = Argument("topic", "TOPIC", "A command or a topic; after fields also a command.", "topic", many=True)
OPTIONS = ()
EXAMPLES = ("akcli help questions", "akcli help fields trade", "akcli help trade")
READS = False


def answer(path: str | None, topic: Sequence[str]) -> str:
    """The text of a topic, of ``fields`` also for one command."""
    first, *rest = topic
    if first not in topics.TOPICS and first not in COMMANDS:
        near = meant(first, [*topics.TOPICS, *COMMANDS])
        raise UsageError(f"no command and no topic {first!r}{near} (topics: {', '.join(topics.TOPICS)})")
    if first == "fields" and len(rest) == 1:
        from akcli.commands.topics.fields import parts_of

        return topics.plain(parts_of(rest[0]))
    if rest:
        known = 2 if first == "fields" else 1
        raise UsageError(f"unexpected {topic[known]!r} after {' '.join(('help', *topic[:known]))!r}")
    if first == "agents":
        from akcli.commands.topics.agents import skill

        return skill()
    return topics.plain(topics.parts(first))
