"""The page on terms says of every term what the data say, and its examples are what the program prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Final

from tests.cli.running import Desk
from tests.services.making import JANSEN, lay, pile
from werkbank.lang import words
from werkbank.lang.terms import length_text
from werkbank.services.terms import equated, terms

PAGE: Final = (Path(__file__).parents[2] / "docs" / "handboek" / "termijnen.md").read_text("utf-8")
DUTCH: Final = words("nl")


def test_every_term_is_in_the_table_with_its_source_and_status() -> None:
    rows = [
        tuple(cell.strip() for cell in line.strip("|").split("|"))
        for line in PAGE.splitlines()
        if line.startswith("| `")
    ]
    wanted = [
        (
            f"`{one.id}`", one.name.nl, length_text(one.length, DUTCH) if one.length else "meteen",
            length_text(one.extension, DUTCH) if one.extension else "", one.regime, one.source, one.status,
        )
        for one in terms().rules
    ]  # fmt: skip
    assert [row for row in rows if len(row) == len(wanted[0])] == wanted


def test_what_stands_beside_the_table_is_what_the_data_say() -> None:
    assert all(one.source in PAGE for one in terms().suspensions)
    assert all(f"{first} tot en met {last}" in PAGE for first, last in equated().known)
    penalty = terms().find("ingebrekestelling").penalty
    assert penalty is not None
    assert all(f"{days} dagen {euros} euro" in PAGE for days, euros in penalty.bands)
    assert PAGE.count(DUTCH.terms.disclaimer) == 1


def test_the_example_is_what_the_program_prints(tmp_path: Path) -> None:
    example = PAGE.split("```")[1].strip()
    command, _, shown = example.partition("\n")
    ran = Desk(tmp_path).ok(*command.split()[2:])
    assert ran.out.split() == shown.split()


def test_every_other_command_runs(tmp_path: Path) -> None:
    """In the order of the page: the piece that it names gets its term, stands still, goes on."""
    commands = [line for line in PAGE.splitlines() if line.startswith("werkbank ")]
    commands += re.findall(r"`werkbank (?:term|calendar)[^`]*`", PAGE)
    assert len(commands) >= 9
    desk = Desk(tmp_path, now="2026-11-24")
    desk.ok("manager", "add", "Dirk Jansen", "--address", JANSEN)
    desk.ok("import", lay(tmp_path / "post", pile(12)))
    for command in commands:
        desk.ok(*shlex.split(command.strip("`"))[1:])
