"""Failures in words: what, where, what to do."""

from __future__ import annotations

from typing import Final

from werkbank.domain import errors
from werkbank.domain.harmless import harmless_line, harmless_path
from werkbank.lang.days import in_words
from werkbank.lang.en.checklist_errors import refused_checklist
from werkbank.lang.en.dates import DATES
from werkbank.lang.en.money import euros
from werkbank.lang.en.names import NAMES
from werkbank.lang.en.note_errors import NOTE_REFUSALS
from werkbank.lang.en.prepare_errors import NO_QUESTIONS, PREPARE_HINTS, PREPARE_REFUSALS, PREPARE_USAGE, stopped
from werkbank.lang.en.query_errors import query_told
from werkbank.lang.en.question_errors import PASTED, QUESTION_REFUSALS
from werkbank.lang.en.rule_errors import refused_rule
from werkbank.lang.en.term_errors import of_term
from werkbank.lang.en.weight_errors import of_weight
from werkbank.lang.shape.errors import ErrorWords, Told

_FIELDS: Final = {
    "advice": '--advice "..."', "gist": '--gist "..."', "kenmerk": "--kenmerk", "by": "--by DATE", "to": "--to NAME",
    "reason": '--reason "..."', "author": "--to NAME", "manager": "--manager NAME", "mandate": "--mandate ma1",
}  # fmt: skip

_SAME: Final = {"to": "person", "by": "due"}
"""Options that are named after how they are typed, and the field they fill."""


def _show(text: str) -> str:
    return harmless_line(text, 80)


_OTHER_KINDS: Final = {
    "backup": "backup", "file": "file", "term": "term", "closing": "closing day", "theme": "theme",
    "filter": "search word", "part": "part", "checklist": "checklist", "note-type": "type", "absence": "absence",
    "version": "version", "view": "view",
}  # fmt: skip


def _kind(kind: str) -> str:
    return _OTHER_KINDS.get(kind) or NAMES.kinds.get(kind, kind)  # type: ignore[return-value]


def _offer(names: tuple[str, ...]) -> str:
    return f"Did you mean: {', '.join(map(_show, names))}?" if names else ""


_ABOUT_TERMS: Final = {
    "term": "Name a rule and the day it starts.",
    "deadline": "Do one thing at a time: set a term, suspend, resume, extend or stop it.",
    "term-length": "Give a rule, or --length with --regime, and then only the day it starts.",
}
_HINTS: Final = {
    "view-query": "Search first, with /, and then keep it.",
    "item": "An item is called s12; werkbank list shows them.",
    "deed": "A deed is called d12; werkbank log shows them.",
    "mandate": "A mandate is called ma1; werkbank mandate list shows them.",
    "away": "For example: werkbank person away Smit tomorrow..friday",
    "note": "A note is called n12; werkbank note list shows them.",
    "id": "An item is called s12, a message m12; werkbank list and werkbank search show them.",
    "line-manager": "Name one: +name.",
    "line-sealed": "Leave the beginning out.",
    "line-note": "Leave the beginning out, or use werkbank add.",
    "line-author": "Name the author with an at sign: @name.",
    "table": "Save the sheet as csv, with heads in the first line.",
    "table-long": "Split the list.",
    "line-long": "Put a longer text in a file: werkbank import FILE.",
    "term": "For instance: werkbank term bezwaar 2026-04-02; all rules: werkbank term --list",
    "term-length": "For instance: werkbank term --length 6w --regime atw 2026-04-02",
    **PREPARE_HINTS,
    "now": "Write it like this: 2026-11-24 or 2026-11-24T09:00.",
}
"""What does work, by the field of a ``UsageError``."""


_ABOUT_ITEMS: Final = {
    "ids": "Name one or more items, such as s12.",
    "ids-of": "Name items, or a manager with --of; not both.",
    "titles": "Splitting needs at least two titles.",
}


def _about(error: errors.UsageError) -> dict[str, str]:
    about = {field: text.replace("{0}", _show(error.value)) for field, text in PREPARE_USAGE.items()}
    return {**_ABOUT_TERMS, **_ABOUT_ITEMS, **about}


