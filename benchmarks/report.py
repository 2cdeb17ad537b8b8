"""The figures as a table for people, as JSON for scripts, and as the page in the handbook."""

from __future__ import annotations

import json
import os
import platform
import sqlite3
from importlib.metadata import version
from time import perf_counter
from typing import TYPE_CHECKING, Any

from benchmarks import beside, on_notes, on_questions, on_screen, on_sent, on_triage, sections

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.measure import Bench, Figure


def machine() -> dict[str, Any]:
    """What it ran on; nothing that names the place."""
    return {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "sqlalchemy": version("sqlalchemy"),
        "system": platform.system(),
        "load": [round(one, 1) for one in os.getloadavg()] if hasattr(os, "getloadavg") else None,
    }


def number(value: float) -> str:
    """Three figures that matter."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def cells(figure: Figure) -> tuple[str, ...]:
    """One figure as the cells of a row."""
    spread = f"{number(figure.least)} - {number(figure.most)}" if figure.runs > 1 else "one run"
    spread += "" if figure.p95 is None else f", p95 {number(figure.p95)}"
    return (
        figure.case,
        figure.name,
        f"{number(figure.median)} {figure.unit}",
        spread,
        "" if figure.ratio is None else f"{figure.ratio:.2f} x",
        figure.promise,
        {True: "kept", False: "MISSED", None: ""}[figure.kept],
    )


HEADINGS = ("case", "what", "median", "spread", "to baseline", "promise", "")


def table(bench: Bench) -> str:
    """Even columns for a terminal."""
    rows = [HEADINGS, *(cells(figure) for figure in bench.figures)]
    sizes = [max(len(row[place]) for row in rows) for place in range(len(HEADINGS))]
    lines = ["  ".join(text.ljust(size) for text, size in zip(row, sizes, strict=True)).rstrip() for row in rows]
    return "\n".join([*lines, *(f"NOT MEASURED: {one.case}, {one.name}: {one.why}" for one in bench.broken)])


def write_json(bench: Bench, path: Path) -> None:
    """Machine and figures."""
    broken = [one._asdict() for one in bench.broken]
    found = {"machine": machine(), "quick": bench.quick, "figures": bench.as_json(), "not_measured": broken}
    path.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


WHY = {
    "verbs": "What a verb adds is mostly importing our own modules. Tried, not taken over: ending the process without "
    "Python's tidying up, and no garbage collection meanwhile, brought list from 1.63 x to 1.38 x.",
    "brief": "A brief of 10,000 lines that all ask something is a page of 1.5 MB. Sampled: over a third is the page, a "
    "fifth the gate, a tenth the fingerprint.",
    "rescore": "Timed apart: two fifths is working out places in Python, over a third inserting rows with their three "
    "indexes, a fifth reading.",
}
"""Known reasons, told only when the run missed the promise."""

_PAGE = """# Benchmarks

Written by `python -m benchmarks --docs` (or `make bench ARGS=--docs`); do not edit the table by hand.

Machine: {cores} cores, {system}, Python {python}, SQLite {sqlite}, SQLAlchemy {sqlalchemy}. The load of the machine at
the end of the run was {load} over 1, 5 and 15 minutes, this run itself included; other work may have shared the
cores. Figures are medians of several runs with the lowest and the highest; a ratio is the median of the ratios within
each turn, the baseline being measured by turns with it (A B A B) in the same run. Absolute times differ from machine to
machine: the ratios are what counts.

{table}

## Missed in this run

{missed}

What grows although it should be flat: within one quadrant and one number of points a window walks the index to where it
starts (at a million items the largest of those holds 117,000), other lists than the inbox are counted from an index,
and a word that stands in every message is met in each of them by `search`. A decision, one item, the numbers above the
inbox, the first rows of a window and the filter while typing do not grow.

## What was measured

- **import**: the whole process `werkbank import`, with deeds, database, conversations, recognition, places and search
  index. The mail is invented (`benchmarks/mail.py`, seeded): plain text of 2 to 4 kB, one in five
  multipart/alternative of 7 kB and more in quoted-printable, some attachments and newsletters, four in ten an answer;
  three managers. *After start* leaves out what an import of one message takes. The baseline is the standard library's
  `mailbox` and `email` (compat32) into SQLite with FTS5 in one process (`benchmarks/bare.py`), with `synchronous` as
  ours, without anything that makes it a workbench. Memory is the highest resident size that Linux tells, of parent and
  child apart.
- **verbs**: the whole process with an archive of 10,000 items (`benchmarks/seed.py`), against a process that does
  `import click, sqlite3` and nothing else.
