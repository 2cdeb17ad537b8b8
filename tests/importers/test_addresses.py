from __future__ import annotations

import pytest

from werkbank.importers.addresses import addresses, split_addresses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jan@x.nl", [("", "jan@x.nl")]),
        ("Jan <JAN@X.nl>", [("Jan", "jan@x.nl")]),
        ('"Jansen, J. (Jan)" <jan@x.nl>, an@x.nl', [("Jansen, J. (Jan)", "jan@x.nl"), ("", "an@x.nl")]),
        ("Jansen, Jan <jan@x.nl>; Bakker, An <an@x.nl>", [("Jansen, Jan", "jan@x.nl"), ("Bakker, An", "an@x.nl")]),
        ("jan@x.nl (Jan Jansen)", [("Jan Jansen", "jan@x.nl")]),
        ("undisclosed-recipients:;", []),
        ("Groep: a@x.nl, b@x.nl;, c@x.nl", [("", "a@x.nl"), ("", "b@x.nl"), ("", "c@x.nl")]),
        ("Bob <bob@x> Bobby <bobby@x>", [("Bob", "bob@x"), ("Bobby", "bobby@x")]),
        ("<@a.nl,@b.nl:jan@x.nl>", [("", "jan@x.nl")]),
        ("<mailto:jan@x.nl>", [("", "jan@x.nl")]),
        ("Jan Jansen", [("Jan Jansen", "")]),
        ("minister@rijk.nl <boef@kwaad.nl>", [("minister@rijk.nl", "boef@kwaad.nl")]),
        ("=?utf-8?Q?Jans=C3=A9n=2C_Jan?= <jan@x.nl>", [("Jansén, Jan", "jan@x.nl")]),
        ('"=?utf-8?Q?Jans=C3=A9n?=" <jan@x.nl>', [("Jansén", "jan@x.nl")]),
        (r'"a \"b\" c" <jan@x.nl>', [('a "b" c', "jan@x.nl")]),
        ("<jan@x.nl", [("", "jan@x.nl")]),
        ("", []),
        (",,;", []),
        ("Jan\u202e <jan@x.nl\x1b>", [("Jan", "jan@x.nl")]),
    ],
)
def test_addresses_as_people_and_programs_write_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(address.name, address.addr) for address in split_addresses(text)] == expected


def test_each_once_and_raw_bytes_read_as_they_were_meant() -> None:
    found = addresses([b"Andr\xe9 <a@x.nl>", "André <a@x.nl>".encode()])
    assert [(address.name, address.addr) for address in found] == [("André", "a@x.nl")]


@pytest.mark.parametrize(
    "text", ["(" * 200_000, "<" * 200_000, '"' * 200_000, "," * 200_000, "a@b," * 100_000, '"\\' * 100_000]
)
def test_hostile_lists_end(text: str) -> None:
    assert len(split_addresses(text)) <= 20_000
