"""Mail for the tests of the command line: ordinary, and confidential in every way there is."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from tests.services.making import AMRANI, JANSEN, NOW, Mail

ANNA: Final = "Anna de Boer <a.deboer@vng.nl>"
KAMER: Final = Mail(
    subject="Kamervragen over woningbouw (2026Z12345)",
    text="Beste Dirk,\n\nGraag je besluit voor vrijdag 27 november over de beantwoording.\n\nGroet, Anna\n",
    cc="f.elamrani@minbzk.nl, Bureau <bureau@minbzk.nl>",
)
INVITATION: Final = Mail(
    subject="Uitnodiging opening wijkcentrum",
    text="Komt u op 9 december?\n",
    sender="Gemeente Almere <kabinet@almere.nl>",
    to=AMRANI,
)
UNOWNED: Final = Mail(
    subject="Factuur 2026-001", text="Bijgaand de factuur.\n", sender="x@bedrijf.nl", to="archief@elders.nl"
)
ORDINARY: Final = (KAMER.raw(), INVITATION.raw(), UNOWNED.raw())
"""Become s1 (Jansen), s2 (El Amrani, in copy), s3 (El Amrani), s4 (to be assigned)."""

SECRETS: Final = ("zonnebloem", "klaproos", "korenbloem", "boterbloem", "paardenbloem", "vergeetmijniet")
"""Words that stand in confidential pieces only: in a subject, a text, a name or the name of an attachment."""


def _secret(number: int, subject: str, text: str = "", **rest: str) -> Mail:
    word = SECRETS[number]
    return Mail(
        subject=subject.format(word),
        text=(text or "Zie de {}.\n").format(word),
        sender=f"{word.title()} de Vries <{word}@minbzk.nl>",
        to=JANSEN,
        message_id=f"<geheim-{number}@minbzk.nl>",
        date=NOW - timedelta(hours=3),
        **rest,  # type: ignore[arg-type]
    )


SEALED: Final = _secret(0, "Dep. V: plan {}")
REFUSED: Final = _secret(1, "Stg. Geheim: {}")
PERSONNEL: Final = _secret(2, "Personeelsvertrouwelijk: beoordeling {}")
BY_LINE: Final = _secret(3, "Gesprek {}", "Medisch vertrouwelijk\n\nVerzuim {}.\n")
BY_HEADER: Final = _secret(4, "Stuk {}", headers=(("Sensitivity", "Company-Confidential"),))  # type: ignore[arg-type]
POLITICAL: Final = _secret(5, "Politiek vertrouwelijk: {}")
CONFIDENTIAL: Final = (SEALED, REFUSED, PERSONNEL, BY_LINE, POLITICAL)
"""Become s1 to s5 (after nothing else)."""
