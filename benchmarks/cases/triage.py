"""How many keys a piece costs: a scripted morning at the keyboard, cold, every key counted, every outcome looked up.

She decides as the script says. She reads what is on the screen: what is filled in and right stays, what is wrong she
types over. A name she types until it stands there, a date as 4-12. What was learned from her own decisions meanwhile
she does not take, so that every piece counts as the first of its kind.
"""

from __future__ import annotations

import os
import re
import statistics
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from benchmarks.cases.screen.deciding import ASKED
from benchmarks.cases.screen.desk import QUIT, SIZES, says, useful, workbench
from benchmarks.seed import services
from benchmarks.triage import Piece, archive, pieces
from benchmarks.tty.program import UnmeasuredError
from werkbank.domain.decisions import BY_DECISION
from werkbank.lang import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from benchmarks.measure import Bench
    from benchmarks.tty.program import Program, Sees
    from benchmarks.tty.screen import Screen

NL: Final = words("nl")
CASE: Final = "triage"
MOST: Final = 2
WORST: Final = 10
_QUIET: Final = 0.25
"""Seconds of quiet after which all that helps to decide stands there."""
_LABELS: Final = {
    NL.screen.ask.fields[name]: field
    for name, field in (
        ("gist", "gist"), ("advice", "advice"), ("due", "due"), ("kenmerk", "kenmerk"), ("reason", "reason"),
        ("desk", "who"), ("asker_told", "told"), ("person", "who"), ("chase", "back"), ("until", "back"),
        ("type", "type"), ("author", "who"), ("checklist", "checklist"), ("manager", "manager"),
        ("mandate", "mandate"),
    )
}  # fmt: skip
"""What stands before a field, and what of the script belongs in it."""
_FIELD: Final = re.compile(rf"\b({'|'.join(sorted(_LABELS, key=len, reverse=True))}) ▸ ")
_TITLE: Final = re.compile(r"^[ ▌]*(.*?)\s*-?\d+ punten · ")
_DAY: Final = re.compile(r"(\d{1,2})-(\d{1,2})(?:-(\d{4}))?")
_UNDERLINED: Final = 4
_ASKS: Final = "»"
"""Stands before a line that asks something."""
_SETTLED: Final = "binnen werkafspraak"
"""The reason she gives when no mandate covers it and the script names none."""


class Told(NamedTuple):
    """What one piece cost: its keys as they were typed."""

    piece: Piece
    keys: tuple[str, ...]


def run(bench: Bench) -> None:
    """Measure."""
    if not hasattr(os, "pidfd_open"):
        bench.fail(CASE, "everything", "needs Linux: a pty, pidfd and /proc")
        return
    script = pieces()
    for size in SIZES:
        path = archive(bench.folder / f"triage-{size}.sqlite", script)
        try:
            told = _morning(path, size, script)
        except UnmeasuredError as why:
            bench.fail(CASE, size, why)
            continue
        wrong = list(_wrong(path, script))
        if wrong:
            bench.fail(CASE, f"{size}: {len(wrong)} came out otherwise", "; ".join(wrong))
        _tell(bench, size, told)


def _tell(bench: Bench, size: str, told: Sequence[Told]) -> None:
    counts = [len(one.keys) for one in told]
    bench.add(
        CASE, f"keys for a piece, {len(told)} pieces, {size}", "keys", counts,
        promise=f"median at most {MOST}", kept=statistics.median(counts) <= MOST,
    )  # fmt: skip
    bench.add(CASE, f"keys in all, {size}", "keys", [sum(counts)])
    bench.add(CASE, f"pieces of at most {MOST} keys, {size}", "pieces", [sum(one <= MOST for one in counts)])
    worst = sorted(told, key=lambda one: -len(one.keys))
    bench.worst[size] = [f"{len(one.keys)} keys: {_shown(one)}: {one.piece.subject}" for one in worst[:WORST]]
    for one in worst:
        bench.say(f"    {len(one.keys)} {_shown(one)} {one.piece.kind}: {one.piece.subject}")


def _shown(one: Told) -> str:
    return "`" + "".join(key if len(key) > 1 else key.replace(" ", "␣") for key in one.keys) + "`"


# ---------------------------------------------------------------------- at the keyboard