def _usage(error: errors.UsageError) -> Told:
    what = {
        **_about(error),
        "view-query": "There is no query to keep.",
        "views": f"There are {_show(error.value)} views already.",
        "edit": "Say what must change, for instance --gist or --due.",
        "item": f'"{_show(error.value)}" is no item.',
        "deed": f'"{_show(error.value)}" is no deed.',
        "mandate": f'"{_show(error.value)}" is no mandate.',
        "message": f'"{_show(error.value)}" is no message and no item.',
        "decision": f'"{_show(error.value)}" is no decision.',
        "marking": f'"{_show(error.value)}" is no marking.',
        "type": f'"{_show(error.value)}" is no type of nota.',
        "backup": f"{_show(error.value)} is the archive itself.",
        "id": f'"{_show(error.value)}" is no id of an item or message.',
        "points": f"Points by hand lie between -20 and 20, not {_show(error.value)}.",
        "waiters": f"Who wait are a number from 0 to 99, not {_show(error.value)}.",
        "weights": f'Which value does "{_show(error.value)}" get?',
        "pin": "The brief has room for three lines of today.",
        "position": "The first place is 1.",
        "about": "Say what the mandate is about.",
        "address": f'"{_show(error.value)}" is no mail address.',
        "name": "A name cannot be empty.",
        "line": "Type what it is about, too.",
        "line-manager": "A question or a note is for a manager.",
        "line-sealed": "Of a sealed piece no name is kept.",
        "line-note": "This line begins with something else than a note.",
        "line-author": "A note has an author.",
        "table": "This is no table with columns, as a spreadsheet saves it as csv.",
        "column": f"There is no column {_show(error.value)}.",
        "table-long": f"A list has at most {_show(error.value)} rows.",
        "line-long": f"A quick line has at most {_show(error.value)} characters.",
        "for-manager": "For which manager? Give --manager.",
        "now": f'"{_show(error.value)}" is no moment.',
    }.get(
        error.field,
        f'{error.field} cannot be "{_show(error.value)}".' if error.value else f"Missing here: {error.field}.",
    )
    return Told(what, f"Choose from: {', '.join(error.choices)}." if error.choices else _HINTS.get(error.field, ""))


def _missing(error: errors.Missing) -> Told:
    option = _FIELDS.get(error.field, f"--{error.field}")
    if error.decision == "lift":
        return Told("A marking that seals the content is lifted only with a reason.", 'Give --reason "...".')
    if error.decision == "edit":
        return Told("Points by hand need a reason.", 'Give --reason "...".')
    if error.decision == "leave-out":
        return Told("Leaving something out needs a reason; it stays with you.", 'Give --reason "...".')
    if error.decision == "settle":
        return Told(
            "There is no mandate that covers this.", 'Give --reason "..." (it shows in the brief) or --mandate ma1; mandates: werkbank mandate list.'
        )  # fmt: skip
    decision = NAMES.decisions[error.decision]["long"]  # type: ignore[literal-required]
    field = NAMES.fields.get(_SAME.get(error.field, error.field), error.field)
    if error.field == "to" and error.decision == "refer":
        return Told("Referring needs a desk.", "Give --to DESK; werkbank desk list shows them.")
    if error.field == "manager":
        return Told(f'This item has no manager yet; "{decision}" can only follow after that.', "Give --manager NAME.")
    return Told(f'For "{decision}" this is missing: {field}.', f"Give {option}.")


def _over_limit(error: errors.OverLimit) -> Told:
    return Told(
        f"{error.ref or 'The item'} says {euros(error.amount)}; “{_show(error.mandate)}” goes up to {euros(error.limit)}.",
        'Give --reason "..." (it shows in the brief).',
    )


def _not_a_date(error: errors.NotADate) -> Told:
    works = DATES.works.get(error.reason, DATES.works["unknown"])
    return Told(
        f'"{_show(error.text)}": {DATES.refused[error.reason]}' if error.text.strip() else DATES.refused["empty"], works
    )


def _note(error: errors.NoteRefused) -> Told:
    subject = _show(in_words(error.english, NAMES)) or "…"
    text, hint = (text.replace("{0}", subject) for text in NOTE_REFUSALS[error.reason])
    return Told(f"{error.ref}: {text}" if error.ref else text, hint)


def _question(error: errors.QuestionRefused) -> Told:
    about = NO_QUESTIONS.get(error.subject, "") if error.reason == "no-questions" else error.english
    most = 500 if error.count or error.reason == "unknown-field" else 80
    subject = harmless_line(in_words(about, NAMES), most) or "…"
    texts = (text.replace("{n}", str(error.count)) for text in PREPARE_REFUSALS[error.reason])
    return Told(*(text.replace("{0}", subject) for text in texts))


