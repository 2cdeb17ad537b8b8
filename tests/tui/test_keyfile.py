"""The officer's own keys: what she may write, what is told, and that the commands always keep keys that work."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from werkbank.domain.errors import BadKeys, BadSettings
from werkbank.tui.keyfile import NEVER, KeyFile, name_of, read

COMMANDS: Final = {
    "decide": ("b",), "sign": ("o",), "undo": ("u", "ctrl+z"), "quit": ("ctrl+q",), "help": ("question_mark",), "next": ("right",),
}  # fmt: skip
LIST: Final = frozenset({"list"})
CONTEXTS: Final = {
    "decide": LIST, "sign": LIST, "undo": LIST | {"flow"}, "quit": LIST | {"flow", "help"}, "help": LIST | {"flow"}, "next": frozenset({"flow"}),
}  # fmt: skip


def keys(tmp_path: Path, content: str | bytes) -> KeyFile:
    """What this file makes of the keys."""
    path = tmp_path / "keys.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read(path, COMMANDS, CONTEXTS)


def changed(found: KeyFile) -> dict[str, tuple[str, ...]]:
    """The commands that have other keys than by default."""
    assert list(found.keys) == list(COMMANDS)
    return {command: keys for command, keys in found.keys.items() if keys != COMMANDS[command]}


def test_no_file_is_fine(tmp_path: Path) -> None:
    assert read(tmp_path / "keys.toml", COMMANDS, CONTEXTS) == (COMMANDS, ())


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", {}),
        ('# mijn toetsen\ndecide = "f5"\n', {"decide": ("f5",)}),
        ('decide = ["F5", "Ctrl+E", "f5"]', {"decide": ("f5", "ctrl+e")}),
        ("decide = []", {"decide": ()}),
        ('help = ["?", "F1"]', {"help": ("question_mark", "f1")}),
        ('decide = "o"\nsign = "b"', {"decide": ("o",), "sign": ("b",)}),
        ('next = "b"', {"next": ("b",)}),
        ('sign = "p"\ndecide = "o"', {"sign": ("p",), "decide": ("o",)}),
        ('"decide" = "f5"', {"decide": ("f5",)}),
    ],
)
def test_what_may_be_written(tmp_path: Path, content: str, expected: dict[str, tuple[str, ...]]) -> None:
    found = keys(tmp_path, content)
    assert (changed(found), found.problems) == (expected, ())


def test_a_command_with_a_dot_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "keys.toml").write_text('list.top = "f5"\n')
    found = read(tmp_path / "keys.toml", {"list.top": ("g",)}, {"list.top": LIST})
    assert found == ({"list.top": ("f5",)}, ())


@pytest.mark.parametrize(
    ("content", "line", "reason", "command", "key", "others"),
    [
        ('\ndecid = "f5"\n', 2, "unknown", "decid", "", ("decide",)),
        ('[keys]\ndecide = "f5"\n', 2, "unknown", "keys.decide", "", ("decide",)),
        ('undo = "f5"\ndecide = ["f6", "hyperspace"]\n', 2, "no-key", "decide", "hyperspace", ()),
        ('decide = ""\n', 1, "no-key", "decide", "", ()),
        ('decide = "f5,f6"\n', 1, "no-key", "decide", "f5,f6", ()),
        *((f'decide = "{key}"\n', 1, "never", "decide", key, ()) for key in sorted(NEVER)),
        ('decide = "Ctrl+M"\n', 1, "never", "decide", "Ctrl+M", ()),
        ('decide = "o"\n', 1, "twice", "decide", "o", ("sign",)),
        ('decide = "f5"\nsign = "f5"\n', 2, "twice", "sign", "f5", ("decide",)),
        ('next = "ctrl+z"\n', 1, "twice", "next", "ctrl+z", ("undo",)),
        ('decide = ["f9", "?"]\n', 1, "twice", "decide", "question_mark", ("help",)),
    ],
)  # fmt: skip
def test_what_cannot_be_followed_is_told_and_the_default_holds(
    tmp_path: Path, content: str, line: int, reason: str, command: str, key: str, others: tuple[str, ...]
) -> None:
    found = keys(tmp_path, content)
    (problem,) = found.problems
    assert isinstance(problem, BadKeys)
    assert (problem.line, problem.reason, problem.command, problem.key, problem.others) == (
        line, reason, command, key, others,
    )  # fmt: skip
    assert command not in changed(found)


def test_a_default_that_comes_back_pushes_others_back_too(tmp_path: Path) -> None:
    found = keys(tmp_path, 'sign = "b"\ndecide = "ctrl+q"\nundo = "o"\n')
    assert changed(found) == {}
    assert [(one.command, one.others) for one in found.problems if isinstance(one, BadKeys)] == [
        ("decide", ("quit",)), ("sign", ("decide",)), ("undo", ("sign",)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [("decide = 5\n", 1, "wrong-type"), ("\ndecide = ['a', 3]\n", 2, "wrong-type"), ("decide = \n", 1, "syntax"), (b"\xff", 1, "syntax"),
     ('decide = "a"\ndecide = "b"\n', 2, "syntax")],
)  # fmt: skip
def test_what_is_no_list_of_keys(tmp_path: Path, content: str | bytes, line: int, reason: str) -> None:
    found = keys(tmp_path, content)
    (problem,) = found.problems
    assert isinstance(problem, BadSettings)
    assert (problem.line, problem.reason, changed(found)) == (line, reason, {})


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    found = read(tmp_path, COMMANDS, CONTEXTS)
    assert found.keys == COMMANDS
    assert isinstance(found.problems[0], BadSettings)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("b", "b"), ("B", "B"), ("shift+b", "B"), ("?", "question_mark"), ("question_mark", "question_mark"), ("+", "plus"),
        ("ctrl++", "ctrl+plus"), ("-", "minus"), ("hyphen_minus", "minus"), ("*", "asterisk"), (".", "full_stop"), (":", "colon"),
        ("/", "slash"), ("slash", "slash"), ("=", "equals_sign"), ("<", "less_than_sign"), (" ", "space"), ("space", "space"), ("esc", "escape"),
        ("Escape", "escape"), ("PgUp", "pageup"), ("shift+ctrl+left", "ctrl+shift+left"), ("ctrl+N", "ctrl+n"), ("ctrl + n", "ctrl+n"),
        ("alt+f4", "alt+f4"), ("f24", "f24"), ("enter", "enter"), ("shift+tab", "shift+tab"), ("0", "0"), ("é", "é"), ("~", "tilde"),
        ("ctrl+@", "ctrl+at"), ("ctrl+underscore", "ctrl+underscore"), ("backspace", "backspace"),
        ("", ""), ("hyperspace", ""), ("f25", ""), ("kritisch+b", ""), ("ctrl+", ""), ("++", ""), ("\n", ""), ("\x1b", ""),
        ("b b", ""), ("<any>", ""), ("ctrl-at", ""), ("shift+5", ""), ("no_break_space", ""),
    ],
)  # fmt: skip
def test_keys_by_their_names(text: str, name: str) -> None:
    assert name_of(text) == name
    assert not name or name_of(name) == name


NAMES: Final = st.sampled_from([*COMMANDS, "nix"])
SOME_KEYS: Final = st.lists(
    st.sampled_from(["b", "o", "u", "f5", "?", "ctrl+q", "right", "ctrl+m", "xx", ""]), max_size=3
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.dictionaries(NAMES, SOME_KEYS, max_size=6))
def test_no_two_commands_ever_share_a_key_in_one_place(tmp_path: Path, told: dict[str, list[str]]) -> None:
    found = keys(tmp_path, "".join(f"{command} = {keys!r}\n" for command, keys in told.items()))
    for one, other in combinations(COMMANDS, 2):
        assert not CONTEXTS[one] & CONTEXTS[other] or not set(found.keys[one]) & set(found.keys[other])
    refused = {problem.command for problem in found.problems if isinstance(problem, BadKeys)}
    for command, listed in told.items():
        if command not in refused:
            assert found.keys[command] == tuple(dict.fromkeys(name_of(key) for key in listed))


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    content=st.one_of(
        st.binary(max_size=60), st.text(max_size=20).map(lambda key: f"decide = '''{key}'''".encode(errors="replace"))
    )
)
def test_no_file_stops_the_work(tmp_path: Path, content: bytes) -> None:
    assert set(keys(tmp_path, content).keys) == set(COMMANDS)
