"""The tables of words: both languages say everything, in the same shape, and every code has its words."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Final, get_args

import pytest
from rich.cells import cell_len

from werkbank.domain import (
    brief_lines,
    calendars,
    decisions,
    deeds,
    dossier,
    errors,
    gate,
    health,
    ids,
    inbox,
    intake,
    markings,
    memory_views,
    people,
    priority,
    question_keeping,
    recognition,
)  # fmt: skip
from werkbank.domain import question_keeping as keeping_rows
from werkbank.domain.checklists import versions as list_versions
from werkbank.domain.likeness import weighing
from werkbank.domain.notes import gates, planning
from werkbank.domain.notes import types as note_types
from werkbank.domain.preparation import marks
from werkbank.domain.questions import document as questions
from werkbank.domain.terms import length, rules, steps
from werkbank.lang import LANGUAGES, Language, words
from werkbank.lang.shape import adding as adding_shape
from werkbank.lang.shape import brief as brief_shape
from werkbank.lang.shape import checklists as checklists_shape
from werkbank.lang.shape import cli as cli_shape
from werkbank.lang.shape import dossier as dossier_shape
from werkbank.lang.shape import history as history_shape
from werkbank.lang.shape import keeping as keeping_shape
from werkbank.lang.shape import marks as marks_shape
from werkbank.lang.shape import memory as memory_shape
from werkbank.lang.shape import names as names_shape
from werkbank.lang.shape import notes as notes_shape
from werkbank.lang.shape import questions as questions_shape
from werkbank.lang.shape import reasons as reasons_shape
from werkbank.lang.shape import terms as terms_shape
from werkbank.lang.shape import types as types_shape

SECTIONS: Final = (
    "names",
    "reasons",
    "brief",
    "cli",
    "errors",
    "history",
    "keeping",
    "adding",
    "dates",
    "terms",
    "deadlines",
    "note_verbs",
    "reminders",
    "chasing",
    "referring",
    "registers",
    "note_listing",
    "note_types",
    "types",
    "checklists",
    "notes",
    "preparation",
    "queries",
    "questions",
    "question_verbs",
    "question_preview",
    "memory",
    "insight",
    "sitting",
    "meanwhile",
    "marks",
    "dossier",
    "rules",
    "weighing",
)
MAY_BE_EMPTY: Final = {"reasons.statuses.none", "brief.statuses.none", "brief.statuses.on-time"}


def walk(place: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Every word and sentence of a table, with its place."""
    named = [one.name for one in fields(value)] if is_dataclass(value) else getattr(value, "_fields", ())
    if named:
        for name in named:
            yield from walk(f"{place}.{name}", getattr(value, name))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from walk(f"{place}.{key}", inner)
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from walk(f"{place}.{number}", inner)
    else:
        yield place, value


def table(language: Language) -> dict[str, Any]:
    said = words(language)
    return {place: value for section in SECTIONS for place, value in walk(section, getattr(said, section))}


DUTCH, ENGLISH = table("nl"), table("en")


def test_both_languages_say_the_same_things() -> None:
    assert DUTCH.keys() == ENGLISH.keys()
    assert len(DUTCH) > 400
    assert {place for place in DUTCH if type(DUTCH[place]) is not type(ENGLISH[place])} == set()


@pytest.mark.parametrize("said", [DUTCH, ENGLISH], ids=["nl", "en"])
def test_nothing_is_left_empty(said: dict[str, Any]) -> None:
    empty = {place for place, value in said.items() if isinstance(value, str) and not value.strip()}
    codeless = {place for place in empty if place.endswith(".")}
    assert empty - codeless <= MAY_BE_EMPTY


