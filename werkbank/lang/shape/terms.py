"""Terms in words: the reasoning as sentences, days that do not count, and what the command line says of terms."""

from typing import NamedTuple, TypedDict


class Amount(TypedDict):
    """One of a unit, or ``{n}`` of it; ``{n}`` is a number in words."""

    one: str
    more: str


class UnitWords(TypedDict):
    """Calendar days, weeks, months, years, working days."""

    d: Amount
    w: Amount
    m: Amount
    y: Amount
    wd: Amount


OffNames = TypedDict(
    "OffNames",
    {
        "new-year": str, "good-friday": str, "easter-monday": str, "kings-day": str, "liberation-day": str,
        "ascension": str, "whit-monday": str, "christmas": str, "boxing-day": str, "weekend": str, "equated": str,
        "closing": str,
    },
)  # fmt: skip
"""Why a day does not count, as it stands between brackets."""


class PassedWords(TypedDict):
    """That a day was passed over; ``{days}`` are the days, ``{why}`` the name of a holiday."""

    holiday: str
    equated: str
    closing: str
    weekend: str
    weekends: str
    """Two days or more."""


ShiftArticleNames = TypedDict("ShiftArticleNames", {"atw-1-1": str, "eu-3-4": str})
TwoArticleNames = TypedDict("TwoArticleNames", {"atw-2": str, "eu-3-5": str})
StayWords = TypedDict("StayWords", {"atw-1-2": str, "atw-4": str, "strict": str})
"""Why an end stays on a day that does not count."""
StatusNames = TypedDict("StatusNames", {"V": str, "V-old": str, "B": str})


class CalendarNames(TypedDict):
    """The three calendars."""

    rijk: str
    atw: str
    eu: str


class TermLabels(TypedDict):
    """Before a value."""

    start: str
    nominal: str
    legal: str
    plan: str
    source: str


class TermWords(NamedTuple):
    """Everything said of terms. Days are written out with their weekday, lengths in words."""

    months: tuple[str, str, str, str, str, str, str, str, str, str, str, str]
    """In full."""
    numbers: tuple[str, ...]
    """From none to twelve."""
    units: UnitWords
    both: str
    """Between the last two of some days."""
    off: OffNames
    passed: PassedWords
    weekends_skipped: str
    passed_more: str
    """``{n}`` further days, when there are too many to name."""
    added: str
    """``{length}`` after ``{start}`` is ``{to}``."""
    added_back: str
    clamped: str
    """The month has no such day; ``{n}`` and ``{month}``."""
    extended: str
    """Goes on from ``added``: with ``{extension}`` it becomes ``{to}``."""
    shifted: str
    """Goes on from any of these: so ``{to}``."""
    two_days: str
    shift_articles: ShiftArticleNames
    two_articles: TwoArticleNames
    stays: StayWords
    longer: str
    """Art. 4 of the Algemene termijnenwet, for ``{length}``."""
    suspended: str
    """*tot*; from ``{first}`` to ``{end}``, ``{days}`` is ``gained`` or ``partly``, so ``{to}``."""
    suspended_through: str
    """*tot en met*."""
    gained: str
    """``{days}`` more."""
    partly: str
    """When only some of the days were still to be added."""
    generous: str
    beyond: str
    """The rule allows ``{allowed}`` at most."""
    no_extension: str
    no_suspension: str
    unknown_ahead: str
    """Of ``{years}`` no decree has been made yet."""
    unknown: str
    chained: str
    gate: str
    """Latest on ``{day}``, after ``{length}``: ``{what}``."""
    penalty: str
    at_once: str
    planned: str
    """``{plan}``, ``{buffer}`` before ``{last}``."""
    planned_last: str
    """Without a buffer."""
    disclaimer: str
    labels: TermLabels
    statuses: StatusNames
    calendar_sources: CalendarNames
    """On what the holidays of a calendar rest."""
    year_unknown_ahead: str
    """Of ``{year}`` the equated days are not known yet."""
    year_unknown: str
