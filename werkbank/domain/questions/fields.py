"""Metadata that is not in the sentence above the questions: lines with a name ("Uw kenmerk 2026Z01234"), references,
and who answered when.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from werkbank.domain.questions.dates import DAY

FieldName = Literal[
    "reference", "own-reference", "subject", "date", "addressee", "asker", "submitted", "requested", "sender"
]

_NAMES: Final[dict[str, FieldName]] = {
    "uw kenmerk": "reference", "kenmerk": "reference", "zaaknummer": "reference", "vraagnummer": "reference",
    "reference": "reference", "ons kenmerk": "own-reference", "onze referentie": "own-reference",
    "betreft": "subject", "onderwerp": "subject", "subject": "subject", "datum": "date", "date": "date",
    "aan": "addressee", "gericht aan": "addressee", "gericht_aan": "addressee", "to": "addressee",
    "vragensteller": "asker", "vragensteller(s)": "asker", "vragenstellers": "asker", "indiener": "asker",
    "indieners": "asker", "indiener(s)": "asker", "ingezonden": "submitted", "ingediend": "submitted",
    "datum ingezonden": "submitted",
    "datum indiening": "submitted", "submitted": "submitted", "uiterste datum": "requested",
    "gevraagde datum": "requested", "antwoord uiterlijk": "requested", "beantwoorden voor": "requested",
    "deadline": "requested",
    "uiterlijke reactiedatum": "requested", "reactie uiterlijk": "requested", "reactie voor": "requested",
    "graag reactie voor": "requested", "reactietermijn": "requested", "reply by": "requested",
    "van": "sender", "from": "sender",
}  # fmt: skip
_FIELD: Final = re.compile(
    rf"(?P<name>{'|'.join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True))})\s{{0,3}}"
    r"(?:(?P<colon>:)\s{0,9}|\s{1,9}|$)(?P<value>.{0,600})",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"(?:de|het)\s", re.IGNORECASE)
_OFFICE: Final = re.compile(
    r"(?:de|het)\s(?:minister|staatssecretaris|college|wethouder|burgemeester|bewindspersoon)", re.IGNORECASE
)
_WITHOUT_COLON: Final = frozenset({"uw kenmerk", "kenmerk", "ons kenmerk", "betreft", "onderwerp", "datum"})
REFERENCE: Final = re.compile(r"(?<!\d)20\d\dZ\d{4,6}(?!\d)")
"""The number of a case in parliament."""
_REFERENCE_LINE: Final = re.compile(
    r"(?:(?:AH|kenmerk|nr\.?)\s?[\d-]{1,12}\s{0,3})?(20\d\dZ\d{4,6})\s?[.]?", re.IGNORECASE
)
_LABELLED: Final = (
    r"(?:(?:met|onder)\s)?(?:(?:uw\s|ons\s)?(?:kenmerk|zaaknummer|referentie|nummer|nr\.?)\s?:?\s?)?"
    r"(?<!\d)(20\d\dZ\d{4,6})(?!\d)"
)
_IN_BRACKETS: Final = re.compile(
    rf"\(\s?(?P<before>[^()]{{0,60}}?)[\s,;]{{0,3}}{_LABELLED}[\s,;]{{0,3}}(?P<after>[^()]{{0,60}}?)\s?\)",
    re.IGNORECASE,
)
_FOLLOWING: Final = re.compile(rf"\s{{0,3}}(?:\([^()]{{0,60}}?)?{_LABELLED}", re.IGNORECASE)
_NUMBER_LINE: Final = re.compile(
    r"(?:AH|nr\.?)\s?\d{1,5}|\d{1,5}|.{0,3}lijst van vragen(?: en antwoorden)?", re.IGNORECASE
)
_SENT_IN: Final = re.compile(rf"\(?\s?ingezonden\s(?:op\s)?({DAY})\s?\)?\s?\.?", re.IGNORECASE)
ANSWERER: Final = re.compile(
    r"(?:nader\s)?(?P<what>antwoord|mededeling|antwoorden)\s(?:van|namens)\s(?:de\s)?(?:minister|staatssecretaris|viceminister|het\scollege)",
    re.IGNORECASE,
)
"""Whose answer or notice it is, at the start of a line."""
_RECEIVED: Final = re.compile(rf"\(\s?ontvangen\s({DAY})\s?\)", re.IGNORECASE)
SEE_ALSO: Final = re.compile(r"zie ook (?:het )?aanhangsel", re.IGNORECASE)
POSTPONED: Final = re.compile(
    r"niet\s(?:binnen|voor)\s.{0,80}?(?:termijn|weken)\b.{0,60}?beantwoord|uitstel\s(?:van\s)?(?:de\s)?(?:beantwoording|kamervragen)|"
    r"uitstelbericht|niet\s(?:de\svragen\s)?binnen\s.{0,60}?(?:termijn|weken)\ste\sbeantwoorden|beantwoording.{0,80}?meer\stijd",
    re.IGNORECASE,
)
_HEADING: Final = re.compile(
    r"[\s*#]{0,4}(?:lijst\svan\s(?:feitelijke\s)?vragen(?:\sen\santwoorden)?|(?:schriftelijke\s)?feitelijke\svragen)"
    r"(?:\s?[:–-]\s{0,3}|\s{1,3})(?:(?:over|inzake|betreffende|met\sbetrekking\stot|bij)\s)?"
    r"(?P<about>(?!(?:van|door|gesteld|aan|en|die|zoals|voor\sde\scommissie)\b)[^\s?][^?]{2,300}?)[\s.*]{0,4}",
    re.IGNORECASE,
)
_LIST_HEADING: Final = re.compile(
    r"[\s*#]{0,4}(?:lijst\svan\s(?:feitelijke\s)?vragen(?:\sen\santwoorden)?|feitelijke\svragen)\s?[:*]{0,3}",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(
    r"(?!(?:de|het)\s(?:vaste|algemene|tijdelijke)\b|aan\s|van\s|nr\b|nummer\b|geachte\b)[^?:;]{5,300}[^?:;.,]",
    re.IGNORECASE,
)
FACTUAL: Final = re.compile(r"lijst\svan\s(?:feitelijke\s)?vragen|feitelijke\svragen", re.IGNORECASE)


_LONGEST_HEADING: Final = 400


class Field(NamedTuple):
    """A named line; ``value`` is empty when it is on the next line."""

    name: FieldName
    value: str


def field_in(text: str) -> Field | None:
    """What a line with a name says."""
    found = _FIELD.match(text)
    if found is None:
        return None
    name, value = found["name"].lower(), found["value"].strip()
    plain = name in _WITHOUT_COLON and not value[:1].islower()
    if not (found["colon"] or plain or (name == "aan" and _OFFICE.match(value))):
        return None
    meant = _NAMES[name]
    return Field(meant, _ARTICLE.sub("", value) if meant == "addressee" else value)


def heading_about(text: str) -> str:
    """What the heading of a committee's list says that its questions are about; empty where it says only what it is."""
    found = _HEADING.fullmatch(text) if len(text) <= _LONGEST_HEADING else None
    return found["about"].strip() if found else ""


