"""An item in words, in both languages; a hidden piece says nothing of itself."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, get_args

import pytest

from werkbank.domain.intake import TYPED, MessageKind
from werkbank.domain.markings import MARKINGS
from werkbank.domain.trade import CHECKLISTS, NOTE_TYPES
from werkbank.domain.views import ItemLine
from werkbank.lang import LANGUAGES, Language, words
from werkbank.lang.items import checklist, note_type, person, pointer, status, title
from werkbank.services.checklists import shipped


def line(**changes: Any) -> ItemLine:
    """An item that nobody did anything with."""
    plain = ItemLine(
        ref="s1", message="m1", message_kind="mail", sort="", title="Woonvisie", manager="", state="new", points=3,
        quadrant="plan", status="tight", slack=1, due=None, due_time="", person="Anna", received=datetime(2026, 11, 23, tzinfo=UTC),
        marking="", hidden=False, unreadable=False, returned="", return_on=None, until_event="", bulk="", copied=False, answer="",
    )  # fmt: skip
    return plain._replace(**changes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hidden_piece_is_a_pointer(language: Language) -> None:
    said = words(language)
    for marking in (one for one in MARKINGS if one):
        shown = line(marking=marking, hidden=True, title="Geheim", person="Anna")
        assert title(said, shown) == pointer(said, marking, "s1")
        assert "s1" in title(said, shown)
        assert person(said, shown) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_says_nothing_is_said(language: Language) -> None:
    said = words(language)
    assert title(said, line()) == "Woonvisie"
    assert title(said, line(title="")) == said.names.no_subject
    assert title(said, line(title="", unreadable=True)) == said.names.unreadable
    assert person(said, line(person="")) == said.names.unknown_sender


def test_what_brought_it_back_goes_before_how_tight_it_is() -> None:
    said = words("nl")
    assert status(said, line()) == "krap 1"
    assert status(said, line(state="waiting", returned="reply")) == said.cli.returned_reply
    assert status(said, line(state="snoozed", returned="date")) == said.cli.returned_date


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_type_and_checklist_has_a_name(language: Language) -> None:
    said = words(language)
    assert all(note_type(said, code) for code in NOTE_TYPES)
    assert all(checklist(said, code) for code in CHECKLISTS)
    assert set(said.names.checklists) == set(CHECKLISTS)
    assert {one.code: one.name.said(language) for one in shipped().current} == said.names.checklists
    assert checklist(said, "EK") == "EK"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_typed_has_no_unknown_sender(language: Language) -> None:
    said = words(language)
    for kind in get_args(MessageKind):
        shown = person(said, line(message_kind=kind, person=""))
        assert shown == (said.names.message_kinds[kind] if kind in TYPED else said.names.unknown_sender)
