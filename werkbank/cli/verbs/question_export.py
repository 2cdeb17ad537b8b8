"""``werkbank question export``: questions as a file for a reader."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from werkbank.cli.app import argument, option, verb
from werkbank.cli.state import is_terminal
from werkbank.domain.dossier import KINDS
from werkbank.domain.errors import CannotWrite, GateStopped, UsageError
from werkbank.lang.shape.brief import counted
from werkbank.services.questions.dossier import FORMATS
from werkbank.settings import expanded

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.lang import Words
    from werkbank.services.questions.dossier import Exported


def _run(
    state: State,
    questions: tuple[str, ...],
    kind: str,
    format_: str | None,
    output: str,
    force: bool,
    confidential: bool,
) -> None:
    """Make the file; what was left out and what is still open is told beside it."""
    chosen = _format(format_, output)
    if not output and chosen == "docx" and (state.as_json or is_terminal()):
        raise CannotWrite("-", "terminal")
    try:
        made = state.services.dossiers.export(
            questions, kind, chosen, output, confidential=confidential, force=force
        )  # fmt: skip
    except GateStopped as stopped:
        _tell_gate(state, stopped)
        raise
    if state.as_json:
        state.output.json(_json(made, output))
    elif not output:
        state.output.bytes(made.data)
    _tell(state, made, output)


def _format(given: str | None, output: str) -> str:
    """What is asked for; else what the end of the file's name says; else Markdown."""
    if given:
        return given
    ending = Path(output).suffix.lstrip(".").lower()
    if ending and ending not in FORMATS:
        raise UsageError("format", ending, FORMATS)
    return ending or "md"


def _tell(state: State, made: Exported, output: str) -> None:
    if state.as_json:
        return
    said, dossier = state.words.dossier, made.dossier
    if output:
        state.output.narrate(f"{said.kinds[dossier.kind]}: {counted(len(dossier.chapters), said.several)}.")
        state.output.narrate(state.words.cli.written(str(expanded(output))))
    if dossier.concept:
        state.output.narrate(said.concept_note)
    if dossier.left_out:
        state.output.narrate(counted(dossier.left_out, said.left_out))
    if dossier.parts_left_out:
        state.output.narrate(counted(dossier.parts_left_out, said.parts_left_out))


def _tell_gate(state: State, stopped: GateStopped) -> None:
    said = state.words.brief
    state.output.narrate(counted(len(stopped.findings), state.words.dossier.gate_stopped))
    for found in stopped.findings:
        state.output.narrate(said.gate_line.format(place=said.place(found.place), kind=said.gate[found.kind]))


def _json(made: Exported, output: str) -> dict[str, Any]:
    dossier = made.dossier
    return {
        "kind": dossier.kind,
        "format": made.format,
        "path": str(expanded(output)) if output else None,
        "questions": [one.ref for one in dossier.chapters],
        "concept": dossier.concept,
        "open_marks": dossier.marks,
        "blocking": sum(len(one.blocking) for one in dossier.chapters),
        "left_out": dossier.left_out,
        "parts_left_out": dossier.parts_left_out,
        "marking": dossier.marking or None,
        "content": None if output else made.data.decode(),
    }


def export_verb(words: Words) -> click.Command:
    """The verb."""
    return verb(
        words,
        "question export",
        _run,
        argument("questions", "ID...", nargs=-1, required=True),
        option(words, "--kind", "kind", key="dossier_kind", type=click.Choice(KINDS), default="dossier"),
        option(words, "--format", "format_", key="dossier_format", type=click.Choice(FORMATS), default=None),
        option(words, "-o", "output", default="", metavar="FILE"),
        option(words, "--force", "force", is_flag=True),
        option(words, "--with-confidential", "confidential", key="with_confidential", is_flag=True),
    )
