"""Invented mail of a Dutch ministry, always the same for the same seed, as a mailbox or as a folder of files."""

from __future__ import annotations

import base64
import binascii
import random
from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.header import Header
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MANAGERS: Final = (
    ("Dirk Jansen", "DJ", "d.jansen@minbzk.nl"),
    ("Fatima El Amrani", "FEA", "f.elamrani@minbzk.nl"),
    ("Joost van der Meer", "JM", "j.vandermeer@minbzk.nl"),
)
"""Name, code and address of the three managers it is for."""
OFFICER: Final = ("Noor Bakker", "noor.bakker@minbzk.nl")
START: Final = datetime(2026, 6, 1, 6, tzinfo=UTC)
END: Final = datetime(2026, 11, 23, 16, tzinfo=UTC)

_FIRST: Final = (
    "Anna", "Bram", "Carla", "Daan", "Esmée", "Farid", "Grietje", "Hüseyin", "Iris", "Jeroen", "Karin", "Liesbeth",
    "Marcel", "Noëlle", "Olaf", "Petra", "Quirijn", "Renée", "Sjoerd", "Tjitske", "Umut", "Vera", "Wim", "Yasmina",
)  # fmt: skip
_LAST: Final = (
    "de Boer", "Bakker", "Çelik", "Dijkstra", "Engelsman", "de Graaf", "Hoekstra", "van den IJssel", "Jonkers",
    "Kuipers", "van Leeuwen", "Mulder", "Nijland", "Oostra", "Postma", "de Ruiter", "Smit", "Terpstra", "Uittenbogaard",
    "de Vries",
)  # fmt: skip
_HOUSES: Final = (
    "vng.nl", "tweedekamer.nl", "minfin.nl", "minbzk.nl", "rijnland.nl", "zaanstad.nl", "ipo.nl", "rvo.nl", "minvws.nl",
    "huurdersbond.nl", "gmail.com", "aedes.nl",
)  # fmt: skip
_MATTERS: Final = (
    "Woo-verzoek woningbouw", "Kamervragen over de huurtoeslag", "Uitnodiging werkbezoek Almere", "Begroting 2027",
    "Offerte onderzoek leefbaarheid", "Bezwaar tegen het besluit van 3 juni", "Nota Omgevingswet", "Agenda MT",
    "Verzoek om gesprek over de wooncrisis", "Concept-reactie inspraak", "Evaluatie energietoeslag", "Motie-Pouw",
    "Advies Raad voor het openbaar bestuur", "Terugkoppeling ambtelijk overleg", "Vraag over de rechtspositie",
)  # fmt: skip
_SENTENCES: Final = (
    "Graag ontvang ik uiterlijk vrijdag een reactie op bijgaand voorstel.",
    "De gemeente vraagt om uitstel, omdat de cijfers over het tweede kwartaal nog niet definitief zijn.",
    "In het bestuurlijk overleg is afgesproken dat wij vóór het reces een eerste schets aanleveren.",
    "De Kamer heeft verzocht de antwoorden binnen drie weken te ontvangen.",
    "Wij zien drie mogelijkheden, met elk hun eigen financiële gevolgen.",
    "De directie Financiën is akkoord, onder voorbehoud van dekking uit de lopende begroting.",
    "Kun je aangeven of de minister hierbij aanwezig kan zijn, en zo ja hoe laat?",
    "Het loket meldt dat het aantal aanvragen deze maand met 12 % is gestegen.",
    "Ten aanzien van de planning geldt dat de Raad van State nog ± zes weken nodig heeft.",
    "Voor de volledigheid voeg ik de eerdere correspondentie hieronder toe.",
    "De huurdersorganisatie is teleurgesteld over de verhoging van € 27,50 per maand.",
    "Juridische Zaken adviseert om de motivering op dit punt aan te vullen.",
    "De woordvoerder houdt rekening met vragen van de pers naar aanleiding van dit bericht.",
    "Zou je dit met Jeroen willen afstemmen voordat het naar de staf gaat?",
    "Het gaat om een bedrag van € 1.250.000 over vier jaar, beginnend in 2027.",
)
_DISCLAIMER: Final = (
    "Dit bericht kan informatie bevatten die niet voor u is bestemd. Indien u niet de geadresseerde bent of dit "
    "bericht abusievelijk aan u is toegezonden, wordt u verzocht dat aan de afzender te melden en het bericht te "
    "verwijderen. De Staat aanvaardt geen aansprakelijkheid voor schade, van welke aard ook, die verband houdt met "
    "risico's verbonden aan het elektronisch verzenden van berichten."
)


