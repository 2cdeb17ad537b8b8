"""Fill an archive with notes on their routes: past the services only the mail, the rest through the front door.

Every note is of a type with twelve steps, side steps included. Forty authors have them; the days they are wanted lie
from two weeks ago to half a year ahead; three in ten lie a step or more further, one in ten is on hold.
"""

from __future__ import annotations

import hashlib
import random
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.measure import ROOT
from benchmarks.seed import MOMENT, remove, seed, services
from werkbank.domain.notes import moves as move
from werkbank.services.guesses import Given

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.measure import Bench
    from werkbank.bootstrap import Services
    from werkbank.domain.notes import Move

TYPES: Final = ("KBR", "SO", "MT")
"""Those that ship with seven steps and five beside them."""
AUTHORS: Final = 40
_TOGETHER: Final = 50
"""So many become a note in one deed: they share a type, an author and a day."""
_FIRST: Final = ("Anne", "Bram", "Carla", "Dirk", "Els", "Faisal", "Greet", "Henk")
_LAST: Final = ("Jansen", "de Vries", "Bakker", "Visser", "van den Berg")


def archive(bench: Bench, count: int) -> Path:
    """A filled archive, only to be read; kept where ``bench`` keeps them."""
    made_by = Path(__file__).read_bytes() + (ROOT / "werkbank/storage/tables.py").read_bytes()
    folder = bench.seeds or bench.folder
    path = folder / f"notes-{count}-{hashlib.sha256(made_by).hexdigest()[:12]}.sqlite"
    if not path.exists():
        bench.say(f"  making {count:,} notes")
        half = path.with_suffix(".half")
        remove(half)
        notes(half, count).rename(path)
    return path


def notes(path: Path, count: int) -> Path:
    """An archive with so many open notes and nothing else; its file lies on the disk as after a checkpoint."""
    seed(path, count, {"new": 100})
    with closing(services(path)) as made:
        authors = [made.register.add_person(f"{first} {last}").name for last in _LAST for first in _FIRST]
        dice = random.Random(count)
        for refs in _bundles([f"s{number}" for number in range(1, count + 1)]):
            day = MOMENT.date() + timedelta(days=dice.randrange(-14, 180))
            given = Given(type=dice.choice(TYPES), author=dice.choice(authors), by=day.isoformat())
            decided = made.deciding.decide(refs, "note", given)
            _go(made, [one.made for one in decided], dice)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def _go(made: Services, refs: Sequence[str], dice: random.Random) -> None:
    """Some go on: checks are ticked, what is out comes back, and the step is done; some are put on hold."""
    kind = made.notes.view(refs[0]).kind
    if kind is None:
        raise RuntimeError(refs[0])
    chance = dice.random()
    for step in kind.route.steps[: dice.randrange(1, 4) if chance < 0.3 else 0]:
        before: list[Move] = [move.Tick(one.id) for one in kind.checks_of(step.id)]
        before += [move.Next(one.id) for one in kind.route.sides if one.before == step.id]
        made.note_moves.move(refs, *before, move.Next())
    if chance > 0.9:
        made.note_moves.move(refs, move.Put(MOMENT.date() + timedelta(days=7), "wacht op cijfers"))


def _bundles(refs: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(refs), _TOGETHER):
        yield refs[start : start + _TOGETHER]
