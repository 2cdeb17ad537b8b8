"""The filter while typing: what it finds, in which order, and that what is sealed or hidden says nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.services.making import AMRANI, NOW, Mail, Office, Ticking, pile
from werkbank.services import filtering
from werkbank.services.guesses import Given
from werkbank.services.shaping import Edit
from werkbank.storage.reads import Query, filters


def refs(office: Office, words: str, manager: str = "", limit: int = 200) -> list[str]:
    return [line.ref for line in office.services.views.filtered(words, manager, limit).lines]


def test_titles_come_first_then_the_text_and_each_newest_first(office: Office) -> None:
    for subject, text, hours in (
        ("Iets anders", "over de woonvisie", 1), ("Woonvisie, versie 3", "x", 5), ("Woonvisie", "x", 3),
        ("Nog iets", "de woonvisie", 9), ("Geheel los", "x", 2),
    ):  # fmt: skip
        office.item(Mail(subject=subject, text=text, date=NOW - timedelta(hours=hours)))
    view = office.services.views.filtered("woonv")
    assert [line.ref for line in view.lines] == ["s3", "s2", "s1", "s4"]
    assert view.groups == (("title", 2), ("text", 2))
    assert (view.total, view.counts.shown, view.counts.new, view.more, view.start) == (4, 4, 4, False, 0)
    assert office.services.views.filtered("geheel").groups == (("title", 1),)


def test_every_word_must_be_there_and_the_last_may_go_on(office: Office) -> None:
    office.item(Mail(subject="Kamervragen huurtoeslag", text="Graag voor vrijdag"))
    office.item(Mail(subject="Kamervragen woningbouw", text="Graag voor maandag"))
    assert refs(office, "kamer") == ["s2", "s1"]
    assert refs(office, "kamervragen h") == ["s1"]
    assert refs(office, "kamer huur") == []
    assert refs(office, "kamervragen maan") == ["s2"]


def test_a_title_typed_by_the_officer_counts_as_the_title(office: Office) -> None:
    items = [office.item(Mail(subject=subject)) for subject in ("Eerste", "Tweede", "Derde")]
    office.services.shaping.edit([items[1]], Edit(title="Coördinatie éénmalig"))
    assert refs(office, "coordinatie een") == refs(office, "éénm") == [items[1]]
    assert refs(office, "tweede coord") == [items[1]]
    assert office.services.views.filtered("tweede").groups == (("title", 1),)


def test_only_what_is_in_sight_today(office: Office) -> None:
    stays, waits, gone = (office.item(Mail(subject=f"Begroting {n}")) for n in range(3))
    office.services.deciding.decide([waits], "snooze", Given(by="+2"))
    office.services.deciding.decide([gone], "archive", Given())
    assert refs(office, "begroting") == [stays]
    office.reopen(later=timedelta(days=2))
    view = office.services.views.filtered("begroting")
    assert [(line.ref, line.returned) for line in view.lines] == [(waits, "date"), (stays, "")]
    office.services.doors.clock = Ticking(office.moment)
    assert refs(office, "begroting") == [waits, stays]


def test_of_one_manager(office: Office) -> None:
    office.item(Mail(subject="Begroting A"))
    hers = office.item(Mail(subject="Begroting B", to=AMRANI))
    assert refs(office, "begroting", "FEA") == [hers]


def test_hidden_is_found_without_a_word_and_sealed_never(office: Office) -> None:
    hidden, sealed = (office.item(Mail(subject="Ziekmelding", text="over verzuim")) for _ in range(2))
    office.services.shaping.edit([sealed], Edit(title="Ziekmelding getypt"))
    office.services.shaping.mark([hidden], "personnel")
    office.services.shaping.mark([sealed], "state-secret")
    for words in ("ziekm", "verz", "getypt", "z"):
        view = office.services.views.filtered(words)
        assert {line.ref for line in view.lines} <= {hidden}
        assert "iekmelding" not in repr(view)
    assert refs(office, "ziekm") == [hidden]


def test_more_is_said_when_there_is_more(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.take(*pile(12))
    whole = office.services.views.filtered("kamervragen")
    assert (len(whole.lines), whole.more) == (12, False)
    part = office.services.views.filtered("kamervragen", limit=5)
    assert (part.lines, part.more, part.total) == (whole.lines[:5], True, 5)
    monkeypatch.setattr(filtering, "_HITS", 4)
    bounded = office.services.views.filtered("kamervragen")
    assert (len(bounded.lines), bounded.more) == (4, True)


def test_a_beginning_of_too_many_words_looks_at_titles(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.take(*pile(12))
    zebra = office.item(Mail(subject="Gazebo", text="gaaf", date=NOW))
    monkeypatch.setattr(filtering, "_GOING_ON", 1)
    view = office.services.views.filtered("g")
    assert (view.lines[0].ref, view.more) == (zebra, True)
    assert len(view.lines) == 13
    assert refs(office, "kamervragen g") == [f"s{n}" for n in sorted(range(1, 13), key=_came(office), reverse=True)]


def _came(office: Office) -> object:
    received = dict(office.rows("SELECT item_id, received FROM rank"))
    return lambda number: (received[number], number)


@pytest.mark.parametrize(
    "words", ["", " ", '"', "a AND", "C++", "a:b", "(", "*", "\x00", "NEAR(", "{subject}: x", "é" * 5_000, "x " * 900, "ſ", "İ", "ß"]
)  # fmt: skip
def test_anything_may_be_typed(office: Office, words: str) -> None:
    office.item(Mail(subject="Nr. 23-456 over C++ (versie a:b) STRASSE straße İstanbul"))
    office.services.views.filtered(words)


@pytest.mark.parametrize(
    "words", ["straße", "İstanbul", "ijssel", "café", "naïef", "Łódź", "smørrebrød", "Ολυμπος", "nr. 23-456"]
)
def test_words_are_found_as_they_were_typed(office: Office, words: str) -> None:
    item = office.item(Mail(subject=f"Over {words} gesproken"))
    view = office.services.views.filtered(words)
    assert ([line.ref for line in view.lines], view.groups) == ([item], (("title", 1),))


def test_no_archive_yet(empty_office: Office) -> None:
    view = empty_office.services.views.filtered("x")
    assert (view.lines, view.total, view.groups, view.more) == ((), 0, (), False)


def test_letter_by_letter_it_finds_what_it_finds_at_once(office: Office) -> None:
    for number, subject in enumerate(
        ("Woonvisie", "Wonen in Almere", "Woningbouw", "Nota woonzorg", "Wodka", "Anders")
    ):
        office.item(Mail(subject=subject, date=NOW - timedelta(hours=number)))
    line = "nota woonzorg"
    for end in range(1, len(line) + 1):
        typed = refs(office, line[:end])
        office.reopen()  # knows nothing of what was typed before
        assert typed == refs(office, line[:end]), line[:end]
    for words in ("wo", "woo", "woon", "woonv", "woo", "wod", "w", "x", "wonen a", "wonen al"):
        typed = refs(office, words)
        office.reopen()
        assert typed == refs(office, words), words


def test_while_she_types_on_the_index_is_asked_for_its_words_once(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    real = filters.going_on

    def spy(query: Query, start: str, most: int) -> list[str]:
        asked.append(start)
        return real(query, start, most)

    monkeypatch.setattr(filters, "going_on", spy)
    for subject in ("Woonvisie", "Wonen", "Woningbouw"):
        office.item(Mail(subject=subject))
    for words in ("w", "wo", "woo", "woon", "woonv"):
        refs(office, words)
    assert asked == ["w"]
    office.item(Mail(subject="Woonvergunning"))
    assert len(refs(office, "woonv")) == 2, "what came in meanwhile is found"
    assert asked == ["w", "woonv"]
    refs(office, "n")
    assert asked == ["w", "woonv", "n"]


def test_a_beginning_with_too_many_words_is_asked_anew(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filtering, "_GOING_ON", 3)
    for subject in ("Aap", "Abt", "Acht", "Adres", "Azijn"):
        office.item(Mail(subject=subject))
    assert len(refs(office, "a")) == 5, "titles are looked at as well"
    assert len(refs(office, "az")) == 1
