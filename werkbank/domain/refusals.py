"""What cannot be, of terms, nota's, checklists and questions: each with a reason and what it stumbles on."""

from __future__ import annotations

from typing import Literal

from werkbank.domain.failure import WerkbankError

TermReason = Literal[
    "length",
    "length-hours",
    "length-zero",
    "length-long",
    "regime",
    "unit",
    "start-range",
    "end-range",
    "at-once",
    "suspension",
    "suspension-order",
    "suspension-before",
    "suspension-after",
    "suspension-none",
    "extension-none",
    "extension-length",
    "no-term",
    "standing-still",
    "not-suspended",
    "start",
    "reason",
]


class TermRefused(WerkbankError):
    """A term cannot be counted: ``subject`` is the text, the length or the day it stumbles on."""

    code = "term"
    exit_code = 2

    def __init__(self, reason: TermReason, subject: str = "") -> None:
        super().__init__(reason, subject)
        self.reason: TermReason = reason
        self.subject = subject


NoteReason = Literal[
    "shape",
    "missing",
    "unknown-key",
    "choice",
    "text",
    "id",
    "number",
    "norm",
    "norm-zero",
    "norm-hours",
    "many",
    "duplicate",
    "duplicate-type",
    "type-exists",
    "not-own",
    "one-type",
    "empty-route",
    "no-end",
    "early-end",
    "cycle",
    "unknown-step",
    "unknown-role",
    "unknown-term",
    "unknown-ladder",
    "unknown-type",
    "gate",
    "rungs",
    "unknown-check",
    "unknown-gate",
    "held",
    "not-held",
    "sent",
    "not-sent",
    "closed",
    "withdrawn",
    "at-end",
    "not-at-end",
    "side-open",
    "check-open",
    "not-out",
    "not-optional",
    "step-back",
    "reason",
    "day-past",
    "same-author",
    "kenmerk",
    "not-filed",
]


class NoteRefused(WerkbankError):
    """A note type cannot be, or a note cannot be moved so: ``subject`` is the step, number or text it stumbles on.

    When that is a name that the data has in two languages, ``english`` is the other one.
    """

    code = "note"
    exit_code = 2

    def __init__(self, reason: NoteReason, subject: str = "", english: str = "") -> None:
        super().__init__(reason, subject)
        self.reason: NoteReason = reason
        self.subject = subject
        self.english = english or subject
        self.ref = ""
        """Of several notes the one that refused, as ``n12``."""


ListReason = Literal[
    "shape",
    "missing",
    "unknown-key",
    "choice",
    "text",
    "id",
    "number",
    "many",
    "duplicate",
    "duplicate-list",
    "list-exists",
    "not-own",
    "one-list",
    "empty",
    "no-column",
    "wide",
    "same-column",
    "many-columns",
    "unknown-role",
]
"""Why a checklist cannot be so."""


class ChecklistRefused(WerkbankError):
    """A checklist cannot be: ``subject`` is the item, number or text that it stumbles on."""

    code = "checklist"
    exit_code = 2

    def __init__(self, reason: ListReason, subject: str = "") -> None:
        super().__init__(reason, subject)
        self.reason: ListReason = reason
        self.subject = subject


QuestionsReason = Literal[
    "missing",
    "folder",
    "rights",
    "read-error",
    "empty",
    "form",
    "disguised",
    "damaged",
    "locked",
    "packed",
    "no-text",
    "too-large",
    "too-long",
    "slow",
    "no-reader",
]


class QuestionsUnreadable(WerkbankError):
    """No questions can be read from a file, or from pasted text (then ``path`` is empty). ``detail`` is a fact of the
    reason: the extension, the number of pages or lines.
    """

    code = "questions"
    exit_code = 4

    def __init__(self, path: str, reason: QuestionsReason, detail: str = "") -> None:
        super().__init__(path, reason, detail)
        self.path, self.detail = path, detail
        self.reason: QuestionsReason = reason


