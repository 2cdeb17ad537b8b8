"""Our own workbench, read as in the other cases of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import werkbank
from benchmarks.cases.peers.peer import WORD, Peer
from benchmarks.cases.screen import deciding, desk, searching
from benchmarks.seed import copy

if TYPE_CHECKING:
    from benchmarks.measure import Bench
    from benchmarks.tty.program import Program, Sees
    from benchmarks.tty.screen import Screen


class Ours(Peer):
    """The archive that the items of the others were taken from."""

    name = "werkbank"
    version = werkbank.__version__
    told = "its defaults, with the preview; `/` filters while typing"
    act = "a"
    acted_as = "`a`: archived, with the deed on the disk and in the history"
    typing = True
    quit = desk.QUIT

    def __init__(self, bench: Bench, count: int) -> None:
        super().__init__(bench.folder)
        self._bench, self._count = bench, count
        self.renew()

    def renew(self) -> None:
        """A fresh copy."""
        self._path = copy(self._bench, self._count, "peers")

    def open(self) -> Program:
        """At the moment of the benchmarks."""
        return desk.workbench(self._path)

    def listed(self, screen: Screen) -> bool:
        """A list, with an item under the cursor."""
        return desk.useful(screen)

    def moved(self, program: Program) -> Sees:
        """Another item."""
        return desk.moved(program, 1)

    def acted(self, program: Program) -> Sees:
        """The next item."""
        return deciding.decided(program, desk.place(program.screen).total)

    def ahead(self, program: Program, count: int) -> Sees:
        """So many further."""
        return desk.stands(desk.place(program.screen).at + count)

    def search(self, program: Program) -> list[float]:
        """Milliseconds of each letter."""
        searching.open_filter(program)
        word = WORD.lower()
        times = []
        for end, letter in enumerate(word):
            desk.breathe()
            seen = program.press(letter, searching.filtered(word[: end + 1]), quiet=desk.PREVIEWED)
            times.append(seen.match)
        searching.close_filter(program)
        return times
