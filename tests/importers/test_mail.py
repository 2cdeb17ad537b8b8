from __future__ import annotations

import base64
from datetime import UTC, datetime

import pytest

from werkbank.domain.intake import Address, Attachment, Message
from werkbank.importers.mail import read_mail

HEAD = b"From: Jan <jan@voorbeeld.nl>\nTo: an@voorbeeld.nl\nSubject: Nota\nDate: Mon, 23 Nov 2026 10:15:00 +0100\nMessage-ID: <1@x>\n"


def mail(body: bytes = b"\nHallo\n", head: bytes = HEAD) -> Message:
    return read_mail(head + body, "a.eml")


def multipart(*parts: bytes, kind: bytes = b"mixed", more: bytes = b"") -> bytes:
    inside = b"".join(b"--grens\n" + part + b"\n" for part in parts)
    return b"Content-Type: multipart/" + kind + b'; boundary="grens"' + more + b"\n\n" + inside + b"--grens--\n"


def text_part(text: bytes, media: bytes = b"text/plain; charset=utf-8") -> bytes:
    return b"Content-Type: " + media + b"\n\n" + text + b"\n"


def test_an_ordinary_mail() -> None:
    message = mail()
    assert (message.subject, message.text, message.kind, message.flaws) == ("Nota", "Hallo", "mail", ())
    assert message.sender == Address(name="Jan", addr="jan@voorbeeld.nl")
    assert message.to == (Address(name="", addr="an@voorbeeld.nl"),)
    assert message.date == datetime(2026, 11, 23, 9, 15, tzinfo=UTC)
    assert message.message_id == "1@x"
    assert message.raw == HEAD + b"\nHallo\n"


@pytest.mark.parametrize(
    "front", [b"\xef\xbb\xbf", b"\n\n", b"From jan Mon Nov 23 10:15:00 2026\n", b">From jan Mon Nov 23 2026\n", b"\r\n"]
)
def test_what_stands_in_front_of_the_headers_hides_none(front: bytes) -> None:
    assert read_mail(front + HEAD + b"\nHallo\n", "").subject == "Nota"


@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
def test_other_line_ends(end: bytes) -> None:
    message = read_mail((HEAD + multipart(text_part(b"een\ntwee"))).replace(b"\n", end), "")
    assert (message.subject, message.text) == ("Nota", "een\ntwee")


def test_a_mail_saved_as_utf16() -> None:
    assert read_mail((HEAD + b"\nHallo\n").decode().encode("utf-16"), "").subject == "Nota"


@pytest.mark.parametrize(
    ("value", "subject"),
    [
        (b"=?utf-8?Q?caf=C3=A9?=", "café"),
        (b"=?utf-8?B?Y2Fmw6k=?=", "café"),
        (b"=?utf-8?B?Y2Fm?= =?utf-8?B?w6k=?=", "café"),
        (b"=?utf-8?B?Y2Fmww==?=\n =?utf-8?B?qQ==?=", "café"),
        (b"=?iso-8859-1?Q?caf=E9?= open", "café open"),
        (b"=?iso-8859-1*nl?Q?caf=E9_nu?=", "café nu"),
        (b"=?onzin?Q?caf=E9?=", "café"),
        (b"=?utf-8?B?Y2Fm?", "=?utf-8?B?Y2Fm?"),
        (b"=?utf-8?X?Y2Fm?=", "=?utf-8?X?Y2Fm?="),
        (b"caf\xe9 \x80 5", "café € 5"),
        ("café € 5".encode(), "café € 5"),
        (b"een\n\ttwee\n drie", "een twee drie"),
        (b"  ", ""),
    ],
)
def test_subjects(value: bytes, subject: str) -> None:
    assert read_mail(b"Subject: " + value + b"\n\n", "").subject == subject


@pytest.mark.parametrize(
    ("charset", "body", "text", "flawed"),
    [
        (b"utf-8", "één".encode(), "één", False),
        (b"iso-8859-1", b"\xe9\xe9n \x80", "één €", False),
        (b"iso-8859-1", "één".encode(), "één", True),
        (b"us-ascii", b"\xe9\xe9n", "één", True),
        (b"bestaat-niet", b"\xe9\xe9n", "één", True),
        (b"utf-8", b"\xe9\xe9n", "één", True),
        (b"rot13", b"uryyb", "uryyb", True),
        (b"idna", b"xn--a", "xn--a", True),
        (b"iso-2022-jp", "日本".encode("iso2022_jp"), "日本", False),
        (b"utf-16", "één".encode("utf-16"), "één", False),
        (b"koi8-r", "да".encode("koi8-r"), "да", False),
        (b'"utf-8', "één".encode(), "één", False),
    ],
)
def test_character_sets(charset: bytes, body: bytes, text: str, flawed: bool) -> None:
    encoded = base64.encodebytes(body)
    message = mail(
        b"Content-Type: text/plain; charset=" + charset + b"\nContent-Transfer-Encoding: base64\n\n" + encoded
    )
    assert message.text == text
    assert ("charset" in message.flaws) is flawed


