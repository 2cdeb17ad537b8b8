"""The pins: every one hashed, one version per package, and in step with what pyproject asks for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Final

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = ROOT / "requirements"
PROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NAMES: Final = ("run", "build", "dev", "parts")
HASH: Final = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def pins(name: str) -> dict[str, Requirement]:
    """One requirements file: canonical name and pinned requirement."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    heads = [line.partition("\\")[0] for line in text.splitlines() if re.match(r"\w", line)]
    found = [Requirement(head.strip()) for head in heads]
    return {canonicalize_name(pin.name): pin for pin in found}


def asked(name: str) -> list[Requirement]:
    """What pyproject asks for under the same name."""
    texts = PROJECT["project"]["dependencies"] if name == "run" else PROJECT["dependency-groups"][name]
    return [Requirement(text) for text in texts]


def version(pin: Requirement) -> str:
    return str(pin.specifier).removeprefix("==")


@pytest.mark.parametrize("name", NAMES)
def test_every_pin_is_exact_and_hashed(name: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\w)", text.strip())
    for entry in entries:
        assert re.match(r"[\w.-]+==\S+", entry), entry[:80]
        assert len(HASH.findall(entry)) >= 1, entry[:80]


@pytest.mark.parametrize("name", NAMES)
def test_the_pins_give_what_is_asked(name: str) -> None:
    pinned = pins(name)
    for wish in asked(name):
        assert wish.specifier.contains(version(pinned[canonicalize_name(wish.name)])), wish


def test_a_package_has_one_version() -> None:
    every = [(name, version(pin)) for part in NAMES for name, pin in pins(part).items()]
    versions = {name: {number for other, number in every if other == name} for name, _ in every}
    assert not {name: found for name, found in versions.items() if len(found) > 1}


def test_the_build_backend_is_pinned_once() -> None:
    assert PROJECT["build-system"]["requires"] == PROJECT["dependency-groups"]["build"]


def test_every_dependency_is_explained() -> None:
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    every = [wish for name in NAMES for wish in asked(name)]
    assert not [wish.name for wish in every if f"| {wish.name.lower()} |" not in text]