@dataclass(frozen=True, slots=True)
class _Sent:
    """What an answer to a message needs of it."""

    subject: str
    message_id: str
    references: str
    sender: str
    text: str


def messages(count: int, seed: int = 1) -> Iterator[bytes]:
    """So many messages in order of time: four in ten answer one of the last hundred."""
    dice = random.Random(seed)
    lately: deque[_Sent] = deque(maxlen=100)
    step = (END - START) / max(1, count)
    for number in range(count):
        yield _message(dice, number, START + step * number, lately)


def write_mbox(path: Path, count: int, seed: int = 1) -> int:
    """A mailbox of so many messages; its size in bytes."""
    with path.open("wb") as file:
        for number, raw in enumerate(messages(count, seed)):
            stamp = f"{START + timedelta(minutes=number):%a %b %d %H:%M:%S %Y}".encode()
            file.write(b"From werkbank@minbzk.nl " + stamp + b"\n")
            file.write(raw.replace(b"\r\n", b"\n").replace(b"\nFrom ", b"\n>From ") + b"\n")
        return file.tell()


def write_folder(folder: Path, count: int, seed: int = 1) -> None:
    """A folder of .eml files, a thousand in each folder below it."""
    for number, raw in enumerate(messages(count, seed)):
        below = folder / f"{number // 1000:04}"
        if not number % 1000:
            below.mkdir(parents=True, exist_ok=True)
        (below / f"{number:07}.eml").write_bytes(raw)


def _message(dice: random.Random, number: int, at: datetime, lately: deque[_Sent]) -> bytes:
    kind = dice.random()
    if kind < 0.08:
        return _newsletter(dice, number, at)
    name = f"{dice.choice(_FIRST)} {dice.choice(_LAST)}"
    house = dice.choice(_HOUSES)
    sender = f"{_header(name)} <{_address(name)}@{house}>"
    before = dice.choice(lately) if lately and dice.random() < 0.4 else None
    subject = f"Re: {before.subject.removeprefix('Re: ')}" if before else f"{dice.choice(_MATTERS)} ({number})"
    message_id = f"<{dice.getrandbits(64):016x}.{number}@mail.{house}>"
    references = f"{before.references} {before.message_id}".strip()[-900:] if before else ""
    text = _text(dice, name, before)
    lately.append(_Sent(subject, message_id, references, name, text))
    head = _head(dice, sender, subject, message_id, at)
    if before:
        head += [f"In-Reply-To: {before.message_id}", f"References: {references}"]
    if kind < 0.70:
        body = _plain(dice, text)
    elif kind < 0.92:
        body = _alternative(dice, text)
    else:
        body = _attached(dice, text)
    return "\r\n".join(head).encode() + b"\r\n" + body


def _head(dice: random.Random, sender: str, subject: str, message_id: str, at: datetime) -> list[str]:
    """The headers as a mail server leaves them: half of a message's bytes are not its words."""
    main = dice.choice(MANAGERS)
    to = f"{main[0]} <{main[2]}>"
    if dice.random() < 0.15:
        to += f", {OFFICER[0]} <{OFFICER[1]}>"
    stamp = f"{at:%a, %d %b %Y %H:%M:%S} +0000"
    head = [
        f"Received: from mx{dice.randrange(4)}.minbzk.nl (10.2.0.{dice.randrange(250)})",
        f" by mb{dice.randrange(9)}.minbzk.nl",
        f" with Microsoft SMTP Server id 15.2.{dice.randrange(2000)}.12; {stamp}",
        "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=mail.nl; s=s1; h=from:to:subject:date;",
        f" bh={base64.b64encode(dice.randbytes(32)).decode()}; b={base64.b64encode(dice.randbytes(96)).decode()}",
        f"From: {sender}",
        f"To: {to}",
    ]
    if dice.random() < 0.25:
        other = dice.choice(MANAGERS)
        head.append(f"Cc: {other[0]} <{other[2]}>, {_header(dice.choice(_FIRST))} <{dice.choice(_HOUSES)[:3]}@vng.nl>")
    return [*head, f"Subject: {_header(subject)}", f"Date: {stamp}", f"Message-ID: {message_id}", "MIME-Version: 1.0"]