@pytest.mark.parametrize(
    "value",
    [None, b"", b"morgen", b"Mon, 31 Feb 2026 10:00:00 +0100", b"Mon, 1 Jan 0102 10:00:00 +0000", b"9999-99-99"],
)
def test_a_date_that_cannot_be_is_no_date(value: bytes | None) -> None:
    message = read_mail((b"Date: " + value + b"\n" if value is not None else b"") + b"Subject: x\n\n", "")
    assert message.date is None
    assert "date" in message.flaws


def test_plain_text_goes_before_html_and_one_branch_is_shown() -> None:
    both = multipart(text_part(b"gewoon"), text_part(b"<p>opgemaakt</p>", b"text/html"), kind=b"alternative")
    assert mail(both).text == "gewoon"
    assert (
        mail(multipart(text_part(b" "), text_part(b"<p>opgemaakt</p>", b"text/html"), kind=b"alternative")).text
        == "opgemaakt"
    )
    nested = multipart(both.replace(b"grens", b"binnen"), text_part(b"voet"))
    assert mail(nested).text == "gewoon\n\nvoet"


def test_only_html_is_made_text_and_then_harmless() -> None:
    message = mail(b"Content-Type: text/html\n\n<p>Dag&#x1b;]52;c;x&#7; <b>Jan</b>&#x202e;</p>")
    assert message.text == "Dag]52;c;x Jan"
    assert "harmless" in message.flaws


def test_soft_hyphens_are_taken_out_without_a_word() -> None:
    message = mail("Content-Type: text/plain; charset=utf-8\n\nbe\u00adstuur\u200b".encode())
    assert (message.text, message.flaws) == ("bestuur", ())


@pytest.mark.parametrize(
    ("header", "name"),
    [
        (b'attachment; filename="../../etc/passwd"', "passwd"),
        (b'attachment; filename="C:\\\\map\\\\nota.docx"', "nota.docx"),
        (b"attachment; filename*=utf-8''caf%C3%A9.pdf", "café.pdf"),
        (b"attachment; filename*0*=utf-8''ca; filename*1*=f%C3%A9.pdf", "café.pdf"),
        (b"attachment; filename*0=lange; filename*1=naam.pdf", "langenaam.pdf"),
        (b'attachment; filename="=?utf-8?Q?caf=C3=A9.pdf?="', "café.pdf"),
        (b'attachment; filename=".."', ""),
        ('attachment; filename="nota\u202efdp.exe"'.encode(), "notafdp.exe"),
    ],
)
def test_attachment_names_are_names_and_never_paths(header: bytes, name: str) -> None:
    part = (
        b"Content-Type: application/pdf\nContent-Disposition: "
        + header
        + b"\nContent-Transfer-Encoding: base64\n\nQUJD\nQUI=\n"
    )
    message = mail(multipart(text_part(b"zie bijlage"), part))
    assert message.attachments == (Attachment(name=name, media_type="application/pdf", size=5),)
    assert message.text == "zie bijlage"


def test_a_message_in_a_message_goes_by_its_subject() -> None:
    inner = b"Content-Type: message/rfc822\n\nFrom: els@x.nl\nSubject: Binnenste\n\ndoorgestuurde tekst\n"
    with_words = mail(multipart(text_part(b"Zie onder."), inner))
    assert with_words.text == "Zie onder."
    assert with_words.attachments[0].name == "Binnenste"
    bare = mail(multipart(inner))
    assert "Subject: Binnenste" in bare.text
    assert bare.text.endswith("doorgestuurde tekst")
    encoded = b"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" + base64.encodebytes(
        b"Subject: b64\n\ninhoud\n"
    )
    assert mail(encoded).text.endswith("inhoud")


