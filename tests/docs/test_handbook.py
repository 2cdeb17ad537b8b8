"""The key tables of the handbook say what the keyboard does, and its screens fit on a screen."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from werkbank.lang import words
from werkbank.tui.keys import COMMANDS, Keymap

HANDBOOK: Final = Path(__file__).parents[2] / "docs" / "handboek"
ALL: Final = "\n".join(page.read_text("utf-8") for page in sorted(HANDBOOK.glob("*.md")))
ROW: Final = re.compile(r"\| (?P<keys>.+?) \| (?P<about>.+?) \| `(?P<name>[a-z-]+)` \|")
PAGES: Final = sorted(HANDBOOK.glob("*.md"))


def test_every_command_is_in_the_tables_with_its_keys_and_in_their_order() -> None:
    said = words("nl").commands
    keymap = Keymap(said.keys)
    wanted = {
        (
            " of ".join(f"`{key}`" for key in keymap.keys_of(one.id)) or "`ctrl+p`, zoeken",
            said.names[one.id]["long"],
            one.id,
        )
        for one in COMMANDS
    }
    rows = [found.group("keys", "about", "name") for found in ROW.finditer(ALL)]
    assert set(rows) == wanted
    assert len(rows) == len(wanted)


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_screens_are_no_wider_than_80_columns_and_links_lead_somewhere(page: Path) -> None:
    text = page.read_text("utf-8")
    screens = text.split("```")[1::2]
    assert not [line for screen in screens for line in screen.split("\n") if len(line) > 80]
    assert not [link for link in re.findall(r"\]\(([^)#]+)\)", text) if not (page.parent / link).exists()]