def _text(dice: random.Random, name: str, before: _Sent | None) -> str:
    """2 to 4 kB: a letter, a signature, and with an answer the words it answers."""
    parts = ["Beste collega,", ""]
    for _ in range(dice.randint(3, 7)):
        parts += [" ".join(dice.choice(_SENTENCES) for _ in range(dice.randint(2, 5))), ""]
    parts += [
        "Met vriendelijke groet,",
        "",
        name,
        "Directie Wonen",
        "Turfmarkt 147 | 2511 DP Den Haag",
        "",
        _DISCLAIMER,
    ]
    if before:
        parts += ["", f"Op ma 16 nov 2026 om 09:12 schreef {before.sender}:"]
        parts += [f"> {line}" for line in before.text.split("\r\n")[:25]]
    return "\r\n".join(parts)


def _plain(dice: random.Random, text: str) -> bytes:
    if dice.random() < 0.5:
        head = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        return head.encode() + text.encode() + b"\r\n"
    head = "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    return head.encode() + _quoted(text, "iso-8859-1") + b"\r\n"


def _alternative(dice: random.Random, text: str, extra: str = "") -> bytes:
    edge = f"_000_{dice.getrandbits(96):024x}_"
    return (
        f'Content-Type: multipart/alternative; boundary="{edge}"\r\n\r\n--{edge}\r\n'
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    ).encode() + _quoted(text) + (
        f"\r\n--{edge}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    ).encode() + _quoted(_html(text, extra)) + f"\r\n--{edge}--\r\n".encode()  # fmt: skip


def _attached(dice: random.Random, text: str) -> bytes:
    """A text and a small document: 6 to 30 kB of bytes that do not compress."""
    edge = f"_004_{dice.getrandbits(96):024x}_"
    document = base64.encodebytes(dice.randbytes(dice.randint(6_000, 30_000)))
    return (
        f'Content-Type: multipart/mixed; boundary="{edge}"\r\n\r\n--{edge}\r\n'.encode()
        + _plain(dice, text)
        + f'\r\n--{edge}\r\nContent-Type: application/pdf; name="Nota {dice.randrange(999)}.pdf"\r\n'.encode()
        + b'Content-Disposition: attachment; filename="Nota.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
        + document.replace(b"\n", b"\r\n")
        + f"--{edge}--\r\n".encode()
    )


def _newsletter(dice: random.Random, number: int, at: datetime) -> bytes:
    head = _head(
        dice, "Nieuwsbrief Wonen <nieuwsbrief@wonen.nl>", f"Nieuwsbrief week {number}", f"<n{number}@wonen.nl>", at
    )
    head += ["List-Id: <nieuws.wonen.nl>", "List-Unsubscribe: <https://wonen.nl/af>", "Precedence: bulk"]
    text = "\r\n\r\n".join(" ".join(dice.choices(_SENTENCES, k=4)) for _ in range(8))
    style = "<style>td.kop{font:bold 16px Verdana;color:#154273}</style>" * 8
    return "\r\n".join(head).encode() + b"\r\n" + _alternative(dice, text, style)


def _html(text: str, extra: str) -> str:
    rows = "".join(
        f'<p class="MsoNormal" style="margin:0cm 0cm 8pt"><span lang="NL">{line or "&nbsp;"}</span></p>\r\n'
        for line in text.replace("&", "&amp;").replace("<", "&lt;").split("\r\n")
    )
    return f"<html><head>{extra}<meta charset=utf-8></head><body>\r\n{rows}</body></html>"


def _quoted(text: str, charset: str = "utf-8") -> bytes:
    encoded = binascii.b2a_qp(text.replace("\r\n", "\n").encode(charset, "replace"), istext=True)
    return encoded.replace(b"\n", b"\r\n")


def _address(name: str) -> str:
    plain = name.lower().translate(str.maketrans("éëüç", "eeuc"))
    return plain.replace(" ", ".", 1).replace(" ", "")


def _header(text: str) -> str:
    return text if text.isascii() else Header(text, "utf-8").encode()
