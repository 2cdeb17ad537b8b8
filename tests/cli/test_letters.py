"""Letters that she sends herself: every sort of them is written to a file alike, and stands in the log of exports."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.cli.conftest import Begin
from tests.cli.running import Desk


def owed(desk: Desk) -> None:
    """Somebody owes us something of every sort: an answer, a nota, a part of a question, and word of a referral."""
    for text in ("Huurbrief", "Woonvisie", "Parkeren"):
        desk.ok("add", f"{text} +DJ")
    desk.ok("decide", "s1", "w", "--manager", "DJ", "--to", "Piet Smit", "--by", "vrijdag")
    desk.ok("decide", "s2", "n", "--manager", "DJ", "--type", "NTB", "--author", "Piet Smit", "--by", "1 dec")
    desk.ok("add", "vraag: Klopt het bericht over de huur? +DJ")
    desk.ok("question", "check", "v1", "9", "--to", "Piet Smit", "--by", "vrijdag")
    desk.ok("decide", "s3", "refer", "--to", "Woo-loket", "--manager", "DJ")


@pytest.fixture
def owing(begin: Begin) -> Desk:
    return begin(owed)


SORTS = {
    ("wait", "remind"): '["s1","v1"]',
    ("note", "remind"): '["n1"]',
    ("question", "remind"): '["v1"]',
    ("desk", "letter"): '["s3"]',
}


@pytest.mark.parametrize("verb", SORTS, ids=" ".join)
def test_a_draft_in_a_file_is_a_mail_when_that_is_asked_for_and_the_log_has_it(
    owing: Desk, verb: tuple[str, str]
) -> None:
    desk = owing.at("2026-11-30T09:00")
    shown = desk.ok(*verb, "--format", "eml").out
    assert "X-Unsent: 1" in shown
    written = desk.ok(*verb, "--format", "eml", "-o", desk.folder / "brief")
    assert written.err.splitlines()[0].endswith("brief.eml")
    assert (desk.folder / "brief.eml").read_bytes() == shown.replace("\n", "\r\n").encode()
    desk.ok(*verb, "-o", desk.folder / "brief.txt")
    text = (desk.folder / "brief.txt").read_text()
    assert text.strip() in desk.ok(*verb).out
    assert desk(*verb, "-o", desk.folder / "brief.txt").code == 5
    with closing(sqlite3.connect(desk.db)) as archive:
        logged = archive.execute("SELECT what, format, refs FROM export_log").fetchall()
    what = "referral" if verb[0] == "desk" else "reminder"
    assert logged == [(what, form, SORTS[verb]) for form in ("eml", "text")]
