"""Whatever the bytes: a message, harmless, in time."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from werkbank.domain.harmless import harmless
from werkbank.domain.intake import Message, Rejected
from werkbank.importers.addresses import split_addresses
from werkbank.importers.dates import read_date
from werkbank.importers.files import read
from werkbank.importers.html_text import html_text
from werkbank.importers.mail import _read, harmless_text, read_mail
from werkbank.importers.own_text import is_bare_forward, own_text, split_history
from werkbank.importers.plain import read_text
from werkbank.importers.words import decode_words, header_text, parameters

NAMES = st.sampled_from(
    [b"From", b"To", b"Subject", b"Date", b"Message-ID", b"References", b"Content-Type", b"Content-Transfer-Encoding", b"Content-Disposition",
     b"Thread-Index", b"Sensitivity", b"Delivered-To", b"X"]
)  # fmt: skip
VALUES = st.sampled_from(
    [b"multipart/mixed; boundary=b", b"multipart/alternative; boundary=b", b"message/rfc822", b"text/html; charset=utf-8", b"text/plain; charset=utf-16",
     b"text/plain; format=flowed; delsp=yes", b"base64", b"quoted-printable", b"x-uuencode", b'attachment; filename="a/b"', b"=?utf-8?Q?=1B=E2=80=AE?=",
     b"<a@b>", b"Mon, 23 Nov 2026 10:15:00 +0100", b"text/calendar", b"multipart/signed; boundary=b"]
) | st.binary(max_size=40)  # fmt: skip
LINES = st.one_of(
    st.builds(lambda name, value: name + b": " + value, NAMES, VALUES),
    st.sampled_from([b"", b"--b", b"--b--", b"From - ", b"<p>&#x1b;", b"begin 644 x", b"\xff\xfe", b"> a"]),
    st.binary(max_size=30),
)
MAILS = st.one_of(
    st.binary(max_size=400),
    st.lists(LINES, max_size=25).map(b"\n".join),
    st.lists(LINES, max_size=25).map(b"\r\n".join),
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(["", "tekst", "> citaat", "Op 3-5-2026 om 10:15 schreef Jan:", "Van: a", "Aan: b", "Onderwerp: c", "-- ", "-----", "Mvg,",
                         "-----Original Message-----", "> Van: a", "Verzonden vanaf mijn iPhone", "Begin doorgestuurd bericht:"]),
        max_size=20,
    ).map("\n".join),
)  # fmt: skip
CARRIAGE = re.compile("[\r\x00-\x08\x1b\x9b\u202e\ud800-\udfff]")


def texts_of(message: Message) -> list[str]:
    people = [message.sender, *message.to, *message.cc]
    return [
        message.path, message.subject, message.text, message.message_id, *message.thread, *message.delivered_to, *message.marking_headers,
        *(one.name for one in people), *(one.addr for one in people), *(one.name for one in message.attachments),
        *(one.media_type for one in message.attachments),
    ]  # fmt: skip


@settings(max_examples=4 * settings.default.max_examples, deadline=2_000)
@given(MAILS, st.text(max_size=20))
def test_any_bytes_are_a_harmless_message(raw: bytes, path: str) -> None:
    for reader in (read_mail, read_text):
        message = reader(raw, path, None)
        assert message.raw == raw
        for text in texts_of(message):
            assert harmless(text) == text
            assert not CARRIAGE.search(text)
        assert all(len(address.addr) <= 320 for address in message.to)


@settings(max_examples=4 * settings.default.max_examples, deadline=2_000)
@given(MAILS)
def test_no_reader_relies_on_its_safety_net(raw: bytes) -> None:
    assert _read(raw, "", None) == read_mail(raw, "")


@settings(max_examples=3 * settings.default.max_examples, deadline=2_000)
@given(MAILS)
def test_standard_input_is_messages_or_rejections(raw: bytes) -> None:
    assert all(isinstance(one, Message | Rejected) for one in read(["-"], raw))


@settings(deadline=2_000)
@given(TEXTS)
def test_own_text_takes_away_and_never_adds(text: str) -> None:
    own = own_text(text)
    words = set(text.split())
    assert set(own.split()) <= words | {word.lstrip(">") for word in words}
    first, _ = split_history(text)
    assert first == own
    assert isinstance(is_bare_forward(text), bool)


@given(st.text(max_size=200))
def test_the_short_way_to_harmless_is_the_same(text: str) -> None:
    assert harmless_text(text) == harmless(text)


@given(st.text(alphabet=st.sampled_from("<>/abdiptrv =\"'&#x;1!-\n"), max_size=200))
def test_any_html_is_text(html: str) -> None:
    html_text(html)
    html_text("<div>" * 2_000 + html)


@given(st.text(alphabet=st.sampled_from('a@<>"\\(),;: =?utf-8QB'), max_size=120), st.binary(max_size=60))
def test_header_readers_take_anything(text: str, raw: bytes) -> None:
    split_addresses(text)
    decode_words(text)
    parameters(text)
    read_date(text)
    header_text(raw)
