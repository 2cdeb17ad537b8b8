"""The command line in words: what each verb and option does, and the sentences it says."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypedDict

if TYPE_CHECKING:
    from werkbank.lang.shape.verbs import OptionWords, SubverbWords, VerbWords


class ImportStatusNames(TypedDict):
    """What became of a file."""

    imported: str
    duplicate: str
    rejected: str


RejectNames = TypedDict(
    "RejectNames",
    {
        "not-a-message": str, "empty": str, "too-large": str, "no-rights": str, "loop": str, "missing": str,
        "special-file": str, "read-error": str,
    },
)  # fmt: skip


class FlawNames(TypedDict):
    """What was odd about a message."""

    unreadable: str
    cut: str
    charset: str
    date: str
    harmless: str
    tnef: str
    encrypted: str
    signed: str
    header: str  # fmt: skip


class BulkNames(TypedDict):
    """Why a message needs no answer from a person."""

    list: str
    auto: str
    bounce: str
    receipt: str


LabelNames = TypedDict(
    "LabelNames",
    {
        "from": str, "to": str, "cc": str, "date": str, "attachments": str, "conversation": str, "manager": str,
        "state": str, "due": str, "term": str, "gist": str, "advice": str, "kenmerk": str, "reason": str, "marking": str,
        "why": str, "path": str, "items": str, "note": str, "forwarded": str, "desk": str, "about": str, "history": str,
    },
)  # fmt: skip


class CliWords(NamedTuple):
    """Everything the command line says besides the lists themselves."""

    about: str
    verbs: "VerbWords"
    subverbs: "SubverbWords"
    options: "OptionWords"
    usage: str
    options_heading: str
    commands_heading: str
    error: str
    no_such_command: Callable[[str], str]
    no_such_option: Callable[[str], str]
    missing_argument: Callable[[str], str]
    bad_value: Callable[[str, str], str]
    needs_value: Callable[[str], str]
    unexpected_argument: Callable[[str], str]
    did_you_mean: Callable[[str], str]
    help_hint: Callable[[str], str]
    choose_from: Callable[[str], str]
    interrupted: str
    bare: str
    """What the program without a verb says."""
    empty_archive: Callable[[str], str]
    empty_inbox: str
    empty_today: str
    empty_list: str
    nothing_found: str
    more: Callable[[int], str]
    not_all: str
    """There is more than was looked at."""
    counts: Callable[[int, int, int, int], str]
    """In sight, new, tight, late."""
    unassigned: Callable[[int], str]
    returned_date: str
    returned_reply: str
    copied: str
    import_status: ImportStatusNames
    rejects: RejectNames
    save_as_eml: str
    """How mail that only Outlook reads does come in."""
    imported: Callable[[int, int, int], str]
    """Imported, duplicates, rejected."""
    progress: Callable[[int], str]
    stopped: str
    decided: Callable[[str, str], str]
    by: Callable[[str], str]
    returns_on: Callable[[str], str]
    on_reply: str
    on_reply_by: Callable[[str], str]
    """The day on which it is back without a reply."""
    waits_for: Callable[[str], str]
    becomes: Callable[[str], str]
    gone: Callable[[str], str]
    """A note or question that another decision took back."""
    day_past: Callable[[str], str]
    day_off: Callable[[str], str]
    day_late: Callable[[str], str]
    guessed: str
    undo_hint: str
    undone: Callable[[str, str], str]
    redone: Callable[[str, str], str]
    files_remain: str
    frozen: Callable[[str], str]
    written: Callable[[str], str]
    left_out: Callable[[str, str], str]
    chosen: str
    withdrawn: str
    no_briefs: str
    labels: LabelNames
    sealed_now: str
    sealed: str
    flaws: FlawNames
    bulk: BulkNames
    item_of: Callable[[str], str]
    changed: Callable[[str], str]
    added: Callable[[str], str]
    none_yet: str
    inactive: str
    left: Callable[[int], str]
    """How much is still open for a manager who is not active."""
    left_open: Callable[[str, int, int, int, int, int], str]
    """Of a manager who is made inactive: the name; undecided, with the manager, put aside, notes, questions."""
    left_what: Callable[[str], str]
    """What can be done about it; the code of the manager."""
    ended: str
    backup_made: Callable[[str], str]
    migrated: Callable[[str], str]
    settings_fine: Callable[[str], str]
    no_settings: Callable[[str], str]
    demo_making: str
    demo_part: Callable[[int], str]
    """In percent."""
    demo_of: Callable[[str], str]
    """The day it was made on, when that is not today."""
    demo_renewed: Callable[[str], str]
    """Where the demo of an earlier version was put by."""
    demo_place: Callable[[str], str]
    demo_more: str
