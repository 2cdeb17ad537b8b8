"""The sentence that says who asks whom about what: "Vragen van de leden X en Y (beiden Z) aan de Minister van A over B
(ingezonden 3 november 2026)", in its usual forms, and the words of a committee.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.questions import fields
from werkbank.domain.questions.document import Asker

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHO: Final = (
    r"(?:het\s|de\s)?(?:lid|leden|fracties?|(?:vaste|algemene|tijdelijke)?\s?(?:\w+)?commissie|"
    r"(?:raads|staten)(?:lid|leden))\b"
)
OPENING: Final = re.compile(
    r"(?:antwoord(?:en)?\s(?:op\s)?(?:de\s)?)?(?:(?:nadere|schriftelijke|mondelinge|feitelijke|aanvullende|nieuwe|vervolg|technische)\s?){0,3}"
    rf"(?:kamer)?vra(?:ag|gen)\s(?:gesteld\s)?(?:van|door)\s(?={_WHO})",
    re.IGNORECASE,
)
"""How the sentence begins, at the start of a line."""
_TO: Final = (
    r"(?:de\s|het\s|den\s)?(?=(?:minister|staatssecretaris|bewindspersoon|regering|kabinet|college|wethouder|burgemeester|gedeputeerde|"
    r"dagelijks\sbestuur|commissaris))"
)
_TAIL: Final = re.compile(r"\(?\s?ingezonden\s(?:op\s)?(?P<day>[^()]{4,40})\)?\s?[.,;]?$", re.IGNORECASE)
_ADDRESSED: Final = re.compile(rf"\saan\s{_TO}", re.IGNORECASE)
_ABOUT: Final = re.compile(r"\s(?:over|inzake|betreffende|met\sbetrekking\stot)\s", re.IGNORECASE)
_LONGEST: Final = 2_000
_TELLING: Final = 8_000
"""Characters of a letter in which it says whose questions it is about."""
_TOLD: Final = (
    re.compile(
        rf"(?:heeft\shet\slid|hebben\sde\sleden)\s(?P<askers>.{{2,200}}?)\s(?:schriftelijke\s)?(?:kamer)?vragen\sgesteld"
        rf"(?:\saan\s{_TO}(?P<addressee>.{{4,250}}?))?\s(?:over|inzake|betreffende)\s(?P<subject>[^.]{{2,400}})\.",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:schriftelijke\svragen|\bde\svragen)\svan\s(?=(?:het\slid|de\sleden)\b)(?P<askers>.{{2,200}}?\([^()]{{2,60}}\))"
        rf"(?:\saan\s{_TO}(?P<addressee>.{{4,250}}?))?\s(?:over|inzake|betreffende)\s(?P<subject>[^.]{{2,400}}?)(?=\s\((?:20\d\dZ|kenmerk\b|zaaknummer\b|referentie\b|nr\b|ingezonden\b)|\smet\skenmerk\s|\sworden\s|\skunnen\s|,\singezonden|\.)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:de\s)?(?P<askers>(?:vaste|algemene|tijdelijke)\s(?:\w+)?commissie\svoor\s.{{3,80}}?)\sheeft\s(?:over\s(?P<subject>.{{3,300}}?)\s)?(?:de|een\saantal)\s?"
        rf"(?:navolgende|volgende|onderstaande)?\s?(?:feitelijke\s)?vragen\s.{{0,60}}?\baan\s{_TO}(?P<addressee>.{{4,200}}?)\s(?:voorgelegd|gesteld|voor\ste\sleggen)",
        re.IGNORECASE,
    ),
)
_TOLD_ON: Final = re.compile(r"\bop\s(\d{1,2}\s\w{3,9}\s\d{4})\s(?:heeft|hebben)\b", re.IGNORECASE)
_MEMBERS: Final = re.compile(
    r"^(?:(?:het|de)\s)?(?:leden\slid|lid|leden|raadslid|raadsleden|statenlid|statenleden)\s", re.IGNORECASE
)
_GROUP: Final = re.compile(r"(?P<names>[^()]+)\((?:(?:beiden|allen|beide|alle)\s)?(?P<party>[^()]{1,60})\)")
_AND: Final = re.compile(r"\s*(?:,|\ben\b|\band\b)\s*")
_NOT_NAMES: Final = re.compile(r"^(?:,|\sen\s|en\s|\s)+")
_OFFICE: Final = re.compile(
    r"(?:,\s?|\s)(?:en\s)?(?:de\s|het\s)?(?=(?:viceminister-president|minister-president|ministers?|staatssecretarissen|staatssecretaris)\b)",
    re.IGNORECASE,
)
_SEVERAL: Final = re.compile(r"(ministers|staatssecretarissen)\s(?=van|voor)", re.IGNORECASE)
_EACH: Final = re.compile(r"(?:,|\sen)\s(?=(?:van|voor)\s)")
_SINGULAR: Final = {"ministers": "minister", "staatssecretarissen": "staatssecretaris"}


class Asked(NamedTuple):
    """The parts of the sentence, as written; empty where it does not say."""

    askers: str = ""
    addressee: str = ""
    subject: str = ""
    submitted: str = ""
    reference: str = ""


def read_sentence(text: str) -> Asked | None:
    """The parts of a sentence that begins with ``OPENING``: up to "aan", up to "over", up to "(ingezonden"."""
    text, reference = fields.without_reference(text)
    opening = OPENING.match(text)
    if opening is None or len(text) > _LONGEST:
        return None
    body = text[opening.end() :].strip()
    tail = _TAIL.search(body, max(0, len(body) - 100))
    day = tail["day"].strip() if tail else ""
    body = body[: tail.start()] if tail else body
    to = _ADDRESSED.search(body)
    about = _ABOUT.search(body, to.end() if to else 0)
    end = about.start() if about else len(body)
    askers = body[: to.start() if to else end]
    return _asked(askers, body[to.end() : end] if to else "", body[about.end() :] if about else "", day)._replace(
        reference=reference
    )


def told_in(text: str) -> Asked | None:
    """Who asked what according to a letter, a notice or a committee's own sentence."""
    for pattern in _TOLD:
        if found := pattern.search(text[:_TELLING]):
            day = _TOLD_ON.search(text[max(0, found.start() - 40) : found.end()])
            said = found["subject"] or ""
            about, reference = fields.without_reference(said)
            told = _asked(found["askers"], found["addressee"] or "", about, day[1] if day else "")
            return told._replace(
                reference=reference or (fields.reference_behind(text, found.end("subject")) if said else "")
            )
    return None


