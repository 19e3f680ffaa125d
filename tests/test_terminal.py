"""In a terminal, in a pipe, in other encodings, with a reader that goes away: nothing is lost and nothing surprises."""

import fcntl
import io
import json
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
import time
from contextlib import suppress

import pexpect
import pytest
from conftest import SAMPLE
from runs import LISTINGS, RUNS, is_remark

from akcli.show.formats import Format

ESCAPE = "\x1b"


def plain(text):
    """Without escape sequences, and the blanks before the end of a line."""
    text = re.sub("\x1b\\]8;[^\x1b]*\x1b\\\\", "", re.sub(r"\x1b\[[0-9;]*m", "", text))
    return re.sub(r" +$", "", text, flags=re.MULTILINE)


def squeezed(text):
    """All that is not white space: what must be there whatever the width."""
    return "".join(text.split())


@pytest.mark.parametrize("words", LISTINGS, ids=" ".join)
def test_a_pipe_gets_plain_lines(akcli, words):
    """Elsewhere than on a terminal: a header and one record a line, no escape, the same whatever CI it runs in."""
    answer = akcli(*words)
    assert answer.code == 0
    assert is_remark(answer.err)
    assert ESCAPE not in answer.out
    lines = answer.out.removesuffix("\n").split("\n")
    assert {line.count("\t") for line in lines} == {lines[0].count("\t")}
    ci = {"CI": "true", "GITHUB_ACTIONS": "true", "COLUMNS": "20", "TERM": "xterm-256color"}
    assert akcli(*words, **ci) == answer


@pytest.mark.parametrize("form", [form.value for form in Format])
def test_an_explicit_format_is_the_same_everywhere(akcli, terminal, form):
    """A format that is asked for does not depend on where it goes; a table takes its width from the terminal."""
    words = ("partners", "--kind", "asean-member", "--format", form)
    assert terminal(*words, NO_COLOR="1", COLUMNS="100") == akcli(*words, NO_COLOR="1", COLUMNS="100").out


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("words", LISTINGS, ids=" ".join)
def test_a_table_fits_its_terminal_and_loses_nothing(akcli, terminal, words, columns):
    """No line is wider than the terminal, and every word of every title is there, however narrow it is."""
    from rich.cells import cell_len

    shown = plain(terminal(*words, columns=columns))
    # An address is never folded, so that it can be copied whole.
    folded = [line for line in shown.split("\n") if not re.match(r" *https?://\S+$", line)]
    assert max(map(cell_len, folded)) <= columns
    named = ("timeline", "institutions", "claims", "policies", "targets")
    if words[0] in named and len(words) == 1:
        kept = squeezed(shown)
        for record in json.loads(akcli(*words, "--json").out):
            title = record.get("title") or record.get("name") or record["statement"]
            assert all(word in kept for word in title.split()), title


