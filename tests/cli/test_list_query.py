"""``werkbank list`` with a query: what of a list it leaves, and where it cannot be read."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Begin
from tests.cli.post import ORDINARY
from tests.cli.running import Desk
from tests.services.making import pile


def mail(desk: Desk) -> None:
    """s1 Jansen, s2 and s3 El Amrani, s4 nobody's, and more for both; a bit of it in each list."""
    desk.take(*ORDINARY, *pile(6))
    desk.ok("edit", "s3", "--due", "vrijdag")
    desk.ok("decide", "s5", "w", "--to", "Piet Smit", "--by", "1-12")
    desk.ok("decide", "s2", "w", "--to", "Piet Smit", "--by", "1-12")
    desk.ok("decide", "s6", "p", "--gist", "Bespreken")
    desk.ok("decide", "s7", "a")
    desk.ok("decide", "s8", "n", "--to", "Piet Smit", "--type", "NTB", "--by", "1-12")
    desk.ok("decide", "s9", "v", "--by", "1-12")


@pytest.fixture
def full(begin: Begin) -> Desk:
    return begin(mail)


def refs(desk: Desk, kind: str, query: str) -> list[str]:
    return [row["id"] for row in desk.ok("list", kind, "--json", "--", *query.split()).rows]


def test_a_query_leaves_what_fits_in_the_order_of_the_list(full: Desk) -> None:
    everything = full.ok("list", "--json").rows
    for query, fits in (
        ("manager:dj", lambda row: row["manager"] == "Dirk Jansen"),
        ("nieuw -toewijzen", lambda row: row["state"] == "new" and row["manager"]),
        ("label:bundelen", lambda row: row["quadrant"] == "bundle"),
        ("punten:>10", lambda row: row["priority"] > 10),
        ("termijn:geen", lambda row: row["due"] is None),
    ):
        right = [row["id"] for row in everything if fits(row)]
        assert refs(full, "inbox", query) == right, query
    assert 0 < len(refs(full, "inbox", "manager:dj")) < len(everything)


def test_other_lists_take_one_as_well(full: Desk) -> None:
    for kind in ("waiting", "decided", "archive", "questions", "today"):
        rows = full.ok("list", kind, "--json").rows
        assert refs(full, kind, "manager:dj") == [row["id"] for row in rows if row["manager"] == "Dirk Jansen"], kind
    assert refs(full, "notes", "auteur:piet") == [row["id"] for row in full.ok("note", "list", "--json").rows]
    assert full.ok("list", "notes", "verzonden").out == ""


def test_a_query_that_cannot_be_read_shows_the_place(full: Desk) -> None:
    ran = full("list", "inbox", "krap", "mangaer:dj")
    assert ran.code == 2
    assert ran.err.splitlines() == [
        'Fout: "mangaer:" ken ik niet.', "Bedoelde je: manager?", "  krap mangaer:dj", "       ^^^^^^^",
    ]  # fmt: skip
    assert full("list", "inbox", "krap", "NOT", "van:nrc").err.splitlines() == [
        'Fout: "NOT" keert niets om: dat doet een streepje.', "Bedoelde je: -van:nrc?", "  krap NOT van:nrc", "       ^^^",
    ]  # fmt: skip
    assert full("list", "today", "krap", "mangaer:dj", "--text").err.splitlines()[-1] == "Het gaat mis bij teken 6."
    long = full("list", "inbox", "x" * 80, "soort:\u202e\x1b[31méé")
    assert long.code == 2
    place, sign = long.err.splitlines()[-2:]
    assert place.startswith("  …xxx")
    assert len(sign) <= 100
    assert full("list", "inbox", "x" * 5_000).code == 2
    assert full("list", "inbox", "(" * 400).code == 2


@pytest.mark.parametrize("words", [("onvindbaar",), ("krap", "onvindbaar"), ("van:niemand",)])
def test_nothing_found_is_said(full: Desk, words: tuple[str, ...]) -> None:
    ran = full.ok("list", "inbox", *words)
    assert (ran.out, ran.err) == ("", "Niets gevonden.\n")
