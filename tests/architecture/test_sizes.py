"""A house with rooms you can see the walls of: limits on files, classes and functions."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import pytest

ROOT: Final = Path(__file__).parents[2]
PACKAGE: Final = ROOT / "werkbank"
FILE_LIMIT: Final = 400
CLASS_LIMIT: Final = 250
FUNCTION_LIMIT: Final = 40
WRITTEN_ONCE: Final = PACKAGE / "storage" / "migrations" / "versions"
WORDS: Final = PACKAGE / "lang"
VAGUE: Final = {"util", "utils", "helper", "helpers", "common", "misc", "tools", "base", "stuff"}

Sized = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


class Source(NamedTuple):
    """One file of the package, read once."""

    name: str
    lines: int
    definitions: tuple[Sized, ...]

    def is_table_of_words(self) -> bool:
        """Words only: a longer list of sentences is not a larger thought."""
        in_lang = (ROOT / self.name).is_relative_to(WORDS)
        return in_lang and not any(isinstance(node, ast.FunctionDef) for node in self.definitions)


def defined_in(node: ast.AST) -> Iterator[Sized]:
    """All classes and functions, however deep; only statements hold them."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Sized):
            yield child
        if isinstance(child, (ast.stmt, ast.excepthandler, ast.match_case)):
            yield from defined_in(child)


@pytest.fixture(scope="module")
def sources() -> tuple[Source, ...]:
    paths = [path for path in PACKAGE.rglob("*.py") if not path.is_relative_to(WRITTEN_ONCE)]
    texts = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in paths}
    return tuple(
        Source(name, text.count("\n"), tuple(defined_in(ast.parse(text)))) for name, text in sorted(texts.items())
    )


def length(node: Sized) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def longer(sources: tuple[Source, ...], kinds: tuple[type[Sized], ...], limit: int) -> dict[str, int]:
    """Where a class or function is over its limit, and how long it is."""
    return {
        f"{source.name}:{node.lineno} {node.name}": length(node)
        for source in sources
        for node in source.definitions
        if isinstance(node, kinds) and length(node) > limit
    }


def test_no_file_is_too_long(sources: tuple[Source, ...]) -> None:
    assert not {s.name: s.lines for s in sources if s.lines > FILE_LIMIT and not s.is_table_of_words()}


def test_no_class_is_too_long(sources: tuple[Source, ...]) -> None:
    spoken = tuple(source for source in sources if not source.is_table_of_words())
    assert not longer(spoken, (ast.ClassDef,), CLASS_LIMIT)


def test_no_function_is_too_long(sources: tuple[Source, ...]) -> None:
    assert not longer(sources, (ast.FunctionDef, ast.AsyncFunctionDef), FUNCTION_LIMIT)


def test_a_file_is_a_topic_with_a_name(sources: tuple[Source, ...]) -> None:
    assert not {source.name for source in sources if Path(source.name).stem in VAGUE}
