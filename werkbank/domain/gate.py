"""What must not leave in free text: citizen service numbers, bank accounts, private mail, classification words.

A finding says where and what, never the text that was found. The gate is the last net, so it reads text as the eye does
(look-alike digits, joiners and odd blanks are plain first) and prefers a false alarm to a leak; but references, amounts
and dates are not mistaken for numbers of persons. Give it free text only: our own pointer lines name levels on purpose.
Work is linear in the length of the text. Source of the list: content.md 5.2.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from werkbank.domain.recognition import is_private_address, plain

FindingKind = Literal["bsn", "iban", "private-mail", "classification"]


class Finding(NamedTuple):
    """A reason to stop: the place as the caller named it, and the kind."""

    place: str
    kind: FindingKind


# ── citizen service number (BSN) ─────────────────────────────────────────────────────────────────────────────────────

_WHOLE_CHAIN: Final = re.compile(r"(?<![0-9])(?<![0-9][ .\-/])[0-9](?:[ .\-]?[0-9]){8}(?![0-9])(?![ .\-/][0-9])")
"""Nine digits in any grouping, when no other digits hang on to them."""

_IN_CHAIN: Final = re.compile(
    r"(?<![0-9])(?<![0-9][.\-/])"
    r"(?=([0-9]{9}|[0-9]{3}([ .\-])[0-9]{3}\2[0-9]{3}|[0-9]{4}([ .\-])[0-9]{2}\3[0-9]{3}"
    r"|[0-9]{2}([ .\-])[0-9]{2}\4[0-9]{2}\4[0-9]{3})(?![0-9])(?![.\-/][0-9]))"
)
"""The usual groupings (9, 3-3-3, 4-2-3, 2-2-2-3), also with other numbers a blank away."""

_GLUED: Final = re.compile(r"[a-z][a-z0-9]*\Z", re.IGNORECASE)
_NUMBER_LABEL: Final = re.compile(r"(?:bsn|sofi|nr|nummer|no)\Z", re.IGNORECASE)
_REFERENCE: Final = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{5}\Z")
_DATE: Final = re.compile(r"[0-9]{1,2}([-.])[0-9]{1,2}\1(?:19|20)[0-9]{2}\b|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}\b")
_AMOUNT_BEFORE: Final = re.compile(r"(?:€|\beur|\beuro) ?\Z", re.IGNORECASE)
_AMOUNT_AFTER: Final = re.compile(r"(?:,-|,[0-9]{2}\b)? ?(?:euro\b|eur\b|€)|,-|,[0-9]{2}(?![0-9])", re.IGNORECASE)
_PHONE_BEFORE: Final = re.compile(r"(?:\(0\)|\+[0-9]{1,3}) ?-?\Z")
_THOUSANDS: Final = re.compile(r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}")
_MILLIONS: Final = re.compile(r"[0-9]{3}\.000\.000\Z")
_WEIGHTS: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_AROUND: Final = 12


def eleven_proof(digits: str) -> bool:
    """The 11-proef for nine digits: 9a + 8b + ... + 2h - i is a multiple of 11; nine zeros are no number."""
    if len(digits) != 9 or digits == "000000000":
        return False
    return sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def _is_bsn(text: str, start: int, found: str) -> bool:
    """Do nine digits as written pass the test, and do their surroundings not say they are something else?"""
    if not eleven_proof("".join(filter(str.isdigit, found))):
        return False
    before = text[max(0, start - _AROUND) : start]
    after = text[start + len(found) : start + len(found) + _AROUND]
    if after[:1].isalpha() or (_GLUED.search(before) and not _NUMBER_LABEL.search(before)):
        return False
    if _THOUSANDS.fullmatch(found) and (_AMOUNT_BEFORE.search(before) or _AMOUNT_AFTER.match(after)):
        return False
    if _PHONE_BEFORE.search(before):
        return False
    return not any(other.match(found) for other in (_REFERENCE, _MILLIONS, _DATE))


def _has_bsn(text: str) -> bool:
    if any(_is_bsn(text, found.start(), found[0]) for found in _WHOLE_CHAIN.finditer(text)):
        return True
    return any(_is_bsn(text, found.start(), found[1]) for found in _IN_CHAIN.finditer(text))


# ── bank account (IBAN) ──────────────────────────────────────────────────────────────────────────────────────────────

_STRUCTURES: Final = """
AT16n BE12n BG4a6n8c CH5n12c CY8n16c CZ20n DE18n DK14n EE16n ES20n FI14n FR10n11c2n GB4a14n GR7n16c HR17n HU24n
IE4a14n IT1a10n12c LI5n12c LT16n LU3n13c LV4a13c MC10n11c2n MT4a5n18c NL4a10n NO11n PL24n PT21n RO4a16c SE20n SI15n
SK20n SM1a10n12c TR6n16c UA6n19c
"""
"""What follows country and check digits (SWIFT IBAN registry): a letters, n digits, c either."""

_CLASSES: Final = {"a": "[A-Z]", "n": "[0-9]", "c": "[A-Z0-9]"}
_IBAN_START: Final = re.compile(r"(?=[A-Za-z]{2}[ .\-]?[0-9][ .\-]?[0-9])")
_IBAN_BODY: Final = re.compile(r"[A-Za-z0-9](?:[ .\-]?[A-Za-z0-9]){14,33}")
_ELSEWHERE: Final = re.compile(r"\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_LONGEST_WRITTEN: Final = 68


@lru_cache(maxsize=1)
def _structures() -> dict[str, re.Pattern[str]]:
    """Per country the pattern of an account number without separators."""
    parts = {row[:2]: re.findall(r"([0-9]+)([anc])", row[2:]) for row in _STRUCTURES.split()}
    return {
        country: re.compile(f"{country}[0-9]{{2}}" + "".join(f"{_CLASSES[kind]}{{{size}}}" for size, kind in row))
        for country, row in parts.items()
    }


def mod_97(iban: str) -> bool:
    """The check of ISO 13616 on capitals and digits without separators."""
    turned = iban[4:] + iban[:4]
    return int("".join(str(int(character, 36)) for character in turned)) % 97 == 1


def _has_iban(text: str) -> bool:
    for start in _IBAN_START.finditer(text):
        structure = _structures().get(text[start.start() : start.start() + 2].upper())
        if structure is None:
            continue
        body = _IBAN_BODY.match(text, start.start(), start.start() + _LONGEST_WRITTEN)
        found = structure.match(re.sub(r"[ .\-]", "", body[0]).upper()) if body else None
        if found and mod_97(found[0]):
            return True
    elsewhere = (found[0].replace(" ", "") for found in _ELSEWHERE.finditer(text))
    return any(sum(map(str.isdigit, iban)) >= 8 and mod_97(iban) for iban in elsewhere)


# ── private mail, classification words ───────────────────────────────────────────────────────────────────────────────

_MAIL: Final = re.compile(r"[a-z0-9_+\-.}\"'] ?(?:@|[(\[] ?at ?[)\]]) ?([a-z0-9][a-z0-9.\-]{1,120})", re.IGNORECASE)

_CLASSIFICATION: Final = re.compile(
    r"(?<![A-Za-z])(?:"
    r"Stg\.|STG\."
    r"|(?i:stg(?:\.[ -]{0,3}|[ -]{1,3})(?:zeer[ -]?geheim|geheim|confidentieel)\b|stg\.[ -]?(?:zg|g|c)\b)"
    r"|(?i:staatsgeheim[ :,-]{1,3}(?:zeer[ -]?geheim|geheim|confidentieel)\b)"
    r"|D(?:ep|EP)\. ?V(?![A-Za-z])"
    r"|(?i:dep\.? ?vertrouwelijk\b|departementaal[ -]vertrouwelijk\b)"
    r"|(?:NATO|EU) (?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED)\b"
    r"|(?:TR[EÈ]S SECRET|SECRET|CONFIDENTIEL|RESTREINT) UE\b"
    r")"
)
"""Exact forms: the levels of VIRBI 2025 in full, the short forms of 2013, and their NATO and EU equals in capitals."""


def _has_private_mail(text: str) -> bool:
    return any(is_private_address(f"x@{found[1]}") for found in _MAIL.finditer(text))


def _has_classification(text: str) -> bool:
    return _CLASSIFICATION.search(text) is not None


_CHECKS: Final[tuple[tuple[FindingKind, Callable[[str], bool]], ...]] = (
    ("bsn", _has_bsn),
    ("iban", _has_iban),
    ("private-mail", _has_private_mail),
    ("classification", _has_classification),
)


def findings(place: str, text: str) -> tuple[Finding, ...]:
    """What in ``text`` must not leave: at most one finding of each kind, in a fixed order."""
    read = plain(text).replace("\t", " ")
    return tuple(Finding(place, kind) for kind, found_in in _CHECKS if found_in(read))
