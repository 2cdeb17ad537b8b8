"""The sentences of the command line."""

from __future__ import annotations

from typing import Final

from werkbank.lang.en.verbs import OPTIONS, SUBVERBS, VERBS
from werkbank.lang.shape.cli import CliWords


def _many(count: int, one: str, more: str) -> str:
    return f"1 {one}" if count == 1 else f"{count:,} {more}"


def _left_open(name: str, new: int, asked: int, aside: int, notes: int, questions: int) -> str:
    parts = [
        f"{count} {one if count == 1 else more}"
        for count, one, more in (
            (new, "item to decide on", "items to decide on"), (asked, "with the manager", "with the manager"),
            (aside, "that waits or sleeps", "that wait or sleep"), (notes, "note", "notes"),
            (questions, "question", "questions"),
        )
        if count
    ]  # fmt: skip
    return f"Still open for {name}: {', '.join(parts)}."


CLI: Final = CliWords(
    about="The workbench of the management-support officer: mail in, decisions, brief out.",
    verbs=VERBS,
    subverbs=SUBVERBS,
    options=OPTIONS,
    usage="Usage",
    options_heading="Options",
    commands_heading="Verbs",
    error="Error",
    no_such_command=lambda name: f'There is no verb "{name}".',
    no_such_option=lambda name: f"There is no option {name}.",
    missing_argument=lambda name: f"Missing here: {name}.",
    bad_value=lambda name, value: f'{name} cannot be "{value}".',
    needs_value=lambda name: f"{name} needs a value.",
    unexpected_argument=lambda value: f'"{value}" does not belong here.',
    did_you_mean=lambda names: f"Did you mean: {names}?",
    help_hint=lambda verb: f"Help: {verb} --help",
    choose_from=lambda names: f"Choose from: {names}.",
    interrupted="Stopped. What was done is kept.",
    bare='Start with: werkbank manager add "Name" --address a@b.nl, then werkbank import FOLDER. All verbs: werkbank --help',
    empty_archive=lambda path: f"The archive is still empty ({path}). Take mail in: werkbank import FOLDER",
    empty_inbox="Nothing left to decide. Make the brief: werkbank brief --manager NAME",
    empty_today="Nothing needs your hand today.",
    empty_list="Nothing here.",
    nothing_found="Nothing found.",
    not_all="and there is more; everything: --all",
    more=lambda count: f"and {count:,} more; everything: --all",
    counts=lambda shown, new, tight, late: f"{_many(shown, 'item', 'items')} · new {new} · tight {tight} · late {late}",
    unassigned=lambda count: f"{_many(count, 'item', 'items')} without a manager: werkbank assign",
    returned_date="back",
    returned_reply="reply",
    copied="cc",
    import_status={"imported": "imported", "duplicate": "duplicate", "rejected": "rejected"},
    rejects={
        "not-a-message": "no message",
        "empty": "empty",
        "too-large": "too large",
        "no-rights": "no rights",
        "loop": "folder points to itself",
        "missing": "does not exist",
        "special-file": "no ordinary file",
        "read-error": "cannot be read",
    },
    save_as_eml="Save it in your mail program as .eml",
    imported=lambda new, twice, refused: (
        f"{_many(new, 'message', 'messages')} in, {twice} duplicate, {refused} rejected"
    ),
    progress=lambda count: f"{count:,} read, ctrl-c stops",
    stopped="Stopped. What is in stays; take the rest in later with the same command.",
    decided=lambda ref, decision: f"{ref} {decision}",
    by=lambda day: f"by {day}",
    returns_on=lambda day: f"back on {day}",
    on_reply="back at a reply",
    on_reply_by=lambda day: f"back at a reply, at the latest {day}",
    waits_for=lambda name: f"waits for {name}",
    becomes=lambda ref: f"becomes {ref}",
    gone=lambda ref: f"{ref} is dropped",
    day_past=lambda day: f"Mind: {day} is past.",
    day_off=lambda day: f"Note: {day} is no working day.",
    day_late=lambda day: f"Note: {day} is after the due date.",
    guessed="filled in",
    undo_hint="undo: werkbank undo",
    undone=lambda ref, line: f"Undone: {ref} {line}",
    redone=lambda ref, line: f"Done again: {ref} {line}",
    files_remain="Note: files that were written already remain.",
    frozen=lambda code: f"Brief {code} is frozen.",
    written=lambda path: f"Written: {path}",
    left_out=lambda ref, reason: f"{ref} left out: {reason}",
    chosen="Noted for the next brief.",
    withdrawn="withdrawn",
    no_briefs="No brief has been frozen yet.",
    labels={
        "from": "From",
        "to": "To",
        "cc": "Cc",
        "date": "Date",
        "attachments": "Attachments",
        "conversation": "Conversation",
        "manager": "Manager",
        "state": "State",
        "due": "Due",
        "term": "Term",
        "gist": "Gist",
        "advice": "Advice",
        "kenmerk": "Reference",
        "reason": "Reason",
        "marking": "Marking",
        "why": "Why",
        "path": "File",
        "items": "Items",
        "note": "Note",
        "forwarded": "Forwarded message",
        "desk": "Desk",
        "about": "Message",
        "history": "What happened",
    },
    sealed_now="The content is sealed now: it cannot be shown, found or shared. To destroy it: werkbank wipe ID",
    sealed='The content is sealed by its marking. It is lifted with a reason: werkbank mark ID open --reason "..."',
    flaws={
        "unreadable": "not readable; the original bytes are kept",
        "cut": "too long to show in full; the whole message is kept",
        "charset": "unknown character set; read as well as could be",
        "date": "without a valid date",
        "harmless": "hidden characters were taken out",
        "tnef": "Outlook sent winmail.dat along; it is not opened",
        "encrypted": "encrypted; cannot be read here",
        "signed": "signed; the signature was not checked",
        "header": "a header could not be read",
    },
    bulk={"list": "newsletter", "auto": "automatic", "bounce": "not delivered", "receipt": "read receipt"},
    item_of=lambda names: f"for {names}",
    changed=lambda refs: f"Changed: {refs}",
    added=lambda ref: f"Added: {ref}",
    none_yet="None yet.",
    inactive="not active",
    left=lambda count: f"{count} still open",
    left_open=_left_open,
    left_what=lambda code: (
        f"It stays where it is, in Today as well. Look at it: werkbank list --manager {code}. "
        f"Hand all of it over: werkbank assign --of {code} --manager NAME"
    ),
    ended="ended",
    backup_made=lambda path: f"Backup: {path}",
    migrated=lambda found: f"The archive was brought up to date (was {found}); a backup was made first.",
    settings_fine=lambda path: f"The settings are fine: {path}",
    no_settings=lambda path: f"There are no settings; the defaults hold. Place: {path}",
    demo_making="Making the demo department: eight weeks of mail, and what was done with it.",
    demo_part=lambda part: f"making the department: {part} %",
    demo_of=lambda day: f"This demo department is of {day}; to make it anew for today: werkbank demo --reset",
    demo_renewed=lambda path: (
        f"The demo department was of an older werkbank. A new one is made; the old one is in {path}"
    ),
    demo_place=lambda path: f"The demo department is in {path}; your own archive is not touched.",
    demo_more="The brief of the others, and who is being waited for:",
)
