"""The quick line: every word is the title or one recognised part, whatever was typed; what only looks like a sign is none."""

from __future__ import annotations

import sys
from datetime import date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain import quickline
from werkbank.domain.quickline import (
    ANNOUNCES,
    KINDS,
    READERS,
    RISKS,
    RUSHES,
    QuickLine,
    parse,
    words,
)  # fmt: skip
from werkbank.domain.quicknames import name_of, spelled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from werkbank.domain.quickline import Word

NOW = datetime(2026, 11, 23, 9)
"""A Monday."""


def read(text: str) -> QuickLine:
    return parse(text, NOW)


def due(text: str) -> tuple[date, str] | None:
    found = read(text).due
    return None if found is None else (found.date, found.time)


def parts(text: str) -> list[tuple[str, str]]:
    return [(one.part, text[one.start : one.end]) for one in read(text).spans]


def test_the_line_of_the_handbook() -> None:
    text = "Nota woonvisie @jansen +dg-wonen #wonen !hoog uiterlijk vrijdag 17:00"
    line = read(text)
    assert (line.kind, line.title, line.person) == ("memo", "Nota woonvisie", "jansen")
    assert (line.managers, line.themes, line.risk, line.rush) == (("dg-wonen",), ("wonen",), "high", "")
    assert due(text) == (date(2026, 11, 27), "17:00")
    assert parts(text) == [
        ("person", "@jansen"), ("manager", "+dg-wonen"), ("theme", "#wonen"), ("risk", "!hoog"),
        ("due", "uiterlijk vrijdag 17:00"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("gebeld: terugbellen over de huur", "call", "terugbellen over de huur"),
        ("  Gesproken:  gemeente Almere", "call", "gemeente Almere"),
        ("brief:aanmaning", "letter", "aanmaning"),
        ("called: the mayor", "call", "the mayor"),
        ("gebeld met Jan: hij komt", "memo", "gebeld met Jan: hij komt"),
        ("Notitie: brief: x", "memo", "Notitie: brief: x"),
        ("Nota: brief: x", "memo", "brief: x"),
        ("gebeld", "memo", "gebeld"),
        ("", "memo", ""),
    ],
)
def test_what_it_is_stands_before_a_colon_at_the_start(text: str, kind: str, title: str) -> None:
    assert (read(text).kind, read(text).title) == (kind, title)