def slots(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_sentences_have_the_same_gaps_in_both_languages() -> None:
    may = {"brief.date", "brief.today", "brief.due"}
    different = {
        place: (DUTCH[place], ENGLISH[place])
        for place in DUTCH
        if isinstance(DUTCH[place], str) and place not in may and not place.startswith("cli.options")
        and slots(DUTCH[place]) != slots(ENGLISH[place])
    }  # fmt: skip
    assert different == {}


def test_english_is_no_copy_of_dutch() -> None:
    """Whole sentences that are the same in both were forgotten."""
    whole = {
        place for place, value in DUTCH.items() if isinstance(value, str) and " " in re.sub(r"{.*?}", "", value).strip()
    }
    assert {place for place in whole if DUTCH[place] == ENGLISH[place]} == {"names.markings.dep-v"}


def codes(literal: Any) -> set[str]:
    return set(get_args(literal))


@pytest.mark.parametrize(
    ("shape", "literal"),
    [
        (names_shape.DecisionNames, decisions.Decision),
        (names_shape.StateNames, decisions.State),
        (names_shape.FieldNames, decisions.Field),
        (names_shape.MarkingNames, markings.Marking),
        (names_shape.KindNames, ids.Kind),
        (names_shape.MessageKindNames, intake.MessageKind),
        (reasons_shape.FactorNames, priority.Factor),
        (reasons_shape.StatusNames, priority.Status),
        (reasons_shape.TermKindNames, inbox.TermKind),
        (reasons_shape.RiskNames, inbox.Risk),
        (reasons_shape.ActionNames, inbox.Action),
        (reasons_shape.SensitivityNames, inbox.Sensitivity),
        (reasons_shape.WeightNames, people.Weight),
        (reasons_shape.SortNames, recognition.SortCode),
        (notes_shape.NoteStateNames, inbox.NoteState),
        (notes_shape.PlanReasonNames, planning.PlanReason),
        (notes_shape.GateStateNames, gates.GateState),
        (types_shape.StepKindNames, note_types.Kind),
        (checklists_shape.ItemAspects, list_versions.Aspect),
        (brief_shape.StatusWords, brief_lines.StatusCode),
        (brief_shape.OutcomeWords, brief_lines.Outcome),
        (brief_shape.ChangedWords, brief_lines.ChangedField),
        (brief_shape.GateWords, gate.FindingKind),
        (cli_shape.ImportStatusNames, intake.Status),
        (cli_shape.RejectNames, intake.RejectReason),
        (cli_shape.FlawNames, intake.Flaw),
        (history_shape.DeedLines, deeds.DeedKey),
        (adding_shape.TypedKindNames, intake.TypedKind),
        (keeping_shape.FindingWords, health.Code),
        (questions_shape.KindNames, questions.Kind),
        (questions_shape.UseNames, questions.Use),
        (questions_shape.DoubtWords, questions.DoubtKind),
        (memory_shape.CommitmentKindNames, keeping_rows.CommitmentKind),
        (memory_shape.CommitmentStateNames, keeping_rows.CommitmentState),
        (memory_shape.SourceNames, weighing.Source),
        (memory_shape.DayNames, memory_views.DayIs),
        (memory_shape.SameNames, weighing.Same),
        (marks_shape.MarkWords, marks.Mark),
        (dossier_shape.KindWords, dossier.DossierKind),
        (dossier_shape.AgendaWords, dossier.AgendaStatus),
        (dossier_shape.StateWords, inbox.QuestionState),
        (dossier_shape.PromiseKinds, question_keeping.CommitmentKind),
        (dossier_shape.PromiseStates, question_keeping.CommitmentState),
        (terms_shape.UnitWords, length.Unit),
        (terms_shape.StatusNames, rules.Status),
        (terms_shape.CalendarNames, calendars.CalendarCode),
        (terms_shape.ShiftArticleNames, steps.ShiftArticle),
        (terms_shape.TwoArticleNames, steps.TwoArticle),
        (terms_shape.StayWords, steps.StayReason),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_every_code_has_its_word_and_every_word_its_code(shape: Any, literal: Any) -> None:
    assert shape.__annotations__.keys() == codes(literal)


def test_every_day_off_has_its_name() -> None:
    own = {"weekend", "equated", "closing"}
    assert terms_shape.OffNames.__annotations__.keys() == codes(calendars.HolidayCode) | own


def test_codes_that_need_no_word_when_empty() -> None:
    assert names_shape.AnswerNames.__annotations__.keys() == codes(decisions.Answer) - {""}
    assert cli_shape.BulkNames.__annotations__.keys() == codes(intake.Bulk) - {""}
    assert brief_shape.SectionWords.__annotations__.keys() >= codes(brief_lines.SectionKey)
    assert brief_shape.AskCounts.__annotations__.keys() == set(brief_lines.ASKING_SECTIONS)
    quadrants = names_shape.QuadrantNames.__annotations__.keys()
    assert quadrants == codes(priority.Quadrant)


def test_every_error_has_its_words() -> None:
    assert {kind.code for kind in errors.ALL} | {"unexpected"} == set(words("nl").errors)
    defined = {
        value for value in vars(errors).values()
        if isinstance(value, type) and issubclass(value, errors.WerkbankError) and value is not errors.WerkbankError
    }  # fmt: skip
    assert defined == set(errors.ALL)
    assert all(kind.exit_code in range(2, 9) for kind in errors.ALL)


ARGS: Final[dict[str, Any]] = {
    "imported": 4200, "type": "NTB", "duplicates": 1, "rejected": 1, "decision": "decide", "items": ["s1", "s2"], "item": "s1", "parts": 2,
    "marking": "dep-v", "fields": ["gist", "due"], "manager": 1, "person": 1, "desk": 1, "mandate": 1, "code": "DJ-1124",
    "brief": "b1", "lines": 2, "deed": "d1", "message": "m1", "kind": "call", "change": "suspend", "notes": ["n1", "n2"], "move": "back", "note": "n1", "added": ["n2"], "removed": ["m3"], "checklists": ["C2"], "checklist": "C2", "questions": ["v1"], "question": "v1", "commitment": "t1", "part": 2, "check": "core", "label": ["Kernboodschap", "Core message"], "state": "", "rule": "woo", "name": "Nieuwsbrieven", "count": 3, "verdict": "away", "day": "2026-12-24", "codes": ["slack.0", "rest.clamp"],
}  # fmt: skip


def deed(key: Any, args: Mapping[str, Any]) -> deeds.Deed:
    from tests.services.making import NOW

    return deeds.Deed(
        id=1, at=NOW, key=key, args=args, origin="hand", finished=False, last_at=NOW, undoes=None, undone_by=None, sealed=False
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", get_args(deeds.DeedKey))
def test_every_deed_has_a_line(key: str, language: Language) -> None:
    said = words(language).history
    many = {**ARGS, "items": [f"s{n}" for n in range(1, 40)]}
    for args in (ARGS, many, {"decision": "wait"}):
        line = said.lines[key](deed(key, args))  # type: ignore[literal-required]
        assert line.strip()
        assert "None" not in line or args not in (ARGS, many)
        assert len(line) < 120
    assert "4" in said.running(deed(key, ARGS))
    assert "4" in said.broken_off(deed(key, ARGS))


def _versioned(number: int) -> dict[str, tuple[object, ...]]:
    """What speaks of versions is given numbers."""
    given: dict[str, tuple[object, ...]] = {
        "version": (number,), "own_of": (number,), "kept": ("C2", number), "between": (number, number),
        "moves": ("v1", number, number),
    }  # fmt: skip
    return {f"{place}.{name}": said for place in ("types", "checklists", "note_types") for name, said in given.items()}


NUMBERS: Final = (0, 1, 2, 1_234_567)
COUNTING: Final = {
    "reasons.waiting", "reasons.still", "reasons.clamp", "reasons.bounds", "cli.more", "cli.counts", "cli.imported",
    "cli.progress", "cli.unassigned", "rules.touched", "rules.done", "rules.held", "rules.ran", "rules.would", "rules.ran_all", "rules.stayed", "rules.running", "rules.also", "meanwhile.others", "meanwhile.unticked", "keeping.repaired", "keeping.loaded", "keeping.wipe_remains",
}  # fmt: skip


def sentences(said: dict[str, Any]) -> Iterator[tuple[str, Callable[..., str]]]:
    """The sentences with gaps, but those of errors and deeds, which take a whole value."""
    for place, value in said.items():
        if callable(value) and not place.startswith(("errors.", "history.")):
            yield place, value


@pytest.mark.parametrize(("language", "said"), [("nl", DUTCH), ("en", ENGLISH)])
def test_sentences_say_what_they_are_given(language: Language, said: dict[str, Any]) -> None:
    from inspect import signature

    for place, sentence in sentences(said):
        count = len(signature(sentence).parameters)
        numeric = place in COUNTING
        for number in NUMBERS:
            mixed = {
                "keeping.exported": (number, "x"),
                "keeping.wipe_what": ("m1", number, number),
                "reasons.slack": (number, "x", number),
                **_versioned(number),
            }
            given: Any = mixed.get(place) or ((number,) * count if numeric else ("x",) * count)
            if "findings" in place:
                given = (number, "x")
            text = sentence(*given)
            assert text == text.strip() != ""
            assert "1.234.567" not in text if language == "en" else "1,234,567" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_key_does_fits_in_help_on_the_narrowest_screen(language: Language) -> None:
    """80 columns, of which 19 are for the keys and what stands around them."""
    commands = words(language).commands
    labels = [*commands.names.values(), *(label for here in commands.here.values() for label in here.values())]
    assert [label["long"] for label in labels if cell_len(label["long"]) > 61] == []
