"""``werkbank question check``, ``answer``, ``part``, ``edit`` and the states: each change one deed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final, get_args

import click

from werkbank.cli.app import argument, group, option, verb
from werkbank.cli.question_json import line_json
from werkbank.cli.question_lines import blocking_lines, part_lines, question_title, state_of
from werkbank.domain.errors import QuestionRefused
from werkbank.domain.inbox import QuestionKind
from werkbank.services.questions.checking import CheckEdit
from werkbank.services.questions.shaping import PartEdit, QuestionEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.cli.state import State
    from werkbank.domain.inbox import QuestionState
    from werkbank.domain.question_keeping import CheckState
    from werkbank.domain.question_views import QuestionView
    from werkbank.lang import Words

_CHECKS: Final[dict[str, CheckState]] = {"open": "", "asked": "asked", "in": "in", "none": "none"}
_STATES: Final[dict[str, QuestionState]] = {
    "ready": "ready", "answered": "answered", "dropped": "dropped", "reopen": "",
}  # fmt: skip
_EDITS: Final = (
    "title", "asker", "behalf", "addressee", "text", "behind", "core", "reference", "submitted", "requested", "author",
)  # fmt: skip
_BLOCKED: Final = ("blocking", "unanswered-whole")
_HELP: Final = {"title": "title", "text": "question_text", "author": "answer_author"}


def _tell(state: State, ref: str, place: int = 0) -> None:
    """How it is now: the question, and the part that it was about."""
    view = state.services.questions.view(ref)
    if state.as_json:
        state.output.json(line_json(state.words, view.line))
        return
    state.output.line(f"{view.line.ref} {question_title(state.words, view.line)} · {state_of(state.words, view.line)}")
    if 1 <= place <= len(view.parts):
        _tell_part(state, view, place)
    state.output.narrate(state.words.cli.undo_hint)


def _tell_part(state: State, view: QuestionView, place: int) -> None:
    today, shown = state.services.doors.clock.today(), not view.line.hidden
    for line in part_lines(state.words, view, view.parts[place - 1], today, shown=shown):
        state.output.line(line)


def _check(state: State, ref: str, item: str, part: str | None, check_state: str | None, **given: str | None) -> None:
    """Say something of an item; when nothing is said it is in."""
    said = any(value is not None for value in given.values())
    wanted = _CHECKS[check_state] if check_state is not None else None if said else "in"
    edit = CheckEdit(state=wanted, **given)  # type: ignore[arg-type]
    place = _place(state, ref, part) if part else 0
    state.services.checking.set(ref, item, edit, place)
    _tell(state, ref, place)


def _place(state: State, ref: str, part: str) -> int:
    return state.services.questions.place(ref, part)


def _answer(state: State, ref: str, part: str, words: tuple[str, ...], done: bool | None, **given: str | None) -> None:
    """The answer to a part."""
    place = _place(state, ref, part)
    text = " ".join(words)
    if text == "-":
        text = sys.stdin.read()
    edit = PartEdit(answer=text if words else None, answered=done, **given)  # type: ignore[arg-type]
    state.services.question_shaping.change(ref, place, edit)
    _tell(state, ref, place)


def _add(state: State, ref: str, words: tuple[str, ...], number: tuple[str, ...]) -> None:
    made = state.services.question_shaping.add(ref, [(number, " ".join(words))])
    _tell(state, ref, made[0].place)


def _split(state: State, ref: str, part: str, words: tuple[str, ...]) -> None:
    """Two parts of one, the second from these words on."""
    view, begin, place = state.services.questions.view(ref), " ".join(words), _place(state, ref, part)
    at = view.parts[place - 1].text.find(begin)
    if at < 0:
        raise QuestionRefused("split-words", begin)
    state.services.question_shaping.split(ref, place, at)
    _tell(state, ref, place + 1)


def _merge(state: State, ref: str, part: str) -> None:
    place = _place(state, ref, part)
    state.services.question_shaping.merge(ref, place)
    _tell(state, ref, place)


def _remove(state: State, ref: str, part: str) -> None:
    state.services.question_shaping.remove(ref, _place(state, ref, part))
    _tell(state, ref)


def _renumber(state: State, ref: str, part: str, numbers: tuple[str, ...]) -> None:
    _change(state, ref, part, PartEdit(numbers=numbers))


def _text(state: State, ref: str, part: str, words: tuple[str, ...]) -> None:
    _change(state, ref, part, PartEdit(text=" ".join(words)))


def _change(state: State, ref: str, part: str, edit: PartEdit) -> None:
    place = _place(state, ref, part)
    state.services.question_shaping.change(ref, place, edit)
    _tell(state, ref, place)


def _edit(state: State, ref: str, kind: QuestionKind | None, **given: str | None) -> None:
    """Change fields of a question."""
    state.services.question_shaping.edit(ref, QuestionEdit(kind=kind, **given))
    _tell(state, ref)


def _to(name: str) -> Callable[..., None]:
    def run(state: State, ref: str, reason: str = "") -> None:
        """Say how the question is."""
        try:
            state.services.checking.state(ref, _STATES[name], reason)
        except QuestionRefused as refused:
            view = state.services.questions.view(ref)
            if refused.reason in _BLOCKED or (refused.reason == "unanswered" and view.line.state != "ready"):
                for line in blocking_lines(state.words, view):
                    state.output.narrate(line)
            raise
        _tell(state, ref)

    return run


def check_verb(words: Words) -> click.Command:
    """The verb with its options."""
    texts = (
        ("--to", "person", "delivers", "NAME"), ("--by", "wanted", "wanted", "DATE"),
        ("--source", "source", "source", "TEXT"), ("--as-of", "as_of", "as_of", "DATE"),
        ("--answer", "answer", "check_answer", "TEXT"), ("--remark", "remark", "remark", "TEXT"),
        ("--reason", "reason", "check_reason", "TEXT"),
    )  # fmt: skip
    return verb(
        words,
        "question check",
        _check,
        argument("ref", "ID"),
        argument("item", "ITEM"),
        option(words, "--part", "part", key="of_part", default=None, metavar="N"),
        option(words, "--state", "check_state", key="check_state", type=click.Choice(tuple(_CHECKS)), default=None),
        *(option(words, flag, name, key=key, default=None, metavar=shown) for flag, name, key, shown in texts),
    )


def answer_verb(words: Words) -> click.Command:
    """The verb with its options."""
    return verb(
        words,
        "question answer",
        _answer,
        argument("ref", "ID"),
        _part_argument(),
        argument("words", "TEXT|-", nargs=-1),
        option(words, "--core", "core", key="part_core", default=None, metavar="TEXT"),
        option(words, "--advice", "advice", key="part_advice", default=None, metavar="TEXT"),
        option(words, "--done/--open", "done", key="done", default=None),
        option(words, "--reason", "reason", key="check_reason", default=None, metavar="TEXT"),
    )


def part_verb(words: Words) -> click.Command:
    """The verbs for parts."""
    ref, text = argument("ref", "ID"), {"nargs": -1, "required": True}
    return group(
        words,
        "question part",
        verb(
            words, "question part add", _add, ref, argument("words", "TEXT", **text),
            option(words, "--number", "number", key="printed", multiple=True, metavar="N"),
        ),
        verb(words, "question part text", _text, ref, _part_argument(), argument("words", "TEXT", **text)),
        verb(words, "question part split", _split, ref, _part_argument(), argument("words", "TEXT", **text)),
        verb(words, "question part merge", _merge, ref, _part_argument()),
        verb(words, "question part remove", _remove, ref, _part_argument()),
        verb(words, "question part renumber", _renumber, ref, _part_argument(), argument("numbers", "N", nargs=-1)),
    )  # fmt: skip


def _part_argument() -> click.Argument:
    return argument("part", "PART")


def edit_verb(words: Words) -> click.Command:
    """The verb with its options."""
    kinds = tuple(one for one in get_args(QuestionKind) if one)
    return verb(
        words,
        "question edit",
        _edit,
        argument("ref", "ID"),
        *(_edit_option(words, name) for name in _EDITS),
        option(words, "--kind", "kind", key="question_kind", type=click.Choice(kinds), default=None),
    )


def _edit_option(words: Words, name: str) -> click.Option:
    flag = "--question" if name == "text" else f"--{name}"  # --text is for all verbs
    rest: dict[str, Any] = {"metavar": "DATE" if name in ("submitted", "requested") else "TEXT", "default": None}
    return option(words, flag, name, key=_HELP.get(name, f"question_{name}"), **rest)


def state_verbs(words: Words) -> list[click.Command]:
    """``ready``, ``answered``, ``dropped`` and ``reopen``."""
    reason = option(words, "--reason", "reason", key="override_reason", default="", metavar="TEXT")
    return [
        verb(words, f"question {name}", _to(name), argument("ref", "ID"), *([] if name == "reopen" else [reason]))
        for name in _STATES
    ]