@pytest.mark.parametrize(
    "text",
    [
        "mail aan a@b.nl", "C# leren", "5 + 3", "!", "@", "#", "+", "~", "bel +31 6 12345678", "issue #12", "~10 stuks", "!important",
        "@@jansen", "@a@b@c", "@jansen@", "~/map", "(@jansen)", "R&D +/- klaar", "wow!!", "https://x.nl/#top", "@1", "+3 dagen",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_sign_stays_a_word(text: str) -> None:
    assert read(text).title == text
    assert read(text).spans == ()


def test_a_sign_may_stand_anywhere_and_a_comma_goes_with_its_word() -> None:
    line = read("@bakker, belt over #huur; !Spoed. naar ~wonen +bouw")
    assert (line.title, line.person, line.themes, line.rush) == ("belt over naar", "bakker", ("huur",), "Spoed")
    assert line.managers == ("wonen", "bouw")


def test_who_else_is_named_stays_in_the_title_and_so_does_a_second_weight() -> None:
    line = read("Overleg @jansen @bakker !laag !hoog !spoed !urgent uiterlijk vr, voor ma")
    assert line.title == "Overleg @bakker !hoog !urgent voor ma"
    assert (line.person, line.risk, line.rush) == ("jansen", "low", "spoed")
    assert due("Overleg uiterlijk vr, voor ma") == (date(2026, 11, 27), "")


def test_a_person_may_be_an_address() -> None:
    assert read("Bel @J.Bakker@almere.nl terug").person == "J.Bakker@almere.nl"


@pytest.mark.parametrize(
    ("text", "day", "time", "title"),
    [
        ("Nota uiterlijk 24-11", date(2026, 11, 24), "", "Nota"),
        ("Nota voor 24-11-2027", date(2027, 11, 24), "", "Nota"),
        ("Nota tot en met vrijdag", date(2026, 11, 27), "", "Nota"),
        ("Nota uiterlijk op vr. naar het MT", date(2026, 11, 27), "", "Nota naar het MT"),
        ("op morgen 9u bellen", date(2026, 11, 24), "09:00", "bellen"),
        ("Tot +3 wachten", date(2026, 11, 26), "", "wachten"),
        ("Bel voor vrijdag, 3 offertes", date(2026, 11, 27), "", "Bel 3 offertes"),
        ("Overleg op maandag in Den Haag over de nota", date(2026, 11, 30), "", "Overleg in Den Haag over de nota"),
        ("Memo due by day after tomorrow at 14:00", date(2026, 11, 25), "14:00", "Memo"),
        ("nota UITERLIJK\tVRIJDAG om 17.00 uur!", date(2026, 11, 27), "17:00", "nota"),
    ],
)
def test_a_date_follows_a_word_that_announces_one(text: str, day: date, time: str, title: str) -> None:
    assert due(text) == (day, time)
    assert read(text).title == title
    assert read(text).unread == ""


@pytest.mark.parametrize(
    ("text", "title", "day"),
    [
        ("Nota sturen (uiterlijk vrijdag)", "Nota sturen", date(2026, 11, 27)),
        ("Nota (uiterlijk vrijdag) sturen", "Nota sturen", date(2026, 11, 27)),
        ("Nota [voor 1 dec]", "Nota", date(2026, 12, 1)),
        ("Nota (concept, uiterlijk vrijdag)", "Nota (concept)", date(2026, 11, 27)),
        ("Nota [concept, uiterlijk vrijdag].", "Nota [concept]", date(2026, 11, 27)),
        ("wacht op @piet cijfers rappel do", "cijfers", date(2026, 11, 26)),
        ("Nota uiterlijk (vrijdag)", "Nota uiterlijk (vrijdag)", None),
        ("Nota (uiterlijk vrijdag en anders later)", "Nota (uiterlijk vrijdag en anders later)", None),
        ("Overleg met Piet Zondag", "Overleg met Piet Zondag", None),
        ("Overleg elke week op maandag", "Overleg elke week op maandag", None),
    ],
)
def test_a_bracket_goes_with_its_date_and_a_name_stays(text: str, title: str, day: date | None) -> None:
    line = parse(text, NOW)
    assert (line.title, line.due and line.due.date) == (title, day)


@pytest.mark.parametrize(
    "text",
    [
        "Nota uiterlijk vr 17:00 over 3 weken", "Nota uiterlijk 31-2", "Nota uiterlijk", "Nota due someday",
        "Nota uiterlijk vrijdag van de volgende maand", "Nota uiterlijk vrijdag 26 november", "Nota uiterlijk week 54",
        "Nota uiterlijk voor het zomerreces",
    ],
)  # fmt: skip
def test_a_date_that_is_half_understood_is_none_and_is_told(text: str) -> None:
    line = read(text)
    assert line.due is None
    assert line.title == text
    assert line.unread
    assert line.unread in text


def test_what_is_no_date_is_told_with_the_words_that_make_it_none() -> None:
    assert read("Nota uiterlijk vr 17:00 over 3 weken naar het MT").unread == "uiterlijk vr 17:00 over"
    assert read("Nota uiterlijk week 54, naar het MT").unread == "uiterlijk week 54, naar"


@pytest.mark.parametrize(
    ("text", "day", "time"),
    [
        ("Nota uiterlijk vr over 3 weken", date(2026, 12, 18), ""), ("Nota op vr 27 nov", date(2026, 11, 27), ""),
        ("Nota uiterlijk vrijdag over een week", date(2026, 12, 4), ""),
        ("Nota voor vrijdag wk 48", date(2026, 11, 27), ""), ("Nota uiterlijk volgende week", date(2026, 12, 4), ""),
        ("Nota uiterlijk morgen om half drie", date(2026, 11, 24), "14:30"),
        ("Nota tot maandag na pinksteren", date(2027, 5, 17), ""), ("Nota 5 werkdagen voor kerst", date(2026, 12, 18), ""),
        ("Nota eind van de maand @jansen !hoog", date(2026, 11, 30), ""), ("Nota morgen 14u", date(2026, 11, 24), "14:00"),
        ("Nota uiterlijk 24-11-26", date(2026, 11, 24), ""), ("Nota tot wo", date(2026, 11, 25), ""),
    ],
)  # fmt: skip
def test_a_phrase_is_a_date_behind_an_announcement_or_at_the_end(text: str, day: date, time: str) -> None:
    assert due(text) == (day, time)
    assert read(text).title == "Nota"
    assert read(text).unread == ""


@pytest.mark.parametrize(
    ("text", "decision", "title", "person", "said"),
    [
        ("vraag: hoeveel woningen +wonen uiterlijk vr", "question", "hoeveel woningen", "", ["vraag:", "+wonen", "uiterlijk vr"]),
        ("Question: what is empty", "question", "what is empty", "", ["Question:"]),
        ("wacht op @bakker cijfers tot vr", "wait", "cijfers", "bakker", ["wacht op", "@bakker", "tot vr"]),
        ("  Wachten  op @bakker, cijfers", "wait", "cijfers", "bakker", ["Wachten  op", "@bakker,"]),
        ("waiting for @a@b.nl numbers", "wait", "numbers", "a@b.nl", ["waiting for", "@a@b.nl"]),
        ("wait for @jan", "wait", "", "jan", ["wait for", "@jan"]),
        ("wacht op antwoord", "", "wacht op antwoord", "", []),
        ("wacht op antwoord @bakker", "", "wacht op antwoord", "bakker", ["@bakker"]),
        ("wacht op @ cijfers", "", "wacht op @ cijfers", "", []),
        ("Nota wacht op @bakker", "", "Nota wacht op", "bakker", ["@bakker"]),
        ("vraag over huur", "", "vraag over huur", "", []),
        ("Nota woonvisie", "", "Nota woonvisie", "", []),
        ("wacht op", "", "wacht op", "", []),
    ],
)  # fmt: skip
def test_a_decision_at_the_start(text: str, decision: str, title: str, person: str, said: list[str]) -> None:
    line = read(text)
    assert (line.kind, line.decision, line.title, line.person) == ("memo", decision, title, person)
    assert [one for _, one in parts(text)] == said


def kept(text: str) -> list[tuple[str, str]]:
    return [(one.part, text[one.start : one.end]) for one in read(text).left]


@pytest.mark.parametrize(
    ("text", "title", "left"),
    [
        (r"Nota \vrijdag", "Nota vrijdag", [("due", r"\vrijdag")]),
        (r"Nota \uiterlijk vrijdag 17:00 x", "Nota uiterlijk vrijdag 17:00 x", [("due", r"\uiterlijk vrijdag 17:00")]),
        (r"Nota uiterlijk \vrijdag", "Nota uiterlijk vrijdag", [("due", r"\vrijdag")]),
        (r"Verslag \12 november maken", "Verslag 12 november maken", [("due", r"\12 november")]),
        (r"Verslag \vrijdag 26 nov", "Verslag vrijdag 26 nov", [("due", r"\vrijdag 26 nov")]),
        (r"Nota \uiterlijk ooit", "Nota uiterlijk ooit", [("due", r"\uiterlijk")]),
        (r"\vraag: hoe zit het", "vraag: hoe zit het", [("kind", r"\vraag:")]),
        (r"\brief:x", "brief:x", [("kind", r"\brief:x")]),
        (r"brief:\@jan x", "@jan x", [("person", r"\@jan")]),
        (r"\wacht op cijfers", r"\wacht op cijfers", []),
        (r"@a \@jan \+wonen, \#huur \!hoog \!spoed x", "@jan +wonen, #huur !hoog !spoed x", [
            ("person", r"\@jan"), ("manager", r"\+wonen,"), ("theme", r"\#huur"), ("risk", r"\!hoog"), ("rush", r"\!spoed"),
        ]),
    ],
)  # fmt: skip
def test_a_backslash_leaves_a_part_as_it_is(text: str, title: str, left: list[tuple[str, str]]) -> None:
    assert read(text).title == title
    assert kept(text) == left
    assert (read(text).due, read(text).unread) == (None, "")


def test_a_person_behind_the_words_that_are_left_is_read() -> None:
    line = read(r"\wacht op @bakker cijfers tot vr")
    assert (line.decision, line.title, line.person) == ("", "wacht op cijfers", "bakker")
    assert line.due is not None


@pytest.mark.parametrize(
    "text", [r"C:\map", r"\\server\map", r"\map \x \ \\vrijdag", r"a\vrijdag", "\\", r"\!belangrijk \31-2", r"vrijdag \17:00 x"]
)  # fmt: skip
def test_any_other_backslash_stays(text: str) -> None:
    assert read(text).title == text
    assert read(text).left == ()


@pytest.mark.parametrize(
    ("text", "unread", "why"),
    [
        ("Nota x vrijdag 26 nov", "vrijdag 26 nov", "weekday"), ("Verslag vrijdag 26-11-2026 maken", "vrijdag 26-11-2026", "weekday"),
        ("Nota voor vrijdag 26 november, klaar", "voor vrijdag 26 november,", "weekday"),
        ("Nota uiterlijk vrijdag 26 november", "uiterlijk vrijdag 26 november", "weekday"),
        ("Nota uiterlijk 31-2", "uiterlijk 31-2", "day"), ("Nota uiterlijk week 54", "uiterlijk week 54", "week"),
        ("Nota uiterlijk voor het zomerreces", "uiterlijk voor het zomerreces", "recess"), ("Nota uiterlijk", "uiterlijk", "unknown"),
        ("Nota uiterlijk vrijdag van de volgende maand", "uiterlijk vrijdag van de", "unknown"),
        ("Verslag vrijdag 26 nov, uiterlijk 3 dec", "vrijdag 26 nov,", "weekday"),
        ("Mevrouw Vrijdag 26 nov bellen", "", "unknown"), ("Stand 31-2", "", "unknown"), ("elke vrijdag 26 nov doen", "", "unknown"),
    ],
)  # fmt: skip
def test_a_date_that_is_none_is_told_with_the_reason(text: str, unread: str, why: str) -> None:
    line = read(text)
    assert (line.unread, line.unread_why) == (unread, why)
    assert text[line.unread_at :].startswith(unread)
    assert line.title in (text, text.replace(", uiterlijk 3 dec", ","))


@pytest.mark.parametrize(
    "text",
    [
        "Overleg elke maandag", "Overleg elke eerste maandag", "Overleg iedere laatste vrijdag van de maand",
        "Overleg elke maandag om 10 uur", "Overleg elke maandag en vrijdag", "Overleg om de andere vrijdag",
        "Meeting every other friday",
    ],
)  # fmt: skip
def test_what_comes_back_every_time_is_no_date(text: str) -> None:
    assert read(text) == QuickLine(title=text)


def test_until_when_we_wait_is_told_when_it_is_no_date() -> None:
    line = read("wacht op @jansen nota tot 31 februari")
    assert (line.title, line.unread, line.unread_why) == ("nota tot 31 februari", "tot 31 februari", "day")
    assert read("Nota tot 31 februari").unread == read("wacht op @jansen nota tot wo").unread == ""


def test_a_date_in_the_middle_that_nothing_announces_stays_in_the_title() -> None:
    assert read("Verslag 12 november maken") == QuickLine(title="Verslag 12 november maken")
    assert read("Terugkijken op 12 november met Jan").due is not None


@pytest.mark.parametrize(
    "text",
    ["Verslag overleg van 12 november", "Bellen over vrijdag", "Notes from friday", "Agenda van maandag 30 november"],
)
def test_a_date_by_which_the_piece_is_called_stays_in_the_title(text: str) -> None:
    assert read(text) == QuickLine(title=text)
    assert read(f"{text} uiterlijk 3 dec").title == text
    assert read("Nota over 3 weken").title == "Nota"


def test_without_a_moment_no_date_is_looked_for() -> None:
    assert parse("Nota uiterlijk morgen", None).due is None
    assert parse("Nota @jansen morgen", None).title == "Nota morgen"


@pytest.mark.parametrize(
    "text", ["Nota voor Jansen", "Cijfers op tafel", "tot straks", "24-11 is te laat", "Stand by me"]
)
def test_ordinary_words_announce_nothing(text: str) -> None:
    assert read(text) == QuickLine(title=text)


@pytest.mark.parametrize(
    "text",
    [
        "Bel terug, tot zo!", "Cadeau voor ma", "Cadeau voor ma.", "score 3/4 op 1/2 basis", "Beurzen voor wo", "voor Ma",
        "tot 3/4 vol", "what to do by do", "until ma calls", "before 1/2",
    ],
)  # fmt: skip
def test_what_is_a_word_or_a_fraction_as_well_is_no_date_of_itself(text: str) -> None:
    assert read(text) == QuickLine(title=text)


@pytest.mark.parametrize(
    ("text", "day", "time"),
    [
        ("x uiterlijk ma", date(2026, 11, 30), ""), ("x uiterlijk op zo", date(2026, 11, 29), ""), ("x due 24/11", date(2026, 11, 24), ""),
        ("x tot en met zo", date(2026, 11, 29), ""), ("x voor maandag", date(2026, 11, 30), ""), ("x tot 24-11", date(2026, 11, 24), ""),
        ("x op vr", date(2026, 11, 27), ""), ("x voor di", date(2026, 11, 24), ""), ("x op ma 14:00", date(2026, 11, 30), "14:00"),
        ("x op 1/2 om 9u", date(2027, 2, 1), "09:00"), ("x op 1/2/2027", date(2027, 2, 1), ""), ("x op 1-2", date(2027, 2, 1), ""),
    ],
)  # fmt: skip
def test_said_in_full_it_is_a_date(text: str, day: date, time: str) -> None:
    assert due(text) == (day, time)
    assert read(text).title == "x"


def test_a_name_as_somebody_is_called() -> None:
    assert [name_of(one) for one in ("bakker", "jan-de-vries", "J.Bakker", "Piet_Smit", "A@B.nl")] == [
        "Bakker", "Jan de Vries", "J.Bakker", "Piet Smit", "a@b.nl",
    ]  # fmt: skip
    assert [spelled(one) for one in ("Jan de Vries", "Fatima El Amrani", "René", "DG-Wonen", "3M", "!!")] == [
        "jan-de-vries", "fatima-el-amrani", "rene", "dg-wonen", "", "",
    ]  # fmt: skip


# ---------------------------------------------------------------------- whatever is typed

PIECES = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        [
            "@jansen", "+wonen", "~bouw", "#thema", "!hoog", "!spoed", "gebeld:", "brief:x", "@", "!", "a@b.nl", "vrijdag", "24-11",
            "14:00", "over", "3", "weken", "+3", "om", "vraag:", "wacht op", "\\", "\\vrijdag", "\\@jansen", "\\voor", "26 nov", *(" ".join(one) for one in ANNOUNCES), *KINDS, *RISKS, *RUSHES,
        ]
    ),
)  # fmt: skip
LINES = st.lists(st.tuples(PIECES, st.sampled_from([" ", "  ", "\t", "\n", "\xa0", ""])), max_size=14).map(
    lambda pairs: "".join(piece + blank for piece, blank in pairs)
)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1))


