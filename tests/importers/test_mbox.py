from __future__ import annotations

import io

import pytest

from werkbank.importers import mbox
from werkbank.importers.mbox import message_bytes, message_spans, starts_mbox

HEADER = b"Subject: x\n\ntekst\n\n"


def parts(data: bytes) -> list[bytes]:
    return [data[start:end] for start, end in message_spans(io.BytesIO(data))]


@pytest.mark.parametrize(
    "line",
    [
        b"From - \n", b"From -\n", b"From jan@x.nl Mon Nov 23 10:15:00 2026\n", b"From jan@x.nl  Mon Nov  3 10:15:00 2026 +0100\n",
        b"From 1844347792267117879@xxx\n", b"From MAILER-DAEMON Mon Nov 23 10:15:00 2026\n", b"From - Mon Nov 23 10:15:00 2026\n",
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_envelope_lines(line: bytes, end: bytes) -> None:
    data = ((line + HEADER) * 3).replace(b"\n", end)
    assert len(parts(data)) == 3
    assert len(parts(b"\xef\xbb\xbf" + data)) == 3
    assert message_bytes(parts(data)[1]) == HEADER[:-1].replace(b"\n", end)


@pytest.mark.parametrize(
    "sentence",
    [
        b"From Russia with love\n",
        b"From Russia with love\nYear: 1963\n",
        b"From here\non\n",
        b"From 10:15 to 11:00 in 2026\n",
    ],
)
def test_sentences_are_no_envelopes(sentence: bytes) -> None:
    data = b"From - \n" + HEADER + sentence + b"\n" + HEADER
    assert len(parts(data)) == (2 if b"10:15" in sentence else 1)


def test_a_file_that_begins_otherwise_is_no_mailbox() -> None:
    assert parts(b"iets\n\nFrom - \n" + HEADER) == []
    assert not starts_mbox(b"From Russia with love\n")
    assert starts_mbox(b"From jan@x.nl Mon Nov 23 10:15:00 2026\n")


def test_munged_lines_are_restored_and_one_blank_line_goes() -> None:
    assert (
        message_bytes(b"From - \nSubject: x\n\n>From hier\n>>From daar\n> From\n\n")
        == b"Subject: x\n\nFrom hier\n>From daar\n> From\n"
    )


def test_pieces_do_not_depend_on_how_the_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"".join(
        b"From jan@x.nl Mon Nov 23 10:15:00 2026\nSubject: %d\n\n" % i + b"tekst\n" * (i % 40) + b"\n"
        for i in range(300)
    )
    expected = parts(data)
    assert len(expected) == 300
    for chunk in (97, 511, 4_096):
        monkeypatch.setattr(mbox, "_CHUNK", chunk)
        monkeypatch.setattr(mbox, "_AHEAD", 400)
        assert parts(data) == expected