def _morning(path: Path, size: str, script: Sequence[Piece]) -> list[Told]:
    """All pieces, in the order in which the workbench brings them."""
    todo = {_squeezed(one.subject): one for one in script}
    told: list[Told] = []
    with workbench(path, size) as program:
        program.ready(useful)
        program.let(1)
        program.press("<enter>", _flowing, quiet=_QUIET)
        while todo:
            piece = _find(program.screen, todo)
            if piece is None:
                raise UnmeasuredError(f"none of the {len(todo)} left is on the screen:\n{program.picture()}")
            del todo[_squeezed(piece.subject)]
            hand = _Hand(program, piece, todo)
            hand.decides()
            told.append(Told(piece, tuple(hand.keys)))
        program.quit(QUIT)
    return told


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _flowing(screen: Screen) -> bool:
    return any(re.search(r"\d+ van \d+ · \d+:\d\d", line) for line in screen.text())


def _find(screen: Screen, todo: dict[str, Piece]) -> Piece | None:
    """Which of the script is opened? Its title stands with the points; a long one is known by its first line."""
    line = next((hit for one in screen.text() if (hit := _TITLE.search(one))), None)
    if line is None:
        return None
    title = _squeezed(line[1]).partition("…")[0]
    if title in todo:
        return todo[title]
    found = [piece for whole, piece in todo.items() if whole.startswith(title)]
    return found[0] if len(found) == 1 else None


class _Hand:
    """One piece, from the first look to the next piece."""

    def __init__(self, program: Program, piece: Piece, rest: dict[str, Piece]) -> None:
        self._program, self._piece, self._rest = program, piece, rest
        self.keys: list[str] = []
        self._typed: dict[str, str] = {}
        """What was typed of a name; when that means more than one she goes on from there."""

    def decides(self) -> None:
        """Reads, decides, fills in what is not right."""
        self._read()
        self._press(BY_DECISION[self._piece.do].key, lambda screen: self._gone(screen) or bool(_fields(screen)))
        for _ in range(5):
            if self._gone(self._program.screen):
                return
            self._fill()
            self._accept()
        raise UnmeasuredError(f"no end to {self._piece.subject}:\n{self._program.picture()}")

    def _gone(self, screen: Screen) -> bool:
        """Is the next one there, with what is known of its sender, or the summary?"""
        if _fields(screen):
            return False
        if not self._rest:
            return says(NL.screen.flow.done)(screen)
        return _find(screen, self._rest) is not None and says(f" {NL.insight.sender} ")(screen)

    def _press(self, key: str, sees: Sees) -> None:
        self.keys.append(key)
        self._program.press(key, sees, quiet=_QUIET)

    def _accept(self) -> None:
        """Enter, and the next piece; or the line says what is not right in it."""
        self._press("<enter>", lambda screen: self._gone(screen) or (bool(_fields(screen)) and not says(ASKED)(screen)))

    def _type(self, key: str) -> None:
        self._press(key, lambda _: True)

    def _read(self) -> None:
        """Down until the end of what was written has been on the screen."""
        end = _squeezed(self._piece.text)[-20:]
        for _ in range(3):
            if end in _squeezed(" ".join(self._program.screen.text()).replace(_ASKS, "")):
                return
            self._type("<pgdn>")
        raise UnmeasuredError(f"cannot be read: {self._piece.subject}\n{self._program.picture()}")

    # ------------------------------------------------------------------ the line

    def _fill(self) -> None:
        """Each field that is not right, the one with the cursor first; with tab to the next, round."""
        fields = _fields(self._program.screen)
        wrong = self._lacks(fields)
        for _ in fields:
            here = _here(self._program.screen)
            if here in wrong:
                wrong.remove(here)
                self._over(here)
            if not wrong:
                return
            self._type("<tab>")

    def _wanted(self, name: str, shown: str) -> str:
        """What she types here; nothing when what stands there is right."""
        if name == "who" and shown and all(says(one)(self._program.screen) for one in (ASKED, self._piece.who)):
            return ""  # of a long name the line above tells the whole
        if name == "gist" and shown and not self._says():
            return self._piece.gist
        return _FIELDS[name](self._piece, shown) if name in _FIELDS else ""

    def _says(self) -> bool:
        """Does the gist, as the preview tells it, hold what it must?"""
        told = _squeezed(" ".join(self._program.screen.text())).partition(_squeezed(NL.insight.gist("")))[2]
        about = self._piece.subject if self._piece.subject in self._program.picture() else ""
        return _squeezed(self._piece.says).lower() in _squeezed(f"{about}{told}").lower()

    def _lacks(self, fields: dict[str, str]) -> list[str]:
        """The fields that are not right; a mandate that stands there is reason enough, unless the script has one."""
        covered = bool(fields.get("mandate")) and not self._piece.reason
        return [name for name in fields if self._wanted(name, fields[name]) and not (name == "reason" and covered)]

    def _over(self, name: str) -> None:
        """Types over what stands there; of a name as many letters as it takes."""
        wanted = self._wanted(name, "")
        if name not in ("who", "manager"):
            for letter in wanted:
                self._type(letter)
            return
        before = self._typed.get(name, "")
        for letter in wanted[len(before) :].lower():
            self._type(letter)
            self._typed[name] = before = before + letter
            shown = _fields(self._program.screen).get(name, "").rstrip("…").casefold()
            if len(shown) > len(before) and wanted.casefold().startswith(shown):
                return


