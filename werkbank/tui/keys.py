"""Every command as one row of a table: its keys, where it works, under which heading help shows it.

Bottom line (``key_row``), help, palette and dispatch all read this table; the words are in ``lang``. Keys are spelled
as Textual spells them (``full_stop``, ``ctrl+n``); ``shown`` gives what stands on the keyboard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

from werkbank.domain.decisions import RULES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from werkbank.domain.views import Kind
    from werkbank.lang.shape.commands import CommandId, KeyNames

Place = Literal[
    "inbox", "reader", "flow", "brief", "notes", "types", "type", "checklists", "checklist", "questions", "matrix",
    "part", "recall", "owed", "reminders", "referrals", "desks", "mandates", "people", "managers", "weights",
    "overview", "moved", "history", "import-text", "import-parts", "import-paste", "rules", "commitments", "begin",
    "typing", "choosing",
]  # fmt: skip
"""Where the keyboard is: the list, the preview, one item full screen, the dagbrief, the nota's, their types, the parts
of one type, the checklists, the items of one, the questions, one of them as a matrix, one part of it, what resembles
that from before, who owes us something, the reminders, whom to tell where he was referred to, the desks, the
mandates, the persons, the managers, the weights, a list of what is due or awaited, the terms that moved, the
history, a document that questions are read from, what was understood of it, a page to paste one on, the rules, what
was promised, the first run, a line that is being typed in, or a list to choose from that lies over the rest."""
PLACES: Final[tuple[Place, ...]] = get_args(Place)
Group = Literal[
    "decide", "change", "moves", "notes", "questions", "reminders", "types", "brief", "undo", "move", "show", "go",
    "general", "typing",
]  # fmt: skip

_INBOX: Final[frozenset[Place]] = frozenset({"inbox"})
_LIST: Final[frozenset[Place]] = _INBOX | {"reader"}
_WORK: Final[frozenset[Place]] = frozenset({"inbox", "reader", "flow"})
_LISTS: Final[frozenset[Place]] = _WORK | {
    "brief", "notes", "types", "type", "checklists", "checklist", "questions", "matrix", "part", "recall", "owed",
    "reminders", "referrals", "desks", "mandates", "people", "managers", "weights", "overview", "moved", "history",
    "import-text", "import-parts", "rules", "commitments",
}  # fmt: skip
_PAGES: Final[frozenset[Place]] = _LISTS | {"begin"}
_IMPORT_TEXT: Final[frozenset[Place]] = frozenset({"import-text"})
_IMPORT: Final[frozenset[Place]] = frozenset({"import-text", "import-parts"})
"""Where a list of questions is looked at before it is kept."""
_PASTE: Final[frozenset[Place]] = frozenset({"import-paste"})
_BRIEF: Final[frozenset[Place]] = frozenset({"brief"})
_NOTES: Final[frozenset[Place]] = frozenset({"notes"})
_MATRIX: Final[frozenset[Place]] = frozenset({"matrix", "part"})
_RECALL: Final[frozenset[Place]] = frozenset({"recall"})
_ASKED: Final[frozenset[Place]] = frozenset({"questions"})
_QUESTIONS: Final[frozenset[Place]] = _ASKED | _MATRIX
_SIDEWAYS: Final[frozenset[Place]] = _IMPORT | {"flow", "notes", "matrix", "part", "recall"}
_OWED: Final[frozenset[Place]] = frozenset({"owed"})
_REMINDERS: Final[frozenset[Place]] = frozenset({"reminders"})
_LETTERS: Final[frozenset[Place]] = _REMINDERS | {"referrals"}
"""Where a draft is, that she sends herself and then says so."""
_DESKS: Final[frozenset[Place]] = frozenset({"desks"})
_MANDATES: Final[frozenset[Place]] = frozenset({"mandates"})
_PEOPLE: Final[frozenset[Place]] = frozenset({"people"})
_MANAGERS: Final[frozenset[Place]] = frozenset({"managers"})
_REGISTERS: Final[frozenset[Place]] = _MANDATES | _PEOPLE | _MANAGERS
"""Where who and what is known is kept, beside what hangs on it."""
_TYPES: Final[frozenset[Place]] = frozenset({"types", "type"})
_TYPE: Final[frozenset[Place]] = frozenset({"type"})
_CHECKLIST: Final[frozenset[Place]] = frozenset({"checklist"})
_COPY: Final[frozenset[Place]] = _TYPE | _CHECKLIST
_WEIGHTS: Final[frozenset[Place]] = frozenset({"weights"})
_COPIES: Final[frozenset[Place]] = _TYPES | _COPY | {"checklists"}
"""Where data is changed in a working copy."""
_OVERVIEW: Final[frozenset[Place]] = frozenset({"overview"})
_MOVED: Final[frozenset[Place]] = frozenset({"moved"})
_RULES: Final[frozenset[Place]] = frozenset({"rules"})
_COMMITMENTS: Final[frozenset[Place]] = frozenset({"commitments"})
_BESIDE: Final[frozenset[Place]] = _COPIES | _WEIGHTS | _QUESTIONS | _RECALL | _OWED | _IMPORT | _RULES | {
    "inbox", "reader", "brief", "notes", "reminders", "referrals", "commitments", *_REGISTERS,
}  # fmt: skip
"""Where a text stands beside a list."""
_OF_SOMEBODY: Final[frozenset[Place]] = frozenset(
    {"inbox", "reader", "notes", "questions", "owed", "commitments", "weights", "overview"}
)
"""Where it may be about one manager or about all."""
_TYPING: Final[frozenset[Place]] = frozenset({"typing"})
_ALL: Final[frozenset[Place]] = frozenset(PLACES)


class Command(NamedTuple):
    """One thing that can be done. Without keys it is in the palette alone."""

    id: CommandId
    keys: tuple[str, ...]
    places: frozenset[Place]
    group: Group


COMMANDS: Final[tuple[Command, ...]] = (
    *(Command(rule.decision, (rule.key,), _WORK, "decide") for rule in RULES),
    Command("repeat", ("full_stop",), _WORK, "decide"),
    Command("suggestion", ("plus",), _WORK, "decide"),
    Command("unlearn", (), _WORK, "decide"),
    Command("mark", ("space",), frozenset({"inbox", "flow", "notes", "questions"}), "decide"),
    Command("mark-all", ("asterisk",), frozenset({"inbox", "notes", "questions"}), "decide"),
    Command("mark-range", ("ampersand",), _INBOX, "decide"),
    Command("mark-conversation", (), _INBOX, "decide"),
    Command("mark-sender", (), _INBOX, "decide"),
    Command(
        "edit",
        ("e",),
        _WORK
        | _DESKS
        | _REGISTERS
        | _BRIEF
        | _NOTES
        | _COPY
        | _WEIGHTS
        | _QUESTIONS
        | _RECALL
        | _IMPORT
        | _COMMITMENTS,
        "change",
    ),
    Command("editor", ("E",), _WORK | _COPIES | _MATRIX | _RECALL, "change"),
    Command("term", ("t",), _WORK | _NOTES | _QUESTIONS | _RECALL | _COMMITMENTS, "change"),
    Command("split", ("S",), _WORK | _MATRIX | _IMPORT, "change"),
    Command("share", ("V",), _WORK, "change"),
    Command("marking", ("M",), _WORK, "change"),
    Command("assign", (), _WORK, "change"),
    Command("points", (), _WORK, "change"),
    Command("sender", ("at",), _WORK, "change"),
    Command("make-rule", (), _WORK, "change"),
    Command("item-theme", (), _WORK, "change"),
    Command("waiters", (), _WORK, "change"),
    Command("link", ("X",), _NOTES, "change"),
    Command("take-over", ("plus",), _MOVED, "change"),
    Command("take-over-all", ("asterisk",), _MOVED, "change"),
    Command("next-step", ("greater_than_sign",), _NOTES, "moves"),
    Command("retour", ("less_than_sign",), _NOTES, "moves"),
    Command("side-step", ("B",), _NOTES | _TYPE, "moves"),
    Command("hold", ("W",), _NOTES, "moves"),
    Command("hand-over", ("O",), _NOTES | _MANAGERS, "moves"),
    Command("checks", ("C",), _NOTES | _TYPE, "moves"),
    Command("gate", ("D",), _NOTES, "moves"),
    Command("holder", ("N",), _NOTES | _MATRIX, "moves"),
    Command("send", ("Z",), _NOTES, "moves"),
    Command("file", ("A",), _NOTES, "moves"),
    Command("withdraw", ("I",), _NOTES | _QUESTIONS | _COMMITMENTS, "moves"),
    Command("order", ("L",), _NOTES, "notes"),
    Command("timeline", ("T",), _NOTES, "notes"),
    Command("week-later", ("shift+right",), _NOTES, "notes"),
    Command("week-earlier", ("shift+left",), _NOTES, "notes"),
    Command("by-author", (), _NOTES, "notes"),
    Command("by-deadline", (), _NOTES, "notes"),
    Command("by-step", (), _NOTES, "notes"),
    Command("tick", ("space",), _MATRIX | _OWED, "questions"),
    Command("fill-in", ("enter",), _MATRIX, "questions"),
    Command("not-applicable", ("minus",), _MATRIX, "questions"),
    Command("versions", ("y",), _MATRIX, "questions"),
    Command("merge", ("plus",), _MATRIX | _IMPORT, "questions"),
    Command("take-in", ("space",), _IMPORT, "questions"),
    Command("renumber", ("number_sign",), _IMPORT, "questions"),
    Command("read-in", ("ctrl+s",), _PASTE, "questions"),
    Command("paste-editor", ("ctrl+e",), _PASTE, "questions"),
    Command("reuse", ("plus",), _RECALL, "questions"),
    Command("ready", ("greater_than_sign",), _QUESTIONS, "questions"),
    Command("reopen", ("less_than_sign",), _QUESTIONS | _COMMITMENTS, "questions"),
    Command("kept", ("space",), _COMMITMENTS, "questions"),
    Command("to-item", ("at",), _QUESTIONS | _RECALL, "questions"),
    Command("remind", ("R",), _WORK | _NOTES | _QUESTIONS | _RECALL | _OVERVIEW | _PEOPLE | _OWED, "reminders"),
    Command("tone-firmer", ("right",), _REMINDERS | _OWED, "reminders"),
    Command("tone-milder", ("left",), _REMINDERS | _OWED, "reminders"),
    Command("letter", ("ctrl+s",), _LETTERS | _OWED, "reminders"),
    Command("sent", ("Y",), _LETTERS | _OWED, "reminders"),
    Command("change-part", ("enter",), _COPY | _WEIGHTS | _RULES, "types"),
    Command(
        "new-part",
        ("F", "insert"),
        _COPIES | _DESKS | _REGISTERS | _MATRIX | _IMPORT_TEXT | _RULES | _COMMITMENTS,
        "types",
    ),
    Command("optional", ("space",), _COPY | _RULES | _PEOPLE | _MANAGERS, "types"),
    Command("per-part", ("number_sign",), _CHECKLIST, "types"),
    Command(
        "remove-part",
        ("delete", "backspace"),
        _COPIES | _DESKS | _MANDATES | _WEIGHTS | _MATRIX | _IMPORT | _RULES,
        "types",
    ),
    Command("keep", ("ctrl+s",), _COPIES | _WEIGHTS | _IMPORT, "types"),
    Command("move-running", ("greater_than_sign",), _COPIES, "types"),
    Command("forget", (), _COPIES | _WEIGHTS | _IMPORT | _PASTE, "types"),
    Command("run-rule", ("greater_than_sign",), _RULES, "types"),
    Command("leave-out", ("space",), _BRIEF, "brief"),
    Command("move-up", ("K", "shift+up"), _BRIEF | _COPY | _RULES, "brief"),
    Command("move-down", ("J", "shift+down"), _BRIEF | _COPY | _RULES, "brief"),
    Command("pin", ("P",), _BRIEF, "brief"),
    Command("next-manager", ("right",), _BRIEF, "brief"),
    Command("previous-manager", ("left",), _BRIEF, "brief"),
    Command("export", ("x",), _BRIEF | _QUESTIONS | _RECALL, "brief"),
    Command("undo", ("u", "ctrl+z"), _LISTS, "undo"),
    Command("redo", ("U", "ctrl+y"), _LISTS, "undo"),
    Command("undo-this", ("enter",), frozenset({"history"}), "undo"),
    Command("history", ("H",), _PAGES, "undo"),
    Command("down", ("down", "j"), _LISTS | {"choosing"}, "move"),
    Command("up", ("up", "k"), _LISTS | {"choosing"}, "move"),
    Command("page-down", ("pagedown",), _LISTS | {"choosing"}, "move"),
    Command("page-up", ("pageup",), _LISTS | {"choosing"}, "move"),
    Command("top", ("home", "g"), _LISTS | {"choosing"}, "move"),
    Command("bottom", ("end", "G"), _LISTS | {"choosing"}, "move"),
    Command("skip", ("right", "l"), _SIDEWAYS, "move"),
    Command("previous", ("left", "h"), _SIDEWAYS, "move"),
    Command(
        "open",
        ("enter",),
        _BESIDE - _COPY - _WEIGHTS - _MATRIX - _RULES | frozenset({"overview", "moved", "desks", "choosing"}),
        "show",
    ),
    Command("limited", (), _LIST, "show"),
    Command("resume-flow", (), _LIST, "show"),
    Command("back", ("escape", "q"), _ALL, "show"),
    Command(
        "full",
        ("f",),
        _WORK
        | _BRIEF
        | _NOTES
        | _COPIES
        | _WEIGHTS
        | _LETTERS
        | _OWED
        | _ASKED
        | _IMPORT
        | _RULES
        | _COMMITMENTS
        | _REGISTERS,
        "show",
    ),
    Command("focus", ("tab", "shift+tab"), _BESIDE, "show"),
    Command("why", ("equals_sign",), _WORK, "show"),
    Command("search", ("slash",), frozenset({"inbox", "reader", "notes", "questions", "history", "people"}), "show"),
    Command("manager", ("m",), _OF_SOMEBODY | _BRIEF, "show"),
    Command("all-managers", ("0",), _OF_SOMEBODY, "show"),
    Command("view", ("9",), _LIST, "show"),
    Command("next-view", ("right_square_bracket",), _LIST, "show"),
    Command("previous-view", ("left_square_bracket",), _LIST, "show"),
    Command("keep-view", ("ctrl+s",), _LIST | _TYPING, "show"),
    Command("edit-view", (), _LIST, "show"),
    Command("remove-view", (), _LIST, "show"),
    Command("inbox", ("1",), _PAGES, "go"),
    Command("today", ("2",), _PAGES, "go"),
    Command("notes", ("3",), _PAGES, "go"),
    Command("types", ("8",), _PAGES, "go"),
    Command("checklists", (), _PAGES, "go"),
    Command("rules", (), _PAGES, "go"),
    Command("questions", ("4",), _PAGES, "go"),
    Command("brief", ("5",), _PAGES, "go"),
    Command("waiting", ("6",), _PAGES, "go"),
    Command("decided", (), _PAGES, "go"),
    Command("archived", (), _PAGES, "go"),
    Command("moved", (), _PAGES, "go"),
    Command("reminders", (), _PAGES, "go"),
    Command("owed", (), _PAGES, "go"),
    Command("commitments", (), _PAGES, "go"),
    Command("weights", (), _PAGES, "go"),
    Command("chase", (), _PAGES, "go"),
    Command("referrals", (), _PAGES, "go"),
    Command("desks", (), _PAGES, "go"),
    Command("mandates", (), _PAGES, "go"),
    Command("people", (), _PAGES, "go"),
    Command("managers", (), _PAGES, "go"),
    Command("import", (), _PAGES, "go"),
    Command("import-questions", ("Q",), _LISTS, "go"),
    Command("stop", (), _PAGES, "go"),
    Command("refused", (), _PAGES, "go"),
    Command("quick", ("ctrl+n",), _LISTS, "general"),
    Command("closing-day", (), _LISTS, "general"),
    Command("absence", (), _LISTS, "general"),
    Command("setup", (), _LISTS, "general"),
    Command("card", ("semicolon",), _WORK, "general"),
    Command("reference", ("c",), _WORK, "general"),
    Command("theme", (), _PAGES, "general"),
    Command("palette", ("ctrl+p", "colon"), _PAGES | _PASTE, "general"),
    Command("help", ("question_mark",), _PAGES, "general"),
    Command("letters", ("ctrl+g",), _PAGES, "general"),
    Command("copy", ("ctrl+c",), _WORK | _LETTERS | _OWED, "general"),
    Command("redraw", ("ctrl+l",), _ALL, "general"),
    Command("quit", ("ctrl+q",), _ALL, "general"),
    Command("accept", ("enter",), _TYPING, "typing"),
    Command("next-field", ("tab",), _TYPING, "typing"),
    Command("previous-field", ("shift+tab",), _TYPING, "typing"),
    Command("next-choice", ("down",), _TYPING, "typing"),
    Command("previous-choice", ("up",), _TYPING, "typing"),
)

LISTS: Final[dict[CommandId, Kind]] = {
    "inbox": "inbox", "decided": "decided", "archived": "archive",
}  # fmt: skip
"""The commands that show a list in the inbox pane, and of what."""


_SIGNS: Final[dict[str, str]] = {
    "full_stop": ".", "asterisk": "*", "equals_sign": "=", "slash": "/", "question_mark": "?", "colon": ":",
    "plus": "+", "down": "↓", "up": "↑", "left": "←", "right": "→", "comma": ",", "minus": "-", "semicolon": ";",
    "greater_than_sign": ">", "less_than_sign": "<", "number_sign": "#", "ampersand": "&",
    "left_square_bracket": "[", "right_square_bracket": "]", "at": "@",
}  # fmt: skip


def is_letter(key: str) -> bool:
    """A single character, typed without ctrl or alt: what can be switched off (WCAG 2.1.4)."""
    return key == "space" or (len(_SIGNS.get(key, key)) == 1 and key not in ("down", "up", "left", "right"))


class Keymap:
    """Which key does what, per place; from the table and the officer's own ``keys.toml``."""

    def __init__(
        self, names: KeyNames, keys: Mapping[CommandId, tuple[str, ...]] | None = None, *, letters: bool = True
    ) -> None:
        self._names = names
        self.letters = letters
        """Do single letters work without ``ctrl+g`` before them?"""
        self.keys: dict[CommandId, tuple[str, ...]] = {command.id: command.keys for command in COMMANDS} | dict(
            keys or {}
        )
        self._by_place: dict[Place, dict[str, CommandId]] = {
            place: {
                key: command.id
                for command in COMMANDS if place in command.places
                for key in self.keys[command.id]
            }
            for place in PLACES
        }  # fmt: skip

    def find(self, place: Place, key: str, *, prefixed: bool = False) -> CommandId | None:
        """The command of a key; ``prefixed`` when ``ctrl+g`` went before it.

        Where text is typed a letter is a letter, and so it is where single letters are switched off.
        """
        typing = place in ("typing", "choosing", "begin", "import-paste")
        if is_letter(key) and not prefixed and (typing or not self.letters):
            return None
        return self._by_place[place].get(key)

    def key_of(self, command: CommandId) -> str:
        """Its first key as it stands on the keyboard; empty when it has none."""
        keys = self.keys[command]
        if not keys:
            return ""
        first = self.shown(keys[0])
        return f"ctrl+g {first}" if is_letter(keys[0]) and not self.letters else first

    def keys_of(self, command: CommandId) -> tuple[str, ...]:
        """All its keys as they stand on the keyboard."""
        return tuple(self.shown(key) for key in self.keys[command])

    def shown(self, key: str) -> str:
        """A key as it stands on the keyboard: ``.`` for ``full_stop``, ``spatie`` for ``space``."""
        start, plus, last = key.rpartition("+")
        return f"{start}{plus}{self._names.get(last) or _SIGNS.get(last, last)}"
