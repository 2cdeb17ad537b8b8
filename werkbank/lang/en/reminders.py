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


def _colon(title: str) -> str:
    """A title that ends as a sentence does needs none."""
    return title if title.endswith(("?", "!", ".", ":")) else f"{title}:"


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
    piece=lambda title, day, step: f"- {_colon(title)} needed on {day}, is now at: {step}",
    named=lambda title, kenmerk: f"{title} (reference {kenmerk})" if kenmerk else title,
    masked=lambda kenmerk, day: f"- {kenmerk}: needed on {day}",
    unnamed=lambda ref: f"a marked piece ({ref})",
    marked="marked piece",
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
    unsigned="[your name]",
    no_name_set='Your name is missing under the letter. Set it in the settings: [officer] name = "..."',
    no_name=lambda key: f"your name is missing: {key}, set up",
    tones={"friendly": "friendly", "plain": "plain", "firm": "firm"},
    levels={"announce": "announce", "ask": "ask", "call": "call", "tell": "tell the manager"},
    heading=lambda name, tone, count: f"To {name} · {tone} · {_pieces(count)}",
    nobody="Nobody is to be reminded today.",
    logged=lambda count: f"Logged: reminded of {_pieces(count)}.",
    never_sent="werkbank sends nothing. If you sent it yourself, log that with --sent.",
    no_address=lambda name: f"No mail address of {name} is known; fill it in yourself.",
    away=lambda name, day: f"{name} is away up to and including {day}.",
    away_short=lambda day: f"away until {day}",
    stand_in=lambda names: f"Standing in: {names}.",
    why_not={
        "no-author": lambda title, _: f"{title} has no author: there is nobody to remind",
        "held": lambda title, day: f"{title} is on hold{f' until {day}' if day else ''}: do not remind",
        "left": lambda title, _: f"{title} is not on its way any more: do not remind",
        "suspended": lambda title, _: f"The term of {title} stands still: do not remind",
        "no-date": lambda title, _: f"{title} has no date: there is nothing to be in time for",
        "today": lambda title, _: f"Somebody was reminded of {title} today",
    },
    more_skipped=lambda count: f"and {count} more",
    by_hand=lambda titles: f"At your request, by the plan not yet its day: {titles}",
    round_name="round of reminders",
    round_empty=lambda notes: f"Nobody is to be reminded today. {notes}: to the notes.",
    labels={"to": "To", "subject": "Subject", "tone": "Tone"},
    to_write="save in",
    file_name=lambda who, day: f"reminder-{who}-{day}.eml",
    written=lambda path: f"Saved in {path}",
    send_it="you send it yourself",
    logged_for=lambda name, count: f"Logged: {name} reminded of {_pieces(count)}",
    copied=lambda subject: f"The text is on the clipboard. Subject: {subject}",
    due_today=lambda count: f"To be reminded: {count} {_are(count, 'author', 'authors')}. See: werkbank note remind",
)
