"""The table of keys: no two commands fight for one, every command has a row, every footer fits."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from rich.cells import cell_len

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer, at_work
from werkbank.domain.decisions import BY_DECISION, RULES
from werkbank.lang import words
from werkbank.lang.shape.commands import CommandId
from werkbank.settings import Language
from werkbank.tui.key_row import FOOTER, key_row
from werkbank.tui.keyfile import NEVER, name_of
from werkbank.tui.keys import COMMANDS, LISTS, PLACES, Keymap, Place, is_letter
from werkbank.tui.pages import MAKERS

BY_ID = {command.id: command for command in COMMANDS}


@pytest.mark.parametrize("place", PLACES)
def test_no_key_means_two_things_in_one_place(place: Place) -> None:
    keys = [key for command in COMMANDS if place in command.places for key in command.keys]
    assert sorted(keys) == sorted(set(keys))


def test_every_command_has_a_row_and_words_in_both_languages() -> None:
    assert {command.id for command in COMMANDS} == set(get_args(CommandId))
    for language in ("nl", "en"):
        said = words(language).commands
        for command in COMMANDS:
            assert said.names[command.id]["short"]
            assert said.names[command.id]["long"]
            assert command.group in said.groups


def test_a_letter_keeps_one_meaning_everywhere() -> None:
    meaning: dict[str, set[str]] = {}
    for command in COMMANDS:
        for key in command.keys:
            if len(key) == 1 and command.group != "typing":
                meaning.setdefault(key, set()).add(command.id)
    assert {key: ids for key, ids in meaning.items() if len(ids) > 1} == {}


def test_keys_are_spelled_as_the_terminal_names_them_and_none_is_forbidden() -> None:
    keys = [key for command in COMMANDS for key in command.keys]
    assert {key for key in keys if name_of(key) != key} == set()
    assert not NEVER & set(keys)


def test_the_eleven_decisions_have_the_keys_of_the_rules_and_work_in_list_preview_and_stream() -> None:
    for rule in RULES:
        assert BY_ID[rule.decision].keys == (rule.key,)
        assert {"inbox", "reader", "flow"} <= BY_ID[rule.decision].places


@pytest.mark.parametrize("place", PLACES)
def test_what_stands_in_the_footer_works_there(place: Place) -> None:
    assert len(FOOTER[place]) <= 8
    assert all(place in BY_ID[one].places and BY_ID[one].keys for one in key_row(place))
    assert len(set(key_row(place))) == len(key_row(place))
    assert key_row(place)[: len(FOOTER[place]) - 1] == FOOTER[place][:-1]
    assert key_row(place)[-1:] == FOOTER[place][-1:]


@pytest.fixture(scope="module")
def in_language(
    office_of_two: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[Language], Officer]]:
    """An officer per language, for whoever only looks."""
    with pytest.MonkeyPatch.context() as patch, ExitStack() as stack:

        @cache
        def made(language: Language) -> Officer:
            path = Path(shutil.copy(office_of_two, tmp_path_factory.mktemp(language) / "werkbank.sqlite"))
            return stack.enter_context(at_work(path, patch, language=language))

        yield made


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("place", [place for place in PLACES if FOOTER[place]])
def test_every_footer_fits_on_eighty_columns_and_keeps_help(
    in_language: Callable[[Language], Officer], place: Place, language: Language
) -> None:
    noor = in_language(language)
    footer, said = noor.app.frame.footer, noor.services.words.commands
    for width in (80, 60):
        noor.resizes(width, 24)
        footer.stand(place)
        text = noor.waits().part("#footer")[0]
        assert cell_len(text) == width
        shown = [one for one in FOOTER[place] if f" {said.label(one, place)['short']} " in f"{text} "]
        assert width < 80 or shown == list(FOOTER[place])
        if "help" in FOOTER[place]:
            assert f"? {said.names['help']['short']}" in text


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("place", [place for place in PLACES if key_row(place) != FOOTER[place]])
def test_where_there_is_room_more_keys_stand_there_in_order_of_use(
    in_language: Callable[[Language], Officer], place: Place, language: Language
) -> None:
    noor = in_language(language)
    footer, said, keymap = noor.app.frame.footer, noor.services.words.commands, noor.app.frame.context.keymap
    before = 0
    for width in (80, 100, 120, 160, 200):
        noor.resizes(width, 40)
        footer.stand(place)
        text, row = noor.waits().part("#footer")[0], key_row(place)
        told = [f"{keymap.keys_of(one)[0]} {said.label(one, place)['short']}" for one in row]
        counts = [count for count in range(len(row)) if text.strip() == "  ".join((*told[:count], told[-1]))]
        assert len(counts) == 1, text
        (count,) = counts
        assert count >= before
        assert count == len(row) - 1 or cell_len("  ".join((*told[: count + 1], told[-1]))) + 1 > width
        before = count


def test_letters_are_letters_where_text_is_typed() -> None:
    keymap = Keymap(words("nl").commands.keys)
    assert keymap.find("inbox", "b") == "decide"
    for place in ("typing", "choosing", "begin"):
        assert keymap.find(place, "b") is None  # type: ignore[arg-type]
        assert keymap.find(place, "question_mark") is None  # type: ignore[arg-type]


def test_without_letters_only_what_is_no_letter_works() -> None:
    keymap = Keymap(words("nl").commands.keys, letters=False)
    assert keymap.find("inbox", "b") is None
    assert keymap.find("inbox", "b", prefixed=True) == "decide"
    assert keymap.find("inbox", "down") == "down"
    assert keymap.find("inbox", "ctrl+z") == "undo"
    assert keymap.key_of("decide") == "ctrl+g b"
    reachable = {command.id for command in COMMANDS if any(not is_letter(key) for key in command.keys)}
    assert {"palette", "undo", "redo", "down", "up", "open", "back", "quit", "letters"} <= reachable


def test_decisions_stand_together_in_the_order_of_the_work() -> None:
    first = [command.id for command in COMMANDS[: len(RULES)]]
    assert first == [rule.decision for rule in RULES]
    groups = [command.group for command in COMMANDS]
    assert len([one for one, other in pairwise(groups) if one != other]) == len(set(groups)) - 1


def test_what_a_key_does_at_one_place_is_said_of_keys_that_are_there() -> None:
    for language in ("nl", "en"):
        for place, labels in words(language).commands.here.items():
            assert all(place in BY_ID[command].places for command in labels), place
    assert words("nl").commands.here.keys() == words("en").commands.here.keys()


_PANES: dict[Place, tuple[CommandId, ...]] = {
    "overview": ("today", "waiting"), "type": ("types",), "checklist": ("checklists",),
    "matrix": ("questions",), "part": ("questions",), "recall": ("questions",),
    "import-text": ("import-questions",), "import-parts": ("import-questions",), "import-paste": ("import-questions",),
}  # fmt: skip
"""Which panes have a place that is not called after its command."""
_ELSEWHERE = {"letters", "redraw", *LISTS, *BY_DECISION}
"""What the frame itself does."""


def test_every_command_has_somebody_who_does_it_in_every_place_it_is_offered(come_in: ComeIn) -> None:
    frame = come_in(Mail(subject="Cijfers").raw())._pilot.app.screen
    made = {command: make(frame.context) for command, make in MAKERS.items()}  # type: ignore[attr-defined]
    anywhere = _ELSEWHERE | set(frame._commands._own)  # type: ignore[attr-defined]
    for command in COMMANDS:
        for place in command.places - {"typing", "choosing", "begin"}:
            panes = [made[one] for one in _PANES.get(place, (place,)) if one in made] or [frame.postvak]  # type: ignore[attr-defined]
            assert command.id in anywhere or all(command.id in pane.commands for pane in panes), (command.id, place)
