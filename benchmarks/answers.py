"""Fill an archive with mail and answered parts: the mail past the services, the parts through the front door.

The words of a part are compounds of two, drawn so that a few are in a tenth of the parts and most in a handful, with
three words that every mail of the seed has.
"""

from __future__ import annotations

import hashlib
import random
import shutil
from contextlib import closing
from itertools import accumulate, product
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.measure import ROOT
from benchmarks.seed import archive as mail
from benchmarks.seed import remove, services
from werkbank.domain.deeds import DeedCall
from werkbank.domain.question_keeping import Part
from werkbank.services.guesses import Given

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.measure import Bench

PER_QUESTION: Final = 50
_FIRST: Final = (
    "huur", "woning", "bouw", "energie", "zorg", "jeugd", "natuur", "stikstof", "water", "gemeente", "provincie",
    "subsidie", "belasting", "toeslag", "onderwijs", "arbeids", "migratie", "asiel", "verkeers", "veiligheids",
    "klimaat", "begrotings", "markt", "grond", "erfpacht", "milieu", "afval", "warmte", "digitale", "privacy",
)  # fmt: skip
_SECOND: Final = (
    "toeslag", "corporatie", "vergunning", "regeling", "toezicht", "onderzoek", "cijfers", "akkoord", "overleg", "plan",
    "norm", "budget", "monitor", "steun", "wet", "besluit", "kaart", "raad", "fonds", "opgave", "heffing", "controle",
    "termijn", "register", "loket", "boete", "prijs", "grens", "aanpak", "voorraad",
)  # fmt: skip
_EVERYWHERE: Final = ("bestuurlijk overleg", "aanleveren", "eerste schets")
"""Words of the seed: a hundred thousand hits each."""
WORDS: Final = tuple(first + second for first, second in product(_FIRST, _SECOND))
_WEIGHTS: Final = tuple(accumulate(1 / (place + 5) for place in range(len(WORDS))))


def archive(bench: Bench, items: int, parts: int) -> Path:
    """A filled archive, only to be read; kept where ``bench`` keeps them."""
    made_by = b"".join((ROOT / name).read_bytes() for name in ("benchmarks/answers.py", "werkbank/storage/tables.py"))
    folder = bench.seeds or bench.folder
    path = folder / f"answers-{items}-{parts}-{hashlib.sha256(made_by).hexdigest()[:12]}.sqlite"
    if not path.exists():
        half = path.with_suffix(".half")
        remove(half)
        shutil.copy(mail(bench, items), half)
        bench.say(f"  making {parts:,} answered parts")
        _fill(half, parts)
        half.rename(path)
    return path


def _fill(path: Path, parts: int) -> None:
    dice = random.Random(parts)
    with closing(services(path)) as made:
        for start in range(0, parts, PER_QUESTION):
            item = f"s{1 + start // PER_QUESTION}"
            decided = made.deciding.decide([item], "question", Given(checklist="C2"))[0].made
            with made.doors.database.doing(
                DeedCall("question-part", {"question": decided}), made.doors.clock.now()
            ) as doing:
                doing.parts.add_all(_parts(dice, int(decided[1:]), min(PER_QUESTION, parts - start)))


def _parts(dice: random.Random, question: int, count: int) -> Iterator[Part]:
    for place in range(1, count + 1):
        asked = text(dice, dice.randrange(8, 30))
        yield Part(
            question_id=question, place=place, numbers=(str(place),), text=asked, answered=True,
            answer=text(dice, dice.randrange(20, 80)),
        )  # fmt: skip


def text(dice: random.Random, words: int) -> str:
    """A text of so many telling words."""
    found = dice.choices(WORDS, cum_weights=_WEIGHTS, k=words)
    return f"Kunt u zeggen hoe {' en de '.join(found)} bij het {dice.choice(_EVERYWHERE)} horen?"
