"""``werkbank question checklists``: what of it is of checklists alone: items, and how far questions are on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from werkbank.cli.catalogues import Arrival, Entry, Foresight, Mover, Shelf, catalogue_verb, differs_json
from werkbank.lang.checklists import Names, difference_lines, question_title, stand_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    import click

    from werkbank.cli.state import State
    from werkbank.domain.checklists import CheckItem, Checklists
    from werkbank.domain.checklists.editing import Draft
    from werkbank.domain.preparation.standing import Standing
    from werkbank.lang import Words
    from werkbank.services.checklists import keeping
    from werkbank.services.checklists.sights import ListRow, Verdict


def _entries(state: State) -> Sequence[Entry]:
    return [_entry(state.words, one) for one in state.services.checklist_sights.rows()]


def _entry(words: Words, one: ListRow) -> Entry:
    kept, said = one.checklist, words.checklists
    items = () if kept is None else kept.items
    blocking = sum(item.blocking for item in items)
    details = {
        "items": [_item(words, item) for item in items],
        "running": one.running,
        "behind": one.behind,
        "without_checklist": one.lost,
    }
    sizes = ("" if kept is None else said.items(len(items)), said.blocks(blocking) if blocking else "")
    return Entry(one.code, kept, one.is_own, one.state, sizes, one.running, details, one.problems)


def _item(words: Words, one: CheckItem) -> dict[str, Any]:
    return {
        "id": one.id,
        "text": one.text.said(words.language),
        "short": one.short.said(words.language) or None,
        "blocking": one.blocking,
        "per_part": one.per_part,
        "role": one.role or None,
    }


def _take(state: State, data: bytes) -> Arrival:
    taken = state.services.checklists.take(data)
    return Arrival(taken.lists, taken.same, taken.problems)


def _foresee(state: State, data: bytes) -> Foresight:
    found, lists = state.services.checklist_sights.preview(data), state.services.checklists.all()
    return Foresight(
        [line for draft, verdict in found.lists for line in _verdict(state.words, lists, draft, verdict)],
        {"checklists": [_verdict_json(draft, verdict) for draft, verdict in found.lists]},
        bool(found.lists),
        found.problems,
    )


def _verdict(words: Words, lists: Checklists, draft: Draft, verdict: Verdict) -> list[str]:
    said, new = words.checklists, draft.checklist
    names = Names(words, new, (lists.get(new.code), lists.last(new.code)))
    lines = [said.would_be(new.code) if draft.base else said.would_be_new(new.code)]
    for one in verdict.trials:
        lines.append(f"  {one.ref} {question_title(words, one.marking, one.title, one.item)}")
        lines += [f"    {text}" for text in stand_lines(words, names, one.before, one.after, one.carry)]
    return lines


def _verdict_json(draft: Draft, verdict: Verdict) -> dict[str, Any]:
    trials = [
        {
            "id": one.ref,
            "before": _stand(one.before),
            "after": _stand(one.after),
            "fresh": list(one.carry.fresh),
            "aside": list(one.carry.aside),
            "owed": list(one.carry.owed),
        }
        for one in verdict.trials
    ]
    return {"code": draft.checklist.code, "trials": trials}


def _stand(one: Standing | None) -> dict[str, Any] | None:
    return None if one is None else {"places": one.places, "open": one.open, "blocking": list(one.blocking)}


def _movers(state: State, code: str, accept: bool) -> tuple[str, Sequence[Mover]]:
    services, words = state.services, state.words
    offer = services.checklists.move(code) if accept else services.checklists.offer(code)
    lists = services.checklists.all()
    roles = {one.id: one.name.said(words.language) for one in services.checklist_sights.roles()}
    found = []
    for one in offer.movers:
        names = Names(words, offer.checklist, (lists.get(offer.checklist.code, one.version),))
        found.append(Mover(_lines(words, names, offer, one, roles), _details(offer, one)))
    return offer.checklist.code, found


def _lines(words: Words, names: Names, offer: keeping.Offer, one: keeping.Mover, roles: dict[str, str]) -> list[str]:
    title = question_title(words, one.marking, one.title, one.item)
    head = words.checklists.moves(f"{one.ref} {title}", one.version, offer.checklist.version)
    told = difference_lines(words, names, one.differs, roles) if one.before is not None else []
    return [head, *(f"  {text}" for text in (*told, *stand_lines(words, names, one.before, one.after, one.carry)))]


def _details(offer: keeping.Offer, one: keeping.Mover) -> dict[str, Any]:
    return {
        "id": one.ref,
        "version": one.version,
        "had_checklist": one.before is not None,
        "to_version": offer.checklist.version,
        **differs_json(one.differs),
        "kept": list(one.carry.kept),
        "fresh": list(one.carry.fresh),
        "aside": list(one.carry.aside),
        "owed": list(one.carry.owed),
        "before": _stand(one.before),
        "after": _stand(one.after),
    }


CHECKLISTS: Final = Shelf(
    verb="question checklists",
    plural="checklists",
    state="list_state",
    widths=(-1, -1, -1, -1),
    said=lambda words: words.checklists,
    states=lambda words: words.checklists.states,
    entries=_entries,
    toml=lambda state, code: state.services.checklists.toml(code),
    unread=lambda state: [one.code for one in state.services.checklists.all().troubles],
    take=_take,
    foresee=_foresee,
    drop=lambda state, code: state.services.checklists.drop(code),
    movers=_movers,
)


def checklists_verb(words: Words) -> click.Command:
    """The verb with its verbs."""
    return catalogue_verb(words, CHECKLISTS)
