"""``akcli completion``: the completion script of a shell."""

from akcli.commands.options import COMMON, Argument
from akcli.complete import SCRIPTS

ARGUMENT = Argument("shell", "SHELL", "bash, zsh or fish.", tuple(SCRIPTS), required=True)
OPTIONS = COMMON
EXAMPLES = ("akcli completion bash", "akcli completion zsh", "akcli completion fish")
READS = False


def answer(path: str | None, shell: str) -> str:
    """The script, which asks ``akcli __complete``."""
    return SCRIPTS[shell]