def _asked(askers: str, addressee: str, subject: str, day: str) -> Asked:
    subject = subject.strip().removesuffix(".").strip()
    return Asked(_MEMBERS.sub("", askers.strip(" .")), addressee.strip(" .,"), subject, day)


def askers_in(text: str) -> tuple[Asker, ...]:
    """Each name with its party: one party in brackets counts for the names before it since the last."""
    found = list(_people(text))
    return tuple(found) or ((Asker(text, ""),) if text else ())


def _people(text: str) -> Iterator[Asker]:
    for group in _GROUP.finditer(text):
        names = _MEMBERS.sub("", _NOT_NAMES.sub("", group["names"]).strip())
        for name in _AND.split(names):
            clean = _MEMBERS.sub("", f"{name.strip()} ").strip() if name.strip() else ""
            if clean:
                yield Asker(clean, group["party"].strip())


def addressees_in(text: str) -> tuple[str, ...]:
    """Each office by itself: "Ministers van A en van B" are two."""
    out: list[str] = []
    for office in _OFFICE.split(text):
        several = _SEVERAL.match(office)
        if several is None:
            out.append(office.strip(" ,"))
            continue
        one = _SINGULAR[several[1].lower()]
        one = one.capitalize() if several[1][0].isupper() else one
        out += [f"{one} {each.strip(' ,')}" for each in _EACH.split(office[several.end() :])]
    return tuple(office for office in out if office)
