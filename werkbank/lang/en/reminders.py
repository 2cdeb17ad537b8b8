"""Reminders of notes: what goes out under her name is short, polite and in plain words."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.reminders import ReminderWords

_NUMBERS: Final[dict[int, str]] = {
    2: "two",
    3: "three",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    10: "ten",
}


def _pieces(count: int) -> str:
    if count == 1:
        return "one piece"
    return f"{_NUMBERS.get(count, str(count))} pieces"


def _are(count: int, one: str, more: str) -> str:
    return one if count == 1 else more


REMINDERS: Final = ReminderWords(
    subjects={
        "friendly": lambda count: f"Coming up: {_pieces(count)}",
        "plain": lambda count: f"A question about {_pieces(count)}",
        "firm": lambda count: f"Needed today: {_pieces(count)}",
    },
    greeting=lambda name: f"Dear {name},",
    openings={
        "friendly": lambda count: (
            f"{_are(count, 'This piece of yours is', 'These pieces of yours are')} needed soon. If you are on schedule, you need not do anything."
        ),
        "plain": lambda count: (
            f"{_are(count, 'This piece is', 'These pieces are')} needed in a few days. Could you let me know whether that will work?"
        ),
        "firm": lambda count: (
            f"{_are(count, 'This piece is', 'These pieces are')} needed now. Could you let me know today when I can "
            f"expect {_are(count, 'it', 'them')}?"
        ),
    },
    piece=lambda title, day, step: f"- {title}: needed on {day}, is now at: {step}",
    named=lambda title, kenmerk: f"{title} (reference {kenmerk})" if kenmerk else title,
    masked=lambda kenmerk, day: f"- {kenmerk}: needed on {day}",
    unnamed=lambda ref: f"a marked piece ({ref})",
    calling="I will call you about this.",
    telling=lambda manager: (
        f"Today I tell {manager} that this piece will come later, so that it can be taken into account."
    ),
    closings={
        "friendly": lambda _: "Is there anything I can find out or arrange for you? Please let me know.",
        "plain": lambda _: "Is something in the way, or is more time needed? Then I will gladly look into it with you.",
        "firm": lambda _: "Will it not work? Then please tell me at once, so that we can look for a solution together.",
    },
    farewell="Kind regards,",
    tones={"friendly": "friendly", "plain": "plain", "firm": "firm"},
    levels={"announce": "announce", "ask": "ask", "call": "call", "tell": "tell the manager"},
    heading=lambda name, tone, count: f"To {name} · {tone} · {_pieces(count)}",
    nobody="Nobody is to be reminded today.",
    logged=lambda count: f"Logged: reminded of {_pieces(count)}.",
    never_sent="werkbank sends nothing. If you sent it yourself, log that with --sent.",
    no_address=lambda name: f"No mail address of {name} is known; fill it in yourself.",
)
