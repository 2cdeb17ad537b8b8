"""A program beside ours: how it is started, and how its screen is read. Each item begins with its place in the list."""

from __future__ import annotations

import os
import re
import shutil
from collections import Counter
from typing import TYPE_CHECKING, Final

from benchmarks.tty.program import Program

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.tty.program import Sees
    from benchmarks.tty.screen import Screen
    from benchmarks.tty.styles import Style

SIZE: Final = (80, 24)
WORD: Final = "Omgevingswet"
"""What is looked for: in one subject of five."""
SHOWN: Final = "Nota O"
"""What a row that has it shows of it, also where there is little room."""
PATIENCE: Final = 60.0
_PLACE: Final = re.compile(r"\b(\d{5}) (?:Beg|Kam|Not|Uit|Woo)")
"""With the beginning of a subject behind it: a number of five digits alone may count something."""


def rows(screen: Screen) -> list[tuple[int, str, Style]]:
    """The items in sight: place in the list, the whole row, and how its first word looks."""
    found = []
    for text, line in zip(screen.text(), screen.lines, strict=True):
        if hit := _PLACE.search(text):
            found.append((int(hit[1]), text, line.styles[hit.start()]))
    return found


def cursor(screen: Screen) -> int:
    """The place of the item under the cursor: its row looks like no other. 0 while there is none."""
    seen = rows(screen)
    looks = Counter(style for _, _, style in seen)
    alone = [place for place, _, style in seen if looks[style] == 1]
    return alone[0] if len(alone) == 1 and len(seen) > 2 else 0


def environment(home: Path) -> dict[str, str]:
    """Nothing of whoever runs it: a home of its own."""
    folders = {f"XDG_{name}_HOME": str(home / f".{name.lower()}") for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    return {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(home), "USER": "bench", **folders}


def laid(home: Path) -> Path:
    """An empty home."""
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    return home


class Peer:
    """What is the same for all; each says what differs."""

    name: str
    version = ""
    told = ""
    """How it was set up, for the page."""
    act = "d"
    """The keys of the decision that is most like ours."""
    acted_as = ""
    """What that is there."""
    limit = "/"
    word = WORD
    """As it wants it typed."""
    typing = False
    """Does the list follow while one types?"""
    quit = "q"

    def __init__(self, home: Path) -> None:
        self.home = home

    def command(self) -> Sequence[str]:
        """How it is started."""
        raise NotImplementedError

    def renew(self) -> None:
        """The items as they were before anything was done to them."""
        raise NotImplementedError

    def open(self) -> Program:
        """At its terminal."""
        return Program(self.command(), environment(self.home), SIZE, cwd=str(self.home))

    def start(self, program: Program) -> float:
        """Milliseconds from the command to the first useful list."""
        return program.ready(self.listed).match

    def settle(self, program: Program) -> None:
        """The cursor in the list, when it is not there yet, and everything that comes at the start over."""
        program.let(1)

    def listed(self, screen: Screen) -> bool:
        """Is there a list with a cursor in it?"""
        return cursor(screen) > 0

    def moved(self, program: Program) -> Sees:
        """Does the cursor stand on another item?"""
        before = cursor(program.screen)
        return lambda screen: cursor(screen) not in {0, before}

    def acted(self, program: Program) -> Sees:
        """Was it done, and does the cursor stand on the next item?"""
        return self.moved(program)

    def onward(self, program: Program) -> None:
        """To the next item, where the decision does not go there itself."""

    def ahead(self, program: Program, count: int) -> Sees:
        """Does the cursor stand so many items further?"""
        place = cursor(program.screen) + count
        return lambda screen: cursor(screen) == place

    def search(self, program: Program) -> list[float]:
        """Milliseconds of Enter after the word, until the list holds what has it and nothing else."""
        program.send(self.limit)
        program.let(0.5)
        program.send(self.word)
        program.let(0.5)
        return [program.press("<enter>", only_found, patience=PATIENCE).match]


def only_found(screen: Screen) -> bool:
    """Do all items in sight have the word?"""
    seen = rows(screen)
    return len(seen) > 2 and all(SHOWN in text for _, text, _ in seen)


def restore(kept: Path, used: Path) -> None:
    """A file or a folder as it was kept."""
    if used.is_dir():
        shutil.rmtree(used)
    if kept.is_dir():
        shutil.copytree(kept, used)
    else:
        shutil.copy(kept, used)
