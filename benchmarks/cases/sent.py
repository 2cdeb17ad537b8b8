"""How many bytes each act sends to the terminal: a walk over every screen of the demo, counted in a real pty."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from benchmarks.cases.screen.desk import QUIT, SIZES, SMALL, says, useful, workbench
from benchmarks.measure import NOW
from benchmarks.seed import remove
from benchmarks.tty.program import UnmeasuredError
from werkbank.lang import words
from werkbank.services.demo import making
from werkbank.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.measure import Bench
    from benchmarks.tty.program import Program

CASE: Final = "sent"
MOVE, FOLLOWED, DECISION, SCREEN, LINE = 600, 2_000, 4_000, 3_200, 1_500
"""Bytes at most at 80x24: a key in a list, with the preview that follows, a decision with all that comes of it, another
screen or pane, and a line that opens, closes or asks on. The first three are promises of old."""
_QUIET: Final = 0.4
"""Seconds of quiet after which an act has sent all that it sends."""


class Act(NamedTuple):
    """What is done, with which keys, what stands there after it, and how many bytes it may take."""

    name: str
    keys: str
    sees: str
    most: int = 0


_ASKING: Final = (
    ("w", "wait", "Wachten op ▸"),
    ("b", "decide", "kern ▸"),
    ("s", "snooze", "Sluimeren"),
    ("i", "to read", "kern ▸"),
    ("p", "discuss", "kern ▸"),
)
"""Decisions that ask something in a line."""
ACTS: Final = (
    Act("down, with the preview", "j", "2 van 30", FOLLOWED),
    Act("down again, with the preview", "j", "3 van 30", FOLLOWED),
    Act("to the end (G), with the preview", "G", "30 van 30", FOLLOWED),
    Act("to the top (g), with the preview", "g", "1 van 30", FOLLOWED),
    Act("page down, with the preview", "<pgdn>", "van 30", FOLLOWED),
    Act("page up, with the preview", "<pgup>", "1 van 30", FOLLOWED),
    Act("why (=)", "=", "Waarom 71 punten", LINE),
    Act("why, closed", "=", "punten · = waarom", LINE),
    Act("the text full height (f)", "f", "Cc  Thijs Meijer", FOLLOWED),
    Act("the text small again", "f", "NU DOEN", SCREEN),
    Act("to the text (tab)", "<tab>", "PgDn pagina", LINE),
    Act("back to the list (tab)", "<tab>", "b beslissen", LINE),
    Act("mark (space)", " ", "✓", LINE),
    Act("unmark (esc)", "<esc>", "van 30", LINE),
    Act("help (?)", "?", "Toetsen: typ om te zoeken", SCREEN),
    Act("a letter in help", "s", "sluimeren tot", FOLLOWED),
    Act("help, closed", "<esc>", "NU DOEN", SCREEN),
    Act("palette (:)", ":", "Opdrachten: typ om te zoeken", SCREEN),
    Act("palette, closed", "<esc>", "NU DOEN", SCREEN),
    Act("history of this item (H)", "H", "historie van", SCREEN),
    Act("all history (H)", "H", "Wat er gedaan is", SCREEN),
    Act("history, closed", "<esc>", "NU DOEN", SCREEN),
    Act("archive (a), all that comes of it", "a", "Archiveren · s", DECISION),
    Act("undo (u)", "u", "Ongedaan", DECISION),
    Act("redo (U)", "U", "Opnieuw", DECISION),
    Act("undo again (u)", "u", "Ongedaan", DECISION),
    Act("the line of a wait (w)", "w", "Wachten op ▸", LINE),
    Act("the next field (tab)", "<tab>", "rappel ▸", LINE),
    Act("a letter in it", "v", "rappel ▸ v", MOVE),
    Act("the line, closed (esc)", "<esc>", "b beslissen", LINE),
    *(
        act
        for key, what, line in _ASKING
        for act in (
            Act(f"{what} ({key}), its line", key, line, LINE),
            Act(f"{what}, its Enter, all that comes of it", "<enter>", "u ongedaan", DECISION),
            Act("", "u", "Ongedaan"),
        )
    ),
    Act("search (/)", "/", "zoek ▸", LINE),
    Act("the first letter of a search", "h", "zoekt: h", SCREEN),
    Act("the second letter", "u", "zoekt: hu", FOLLOWED),
    Act("the third letter", "u", "zoekt: huu", FOLLOWED),
    Act("the search kept up (Enter)", "<enter>", "b beslissen", LINE),
    Act("search, closed (esc)", "<esc>", "NU DOEN", FOLLOWED),
    Act("", "g", "1 van 30"),
    Act("views (9)", "9", "weergave ▸", LINE),
    Act("views, closed", "<esc>", "b beslissen", LINE),
    Act("quick line (ctrl+n)", "<ctrl-n>", "▸", LINE),
    Act("a letter in the quick line", "N", "▸ N", LINE),
    Act("quick line, closed", "<esc>", "b beslissen", LINE),
    Act("term (t), its line", "t", "▸", LINE),
    Act("term, closed", "<esc>", "b beslissen", LINE),
    Act("manager (m), its line", "m", "▸", LINE),
    Act("manager, closed", "<esc>", "b beslissen", LINE),
    Act("card of a person (;)", ";", "van 30", LINE),
    Act("one item full screen (Enter)", "<enter>", "1 van 30 · 0:0", FOLLOWED),
    Act("the next piece (→)", "<right>", "2 van 30 · 0:0", FOLLOWED),
    Act("the one before (←)", "<left>", "1 van 30 · 0:0", FOLLOWED),
    Act("decide there (a)", "a", "Archiveren · s", DECISION),
    Act("undo there (u)", "u", "Ongedaan", DECISION),
    Act("the list again (esc)", "<esc>", "NU DOEN", SCREEN),
    Act("today (2)", "2", "TERUG VAN WACHTEN OF SLUIMEREN", SCREEN),
    Act("down in today", "j", "2 van ", MOVE),
    Act("notes (3)", "3", "per auteur", SCREEN),
    Act("down in the notes, with the paper", "j", "2 van 25", FOLLOWED),
    Act("notes by deadline (L)", "L", "op datum", SCREEN),
    Act("timeline (T)", "T", "tijdlijn", SCREEN),
    Act("timeline, closed (T)", "T", "per auteur", SCREEN),
    Act("questions (4)", "4", "IN VOORBEREIDING", SCREEN),
    Act("one question as a matrix (Enter)", "<enter>", "HELE VRAAG", SCREEN),
    Act("down in the matrix", "j", "HELE VRAAG", FOLLOWED),
    Act("the questions again (esc)", "<esc>", "IN VOORBEREIDING", SCREEN),
    Act("a list of questions to read (Q), its line", "Q", "▸", LINE),
    Act("the same, closed", "<esc>", "enter openen", LINE),
    Act("", "<enter>", "HELE VRAAG"),
    Act("tick (space)", " ", "HELE VRAAG", FOLLOWED),
    Act("untick (u)", "u", "Ongedaan", FOLLOWED),
    Act("dagbrief (5)", "5", "TE BESLISSEN", SCREEN),
    Act("down in the dagbrief", "j", "2 van ", MOVE),
    Act("export (x), its line", "x", "▸", LINE),
    Act("export, closed", "<esc>", "erin/eruit", LINE),
    Act("the next manager (→)", "<right>", "Directeur Bouw ·", SCREEN),
    Act("waiting (6)", "6", "SANNE VISSER", SCREEN),
    Act("down in waiting", "j", "2 van ", MOVE),
    Act("types (8)", "8", "stuktypen", SCREEN),
    Act("inbox (1)", "1", "NU DOEN", SCREEN),
)


def run(bench: Bench) -> None:
    """Count."""
    if not hasattr(os, "pidfd_open"):
        bench.fail(CASE, "everything", "needs Linux: a pty, pidfd and /proc")
        return
    for size in SIZES:
        path = archive(bench.folder / f"sent-{size}.sqlite")
        try:
            for act, sent in walk(path, size):
                most = act.most if size == SMALL else 0
                bench.add(
                    CASE, f"{act.name}, {size}", "bytes", [sent],
                    promise=f"at most {most} bytes" if most else "", kept=sent <= most if most else None,
                )  # fmt: skip
        except UnmeasuredError as why:
            bench.fail(CASE, size, why)


def archive(path: Path) -> Path:
    """The demo at the moment of the benchmarks, at ``path``."""
    remove(path)
    making.make(path, Settings(), words("nl"), datetime.fromisoformat(f"{NOW}+01:00").astimezone(UTC))
    return path


def walk(path: Path, size: str) -> Iterator[tuple[Act, int]]:
    """Every act that has a name, and how many bytes it sent; first of all what the first screen took."""
    with workbench(path, size) as program:
        program.ready(useful, quiet=1.5)
        yield Act("the first screen", "", "", 0), program.total
        for act in ACTS:
            sent = _sent(program, act)
            if act.name:
                yield act, sent
        program.quit(QUIT)


def _sent(program: Program, act: Act) -> int:
    try:
        return program.press(act.keys, says(act.sees), quiet=_QUIET).size
    except UnmeasuredError as why:
        raise UnmeasuredError(f"{act.name or act.keys}: {act.sees!r} {why}") from None