@pytest.mark.parametrize(
    ("part", "flaw"),
    [
        (b'Content-Type: application/ms-tnef; name="winmail.dat"\n\nx', "tnef"),
        (b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nx", "encrypted"),
        (b"Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\n\nx", "signed"),
        (text_part(b"-----BEGIN PGP MESSAGE-----\nx"), "encrypted"),
        (text_part(b"tekst", b"text/plain; charset=onbekend"), "charset"),
        (b"Content-Type: text/plain\nContent-Transfer-Encoding: onzin\n\ntekst", "header"),
    ],
)
def test_what_cannot_be_opened_is_told(part: bytes, flaw: str) -> None:
    message = mail(multipart(text_part(b"Zie"), part))
    assert flaw in message.flaws
    assert message.text.startswith("Zie")


def test_signed_text_is_read() -> None:
    message = mail(
        multipart(text_part(b"Akkoord"), b"Content-Type: application/pgp-signature; name=s.asc\n\nx", kind=b"signed")
    )
    assert (message.text, message.flaws) == ("Akkoord", ("signed",))
    inline = b"\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nAkkoord\n-----BEGIN PGP SIGNATURE-----\nx\n"
    assert (mail(inline).text, mail(inline).flaws) == ("Akkoord", ("signed",))


def test_an_invitation_without_text_shows_its_title() -> None:
    calendar = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY;LANGUAGE=nl:Overleg\\, wonen\nLOCATION:Kamer 3\nEND:VEVENT\nEND:VCALENDAR"
    message = mail(multipart(text_part(calendar, b"text/calendar; method=REQUEST; name=i.ics")))
    assert message.text == "Overleg, wonen\nKamer 3"
    assert message.attachments[0].media_type == "text/calendar"


def test_flowed_text_is_joined() -> None:
    body = b"Content-Type: text/plain; format=flowed\n\nEen regel \ndie doorloopt.\n> citaat \n> verder\n-- \nJan"
    assert mail(body).text == "Een regel die doorloopt.\n> citaat verder\n-- \nJan"
    assert (
        mail(b"Content-Type: text/plain; format=flowed; delsp=yes\n\nhttps://x.nl/ \nnota").text == "https://x.nl/nota"
    )


def test_broken_base64_gives_what_it_can() -> None:
    head = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    assert mail(head + base64.b64encode(b"Hallo wereld")[:-1]).text.startswith("Hallo wer")
    assert mail(head + b"SGFsbG8=\n\n____\nVoettekst van de lijst\n").text == "Hallo\n____\nVoettekst van de lijst"
    assert mail(head + b"Gewoon leesbare tekst.\n").text == "Gewoon leesbare tekst."


def test_boundaries_that_are_missing_or_used_twice() -> None:
    assert mail(b"Content-Type: multipart/mixed\n\ntekst").text == "tekst"
    assert mail(b'Content-Type: multipart/mixed; boundary="x"\n\ntekst').text == "tekst"
    assert mail(b'Content-Type: multipart/mixed;\nboundary="x"\n\n--x\n\ntekst\n--x--').text == "tekst"
    assert (
        mail(
            b'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: multipart/mixed; boundary="x"\n\n--x\n\ntekst'
        ).text
        == "tekst"
    )
    assert mail(b'Content-Type: multipart/mixed; boundary="x"\n\n--x\n--x--\n').text == ""


@pytest.mark.parametrize(
    "nested",
    [
        b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (i, i) for i in range(1_500)),
        b"Content-Type: message/rfc822\n\n" * 5_000,
        b'Content-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\nx\n" * 50_000,
    ],
    ids=["multiparts", "messages", "parts"],
)
def test_endless_nesting_is_cut(nested: bytes) -> None:
    message = mail(nested)
    assert message.subject == "Nota"
    assert "cut" in message.flaws
    assert "unreadable" not in message.flaws


def test_a_huge_header_costs_only_itself() -> None:
    message = read_mail(b"X-Groot: " + b"a" * 135_000 + b"\n" + HEAD + b"\nHallo", "")
    assert (message.subject, message.text, message.flaws) == ("Nota", "Hallo", ())


def test_thousands_of_recipients() -> None:
    everyone = b",\n ".join(b'"Naam, Jan %d" <jan%d@x.nl>' % (i, i) for i in range(5_000))
    message = read_mail(b"To: " + everyone + b"\n\nx", "")
    assert len(message.to) == 5_000
    assert message.to[7] == Address(name="Naam, Jan 7", addr="jan7@x.nl")


def test_ten_megabytes_of_subject_or_text_are_cut() -> None:
    subject = read_mail(b"Subject: " + b"a" * 10_000_000 + b"\n\n", "")
    assert len(subject.subject) == 1_000
    assert "cut" in subject.flaws
    text = mail(b"\n" + b"hallo\n" * 1_700_000)
    assert len(text.text) <= 2_000_000
    assert "cut" in text.flaws


