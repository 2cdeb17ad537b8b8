"""How far a note is, as text that can be kept: JSON with short rows, days as ISO dates."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from werkbank.domain.notes.counting import Where
from werkbank.domain.notes.progress import Done, Hold, Out, Progress, Returned, still_spans

if TYPE_CHECKING:
    from werkbank.domain.inbox import Note
    from werkbank.domain.notes.types import NoteType

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def packed(progress: Progress) -> str:
    """As text; ``state`` and ``author`` are kept beside it, in columns of their own."""
    made: dict[str, Any] = {
        "out": [[one.step, one.since.isoformat()] for one in progress.out],
        "done": [[one.step, _iso(one.began), one.day.isoformat(), one.skipped] for one in progress.done],
        "holders": [list(pair) for pair in progress.holders],
        "checked": sorted(progress.checked),
        "holds": [
            [one.first.isoformat(), one.review.isoformat(), one.reason, _iso(one.resumed)] for one in progress.holds
        ],
        "returns": [
            [one.day.isoformat(), one.source, one.to, one.reason, _iso(one.wanted)] for one in progress.returns
        ],
        "settled": sorted(progress.settled),
        "sent": _iso(progress.sent),
        "closed": _iso(progress.closed),
        "kenmerk": progress.kenmerk,
    }
    return _encode({name: value for name, value in made.items() if value})


def unpacked(note: Note, kind: NoteType, since: date) -> Progress:
    """How far a note is. One that was kept before there were routes, or was wiped, lies where its columns say.

    ``since``: the day on which it became a note, which is when it came to where it lies as far as we know.
    """
    if not note.progress:
        return _bare(note, kind, since)
    read: dict[str, Any] = json.loads(note.progress)
    return Progress(
        state=note.state,
        author=note.author_id,
        out=tuple(Out(step, _day(since)) for step, since in read.get("out", ())),
        done=tuple(Done(step, _some(began), _day(day), skipped) for step, began, day, skipped in read.get("done", ())),
        holders=tuple((step, person) for step, person in read.get("holders", ())),
        checked=frozenset(read.get("checked", ())),
        holds=tuple(
            Hold(_day(first), _day(review), reason, _some(resumed))
            for first, review, reason, resumed in read.get("holds", ())
        ),
        returns=tuple(
            Returned(_day(day), source, to, reason, _some(wanted))
            for day, source, to, reason, wanted in read.get("returns", ())
        ),
        settled=frozenset(read.get("settled", ())),
        sent=_some(read.get("sent")),
        closed=_some(read.get("closed")),
        kenmerk=read.get("kenmerk", ""),
    )


def where_kept(progress: str, today: date) -> Where:
    """As ``where_of`` of what is unpacked, but who has each step; straight from the text: for a look at very many."""
    read: dict[str, Any] = json.loads(progress)
    holds = [
        Hold(_day(first), _day(review), reason, _some(resumed))
        for first, review, reason, resumed in read.get("holds", ())
    ]
    return Where(
        frozenset([step for step, *_ in read.get("done", ())]),
        {step: _day(since) for step, since in read.get("out", ())},
        still=still_spans(holds, today),
    )


def review_of(progress: str) -> date | None:
    """The day on which a nota on hold is looked at again, straight from the text: for a look at very many."""
    holds: list[list[Any]] = json.loads(progress).get("holds", []) if progress else []
    return next((_day(review) for _, review, _, resumed in holds if resumed is None), None)


def _bare(note: Note, kind: NoteType, since: date) -> Progress:
    from werkbank.domain.notes.moves import begun_at

    return replace(begun_at(kind, note.step, since, note.author_id), state=note.state)


def _iso(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _some(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
