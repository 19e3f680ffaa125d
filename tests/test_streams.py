"""Stdout, stderr, signals and memory: an answer arrives whole or the run fails and says why, whatever else fails."""

import io
import os
import resource
import signal
import subprocess
import sys
import time
from contextlib import suppress

import pytest
from conftest import SAMPLE
from hypothesis import given
from hypothesis import strategies as st

from akcli import __main__, cli, streams

AKCLI = (sys.executable, "-m", "akcli")
ENVIRONMENT = {
    # What measures coverage could not write its own file where files have a limit.
    **{name: value for name, value in os.environ.items() if not name.startswith(("COVERAGE_", "PYTHONUNBUFFERED"))},
    "AKCLI_FACTS": str(SAMPLE),
}
UNSOUND = '[about]\ntitle = "T"\n' + "".join(f'[[events]]\nid = "e{nth}"\ndate = "2019-13"\n' for nth in range(2000))


class Grudging(io.RawIOBase):
    """A file that takes a few bytes at a time."""

    def __init__(self, portions):
        self.portions = portions
        self.taken = b""

    def writable(self):
        return True

    def write(self, data):
        portion = self.portions[len(self.taken) % len(self.portions)]
        self.taken += bytes(data[:portion])
        return min(portion, len(data))


def outlet(file, needed=True):
    """The stream of text that akcli writes to, above a file."""
    return streams.text("stdout", io.TextIOWrapper(file, write_through=True), needed)


@given(st.lists(st.text(max_size=40)), st.lists(st.integers(1, 9), min_size=1, max_size=5), st.integers(1, 5000))
def test_all_of_an_answer_arrives_however_little_is_taken_at_a_time(pieces, portions, times):
    """A file that takes a part of what it is given is given the rest."""
    file = Grudging(portions)
    written = outlet(file)
    written.writelines(pieces * times if len(pieces) < 3 else pieces)
    written.flush()
    expected = "".join(pieces * times if len(pieces) < 3 else pieces)
    assert file.taken == expected.encode("utf-8", "backslashreplace")


class Failing(io.RawIOBase):
    """A file that cannot be written to."""

    def __init__(self, error):
        self.error = error
        self.tries = 0

    def writable(self):
        return True

    def write(self, data):
        self.tries += 1
        raise self.error


@pytest.mark.parametrize(
    ("error", "raised"),
    [
        (OSError(28, "No space left on device"), streams.CannotWrite("No space left on device")),
        (OSError("no reason"), streams.CannotWrite("no reason")),
        (BrokenPipeError(32, "Broken pipe"), streams.ReaderGone()),
    ],
    ids=["full", "no number", "closed pipe"],
)
def test_what_cannot_be_written_is_told_once(error, raised):
    """Not again when the interpreter writes what is left on its way out; and of stderr not at all."""
    file = Failing(error)
    written = outlet(file)
    with pytest.raises(type(raised)) as told:
        print("text", file=written, flush=True)
    assert str(told.value) == str(raised)
    written.flush()
    written.close()
    assert file.tries == 1
    quiet = outlet(Failing(error), needed=False)
    print("text", file=quiet, flush=True)


# What stdout and stderr of a process can be


def full():
    """A file on a full disk."""
    return os.open("/dev/full", os.O_WRONLY)


def gone():
    """A pipe that nobody reads any more."""
    reading, writing = os.pipe()
    os.close(reading)
    return writing


def closed():
    """Nothing."""
    return None


FULL = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")
STREAMS = [pytest.param(full, marks=FULL, id="full"), pytest.param(gone, id="gone"), pytest.param(closed, id="closed")]


def run(words, out=lambda: subprocess.PIPE, err=lambda: subprocess.PIPE, cwd=None, limits=(), **environment):
    """Run akcli on these streams; its exit code, and what came out of those that are pipes of ours."""
    files = {1: out(), 2: err()}

    def start():
        for which, value in limits:
            resource.setrlimit(which, (value, value))
        for number, file in files.items():
            if file is None:
                os.close(number)

    done = subprocess.run(
        [*AKCLI, *words],
        stdin=subprocess.DEVNULL,
        stdout=files[1],
        stderr=files[2],
        cwd=cwd,
        env=ENVIRONMENT | environment,
        preexec_fn=start,
        timeout=60,
        check=False,
    )
    for file in files.values():
        if file is not None and file >= 0:
            os.close(file)
    return done.returncode, (done.stdout or b"").decode(), (done.stderr or b"").decode()