def _not_found(error: errors.NotFound) -> Told:
    add = {
        "manager": 'Add with: werkbank manager add "Name" --address a@b.nl',
        "person": 'Add with: werkbank person add "Name"',
        "desk": 'Add with: werkbank desk add "Name"',
        "term": "All terms: werkbank term --list",
    }.get(error.kind, "")
    return Told(
        f'There is no {_kind(error.kind)} "{_show(in_words(error.name, NAMES))}".', _offer(error.nearest) or add
    )


def _ambiguous(error: errors.Ambiguous) -> Told:
    return Told(f'"{_show(error.name)}" fits more than one {_kind(error.kind)}.', _offer(error.fits))


def _partly(error: errors.PartlyRejected) -> Told:
    files = "file is" if error.rejected == 1 else "files are"
    return Told(
        f"{error.rejected} {files} no message; {error.done} messages were read.", "Which, and why, stands above."
    )


_LET_GO: Final = "Let go of your changes and begin from the version that counts now, or keep them under another code."


def _changed_elsewhere(subject: str) -> dict[str, Told]:
    return {
        "type-changed": Told(f"Type {subject} was changed elsewhere meanwhile.", _LET_GO),
        "checklist-changed": Told(f"Checklist {subject} was changed elsewhere meanwhile.", _LET_GO),
        "register-changed": Told(f"{subject} was changed elsewhere meanwhile.", "Let go and begin again."),
        "rule-changed": Told(f"Rule {subject} was changed elsewhere meanwhile.", "Let go and begin again."),
        "weights-changed": Told(f"Weights of {subject or 'all'} changed meanwhile.", "Let go, and begin again."),
    }


def _conflict(error: errors.Conflict) -> Told:
    subject = _show(in_words(error.subject, NAMES))
    return {
        "changed-since": Told(f"{subject} has changed since.", "Undo the later deed first; werkbank log shows them."),
        "nothing-to-undo": Told("There is nothing to undo."),
        "nothing-to-redo": Told("There is nothing to do again."),
        "sealed": Told(f"{subject} can no longer be undone.", "Something was destroyed or converted after it."),
        "already-undone": Told(f"{subject or 'This deed'} has been undone already."),
        "depends": Told(
            f"That cannot be: {subject or 'something later (a piece, a mandate or a note)'} depends on it.",
            "Take back first what came after it; H shows it.",
        ),
        "exists": Told(f'"{subject}" exists already.'),
        "running": Told("This is running in another window."),
        **_changed_elsewhere(subject),
        "frozen": Told(f"Brief {subject} is frozen already."),
        "nothing-new": Told(
            f"Today's brief {subject} says all of this already; nothing is new.",
            f"To export it again: werkbank brief --again {subject}",
        ),
        "nothing-open": Told(f"Nothing is open any more for {subject}."),
        "already-shared": Told(f"{subject} has this item already."),
        "away-already": Told(f"{subject} is away on those days already.", "Say first that this person is back."),
        "no-suggestion": Told(f"{subject} has no suggestion; there is nothing to unlearn."),
        "closed-already": Told(f"Nobody works on {subject} already."),
        "no-bytes": Told(f"The content of {subject or 'this message'} was not kept."),
        "elsewhere": Told(
            f"{subject} has just been decided elsewhere; nothing was done.", "The list is up to date again."
        ),
        "moved-on": Told(
            f"{subject} has just been moved on elsewhere; nothing was done.", "Look first where the note lies now."
        ),
        "not-demo": Told(
            f"{subject} is no demo but an ordinary archive; no demo is put in its place.",
            "Name another place with --db.",
        ),
    }[error.reason]


def _places(codes: list[str]) -> str:
    """The first places in words, each once."""
    from werkbank.lang.en.brief import BRIEF

    found = list(dict.fromkeys(BRIEF.place(code) for code in codes))
    return ", ".join(found[:5]) + (f", and {len(found) - 5} more" if len(found) > 5 else "")


def _gate(error: errors.GateStopped) -> Told:
    where = _places([one.place for one in error.findings])
    if error.of == "dossier":
        return stopped(where)
    return Told(
        f"The brief does not leave: it holds something that may not be in it ({where}).",
        "Change the text (werkbank edit), set a marking (werkbank mark) or leave the item out (werkbank brief --leave-out).",
    )


