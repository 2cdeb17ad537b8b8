"""``question export``: to the screen or to a file, in the form that is asked for, with every refusal in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Begin
from tests.cli.running import Desk
from tests.cli.schemas import wrong


def asks(desk: Desk) -> None:
    """Two loose questions of one manager, one of another."""
    desk.ok("add", "vraag: Klopt het bericht over de huur? +DJ")
    desk.ok("add", "vraag: Wat kost het? +DJ")
    desk.ok("add", "vraag: Van een ander? +FEA")


@pytest.fixture
def asking(begin: Begin) -> Desk:
    return begin(asks)


def test_to_the_screen_it_is_markdown(asking: Desk) -> None:
    ran = asking.ok("question", "export", "v1")
    assert ran.out.startswith("# Dossier: Klopt het bericht over de huur? · CONCEPT\n")
    assert "CONCEPT: dit is nog niet gereed" in ran.err
    assert asking.ok("question", "export", "s1", "--kind", "letter", "--format", "html").out.startswith(
        "<!DOCTYPE html>"
    )


def test_to_a_file_its_name_decides_and_nothing_is_written_over(asking: Desk, tmp_path: Path) -> None:
    file = tmp_path / "dossier.docx"
    ran = asking.ok("question", "export", "v1", "v2", "--kind", "qa", "-o", file)
    assert ran.out == ""
    assert "Vragen en antwoorden: 2 vragen." in ran.err
    assert file.read_bytes()[:2] == b"PK"
    assert asking("question", "export", "v1", "-o", file).code == 5
    asking.ok("question", "export", "v1", "-o", file, "--force")
    assert asking("question", "export", "v1", "-o", tmp_path / "x.pdf").code == 2
    assert not (tmp_path / "x.pdf").exists()


def test_as_json_it_says_what_it_made(asking: Desk, tmp_path: Path) -> None:
    for language in ("nl", "en"):
        row = asking.speaking(language).ok("question", "export", "v1", "--json").row
        assert wrong("question_export", row) == []
        assert row["content"].startswith("# Dossier")
        assert row["concept"]
    file = tmp_path / "x.html"
    row = asking.ok("question", "export", "v1", "v2", "-o", file, "--json").row
    assert wrong("question_export", row) == []
    assert (row["path"], row["content"], row["format"], row["questions"]) == (str(file), None, "html", ["v1", "v2"])
    assert asking("question", "export", "v1", "--format", "docx", "--json").error["code"] == "cannot-write"


def test_refusals_have_their_own_exit_code(asking: Desk) -> None:
    assert asking("question", "export", "v9").code == 3
    assert asking("question", "export").code == 2
    told = asking("question", "export", "v1", "v3")
    assert told.code == 2
    assert "verschillende managers" in told.err
    asking.ok("mark", "s2", "personnel")
    told = asking("question", "export", "v2")
    assert told.code == 2
    assert "--with-confidential" in told.err
    assert "Wat kost het" not in told.all
    both = asking.ok("question", "export", "v1", "v2")
    assert "Wat kost het" not in both.out
    assert "1 vertrouwelijke vraag is weggelaten." in both.err
    assert "Wat kost het" in asking.ok("question", "export", "v1", "v2", "--with-confidential").out


def test_the_gate_says_where(asking: Desk) -> None:
    asking.ok("add", "vraag: Waarom is BSN 111222333 genoemd? +DJ")
    told = asking("question", "export", "v4")
    assert told.code == 6
    assert "v4 · titel: lijkt een burgerservicenummer" in told.err
    assert "Het dossier gaat niet naar buiten" in told.err
    assert "111222333" not in told.all