@pytest.mark.parametrize("err", STREAMS)
@pytest.mark.parametrize(
    ("words", "code", "answer"),
    [
        (("nosuch",), 2, ""),
        (("trade", "--nosuch"), 2, ""),
        (("show", "nosuch"), 1, ""),
        (("timeline", "--facts", "none.toml"), 3, ""),
        (("timeline", "--year", "3000", "--json"), 0, "[]\n"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_bad_stderr_changes_nothing(words, code, answer, err, tmp_path):
    """The exit code and the answer are those of a run whose messages can be read."""
    assert run(words, err=err, cwd=tmp_path) == (code, answer, "")


@pytest.mark.parametrize("out", STREAMS)
@pytest.mark.parametrize(
    "words",
    [("pillars", "--ids"), ("trade", "--help"), ("--version",), ("completion", "zsh"), ("__complete", "targets", "-")],
    ids=" ".join,
)
def test_an_answer_that_cannot_be_written_is_an_error(words, out):
    """Exit code 3 and the reason, wherever in the tool it is written; but 0 where its reader has gone."""
    reason = {full: "No space left on device", closed: "stdout is closed"}.get(out)
    said = f"akcli: cannot write the answer: {reason}\n"
    assert run(words, out=out) == ((3, "", said) if reason else (0, "", ""))


@pytest.mark.parametrize(("words", "code"), [(("nosuch",), 2), (("show", "nosuch"), 1)], ids=str)
def test_a_failure_needs_no_stdout(words, code):
    """A closed one is no other failure."""
    found, _, said = run(words, out=closed)
    assert (found, said.count("\n"), "write" in said) == (code, 1, False)


def test_an_export_to_a_file_needs_no_stdout(tmp_path):
    """Nothing is written to it."""
    assert run(("export", "facts.json", "--to", "json"), out=closed, cwd=tmp_path) == (0, "", "")
    assert (tmp_path / "facts.json").stat().st_size > 1000


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("words", [("schema",), ("timeline", "--json"), ("trade", "--help")], ids=" ".join)
def test_a_disk_that_takes_a_part_is_an_error(words, unbuffered, tmp_path):
    """With and without PYTHONUNBUFFERED, which most containers set, also where all of an answer is one text."""
    with open(tmp_path / "answer", "wb") as file:
        limits = [(resource.RLIMIT_FSIZE, 1000)]
        code, _, said = run(words, out=lambda: os.dup(file.fileno()), limits=limits, PYTHONUNBUFFERED=unbuffered)
    assert (code, said) == (3, "akcli: cannot write the answer: File too large\n")


@pytest.fixture
def long_answer(tmp_path):
    """What to type for an answer of which a pipe holds only a part, and that answer."""
    text = "long " * 50_000
    (tmp_path / "long.toml").write_text(
        SAMPLE.read_text("utf-8").replace('summary = "', f'summary = "{text}', 1), "utf-8"
    )
    words = (
        "timeline",
        "--facts",
        str(tmp_path / "long.toml"),
        "--fields",
        "summary",
        "--format",
        "csv",
        "--limit",
        "1",
    )
    whole = run(words)[1]
    assert whole.count("long ") == 50_000
    return words, whole


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_pipe_that_does_not_block_gets_everything(unbuffered, long_answer):
    """However slowly it is read."""
    words, whole = long_answer
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    environment = ENVIRONMENT | {"PYTHONUNBUFFERED": unbuffered}
    with subprocess.Popen([*AKCLI, *words], stdout=writing, stderr=subprocess.PIPE, env=environment) as running:
        os.close(writing)
        time.sleep(0.3)  # so that the pipe is full
        with open(reading, encoding="utf-8") as file:
            assert file.read() == whole
        assert running.communicate()[1] == b""
    assert running.returncode == 0


def test_check_keeps_its_verdict_when_its_reader_goes(tmp_path):
    """Whoever has read enough of the problems gets no sound base."""
    (tmp_path / "own.toml").write_text(UNSOUND)
    assert run(("check", "own.toml"), out=gone, cwd=tmp_path) == (3, "", "")
    assert run(("check", "own.toml", "--json"), out=gone, cwd=tmp_path) == (3, "", "")
    assert run(("stale", "--exit-code", "--facts", str(SAMPLE)), out=gone, cwd=tmp_path) == (1, "", "")
    assert run(("export", "-", "--to", "jsonl"), out=gone, cwd=tmp_path) == (0, "", "")


# Signals


def test_ctrl_c_while_typer_reads_is_ctrl_c(monkeypatch):
    """Typer makes an exit code of it, which would be taken for an answer."""

    def interrupted(declared, given):
        def take():
            raise KeyboardInterrupt

        return take

    monkeypatch.setattr(cli, "_taking", interrupted)
    with pytest.raises(KeyboardInterrupt):
        cli.run(["trade"])


def test_a_second_ctrl_c_is_ignored(monkeypatch):
    """It could only show a traceback."""
    before = signal.getsignal(signal.SIGINT)
    try:
        assert __main__._explain(KeyboardInterrupt(), []) == 130
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_ctrl_c_while_a_class_is_made_is_ctrl_c():
    """Python up to 3.11 wraps what comes then in an error of its own."""
    before = signal.getsignal(signal.SIGINT)
    try:
        try:
            raise RuntimeError("Error calling __set_name__ on 'Field' instance") from KeyboardInterrupt()
        except RuntimeError as error:
            assert __main__._explain(error, []) == 130
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", -signal.SIGTERM), ("SIGHUP", -signal.SIGHUP)])
def test_a_signal_ends_a_run_that_waits_for_its_reader(name, code, long_answer):
    """Nothing is said, and nothing of the answer is written any more."""
    words, whole = long_answer
    number = getattr(signal, name)
    with subprocess.Popen(
        [*AKCLI, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        # What runs in the background may have been told to ignore it.
        preexec_fn=lambda: signal.signal(number, signal.SIG_DFL),
    ) as running:
        begun = running.stdout.read(1)  # it fills the pipe and waits
        time.sleep(0.2)
        running.send_signal(number)
        with suppress(subprocess.TimeoutExpired):
            running.wait(timeout=20)
        answer, said = running.communicate()
    assert (begun, running.returncode, said) == (whole[:1].encode(), code, b"")
    assert len(answer) < len(whole) - 1


# Memory


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a process cannot be kept from memory")
def test_too_little_memory_is_one_line(tmp_path):
    """A base that does not fit."""
    (tmp_path / "own.toml").write_text('title = "' + "x" * (60 << 20) + '"\n', encoding="utf-8")
    limits = [(resource.RLIMIT_AS, 150 << 20)]
    said = run(("timeline", "--facts", "own.toml"), cwd=tmp_path, limits=limits)
    assert said == (3, "", "own.toml: needs more memory than there is\n")


@pytest.mark.parametrize("error", [MemoryError(), OSError(12, "Cannot allocate memory", "/usr/lib")], ids=repr)
def test_what_there_is_no_memory_for_is_told_without_any(error, capsys):
    """What happened while modules were imported, of which there are no more then."""
    assert __main__._explain(error, ["timeline"]) == 3
    assert capsys.readouterr() == ("", "akcli: out of memory\n")


def test_a_failing_read_is_not_a_failing_write(capsys):
    """What cannot be opened is named, and nothing is said of the answer."""
    assert __main__._explain(OSError(24, "Too many open files", "events.json"), ["timeline"]) == 3
    assert capsys.readouterr() == ("", "akcli timeline: events.json: Too many open files\n")


def test_a_mistake_of_ours_is_not_hidden():
    """What has no sentence is raised as it is."""
    error = KeyError("id")
    with pytest.raises(KeyError) as raised:
        __main__._explain(error, ["timeline"])
    assert raised.value is error


# What was typed stands on one line


@pytest.mark.parametrize("words", [("timeline", "--facts"), ("check",), ("--version", "--facts")], ids=" ".join)
def test_a_line_break_in_a_path_makes_no_line_of_its_own(words, tmp_path):
    """Else it would look like a message of akcli's."""
    code, out, err = run((*words, "a\nakcli: all is well\x1b[31m"), cwd=tmp_path)
    assert code == 3
    assert out + err == "a\\nakcli: all is well\\x1b[31m: no such file or directory\n"
    (tmp_path / "a\nb.toml").write_text(UNSOUND.partition("[[")[0])
    code, out, err = run((*words, "a\nb.toml"), cwd=tmp_path)
    lines = (out + err).splitlines()
    assert [line.partition(":")[0] for line in lines] == ["a\\nb.toml"] * len(lines)
    assert len(lines) == 2
