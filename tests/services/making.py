"""Builders of realistic Dutch mail as bytes, and an office to take it in."""

from __future__ import annotations

import itertools
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path
from typing import Any, Final

from werkbank.bootstrap import Services, build
from werkbank.domain.days import amsterdam_day
from werkbank.services.intake import Result
from werkbank.settings import Officer, Settings

NOW: Final = datetime(2026, 11, 23, 9, tzinfo=UTC)
"""A Monday, ten in the morning in Amsterdam."""
OFFICER: Final = Officer(name="Noor Bakker", addresses=("noor.bakker@minbzk.nl",))
BACK_TO_THE_FIRST: Final = """
    DROP TABLE tally; DROP TABLE search_terms; DROP INDEX ix_rank_returning; DROP INDEX ix_item_titled;
    DROP INDEX ix_item_state_due; DROP INDEX ix_rank_back; DROP INDEX ix_rank_tight;
    DROP TABLE item_term; DROP TABLE term_pause; DROP TABLE closing_day;
    DROP INDEX ix_note_author_id; DROP TABLE note_template; DROP TABLE absence; DROP TABLE reminder;
    DROP TABLE note_link; ALTER TABLE rank DROP COLUMN norm_days;
    ALTER TABLE rank DROP COLUMN due; ALTER TABLE rank DROP COLUMN sort; ALTER TABLE rank DROP COLUMN weight;
    ALTER TABLE rank DROP COLUMN sender; ALTER TABLE rank DROP COLUMN theme; ALTER TABLE rank DROP COLUMN marking;
    ALTER TABLE rank DROP COLUMN bulk; ALTER TABLE rank DROP COLUMN copied; ALTER TABLE rank DROP COLUMN moved;
    ALTER TABLE rank DROP COLUMN rests_on;
    DROP TABLE recall; DROP TABLE memory; DROP TABLE commitment; DROP TABLE question_check; DROP TABLE question_part;
    DROP TABLE weighing; DROP TABLE saved_view; DROP TABLE rule; DROP TABLE sender; DROP TABLE unlearned;
    DROP TABLE sitting; DROP TABLE lesson; ALTER TABLE item DROP COLUMN theme; ALTER TABLE item DROP COLUMN waiters;
    ALTER TABLE item DROP COLUMN reminded_on; DROP INDEX ix_item_untold;
    ALTER TABLE desk DROP COLUMN address; ALTER TABLE desk DROP COLUMN reply_days;
    CREATE INDEX ix_rank_count ON rank (shown_from, manager_id, status) WHERE shown_from IS NOT NULL;
    UPDATE alembic_version SET version_num = '0001';
    ALTER TABLE note DROP COLUMN version; ALTER TABLE note DROP COLUMN substitute_id;
    ALTER TABLE note DROP COLUMN theme; ALTER TABLE note DROP COLUMN state;
    ALTER TABLE note DROP COLUMN step; ALTER TABLE note DROP COLUMN progress;
    ALTER TABLE question DROP COLUMN version; ALTER TABLE question DROP COLUMN author_id;
    ALTER TABLE question DROP COLUMN asker; ALTER TABLE question DROP COLUMN behalf;
    ALTER TABLE question DROP COLUMN addressee; ALTER TABLE question DROP COLUMN text;
    ALTER TABLE question DROP COLUMN behind; ALTER TABLE question DROP COLUMN kind;
    ALTER TABLE question DROP COLUMN core; ALTER TABLE question DROP COLUMN reference;
    ALTER TABLE question DROP COLUMN submitted; ALTER TABLE question DROP COLUMN requested;
    ALTER TABLE question DROP COLUMN state; ALTER TABLE question DROP COLUMN override;
    ALTER TABLE question DROP COLUMN requested_time;
"""
"""Takes from an archive of today what came with every migration after the first."""
JANSEN: Final = "d.jansen@minbzk.nl"
AMRANI: Final = "f.elamrani@minbzk.nl"
_numbers = itertools.count(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """What a mail says; ``raw()`` is the mail."""

    subject: str
    text: str = "Beste collega,\n\nGraag je reactie.\n\nMet vriendelijke groet,\nAnna de Boer\n"
    sender: str = "Anna de Boer <a.deboer@vng.nl>"
    to: str = f"Dirk Jansen <{JANSEN}>"
    cc: str = ""
    message_id: str = field(default_factory=lambda: f"<bericht-{next(_numbers)}@vng.nl>")
    date: datetime = NOW - timedelta(hours=2)
    after: str = ""
    """The Message-ID that this one answers."""
    headers: tuple[tuple[str, str], ...] = ()

    def raw(self) -> bytes:
        """The bytes, as they come over the wire."""
        made = EmailMessage(policy=SMTP)
        for name, value in self.headers:
            made[name] = value
        made["From"] = self.sender
        for name, value in (("To", self.to), ("Cc", self.cc), ("In-Reply-To", self.after), ("References", self.after)):
            if value:
                made[name] = value
        made["Subject"] = self.subject
        made["Date"] = format_datetime(self.date)
        if self.message_id:
            made["Message-ID"] = self.message_id
        made.set_content(self.text)
        return made.as_bytes()

    def over_another_road(self) -> bytes:
        """The same mail with the transport headers of another server."""
        stamp = ("Received", "from relay2.minbzk.nl (10.0.0.2) by mx2.minbzk.nl; Mon, 23 Nov 2026 08:00:09 +0100")
        return replace(self, headers=(stamp, *self.headers)).raw()

    def answer(self, **changes: Any) -> Mail:
        """A reply to this mail, an hour later."""
        made: dict[str, Any] = {
            "subject": f"Re: {self.subject}", "after": self.message_id, "date": self.date + timedelta(hours=1),
            "message_id": f"<bericht-{next(_numbers)}@vng.nl>",
        }  # fmt: skip
        return replace(self, **(made | changes))


def pile(count: int, start: int = 0) -> list[bytes]:
    """So many different mails for Jansen, quickly made."""
    return [
        (
            f"From: Anna de Boer <a.deboer{n % 7}@vng.nl>\r\nTo: {JANSEN}\r\n"
            f"Subject: Kamervragen over woningbouw in gemeente {n}\r\nMessage-ID: <pile-{n}@vng.nl>\r\n"
            f"Date: Mon, 23 Nov 2026 0{n % 9}:{n % 60:02}:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            f"Beste Dirk,\r\n\r\nDit is bericht {n}. Graag je besluit voor vrijdag.\r\n\r\nGroet, Anna\r\n"
        ).encode()
        for n in range(start, start + count)
    ]


def lay(folder: Path, mails: Sequence[bytes]) -> Path:
    """Put mails in a folder as files, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    for place, raw in enumerate(mails):
        (folder / f"{place:05}.eml").write_bytes(raw)
    return folder


class Ticking:
    """A clock that goes on, by hand: unlike a fixed moment, what it shows is kept."""

    fixed = False

    def __init__(self, moment: datetime = NOW) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return amsterdam_day(self.moment)


def numbered_from(number: int) -> None:
    """The next mail that is made gets this number: who makes the same mails then makes the same bytes."""
    global _numbers  # noqa: PLW0603 - of this module alone
    _numbers = itertools.count(number)


class FirstPost:
    """The mail that many tests begin with, taken in once and copied after that: the same bytes into the same archive."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: set[tuple[bytes, ...]] = set()
        self._kept: dict[tuple[bytes, ...], tuple[Path, list[Result]]] = {}

    def take(self, office: Office, mails: tuple[bytes, ...]) -> list[Result]:
        """As ``Office.take``, in an office where nothing was done yet."""
        laid = office.lay(*mails)
        if mails in self._kept:
            archive, results = self._kept[mails]
            office.close()
            shutil.copy(archive, office.path)
            office.reopen()
            return list(results)
        results = list(office.services.intake.take([laid]))
        if mails in self._seen:  # what comes only once is not kept
            office.close()
            self._kept[mails] = Path(shutil.copy(office.path, self._folder / f"{len(self._kept)}.sqlite")), results
            office.reopen()
        self._seen.add(mails)
        return list(results)


class Office:
    """The services on an archive of their own; the clock stands still until ``reopen`` moves it."""

    def __init__(
        self, path: Path, moment: datetime = NOW, officer: Officer = OFFICER, first_post: FirstPost | None = None
    ) -> None:
        self.path, self.moment, self.officer = path, moment, officer
        self._folders = itertools.count(1)
        self._first_post = first_post
        """Until something is done here."""
        self._services = self._built()

    @property
    def services(self) -> Services:
        self._first_post = None
        return self._services

    def _built(self) -> Services:
        return build(Settings(officer=self.officer), self.path, moment=self.moment)

    def reopen(self, *, later: timedelta = timedelta()) -> Services:
        """Close, and start again, perhaps later."""
        self._first_post = None
        self._services.close()
        self.moment += later
        self._services = self._built()
        return self.services

    def close(self) -> None:
        """Let go of the file."""
        self._services.close()

    def lay(self, *mails: bytes) -> Path:
        """A new folder with these mails."""
        return lay(self.path.with_name(f"{self.path.stem}-in-{next(self._folders)}"), mails)

    def take(self, *mails: bytes, manager: str = "", stop: Callable[[], bool] = bool) -> list[Result]:
        """Import these mails from a new folder."""
        first, self._first_post = self._first_post, None
        if first is not None and not manager and stop is bool:
            return first.take(self, mails)
        return list(self.services.intake.take([self.lay(*mails)], manager=manager, stop=stop))

    def item(self, mail: Mail | None = None) -> str:
        """Import one mail that makes one item; its id."""
        (result,) = self.take((mail or Mail(subject="Uitnodiging werkbezoek Almere")).raw())
        (item,) = result.items
        return item

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Look in the file itself, past all doors."""
        with closing(sqlite3.connect(self.path)) as connection:
            return connection.execute(sql, values).fetchall()

    def one(self, sql: str, *values: object) -> Any:
        """The one value of one row."""
        ((value,),) = self.rows(sql, *values)
        return value

    def raw_files(self) -> bytes:
        """Every byte of the database and its log."""
        found = (self.path, self.path.with_name(self.path.name + "-wal"))
        return b"".join(path.read_bytes() for path in found if path.exists())
