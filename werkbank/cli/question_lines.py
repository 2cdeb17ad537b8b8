"""Questions as lines of text: the list, one whole, who owes what, and what was read from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.cli.lines import UNSEEN, day_of, table, width
from werkbank.cli.question_json import cells_of
from werkbank.lang.items import checklist, pointer
from werkbank.lang.questions import doubt_words
from werkbank.lang.status import status_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from werkbank.domain.preparation.readiness import Cell
    from werkbank.domain.question_keeping import Part
    from werkbank.domain.question_views import Owed, QuestionLine, QuestionView
    from werkbank.domain.questions import Dated, QuestionDocument
    from werkbank.lang import Words
    from werkbank.services.questions.importing import Plan


def question_title(words: Words, line: QuestionLine) -> str:
    """What a question is called; a pointer for a hidden one."""
    return pointer(words, line.marking, line.item) if line.hidden else line.title or words.names.no_subject


def state_of(words: Words, line: QuestionLine) -> str:
    """``in voorbereiding · 61 % gereed · 2 blokkeren · 1 uitgevraagd``."""
    said = words.question_verbs
    parts = [said.states[line.state], said.percent(line.percent)]
    parts += [said.blocking(line.blocking)] if line.blocking else []
    parts += [said.asked(line.asked, line.overdue)] if line.asked else []
    return " · ".join(parts)


def list_lines(words: Words, lines: Sequence[QuestionLine], today: date) -> list[str]:
    """Even columns: id, how tight, title, how far, what blocks, due; with room what others owe, and the manager."""
    said, rows = words.question_verbs, []
    for one in lines:
        far = said.states[one.state] if one.state else f"{one.percent} %"
        blocks = said.blocking(one.blocking) if one.blocking else ""
        owed = said.asked(one.asked, one.overdue) if one.asked else ""
        tight, title = status_word(one.status, one.slack, words), question_title(words, one)
        rows.append((one.ref, tight, title, far, blocks, _due(words, one, today), owed, one.manager))
    if width() < UNSEEN:
        return table([row[:6] for row in rows], (-1, 17, 0, 20, -1, -1))
    return table(rows, (-1, 17, 0, 20, -1, -1, 26, 18))


def list_sentences(words: Words, lines: Sequence[QuestionLine], today: date) -> list[str]:
    """One sentence per question, for a screen reader."""
    said = words.question_verbs
    return [
        _joined(
            one.ref, question_title(words, one), status_word(one.status, one.slack, words), state_of(words, one),
            said.answered(one.answered, one.parts) if one.parts else "", one.manager,
            said.by(_due(words, one, today)) if one.due else "",
        )
        for one in lines
    ]  # fmt: skip


def _due(words: Words, one: QuestionLine, today: date) -> str:
    return f"{day_of(words, one.due, today)} {one.due_time}".strip()


def owed_lines(words: Words, owed: Sequence[Owed], today: date, *, plain: bool) -> list[str]:
    """Who owes what for which question, what was wanted first on top."""
    said = words.question_verbs
    rows = [
        (
            day_of(words, one.wanted, today), one.person, one.name,
            one.question, said.part(one.place, ", ".join(one.numbers)) if one.place else said.whole,
            pointer(words, one.marking, one.item) if one.hidden else one.title,
            said.seen(", ".join(one.answers)) if one.answers else _reminded(words, one.reminded_on, today),
        )
        for one in owed
    ]  # fmt: skip
    return [_joined(*row) for row in rows] if plain else table(rows, (-1, 20, 30, -1, -1, 0, -1))


def _reminded(words: Words, on: date | None, today: date) -> str:
    return "" if on is None else words.preparation.owing.reminded(day_of(words, on, today))


def view_lines(words: Words, view: QuestionView, today: date) -> list[str]:
    """One question: what it is, what stands on its checklist, and every part with its answer."""
    said, shown = words.question_verbs, not view.item.message.sealed
    lines = [f"{view.line.ref}  {_title(words, view, shown=shown)}", *_head(words, view, today, shown=shown)]
    lines += ["", f"{said.labels['whole']}:", *_lines_of(words, view, cells_of(view, None), today, shown=shown)]
    for part in view.parts:
        lines += ["", *part_lines(words, view, part, today, shown=shown)]
    return lines


def part_lines(words: Words, view: QuestionView, part: Part, today: date, *, shown: bool) -> list[str]:
    """One part: its text, its answer, and what stands on the checklist for it."""
    said = words.question_verbs
    head = said.part(part.place, ", ".join(part.numbers))
    told = [f"{head[:1].upper()}{head[1:]}" + (f" · {said.stands}" if part.answered else "")]
    texts = ((part.text, ""), (part.core, "core"), (part.answer, "answer"), (part.advice, "advice"))
    for text, key in texts if shown else ():
        label = f"{said.labels[key]}: " if key else ""  # type: ignore[literal-required]
        told += [f"  {line}" for line in f"{label}{text}".splitlines()] if text else []
    cells = cells_of(view, part.id)
    for blocking, label in ((True, said.open_blocking), (False, said.checks[""])):
        names = [_short(words, view, one) for one in cells if _bare(one) and one.item.blocking is blocking]
        told += [f"  {label}: {', '.join(names)}"] if names else []
    return told + _lines_of(words, view, [one for one in cells if not _bare(one)], today, shown=shown)


def blocking_lines(words: Words, view: QuestionView) -> list[str]:
    """Every item that blocks, by its place in the checklist, with the parts for which it is open."""
    said = words.question_verbs
    places = {part.id: ", ".join(part.numbers) or f"#{part.place}" for part in view.parts}
    open_for = {
        one.item.id: [places[cell.part] for cell in one.cells if cell.part is not None]
        for one in view.readiness.blocking
    }
    lines = []
    for place, item in enumerate(view.checklist.items, 1):
        if item.id in open_for:
            parts = ", ".join(open_for[item.id])
            lines.append(
                f"  {place:>2} {item.text.said(words.language)}" + (f" ({said.of_parts(parts)})" if parts else "")
            )
    return lines


def _bare(cell: Cell) -> bool:
    """Is it open, and was nothing said of it?"""
    return cell.state == "" and cell.check is None


def _short(words: Words, view: QuestionView, cell: Cell) -> str:
    """``7 kern``: its place in the checklist and its column head, else its id."""
    name = cell.item.short.said(words.language) or cell.item.id
    return f"{_place(view, cell)} {name}"


def _place(view: QuestionView, cell: Cell) -> int:
    return next(place for place, one in enumerate(view.checklist.items, 1) if one.id == cell.item.id)


def _title(words: Words, view: QuestionView, *, shown: bool) -> str:
    """Asked for by its id a masked one is shown, never a sealed one; as with ``show``."""
    if not view.line.hidden:
        return question_title(words, view.line)
    if not shown:
        return pointer(words, view.line.marking, view.line.item)
    return view.question.title or view.item.message.subject or words.names.no_subject


def _head(words: Words, view: QuestionView, today: date, *, shown: bool) -> list[str]:
    said, line, one = words.question_verbs, view.line, view.question
    tight = status_word(line.status, line.slack, words)
    name = f"{line.checklist} {checklist(words, line.checklist)}, {said.version(one.version)}"
    rows = (
        ("asker", one.asker if shown else ""),
        ("behalf", one.behalf if shown else ""),
        ("addressee", one.addressee if shown else ""),
        ("reference", one.reference if shown else ""),
        ("submitted", day_of(words, one.submitted, today)),
        ("requested", f"{day_of(words, one.requested, today)} {one.requested_time}".strip()),
        ("kind", said.kinds[one.kind] if one.kind else ""),
        ("checklist", name),
        ("manager", line.manager or words.names.no_manager),
        ("author", line.author),
        ("state", state_of(words, line)),
        ("override", one.override if shown else ""),
        ("due", " · ".join(part for part in (_due(words, line, today), tight) if part)),
        ("plan", day_of(words, line.plan, today)),
        ("behind", one.behind if shown else ""),
        ("core", one.core if shown else ""),
        ("text", one.text if shown else ""),
        ("parts", said.answered(line.answered, line.parts) if line.parts else ""),
    )
    return _labelled(words, rows)


def _labelled(words: Words, rows: Iterable[tuple[str, str]]) -> list[str]:
    labels = words.question_verbs.labels
    known = [(labels[key], text) for key, text in rows if text]  # type: ignore[literal-required]
    size = max((len(label) for label, _ in known), default=0)
    return [f"{label:<{size}}  {text}" for label, text in known]


def _lines_of(words: Words, view: QuestionView, cells: Sequence[Cell], today: date, *, shown: bool) -> list[str]:
    """Each item by its place in the checklist: how it is, what it is, does it block; below it what was said of it."""
    said, lines = words.question_verbs, []
    for cell in cells:
        name = cell.item.text.said(words.language)
        blocks = f" ({said.blocks})" if cell.item.blocking else ""
        lines.append(f"  {_place(view, cell):>2} {said.checks[cell.state]:<12} {name}{blocks}")
        detail = _detail(words, view, cell, today, shown=shown)
        lines += [f"     {detail}"] if detail else []
    return lines


def _detail(words: Words, view: QuestionView, cell: Cell, today: date, *, shown: bool) -> str:
    said, one = words.question_verbs, cell.check
    if one is None:
        return ""
    name = view.people.get(one.person_id, "") if one.person_id else ""
    days = (day_of(words, one.asked_on, today), day_of(words, one.wanted, today))
    told = [
        said.of_person(name, *days) if one.person_id and one.state == "asked" else "",
        _reminded(words, one.reminded_on if one.state == "asked" else None, today),
        said.came(day_of(words, one.in_on, today)) if one.in_on else "",
        said.as_of(day_of(words, one.as_of, today)) if one.as_of else "",
    ]
    if shown:
        told += [one.answer, f"{said.labels['source'].lower()}: {one.source}" if one.source else ""]
        told += [f"{said.labels['remark'].lower()}: {one.remark}" if one.remark else ""]
        told += [said.reason(one.reason) if one.reason else ""]
    return " · ".join(" ".join(part.split()) for part in told if part)


def document_lines(words: Words, document: QuestionDocument, plan: Plan, today: date) -> list[str]:
    """What was understood of one document: who asks whom, its parts with their printed numbers, and every doubt."""
    said = words.question_verbs
    texts = {name: getattr(document, name) for name in ("asker", "addressee", "subject", "reference")}
    days = {name: getattr(document, name) for name in ("submitted", "received", "requested")}
    due = f"{day_of(words, plan.due, today)} {plan.due_time}".strip()
    if plan.is_guess:
        due = (said.unsure if document.requested else said.guessed)(due)
    fills = f" · {said.fills(len(plan.fills))}" if plan.fills else ""
    if plan.term and plan.starts:
        due = said.term(due, day_of(words, plan.starts, today), said.starts[plan.start_from])
    asks = plan.problem is None or bool(document.parts)
    rows = (
        ("kind", words.questions.kinds[document.kind]),
        *((name, one.text if one else "") for name, one in texts.items()),
        *((name, _dated(words, one, today) if one else "") for name, one in days.items()),
        ("title", plan.title if asks else ""),
        ("manager", plan.manager),
        ("checklist", f"{plan.checklist} {checklist(words, plan.checklist)}{fills}" if asks else ""),
        ("due", due if asks else ""),
    )
    lines = _labelled(words, rows)
    if document.parts:
        lines += ["", f"{said.labels['parts']}: {len(document.parts)}"]
    for one in document.parts:
        first, *rest = one.text.splitlines() or [""]
        number = ", ".join(one.numbers) or words.questions.unnumbered
        lines += [f"  {number}  {first}", *(f"      {line}" for line in rest)]
    if doubts := (*plan.doubts, *document.doubts):
        lines += ["", f"{said.labels['doubts']}:", *(f"  {doubt_words(one, words, today)}" for one in doubts)]
    return lines


def _dated(words: Words, dated: Dated, today: date) -> str:
    """The day with its time, or the words that name none."""
    if dated.day is None:
        return dated.text
    told = f"{day_of(words, dated.day, today)} {dated.time}".strip()
    return words.question_verbs.of_mail(told) if dated.origin == "mail" else told


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
