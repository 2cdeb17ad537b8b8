"""The names of months and weekdays elsewhere, as the beginning that a name must have to be that month or weekday.

This is not how other languages are read, but how a reading of them is checked (``elsewhere``): whether a word is a name
at all, with its endings and short forms, is for ``dateparser`` to say; which month it then can only be, is said here.
"""

from __future__ import annotations

from functools import cache
from typing import Final, Literal, NamedTuple

Kind = Literal["month", "weekday"]


class Sense(NamedTuple):
    """What a word may be in a language: a month (1 to 12) or a weekday (Monday is 0)."""

    language: str
    kind: Kind
    number: int


# Months, then weekdays, without accents; ``/`` parts beginnings, ``=`` marks a whole word. The likeliest first.
_NAMES: Final[dict[str, tuple[str, str]]] = {
    "en": ("jan feb mar apr may jun jul aug sep oct nov dec", "mon tue wed thu fri sat sun"),
    "de": (
        "jan feb marz/mrz/=mar apr mai jun jul aug sep okt nov dez",
        "mont/=mo dien/=di mittw/=mi donn/=do frei/=fr sam/sonna/=sa sonnt/=son/=so",
    ),
    "fr": ("jan fev mars avr mai juin/=jun juil/=jul aou sep oct nov dec", "lun mard/=mar merc/=mer jeu ven sam dim"),
    "es": ("ene feb marz/=mar abr may jun jul ago sep/set oct nov dic", "lun mart/=mar mie jue vie sab dom"),
    "it": ("gen feb marz/=mar apr mag giu lug ago set ott nov dic", "lun mart/=mar mer gio ven sab dom"),
    "pt": ("jan fev marc/=mar abr mai jun jul ago set/sept out nov dez", "seg ter qua qui sex sab dom"),
    "pl": (
        "sty lut mar kwi maj cze lip sie wrz paz lis gru",
        "poni/=pon/=pn wto/=wt sro/=sr czw pia/=pt sob/=so nie/=nd",
    ),
    "tr": (
        "oca sub mar nis may haz tem agu eyl eki kas ara",
        "pazart/=pzt sal car perse =cuma/=cum cumart/=cmt =pazar/=paz",
    ),
    "ro": (
        "ian feb martie/=mart/=mar apr mai iun iul aug sep oct noi/=nov dec",
        "lun =marti/=mar mie joi vin sam dum",
    ),
    "hu": ("jan feb mar apr maj jun jul aug szep okt nov dec", "het ked szer/=sze csu pen szo vas"),
    "cs": (
        "led uno bre dub kve =cerven/=cervna/=cervnu/=cvn cervenec/cervenc/=cvc srp zar rij lis pro",
        "pond/=pon/=po ute/=ut str/=st ctv/=ct pat/=pa sob/=so ned/=ne",
    ),
    "sk": ("jan feb mar apr maj jun jul aug sep okt nov dec", "pond/=pon/=po uto/=ut str stv pia/=pi sob/=so ned/=ne"),
    "sl": ("jan feb mar apr maj jun jul avg sep okt nov dec", "pone/=pon tor sre cet pet sob ned"),
    "hr": ("sij velj ozu tra svi lip srp kol ruj lis stu pro", "pone/=pon uto sri cet pet sub ned"),
    "sv": ("jan feb mar apr maj jun jul aug sep okt nov dec", "man tis ons tor fre lor son"),
    "da": ("jan feb mar apr maj jun jul aug sep okt nov dec", "man tir ons tor fre lor son"),
    "nb": ("jan feb mar apr mai jun jul aug sep okt nov des", "man tir ons tor fre lor son"),
    "fi": (
        "tam hel maal huh tou kesa hei elo syy lok marr jou",
        "maan/=ma tii/=ti kesk/=ke tor/=to perj/=pe lau/=la sun/=su",
    ),
    "et": ("jaa vee mar apr mai juun juul aug sep okt nov det", "esm tei kol nel ree lau puh"),
    "lv": ("jan feb mar apr mai jun jul aug sep okt nov dec", "pirm otr tre cet piek ses sve"),
    "lt": ("sau vas kov bal geg bir lie rugp rugs spal lap gru", "pirm antr trec ketv penk sest sekm"),
    "nl": (
        "jan feb maar/=mrt/=mar apr mei jun jul aug sep okt nov dec",
        "maand/=ma dins/=di woe/=wo dond/=do vrijd/=vr zat/=za zond/=zo",
    ),
}
LANGUAGES: Final = tuple(_NAMES)
ROMAN: Final[dict[str, int]] = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
    "XI": 11,
    "XII": 12,
}
"""Months in Roman figures, as in Central Europe; in capitals only."""
ROMAN_LANGUAGE: Final = "hu"
"""The language in which ``dateparser`` knows Roman months."""
NEUTRAL: Final = frozenset({"uiterlijk", "op", "voor", "tot", "per", "vanaf", "on", "by"})
"""What may stand before a date in any language, because it is put there by the officer."""
BEFORE: Final[dict[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the", "de": "am den der bis zum spatestens", "fr": "le avant jusqu'au", "es": "el hasta", "pl": "dnia",
        "it": "il entro", "pt": "em ate", "sv": "den senast", "da": "den senest", "nb": "den senest",
    }.items()
}  # fmt: skip
"""What may stand before a date in that language without changing which day is meant."""
WITHIN: Final[dict[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "of the", "es": "de del", "pt": "de", "fr": "de", "pl": "r roku", "cs": "roku", "sk": "roku",
        "hr": "godine", "lt": "m d", "lv": "gada", "de": "den", "sv": "den", "da": "den", "nb": "den",
    }.items()
}  # fmt: skip
"""What may stand between or behind day, month and year in that language, and says nothing."""
FILLERS: Final = NEUTRAL.union(*BEFORE.values(), *WITHIN.values())
CLOCK_LEADS: Final = (
    "a las", "a la", "a", "à", "as", "às", "alle ore", "alle", "ore", "ora", "la ora", "um", "kl", "klo", "kell",
    "o godz", "o", "godz", "saat", "v", "ve", "ob", "u", "at", "om",
)  # fmt: skip
"""What stands before a time."""
OWN_NAMES: Final = frozenset({"mai", "maj"})
"""Names of months that are no shortening although they have three letters."""
_LETTERS: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae"})


def bare(word: str) -> str:
    """In lower case, without accents."""
    if word.isascii():
        return word.lower()
    from unicodedata import combining, normalize

    low = normalize("NFKD", word.replace("İ", "i").lower()).translate(_LETTERS)
    return "".join(sign for sign in low if not combining(sign))


@cache
def _beginnings() -> dict[str, list[tuple[str, bool, Sense]]]:
    """Per first two letters: the beginning, whether it is the whole word, and what it is."""
    made: dict[str, list[tuple[str, bool, Sense]]] = {}
    for language, names in _NAMES.items():
        kinds: tuple[tuple[Kind, int, str], ...] = (("month", 1, names[0]), ("weekday", 0, names[1]))
        for kind, first, row in kinds:
            for number, alternatives in enumerate(row.split(), first):
                for one in alternatives.split("/"):
                    stem, whole = one.lstrip("="), one.startswith("=")
                    made.setdefault(stem[:2], []).append((stem, whole, Sense(language, kind, number)))
    return made


def senses(word: str) -> list[Sense]:
    """Every month and weekday that a word (``bare``) can be, by how it begins."""
    return [
        sense
        for stem, whole, sense in _beginnings().get(word[:2], ())
        if (word == stem if whole else word.startswith(stem))
    ]
