"""Help: every verb and option, in both languages, without an archive."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, get_args

import click
import pytest

import werkbank
from tests.cli.running import ROOT, Desk
from werkbank.cli.app import MODULES, program
from werkbank.cli.state import State
from werkbank.lang import LANGUAGES, Language, words
from werkbank.lang.shape.verbs import OptionWords, SubverbWords, VerbWords


def commands(language: Language) -> Iterator[tuple[str, click.Command]]:
    """Every verb and every verb under a verb."""
    said = words(language)
    state = State()
    state.words = said
    top = program(said)
    context = click.Context(top, info_name="werkbank", obj=state)
    for name in top.list_commands(context):
        command = top.get_command(context, name)
        assert command is not None
        yield name, command
        if isinstance(command, click.Group):
            yield from beneath(name, command)


def beneath(name: str, command: click.Group) -> Iterator[tuple[str, click.Command]]:
    """The verbs under a verb, however deep."""
    for inner, one in command.commands.items():
        yield f"{name} {inner}", one
        if isinstance(one, click.Group):
            yield from beneath(f"{name} {inner}", one)


NAMES: Final = [name for name, _ in commands("nl")]


def test_the_verbs_are_those_of_the_words() -> None:
    tops = {name for name in NAMES if " " not in name}
    assert tops == set(MODULES) == set(VerbWords.__annotations__)
    assert {name for name in NAMES if " " in name} == set(SubverbWords.__annotations__)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_verb_and_option_is_explained(language: Language) -> None:
    said = words(language).cli
    for name, command in commands(language):
        assert command.help in {*said.verbs.values(), *said.subverbs.values()}, name
        for option in command.params:
            if isinstance(option, click.Option):
                assert option.help in said.options.values(), (name, option.opts)
            else:
                assert option.metavar, (name, option.name)


def test_no_option_word_is_left_over() -> None:
    used = {option.help for _, one in commands("nl") for option in one.params if isinstance(option, click.Option)}
    said = words("nl").cli.options
    unused = {key for key, text in said.items() if text not in used} - {"help", "version"}
    assert unused == set()
    assert set(said) == set(OptionWords.__annotations__)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["", *NAMES])
def test_help_runs(bare: Desk, name: str, language: Language) -> None:
    ran = bare.speaking(language).ok(*name.split(), "--help")
    said = words(language).cli
    assert ran.out.startswith(f"{said.usage}: werkbank {name}".rstrip())
    assert said.options_heading in ran.out
    assert said.options["help"] in ran.out
    assert ran.err == ""
    assert not bare.folder.exists()
    other = words("nl" if language == "en" else "en").cli
    assert not [text for text in (other.usage, other.options_heading) if f"{text}:" in ran.out]


@pytest.mark.parametrize("given", [("--version",), ("--version", "--json"), ("--text", "--version")])
def test_the_version(bare: Desk, given: tuple[str, ...]) -> None:
    assert bare.ok(*given).out == f"werkbank {werkbank.__version__}\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_verb_it_says_where_to_begin(bare: Desk, language: Language) -> None:
    ran = bare.speaking(language).ok()
    assert words(language).cli.bare in ran.out
    assert "werkbank manager add" in ran.out


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (("lst",), 'Er is geen werkwoord "lst".\nBedoelde je: list'),
        (("manager", "ad"), 'Er is geen werkwoord "ad".\nBedoelde je: add'),
        (("list", "--manger", "DJ"), "Er is geen optie --manger.\nBedoelde je: --manager?"),
        (("list", "--limit", "veel"), '--limit kan niet "veel" zijn.'),
        (("list", "--limit", "-1"), '--limit kan niet "-1" zijn.'),
        (("list", "postvak"), "Kies uit: inbox, today, waiting, notes, questions, decided, archive."),
        (("undo", "d1", "meer"), '"meer" hoort hier niet.'),
        (("list", "--manager"), "--manager vraagt een waarde."),
        (("show",), "Hier ontbreekt: ID."),
        (("decide",), "Hier ontbreekt: ID... DECISION."),
        (("share", "s1"), "Hier ontbreekt: --manager."),
        (("brief", "--format", "docx"), '--format kan niet "docx" zijn.\nKies uit: txt, md, html, json.'),
        (("edit", "s1", "--risk", "x"), "Kies uit: high, middle, low."),
    ],
)
def test_misuse_is_told_in_our_own_words(desk: Desk, given: tuple[str, ...], says: str) -> None:
    ran = desk(*given)
    assert ran.code == 2
    assert ran.out == ""
    assert says in ran.err
    error = desk("--json", *given).error
    assert error["code"] == "usage"
    assert f"{error['message']}\n{error['hint']}".startswith(says) or says in error["hint"]


@pytest.mark.parametrize("name", ["manager", "person", "desk", "mandate", "config"])
def test_a_verb_with_verbs_under_it_shows_its_help(bare: Desk, name: str) -> None:
    ran = bare(name)
    assert (ran.code, ran.err) == (2, "")
    assert ran.out == bare.ok(name, "--help").out
    assert "list" in bare(name, "--json").error["message"] or name == "config"
    assert bare(name, "--json").code == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(bare: Desk, shell: str) -> None:
    assert "_WERKBANK_COMPLETE" in bare.ok("completion", shell).out
    assert bare("completion", "tcsh").code == 2


def test_a_shell_completes_verbs(bare: Desk) -> None:
    asking = Desk(
        bare.folder,
        now="",
        more={"_WERKBANK_COMPLETE": "bash_complete", "COMP_WORDS": "werkbank de", "COMP_CWORD": "1"},
    )
    done = asking.process()
    assert (done.code, done.out.split()) == (0, ["plain,decide", "plain,deadline", "plain,desk", "plain,demo"])


ALLOWED: Final = {" is not in the range", *SubverbWords.__annotations__}
"""What is looked for in click's own sentences, and the names of verbs under a verb."""


def test_words_live_in_lang_alone() -> None:
    """No sentence is written in the command line itself: strings with a blank are docstrings or layout."""
    for path in sorted((ROOT / "werkbank" / "cli").rglob("*.py")):
        assert list(_sentences(path)) == [], path.name


def _sentences(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    notes = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in notes else None
        if isinstance(text, str) and re.search(r"[a-z]{3,} [a-z]{2,}", text) and text not in ALLOWED:
            yield text


def test_languages_are_those_of_the_settings() -> None:
    from werkbank.settings import Language as OfSettings

    assert get_args(OfSettings) == LANGUAGES
