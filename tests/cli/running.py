"""Run the program by its front door: in this process for speed, in a process of its own where that is the point.

Every run proves two things on the side: nothing unexpected happened (a traceback is raised, not netted), and no byte
of the output acts on a terminal.
"""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from tests.services.making import lay
from werkbank.__main__ import main

ROOT: Final = Path(__file__).parents[2]
MORNING: Final = "2026-11-24T08:00"
"""A Tuesday."""
ACTS: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e0fff]"
)
"""Whatever moves, hides or turns text on a terminal; newline and tab are all that is left."""


@dataclass(frozen=True)
class Ran:
    """How a run ended and what it said."""

    code: int
    raw: bytes
    raw_err: bytes

    @property
    def out(self) -> str:
        """Stdout."""
        return self.raw.decode()

    @property
    def err(self) -> str:
        """Stderr."""
        return self.raw_err.decode()

    @property
    def all(self) -> str:
        """Everything that was said."""
        return self.out + self.err

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Stdout as one JSON value per line."""
        return [json.loads(line) for line in self.out.split("\n") if line]

    @property
    def row(self) -> dict[str, Any]:
        """The one JSON value."""
        (one,) = self.rows
        return one

    @property
    def error(self) -> dict[str, str]:
        """What a failed run says with ``--json``; nothing else is said then."""
        assert self.err == ""
        assert set(self.row) == {"error"}
        error: dict[str, str] = self.row["error"]
        return error


@contextmanager
def _environment(changes: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(changes)
    try:
        yield
    finally:
        for name in [name for name in os.environ if name not in before]:
            del os.environ[name]
        os.environ.update({name: value for name, value in before.items() if os.environ.get(name) != value})


@contextmanager
def _streams(stdin: bytes) -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    """Stdin, stdout and stderr as a shell gives them: text over bytes."""
    out, err = io.BytesIO(), io.BytesIO()
    texts = [io.TextIOWrapper(one, encoding="utf-8", newline="\n", write_through=True) for one in (out, err)]
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    try:
        with redirect_stdout(texts[0]), redirect_stderr(texts[1]):
            yield out, err
    finally:
        sys.stdin = before
        for one in texts:
            one.flush()
            one.detach()


@dataclass(frozen=True)
class Desk:
    """The officer's own desk: an archive, a settings file and a moment. Calling it runs a command."""

    folder: Path
    now: str = MORNING
    language: str = ""
    more: Mapping[str, str] = field(default_factory=dict)

    @property
    def db(self) -> Path:
        """The archive."""
        return self.folder / "werkbank.sqlite"

    @property
    def config(self) -> Path:
        """The settings file."""
        return self.folder / "werkbank.toml"

    def at(self, now: str) -> Desk:
        """The same desk at another moment."""
        return replace(self, now=now)

    def speaking(self, language: str) -> Desk:
        """The same desk in another language."""
        return replace(self, language=language)

    def environment(self) -> dict[str, str]:
        """What the shell tells the program."""
        found = {"WERKBANK_DB": str(self.db), "WERKBANK_CONFIG": str(self.config), "COLUMNS": "120"}
        return {**found, **({"WERKBANK_LANG": self.language} if self.language else {}), **self.more}

    def arguments(self, given: Sequence[object]) -> list[str]:
        """The arguments, with the moment first."""
        return [*(["--now", self.now] if self.now else []), *map(str, given)]

    def __call__(self, *given: object, stdin: bytes = b"", debug: bool = True) -> Ran:
        """Run a command in this process."""
        with _environment({**self.environment(), **({"WERKBANK_DEBUG": "1"} if debug else {})}):
            with _streams(stdin) as (out, err):
                code = main(self.arguments(given))
            ran = Ran(code, out.getvalue(), err.getvalue())
        calm(ran)
        return ran

    def ok(self, *given: object, stdin: bytes = b"") -> Ran:
        """Run a command that must end well."""
        ran = self(*given, stdin=stdin)
        assert ran.code == 0, ran.all
        return ran

    def command(self, *given: object) -> list[str]:
        """The command line of a process of its own."""
        return [sys.executable, "-m", "werkbank", *self.arguments(given)]

    def process(self, *given: object, stdin: bytes = b"", **rest: Any) -> Ran:
        """Run a command in a process of its own."""
        done = subprocess.run(
            self.command(*given), input=stdin, capture_output=True, cwd=ROOT, timeout=60, check=False,
            env={**os.environ, **self.environment()}, **rest,
        )  # fmt: skip
        ran = Ran(done.returncode, done.stdout, done.stderr)
        calm(ran)
        return ran

    def lay(self, *mails: bytes, name: str = "post") -> Path:
        """A folder with these mails."""
        return lay(self.folder / name, mails)

    def take(self, *mails: bytes, name: str = "post") -> Ran:
        """Import these mails."""
        return self("import", self.lay(*mails, name=name))

    def titles(self, kind: str = "inbox") -> dict[str, str]:
        """What is in a list: title per id."""
        return {row["id"]: row["title"] for row in self.ok("list", kind, "--json").rows}


def calm(ran: Ran) -> None:
    """No byte of the output acts on a terminal."""
    for text in (ran.out, ran.err):
        found = ACTS.search(text)
        assert found is None, (found, text[max(0, found.start() - 60) : found.end() + 60])
