"""The working sheet of one document: its segments, and which of them begin a question or an answer."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from werkbank.domain.questions import fields, intro
from werkbank.domain.questions.footnotes import footnotes, is_lone_mark
from werkbank.domain.questions.labels import (
    BULLET,
    BY_LETTER,
    Label,
    answer_label,
    asks,
    ends_sentence,
    weak_label,
    word_label,
)
from werkbank.domain.questions.margins import margins
from werkbank.domain.questions.sequence import Candidate, best_run, extremes
from werkbank.domain.questions.tables import Tabled, tabled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from werkbank.domain.questions.labels import Form
    from werkbank.domain.questions.segments import Segment


_BY_HAND: Final[dict[Form, Form]] = {"dot": "paren", "paren": "dot"}
"""The sign that slips in where a list is numbered by hand."""


@dataclass(slots=True)
class Sheet:
    """Segments with what was found of them so far; all keys are places in ``segments``."""

    segments: Sequence[Segment]
    margins: set[int]
    notes: set[int]
    note_numbers: frozenset[str]
    tabled: Tabled
    words: dict[int, Label] = field(default_factory=dict)
    weak: dict[int, Label] = field(default_factory=dict)
    answers: dict[int, Label] = field(default_factory=dict)
    labels: dict[int, Label] = field(default_factory=dict)
    """What numbers the questions, once ``settle`` has chosen."""
    other_form: set[int] = field(default_factory=set)
    passed: dict[int, str] = field(default_factory=dict)
    """What asks something with a number that is none of those, and that number as printed."""
    ends: set[int] = field(default_factory=set)
    """Where a paragraph begins that belongs to no question."""
    loose: set[int] = field(default_factory=set)
    """Where something begins among ``notes`` that only looks like a note."""


def sheet_of(segments: Sequence[Segment]) -> Sheet:
    """The sheet with every possible label on it, none chosen yet."""
    edges = margins(segments)
    table = tabled(segments)
    notes, numbers = footnotes(segments, edges)
    notes -= table.fixed.keys() | table.labels.keys()
    sheet = Sheet(segments, edges, notes, numbers, table)
    for at, one in enumerate(segments):
        if at in edges or at in notes or at in table.fixed or at in table.labels:
            continue
        if fields.ANSWERER.match(one.text):
            continue
        new = one.starts or not one.first or ends_sentence(segments[at - 1].text if at else "")
        if answer := answer_label(one.text, new=new):
            sheet.answers[at] = answer
        elif word := word_label(one.text, new=new):
            sheet.words[at] = word
        elif not fields.field_in(one.text) and (weak := weak_label(one)):
            sheet.weak[at] = weak
    return sheet


def settle(sheet: Sheet, start: int) -> None:
    """Choose what numbers the questions, looking from the segment ``start`` on (below what says who asks)."""
    candidates = [one for one in _candidates(sheet) if one.at >= start]
    run = best_run([one for one in candidates if one.label.form not in BY_LETTER])
    if sheet.tabled.labels:
        sheet.labels = {**_beside_table(sheet, run), **sheet.tabled.labels}
    elif sheet.words and len(sheet.words) * 2 >= len(run):
        sheet.labels = dict(sheet.words)
        _fill_gaps(sheet, candidates)
    elif run:
        _take(sheet, run)
        _fill_by_hand(sheet, run, candidates)
        sheet.passed = _passed(sheet, run, candidates)
    elif letters := best_run([one for one in candidates if one.label.form in BY_LETTER]):
        _take(sheet, letters)
    else:
        _bullets(sheet, start)


def _beside_table(sheet: Sheet, run: Sequence[Candidate]) -> dict[int, Label]:
    """The questions of a list above or below the table. What the table has too is the same list once more."""
    inside = {number for label in sheet.tabled.labels.values() for number in label.numbers}
    words = {at: label for at, label in sheet.words.items() if sheet.segments[at].line.cell is None}
    found = words or {one.at: one.label for one in run if sheet.segments[one.at].line.cell is None}
    numbers = {number for label in found.values() for number in label.numbers}
    asking = sum(
        asks(f"{sheet.segments[at].text[label.length :]} {_below(sheet, at)}".strip()) for at, label in found.items()
    )
    fits = inside and numbers and not numbers & inside and not sheet.answers
    return found if fits and asking * 2 >= len(found) else {}


def _below(sheet: Sheet, at: int) -> str:
    """The line below ``at`` where that goes on with its text, outside a table."""
    one = sheet.segments[at + 1] if at + 1 < len(sheet.segments) else None
    label = at + 1 in sheet.weak or at + 1 in sheet.words
    return "" if one is None or label or one.line.cell is not None else one.text


def _take(sheet: Sheet, run: Sequence[Candidate]) -> None:
    sheet.labels = {one.at: one.label for one in run}
    usual = Counter(one.label.form for one in run).most_common(1)[0][0]
    sheet.other_form = {one.at for one in run if one.label.form != usual}


def _fill_gaps(sheet: Sheet, candidates: Sequence[Candidate]) -> None:
    """A number that the words skip, found in another form between its neighbours."""
    words = sorted(sheet.words)
    numbered = [at for at in words if sheet.words[at].numbers]
    for before, after in pairwise(numbered):
        wanted = extremes(sheet.words[before])[1] + 1
        last = extremes(sheet.words[after])[0]
        for one in candidates:
            if wanted < last and before < one.at < after and one.first == wanted and one.asks and not one.lower:
                sheet.labels[one.at] = one.label
                sheet.other_form.add(one.at)
                wanted = one.last + 1


def _fill_by_hand(sheet: Sheet, run: Sequence[Candidate], candidates: Sequence[Candidate]) -> None:
    """A number that a list typed by hand skips, found with the other sign behind it ("2)" between "1." and "3."); not
    where it is the second of a list of its own.
    """
    chosen = {one.at for one in run}
    before: Candidate | None = None
    passed: list[Candidate] = []
    for one in candidates:
        if one.at not in chosen:
            passed.append(one)
            continue
        for each in _skipped(before, one, passed) if before else ():
            sheet.labels[each.at] = each.label
            sheet.other_form.add(each.at)
        before, passed = one, []


def _passed(sheet: Sheet, run: Sequence[Candidate], candidates: Sequence[Candidate]) -> dict[int, str]:
    """What asks as plainly as the run, under a figure that does not count. What is deeper is a list in a question."""
    deep = max(one.depth for one in run)
    return {
        one.at: sheet.segments[one.at].text[: one.label.length].strip()
        for one in candidates
        if one.at not in sheet.labels and one.label.form in _BY_HAND and one.depth <= deep
        and one.asks and not one.lower and not one.in_answer
    }  # fmt: skip


def _skipped(before: Candidate, after: Candidate, between: Sequence[Candidate]) -> Iterator[Candidate]:
    other = _BY_HAND.get(before.label.form)
    among = [one for one in between if one.label.form == other]
    wanted = before.last + 1
    if any(one.first == before.last for one in among):  # a list of its own in the question
        return
    for one in among:
        if wanted == one.first and one.last < after.first and one.depth == before.depth and one.asks and not one.lower:
            yield one
            wanted = one.last + 1


def _candidates(sheet: Sheet) -> list[Candidate]:
    found: list[Candidate] = []
    in_answer = False
    asking = _asking(sheet)
    for at, one in enumerate(sheet.segments):
        if at in sheet.answers:
            in_answer = True
        elif at in sheet.words:
            in_answer = False
        label = sheet.weak.get(at)
        if label is None or is_lone_mark(one.text, sheet.note_numbers if sheet.words else frozenset()):
            continue
        said = one.text[label.length :] or _next(sheet, at)
        found.append(
            Candidate(at, label, at in asking, said[:1].islower(), in_answer, one.line.depth, *extremes(label))
        )
        in_answer = in_answer and at not in asking
    return found


def _next(sheet: Sheet, at: int) -> str:
    """The text of the first segment after ``at`` that belongs to the text."""
    return next(
        (
            sheet.segments[place].text
            for place in range(at + 1, min(at + 9, len(sheet.segments)))
            if place not in sheet.margins and place not in sheet.notes
        ),
        "",
    )


def _asking(sheet: Sheet) -> set[int]:
    """Which candidates ask something before the next label of any kind."""
    found: set[int] = set()
    asked = False
    following = ""
    for at in range(len(sheet.segments) - 1, -1, -1):
        if at in sheet.margins or at in sheet.notes:
            continue
        text = sheet.segments[at].text
        label = sheet.weak.get(at)
        if label is not None:
            said = text[label.length :]
            if asked or asks(said) or (not said and asks(following)):
                found.add(at)
        ends = label is not None or at in sheet.words or at in sheet.answers
        asked = not ends and (asked or "?" in text)
        following = "" if ends else text
    return found


def _bullets(sheet: Sheet, start: int) -> None:
    """Dashes before questions: at least two, of which half ask something. The next paragraph ends the last of them."""
    if sheet.answers:
        return
    found = {
        at: mark.end()
        for at, one in enumerate(sheet.segments)
        if at >= start and at not in sheet.margins and at not in sheet.notes and (mark := BULLET.match(one.text))
    }
    outer = min((sheet.segments[at].line.depth for at in found), default=0)
    found = {at: length for at, length in found.items() if sheet.segments[at].line.depth == outer}
    if len(found) > 1 and sum("?" in sheet.segments[at].text for at in found) * 2 >= len(found):
        sheet.labels = {at: Label("bullet", (), length) for at, length in found.items()}
        first = min(found)
        sheet.ends = {
            at for at, one in enumerate(sheet.segments) if at > first and one.starts and not BULLET.match(one.text)
        }


def openings(segments: Sequence[Segment]) -> list[int]:
    """Where a sentence begins that says who asks, or a line with nothing but a reference."""
    return [
        at
        for at, one in enumerate(segments)
        if one.line.cell is None
        and (intro.OPENING.match(one.text) or fields.reference_line(one.text))
        and not fields.ANSWERER.match(one.text)
    ]