def _here(screen: Screen) -> str:
    """The field with the keyboard: it is underlined."""
    for line in screen.lines[-3:]:
        for hit in _FIELD.finditer("".join(line.signs)):
            if _UNDERLINED in line.styles[hit.end()].flags:
                return _LABELS[hit[1]]
    return ""


def _fields(screen: Screen) -> dict[str, str]:
    """What stands in the line that asks, by the name it has in the script; empty while nothing is asked."""
    line = next((one for one in screen.text()[-3:] if _FIELD.search(one)), "")
    if not line:
        return {}
    hits = list(_FIELD.finditer(line))
    ends = [*(one.start() for one in hits[1:]), len(line)]
    return {_LABELS[hit[1]]: line[hit.end() : end].strip() for hit, end in zip(hits, ends, strict=True)}


def _day(wanted: date | None, shown: str) -> str:
    """The day as she types it; nothing when it stands there, or when any will do."""
    found = _DAY.search(shown)
    there = found and (int(found[1]), int(found[2])) == (wanted and (wanted.day, wanted.month))
    return "" if wanted is None or there else f"{wanted.day}-{wanted.month}"


def _reason(piece: Piece, shown: str) -> str:
    return "" if shown else piece.reason or _SETTLED


_FIELDS: Final[dict[str, Callable[[Piece, str], str]]] = {
    "due": lambda piece, shown: _day(piece.due, shown),
    "back": lambda piece, shown: _day(piece.back, shown),
    "who": lambda piece, shown: "" if shown and piece.who.startswith(shown.rstrip("…")) else piece.who,
    "manager": lambda piece, shown: "" if shown and piece.manager.startswith(shown) else piece.manager,
    "kenmerk": lambda piece, shown: "" if piece.kenmerk.startswith(shown) and shown else piece.kenmerk,
    "gist": lambda piece, shown: "" if shown else piece.gist,
    "reason": _reason,
}
"""What she types in a field, given what stands there."""


# ---------------------------------------------------------------------- what came of it


def _wrong(path: Path, script: Sequence[Piece]) -> list[str]:
    """The pieces that did not become what the script says, each with what is different."""
    found = []
    with closing(services(path)) as made:
        people = {one.id: one.name for one in made.register.people()}
        desks = {one.id: one.name for one in made.register.desks()}
        rows = made.doors.query(
            "SELECT r.subject, i.state, i.due, i.return_on, i.person_id, i.desk_id, m.name, i.gist, i.kenmerk,"
            " i.reason, i.mandate_id, n.author_id, n.due, q.due"
            " FROM item i JOIN reading r ON r.message_id = i.message_id LEFT JOIN manager m ON m.id = i.manager_id"
            " LEFT JOIN note n ON n.item_id = i.id LEFT JOIN question q ON q.item_id = i.id"
        )
        by_subject = {_squeezed(row[0]): row for row in rows}
    for piece in script:
        row = by_subject[_squeezed(piece.subject)]
        differs = [
            f"{what} {is_!r}, not {wanted!r}"
            for what, is_, wanted in (
                ("state", row[1], BY_DECISION[piece.do].state),
                ("due", str(row[2] or row[12] or row[13])[:10], piece.due and piece.due.isoformat()),
                ("back", str(row[3])[:10], piece.back and piece.back.isoformat()),
                ("who", desks.get(row[5], "") if piece.do == "refer" else people.get(row[4] or row[11], ""), piece.who),
                ("manager", row[6], piece.manager),
                ("kenmerk", row[8], piece.kenmerk),
            )
            if wanted and is_ != wanted
        ]
        if piece.says and piece.says.lower() not in str(row[7]).lower():
            differs.append(f"gist {row[7]!r} without {piece.says!r}")
        if piece.do == "settle" and not (row[9] or row[10]):
            differs.append("neither mandate nor reason")
        if differs:
            found.append(f"{piece.subject}: {', '.join(differs)}")
    return found
