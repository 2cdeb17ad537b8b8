"""The dagbrief: what belongs in it, in which order, under which number. Pure: the same input is the same page.

Every candidate ends up in exactly one place: a section, page two, confidential, left out, done, or nowhere (told
already, answered before, or not in a state that speaks to the manager). The highlights and the outlook only point.
Hidden pieces (``markings.hidden``) are a count and a reference from here on; none of their words go into a brief.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import count
from typing import Any, Final

from werkbank.domain.brief_json import SCHEMA, fingerprint, from_json, to_json
from werkbank.domain.brief_lines import (
    ASKING_SECTIONS,
    AT_RISK,
    LEAVING_SECTIONS,
    OUTLOOK_STATES,
    SECTIONS,
    SHOWN,
    TEXTS,
    Brief,
    BriefSection,
    Candidate,
    Change,
    ChangedField,
    Done,
    Expected,
    Head,
    Highlight,
    Line,
    Outcome,
    Pending,
    Pointer,
    SectionKey,
    StatusCode,
    Underway,
    asking,
    brief_code,
    lines,
    pointer,
    pressing,
    urgent,
)
from werkbank.domain.brief_outward import free_text, mask
from werkbank.domain.calendars import NO_CLOSING, Closing, add_office_days
from werkbank.domain.decisions import ASKING, LEAVING, State
from werkbank.domain.harmless import harmless_line
from werkbank.domain.markings import hidden

__all__ = [
    "ASKING_SECTIONS",
    "AT_RISK",
    "SCHEMA",
    "SECTIONS",
    "Brief",
    "BriefSection",
    "Candidate",
    "Change",
    "ChangedField",
    "Done",
    "Expected",
    "Head",
    "Highlight",
    "Line",
    "Outcome",
    "Pending",
    "Pointer",
    "SectionKey",
    "StatusCode",
    "Underway",
    "asking",
    "brief_code",
    "compose",
    "fingerprint",
    "free_text",
    "from_json",
    "lines",
    "mask",
    "notes_told",
    "pressing",
    "to_json",
    "urgent",
]

PAGE_ONE: Final = 12
"""Asking lines on page one."""
PAGE_ONE_OF: Final[dict[SectionKey, int]] = {"decide": 12, "sign": 12, "discuss": 5}
HIGHLIGHTS: Final = 3
OUTLOOK_DAYS: Final = 5
PENDING: Final = 12
"""Notes that are told of; what presses most goes first, the others are counted."""
WORDS_A_MINUTE: Final = 200
LABEL_WORDS: Final = 6
"""Words on a line besides its text: the labels, the date, the answers to choose from."""
LIMIT: Final = 1_000
"""Characters of a field; what is longer is no line."""

_SECTION: Final[dict[State, SectionKey]] = {
    "decide": "decide",
    "sign": "sign",
    "discuss": "discuss",
    "settled": "settled",
    "referred": "referred",
    "read": "read",
}
_COMPARED: Final[tuple[ChangedField, ...]] = ("title", "gist", "advice", "due", "kenmerk", "section")

Rank = tuple[int, date, datetime, int]
Places = dict[SectionKey, list[Candidate]]


def compose(
    head: Head,
    candidates: Iterable[Candidate],
    previous: Sequence[Line] | None = None,
    pins: Sequence[str] = (),
    told: frozenset[int] = frozenset(),
    closing: Closing = NO_CLOSING,
) -> Brief:
    """The brief of ``head.day``.

    ``previous`` holds the lines of the last frozen brief of this manager (``None``: there is none) and ``told`` the
    items that an earlier frozen brief told in the state they still have. Give every item of ``previous`` as a
    candidate: what became of one that is missing is told without a word of text, for its marking is not known.
    """
    known = sorted(candidates, key=lambda candidate: candidate.item)
    before = {line.item: line for line in previous or ()}
    places, confidential, left_out = _placed(known, before, told)
    for waiting in places.values():
        waiting.sort(key=lambda candidate: (candidate.position is None, candidate.position or 0, _rank(candidate)))
    fits = _fitting(places)
    page_one, after = _numbered(places, fits, before if previous is not None else None)
    pressing_notes, hidden_notes, left_notes = _underway(known)
    confidential, left_out = (*confidential, *hidden_notes), (*left_out, *left_notes)
    placed = {one.item for waiting in places.values() for one in waiting}
    placed |= {*left_out, *(one.item for one in confidential)}
    ask_items = {line.item: line.number for section in (*page_one, *after) for line in section.lines if line.number}
    brief = Brief(
        head=head,
        highlights=_highlights(pins, page_one, head.day),
        sections=page_one,
        page_two=after,
        done=_done(before, known, placed),
        pending=_by_author(pressing_notes[:PENDING]),
        pending_more=max(0, len(pressing_notes) - PENDING),
        confidential=confidential,
        outlook=_outlook(known, ask_items, head.day, closing),
        left_out=left_out,
    )
    return replace(brief, reading_seconds=_reading_seconds(brief))


def _rank(candidate: Candidate) -> Rank:
    return (-candidate.points, candidate.due or date.max, candidate.received, candidate.item)


def _placed(
    known: Sequence[Candidate], before: Mapping[int, Line], told: frozenset[int]
) -> tuple[Places, tuple[Pointer, ...], tuple[int, ...]]:
    """Which candidates go to a section, which are only pointed at, which were left out by hand."""
    places: Places = {key: [] for key in SECTIONS}
    confidential: list[Pointer] = []
    left_out: list[int] = []
    for candidate in known:
        if not _speaks(candidate, before, told):
            continue
        if candidate.left_out:
            left_out.append(candidate.item)
        elif hidden(candidate.marking):
            confidential.append(pointer(candidate.item, candidate.kenmerk, candidate.marking))
        else:
            places[_section(candidate)].append(candidate)
    return places, tuple(confidential), tuple(left_out)


def _section(candidate: Candidate) -> SectionKey:
    """Where its line stands."""
    return candidate.ready_for or _SECTION[candidate.state]


def _underway(known: Sequence[Candidate]) -> tuple[list[Candidate], list[Pointer], list[int]]:
    """What is tight or late, what presses most first; those that are only pointed at; those left out by hand."""
    at_risk = [one for one in known if one.underway is not None and one.status in AT_RISK]
    shown = [one for one in at_risk if not one.left_out and not hidden(one.marking)]
    shown.sort(key=lambda one: (one.status != "late", one.slack or 0, _rank(one)))
    pointers = [
        pointer(one.item, one.kenmerk, one.marking) for one in at_risk if not one.left_out and hidden(one.marking)
    ]
    return shown, pointers, [one.item for one in at_risk if one.left_out]


def notes_told(candidates: Iterable[Candidate]) -> list[int]:
    """The items of the notes that will be told of with their words: only of those these need be known."""
    return [one.item for one in _underway(sorted(candidates, key=lambda one: one.item))[0][:PENDING]]


def _by_author(notes: Sequence[Candidate]) -> tuple[Pending, ...]:
    """Under their authors by name: who has most, or is latest, does not stand on top."""
    made = [
        Pending(
            item=one.item,
            author=harmless_line(where.author, LIMIT),
            title=harmless_line(where.title or one.title, LIMIT),
            step=harmless_line(where.step, LIMIT),
            status=one.status,
            slack=one.slack,
            plan=where.plan,
            reminded=where.reminded,
        )
        for one in notes
        if (where := one.underway) is not None
    ]
    return tuple(sorted(made, key=lambda one: (not one.author, one.author.casefold(), one.plan or date.max, one.item)))


def _speaks(candidate: Candidate, before: Mapping[int, Line], told: frozenset[int]) -> bool:
    """Does it ask the manager something, or tell her something that she was not told yet?"""
    if candidate.state in ASKING or candidate.ready_for:
        return not candidate.answer
    if candidate.state not in LEAVING or candidate.item in told:
        return False
    earlier = before.get(candidate.item)
    return earlier is None or earlier.section != _section(candidate)


def _fitting(places: Places) -> dict[SectionKey, int]:
    """How many lines of each asking section page one holds: by priority, without breaking the order in a section.

    A section counts for the most pressing line it still holds, so a low line that the officer put on top does not
    keep a high one behind it off the page.
    """
    best: dict[SectionKey, list[Rank]] = {}
    for key in ASKING_SECTIONS:
        ranks = [_rank(candidate) for candidate in places[key]]
        for place in range(len(ranks) - 2, -1, -1):
            ranks[place] = min(ranks[place], ranks[place + 1])
        best[key] = ranks
    fits: dict[SectionKey, int] = dict.fromkeys(ASKING_SECTIONS, 0)
    heads = [(ranks[0], key) for key, ranks in best.items() if ranks]
    heapq.heapify(heads)
    for _ in range(PAGE_ONE):
        if not heads:
            break
        _, key = heapq.heappop(heads)
        fits[key] += 1
        if fits[key] < min(len(best[key]), PAGE_ONE_OF[key]):
            heapq.heappush(heads, (best[key][fits[key]], key))
    return fits


def _numbered(
    places: Places, fits: Mapping[SectionKey, int], before: Mapping[int, Line] | None
) -> tuple[tuple[BriefSection, ...], tuple[BriefSection, ...]]:
    """Candidates as lines, numbered through: page one first, then page two."""
    numbers = count(1)

    def asked(cuts: Mapping[SectionKey, slice]) -> tuple[BriefSection, ...]:
        return tuple(
            BriefSection(
                key=key, lines=tuple(_marked(_line(candidate, key, next(numbers)), before) for candidate in chosen)
            )
            for key, cut in cuts.items()
            if (chosen := places[key][cut])
        )

    page_one = asked({key: slice(fits[key]) for key in ASKING_SECTIONS})
    page_two = asked({key: slice(fits[key], None) for key in ASKING_SECTIONS})
    told_once = tuple(
        BriefSection(key=key, lines=tuple(_line(candidate, key, 0) for candidate in places[key]))
        for key in LEAVING_SECTIONS
        if places[key]
    )
    return (*page_one, *told_once), page_two


def _line(candidate: Candidate, key: SectionKey, number: int) -> Line:
    """The candidate with what its section shows, every text one harmless line."""
    shown = SHOWN[key]
    texts: dict[str, Any] = {name: harmless_line(getattr(candidate, name), LIMIT) for name in TEXTS if name in shown}
    if texts.get("title") == texts["gist"]:
        texts["title"] = ""
    if not texts["gist"]:
        texts["title"] = harmless_line(candidate.title, LIMIT)
    dated = "due" in shown and candidate.due is not None
    return Line(
        item=candidate.item,
        section=key,
        number=number,
        due=candidate.due if dated else None,
        due_time=harmless_line(candidate.due_time, 5) if dated else "",
        asker_told=candidate.asker_told and "asker_told" in shown,
        status=candidate.status if "status" in shown else "none",
        copied=candidate.copied,
        reading_minutes=max(0, candidate.reading_minutes) if "reading_minutes" in shown else 0,
        **texts,
    )


def _marked(line: Line, before: Mapping[int, Line] | None) -> Line:
    """The line with what is new about it since the previous brief."""
    if before is None:
        return line
    earlier = before.get(line.item)
    if earlier is None or earlier.masked:
        return replace(line, change="new")
    changed = tuple(name for name in _COMPARED if getattr(line, name) != getattr(earlier, name))
    if "due" not in changed and line.due_time != earlier.due_time:
        changed = (*changed, "due")
    if line.status == "late" != earlier.status and "due" not in changed:
        changed = (*changed, "status")  # that time goes by is no news before it is up
    return replace(line, change="changed" if changed else "same", changed=changed)


def _highlights(pins: Sequence[str], page_one: Sequence[BriefSection], today: date) -> tuple[Highlight, ...]:
    """The officer's lines; without any, the asking lines of page one that press most: facts, nothing made up."""
    own = tuple(Highlight(text=text) for text in (harmless_line(pin, LIMIT) for pin in pins) if text)
    if own:
        return own[:HIGHLIGHTS]
    first = (line for section in page_one for line in section.lines if line.number and pressing(line, today))
    order = sorted(first, key=lambda line: (line.due or date.max, line.number))
    return tuple(Highlight(item=line.item) for line in order[:HIGHLIGHTS])


