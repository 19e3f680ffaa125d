"""``akcli help TOPIC``: told once, plain, complete, and every line of it can be typed."""

import shlex

import pytest
from conftest import ROOT

from akcli.cli import COMMANDS
from akcli.commands import topics
from akcli.commands.topics import TOPICS, agents, counts, exit_codes, fields, formats
from akcli.declared import FIELDS, OPTIONS
from akcli.facts.model import REPORTERS
from akcli.show.formats import Format

TEXTS = [(topic,) for topic in TOPICS] + [("fields", name) for name in fields.commands()]


@pytest.mark.parametrize("words", TEXTS, ids=" ".join)
def test_a_topic_is_plain_and_narrow(akcli, terminal, words):
    """The same on a terminal and in a pipe: no escapes, no line wider than 80 columns."""
    told = akcli("help", *words)
    assert (told.code, told.err) == (0, "")
    assert terminal("help", *words, COLUMNS="40", FORCE_COLOR="1") == told.out
    assert "\x1b" not in told.out
    assert [line for line in told.out.splitlines() if len(line) > 80] == []


LINES = [
    command
    for topic in TOPICS
    for part in topics.parts(topic)
    for command in part.commands
    if not command.startswith("#")
]


@pytest.mark.parametrize("line", LINES)
def test_every_line_of_a_topic_can_be_typed(akcli, line):
    """And is answered."""
    ran = akcli(*shlex.split(line)[1:])
    assert (ran.code, bool(ran.out)) == (0, True)


def test_every_listing_has_records():
    """Whose fields can be told."""
    assert {name for name in COMMANDS if "--fields" in OPTIONS[name]} <= set(fields.commands())


@pytest.mark.parametrize("command", fields.commands())
def test_every_field_of_every_record_has_a_meaning(command):
    """Each field of a command's records stands among what ``help fields COMMAND`` tells, with a sentence."""
    told = fields.parts_of(command)
    assert [word for part in told for word, text in part.rows if not text] == []
    named = {word.strip("`") for part in told for word, _ in part.rows}
    kinds = fields.OF_NO_COMMAND if command == "show" else fields.keys(command)
    assert {field for key in kinds for field in FIELDS[key]} == named


def test_what_show_adds_to_a_list_is_told():
    """A record of ``show`` has the fields that its command lists, and ``section`` and ``referred_by``."""
    lists = {"events": "timeline"}
    for key in FIELDS:
        if key.startswith("show ") and key not in fields.OF_NO_COMMAND:
            section = key.removeprefix("show ")
            own = {field for one in fields.keys(lists.get(section, section)) for field in FIELDS[one]}
            assert set(FIELDS[key]) <= own | {"section", "referred_by"}, key


def test_no_meaning_is_of_nothing():
    """What is said of a computed field is said of a field that some record has."""
    kinds = {
        key: {field for one in FIELDS if one == key or one.split()[0] == key for field in FIELDS[one]}
        for key in fields.COMPUTED
    }
    assert {key: set(said) - kinds[key] for key, said in fields.COMPUTED.items() if set(said) - kinds[key]} == {}


def test_the_lists_of_topics_are_whole():
    """Every format, every exit code, every count of the model."""
    assert [word.strip("`") for word, _ in formats.FORMATS] == [one.value for one in Format]
    assert [code for code, _ in exit_codes.CODES] == ["0", "1", "2", "3", "130"]
    assert set(REPORTERS) < {word.strip("`") for word, _ in counts.REPORTERS}


def test_the_skill_of_the_repository_is_what_help_prints(akcli):
    """``SKILL.md`` and ``akcli help agents`` are one text, which names every command that answers a question."""
    told = akcli("help", "agents").out
    assert (ROOT / "SKILL.md").read_text(encoding="utf-8") == told
    assert told.startswith("---\nname: akcli\ndescription: >-\n  ")
    used = {shlex.split(command)[1] for _, command in agents.USES}
    of_the_base = {name for name, (group, _) in COMMANDS.items() if group == "Fact base"}
    assert set(COMMANDS) - used - of_the_base == {"pillars", "institutions", "verify"}


def test_help_of_a_command_is_its_own(akcli):
    """``help trade`` is ``trade --help``, ``help`` alone the overview."""
    assert akcli("help", "trade") == akcli("trade", "--help")
    assert akcli("help") == akcli("--help")


TOLD = {
    "help": (0, "Topics (akcli help TOPIC):\n  questions     What ask reads, with examples in three languages.\n"),
    "help fields targets": (0, "\n  passed        The first year in which the value was reached.\n"),
    "help fields partners": (0, "\nakcli partners NAME\n\nAs partners, and:\n\n  events   Its ties, "),
    "help timeline": (0, "Usage: akcli timeline "),
    "help help": (2, "akcli: no command and no topic 'help' (topics: questions, fields, formats, "),
    "help formts": (2, "akcli: no command and no topic 'formts'; did you mean 'formats'? (topics: "),
    "help timelin": (2, "akcli: no command and no topic 'timelin'; did you mean 'timeline'? (topics: "),
    "help formats csv": (2, "akcli: unexpected 'csv' after 'help formats'\n"),
    "help trade --json": (2, "akcli: unexpected '--json' after 'help trade'\n"),
    "help fields trad": (2, "akcli: no command with records 'trad'; did you mean 'trade'? (commands: ask, search, "),
    "help fields check": (2, "akcli: no command with records 'check' (commands: "),
    "formats": (2, "akcli: no command 'formats'; did you mean 'akcli help formats'?\n"),
}


@pytest.mark.parametrize("line", TOLD)
def test_help_of_a_word(akcli, line):
    """A topic, a command, or neither: then the nearest."""
    code, told = TOLD[line]
    answer = akcli(*line.split())
    assert answer.code == code
    assert told in (answer.err if code else answer.out)
    assert (answer.out == "") is bool(code)
