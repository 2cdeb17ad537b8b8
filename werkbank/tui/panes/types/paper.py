"""What is read beside the rows: one type as it is, what is wrong with a working copy, what it does to what runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.notes.editing import Part, outline, part_of
from werkbank.domain.notes.planning import SIGNS
from werkbank.lang.items import pointer
from werkbank.lang.standings import standings_line
from werkbank.lang.status import status_word
from werkbank.tui.text import plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkbank.domain.note_views import NoteLine
    from werkbank.domain.notes import Catalogue, NoteType, Plan
    from werkbank.lang import Language, Words
    from werkbank.services.notes.templates import Mover, Offer
    from werkbank.services.notes.type_sights import Trial, TypeRow, Verdict
    from werkbank.tui.panes.copying.reading import Keys
    from werkbank.tui.panes.types.telling import Telling

MOST: Final = 8
"""Notes on another version that are told one by one."""
_LEADS: Final = {"side": "  ↳ ", "check": "    □ "}
_ROLES: Final = {"late": "late", "infeasible": "late", "tight": "tight", "on-time": "on_time"}


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
    if offer is not None and offer.movers and telling is not None:
        parts += behind(offer, keys.move, words, telling.types)
    if telling is not None:
        parts += [Paragraph(said.heads["route"], "heading", fill=True), *_route(telling)]
        parts += [Paragraph(said.heads["about"], "heading", fill=True), *_fields(telling)]
    return parts


def _whose(row: TypeRow, words: Words) -> str:
    said = words.types
    number = 0 if row.kind is None else row.kind.version
    text = said.own_of(number) if row.is_own and number else f"{said.states['shipped']}, {said.version(number)}"
    told = [
        text if number else "",
        said.way(row.days) if row.days else "",
        said.running(row.running) if row.running else "",
    ]
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
    parts.append(_standings(found, words))
    for one in found.trials:
        parts += _trial(one, telling, words)
    return parts


def _standings(found: Verdict, words: Words) -> Paragraph:
    """How all that run come to stand; in the colour of late when more of them cannot be met than now."""
    worse = any(one.then > one.now for one in found.standings if one.status in ("late", "infeasible"))
    return Paragraph(standings_line(found.standings, words), "late" if worse else "muted")


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


def behind(offer: Offer, key: str, words: Words, types: Catalogue) -> list[Paragraph]:
    """What runs on another version: per version what would be different, and where each nota comes to lie."""
    said, told = words.types, words.note_types
    parts = [
        Paragraph(said.heads["behind"], "heading", fill=True),
        Paragraph(said.behind(len(offer.movers), key), "accent"),
    ]
    left = MOST
    for version in dict.fromkeys(one.version for one in offer.movers):
        movers = [one for one in offer.movers if one.version == version]
        names = _Names(offer.kind, types.get(offer.kind.code, version), words.language)
        parts.append(Paragraph(told.between(version, offer.kind.version)))
        lines = [told.had_no_route] if movers[0].is_lost else _differences(movers[0], names, words)
        parts += [Paragraph(text, "muted", label="  ") for text in lines]
        for one in movers[:left]:
            parts.append(Paragraph(f"{one.ref} {told.lies(names.of(one.at), names.of(one.to))}", label="  "))
        left = max(0, left - len(movers))
    if len(offer.movers) > MOST:
        parts.append(Paragraph(said.more(len(offer.movers) - MOST), "muted"))
    return parts


class _Names(NamedTuple):
    """What steps are called, also those that are gone in the new version."""

    new: NoteType
    old: NoteType | None
    language: Language

    def of(self, step: str) -> str:
        """One of them; its id when neither version knows it."""
        found = self.new.route.named(step) or (None if self.old is None else self.old.route.named(step))
        return plain(step) if found is None else plain(found.name.said(self.language))


def _differences(one: Mover, names: _Names, words: Words) -> list[str]:
    told, found = words.note_types, one.differs
    lines = [told.added(", ".join(map(names.of, found.added)))] if found.added else []
    lines += [told.removed(", ".join(map(names.of, found.removed)))] if found.removed else []
    for change in found.changed:
        old, new = (_value(change.aspect, value, names) for value in (change.old, change.new))
        lines.append(told.changed(names.of(change.step), told.aspects[change.aspect], old, new))
    lines += [told.reordered] if found.is_reordered else []
    lines += [told.days(found.old_days, found.new_days)] if found.old_days != found.new_days else []
    return lines or [told.same_route]


def _value(aspect: str, value: str, names: _Names) -> str:
    return (names.of(value) if aspect in ("after", "before") and value else plain(value)) or "-"