def test_several_partners_stand_side_by_side_on_a_terminal_alone(akcli, terminal):
    """A pipe gets a row per year and partner, as does a terminal with another order or fields that no cell holds."""
    words = ("trade", "vn", "asean", "--since", "2017", "--until", "2018")
    across = terminal(*words, NO_COLOR="1")
    assert across.splitlines()[2].split() == ["Year", "Viet", "Nam", "ASEAN"]
    assert across == terminal(*words, "--wide", NO_COLOR="1")
    assert "First to last" in across
    rows = akcli(*words).out.splitlines()
    assert [row.split("\t")[:2] for row in rows] == [
        ["partner", "year"],
        *(["vn", "2017"], ["asean", "2017"], ["vn", "2018"], ["asean", "2018"]),
    ]
    for asked in (("--sort", "total"), ("--fields", "partner,year,total")):
        assert terminal(*words, *asked, NO_COLOR="1").splitlines()[2].split()[:2] == ["Partner", "Year"]


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({"FORCE_COLOR": "0"}, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colours_only_where_they_are_wanted(terminal, environment, coloured):
    """Without colours there is no escape at all, bold included; the text is the same."""
    shown = terminal("claims", "--limit", "5", **environment)
    assert (ESCAPE in shown) == coloured
    assert plain(shown) == terminal("claims", "--limit", "5", NO_COLOR="1")


def test_a_pipe_has_colours_only_by_force(akcli):
    """``FORCE_COLOR`` colours a table that is asked for; nothing else ever has an escape."""
    assert ESCAPE not in akcli("claims", "--format", "table").out
    assert ESCAPE in akcli("claims", "--format", "table", FORCE_COLOR="1").out
    assert ESCAPE not in akcli("claims", FORCE_COLOR="1").out


def test_a_process_on_a_terminal_draws_what_the_tests_see(terminal, tmp_path):
    """What the tests call within their own process draws like the tool that is started on a terminal."""
    words = ["trade", "--since", "2009"]
    running = pexpect.spawn(
        *(sys.executable, ["-m", "akcli", *words]),
        cwd=tmp_path,
        dimensions=(50, 66),
        encoding="utf-8",
        env=os.environ | {"TERM": "xterm-256color"},
    )
    assert running.read().replace("\r\n", "\n") == terminal(*words, columns=66)


def test_the_width_is_that_of_stdout_not_of_stdin(akcli, tmp_path):
    """With a wide terminal as stdin and a pipe as stdout, a table is as wide as in any pipe."""
    words = ("timeline", "--limit", "3", "--format", "table")
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 200, 0, 0))
    done = subprocess.run(
        [sys.executable, "-m", "akcli", *words],
        cwd=tmp_path,
        stdin=slave,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    os.close(slave)
    os.close(master)
    assert done.stdout == akcli(*words).out


@pytest.mark.parametrize(
    ("environment", "form"),
    [
        ({"LANG": "C", "LC_ALL": "C"}, "table"),
        ({"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, "table"),
        ({"PYTHONIOENCODING": "cp1252"}, "table"),
        ({"PYTHONIOENCODING": "utf-16"}, "table"),
        *(({"PYTHONIOENCODING": "ascii"}, form.value) for form in Format),
    ],
    ids=str,
)
def test_other_encodings_lose_nothing(akcli, process, environment, form):
    """Output is UTF-8 wherever it goes."""
    words = ("partners", "--fields", "id,names", "--format", form)
    answer = process(*words, **environment)
    assert answer == akcli(*words)
    assert "베트남" in answer.out


SHELL = f'"{sys.executable}" -m akcli'


def shell(script, cwd):
    """Run a line of bash with pipefail."""
    run = ["bash", "-o", "pipefail", "-c", script]
    return subprocess.run(run, capture_output=True, cwd=cwd, encoding="utf-8", timeout=120, check=False)


@pytest.mark.parametrize(
    "words", [*RUNS, ("--help",), *(("sources", "--format", form.value) for form in Format)], ids=" ".join
)
def test_a_reader_that_has_gone_is_no_error(call, words):
    """Quiet, and exit code 0, whatever the command and the format."""
    reading, writing = os.pipe()
    os.close(reading)
    err = io.StringIO()
    with suppress(BrokenPipeError), open(writing, "w", encoding="ascii") as out:  # what is left is not written, either
        assert call(words, {}, out, err) == 0
    assert is_remark(err.getvalue())


@pytest.mark.parametrize("reader", ["head -1", "true"])
@pytest.mark.parametrize(
    "words",
    [("timeline",), ("sources", "--format", "table"), ("--help",), ("export", "-", "--to", "jsonl")],
    ids=" ".join,
)
def test_a_reader_that_goes_away_is_no_error(tmp_path, words, reader):
    """The same in a shell, whether the reader takes a line or none."""
    done = shell(f"{SHELL} {' '.join(words)} | {reader}", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")
@pytest.mark.parametrize(
    "words", [("timeline",), ("--help",), ("--version",), ("trade", "--json"), ("schema",)], ids=" ".join
)
def test_a_full_disk_is_an_error(tmp_path, words):
    """The reason on one line, and exit code 3."""
    done = shell(f"{SHELL} {' '.join(words)} > /dev/full", tmp_path)
    assert (done.returncode, done.stderr) == (3, "akcli: cannot write the answer: No space left on device\n")


def test_a_closed_stdout_is_an_error(tmp_path):
    """Nowhere to write to: exit code 3, no traceback."""
    done = shell(f"{SHELL} pillars >&-", tmp_path)
    assert (done.returncode, done.stderr) == (3, "akcli: cannot write the answer: stdout is closed\n")
    done = shell(f"{SHELL} pillars nobody 2>&-", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")


@pytest.mark.parametrize("wait", [0.02, 0.1, 0.2, 0.5])
def test_ctrl_c_ends_at_once(tmp_path, wait):
    """At any moment: exit code 130 or a signal's, no traceback."""
    endless = "with recursive n(x) as (select 1 union all select x + 1 from n) select count(*) from n"
    with subprocess.Popen(
        [sys.executable, "-m", "akcli", "sql", endless],
        cwd=tmp_path,
        # What measures coverage swallows a signal that comes while it starts.
        env={name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        # A shell lets what it runs in the background ignore Ctrl-C, and the tests may run there.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as running:
        time.sleep(wait)
        running.send_signal(signal.SIGINT)
        try:
            out, err = running.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            # Python loses a signal that comes while it clears something away, as it does a lot at its start.
            running.send_signal(signal.SIGINT)
            out, err = running.communicate(timeout=20)
        finally:
            running.kill()
    assert out == ""
    assert "akcli" not in err
    if running.returncode == 130:
        assert "Traceback" not in err  # a library may complain of an import that was cut off
    else:
        # It was Python that was interrupted, before it came to akcli.
        assert running.returncode in (1, -signal.SIGINT)


HOSTILE = (
    "[/note] [bold]loud[/bold] [kita-2025] :kr: https://example.org/a[b]c \\\\"
    " {x} `code` | pipe < b & *star* _u_ 한국어 نص"
)


def test_text_from_a_base_is_shown_and_not_obeyed(akcli, terminal, tmp_path):
    """Markup, emoji codes, brackets, wide and right-to-left text come out as text in every format."""
    text = SAMPLE.read_text(encoding="utf-8")
    own = tmp_path / "own.toml"
    own.write_text(text.replace("\nsummary = ", f'\nnote = "{HOSTILE}"\nsummary = ', 1), encoding="utf-8")
    said = HOSTILE.replace("\\\\", "\\")
    for form in Format:
        answer = akcli("timeline", "--facts", str(own), "--format", form.value, "--fields", "note", COLUMNS="400")
        assert answer.code == 0, answer.err
        if form.value in ("table", "text", "csv"):
            assert said in answer.out.replace('""', '"')
        elif form.value in ("json", "jsonl"):
            assert json.dumps(said, ensure_ascii=False) in answer.out
    assert said in plain(terminal("timeline", "--facts", str(own), "--fields", "note", columns=400))
