"""A morning of mixed mail with what a good officer makes of each piece (``triage.toml``), as an archive to work on."""

from __future__ import annotations

import random
import re
import tomllib
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any, Final, get_args

from benchmarks.mail import MANAGERS
from benchmarks.measure import ROOT
from benchmarks.seed import remove, services
from werkbank.domain.decisions import Decision

if TYPE_CHECKING:
    from pathlib import Path

    from werkbank.services.register import Register

SEED: Final = 8
SCRIPT: Final = ROOT / "benchmarks" / "triage.toml"
LAST: Final = datetime(2026, 11, 24, 6, 30, tzinfo=UTC)
"""When the last of it came in."""
OFFICE: Final = ("Secretariaat", "secretariaat@minbzk.nl")
"""An address that is no manager's: whose it is, she must say."""
PEOPLE: Final = (
    ("Umut Çelik", "u.celik@minbzk.nl"),
    ("Wim Hoekstra", "w.hoekstra@minbzk.nl"),
    ("Vera Kuipers", "v.kuipers@minbzk.nl"),
    ("Karin Postma", "k.postma@minbzk.nl"),
    ("Piet Smit", "p.smit@minbzk.nl"),
    ("Janneke Vos", "j.vos@minbzk.nl"),
    ("Yasmina Bakker", "y.bakker@minbzk.nl"),
)
DESKS: Final = (
    ("Informatie Rijksoverheid", ("huurtoeslag", "burgerbrief", "paspoort")),
    ("Financiële administratie", ("factuur", "creditnota")),
)
"""Beside the typical ones that ship."""
MANDATES: Final = (
    ("DJ", "Uitnodigingen tot 2 uur", "agreement"),
    ("FEA", "Facturen tot 5.000 euro", "mandate"),
    ("JM", "Burgerbrieven beantwoorden", "mandate"),
)
_TODAY: Final = re.compile(r"vandaag|vanmorgen|straks|morgen")
"""Who writes this, wrote it this morning."""
_GREETING: Final = "Beste collega,"
_BYE: Final = "Met vriendelijke groet,"
_DISCLAIMER: Final = (
    "Dit bericht kan informatie bevatten die niet voor u is bestemd. Indien u niet de geadresseerde bent, verzoeken "
    "wij u dit te melden."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece of mail, and what she makes of it; the fields are told in the script."""

    kind: str
    sender: str
    to: str
    subject: str
    text: str
    do: Decision
    due: date | None = None
    back: date | None = None
    who: str = ""
    manager: str = ""
    says: str = ""
    gist: str = ""
    kenmerk: str = ""
    reason: str = ""
    bulk: bool = False
    auto: bool = False


def pieces() -> list[Piece]:
    """The script, in an order that is always the same."""
    rows: list[dict[str, Any]] = tomllib.loads(SCRIPT.read_text(encoding="utf-8"))["item"]
    found = [Piece(sender=row.pop("from"), **row) for row in rows]
    wrong = [one.subject for one in found if one.do not in get_args(Decision)]
    if wrong or len({one.subject for one in found}) != len(found):
        raise ValueError(f"the script is wrong: {wrong or 'a subject stands there twice'}")
    random.Random(SEED).shuffle(found)
    return found


def archive(path: Path, script: list[Piece]) -> Path:
    """An archive with this mail in it and the registers of a working office; nothing was decided in it."""
    remove(path)
    folder = path.with_suffix(".mail")
    folder.mkdir()
    for place, piece in enumerate(script):
        before = 2 * place if _TODAY.search(piece.text) else 17 * place
        (folder / f"{place:03}.eml").write_bytes(_raw(place, piece, LAST - timedelta(minutes=before)))
    with closing(services(path)) as made:
        _registers(made.register)
        taken = sum(len(one.items) for one in made.intake.take([folder]))
    if taken != len(script):
        raise ValueError(f"{taken} items of {len(script)} pieces")
    return path


def _registers(register: Register) -> None:
    for name, code, address in MANAGERS:
        register.add_manager(name, [address], code)
    for name, address in PEOPLE:
        register.add_person(name, [address])
    register.add_typical_desks()
    for name, topics in DESKS:
        register.add_desk(name, topics)
    for code, about, kind in MANDATES:
        register.add_mandate(code, about, kind, "", "", None)  # type: ignore[arg-type]


def _raw(place: int, piece: Piece, at: datetime) -> bytes:
    made = EmailMessage(policy=SMTP)
    name, address = next(((n, a) for n, code, a in MANAGERS if code == piece.to), OFFICE)
    made["From"], made["To"], made["Subject"] = piece.sender, f"{name} <{address}>", piece.subject
    made["Date"], made["Message-ID"] = format_datetime(at), f"<triage-{place}@werkbank.example>"
    if piece.bulk:
        made["List-Unsubscribe"], made["Precedence"] = "<https://nieuws.example.nl/uit>", "bulk"
    if piece.auto:
        made["Auto-Submitted"] = "auto-replied"
    signed = piece.sender.partition(" <")[0]
    made.set_content(f"{_GREETING}\n\n{piece.text}\n\n{_BYE}\n{signed}\n\n{_DISCLAIMER}\n")
    return made.as_bytes()
