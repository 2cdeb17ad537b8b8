from __future__ import annotations

from datetime import UTC, datetime

import pytest

from werkbank.importers.plain import read_text

HEAD = "Van:\tJansen, Jan <jan@x.nl>\r\nVerzonden:\tmaandag 23 november 2026 10:15\r\nAan:\tAn <an@x.nl>; els@x.nl\r\nOnderwerp:\tNota wonen\r\n\r\nBeste An,\r\n"


def test_a_note_is_titled_by_its_heading_or_its_name() -> None:
    assert read_text(b"# Woonvisie\n\ntekst", "map/nota.md").subject == "Woonvisie"
    message = read_text("één\r\ntwee".encode("cp1252"), "map/nota wonen.txt")
    assert (message.kind, message.subject, message.text, message.date) == ("file", "nota wonen", "één\ntwee", None)


def test_a_mail_that_outlook_saved_as_text() -> None:
    message = read_text(HEAD.encode(), "a.txt")
    assert (message.kind, message.subject, message.text) == ("mail", "Nota wonen", "Beste An,")
    assert (message.sender.name, message.sender.addr) == ("Jansen, Jan", "jan@x.nl")
    assert [address.addr for address in message.to] == ["an@x.nl", "els@x.nl"]
    assert message.date == datetime(2026, 11, 23, 9, 15, tzinfo=UTC)


def test_a_mail_with_internet_headers() -> None:
    message = read_text(
        b"Received: x\nFrom: jan@x.nl\nSubject: Nota\nDate: Mon, 23 Nov 2026 10:15:00 +0100\n\nHallo", "a.txt"
    )
    assert (message.kind, message.subject, message.text) == ("mail", "Nota", "Hallo")


@pytest.mark.parametrize(
    "text", ["Van: maandag\ntot vrijdag", "Aan: iedereen die dit leest\nhallo", "Let op: morgen vrij", "Onderwerp: x"]
)
def test_a_text_that_only_begins_like_a_mail(text: str) -> None:
    message = read_text(text.encode(), "a.txt")
    assert (message.kind, message.text) == ("file", text)


def test_text_is_harmless_and_bounded() -> None:
    assert read_text(b"a\x1b[2Jb", "a.txt").flaws == ("harmless",)
    large = read_text(b"a" * 9_000_000, "a.txt")
    assert len(large.text) == 2_000_000
    assert large.flaws == ("cut",)