@given(LINES, MOMENTS)
def test_every_word_is_in_the_title_or_in_one_recognised_part(text: str, now: datetime) -> None:
    line = parse(text, now)
    rest, at = [], 0
    for span in line.spans:
        assert at <= span.start < span.end <= len(text)
        assert not text[span.start].isspace()
        assert not text[span.end - 1].isspace()
        rest.append(without_backslashes(line, text, at, span.start))
        at = span.end
    rest.append(without_backslashes(line, text, at, len(text)))
    assert " ".join(" ".join(rest).split()) == line.title
    assert text[line.unread_at :].startswith(line.unread)


def without_backslashes(line: QuickLine, text: str, start: int, end: int) -> str:
    """A stretch of the text without the backslashes that leave something as it is."""
    places = {one.start for one in line.left}
    assert {text[place] for place in places} <= {"\\"}
    return "".join(text[place] for place in range(start, end) if place not in places)


@given(LINES, MOMENTS)
def test_every_part_can_be_taken_back_with_a_backslash_and_no_word_is_lost(text: str, now: datetime) -> None:
    for span in parse(text, now).spans:
        taken_back = f"{text[: span.start]}\\{text[span.start :]}"
        line = parse(taken_back, now)
        assert span.start in {one.start for one in line.left}
        assert not any(one.start <= span.start + 1 < one.end for one in line.spans)
        assert " ".join(text[span.start : span.end].split()) in " ".join(line.title.split())


