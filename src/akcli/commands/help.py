"""``akcli help TOPIC``: the manual, offline. Help of a command is Typer's."""

from akcli.commands import topics
from akcli.commands.options import Argument
from akcli.errors import UsageError
from akcli.facts.spelling import meant

ARGUMENT = Argument("topic", "TOPIC", "A command or a topic.", "topic")
OPTIONS = ()
EXAMPLES = ("akcli help questions", "akcli help trade")
READS = False
TOPICS = {
    "questions": ("What ask reads, with examples in three languages.", topics.questions),
}
"""Every topic with a line of what it tells, and what makes its text."""


def answer(path: str | None, topic: str) -> str:
    """The text of a topic."""
    if topic not in TOPICS:
        raise UsageError(f"no command and no topic {topic!r}{meant(topic, TOPICS)} (topics: {', '.join(TOPICS)})")
    return TOPICS[topic][1]()
