"""One rule as paragraphs: what it asks and does, what is amiss, and what it would have held for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.lang.days import moment
from werkbank.lang.items import person, title
from werkbank.lang.rules import amiss, asks, does
from werkbank.tui.text import plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from werkbank.domain.views import ItemLine
    from werkbank.services.rules.standing import RuleSight
    from werkbank.services.rules.trying import Trial
    from werkbank.tui.context import Context

_BLANK = Paragraph("")


def paper(
    one: RuleSight, trial: Trial | None, rules: Sequence[RuleSight], managers: Mapping[int, str], context: Context
) -> list[Paragraph]:
    """All of it; without a trial it is still being looked for."""
    return [*_head(one, rules, managers, context), _BLANK, *_tried(trial, context)]


def _head(
    one: RuleSight, rules: Sequence[RuleSight], managers: Mapping[int, str], context: Context
) -> Iterator[Paragraph]:
    words, said = context.words, context.words.rules
    state = said.on if one.active else said.off
    yield Paragraph(plain(one.name), "title", tail=f"{state} · {said.touched(one.touched)}", whole=False)
    if not any(fault.kind == "unread" for fault in one.faults):
        yield Paragraph(plain(asks(one.conditions, managers, words)), label=said.when)
        yield Paragraph(plain(does(one.effects, managers, words)), label=said.then)
    names = {each.number: f"{each.place} {each.name}" for each in rules}
    for fault in amiss(one.faults, names, words):
        yield Paragraph(plain(fault), "late", label="!")


def _tried(trial: Trial | None, context: Context) -> Iterator[Paragraph]:
    said = context.words.rules
    if trial is None:
        yield Paragraph(said.looking, "muted")
        return
    yield Paragraph(said.held(trial.held, trial.undecided) if trial.held else said.holds_none)
    key = context.keymap.key_of("run-rule")
    if trial.undecided and trial.changes is not None:
        yield Paragraph(said.would(len(trial.changes)), label=key)
    elif trial.undecided:
        yield Paragraph(said.run_hint(key), "muted")
    if trial.lines:
        yield _BLANK
        yield Paragraph(said.newest, "heading", fill=True)
        for one in trial.lines:
            now = said.changes if trial.changes and one.ref in trial.changes else ""
            yield Paragraph(_line(one, context, now), "muted" if one.hidden else "plain", whole=False)


def _line(one: ItemLine, context: Context, now: str) -> str:
    words = context.words
    parts = (
        now, moment(one.received, words.names, context.today), plain(title(words, one)), plain(person(words, one)),
        plain(one.manager), words.names.states[one.state],  # type: ignore[literal-required]
    )  # fmt: skip
    return " · ".join(filter(None, parts))