- **brief**: the whole process `werkbank brief --manager DJ --format md`; once with all 10,000 items asking something of
  him, so all of them are in the brief, once with most of them still in the inbox.
- **rescore**: working out the places of 100,000 items for the next day, in one transaction, in one process;
  what differs is written.
- **undo**: the whole process that undoes an import of 10,000 messages, and the one that redoes it.
- **growth**: calls within one process at 1,000, 100,000 and 1,000,000 items; the ratio is to the smallest. A decision
  includes the commit with `synchronous=FULL`, so the disk is in it.
- **queries**: a key in a query, as on the screen: reading it, what it finds among the first places, the counts above
  the list; every key of four sorts of queries, at 1,000 and 100,000 open items. *The rest, when the keys pause* is what
  then goes through all places, beside the keyboard.
- **rules**: a rule tried on 100,000 messages; then run over the items that nobody decided on, as one deed, and that
  deed undone, each with what a second of processor does.

## Again

```
make bench                           # everything, an hour or more
make bench ARGS=--quick              # smaller, a few minutes
make bench ARGS="--only verbs"       # one case: {cases}
make bench ARGS="--only peers"       # other programs beside ours, only when asked: it installs them where it may
```

The figures go to `benchmarks/out/figures.json` (`--json FILE` for another place). Tests assert no clock; what can be
counted exactly is in `tests/services/test_counting.py`.
"""


def page(bench: Bench, cases: list[str], before: str) -> str:
    """The page; what was not measured now stands as it stood ``before``: as a whole, or the sections with own runs."""
    facts = {**machine(), "textual": version("textual"), "loop": number(loop_ms())}
    facts["load"] = ", ".join(map(str, facts["load"] or ("unknown",)))
    facts["short"] = " (a short one, `--quick`)" if bench.quick else ""
    cases_apart = (
        (on_screen.CASE,),
        (on_notes.CASE,),
        on_questions.CASES,
        (on_triage.CASE,),
        (on_sent.CASE,),
        (beside.CASE,),
    )
    apart = {cases: [one for one in bench.figures if one.case in cases] for cases in cases_apart}
    rest = [one for one in bench.figures if all(one not in part for part in apart.values())]
    text = before
    if rest:
        missed = "\n".join(_lost(rest, bench)) or "Nothing."
        text = _PAGE.format(**facts, table=_table(rest), missed=missed, cases=", ".join(cases))
    *ours, keys, sent, peers = apart.values()
    about = {
        **{
            kind: kind.section(facts, _table(part), _missed(part, bench)) if part else ""
            for kind, part in zip((on_screen, on_notes, on_questions), ours, strict=True)
        },
        on_triage: on_triage.section(facts, _table(keys), _missed(keys, bench), bench.worst) if keys else "",
        on_sent: on_sent.section(facts, on_sent.table(sent), _missed(sent, bench)) if sent else "",
        beside: beside.section(facts, peers, bench.broken, bench.told) if peers else "",
    }
    for kind, now in about.items():
        if found := now or sections.of(before, kind.HEADING):
            text = sections.put_in(text, kind.HEADING, found, kind.NEXT)
    return text


def _table(figures: list[Figure]) -> str:
    head = ("case", "what", "median", "lowest - highest", "to baseline", "promise", "kept")
    rows = [head, tuple("---" for _ in head)]
    rows += [(*cells(figure)[:-1], {True: "yes", False: "**no**", None: ""}[figure.kept]) for figure in figures]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _missed(figures: list[Figure], bench: Bench) -> str:
    return "\n".join(_lost(figures, bench)) or "Everything was kept."


def _lost(figures: list[Figure], bench: Bench) -> list[str]:
    """What was missed and what could not be measured, a line each, and the reasons that are known."""
    lost = [figure for figure in figures if figure.kept is False]
    found = [
        f"- **{one.case}**, {one.name}: {cells(one)[2]}{'' if one.p95 is None else f', p95 {number(one.p95)}'}, "
        f"{cells(one)[4] or 'no ratio'} ({one.promise})."
        for one in lost
    ]
    cases = {figure.case for figure in figures}
    found += [f"- **{one.case}**, {one.name}: not measured." for one in bench.broken if one.case in cases]
    return found + [f"\n{WHY[case]}" for case in dict.fromkeys(figure.case for figure in lost) if case in WHY]


def loop_ms() -> float:
    """Milliseconds for a fixed loop, at best: to see how two machines, or two hours of one, compare."""
    best = float("inf")
    for _ in range(5):
        began, total = perf_counter(), 0
        for turn in range(200_000):
            total += turn & 7
        best = min(best, (perf_counter() - began) * 1000)
    return best
