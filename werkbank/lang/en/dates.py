"""Dates that were typed."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.dates import DateWords

DATES: Final = DateWords(
    readings={
        "office-days": "counted in working days",
        "weekday": "the first to come",
        "this-week": "of this week",
        "next-week": "of next week",
        "nearest-month": "the first to come",
        "holiday": "holiday",
        "last-friday": "the Friday of that week",
        "last-day": "the last day",
        "first-day": "the first day",
        "middle": "the middle",
        "range-end": "the last day",
        "part": "part of the day",
        "afternoon": "in the afternoon",
        "elsewhere": "read from another language or notation",
        "converted": "put into our time",
    },
    refused={
        "empty": "There is no date.",
        "long": "This is too long for a date.",
        "vague": "This names no day.",
        "recess": "werkbank does not know the recesses.",
        "day": "There is no such day.",
        "week": "There is no such week.",
        "time": "There is no such time.",
        "year": "That year is not possible.",
        "far": "That is too far away.",
        "weekday": "That weekday and that date do not belong together.",
        "meeting": "The day of the meeting is not known yet.",
        "no-term": "This piece has no term to come back before.",
        "term-near": "That day before the term is past, or is today.",
        "no-later": "That day is past, or is today: it would not sleep.",
        "unknown": "This is no date.",
    },
    works={
        "recess": "Give the day itself, such as 3-7.",
        "week": "A year has 52 or 53 weeks.",
        "time": "Write 9.30, 14:00 or half past two.",
        "year": "A year lies between 1900 and 2199.",
        "weekday": "Leave one of them out.",
        "meeting": "Type the day with it and it is kept: meeting tuesday.",
        "no-term": "Give a date, or a term first.",
        "term-near": "Choose fewer days, or a date.",
        "no-later": "Choose a later day.",
        "unknown": "Try: 24-11, friday, week 48, in 3 working days.",
    },
)
