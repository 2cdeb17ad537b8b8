"""A frozen brief as it may leave now, and as canonical JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.brief import (
    Brief,
    BriefSection,
    Candidate,
    Done,
    Expected,
    Head,
    Highlight,
    Line,
    Pointer,
    Underway,
    asking,
    compose,
    fingerprint,
    from_json,
    lines,
    mask,
    to_json,
)

TODAY = date(2026, 11, 24)
HEAD = Head(
    manager="directeur",
    manager_code="DJ",
    day=TODAY,
    code="DJ-1124",
    prepared_at=datetime(2026, 11, 24, 6, 45, tzinfo=UTC),
    officer="M. de Boer",
    frozen=True,
    number=3,
)


def candidate(item, state="decide", **more):
    given_ = {
        "title": f"titel{item}woord",
        "received": datetime(2026, 11, 20, 9, 0, tzinfo=UTC),
        "gist": f"kern{item}woord",
        "due": TODAY + timedelta(1),
    }
    return Candidate(item=item, state=state, **{**given_, **more})


def test_a_mask_takes_the_words_and_leaves_the_numbers():
    before = tuple(lines(compose(HEAD, [candidate(9)])))
    now = [candidate(1), candidate(2), candidate(3, "read"), candidate(4, "note"), candidate(9, answer="yes")]
    brief = compose(HEAD, now, before, pins=["Denk aan KERN2WOORD!", "Verder rustig"])
    shown = mask(brief, {1: "", 2: "medical", 3: "cabinet", 4: "political", 9: "personnel"})
    text = to_json(shown)
    assert "kern1woord" in text
    for item in (2, 3, 4, 9):
        assert f"kern{item}woord" not in text.casefold()
    assert [(line.number, line.item, line.masked) for line in asking(shown)] == [(1, 1, False), (2, 2, True)]
    assert asking(shown)[1] == Line(item=2, section="decide", number=2, masked=True)
    assert shown.confidential == (Pointer(item=3),)
    assert [one.text for one in shown.highlights] == ["Verder rustig"]
    assert [one.item for one in shown.outlook] == [1]
    assert mask(shown, {2: "medical"}) == shown


def test_a_mask_takes_what_pointed_at_the_line_and_the_reference_of_a_state_secret():
    now = [candidate(1, due=TODAY), candidate(2, "read"), candidate(3, marking="medical", kenmerk="2026-3")]
    brief = compose(HEAD, now)
    assert brief.highlights == (Highlight(item=1),)
    shown = mask(brief, {1: "dep-v", 2: "state-secret", 3: "state-secret"})
    assert shown.highlights == ()
    assert shown.confidential == (Pointer(item=3), Pointer(item=2))
    assert [section.key for section in shown.sections] == ["decide"]


def test_a_mask_that_hides_nothing_changes_nothing():
    brief = compose(HEAD, [candidate(1), candidate(2, "read")])
    assert mask(brief, {}) == brief
    assert mask(brief, {1: "", 77: "medical"}) == brief


def test_a_line_masked_before_is_new_when_it_may_be_shown_again():
    masked = tuple(lines(mask(compose(HEAD, [candidate(1)]), {1: "embargo"})))
    (line,) = lines(compose(HEAD, [candidate(1)], masked))
    assert line.change == "new"


text = st.text(max_size=20)
days = st.dates()
instants = st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=2))]))
line_values = st.builds(
    Line, item=st.integers(), title=text, gist=text, due=st.none() | days, changed=st.just(("due",))
)
sections = st.lists(st.builds(BriefSection, lines=st.lists(line_values, max_size=3).map(tuple)), max_size=3).map(tuple)
briefs = st.builds(
    Brief,
    head=st.builds(Head, manager=text, day=days, prepared_at=instants, since=st.none() | instants),
    highlights=st.lists(st.builds(Highlight, text=text), max_size=3).map(tuple),
    sections=sections,
    page_two=sections,
    done=st.lists(st.builds(Done, text=text), max_size=2).map(tuple),
    confidential=st.lists(st.builds(Pointer, kenmerk=text), max_size=2).map(tuple),
    outlook=st.lists(st.builds(Expected, due=days, text=text), max_size=2).map(tuple),
    left_out=st.lists(st.integers(), max_size=3).map(tuple),
)


@given(briefs)
def test_json_there_and_back(brief):
    written = to_json(brief)
    assert from_json(written) == brief
    assert to_json(from_json(written)) == written
    assert "\n" not in written


def test_json_is_canonical_and_has_a_schema():
    brief = compose(HEAD, [candidate(1, gist="één")])
    raw = json.loads(to_json(brief))
    assert raw["schema"] == 1
    assert list(raw) == sorted(raw)
    assert "één" in to_json(brief)
    elsewhere = replace(HEAD, prepared_at=HEAD.prepared_at.astimezone(timezone(timedelta(hours=1))))
    assert to_json(replace(brief, head=elsewhere)) == to_json(brief)


@pytest.mark.parametrize(
    "wrong", ["", "{", "[]", "1", "null", "{}", '{"schema":2}', '{"schema":1}', '{"schema":1,"head":{},"x":1}']
)
def test_what_is_no_brief_is_refused(wrong):
    with pytest.raises(ValueError):
        from_json(wrong)


def test_the_fingerprint_differs_when_anything_does():
    brief = compose(HEAD, [candidate(1)])
    assert len(fingerprint(brief)) == 8
    assert fingerprint(brief) == fingerprint(compose(HEAD, [candidate(1)]))
    assert fingerprint(brief) != fingerprint(compose(HEAD, [candidate(1, advice="ja")]))


def test_a_note_that_is_marked_later_leaves_the_terms_and_is_pointed_at():
    notes = [
        candidate(1, "note", status="late", underway=Underway(author="Anna", title="Zeekomkommer", step="concept")),
        candidate(2, "note", status="tight", underway=Underway(author="Bob", title="Woonvisie")),
    ]
    brief = compose(HEAD, notes, pins=["Let op de zeekomkommer"])
    shown = mask(brief, {1: "personnel", 2: ""})
    assert [one.item for one in shown.pending] == [2]
    assert [one.item for one in shown.confidential] == [1]
    assert "eekomkommer" not in to_json(shown)
