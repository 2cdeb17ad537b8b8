"""One failure, one class, one exit code. An error carries facts; ``lang.explain`` puts them in words."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Final, Literal

from werkbank.domain.failure import WerkbankError
from werkbank.domain.refusals import (
    BadQuery,
    ChecklistRefused,
    ListReason,
    NoteReason,
    NoteRefused,
    PrepareReason,
    QueryReason,
    QuestionRefused,
    QuestionsReason,
    QuestionsUnreadable,
    RuleReason,
    RuleRefused,
    TermReason,
    TermRefused,
    WeightReason,
    WeightRefused,
)

if TYPE_CHECKING:
    from werkbank.domain.deeds import Deed
    from werkbank.domain.gate import Finding

__all__ = [
    "BadQuery",
    "ChecklistRefused",
    "ListReason",
    "NoteReason",
    "NoteRefused",
    "PrepareReason",
    "QueryReason",
    "QuestionRefused",
    "QuestionsReason",
    "QuestionsUnreadable",
    "RuleReason",
    "RuleRefused",
    "TermReason",
    "TermRefused",
    "WeightReason",
    "WeightRefused",
    "WerkbankError",
]
StorageReason = Literal[
    "full",
    "locked",
    "read-only",
    "cannot-open",
    "foreign",
    "newer",
    "corrupt",
    "no-folder",
    "network",
    "not-empty",
    "vanished",
]
NoDateReason = Literal[
    "empty", "long", "vague", "recess", "day", "week", "time", "year", "far", "weekday", "meeting", "no-term",
    "term-near", "no-later", "unknown",
]  # fmt: skip
"""Why a text is no date."""
Offer = tuple[str, ...]


class UsageError(WerkbankError):
    """The command cannot be understood: ``field`` names the argument, ``value`` what was given."""

    code = "usage"
    exit_code = 2

    def __init__(self, field: str, value: str = "", choices: Offer = ()) -> None:
        super().__init__(field, value)
        self.field, self.value, self.choices = field, value, choices


class Missing(WerkbankError):
    """A decision lacks what it needs (``field`` is the name of the option that gives it)."""

    code = "missing"
    exit_code = 2

    def __init__(self, decision: str, field: str) -> None:
        super().__init__(decision, field)
        self.decision, self.field = decision, field


class OverLimit(Missing):
    """What is asked comes to more than the mandate goes up to (both in cents): then a reason is needed."""

    code = "over-limit"

    def __init__(self, mandate: str, limit: int, amount: int, ref: str = "") -> None:
        super().__init__("settle", "reason")
        self.mandate, self.limit, self.amount, self.ref = mandate, limit, amount, ref


class NotADate(WerkbankError):
    """A date field holds something that is no date we understand, and why."""

    code = "not-a-date"
    exit_code = 2

    def __init__(self, text: str, reason: NoDateReason = "unknown") -> None:
        super().__init__(text, reason)
        self.text, self.reason = text, reason


class NotFound(WerkbankError):
    """There is no such thing; ``nearest`` offers the closest names."""

    code = "not-found"
    exit_code = 3

    def __init__(self, kind: str, name: str, nearest: Offer = ()) -> None:
        super().__init__(kind, name)
        self.kind, self.name, self.nearest = kind, name, nearest


class Ambiguous(WerkbankError):
    """A name fits more than one."""

    code = "ambiguous"
    exit_code = 3

    def __init__(self, kind: str, name: str, fits: Offer) -> None:
        super().__init__(kind, name)
        self.kind, self.name, self.fits = kind, name, fits


class PartlyRejected(WerkbankError):
    """Some files of an import are no messages; the rest is in."""

    code = "partly-rejected"
    exit_code = 4

    def __init__(self, rejected: int, done: int) -> None:
        super().__init__(rejected, done)
        self.rejected, self.done = rejected, done


ConflictReason = Literal[
    "changed-since",
    "nothing-to-undo",
    "nothing-to-redo",
    "sealed",
    "already-undone",
    "depends",
    "exists",
    "running",
    "frozen",
    "nothing-new",
    "type-changed",
    "checklist-changed",
    "already-shared",
    "nothing-open",
    "weights-changed",
    "no-bytes",
    "elsewhere",
    "rule-changed",
    "register-changed",
    "moved-on",
    "not-demo",
    "closed-already",
    "away-already",
    "no-suggestion",
]


class Conflict(WerkbankError):
    """What was asked does not fit with what is there now; ``subject`` says with what."""

    code = "conflict"
    exit_code = 5

    def __init__(self, reason: ConflictReason, subject: str = "") -> None:
        super().__init__(reason, subject)
        self.reason: ConflictReason = reason
        self.subject = subject
        self.by: Deed | None = None
        """Of a refused undo: the later deed that stands in the way, when that is known."""


class GateStopped(WerkbankError):
    """The gate stopped an export: ``findings`` says where and what (never the found text itself)."""

    code = "gate"
    exit_code = 6

    def __init__(self, findings: tuple[Finding, ...], of: Literal["brief", "dossier"] = "brief") -> None:
        super().__init__(len(findings))
        self.findings = findings
        self.of = of


class StorageTrouble(WerkbankError):
    """The database cannot be used; nothing is worse than before."""

    code = "storage"
    exit_code = 7

    def __init__(self, reason: StorageReason, path: str, detail: str = "") -> None:
        super().__init__(reason, path)
        self.reason: StorageReason = reason
        self.path, self.detail = path, detail


SettingsReason = Literal["syntax", "unknown-key", "wrong-type", "bad-value", "unreadable"]


class BadSettings(WerkbankError):
    """The settings file has a mistake on ``line`` (1-based, 0 when unknown)."""

    code = "settings"
    exit_code = 8

    def __init__(self, path: str, line: int, reason: SettingsReason, subject: str = "", nearest: Offer = ()) -> None:
        super().__init__(path, line, reason, subject)
        self.path, self.line, self.subject, self.nearest = path, line, subject, nearest
        self.reason: SettingsReason = reason


KeysReason = Literal["unknown", "no-key", "never", "twice"]


class BadKeys(WerkbankError):
    """A line of the file with keys cannot be followed; its command keeps the keys it has by default.

    ``others`` are the commands that come nearest (``unknown``), or the one that has ``key`` already (``twice``).
    """

    code = "keys"
    exit_code = 8

    def __init__(self, path: str, line: int, reason: KeysReason, command: str, key: str, others: Offer = ()) -> None:
        super().__init__(path, line, reason, command)
        self.path, self.line, self.command, self.key, self.others = path, line, command, key, others
        self.reason: KeysReason = reason


WriteReason = Literal["exists", "folder", "rights", "full", "terminal"]
FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""The disk, the share of it that is ours, or the longest file it takes."""
_NO_FOLDER: Final = frozenset({errno.ENOENT, errno.ENOTDIR, errno.EEXIST})


