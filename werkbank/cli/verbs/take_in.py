"""``werkbank import``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from werkbank.cli.app import argument, option, verb
from werkbank.cli.lines import table
from werkbank.cli.state import is_terminal
from werkbank.domain.errors import NotFound, PartlyRejected
from werkbank.domain.harmless import harmless_line
from werkbank.lang.refused_files import why_refused

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.lang import Words
    from werkbank.services.intake import Result

INTERRUPTED = 130
_EACH = 50
"""Results that are told one by one on a terminal; after that only what was rejected."""


def _run(state: State, paths: tuple[str, ...], manager: str) -> int | None:
    """Take in, telling per file what became of it. Ctrl-C keeps what is done."""
    output, said = state.output, state.words.cli
    stdin = sys.stdin.buffer.read() if "-" in paths else None
    tally = {"imported": 0, "duplicate": 0, "rejected": 0}
    missing: list[str] = []
    taking = state.services.intake.take(paths, stdin=stdin, manager=manager)
    try:
        for result in taking:
            tally[result.status] += 1
            missing += [result.path] if result.reason == "missing" else []
            _tell(state, result, sum(tally.values()))
            output.progress(said.progress(sum(tally.values())))
    except KeyboardInterrupt:
        output.end_progress()
        output.narrate(said.imported(tally["imported"], tally["duplicate"], tally["rejected"]))
        output.narrate(said.stopped)
        return INTERRUPTED
    finally:
        taking.close()  # type: ignore[attr-defined]
        output.end_progress()
    _end(state, tally, missing)
    return None


def _end(state: State, tally: dict[str, int], missing: list[str]) -> None:
    """The sum; only names of files that are not there is "not found", a file refused is "partly"."""
    done = tally["imported"] + tally["duplicate"]
    if missing and not done and len(missing) == tally["rejected"]:
        raise NotFound("file", missing[0])
    state.output.narrate(state.words.cli.imported(tally["imported"], tally["duplicate"], tally["rejected"]))
    if tally["rejected"]:
        raise PartlyRejected(tally["rejected"], done)


def _tell(state: State, result: Result, count: int) -> None:
    state.output.end_progress()
    if state.as_json:
        state.output.json(
            {
                "path": result.path,
                "part": result.part,
                "status": result.status,
                "reason": result.reason or None,
                "message": result.message or None,
                "items": list(result.items),
            }
        )
        return
    if count > _EACH and result.status != "rejected" and is_terminal():
        return
    said = state.words.cli
    where = harmless_line(result.path) + (f" #{result.part}" if result.part else "")  # empty for a sealed one
    became = " ".join((result.message, *result.items))
    if result.status == "rejected":
        became = why_refused(result.path, result.reason, state.words)
        became += f" ({harmless_line(result.detail, 60)})" if result.detail else ""
    if state.plain:
        state.output.line(": ".join(filter(None, (said.import_status[result.status], where, became))))
        return
    state.output.line(table([(said.import_status[result.status], became, where)], (10, 34, 0))[0])


def _import(words: Words) -> click.Command:
    return verb(
        words,
        "import",
        _run,
        argument("paths", "PATH...", nargs=-1, required=True),
        option(words, "--manager", "manager", default="", metavar="NAME"),
    )


VERBS = {"import": _import}