@pytest.mark.parametrize(
    ("headers", "bulk"),
    [
        (b"", ""),
        (b"List-Id: <x>\n", "list"),
        (b"List-Unsubscribe: <https://x>\n", "list"),
        (b"Precedence: bulk\n", "list"),
        (b"Auto-Submitted: auto-replied\n", "auto"),
        (b"Auto-Submitted: no\n", ""),
        (b"X-Autoreply: yes\n", "auto"),
        (b"Subject: Automatisch antwoord: nota\n", "auto"),
        (b"Subject: Automatische incasso\n", ""),
        (b"Return-Path: <>\nFrom: MAILER-DAEMON@x.nl\n", "bounce"),
        (b"Return-Path: <>\n", ""),
        (b"Content-Type: multipart/report; report-type=delivery-status; boundary=x\n", "bounce"),
        (b"Content-Type: multipart/report; report-type=disposition-notification; boundary=x\n", "receipt"),
    ],
)
def test_what_a_machine_sent(headers: bytes, bulk: str) -> None:
    assert read_mail(headers + HEAD.replace(b"Subject: Nota\n", b"") + b"\nx", "").bulk == bulk


def test_the_thread_runs_from_root_to_own() -> None:
    index = base64.b64encode(bytes(range(27)))
    message = mail(b"References: <root@x> <b@x>\nIn-Reply-To: Your message <c@x>\nThread-Index: " + index + b"\n\nx")
    assert message.thread == ("root@x", "b@x", "c@x", "ti:" + bytes(range(22)).hex(), "1@x")
    long = mail(b"References: " + b" ".join(b"<%d@x>" % i for i in range(500)) + b"\n\nx")
    assert len(long.thread) == 50
    assert (long.thread[0], long.thread[-1]) == ("0@x", "1@x")
    assert read_mail(b"Subject: x\n\n", "").thread == ()


def test_whose_mailbox_and_what_marking() -> None:
    message = mail(
        b"Delivered-To: An@X.nl\nX-Original-To: els@x.nl\nBcc: b@x.nl\nSensitivity: Company-Confidential\nX-Gmail-Labels: Inbox\n\nx"
    )
    assert message.delivered_to == ("an@x.nl", "els@x.nl", "b@x.nl")
    assert message.marking_headers == ("Company-Confidential",)
    assert mail(b"Sensitivity: Normal\n\nx").marking_headers == ()


@pytest.mark.parametrize("raw", [b"", b"\x00" * 5_000, b"\x89PNG\r\n\x1a\n\x00\x00\x00", b"\n" * 100])
def test_what_is_nothing_is_unreadable_and_kept(raw: bytes) -> None:
    message = read_mail(raw, "a.eml", 3)
    assert "unreadable" in message.flaws
    assert (message.raw, message.part, message.text) == (raw, 3, "")


def test_text_without_headers_is_text() -> None:
    message = read_mail(b"Zomaar een tekst.\nZonder koppen.\n", "")
    assert message.text == "Zomaar een tekst.\nZonder koppen."
    assert "header" in message.flaws


def test_an_error_we_did_not_foresee_is_a_message_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("werkbank.importers.mail.find_parts", broken)
    message = mail()
    assert message.flaws == ("unreadable",)
    assert message.raw == HEAD + b"\nHallo\n"


def test_uuencoded_text_and_a_quoted_printable_attachment() -> None:
    part = b"Content-Type: text/plain\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 a.txt\n%2&%L;&\\`\n`\nend\n"
    assert mail(part).text == "Hallo"
    attached = b"Content-Type: application/x; name=a\nContent-Transfer-Encoding: quoted-printable\n\n=41=42C"
    assert mail(multipart(text_part(b"zie"), attached)).attachments[0].size == 3


def test_more_headers_than_anybody_writes_are_cut_and_the_text_is_found() -> None:
    message = read_mail(HEAD + b"X-A: b\n" * 5_000 + b"\nHallo\n", "")
    assert (message.subject, message.text, message.flaws) == ("Nota", "Hallo", ("cut",))


def test_headers_that_stop_without_a_blank_line() -> None:
    message = read_mail(HEAD + b"dit is al tekst\nen dit ook\n", "")
    assert (message.subject, message.text, message.flaws) == ("Nota", "dit is al tekst\nen dit ook", ("header",))


def test_a_wrongly_encoded_container_is_opened() -> None:
    inside = base64.encodebytes(b"--grens\n\nHallo\n--grens--\n")
    assert (
        mail(b"Content-Type: multipart/mixed; boundary=grens\nContent-Transfer-Encoding: base64\n\n" + inside).text
        == "Hallo"
    )
