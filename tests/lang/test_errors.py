"""Every failure in one clear sentence, in both languages, whatever it carries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, get_args

import pytest

from werkbank.domain import decisions, errors, gate, ids
from werkbank.domain.harmless import harmless
from werkbank.lang import LANGUAGES, Language, explain, words

HOSTILE: Final = "\x1b]52;c;Zm9v\x07[/b]{0}%s \u202enrevo\x9b31m\nregel twee" + "x" * 10_000
PLAIN: Final = "werkbank.sqlite"
FIELDS: Final = (
    "ids", "view-query", "views", "titles", "edit", "item", "deed", "mandate", "id", "points", "pin", "position", "address", "name", "now", "message",
    "ids", "titles", "edit", "item", "deed", "mandate", "waiters", "weights", "id", "points", "pin", "position", "address", "name", "now", "message",
    "decision", "marking", "type", "checklist", "format", "backup", "--manager", "term", "term-length", "--regime", "--length", "START",
)  # fmt: skip
"""What ``UsageError`` is raised with, anywhere."""


def every(text: str) -> Iterator[errors.WerkbankError]:
    """Every error in every form, about ``text``."""
    for field in FIELDS:
        yield errors.UsageError(field, text)
        yield errors.UsageError(field, text, ("een", "twee"))
        yield errors.UsageError(field)
    for rule in decisions.RULES:
        for missing in (*rule.needs, *rule.takes, "by", "to", "manager", "reason", "mandate"):
            yield errors.Missing(rule.decision, missing)
    yield errors.Missing("lift", "reason")
    yield errors.OverLimit(text, 100_000, 234_050)
    yield errors.Missing("edit", "reason")
    yield errors.NotADate(text)
    for refused in get_args(errors.TermReason):
        yield errors.TermRefused(refused, text)
        yield errors.TermRefused(refused)
    for preparing in get_args(errors.PrepareReason):
        yield errors.QuestionRefused(preparing, text)
        yield errors.QuestionRefused(preparing)
    for refusal in get_args(errors.NoteReason):
        yield errors.NoteRefused(refusal, text)
        yield errors.NoteRefused(refusal)
    for wrong_list in get_args(errors.ListReason):
        yield errors.ChecklistRefused(wrong_list, text)
        yield errors.ChecklistRefused(wrong_list)
    for ruling in get_args(errors.RuleReason):
        yield errors.RuleRefused(ruling, text)
        yield errors.RuleRefused(ruling)
    for weight in get_args(errors.WeightReason):
        for code in ("slack.0", "term.statutory", "theme.wonen", "theme.each", "rest.clamp", text, ""):
            yield errors.WeightRefused(weight, code, text, least=0, most=60)
    for kind in (*ids.KINDS, "backup", "file", "term", "note-type", "checklist"):
        yield errors.NotFound(kind, text)
        yield errors.NotFound(kind, text, (text, "Jansen"))
        yield errors.Ambiguous(kind, text, (text, "Jansen"))
    for count in (1, 2, 1_000):
        yield errors.PartlyRejected(count, count)
    for reason in get_args(errors.ConflictReason):
        yield errors.Conflict(reason, text)
        yield errors.Conflict(reason)
    findings = tuple(gate.Finding(f"{n} · gist", kind) for n, kind in enumerate(get_args(gate.FindingKind), 1))
    yield from (errors.GateStopped(findings[:1]), errors.GateStopped(findings * 9), errors.GateStopped(()))
    for trouble in get_args(errors.StorageReason):
        yield errors.StorageTrouble(trouble, text, text)
    for wrong in get_args(errors.SettingsReason):
        yield errors.BadSettings(text, 3, wrong, text, (text,))
        yield errors.BadSettings(text, 0, wrong)
    for bad in get_args(errors.KeysReason):
        yield errors.BadKeys(text, 3, bad, text, text, (text,))
        yield errors.BadKeys(text, 0, bad, text, text)
    for cannot in ("exists", "folder", "rights", "full", "terminal"):
        yield errors.CannotWrite(text, cannot)  # type: ignore[arg-type]
    yield errors.BadLoad(text, 7)
    for bad_query in get_args(errors.QueryReason):
        yield errors.BadQuery(text, bad_query, 0, 1, text, "manager", (text, "Jansen"))
        yield errors.BadQuery(text, bad_query, 0, 1)
    for unreadable in get_args(errors.QuestionsReason):
        yield errors.QuestionsUnreadable(text, unreadable, text)
        yield errors.QuestionsUnreadable("", unreadable)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text", [PLAIN, HOSTILE, "", " ", "{", "%"], ids=["plain", "hostile", "empty", "blank", "brace", "percent"]
)
def test_whatever_it_carries_it_is_told(language: Language, text: str) -> None:
    told = words(language)
    for error in every(text):
        message, hint = explain(error, told)
        assert message.strip(), error
        assert "\n" not in message + hint
        assert harmless(message + hint) == message + hint
        assert len(message + hint) < 700


def test_every_class_is_among_them() -> None:
    assert {type(error) for error in every("x")} == set(errors.ALL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_is_a_sentence(language: Language) -> None:
    """It starts with a capital (or with what it is about) and ends with a full stop; no code peeps through."""
    told = words(language)
    for error in every(PLAIN):
        message, hint = explain(error, told)
        assert message.endswith((".", "?")), message
        assert not hint or hint[-1] in ".?" or "werkbank " in hint, hint
        assert not re.search(
            r"\b(None|not-found|changed-since|no-bytes|bad-value|side-open|check-open|norm-zero)\b", message + hint
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_unexpected_is_told_without_its_words(language: Language) -> None:
    message, hint = explain(ValueError("beoordeling van mevrouw De Wit"), words(language))
    assert "ValueError" in message
    assert "beoordeling" not in message + hint


def test_codes_in_the_message_are_words_of_the_language() -> None:
    """A Dutch sentence does not call a marking ``marking``."""
    for field in FIELDS:
        message, _ = explain(errors.UsageError(field, "x"), words("nl"))
        assert not set(re.findall(r"[a-z]+", message)) & {
            "decision",
            "marking",
            "item",
            "deed",
            "mandate",
            "message",
            "position",
        }


def test_a_few_in_full() -> None:
    dutch, english = words("nl"), words("en")
    stopped = errors.GateStopped((gate.Finding("3 · gist", "iban"), gate.Finding("3 · gist", "bsn")))
    assert (
        explain(stopped, dutch).message
        == "De brief gaat niet naar buiten: er staat iets in dat er niet in mag (3 · kern)."
    )
    assert (
        explain(stopped, english).message
        == "The brief does not leave: it holds something that may not be in it (3 · gist)."
    )
    assert explain(errors.NotFound("manager", "Jansn", ("Jansen",)), dutch) == (
        'Er is geen manager "Jansn".', "Bedoelde je: Jansen?",
    )  # fmt: skip
    assert explain(errors.Missing("wait", "to"), dutch) == (
        "Voor wachten op iemand ontbreekt: persoon.",
        "Geef --to NAAM.",
    )
    assert explain(errors.UsageError("--manager", "", ("DJ", "FEA")), dutch) == (
        "Hier ontbreekt: --manager.", "Kies uit: DJ, FEA.",
    )  # fmt: skip
    assert explain(errors.BadSettings("w.toml", 3, "unknown-key", "thema", ("theme",)), english) == (
        'Unknown setting "thema" (w.toml, line 3).', "Did you mean: theme?",
    )  # fmt: skip
