"""``werkbank doctor``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.cli.app import option, verb
from werkbank.domain.health import FROM_BACKUP, HARMLESS, REPAIRABLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    import click

    from werkbank.cli.state import State
    from werkbank.domain.health import Code, Finding
    from werkbank.lang import Words
    from werkbank.lang.shape.keeping import KeepingWords

STORAGE = 7
"""The exit code when something is the matter."""


def _run(state: State, repair: bool) -> int:
    """Look the archive over; with ``--repair`` mend what can be, and look again."""
    said = state.words.keeping
    if repair:
        done = state.services.keeping.repair()
        state.output.narrate(said.repaired(done.rebuilt.readings, done.rebuilt.ranks))
    found = state.services.keeping.doctor()
    wrong = [one for one in found if one.code not in HARMLESS]
    if state.as_json:
        state.output.json({"ok": not wrong, "findings": [_json(state, one) for one in found]})
        return STORAGE if wrong else 0
    for one in found:
        refs = f" {' '.join(one.refs)}" if one.refs else ""
        state.output.line(said.findings[one.code](one.count, one.detail) + refs)
    if not wrong:
        state.output.line(said.healthy)
        return 0
    if hint := _hint(said, {one.code: None for one in wrong}):
        state.output.narrate(hint)
    return STORAGE


def _hint(said: KeepingWords, codes: Iterable[Code]) -> str:
    """What to do; to a backup only when one is needed, for what was done since would be gone."""
    if any(one in REPAIRABLE for one in codes):
        return said.repair_hint
    if any(one in FROM_BACKUP for one in codes):
        return said.restore_hint
    return next((said.hints[one] for one in codes if one in said.hints), "")


def _json(state: State, one: Finding) -> dict[str, object]:
    text = state.words.keeping.findings[one.code](one.count, one.detail)
    return {"code": one.code, "count": one.count, "refs": list(one.refs), "detail": one.detail or None, "text": text}


def _doctor(words: Words) -> click.Command:
    return verb(words, "doctor", _run, option(words, "--repair", "repair", is_flag=True))


VERBS = {"doctor": _doctor}
