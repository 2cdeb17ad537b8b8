"""The last net: what stops an export, what does not, and that it never says what it found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.gate import Finding, eleven_proof, findings, mod_97

BSN = "111222333"


def kinds(text: str) -> list[str]:
    return [found.kind for found in findings("kern", text)]


@pytest.mark.parametrize(
    "text",
    [
        BSN, f"BSN {BSN}.", f"bsn:{BSN}", f"BSN{BSN}", f"({BSN})", "111.222.333", "111 222 333", "111-222-333",
        "1112.22.333", "11 12 22 333", "1 1 1 2 2 2 3 3 3", "11122 2333", f"{BSN} 2026", f"2026 {BSN}",
        f"{BSN},{BSN}", f"nr. {BSN}, 2 stuks", "010000008", "111.222.333 in 2026",
        "\uff11\uff11\uff11\uff12\uff12\uff12\uff13\uff13\uff13", "111\u200b222\u200d333", "111\u00a0222\u202f333",
        "111\u2011222\u2013333", "\u0661\u0661\u0661\u0662\u0662\u0662\u0663\u0663\u0663", "1\u03011\u03011222333",
        f"a\t{BSN}\n", f"12 34 {BSN} 56",
    ],
)  # fmt: skip
def test_a_citizen_service_number_stops(text: str) -> None:
    assert kinds(text) == ["bsn"]


@pytest.mark.parametrize(
    "text",
    [
        "111222334", "11222333", "1111222333", "2026-0000123456", f"2026-{BSN}", f"kst{BSN}", f"{BSN}abc", "000000000",
        "€ 130.000.000", "130.000.000 euro", "130.000.000", "€ 111.222.333", "111.222.333,50", "EUR 111.222.333,-",
        "24-11-2026 1", "2026-11-24 1", "2026-12345", f"1.{BSN}", f"{BSN}-12", "06-12345678", "+31 (0)6 1234 5678",
        "070 340 7911", "111\n222\n333", "", "kst-36200-VII-5", f"12/{BSN}",
    ],
)  # fmt: skip
def test_what_is_no_citizen_service_number(text: str) -> None:
    assert kinds(text) == []


@given(st.integers(0, 10**9 - 1))
def test_the_eleven_proof(number: int) -> None:
    digits = f"{number:09d}"
    weighed = sum(int(digit) * weight for digit, weight in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    assert eleven_proof(digits) == (weighed % 11 == 0 and number != 0)


def test_eleven_proof_is_for_nine_digits() -> None:
    assert not eleven_proof("11222333")


@given(st.integers(1, 10**8 - 1))
def test_every_number_that_passes_is_found_in_a_sentence(front: int) -> None:
    digits = f"{front:08d}"
    check = sum(int(digit) * weight for digit, weight in zip(digits, range(9, 1, -1), strict=True)) % 11
    if check < 10:
        assert kinds(f"Burger {digits}{check} belde.") == ["bsn"]


@pytest.mark.parametrize(
    "text",
    [
        "NL91ABNA0417164300", "nl91abna0417164300", "NL91 ABNA 0417 1643 00 graag", "NL91.ABNA.0417.16.43.00.",
        "IBAN:NL91ABNA0417164300", "BE68 5390 0754 7034", "DE89370400440532013000", "GB29 NWBK 6016 1331 9268 19",
        "\uff2e\uff2c91ABNA0417164300", "NL91\u00a0ABNA\u00a00417164300", "SA03 8000 0000 6080 1016 7519",
    ],
)  # fmt: skip
def test_a_bank_account_stops(text: str) -> None:
    assert kinds(text) == ["iban"]


@pytest.mark.parametrize(
    "text",
    [
        "NL91ABNA0417164301", "NL91", "de 24 leden van de commissie hebben vandaag gezegd dat", "NL 2026",
        "in 12 gemeenten en 30 provincies is dit al langer zo gedaan", "AB12 CDEF GHIJ KLMN", "XX00 0000 0000 0000",
    ],
)  # fmt: skip
def test_what_is_no_bank_account(text: str) -> None:
    assert kinds(text) == []


def test_mod_97() -> None:
    assert mod_97("NL91ABNA0417164300")
    assert not mod_97("NL92ABNA0417164300")


@pytest.mark.parametrize(
    "text",
    [
        "jan@gmail.com",
        "<Jan.P@ZIGGO.nl>",
        "mail jan@hotmail.com.",
        "jan\uff20gmail.com",
        "jan (at) kpnmail.nl",
        "j @ xs4all.nl",
    ],
)
def test_a_private_mail_address_stops(text: str) -> None:
    assert kinds(text) == ["private-mail"]


@pytest.mark.parametrize("text", ["jan@minbzk.nl", "@gmail.com", "gmail.com", "jan@gmail.com.minbzk.nl", "info@vng.nl"])
def test_other_mail_addresses_pass(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Stg. GEHEIM", "zie Stg. stuk", "(Stg.ZG)", "stg. confidentieel", "Stg. ZEER GEHEIM", "Dep. V", "Dep.V.", "dep. Vertrouwelijk",
        "nota (Dep. VERTROUWELIJK)", "Departementaal Vertrouwelijk", "departementaal-vertrouwelijk", "staatsgeheim: geheim",
        "NATO SECRET", "RESTREINT UE", "\uff24ep.\u00a0V", "Stg.\u200b GEHEIM",
    ],
)  # fmt: skip
def test_classification_words_stop(text: str) -> None:
    assert kinds(text) == ["classification"]


@pytest.mark.parametrize(
    "text",
    [
        "Dit graag vertrouwelijk behandelen", "een geheim recept", "debat over staatsgeheimen", "dep. van Financiën",
        "Dep. Voorzitter", "de stg van gisteren", "stg. lezen", "vertrouwelijkheid", "eu secret santa",
    ],
)  # fmt: skip
def test_ordinary_words_pass(text: str) -> None:
    assert kinds(text) == []


def test_all_kinds_once_in_order_with_their_place_and_without_the_text() -> None:
    text = f"{BSN} {BSN} NL91ABNA0417164300, jan@gmail.com Stg. GEHEIM Stg. GEHEIM"
    found = findings("s12 kern", text)
    assert found == tuple(Finding("s12 kern", kind) for kind in ("bsn", "iban", "private-mail", "classification"))  # type: ignore[arg-type]
    assert "111222333" not in repr(found)


@pytest.mark.parametrize(
    "part",
    [
        "1 ",
        "111 ",
        "a",
        "@",
        "a@",
        "NL12",
        "nl12 ",
        "\u0301\u0316",
        "Stg ",
        "1",
        "1.",
        "NL91 ABNA 0417 1643 01 ",
        "a@a.",
        "A",
        "€",
    ],
)
@pytest.mark.parametrize("length", [200_000, pytest.param(1_000_000, marks=pytest.mark.proof)])
def test_a_long_text_is_no_trouble(part: str, length: int) -> None:
    assert findings("x", part * (length // len(part))) == ()


@given(st.text())
def test_never_raises(text: str) -> None:
    findings("x", text)
