"""The archives that the robot officer works on, each made once and copied for every test."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from tests.services.making import AMRANI, JANSEN, NOW, Mail, Office
from tests.tui.robot import Officer, at_work
from werkbank.bootstrap import Services
from werkbank.services.shaping import Edit

ComeIn = Callable[..., Officer]
Work = Callable[[Services], object]


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive where nobody is supported yet."""
    path = tmp_path_factory.mktemp("empty") / "werkbank.sqlite"
    with closing(Office(path)) as office:
        _ = office.services.doors.database
    return path


@pytest.fixture(scope="session")
def office_of_two(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two managers, some people, a desk, a mandate; no mail yet."""
    path = Path(shutil.copy(empty, tmp_path_factory.mktemp("two") / "werkbank.sqlite"))
    with closing(Office(path)) as office:
        register = office.services.register
        register.add_manager("Dirk Jansen", [JANSEN], "DJ")
        register.add_manager("Fatima El Amrani", [AMRANI], "FEA")
        register.add_person("Piet Smit", ["p.smit@minbzk.nl"])
        register.add_person("Janneke Vos", ["j.vos@minbzk.nl"])
        register.add_desk("Loket Wonen", ["wonen"])
        register.add_desk("Woo-loket", ["woo-verzoek"])
        register.add_mandate("DJ", "Uitnodigingen tot 2 uur", "agreement", "", "", None)
    return path


class Beginnings:
    """What several tests begin with, mail that came in and work that was done, made once and copied after that."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[Hashable, Path] = {}

    def put(self, path: Path, archive: Path, mails: tuple[bytes, ...], done: Sequence[Work]) -> None:
        """At ``path`` what ``archive`` becomes: made for the first who asks, and kept for all who follow."""
        key = (archive, mails, tuple(done))
        if not (mails or done):
            shutil.copy(archive, path)
        elif key in self._kept:
            shutil.copy(self._kept[key], path)
        else:
            _begin(path, archive, mails, done)
            self._kept[key] = Path(shutil.copy(path, self._folder / f"{len(self._kept)}.sqlite"))


def _begin(path: Path, archive: Path, mails: tuple[bytes, ...], done: Sequence[Work]) -> None:
    shutil.copy(archive, path)
    with closing(Office(path)) as office:
        if mails:
            office.take(*mails)
        for work in done:
            work(office.services)


@pytest.fixture(scope="session")
def beginnings(tmp_path_factory: pytest.TempPathFactory) -> Beginnings:
    """Shared by all tests of a worker; nobody writes in what is kept there."""
    return Beginnings(tmp_path_factory.mktemp("beginnings"))


@pytest.fixture
def come_in(
    office_of_two: Path, beginnings: Beginnings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ComeIn]:
    """An officer at work: ``come_in(*mails)`` on the office of two, or on another archive.

    ``done`` was done there before she comes; it is a function with a name, so that it is known when it comes again.
    """
    numbers = itertools.count()
    with ExitStack() as stack:

        def made(*mails: bytes, archive: Path | None = None, done: Sequence[Work] = (), **rest: Any) -> Officer:
            folder = tmp_path / f"desk-{next(numbers)}"
            folder.mkdir()
            path = folder / "werkbank.sqlite"
            beginnings.put(path, archive or office_of_two, mails, done)
            return stack.enter_context(at_work(path, monkeypatch, **rest))

        yield made


# ---------------------------------------------------------------------- the worked example of the screens


def _at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


JEUGD, BOUW, WONEN = "jeugd@minbzk.nl", "bouw@minbzk.nl", "wonen@minbzk.nl"
KAMERVRAGEN: Final = Mail(
    subject="Kamervragen wachtlijsten jeugdzorg",
    sender="Griffie plenair <griffie@tweedekamer.nl>",
    to=JEUGD,
    date=_at(10, 15, 12),
    text=(
        "Hierbij doe ik u toekomen de vragen van het lid Peters over de wachtlijsten in de jeugdzorg. "
        "Wilt u mij laten weten of beantwoording op tijd lukt?\n\nMet vriendelijke groet,\nGriffie plenair\n"
    ),
)
MAILS: Final[tuple[Mail, ...]] = (
    KAMERVRAGEN,
    Mail(subject="Convenant bouw ter ondertekening", sender="M. de Vries <m.devries@minbzk.nl>", to=BOUW,
         date=_at(20, 9, 3), text="Het convenant ligt klaar. Graag je handtekening.\n\nGroet,\nMarije\n"),
    Mail(subject="Persvraag NRC over de huurcijfers", sender="NRC <redactie@nrc.nl>", to=WONEN, date=_at(23, 7, 41),
         text="Klopt het dat de huren dit jaar harder stegen dan geraamd? Graag reactie vandaag voor 17.00 uur.\n"),
    Mail(subject="Nota stikstofruimte, versie 3", sender="D. Jansen <d.jansen@minbzk.nl>", to=BOUW, date=_at(19, 13, 20),
         text="Hierbij versie 3.\n\nOp 18-11-2026 schreef Bouw:\n> Graag nog een versie met de cijfers.\n> Dank.\n"),
    Mail(subject="Uitnodiging Bouwtop, spreker gezocht voor het middagprogramma", sender="Bouwend NL <info@bouwend.nl>",
         to=WONEN, date=_at(18, 10), text="Wij nodigen u uit om te spreken op de Bouwtop.\n"),
    Mail(subject="Verzoek om gesprek gemeente Almere", sender="J. Bakker <j.bakker@almere.nl>", to=WONEN,
         cc=BOUW, date=_at(20, 16, 40), text="Graag maken wij kennis.\n"),
    Mail(subject="Nieuwsbrief Digitale Overheid week 48", sender="Digitale Overheid <nieuws@digitaleoverheid.nl>", to=WONEN,
         date=_at(22, 5), text="Het laatste nieuws.\n",
         headers=(("List-Unsubscribe", "<https://nieuws.example.nl/uit>"), ("Precedence", "bulk"))),
    Mail(subject="Personeelsvertrouwelijk: verzuim meidoorn", sender="HR <hr@minbzk.nl>", to=JEUGD, date=_at(20, 11),
         text="Graag bespreken: meidoorn.\n"),
)  # fmt: skip


@pytest.fixture(scope="session")
def worked(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example that runs through the pages about the screens, on Monday 23 November."""
    path = Path(shutil.copy(empty, tmp_path_factory.mktemp("worked") / "werkbank.sqlite"))
    with closing(Office(path)) as office:
        register, shaping = office.services.register, office.services.shaping
        for name, address in (("Jeugd", JEUGD), ("Bouw", BOUW), ("Wonen", WONEN)):
            register.add_manager(f"Directeur {name}", [address], name[:2].upper())
        register.add_person("Jansen", ["d.jansen@minbzk.nl"])
        register.add_desk("Informatiepunt Wonen", ["huur"])
        refs = {
            mail.subject: result.items[0]
            for mail, result in zip(MAILS, office.take(*(one.raw() for one in MAILS)), strict=True)
        }
        for title, due, risk in (
            (KAMERVRAGEN.subject, "1-12-2026", "high"),
            ("Convenant bouw ter ondertekening", "23-11-2026", ""),
            ("Persvraag NRC over de huurcijfers", "23-11-2026 17:00", "high"),
            ("Nota stikstofruimte, versie 3", "24-11-2026", ""),
            ("Uitnodiging Bouwtop, spreker gezocht voor het middagprogramma", "30-11-2026", ""),
        ):
            shaping.edit([refs[title]], Edit(due=due, **({"risk": risk} if risk else {})))
    return path


def many(count: int) -> Sequence[bytes]:
    """So many quickly made mails for Jansen, each with a number of its own; the first came first."""
    return [
        replace(
            Mail(
                subject=f"Verslag overleg {n:03}",
                message_id=f"<veel-{n}@vng.nl>",
                date=NOW - timedelta(minutes=count - n),
            ),
            text=f"Bijgaand het verslag van overleg {n}.\n",
        ).raw()
        for n in range(count)
    ]


TODAY: Final = date(2026, 11, 23)
