"""``werkbank note edit`` and ``note link``: what a nota is called, who stands in, what it hangs together with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from werkbank.cli.app import argument, option, verb
from werkbank.cli.note_json import line_json
from werkbank.cli.note_lines import note_title
from werkbank.domain import ids

if TYPE_CHECKING:
    import click

    from werkbank.cli.state import State
    from werkbank.lang import Words


def _tell(state: State, ref: str, told: str) -> None:
    line = state.services.notes.view(ref).line
    if state.as_json:
        state.output.json(line_json(state.words, line))
        return
    state.output.line(f"{line.ref} {note_title(state.words, line)} · {told}")


def _edit(state: State, refs: tuple[str, ...], **given: Any) -> None:
    """Change fields of notes, as one deed."""
    from werkbank.services.notes.shaping import NoteEdit

    for note in state.services.note_shaping.edit(refs, NoteEdit(**given)):
        _tell(state, ids.show("note", note.id), state.words.notes.changed.lower())
    state.output.narrate(state.words.cli.undo_hint)


def _link(state: State, ref: str, to: tuple[str, ...], *, drop: bool) -> None:
    """Link a nota, or take links away."""
    made = (state.services.note_shaping.unlink if drop else state.services.note_shaping.link)(ref, to)
    said = state.words.notes
    told = said.unlinked(", ".join(made.removed)) if drop else said.linked(", ".join(made.added))
    _tell(state, ref, told if made.added or made.removed else said.nothing_linked)
    state.output.narrate(state.words.cli.undo_hint)


def edit_verb(words: Words) -> click.Command:
    """The verb with its options."""
    names = (("--title", "title", "title"), ("--kenmerk", "kenmerk", "kenmerk"), ("--theme", "theme", "note_theme"))
    return verb(
        words,
        "note edit",
        _edit,
        argument("refs", "ID...", nargs=-1, required=True),
        *(option(words, flag, name, key=key, default=None, metavar="TEXT") for flag, name, key in names),
        option(words, "--substitute", "substitute", default=None, metavar="NAME"),
    )


def link_verb(words: Words) -> click.Command:
    """The verb with its options."""
    return verb(
        words,
        "note link",
        _link,
        argument("ref", "ID"),
        argument("to", "ID...", nargs=-1, required=True),
        option(words, "--drop", "drop", key="drop_link", is_flag=True),
    )