@given(LINES)
def test_anything_can_be_read(text: str) -> None:
    assert read(text).due is None or text.strip()
    if not text.strip():
        assert read(text) == QuickLine()


@given(LINES, st.integers(0, 40))
def test_every_word_is_found_where_it_stands(text: str, start: int) -> None:
    found = words(text, start)
    assert [one.text for one in found] == text[start:].split()
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert all(start <= one.start < one.end for one in found)
    assert all(one.end < after.start for one, after in pairwise(found))


@given(st.text(min_size=1))
def test_a_name_that_is_spelled_is_read_back(name: str) -> None:
    if typed := spelled(name):
        assert read(f"x @{typed} +{typed} #{typed}").managers == (typed,)
        assert read(f"x @{typed}").person == typed


def steps(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """What reading a line takes: every call that is made, and how much each reader is given to look at."""
    taken = 0

    def counting(reader: Callable[..., Any]) -> Callable[..., Any]:
        def counted(line: QuickLine, ahead: Sequence[Word], scope: Any) -> Any:
            nonlocal taken
            taken += len(ahead) + len(line.managers) + len(line.themes) + len(line.spans) + len(line.unread)
            return reader(line, ahead, scope)

        return counted

    def call(_frame: object, event: str, _: object) -> None:
        nonlocal taken
        taken += event in ("call", "c_call")

    with monkeypatch.context() as patch:
        patch.setattr(quickline, "READERS", tuple(counting(one) for one in READERS))
        sys.setprofile(call)
        try:
            read(text)
        finally:
            sys.setprofile(None)
    return taken


@pytest.mark.parametrize(
    "piece", ["uiterlijk vr over 3 weken @a +b #c !hoog voor x ", "+a ", "#b ", "tot zo ", "op 1/2 ", "uiterlijk op ", "over 3 ", "a", "+"]
)  # fmt: skip
def test_a_line_twice_as_long_takes_twice_as_much(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read(piece)  # what is compiled is compiled once
    once, twice = (steps(piece * count, monkeypatch) for count in (200, 400))
    assert twice < 2.2 * once


def test_a_giant_line_is_read_whole() -> None:
    line = read("uiterlijk vr over 3 weken @a +b #c !hoog voor x " * 1_000)
    assert (line.person, line.managers, line.themes) == ("a", ("b",) * 1_000, ("c",) * 1_000)
    assert line.due is not None
    assert line.due.date == date(2026, 12, 18)
    assert len(line.spans) == 2_003


@pytest.mark.parametrize(
    "text",
    [
        "Nota om 3 redenen uitstellen",
        "Voorstel om 10 banen te schrappen",
        "Zaal voor 12 mensen",
        "Reis duurt drie uur",
        "De reis kost 2 uur",
    ],
)
def test_a_number_that_counts_is_no_time(text: str) -> None:
    line = parse(text, NOW)
    assert (line.due, line.title) == (None, text)


@pytest.mark.parametrize(
    "text", ["Overleg om 10 uur", "Bellen om 10", "Bellen om 10 met", "Nota uiterlijk 10 uur lezen"]
)
def test_a_number_that_is_a_time_still_is(text: str) -> None:
    assert (parse(text, NOW).due is None) is text.endswith("met")