def is_list_heading(text: str) -> bool:
    """Is a line the heading of a list of questions, and nothing else?"""
    return bool(_LIST_HEADING.fullmatch(text))


def is_title(text: str) -> bool:
    """May a line below such a heading be what it is about? It is no sentence, and does not say who asks."""
    return _TITLE.fullmatch(text) is not None and not _NUMBER_LINE.fullmatch(text)


def reference_line(text: str) -> str | None:
    """The reference, when the line holds nothing else."""
    found = _REFERENCE_LINE.fullmatch(text.strip("*# "))
    if found:
        return found[1]
    rest, reference = without_reference(text)
    return reference if reference and (not rest.strip() or _SENT_IN.fullmatch(rest.strip())) else None


def without_reference(text: str) -> tuple[str, str]:
    """The text, and the reference that stands in it in brackets: alone, or beside when it was submitted.

    The brackets go with it, unless the day is in them too; without such a reference the text is as it was.
    """
    for found in _IN_BRACKETS.finditer(text) if REFERENCE.search(text) else ():
        rest = f"{found['before']} {found['after']}".strip()
        if not rest or _SENT_IN.fullmatch(rest):
            day = f" ({rest})" if rest else ""
            return f"{text[: found.start()].rstrip()}{day}{text[found.end() :]}", found[2]
    return text, ""


def reference_behind(text: str, at: int) -> str:
    """The reference that comes right behind the place ``at``, in brackets or with its name."""
    found = _FOLLOWING.match(text, at)
    return found[1] if found else ""


def is_number_line(text: str) -> bool:
    """The number of the print itself, above the sentence: "AH 512", "562"."""
    return bool(_NUMBER_LINE.fullmatch(text))


def submitted_line(text: str) -> str | None:
    """The date of "(ingezonden 3 november 2026)", when the line holds nothing else."""
    found = _SENT_IN.fullmatch(without_reference(text)[0].strip())
    return found[1] if found else None


def received_in(text: str) -> str | None:
    """The date of "(ontvangen 3 november 2026)"."""
    found = _RECEIVED.search(text)
    return found[1] if found else None