def _storage(error: errors.StorageTrouble) -> Told:
    path = _show(error.path)
    return {
        "full": Told(f"The disk is full or out of reach: {path}.", "Make room; nothing was lost."),
        "locked": Told(f"Another program keeps {path} busy.", "Wait a moment, or close the other window."),
        "read-only": Told(f"{path} cannot be written.", "Check the rights of the file and its folder."),
        "cannot-open": Told(f"{path} cannot be opened.", "Check the path and the rights."),
        "foreign": Told(
            f"{path} is no archive of werkbank.", "Choose another file with --db; this one was not changed."
        ),
        "newer": Told(f"{path} is of a newer werkbank.", "Update werkbank; this file was not changed."),
        "corrupt": Told(f"{path} is damaged.", "Put a backup back: werkbank restore."),
        "no-folder": Told(f"The folder {path} cannot be made.", "Choose another place with --db."),
        "network": Told(f"{path} is on a network disk.", "Choose a place on this computer with --db."),
        "not-empty": Told(f"{path} is not empty.", "Loading needs a new archive: give --db NEW.sqlite."),
        "vanished": Told(f"{path} is no longer there.", "Put the file back, or a backup: werkbank restore."),
    }[error.reason]


def _where(error: errors.BadSettings | errors.BadKeys) -> str:
    path = harmless_path(error.path)
    return f"{path}, line {error.line}" if error.line else path


def _settings(error: errors.BadSettings) -> Told:
    where = _where(error)
    message = {
        "syntax": f"The settings cannot be read ({where}).",
        "unknown-key": f'Unknown setting "{_show(error.subject)}" ({where}).',
        "wrong-type": f'The setting "{_show(error.subject)}" has the wrong kind of value ({where}).',
        "bad-value": f'The setting "{_show(error.subject)}" cannot have this value ({where}).',
        "unreadable": f"The settings file does not open ({where}).",
    }[error.reason]
    return Told(message, _offer(error.nearest) or "The defaults hold until this is mended.")


def _keys(error: errors.BadKeys) -> Told:
    where = _where(error)
    command, key = _show(error.command), _show(error.key)
    other = _show(error.others[0]) if error.others else ""
    own = f'Choose another key for "{command}"; until then it has its usual one.'
    return {
        "unknown": Told(f'There is no command "{command}" ({where}).', _offer(error.others)),
        "no-key": Told(f'"{key}" is no key ({where}).', "Keys are named like this: f5, ctrl+e, pageup, ?."),
        "never": Told(f'The key "{key}" does not come through in a terminal ({where}).', own),
        "twice": Told(f'The key "{key}" belongs to "{command}" and to "{other}" ({where}).', own),
    }[error.reason]


def _cannot_write(error: errors.CannotWrite) -> Told:
    path = _show(error.path)
    return {
        "exists": Told(f"{path} exists already.", "Choose another name, or give --force."),
        "folder": Told(f"The folder of {path} does not exist."),
        "rights": Told(f"You may not write in {path}.", "Choose another place."),
        "full": Told(f"The disk is full: {path}."),
        "terminal": Told(
            "This is a complete copy, also of what is confidential; it does not go to the screen.", "Give -o FILE."
        ),
    }[error.reason]


def _bad_load(error: errors.BadLoad) -> Told:
    return Told(f"{_show(error.path)} is no complete export (line {error.line}).", "Nothing was loaded.")


def _questions(error: errors.QuestionsUnreadable) -> Told:
    path, detail = _show(error.path) or PASTED, _show(error.detail)
    return Told(*(text.replace("{0}", path).replace("{1}", detail) for text in QUESTION_REFUSALS[error.reason]))


def _unexpected(error: BaseException) -> Told:
    return Told(
        f"Something went wrong that should not have ({type(error).__name__}).",
        "What was done is kept. werkbank doctor checks the archive.",
    )


ERRORS: Final[ErrorWords] = {
    "usage": _usage,
    "missing": _missing,
    "over-limit": _over_limit,
    "not-a-date": _not_a_date,
    "term": of_term,
    "note": _note,
    "question": _question,
    "checklist": refused_checklist,
    "weight": of_weight,
    "not-found": _not_found,
    "ambiguous": _ambiguous,
    "partly-rejected": _partly,
    "conflict": _conflict,
    "gate": _gate,
    "storage": _storage,
    "settings": _settings,
    "keys": _keys,
    "cannot-write": _cannot_write,
    "bad-load": _bad_load,
    "questions": _questions,
    "query": query_told,
    "rule": refused_rule,
    "unexpected": _unexpected,
}
