"""What is read beside the rows: one type as it is, what is wrong with a working copy, what it does to what runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.notes.editing import Part, outline, part_of
from werkbank.domain.notes.planning import SIGNS
from werkbank.lang.items import pointer
from werkbank.lang.status import status_word
from werkbank.tui.text import plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkbank.domain.note_views import NoteLine
    from werkbank.domain.notes import Plan
    from werkbank.lang import Words
    from werkbank.services.notes.templates import Mover, Offer
    from werkbank.services.notes.type_sights import Trial, TypeRow, Verdict
    from werkbank.tui.panes.types.telling import Telling

MOST: Final = 8
"""Notes on another version that are told one by one."""
_LEADS: Final = {"side": "  ↳ ", "check": "    □ "}
_ROLES: Final = {"late": "late", "infeasible": "late", "tight": "tight", "on-time": "on_time"}


class Keys(NamedTuple):
    """The keys that are named in what is told."""

    open: str
    move: str


def about(row: TypeRow, telling: Telling | None, offer: Offer | None, keys: Keys, words: Words) -> list[Paragraph]:
    """One type of the list: whose it is, what is the matter with it, what runs on another version, and its route."""
    said = words.types
    name = row.code if telling is None else f"{row.code} · {telling.said(telling.kind.name)}"
    parts = [Paragraph(name, "title"), Paragraph(_whose(row, words), "muted")]
    if row.state != "counts":
        parts.append(Paragraph(said.sentences[row.state](keys.open), "late"))
        parts += [_problem(telling, words, one) for one in row.problems]
    if row.lost:
        parts.append(Paragraph(said.lost(row.lost), "late"))
    if offer is not None and offer.movers:
        parts += behind(offer, keys.move, words)
    if telling is not None:
        parts += _fields(telling)
        parts += [Paragraph(said.heads["route"], "heading", fill=True), *_route(telling)]
    return parts


def _whose(row: TypeRow, words: Words) -> str:
    said = words.types
    number = 0 if row.kind is None else row.kind.version
    text = said.own_of(number) if row.is_own and number else f"{said.states['shipped']}, {said.version(number)}"
    told = [text if number else "", said.way(row.days) if row.days else "", said.running(row.running)]
    return " · ".join(one for one in told if one)


def _problem(telling: Telling | None, words: Words, problem: object) -> Paragraph:
    if telling is not None:
        return Paragraph(telling.problem(problem, part_of(problem)), "error", label="!")  # type: ignore[arg-type]
    from werkbank.lang import explain

    told = explain(problem.error, words)  # type: ignore[attr-defined]
    return Paragraph(f"{told.message}", "error", label="!")


def _fields(telling: Telling) -> list[Paragraph]:
    """What stands beside the route, but its name."""
    parts = [one for one in outline(telling.kind) if one.kind == "field" and one.id != "name"]
    told = [telling.row(one) for one in parts]
    width = max(len(one.name) for one in told)
    return [Paragraph(one.role, label=f"{one.name:<{width}}") for one in told]


def _route(telling: Telling) -> Iterator[Paragraph]:
    for part in outline(telling.kind):
        told = telling.row(part)
        if part.kind == "gate":
            yield Paragraph(f"{told.name} · {told.more}", label="◷")
        elif part.kind == "check":
            yield Paragraph(told.name, "muted", label="    □")
        elif part.kind != "field":
            text = f"{_LEADS.get(part.kind, '')}{told.name} · {told.role}"
            yield Paragraph(text, tail=told.norm, whole=False)


def verdict(found: Verdict, telling: Telling, here: Part | None) -> list[Paragraph]:
    """What is wrong with a copy, that of the row under the cursor first; else what it does to notes that run."""
    said, words = telling.words.types, telling.words
    if found.problems:
        told = sorted(found.problems, key=lambda one: part_of(one) != here)
        wrong = [Paragraph(telling.problem(one, part_of(one)), "error", label="!") for one in told]
        head = Paragraph(said.heads["problems"], "heading", fill=True)
        return [head, *wrong, Paragraph(said.mend_first, "muted")]
    parts = [Paragraph(_way(found, telling), "title"), Paragraph(said.heads["trials"], "heading", fill=True)]
    if not found.trials:
        return [*parts, Paragraph(said.no_trials, "muted")]
    for one in found.trials:
        parts += _trial(one, telling, words)
    return parts


def _way(found: Verdict, telling: Telling) -> str:
    said, new, old = telling.words.types, found.new_days or 0, found.old_days
    text = said.way(new) if old in (None, new) else said.way_was(new, old or 0)
    return f"{text[:1].upper()}{text[1:]}"


def _trial(one: Trial, telling: Telling, words: Words) -> Iterator[Paragraph]:
    said, through = words.types, words.notes.through
    at = through if one.at is None else telling.said(one.at)
    to = through if one.to is None else telling.said(one.to)
    before, after = _status(one.before, words), _status(one.after, words)
    yield Paragraph(f"{one.line.ref} {note_title(words, one.line)}", whole=False)
    role = _ROLES.get(one.after.status, "muted")
    told = said.status_same(after) if before == after else said.status(before, after)
    yield Paragraph(told, role, label="  ")
    yield Paragraph(said.trial_same(at) if at == to else said.trial(at, to), "muted", label="  ")
    if one.after.misfit is not None and one.after.misfit.needs:
        wrong = one.after.misfit
        text = said.misfit(telling.step_name(wrong.step), wrong.needs, wrong.available)
        yield Paragraph(text, "late", label="  ")


def _status(plan: Plan, words: Words) -> str:
    word = status_word(plan.status, plan.slack, words) or words.notes.states[""]
    return f"{SIGNS[plan.status]} {word}"


def note_title(words: Words, one: NoteLine) -> str:
    """What it is called; a pointer for a hidden one."""
    return pointer(words, one.marking, one.item) if one.hidden else plain(one.title) or words.names.no_subject


def behind(offer: Offer, key: str, words: Words) -> list[Paragraph]:
    """What runs on another version, and what would be different for each."""
    said = words.types
    parts = [
        Paragraph(said.heads["behind"], "heading", fill=True),
        Paragraph(said.behind(len(offer.movers), key), "accent"),
    ]
    for one in offer.movers[:MOST]:
        parts += _mover(offer, one, words)
    if len(offer.movers) > MOST:
        parts.append(Paragraph(said.more(len(offer.movers) - MOST), "muted"))
    return parts


def _mover(offer: Offer, one: Mover, words: Words) -> list[Paragraph]:
    told, new, found = words.note_types, offer.kind, one.differs
    language = words.language

    def name(step: str) -> str:
        step_found = new.route.named(step)
        return plain(step) if step_found is None else plain(step_found.name.said(language))

    lies = told.lies(name(one.at), name(one.to))
    parts = [Paragraph(f"{told.moves(one.ref, one.version, new.version)}, {lies}")]
    if one.is_lost:
        return parts
    lines = [told.added(", ".join(map(name, found.added)))] if found.added else []
    lines += [told.removed(", ".join(map(name, found.removed)))] if found.removed else []
    lines += [
        told.changed(name(change.step), told.aspects[change.aspect], plain(change.old) or "-", plain(change.new) or "-")
        for change in found.changed
    ]
    lines += [told.reordered] if found.is_reordered else []
    lines += [told.days(found.old_days, found.new_days)] if found.old_days != found.new_days else []
    return parts + [Paragraph(text, "muted", label="  ") for text in lines or [told.same_route]]
