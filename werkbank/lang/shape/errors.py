"""Failures in words: what, where, what to do."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict

from werkbank.domain import errors


class Told(NamedTuple):
    """One clear sentence, and what to do now."""

    message: str
    hint: str = ""


ErrorWords = TypedDict(
    "ErrorWords",
    {
        "usage": Callable[[errors.UsageError], Told],
        "missing": Callable[[errors.Missing], Told],
        "over-limit": Callable[[errors.OverLimit], Told],
        "not-a-date": Callable[[errors.NotADate], Told],
        "term": Callable[[errors.TermRefused], Told],
        "note": Callable[[errors.NoteRefused], Told],
        "question": Callable[[errors.QuestionRefused], Told],
        "checklist": Callable[[errors.ChecklistRefused], Told],
        "weight": Callable[[errors.WeightRefused], Told],
        "not-found": Callable[[errors.NotFound], Told],
        "ambiguous": Callable[[errors.Ambiguous], Told],
        "partly-rejected": Callable[[errors.PartlyRejected], Told],
        "conflict": Callable[[errors.Conflict], Told],
        "gate": Callable[[errors.GateStopped], Told],
        "storage": Callable[[errors.StorageTrouble], Told],
        "settings": Callable[[errors.BadSettings], Told],
        "keys": Callable[[errors.BadKeys], Told],
        "cannot-write": Callable[[errors.CannotWrite], Told],
        "bad-load": Callable[[errors.BadLoad], Told],
        "questions": Callable[[errors.QuestionsUnreadable], Told],
        "query": Callable[[errors.BadQuery], Told],
        "rule": Callable[[errors.RuleRefused], Told],
        "unexpected": Callable[[BaseException], Told],
    },
)