def _done(before: Mapping[int, Line], known: Sequence[Candidate], placed: set[int]) -> tuple[Done, ...]:
    """What the previous brief asked and this one does not: answered, withdrawn, or taken back."""
    now = {candidate.item: candidate for candidate in known}
    found = []
    for line in sorted(before.values(), key=lambda line: line.number):
        candidate = now.get(line.item)
        if not line.number or line.item in placed:
            continue
        silent = candidate is None or hidden(candidate.marking)
        found.append(
            Done(item=line.item, number=line.number, outcome=_outcome(candidate), text="" if silent else line.text)
        )
    return tuple(found)


def _outcome(candidate: Candidate | None) -> Outcome:
    if candidate is None or candidate.state == "archived":
        return (candidate.answer if candidate else "") or "withdrawn"
    return candidate.answer or "moved"


def _outlook(
    known: Sequence[Candidate], numbers: Mapping[int, int], today: date, closing: Closing
) -> tuple[Expected, ...]:
    """Dates in the coming office days, today not counted."""
    try:
        last = add_office_days(today, OUTLOOK_DAYS, closing)
    except OverflowError:  # the calendar ends before
        last = date.max
    found = []
    for candidate in known:
        if candidate.due is None or not today < candidate.due <= last or candidate.state not in OUTLOOK_STATES:
            continue
        if candidate.answer or candidate.left_out or hidden(candidate.marking):
            continue
        number = numbers.get(candidate.item, 0)
        text = "" if number else harmless_line(candidate.gist or candidate.title, LIMIT)
        found.append(
            Expected(
                item=candidate.item,
                due=candidate.due,
                state=candidate.state,
                number=number,
                text=text,
                status=candidate.status,
            )
        )
    return tuple(sorted(found, key=lambda one: (one.due, one.number == 0, one.number, one.item)))


def _reading_seconds(brief: Brief) -> int:
    """Reading page one at ``WORDS_A_MINUTE``, rounded up."""
    spoken = sum(len(highlight.text.split()) for highlight in brief.highlights)
    for section in brief.sections:
        if section.key in ASKING_SECTIONS:
            for line in section.lines:
                spoken += LABEL_WORDS + sum(len(getattr(line, name).split()) for name in TEXTS)
    return -(-spoken * 60 // WORDS_A_MINUTE)
