"""``werkbank note types``: what of it is of types alone: how long a route is, and where what runs comes to lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from werkbank.cli.catalogues import Arrival, Entry, Foresight, Mover, Shelf, catalogue_verb, differs_json
from werkbank.cli.note_lines import note_title
from werkbank.lang.standings import standings_line
from werkbank.lang.status import status_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    import click

    from werkbank.cli.state import State
    from werkbank.domain.notes import NoteType, Plan
    from werkbank.domain.notes.editing import Draft
    from werkbank.lang import Words
    from werkbank.services.notes import templates
    from werkbank.services.notes.type_sights import Trial, TypeRow, Verdict


def _entries(state: State) -> Sequence[Entry]:
    return [_entry(one) for one in state.services.type_sights.rows()]


def _entry(one: TypeRow) -> Entry:
    kind = one.kind
    details = {
        "term": None if kind is None else kind.term or None,
        "reserve": 0 if kind is None else kind.reserve,
        "steps": [] if kind is None else list(kind.route.ids),
        "norm_days": one.days,
        "running": one.running,
        "behind": one.behind,
        "without_route": one.lost,
    }
    return Entry(one.code, kind, one.is_own, one.state, (), one.running, details, one.problems)


def _take(state: State, data: bytes) -> Arrival:
    taken = state.services.templates.take(data)
    return Arrival(taken.types, taken.same, taken.problems, taken.others)


def _foresee(state: State, data: bytes) -> Foresight:
    found = state.services.type_sights.preview(data)
    return Foresight(
        [line for draft, verdict in found.types for line in _verdict(state.words, draft, verdict)],
        {"types": [_verdict_json(draft, verdict) for draft, verdict in found.types], "others": list(found.others)},
        bool(found.types or found.others),
        found.problems,
    )


def _verdict(words: Words, draft: Draft, verdict: Verdict) -> list[str]:
    said, code, new = words.note_types, draft.kind.code, verdict.new_days or 0
    head = said.would_be(code, new) if verdict.old_days is None else said.would_be_was(code, new, verdict.old_days)
    all_of_them = standings_line(verdict.standings, words)
    trials = (f"  {_trial(words, draft.kind, one)}" for one in verdict.trials)
    return [head, *([f"  {all_of_them}"] if all_of_them else []), *trials]


def _trial(words: Words, kind: NoteType, one: Trial) -> str:
    said, through = words.types, words.notes.through
    at = through if one.at is None else one.at.said(words.language)
    to = through if one.to is None else one.to.said(words.language)
    before, after = (status_word(plan.status, plan.slack, words) for plan in (one.before, one.after))
    told = [f"{one.line.ref} {note_title(words, one.line)}"]
    told.append(said.status_same(after) if before == after else said.status(before, after))
    told.append(said.trial_same(at) if at == to else said.trial(at, to))
    if one.after.misfit is not None and (step := kind.route.named(one.after.misfit.step)) is not None:
        wrong = one.after.misfit
        told.append(said.misfit(step.name.said(words.language), wrong.needs, wrong.available))
    return ", ".join(told)


def _verdict_json(draft: Draft, verdict: Verdict) -> dict[str, Any]:
    return {
        "code": draft.kind.code,
        "old_days": verdict.old_days,
        "new_days": verdict.new_days or 0,
        "trials": [
            {"id": one.line.ref, "before": _stand(one.before), "after": _stand(one.after)} for one in verdict.trials
        ],
        "standings": [one._asdict() for one in verdict.standings],
    }


def _stand(plan: Plan) -> dict[str, Any]:
    return {"status": plan.status, "slack": plan.slack, "misfit": plan.misfit._asdict() if plan.misfit else None}


def _movers(state: State, code: str, accept: bool) -> tuple[str, Sequence[Mover]]:
    keeping = state.services.templates
    offer = keeping.move(code) if accept else keeping.offer(code)
    found = [Mover(_lines(state.words, offer, one), _details(offer, one)) for one in offer.movers]
    return offer.kind.code, found


def _lines(words: Words, offer: templates.Offer, one: templates.Mover) -> list[str]:
    said, found = words.note_types, one.differs
    lines = [f"{said.moves(one.ref, one.version, offer.kind.version)}, {said.lies(one.at, one.to)}"]
    if one.is_lost:
        return [*lines, f"  {said.had_no_route}"]
    told = [said.added(", ".join(found.added))] if found.added else []
    told += [said.removed(", ".join(found.removed))] if found.removed else []
    told += [
        said.changed(change.step, said.aspects[change.aspect], change.old or "-", change.new or "-")
        for change in found.changed
    ]
    told += [said.reordered] if found.is_reordered else []
    told += [said.days(found.old_days, found.new_days)] if found.old_days != found.new_days else []
    return lines + [f"  {text}" for text in told or [said.same_route]]


def _details(offer: templates.Offer, one: templates.Mover) -> dict[str, Any]:
    return {
        "id": one.ref,
        "version": one.version,
        "had_route": not one.is_lost,
        "to_version": offer.kind.version,
        "step": one.at,
        "to_step": one.to,
        **differs_json(one.differs),
        "old_days": one.differs.old_days,
        "new_days": one.differs.new_days,
    }


TYPES: Final = Shelf(
    verb="note types",
    plural="types",
    state="type_state",
    widths=(-12, -1),
    said=lambda words: words.note_types,
    states=lambda words: words.types.states,
    entries=_entries,
    toml=lambda state, code: state.services.templates.toml(code),
    unread=lambda state: [one.code for one in state.services.templates.all().troubles],
    take=_take,
    foresee=_foresee,
    drop=lambda state, code: state.services.templates.drop(code),
    movers=_movers,
)


def types_verb(words: Words) -> click.Command:
    """The verb with its verbs."""
    return catalogue_verb(words, TYPES)