class CannotWrite(WerkbankError):
    """A file outside the archive cannot be written."""

    code = "cannot-write"
    exit_code = 5

    def __init__(self, path: str, reason: WriteReason) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason: WriteReason = reason

    @classmethod
    def because(cls, path: str, error: OSError) -> CannotWrite:
        """The error for what the system said."""
        reason: WriteReason = "rights"
        if error.errno in FULL:
            reason = "full"
        elif error.errno in _NO_FOLDER:
            reason = "folder"
        return cls(path, reason)


class BadLoad(WerkbankError):
    """A file to load is no complete export: the line number and why."""

    code = "bad-load"
    exit_code = 4

    def __init__(self, path: str, line: int) -> None:
        super().__init__(path, line)
        self.path, self.line = path, line


ALL: tuple[type[WerkbankError], ...] = (
    UsageError,
    Missing,
    OverLimit,
    NotADate,
    TermRefused,
    NoteRefused,
    ChecklistRefused,
    WeightRefused,
    NotFound,
    Ambiguous,
    PartlyRejected,
    Conflict,
    GateStopped,
    StorageTrouble,
    BadSettings,
    BadKeys,
    CannotWrite,
    BadLoad,
    QuestionsUnreadable,
    QuestionRefused,
    BadQuery,
    RuleRefused,
)
