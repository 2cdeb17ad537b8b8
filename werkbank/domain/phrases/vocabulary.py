"""The words of dates, Dutch and English: tables from a word to what it says. Everything in lower case, NFC."""

from __future__ import annotations

from typing import Final, Literal

Unit = Literal["second", "minute", "hour", "day", "office-day", "week", "month", "quarter", "year"]
Part = Literal["morning", "afternoon", "evening", "night"]
Turn = Literal["this", "coming", "next", "last"]
Edge = Literal["begin", "middle", "end"]


def _table(rows: dict[str, int]) -> dict[str, int]:
    return {name: value for names, value in rows.items() for name in names.split()}


WEEKDAYS: Final[dict[str, int]] = _table({
    "ma maandag maandags mon monday": 0, "di dinsdag tue tues tuesday": 1,
    "wo woe woens woensdag wed weds wednesday": 2, "do don donderdag thu thur thurs thursday": 3,
    "vr vrij vrijdag fri friday": 4, "za zat zaterdag sat saturday": 5, "zo zon zondag sun sunday": 6,
})  # fmt: skip
"""Monday is 0."""
WORDS_TOO: Final = frozenset({"vrij", "zon", "zat", "don", "woe", "sat", "sun", "wed", "maandags"})
"""Of these names those that inside a sentence are another word, unless a full stop shows that they are short."""
MANY_WEEKDAYS: Final[dict[str, int]] = _table({
    "maandagen mondays": 0, "dinsdagen tuesdays": 1, "woensdagen wednesdays": 2, "donderdagen thursdays": 3,
    "vrijdagen fridays": 4, "zaterdagen saturdays": 5, "zondagen sundays": 6,
})  # fmt: skip
MONTHS: Final[dict[str, int]] = _table({
    "jan januari january": 1, "feb febr februari february": 2, "mrt maart mar march": 3, "apr april": 4,
    "mei may": 5, "jun juni june": 6, "jul juli july": 7, "aug augustus august": 8, "sep sept september": 9,
    "okt oct oktober october": 10, "nov november": 11, "dec december": 12,
})  # fmt: skip
DAYS: Final[dict[str, int]] = _table({
    "eergisteren": -2, "gisteren gister yesterday": -1, "vandaag heden nu today now": 0,
    "morgen tomorrow": 1, "overmorgen": 2,
})  # fmt: skip
"""Calendar days from today."""
PARTS: Final[dict[str, Part]] = {
    "ochtend": "morning", "ochtends": "morning", "morgen": "morning", "morgens": "morning", "voormiddag": "morning",
    "morning": "morning", "middag": "afternoon", "middags": "afternoon", "namiddag": "afternoon",
    "namiddags": "afternoon", "afternoon": "afternoon", "avond": "evening", "avonds": "evening",
    "evening": "evening", "nacht": "night", "nachts": "night", "night": "night",
}  # fmt: skip
THIS_PARTS: Final[dict[str, Part]] = {
    "vanochtend": "morning", "vanmorgen": "morning", "vanmiddag": "afternoon", "vanavond": "evening",
    "vannacht": "night", "tonight": "evening",
}  # fmt: skip
"""A part of today, in one word."""
_UNIT_NAMES: Final[dict[Unit, str]] = {
        "second": "seconde seconden sec second seconds", "minute": "minuut minuten min minute minutes mins",
        "hour": "uur uren uurtje u hour hours hr hrs", "day": "dag dagen dgn day days",
        "office-day": "werkdag werkdagen wd werkdgn workday workdays weekday weekdays",
        "week": "week weken wk wkn weeks wks", "month": "maand maanden mnd month months",
    "quarter": "kwartaal kwartalen quarter quarters", "year": "jaar jaren year years jr",
}  # fmt: skip
UNITS: Final[dict[str, Unit]] = {name: unit for unit, names in _UNIT_NAMES.items() for name in names.split()}
TURNS: Final[dict[str, Turn]] = {
    "deze": "this", "dit": "this", "dezelfde": "this", "hetzelfde": "this", "huidige": "this", "lopende": "this",
    "dat": "this", "die": "this", "mijn": "this", "this": "this", "current": "this",
    "komende": "coming", "komend": "coming", "aankomende": "coming", "aankomend": "coming", "aanstaande": "coming",
    "eerstvolgende": "coming", "coming": "coming", "upcoming": "coming",
    "volgende": "next", "volgend": "next", "next": "next",
    "vorige": "last", "vorig": "last", "afgelopen": "last", "verleden": "last", "last": "last", "previous": "last",
}  # fmt: skip
EDGES: Final[dict[str, Edge]] = {
    "begin": "begin", "start": "begin", "primo": "begin", "beginning": "begin", "early": "begin",
    "half": "middle", "medio": "middle", "midden": "middle", "halverwege": "middle", "mid": "middle",
    "middle": "middle", "halfway": "middle",
    "eind": "end", "einde": "end", "ultimo": "end", "ult": "end", "end": "end", "slot": "end", "late": "end",
}  # fmt: skip
COMING_AFTER: Final = frozenset({"a.s", "aanstaande", "as", "eerstkomende", "eerstvolgend"})
PAST_AFTER: Final = frozenset({"jl", "j.l", "jongstleden", "ll", "l.l", "laatstleden"})
THE: Final = frozenset({"de", "het", "den", "the", "'t"})
OF: Final = frozenset({"van", "in", "of", "v", "uit"})
PLUS: Final = frozenset({"over", "binnen", "in", "na", "within", "after", "+"})
"""What stands before a length of time that begins now."""
AHEAD: Final = frozenset({"na", "vanaf", "after", "from", "since"})
BACK: Final = frozenset({"voor", "vóór", "before"})
AGO: Final = frozenset({"geleden", "terug", "ago"})
LATER: Final = frozenset({"later"})
AT: Final = frozenset({"om", "at", "tegen", "rond", "omstreeks", "circa", "ca", "around"})
HOURS: Final = frozenset({"uur", "u", "h", "o'clock", "uurtjes", "uren"})
OPEN: Final = frozenset({
    "uiterlijk", "uiterl", "voor", "vóór", "tot", "t/m", "tegen", "per", "vanaf", "op", "on", "by", "before", "until",
    "till", "due", "from", "deadline", "d.d", "dd", "om", "at", "ca", "circa", "rond", "in", "ultimatief", "omstreeks",
})  # fmt: skip
"""What may stand before a date without changing which day is meant."""
OPENINGS: Final[tuple[tuple[str, ...], ...]] = (
    ("op", "zijn", "laatst", "op"), ("op", "zijn", "laatst"), ("niet", "later", "dan"), ("op", "of", "eerder", "dan"),
    ("voor", "of", "in"), ("voor", "of", "op"), ("met", "ingang", "van"), ("tot", "en", "met"), ("uiterlijk", "op"),
    ("uiterlijk", "voor"), ("uiterlijk", "vóór"), ("uiterlijk", "om"), ("uiterlijk", "in"), ("no", "later", "than"),
    ("due", "by"), ("due", "on"), ("as", "of"), ("starting", "on"), ("m.i.v",),
)  # fmt: skip
"""Such openings of several words, tried before the single ones."""
PAST_OPENINGS: Final = frozenset({"d.d", "dd"})
"""After these the date lies behind us when it has no year."""
HOLIDAYS: Final[dict[str, tuple[str, int, int]]] = {
    "nieuwjaar": ("", 1, 1), "nieuwjaarsdag": ("", 1, 1), "new year": ("", 1, 1), "new year's day": ("", 1, 1),
    "goede vrijdag": ("easter", -2, 0), "good friday": ("easter", -2, 0),
    "pasen": ("easter", 0, 0), "eerste paasdag": ("easter", 0, 0), "1e paasdag": ("easter", 0, 0),
    "paaszondag": ("easter", 0, 0), "easter": ("easter", 0, 0), "easter sunday": ("easter", 0, 0),
    "paasmaandag": ("easter", 1, 0), "tweede paasdag": ("easter", 1, 0), "2e paasdag": ("easter", 1, 0),
    "easter monday": ("easter", 1, 0),
    "hemelvaart": ("easter", 39, 0), "hemelvaartsdag": ("easter", 39, 0), "ascension": ("easter", 39, 0),
    "ascension day": ("easter", 39, 0),
    "pinksteren": ("easter", 49, 0), "eerste pinksterdag": ("easter", 49, 0), "1e pinksterdag": ("easter", 49, 0),
    "tweede pinksterdag": ("easter", 50, 0), "2e pinksterdag": ("easter", 50, 0), "pinkstermaandag": ("easter", 50, 0),
    "whit monday": ("easter", 50, 0), "carnaval": ("easter", -49, 0),
    "koningsdag": ("king", 0, 0), "king's day": ("king", 0, 0),
    "dodenherdenking": ("", 5, 4), "bevrijdingsdag": ("", 5, 5), "liberation day": ("", 5, 5),
    "prinsjesdag": ("third-tuesday", 9, 0), "sinterklaas": ("", 12, 5), "sinterklaasavond": ("", 12, 5),
    "pakjesavond": ("", 12, 5), "kerstavond": ("", 12, 24), "christmas eve": ("", 12, 24),
    "kerst": ("", 12, 25), "kerstmis": ("", 12, 25), "eerste kerstdag": ("", 12, 25), "1e kerstdag": ("", 12, 25),
    "christmas": ("", 12, 25), "christmas day": ("", 12, 25), "xmas": ("", 12, 25),
    "tweede kerstdag": ("", 12, 26), "2e kerstdag": ("", 12, 26), "boxing day": ("", 12, 26),
    "oudjaar": ("", 12, 31), "oudjaarsdag": ("", 12, 31), "oudejaarsdag": ("", 12, 31), "oudejaarsavond": ("", 12, 31),
    "oud en nieuw": ("", 12, 31), "new year's eve": ("", 12, 31),
    "dag van de arbeid": ("", 5, 1), "allerheiligen": ("", 11, 1), "driekoningen": ("", 1, 6),
    "valentijnsdag": ("", 2, 14),
}  # fmt: skip
"""From a name to a rule: month and day, days after Easter, Koningsdag, or the third Tuesday of a month."""
VAGUE: Final = frozenset({
    "zsm", "z.s.m", "zo snel mogelijk", "zo spoedig mogelijk", "asap", "binnenkort", "ooit", "later", "t.z.t", "tzt",
    "te zijner tijd", "n.t.b", "ntb", "nader te bepalen", "nog te bepalen", "nader te bepalen datum", "spoedig",
    "straks", "as soon as possible", "soon", "tbd", "onbekend", "nnb", "n.n.b", "spoed",
})  # fmt: skip
"""What people write where a date belongs, and that is none."""
NAMES: Final = frozenset({"jan"})
"""A month and a first name: alone it is neither for sure."""
TRAILING: Final = frozenset({"nog", "graag", "please", "aub", "svp"})
"""What may stand behind a date and says nothing of it."""
RECESS: Final = ("reces", "zomerreces", "kerstreces", "herfstreces", "voorjaarsreces", "meireces", "recess")
"""Their days are set each year by the Chamber: not known here."""
