"""``werkbank question recall`` and ``take``: what was asked, said and promised before, and using it again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from werkbank.cli.app import argument, option, verb
from werkbank.cli.lines import day_of
from werkbank.domain import ids
from werkbank.domain.preparation.numbering import is_number
from werkbank.lang.items import pointer
from werkbank.lang.memory import dated

if TYPE_CHECKING:
    import click

    from werkbank.cli.state import State
    from werkbank.domain.memory_views import Earlier
    from werkbank.lang import Words

_SHOWN: Final = 240
"""Characters of what was said then, in a list."""
_PART: Final = re.compile(r"(?P<question>[vs]\d{1,18})(?:\.(?P<place>\d{1,4}))?", re.IGNORECASE)


def _recall(state: State, words: tuple[str, ...], typed: str, manager: str) -> None:
    """For a part (``v1 2`` or ``v1.2``), a question without parts (``v1``), or any text."""
    memory = state.services.memory
    named = _PART.fullmatch(words[0])
    if named and len(words) <= 2 and all(is_number(one.removeprefix("#")) for one in words[1:]):
        ref = named["question"]
        place = state.services.questions.place(ref, words[1]) if words[1:] else int(named["place"] or "0")
        found = memory.recall(named["question"], place, typed)
    else:
        found = memory.like("\n".join((*words, typed)), manager)
    if state.as_json:
        for one in found:
            state.output.json(_json(one))
        return
    for one in found:
        _tell(state, one)
    if not found:
        state.output.narrate(state.words.memory.nothing_like)


def _tell(state: State, one: Earlier) -> None:
    words, said = state.words, state.words.memory
    today = state.services.doors.clock.today()
    head = [one.ref, dated(one, words, today), one.who]
    if one.question:
        head += [one.question, said.answers(one.answered, one.parts)]
    if one.source == "commitment":
        head += [said.states[one.state], f"{said.columns['due']} {day_of(words, one.due, today)}" if one.due else ""]
    state.output.line(", ".join(filter(None, head)))
    state.output.line(f"  {pointer(words, one.marking, one.ref) if one.hidden else _short(one.title)}")
    if one.said:
        state.output.line(f"  {_short(one.said)}")
    why = [said.same[same] for same in one.same] + ([said.words(", ".join(one.words))] if one.words else [])
    if why:
        state.output.line(f"  ({'; '.join(why)})")


def _short(text: str) -> str:
    whole = " ".join(text.split())
    return whole if len(whole) <= _SHOWN else f"{whole[:_SHOWN].rsplit(' ', 1)[0]} …"


def _json(one: Earlier) -> dict[str, Any]:
    return {
        "source": one.source,
        "id": one.ref,
        "title": one.title or None,
        "said": one.said or None,
        "who": one.who or None,
        "day": one.day.isoformat() if one.day else None,
        "day_is": one.day_is,
        "final": one.stands if one.source == "part" else None,
        "question": one.question or None,
        "answers": one.answered if one.question else None,
        "parts": one.parts if one.question else None,
        "commitment": one.kind,
        "stands": (one.state or "open") if one.source == "commitment" else None,
        "due": one.due.isoformat() if one.due else None,
        "marking": one.marking or None,
        "points": one.points,
        "words": list(one.words),
        "same": list(one.same),
    }


def _take(state: State, part: str, source: str) -> None:
    """Take one over in a part (``v1.2``)."""
    from werkbank.domain.errors import UsageError

    named = _PART.fullmatch(part.strip())
    if named is None:
        raise UsageError("question", part)
    made = state.services.memory.take_over(named["question"], int(named["place"] or "1"), source)
    ref = f"{ids.show('question', made.question_id)}.{made.place}"
    if state.as_json:
        state.output.json({"id": ref, "answer": made.answer, "taken_from": made.taken_from.split(", ")})
        return
    state.output.line(state.words.memory.taken_over(ref, source.strip()))
    state.output.narrate(state.words.cli.undo_hint)


def recall_verb(words: Words) -> click.Command:
    """The verb with its options."""
    return verb(
        words,
        "question recall",
        _recall,
        argument("words", "ID [PART] | TEXT", nargs=-1, required=True),
        option(words, "--typed", "typed", default="", metavar="TEXT"),
        option(words, "--manager", "manager", default="", metavar="NAME"),
    )


def take_verb(words: Words) -> click.Command:
    """The verb."""
    return verb(words, "question take", _take, argument("part", "PART"), argument("source", "SOURCE"))
