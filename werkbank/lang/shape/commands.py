"""Commands in words: what each is called in the footer and the palette, and what help says of it."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypedDict

from werkbank.lang.shape.names import Label

CommandId = Literal[
    "decide", "sign", "discuss", "read", "settle", "refer", "wait", "snooze", "note", "question", "archive",
    "suggestion", "unlearn", "limited", "resume-flow",
    "quick", "repeat", "mark", "mark-all", "edit", "editor", "term", "split", "share", "marking", "assign", "points",
    "sender", "make-rule", "rules", "run-rule",
    "undo", "undo-this", "redo", "history", "down", "up", "page-down", "page-up", "top", "bottom", "skip", "previous",
    "open", "back", "full", "focus", "why", "search", "manager", "all-managers", "inbox", "waiting", "decided",
    "notes", "questions", "archived", "import", "import-questions", "take-in", "renumber", "read-in", "paste-editor", "stop", "refused", "setup", "reference", "theme", "palette", "help", "letters", "redraw",
    "copy", "quit", "today", "brief", "leave-out", "move-up", "move-down", "pin", "export", "next-manager", "previous-manager",
    "accept", "next-field", "previous-field", "next-choice", "previous-choice",
    "moved", "take-over", "take-over-all", "closing-day", "absence",
    "next-step", "retour", "side-step", "hold", "hand-over", "checks", "gate", "holder", "send", "file", "withdraw", "link",
    "remind", "reminders", "chase", "referrals", "desks", "card", "tone-firmer", "tone-milder", "letter", "sent",
    "order", "timeline", "week-later", "week-earlier", "by-author", "by-deadline", "by-step",
    "tick", "fill-in", "not-applicable", "versions", "merge", "reuse", "ready", "reopen", "to-item", "owed", "commitments", "kept",
    "types", "checklists", "new-part", "change-part", "optional", "per-part", "remove-part", "move-running", "keep", "forget",
    "view", "next-view", "previous-view", "keep-view", "edit-view", "remove-view", "mark-range", "mark-conversation", "mark-sender",
    "weights", "item-theme", "waiters", "mandates", "people", "managers",
]  # fmt: skip

CommandNames = TypedDict(
    "CommandNames",
    {
        "decide": Label, "sign": Label, "discuss": Label, "read": Label, "settle": Label, "refer": Label,
        "wait": Label, "snooze": Label, "note": Label, "question": Label, "archive": Label, "quick": Label, "repeat": Label,
        "suggestion": Label, "unlearn": Label, "limited": Label, "resume-flow": Label,
        "mark": Label, "mark-all": Label, "edit": Label, "editor": Label, "term": Label, "split": Label,
        "share": Label, "marking": Label, "assign": Label, "points": Label, "sender": Label, "make-rule": Label, "rules": Label, "run-rule": Label, "undo": Label, "undo-this": Label, "redo": Label,
        "history": Label, "down": Label, "up": Label, "page-down": Label, "page-up": Label, "top": Label,
        "bottom": Label, "skip": Label, "previous": Label, "open": Label, "back": Label, "full": Label,
        "focus": Label, "why": Label, "search": Label, "manager": Label, "all-managers": Label, "inbox": Label,
        "waiting": Label, "decided": Label, "notes": Label, "questions": Label, "archived": Label, "import": Label,
        "import-questions": Label, "take-in": Label, "renumber": Label, "read-in": Label, "paste-editor": Label,
        "stop": Label, "refused": Label, "setup": Label, "reference": Label, "theme": Label, "palette": Label, "help": Label, "letters": Label, "redraw": Label,
        "copy": Label, "quit": Label, "today": Label, "brief": Label, "leave-out": Label, "move-up": Label, "move-down": Label, "pin": Label, "export": Label, "next-manager": Label, "previous-manager": Label,
        "accept": Label, "next-field": Label, "previous-field": Label,
        "next-choice": Label, "previous-choice": Label,
        "moved": Label, "take-over": Label, "take-over-all": Label, "closing-day": Label, "absence": Label,
        "next-step": Label, "retour": Label, "side-step": Label, "hold": Label, "hand-over": Label, "send": Label,
        "checks": Label, "gate": Label, "holder": Label, "file": Label, "withdraw": Label, "link": Label,
        "remind": Label, "reminders": Label, "chase": Label, "referrals": Label, "desks": Label, "card": Label, "tone-firmer": Label, "tone-milder": Label, "letter": Label, "sent": Label,
        "order": Label, "timeline": Label, "week-later": Label, "week-earlier": Label, "by-author": Label, "by-deadline": Label, "by-step": Label,
        "tick": Label, "fill-in": Label, "not-applicable": Label, "versions": Label, "merge": Label, "reuse": Label, "ready": Label,
        "reopen": Label, "to-item": Label, "owed": Label, "commitments": Label, "kept": Label,
        "types": Label, "checklists": Label, "new-part": Label, "change-part": Label, "optional": Label, "per-part": Label,
        "remove-part": Label, "move-running": Label, "keep": Label, "forget": Label,
        "view": Label, "next-view": Label, "previous-view": Label, "keep-view": Label, "edit-view": Label, "remove-view": Label, "mark-range": Label, "mark-conversation": Label, "mark-sender": Label,
        "weights": Label, "item-theme": Label, "waiters": Label, "mandates": Label, "people": Label, "managers": Label,
    },
)  # fmt: skip


class GroupNames(TypedDict):
    """Headings in help."""

    decide: str
    change: str
    moves: str
    notes: str
    questions: str
    reminders: str
    types: str
    brief: str
    undo: str
    move: str
    show: str
    go: str
    general: str
    elsewhere: str
    """What does nothing where the keyboard is."""
    typing: str


class KeyNames(TypedDict):
    """Keys that have a word on them."""

    space: str
    enter: str
    tab: str
    escape: str
    pagedown: str
    pageup: str
    home: str
    end: str


class CommandWords(NamedTuple):
    """All commands, the headings they stand under, and the keys that have a word on them."""

    names: CommandNames
    groups: GroupNames
    keys: KeyNames
    here: Mapping[str, Mapping[CommandId, Label]]
    """By place (``tui.keys.Place``) what a command does there, where that can be said more plainly."""

    def label(self, command: CommandId, place: str) -> Label:
        """What it is called at a place, and what it does there."""
        return self.here.get(place, {}).get(command) or self.names[command]
