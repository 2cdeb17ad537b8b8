"""The post of one ordinary Monday night at a ministry: sixty mails in an mbox and a Maildir, as a mail program leaves them."""

from __future__ import annotations

import mailbox
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from tests.services.making import NOW, Mail

DIRK: Final = "Dirk Jansen <d.jansen@minbzk.nl>"
FATIMA: Final = "Fatima El Amrani <f.elamrani@minbzk.nl>"
SANNE: Final = "Sanne de Wit <s.dewit@minbzk.nl>"
NOOR: Final = "Noor Bakker <noor.bakker@minbzk.nl>"
PIET: Final = "Piet Smit <p.smit@minbzk.nl>"
GREETING: Final = "\n\nMet vriendelijke groet,\n"
DISCLAIMER: Final = "\n\nDit bericht kan informatie bevatten die niet voor u is bestemd. Indien u niet de geadresseerde bent, verzoeken wij u dit te melden."


def letter(subject: str, text: str, sender: str, to: str = DIRK, **rest: Any) -> Mail:
    """A mail with a greeting, a signature and the house's disclaimer."""
    name = sender.partition(" <")[0]
    return Mail(
        subject=subject, text=f"Beste collega,\n\n{text}{GREETING}{name}{DISCLAIMER}\n", sender=sender, to=to, **rest
    )


KAMERVRAGEN: Final = letter(
    "Kamervragen van het lid Van Dijk over huurtoeslag (2026Z20841)",
    "Bijgaand de vragen. De antwoorden moeten uiterlijk 11 december bij de Kamer zijn. Graag je akkoord op de lijn.",
    "Bureau Bestuursondersteuning <bbo@minbzk.nl>",
)
WOO: Final = letter(
    "Woo-verzoek renovatie Binnenhof", "Op grond van de Wet open overheid verzoek ik om alle stukken over de renovatie.",
    "J. Mulder <j.mulder@omroep.nl>", FATIMA,
)  # fmt: skip
PRESS: Final = letter(
    "Persvraag wachttijden", "Voor de krant van morgen: klopt het dat de wachttijden oplopen? Deadline vandaag 16.00 uur.",
    "Redactie Dagblad <redactie@dagblad.nl>",
)  # fmt: skip
CITIZEN: Final = letter(
    "Mijn uitkering",
    "Al drie maanden hoor ik niets. Kunt u mij helpen?",
    "Truus Pietersen <truus.pietersen@gmail.com>",
    SANNE,
)
NOTA: Final = letter(
    "Nota woonvisie ter ondertekening 2026-0000123456", "Graag tekenen, de brief gaat donderdag uit.", PIET, FATIMA
)
FIGURES: Final = letter(
    "Cijfers voor het werkoverleg", "Wil jij de cijfers over de bouw leveren? Ik heb ze woensdag nodig.", PIET
)
OPENING: Final = letter(
    "Uitnodiging opening wijkcentrum 9 december", "Wilt u het lint doorknippen?", "Kabinet <kabinet@almere.nl>", SANNE
)
SEALED: Final = letter(
    "Dep. V: scenario's duindoorn", "Zie de bijlage over duindoorn.", "NCTV <post@nctv.minjenv.nl>", FATIMA
)
PERSONNEL: Final = letter(
    "Personeelsvertrouwelijk: verzuim medewerker meidoorn", "Graag bespreken: meidoorn.", "HR <hr@minbzk.nl>"
)
BROKEN: Final = b"From: kapot@x.nl\r\nTo: d.jansen@minbzk.nl\r\nSubject: =?utf-8?q?kapot\r\nContent-Type: multipart/mixed\r\n\r\n\xff\xfe\x00\x80niets"
AWAY: Final = letter(
    "Automatisch antwoord: afwezig",
    "Ik ben tot en met vrijdag afwezig.",
    PIET,
    NOOR,
    headers=(("Auto-Submitted", "auto-replied"),),
)
NEWS: Final = letter(
    "Nieuwsbrief Digitale Overheid week 48", "Het laatste nieuws.", "Digitale Overheid <nieuws@digitaleoverheid.nl>", DIRK,
    headers=(("List-Unsubscribe", "<https://nieuws.example.nl/uit>"), ("Precedence", "bulk")),
)  # fmt: skip
UNKNOWN: Final = letter(
    "Rondleiding", "Kunnen wij langskomen?", "School <info@school.nl>", "Secretariaat <secretariaat@minbzk.nl>"
)
BOTH: Final = letter(
    "Agenda bestuursraad 2 december", "Ter voorbereiding.", "Bestuursraad <br@minbzk.nl>", DIRK, cc=FATIMA
)
ASKED: Final = letter("Stand van zaken motie Bosma", "Kun jij me de stand geven?", NOOR, PIET)
"""What Noor sent herself; it makes no item."""

NAMED: Final = (
    KAMERVRAGEN, WOO, PRESS, CITIZEN, NOTA, FIGURES, OPENING, SEALED, PERSONNEL, AWAY, NEWS, UNKNOWN, BOTH,
    KAMERVRAGEN.answer(sender=PIET, text="De lijn is afgestemd met WJZ.\n\n> Graag je akkoord op de lijn.\n"),
    WOO.answer(sender="WJZ <wjz@minbzk.nl>", text="Wij pakken dit op.\n\nOp 23-11-2026 schreef J. Mulder:\n> alle stukken\n"),
)  # fmt: skip


def _ordinary() -> list[Mail]:
    """The rest of the night: invoices, invitations, threads, dossiers."""
    managers = (DIRK, FATIMA, SANNE)
    made = [letter(f"Factuur 2026-{n:04}", f"Bijgaand factuur {n}. Graag betalen binnen 30 dagen.", f"Firma {n} <a@firma{n}.nl>", managers[n % 3])
            for n in range(9)]  # fmt: skip
    made += [
        letter(
            f"Uitnodiging bijeenkomst {n}", "Graag zien wij u.", f"Vereniging {n} <v{n}@vereniging.nl>", managers[n % 3]
        )
        for n in range(7)
    ]
    dossiers = [letter(f"Voortgang dossier {n}", f"Dossier {n} ligt op schema.", f"Medewerker {n} <m{n}@minbzk.nl>", managers[n % 3])
                for n in range(14)]  # fmt: skip
    made += dossiers
    made += [one.answer(sender=PIET, to=one.to, text="Dank, gezien.\n") for one in dossiers[:13]]
    return [
        Mail(**{**_fields(one), "date": NOW - timedelta(hours=20, minutes=7 * place)}) for place, one in enumerate(made)
    ]


def _fields(one: Mail) -> dict[str, Any]:
    return {name: getattr(one, name) for name in one.__slots__}


ORDINARY: Final = tuple(_ordinary())


def lay_mbox(path: Path, mails: list[bytes]) -> Path:
    """An mbox, as Thunderbird keeps one."""
    box = mailbox.mbox(path)
    for raw in mails:
        box.add(raw)
    box.close()
    return path


def lay_maildir(path: Path, mails: list[bytes], sent: list[bytes]) -> Path:
    """A Maildir with a folder of sent mail."""
    box = mailbox.Maildir(path)
    for raw in mails:
        box.add(raw)
    folder = box.add_folder("Sent")
    for raw in sent:
        folder.add(raw)
    box.close()
    (path / ".Sent" / "maildirfolder").unlink()  # a marker that only some programs leave
    return path
