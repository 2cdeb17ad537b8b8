"""Taskwarrior with vit in front of it, and dooit, with the items as tasks and todos."""

from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING, Final

from benchmarks.cases.peers.items import WORKSPACE, write_tasks, write_todos
from benchmarks.cases.peers.peer import PATIENCE, WORD, Peer, cursor, environment, laid, restore, rows
from benchmarks.cases.peers.places import DOOIT, first_line, run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.cases.peers.items import Item
    from benchmarks.tty.program import Program, Sees
    from benchmarks.tty.screen import Screen

TASKRC: Final = "data.location={home}/tasks\nconfirmation=off\n"
VIT: Final = "[vit]\nconfirmation = False\nwait = False\n"
_TICKS: Final = 30
_CONNECT: Final = "import sys, dooit.api; from dooit.api.manager import manager; manager.connect(sys.argv[1])"


class Vit(Peer):
    """The face of taskwarrior: every change runs ``task`` and reads all of it again."""

    name = "taskwarrior, vit"
    needs = ("task", "vit")
    told = (
        "one report (`next`), no questions and no waiting after a change, otherwise its defaults; "
        "`f` filters after Enter"
    )
    acted_as = "`d`: done, by running `task`"
    limit = "f"
    quit = "Q"

    def __init__(self, home: Path, items: Sequence[Item]) -> None:
        super().__init__(laid(home))
        self.version = f"{first_line('task', '--version')}, {first_line('vit', '--version')}"
        (home / ".taskrc").write_text(TASKRC.format(home=home), encoding="utf-8")
        (home / ".vit").mkdir()
        (home / ".vit" / "config.ini").write_text(VIT, encoding="utf-8")
        write_tasks(home / "tasks.json", items)
        (home / "tasks").mkdir()
        if not run(["task", "import", str(home / "tasks.json")], self._env()):
            raise RuntimeError("task import went wrong")
        shutil.copytree(home / "tasks", home / "kept")

    def _env(self) -> dict[str, str]:
        return environment(self.home) | {"TASKRC": str(self.home / ".taskrc")}

    def renew(self) -> None:
        """Every task pending."""
        restore(self.home / "kept", self.home / "tasks")

    def command(self) -> Sequence[str]:
        """As anybody would."""
        return ["vit"]


class Dooit(Peer):
    """The same Textual and SQLAlchemy as ours."""

    name = "dooit"
    version = DOOIT
    told = "one workspace with all of them, its defaults; `/` while typing greys out what does not have it"
    act = "c"
    acted_as = "`c`: done; the cursor stays, so this is until it is ticked"
    typing = True
    quit = "<ctrl-q>"

    def __init__(self, home: Path, items: Sequence[Item], programs: Path) -> None:
        super().__init__(laid(home))
        self._programs = programs
        if not run([str(programs / "python"), "-c", _CONNECT, str(home / "kept.db")], environment(home)):
            raise RuntimeError("dooit made no database")
        write_todos(home / "kept.db", items)
        self.renew()

    def renew(self) -> None:
        """Nothing ticked."""
        restore(self.home / "kept.db", self.home / "todo.db")

    def command(self) -> Sequence[str]:
        """On that database."""
        return [str(self._programs / "dooit"), "--db", str(self.home / "todo.db")]

    def start(self, program: Program) -> float:
        """It begins with the workspaces: one key more, pressed as soon as they are there."""
        program.wait(lambda screen: any(WORKSPACE in text for text in screen.text()), since=program.started, quiet=0)
        program.send("j")
        return program.wait(lambda screen: len(rows(screen)) > 2, since=program.started, patience=PATIENCE).match

    def settle(self, program: Program) -> None:
        """From the workspaces to the todos, and on the first of them, once its clock ticks: until then it is busy."""
        for _ in range(_TICKS):
            if program.let(2):
                break
        program.send("<tab>")
        program.let(2)
        program.press("j", self.listed, patience=PATIENCE)

    def acted(self, program: Program) -> Sees:
        """Is the item under the cursor ticked?"""
        place = cursor(program.screen)
        return lambda screen: any(f" x {place:05} " in text for _, text, _ in rows(screen))

    def onward(self, program: Program) -> None:
        """By hand."""
        program.press("j", self.moved(program), patience=PATIENCE)

    def search(self, program: Program) -> list[float]:
        """Milliseconds of each letter, until all that does not have it looks otherwise."""
        program.send("/")
        program.let(1)
        plain = {style for _, _, style in rows(program.screen)}
        times = []
        for end, letter in enumerate(WORD[:4], 1):
            sees = partial(_greyed, word=WORD[:end], plain=plain)
            times.append(program.press(letter, sees, patience=PATIENCE).match)
        return times


def _greyed(screen: Screen, word: str, plain: set[object]) -> bool:
    """Does every row in sight that does not have the word look as none did before?"""
    others = [style for _, text, style in rows(screen) if word not in text]
    return all(style not in plain for style in others)
