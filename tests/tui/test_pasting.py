"""What is pasted is text, whatever is in it and however the terminal cuts it up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from werkbank.tui.pasting import BEGIN, END, GuardedParser, PasteGuard

ACTS = "Vragen \x1b[1Kaa\x1b]0;titel\x07 \x1baan"
HARMLESS = ACTS.replace("\x1b", "")


def read(*pieces: str) -> list[object]:
    """The keys by name, and what was pasted, in order."""
    parser, found = GuardedParser(), list[object]()
    for piece in pieces:
        for event in parser.feed(piece):
            if isinstance(event, events.Paste):
                found.append(("pasted", event.text))
            elif isinstance(event, events.Key):
                found.append(event.key)
    return found


@pytest.mark.parametrize("at", range(1, len(BEGIN) + len(ACTS) + len(END) + 2))
def test_a_sequence_in_a_paste_is_no_key_wherever_it_is_cut(at: int) -> None:
    sent = f"x{BEGIN}{ACTS}{END}y"
    assert read(sent[:at], sent[at:]) == ["x", ("pasted", HARMLESS), "y"]


def test_what_is_typed_goes_through_as_it_is() -> None:
    assert read("a", "\x1b[A", "b", f"{BEGIN}c{END}", "\x1b[B") == ["a", "up", "b", ("pasted", "c"), "down"]


def test_two_pastes_after_each_other_are_two() -> None:
    assert read(f"{BEGIN}een{END}{BEGIN}t\x1bwee{END}") == [("pasted", "een"), ("pasted", "twee")]


@given(st.lists(st.sampled_from([BEGIN, END, "\x1b", "[20", "0~", "1~", "a", "\x1b[A"]), max_size=12), st.data())
def test_how_it_is_cut_makes_no_difference(parts: list[str], data: st.DataObject) -> None:
    sent = "".join(parts)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(sent)), max_size=4)))
    whole, cut, last = PasteGuard(), PasteGuard(), 0
    told = ""
    for at in (*cuts, len(sent)):
        told += cut.cleaned(sent[last:at])
        last = at
    assert told == whole.cleaned(sent)