PrepareReason = Literal[
    "split-empty",
    "split-words",
    "merge-last",
    "many-parts",
    "same-state",
    "unlike-states",
    "blocking",
    "unanswered",
    "unanswered-whole",
    "answer-empty",
    "commitment-due",
    "part-place",
    "part-twice",
    "drop-reason",
    "all-the-same",
    "wanted-past",
    "new-person",
    "per-part",
    "not-per-part",
    "reason",
    "nobody",
    "unknown-item",
    "unknown-field",
    "not-a-number",
    "marked-source",
    "no-clipboard",
    "no-format",
    "owed-no-more",
    "nobody-owes",
    "changed-meanwhile",
    "no-questions",
    "take-itself",
    "take-marked",
    "take-nothing",
    "take-asked",
    "take-question",
    "take-twice",
    "take-long",
    "commitment-same",
    "commitment-empty",
    "commitment-sealed",
    "commitment-why",
    "postponed",
    "several",
    "no-document",
    "sealed",
    "is-question",
    "same-parts",
    "covering",  # a letter that goes with attachments that could not be read; the subject names these
    "unread",  # the same, and whether it only goes with them is not sure
    "confidential",
    "managers",
]


class QuestionRefused(WerkbankError):
    """Something cannot be done with a question: ``subject`` is the item, number or state it stumbles on.

    When that is a text that the data has in two languages, ``english`` is the other one. ``count``: of how many things
    it speaks, when of several.
    """

    code = "question"
    exit_code = 2

    def __init__(self, reason: PrepareReason, subject: str = "", english: str = "", *, count: int = 0) -> None:
        super().__init__(reason, subject)
        self.reason: PrepareReason = reason
        self.subject, self.count = subject, count
        self.english = english or subject


QueryReason = Literal[
    "field", "value", "date", "number", "long", "many", "deep", "negation", "open", "close", "empty", "lone", "nothing",
    "quote",
]  # fmt: skip
"""From "open" on it is what may still be on its way while it is typed: a bracket or quotes that do not close, a bracket
that closes nothing, brackets with nothing in them, a sign that stands between or before parts without one of those, and
what asks nothing yet."""


class BadQuery(WerkbankError):
    """A query cannot be: ``text[start:end]`` is what it is about, ``subject`` the word, or the most there may be.

    ``field`` is the code of what it says something of; ``nearest`` may have been meant.
    """

    code = "query"
    exit_code = 2

    def __init__(
        self, text: str, reason: QueryReason, start: int, end: int, subject: str = "", field: str = "",
        nearest: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        super().__init__(reason, start, end)
        self.text, self.start, self.end = text, start, end
        self.reason: QueryReason = reason
        self.subject, self.field, self.nearest = subject, field, nearest


RuleReason = Literal[
    "shape",
    "unknown-key",
    "value",
    "many",
    "no-word",
    "sort",
    "marking",
    "decision",
    "contradiction",
    "no-condition",
    "no-effect",
    "full",
    "weight",
    "no-address",
]


class RuleRefused(WerkbankError):
    """A rule cannot be so, or a sender not be kept out: ``subject`` is the key or text it stumbles on."""

    code = "rule"
    exit_code = 2

    def __init__(self, reason: RuleReason, subject: str = "") -> None:
        super().__init__(reason, subject)
        self.reason: RuleReason = reason
        self.subject = subject


WeightReason = Literal["unknown", "range", "themes", "rising", "clamp", "number", "nothing", "shape"]


class WeightRefused(WerkbankError):
    """A weight cannot be that. ``subject`` is its code, ``other`` the code of what it clashes with."""

    code = "weight"
    exit_code = 2

    def __init__(
        self, reason: WeightReason, subject: str = "", other: str = "", *, least: int = 0, most: int = 0
    ) -> None:
        super().__init__(reason, subject)
        self.reason: WeightReason = reason
        self.subject, self.other = subject, other
        self.least, self.most = least, most
