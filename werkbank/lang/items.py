"""An item in words: the same wherever it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.lang.status import status_word

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.markings import Marking
    from werkbank.domain.views import ItemLine
    from werkbank.lang import Words

_SENT: Final = ("mail", "file")
"""Kinds of message that somebody sent. (Importing the domain's own list here would cost every list a millisecond.)"""


def pointer(words: Words, marking: Marking, ref: str) -> str:
    """The line that stands for a hidden piece."""
    names = words.names
    if marking == "state-secret":
        return names.refused.format(id=ref)
    return names.pointer.format(marking=names.markings[marking], id=ref)


def title(words: Words, line: ItemLine) -> str:
    """What an item is called; a pointer for a hidden one."""
    if line.hidden:
        return pointer(words, line.marking, line.ref)
    return line.title or (words.names.unreadable if line.unreadable else words.names.no_subject)


def person(words: Words, line: ItemLine) -> str:
    """Who it comes from, or whom we wait for; of what an answer brought back who answered, unless that is marked."""
    if line.hidden or line.replied == "":
        return ""
    return line.replied or line.person or nobody(words, line.message_kind)


def nobody(words: Words, kind: str) -> str:
    """What stands where there is no sender: what was typed by hand has none, so there it is what it is."""
    return str(words.names.message_kinds[kind]) if kind not in _SENT else words.names.unknown_sender  # type: ignore[literal-required]


def note_type(words: Words, code: str) -> str:
    """What a type of nota is called: by the name of the recognised kind, else (an own one) its code."""
    return str(words.reasons.sorts.get(code.upper(), code))


def checklist(words: Words, code: str) -> str:
    """What a checklist prepares; of an own one its code."""
    return str(words.names.checklists.get(code, code))


def status(words: Words, line: ItemLine) -> str:
    """The state in words: what brought it back, also that it is late by now; else how tight it is."""
    tight = status_word(line.status, line.slack, words)  # type: ignore[arg-type]
    if line.state in ("waiting", "snoozed") and line.returned:
        back = words.cli.returned_reply if line.returned == "reply" else _came_back(words, line)
        return f"{back} · {tight}" if line.status == "late" else back
    return tight


def _came_back(words: Words, line: ItemLine) -> str:
    """Why this is its day: to ask again, the meeting, the term, or merely the day that was chosen."""
    why = "chase" if line.state == "waiting" else line.until_event or "date"
    return words.chasing.reasons[why]  # type: ignore[literal-required,no-any-return]


def today_words(words: Words, line: ItemLine, today: date) -> str:
    """What is said of it among what needs a hand today: the hour, what brought it back, how tight it is.

    Where none of those is known, what it became. What is put aside still says so first.
    """
    if line.due == today and line.due_time:
        return f"{words.names.today} {line.due_time}"
    told = status(words, line)
    if line.state in ("waiting", "snoozed") and not line.returned:
        aside = str(words.screen.overview.aside[line.state])  # type: ignore[literal-required]
        said = {"late": f"{aside} · {told}", "tight": f"{aside} · {told}", "infeasible": told}
        return said.get(line.status, aside)
    return told or ("" if line.state == "new" else str(words.names.states[line.state]))  # type: ignore[literal-required]
