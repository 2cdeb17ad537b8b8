"""What a floor offers to the floor above says what it is."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
PACKAGE: Final = ROOT / "werkbank"
WRITTEN_ONCE: Final = PACKAGE / "storage" / "migrations" / "versions"


@pytest.mark.parametrize("floor", ["domain", "services", "storage"])
def test_what_is_public_has_a_docstring(floor: str) -> None:
    silent = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in sorted((PACKAGE / floor).rglob("*.py"))
        if not path.is_relative_to(WRITTEN_ONCE)
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and not node.name.startswith("_")
        and ast.get_docstring(node) is None
    ]
    assert not silent


def test_every_module_says_what_it_is() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.stat().st_size > 0 and ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) is None
    ]
    assert not silent
