"""The dagbrief: what belongs in it, in which order and under which number."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.brief import (
    ASKING_SECTIONS,
    Brief,
    Candidate,
    Head,
    StatusCode,
    Underway,
    asking,
    brief_code,
    compose,
    free_text,
    from_json,
    lines,
    to_json,
    urgent,
)
from werkbank.domain.decisions import ASKING, LEAVING, STATES, Answer
from werkbank.domain.markings import MARKINGS, hidden

TODAY = date(2026, 11, 24)
HEAD = Head(
    manager="directeur Jeugd",
    manager_code="DJ",
    day=TODAY,
    code="DJ-1124",
    prepared_at=datetime(2026, 11, 24, 6, 45, tzinfo=UTC),
    officer="M. de Boer",
)


def candidate(item, state="decide", **more):
    given_ = {"title": f"titel {item}", "received": datetime(2026, 11, 20, 9, 0, tzinfo=UTC), "gist": f"kern {item}"}
    return Candidate(item=item, state=state, **{**given_, **more})


def shape(brief):
    return [(section.key, [(line.number, line.item) for line in section.lines]) for section in brief.sections]


def any_candidate(draw, item):
    return candidate(
        item,
        draw(st.sampled_from(STATES)),
        title=f"titelwoord{item}x",
        gist=draw(st.sampled_from(["", f"kernwoord{item}x"])),
        advice=draw(st.sampled_from(["", f"adviezig{item}x"])),
        person=f"persoonlijk{item}x",
        reason=f"redenering{item}x",
        desk=f"loketten{item}x",
        mandate=draw(st.sampled_from(["", f"mandaat ma{item}"])),
        kenmerk=draw(st.sampled_from(["", f"2026-{item}", f"geheim dossier {item}x"])),
        answer=draw(st.sampled_from(["", *get_args(Answer)])),
        marking=draw(st.sampled_from(["", "", "", *MARKINGS])),
        due=draw(st.none() | st.dates(TODAY - timedelta(9), TODAY + timedelta(9))),
        status=draw(st.sampled_from(get_args(StatusCode))),
        points=draw(st.integers(0, 100)),
        position=draw(st.none() | st.integers(1, 4)),
        left_out=draw(st.sampled_from([False, False, False, True])),
        left_reason=f"weglaten{item}x",
    )


@st.composite
def candidates(draw, most=20):
    return [any_candidate(draw, item) for item in range(1, draw(st.integers(0, most)) + 1)]


@st.composite
def asking_candidates(draw):
    count = draw(st.integers(0, 40))
    return [
        candidate(item, draw(st.sampled_from(STATES[1:5])), points=draw(st.integers(0, 9)))
        for item in range(1, count + 1)
    ]


def places(brief: Brief) -> list[int]:
    return [
        *(line.item for line in lines(brief)),
        *(pointer.item for pointer in brief.confidential),
        *brief.left_out,
        *(done.item for done in brief.done),
    ]


@given(candidates(), candidates(), st.frozensets(st.integers(1, 30)))
def test_every_candidate_ends_up_in_one_place(now, before, told):
    previous = tuple(lines(compose(HEAD, before)))
    brief = compose(HEAD, now, previous, told=told)
    found = places(brief)
    assert len(found) == len(set(found))
    earlier = {line.item: line for line in previous}
    for one in now:
        asks = one.state in ASKING and not one.answer
        was = earlier.get(one.item)
        tells = one.state in LEAVING and one.item not in told and (was is None or was.section != one.state)
        assert (one.item in found) == (asks or tells or (one.item in {done.item for done in brief.done})), one
        if asks or tells:
            where = (
                brief.left_out
                if one.left_out
                else [pointer.item for pointer in brief.confidential]
                if hidden(one.marking)
                else [line.item for line in lines(brief)]
            )
            assert one.item in where


@given(asking_candidates())
def test_numbers_run_from_one_without_holes_page_one_first(now):
    brief = compose(HEAD, now)
    numbers = [line.number for section in brief.sections for line in section.lines if line.number]
    numbers += [line.number for section in brief.page_two for line in section.lines]
    assert numbers == list(range(1, len(numbers) + 1))
    first = sum(line.number > 0 for section in brief.sections for line in section.lines)
    assert first <= 12
    assert all(section.key in ASKING_SECTIONS for section in brief.page_two)
    discussed = next((len(section.lines) for section in brief.sections if section.key == "discuss"), 0)
    assert discussed <= 5
    assert not brief.page_two or first == 12 or discussed == 5


@given(candidates())
def test_no_word_of_a_hidden_piece_is_in_the_brief(now):
    text = to_json(compose(HEAD, now))
    for one in now:
        if hidden(one.marking):
            for word in ("titelwoord", "kernwoord", "adviezig", "persoonlijk", "redenering", "loketten"):
                assert f"{word}{one.item}x" not in text
            assert f"geheim dossier {one.item}x" not in text
        assert f"weglaten{one.item}x" not in text


@given(candidates(), st.randoms())
def test_the_order_of_the_candidates_does_not_matter(now, random):
    mixed = list(now)
    random.shuffle(mixed)
    assert compose(HEAD, mixed) == compose(HEAD, now)


def test_own_order_first_then_points_date_received_and_id():
    received = datetime(2026, 11, 1, tzinfo=UTC)
    brief = compose(
        HEAD,
        [
            candidate(1, points=10),
            candidate(2, points=90),
            candidate(3, points=90, due=TODAY),
            candidate(4, position=2),
            candidate(5, position=1),
            candidate(6, points=90, received=received),
        ],
    )
    assert shape(brief) == [("decide", [(1, 5), (2, 4), (3, 3), (4, 6), (5, 2), (6, 1)])]


def test_page_one_holds_the_twelve_that_matter_most_over_the_sections():
    low = [candidate(item, "decide", points=10) for item in range(1, 11)]
    high = [candidate(item, "sign", points=80) for item in range(11, 21)]
    brief = compose(HEAD, [*low, *high])
    assert [(section.key, len(section.lines)) for section in brief.sections] == [("decide", 2), ("sign", 10)]
    assert [(section.key, len(section.lines)) for section in brief.page_two] == [("decide", 8)]
    assert asking(brief)[12].number == 13


def test_a_low_line_put_on_top_by_hand_does_not_keep_a_high_one_off_page_one():
    hand = candidate(1, "decide", points=0, position=1)
    high = candidate(2, "decide", points=100)
    other = [candidate(item, "sign", points=50) for item in range(3, 20)]
    brief = compose(HEAD, [hand, high, *other])
    assert shape(brief)[0] == ("decide", [(1, 1), (2, 2)])


def test_the_title_of_a_mail_leaves_the_house_only_where_there_is_no_gist_or_in_the_reading_folder():
    brief = compose(HEAD, [candidate(1), candidate(2, gist=""), candidate(3, "read"), candidate(4, "settled")])
    assert {line.item: line.title for line in lines(brief)} == {1: "", 2: "titel 2", 3: "titel 3", 4: ""}


def test_what_asks_stays_and_what_was_told_leaves():
    now = [candidate(1), candidate(2, "read"), candidate(3, "settled"), candidate(4, "referred"), candidate(5, "read")]
    first = compose(HEAD, now[:4])
    second = compose(HEAD, now, tuple(lines(first)), told=frozenset({4}))
    assert shape(second) == [("decide", [(1, 1)]), ("read", [(0, 5)])]


def test_what_was_told_in_one_state_is_told_again_in_another():
    first = compose(HEAD, [candidate(1, "read")])
    assert shape(compose(HEAD, [candidate(1, "referred")], tuple(lines(first)))) == [("referred", [(0, 1)])]


def test_lines_say_what_is_new_and_what_changed():
    before = [
        candidate(1, due=TODAY),
        candidate(2, advice="ja"),
        candidate(3, due=TODAY, due_time="12:00"),
        candidate(4),
        candidate(5, kenmerk="2026-1", gist="a"),
    ]
    now = [
        candidate(1, due=TODAY, points=99),
        candidate(2, advice="nee"),
        candidate(3, due=TODAY, due_time="14:00"),
        candidate(4, "sign"),
        candidate(5, kenmerk="2026-2", gist="b"),
        candidate(6),
    ]
    brief = compose(HEAD, now, tuple(lines(compose(HEAD, before))))
    assert {line.item: (line.change, line.changed) for line in lines(brief)} == {
        1: ("same", ()),
        2: ("changed", ("advice",)),
        3: ("changed", ("due",)),
        4: ("changed", ("section",)),
        5: ("changed", ("gist", "kenmerk")),
        6: ("new", ()),
    }
    assert {line.change for line in lines(compose(HEAD, now))} == {""}
    assert {line.change for line in lines(compose(HEAD, now, ()))} == {"new"}


def test_what_became_late_since_is_a_change_and_that_time_went_by_is_none():
    first = tuple(
        lines(
            compose(HEAD, [candidate(1, status="on-time"), candidate(2, status="tight"), candidate(3, status="late")])
        )
    )
    now = [candidate(1, status="tight"), candidate(2, status="late"), candidate(3, status="late")]
    assert {line.item: line.changed for line in lines(compose(HEAD, now, first))} == {1: (), 2: ("status",), 3: ()}


def test_what_the_previous_brief_asked_is_told_back():
    before = tuple(lines(compose(HEAD, [candidate(item) for item in range(1, 10)])))
    now = [
        candidate(1, answer="yes"),
        candidate(2, answer="discuss", state="waiting"),
        candidate(3, state="archived"),
        candidate(4, state="snoozed"),
        candidate(5, answer="no", marking="medical"),
        candidate(6, left_out=True),
        candidate(7, "settled"),
        candidate(9),
    ]
    brief = compose(HEAD, now, before)
    assert [(done.number, done.outcome, done.text) for done in brief.done] == [
        (1, "yes", "kern 1"),
        (2, "discuss", "kern 2"),
        (3, "withdrawn", "kern 3"),
        (4, "moved", "kern 4"),
        (5, "no", ""),
        (8, "withdrawn", ""),
    ]


def test_the_lines_of_today_are_the_officers_own_or_the_facts():
    now = [candidate(1, due=TODAY), candidate(2, status="late"), candidate(3), candidate(4, due=TODAY - timedelta(3))]
    assert [one.item for one in compose(HEAD, now).highlights] == [4, 1, 2]
    own = compose(HEAD, now, pins=["  eerst dit\n", "", "dan dat", "drie", "vier"]).highlights
    assert [one.text for one in own] == ["eerst dit", "dan dat", "drie"]
    assert compose(HEAD, [candidate(3)]).highlights == ()


def test_urgent_points_at_new_pressing_and_changed_lines_that_are_not_highlighted():
    before = [candidate(1), candidate(2, status="late"), candidate(3)]
    now = [candidate(1, gist="anders"), candidate(2, status="late"), candidate(3), candidate(4, due=TODAY)]
    brief = compose(HEAD, now, tuple(lines(compose(HEAD, before))), pins=["let op"])
    assert [line.item for line in urgent(brief)] == [4, 1]
    assert [line.item for line in urgent(compose(HEAD, now))] == []
    assert [line.item for line in urgent(compose(HEAD, now, pins=["let op"]))] == [4, 2]


def test_the_outlook_shows_five_office_days_and_nothing_undecided():
    friday = date(2026, 12, 25)
    head = Head(
        manager="d", manager_code="D", day=date(2026, 12, 23), code="D-1223", prepared_at=HEAD.prepared_at, officer=""
    )
    now = [
        candidate(1, due=date(2026, 12, 24)),
        candidate(2, "note", due=date(2026, 12, 31), status="tight"),
        candidate(3, "question", due=date(2027, 1, 1)),
        candidate(4, "new", due=date(2026, 12, 28)),
        candidate(5, "waiting", due=date(2026, 12, 28), marking="political"),
        candidate(6, due=date(2026, 12, 23)),
        candidate(7, "waiting", due=friday, gist=""),
        candidate(8, due=date(2026, 12, 28), answer="yes"),
        candidate(9, due=date(2026, 12, 28), left_out=True),
    ]
    brief = compose(head, now)
    assert [(one.due.day, one.number, one.text) for one in brief.outlook] == [
        (24, 2, ""),
        (25, 0, "titel 7"),
        (31, 0, "kern 2"),
    ]


@pytest.mark.parametrize(
    ("kenmerk", "marking", "shown"),
    [
        ("2026-0000123", "medical", "2026-0000123"),
        ("DGW/2026-114.b", "cabinet", "DGW/2026-114.b"),
        ("ontslag Jansen 2026", "personnel", ""),
        ("ontslagdossier", "personnel", ""),
        ("2026-1\n", "personnel", ""),
        ("1" * 41, "personnel", ""),
        ("2026-0000123", "state-secret", ""),
        ("", "embargo", ""),
    ],
)
def test_a_hidden_piece_shows_a_reference_number_and_nothing_else(kenmerk, marking, shown):
    brief = compose(HEAD, [candidate(1, kenmerk=kenmerk, marking=marking, due=TODAY)])
    assert [(one.item, one.kenmerk) for one in brief.confidential] == [(1, shown)]
    assert brief.sections == brief.outlook == brief.highlights == ()


def test_nothing_is_a_brief_too():
    brief = compose(HEAD, [])
    assert brief == Brief(head=HEAD)
    assert brief.reading_seconds == 0


def test_reading_time_is_that_of_page_one():
    brief = compose(HEAD, [candidate(1, gist="woord " * 94), candidate(2, "read", gist="woord " * 150)])
    assert brief.reading_seconds == 30


@pytest.mark.parametrize(
    ("nth", "code"), [(1, "DJ-0105"), (2, "DJ-0105b"), (26, "DJ-0105z"), (27, "DJ-0105aa"), (28, "DJ-0105ab")]
)
def test_the_code_of_a_brief(nth, code):
    assert brief_code("DJ", date(2026, 1, 5), nth) == code


def test_every_text_has_a_place():
    now = [
        candidate(1, advice="ja", person="Jansen", kenmerk="k 1"),
        candidate(2, "settled", mandate="mandaat ma3", reason="omdat"),
        candidate(3, "referred", desk="P-Direkt"),
        candidate(4, "read"),
        candidate(5, "note", due=TODAY + timedelta(1)),
        candidate(6, marking="medical", kenmerk="2026-6"),
        candidate(7, answer="yes"),
    ]
    before = tuple(lines(compose(HEAD, [candidate(7)])))
    assert list(free_text(compose(HEAD, now, before, pins=["let op"]))) == [
        ("head · manager", "directeur Jeugd"),
        ("head · officer", "M. de Boer"),
        ("today 1 · text", "let op"),
        ("1 · gist", "kern 1"),
        ("1 · advice", "ja"),
        ("1 · kenmerk", "k 1"),
        ("1 · person", "Jansen"),
        ("settled s2 · gist", "kern 2"),
        ("settled s2 · mandate", "mandaat ma3"),
        ("settled s2 · reason", "omdat"),
        ("referred s3 · gist", "kern 3"),
        ("referred s3 · desk", "P-Direkt"),
        ("read s4 · title", "titel 4"),
        ("read s4 · gist", "kern 4"),
        ("done 1 · text", "kern 7"),
        ("confidential s6 · kenmerk", "2026-6"),
        ("outlook s5 · text", "kern 5"),
    ]


def test_long_and_wild_text_becomes_one_line():
    brief = compose(HEAD, [candidate(1, gist="a\x1b[2J\n" + "b " * 5_000_000, due_time="12:00 uur en meer", due=TODAY)])
    (line,) = lines(brief)
    assert len(line.gist) <= 1_000
    assert line.gist.startswith("a[2J b b")
    assert len(line.due_time) <= 5


def test_the_outlook_stays_empty_at_the_end_of_the_calendar():
    head = Head(
        manager="d", manager_code="D", day=date(9999, 12, 30), code="D", prepared_at=HEAD.prepared_at, officer=""
    )
    assert compose(head, [candidate(1, due=date(9999, 12, 31))]).outlook[0].number == 1


def test_what_has_no_text_has_no_place():
    before = tuple(lines(compose(HEAD, [candidate(2)])))
    now = [candidate(1, due=TODAY), candidate(3, marking="medical"), candidate(4, due=TODAY + timedelta(1))]
    found = [place for place, _ in free_text(compose(HEAD, now, before))]
    assert found == ["head · manager", "head · officer", "1 · gist", "2 · gist"]


def note(item, author, status="tight", slack=1, **more):
    return candidate(
        item, "note", status=status, slack=slack, underway=Underway(author=author, title=f"nota {item}"), **more
    )


def test_notes_that_are_tight_or_late_stand_under_their_authors_by_name():
    brief = compose(
        HEAD,
        [
            note(1, "Zeger", "late", -9), note(2, "anna"), note(3, "Zeger"), note(4, "", "infeasible", -1),
            note(5, "Bob", "on-time", 5), candidate(6, "note", status="tight", slack=0),
        ],
    )  # fmt: skip
    assert [(one.author, one.item) for one in brief.pending] == [("anna", 2), ("Zeger", 1), ("Zeger", 3), ("", 4)]
    assert (brief.pending_more, brief.confidential, brief.left_out) == (0, (), ())
    assert from_json(to_json(brief)) == brief


def test_too_many_notes_are_counted_and_what_presses_most_is_told():
    late = [note(item, f"auteur {item:02}", "late", -item) for item in range(1, 9)]
    tight = [note(item, f"auteur {item:02}", slack=item % 3) for item in range(20, 40)]
    brief = compose(HEAD, [*tight, *late])
    assert (len(brief.pending), brief.pending_more) == (12, 16)
    assert {one.item for one in late} <= {one.item for one in brief.pending}
    assert {one.slack for one in brief.pending if one.status == "tight"} == {0}


@pytest.mark.parametrize("marking", [one for one in MARKINGS if hidden(one)])
def test_of_a_hidden_note_there_is_a_pointer_and_not_one_word(marking):
    brief = compose(
        HEAD, [note(1, "Zeekomkommer", marking=marking, kenmerk="2026-1"), note(2, "Zeekoe", left_out=True)]
    )
    assert brief.pending == ()
    assert [one.item for one in brief.confidential] == [1]
    assert brief.left_out == (2,)
    assert "Zee" not in to_json(brief)
    assert "nota" not in to_json(brief)


def test_every_word_of_a_note_passes_the_gate():
    brief = compose(HEAD, [note(7, "Anna")])
    assert ("pending s7 · person", "Anna") in list(free_text(brief))
    assert ("pending s7 · title", "nota 7") in list(free_text(brief))
