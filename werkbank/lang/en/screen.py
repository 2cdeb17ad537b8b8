"""The sentences of the workbench on the screen."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.screen import (
    AskWords,
    BeginWords,
    FlowWords,
    FrameWords,
    InboxWords,
    PreviewWords,
    ScreenWords,
)


def _many(count: int, one: str, more: str) -> str:
    return f"1 {one}" if count == 1 else f"{count:,} {more}"


FRAME: Final = FrameWords(
    program="werkbank",
    number=lambda number: f"{number:,}",
    all_managers="all managers",
    counts=lambda new, tight, late: f"new {new:,} · tight {tight:,} · late {late:,}",
    unassigned=lambda count: f"to assign {count:,}",
    position=lambda at, total: f"{at:,} of {total:,}",
    too_small=lambda columns, lines, has, high: (
        f"The window is too small ({has} by {high}). Make it at least {columns} by {lines}."
    ),
    no_such_key=lambda key: f"{key} does nothing here · ? shows the keys",
    letter_next="letter?",
    updating=lambda done: f"bringing the order up to date: {done:,}",
    taking_in=lambda count, refused: f"mail: {count:,} read" + (f", {refused:,} refused" if refused else ""),
    stops=lambda key: f"{key} stops",
    taken_in=lambda new, twice, refused: (
        f"{_many(new, 'message', 'messages')} in, {twice:,} twice, {refused:,} refused"
    ),
    stopped_taking_in=lambda new: f"Stopped. What is in stays: {_many(new, 'message', 'messages')}",
    refusal=lambda path, reason: f"{path}: {reason}",
    refused=lambda count, key: f"{_many(count, 'file', 'files')} refused · {key} back",
    none_refused="Nothing was refused when mail was last taken in",
    failed="That did not work; what was done is kept",
    nothing_runs="Nothing is running in the background",
    undo_hint=lambda key: f"{key} undo",
    undone=lambda line: f"Undone: {line}",
    redone=lambda line: f"Done again: {line}",
    copied=lambda text: f"On the clipboard: {text}",
    nothing_to_copy="There is no text here to copy",
    text_copied="The text is on the clipboard",
    theme_is=lambda name: f"Theme {name}",
    theme_broken=lambda name: f"Theme {name} cannot be read; the old one stays",
    more_mistakes=lambda count: f"and {count:,} more",
    nothing_found="No command with these words",
    type_to_search="type to search, enter does it, esc back",
    title_help="Keys",
    title_palette="Commands",
    title_history="What was done",
)

INBOX: Final = InboxWords(
    headings={"title": "In the title", "text": "In the text", "elsewhere": "Outside the inbox"},
    until_reply="until reply",
    empty=lambda key: f"Nothing left to decide. {key}: all commands, also to see what waits or was decided.",
    empty_archive=lambda key: f"There is no mail yet. Take it in: {key}, then “take in mail”.",
    empty_manager=lambda name, key: f"Nothing for {name}. {key}: all managers.",
    empty_search=lambda words, key: f"Nothing with “{words}” in the inbox. {key}: back to everything.",
    empty_kind=lambda name, key: f"{name}: nothing here. {key}: back to the inbox.",
    searching=lambda words: f"searching: {words}",
    more_hits=lambda count: f"the newest {count:,}; type on",
    kinds={
        "inbox": "Inbox",
        "waiting": "Waiting",
        "notes": "Notes",
        "questions": "Questions",
        "decided": "Decided",
        "archive": "Archive",
    },
    marked=lambda count: f"{count:,} ticked",
    not_yet_seen="This item was not on the screen yet; nothing was done",
    elsewhere=lambda ref: f"{ref} has just been changed elsewhere; nothing was done",
    gone="This item is gone",
    no_item="No item is chosen",
)

PREVIEW: Final = PreviewWords(
    points=lambda points, key: f"{points} points · {key} why",
    from_to=lambda sender, manager: f"{sender} to {manager}",
    attachments=lambda count: _many(count, "attachment", "attachments"),
    in_conversation=lambda at, total: f"{at} of {total} in this conversation",
    due=lambda due, plan: f"by {due} · plan {plan}" if plan else f"by {due}",
    folded=lambda count, key: f"{_many(count, 'line', 'lines')} from before · {key} shows all",
    whole="The whole message",
    conversation="Conversation",
    sent="sent",
    hidden_said="(not shown)",
    forwarded="Forwarded, with no text of its own:",
    why=lambda points: f"Why {points} points?",
    why_above=lambda title, points: f"and why above “{title}” ({points})?",
    same="as many points: the plan date and when it came in decide",
    more_people=lambda count: f"and {count:,} more",
    sealed="The content is shut by its marking.",
    masked=lambda key: f"Marked: the content is not in plain view here. {key} opens the item.",
    no_text="(no text)",
)

ASK: Final = AskWords(
    accept=lambda enter, esc: f"{enter} do it · {esc}",
    many=lambda count: _many(count, "item", "items"),
    needed=lambda label: f"Still needed: {label}",
    no_mandate="No mandate covers this: give a reason, it goes into the brief",
    each_own="(differs)",
    default_advice="agreed",
    fields={
        "gist": "gist",
        "advice": "advice",
        "due": "by",
        "kenmerk": "reference",
        "reason": "reason",
        "desk": "desk",
        "asker_told": "asker knows",
        "person": "for",
        "chase": "chase",
        "until": "until",
        "type": "type",
        "author": "author",
        "checklist": "checklist",
        "manager": "manager",
        "mandate": "mandate",
        "title": "title",
        "parts": "titles, with ; between",
        "marking": "marking",
        "points": "points",
        "search": "search",
        "path": "file or folder",
        "theme": "theme",
        "name": "name",
        "addresses": "mail addresses",
        "address": "mail address",
    },
    adds_person="new person",
    adds_desk="new desk",
    today="today",
    in_days=lambda count: f"in {_many(count, 'working day', 'working days')}",
    past="past",
    day_off="no working day",
    not_a_date="no date; try: 24-11, friday, tomorrow, +3",
    until_reply="until there is a reply",
    reply="reply",
    waits=lambda name, when: f"Waits for {name}, chase {when}",
    snoozes=lambda when: f"Snoozes {when}",
    refers=lambda desk: f"To desk {desk}",
    by=lambda when: f"by {when}",
    namely=lambda decision, rest: (
        f"{decision[:1].upper()}{decision[1:]}: {rest}" if rest else f"{decision[:1].upper()}{decision[1:]}"
    ),
    told="asker knows",
    not_told="asker does not know yet",
    done=lambda what, ref: f"{what} · {ref}",
    done_many=lambda what, count: f"{what} · {_many(count, 'item', 'items')}",
    split_into=lambda count: f"Split into {count} items",
    shared=lambda names: f"Also for {names}",
    assigned=lambda name: f"Assigned to {name}",
    edited="Changed",
    due_set=lambda when: f"By {when}",
    due_gone="The date is gone",
    marked=lambda name: f"Marking: {name}",
    unmarked="The marking is lifted",
    pointed=lambda points: f"{points:+d} points by hand",
    nothing_changed="Nothing changed",
    yes="yes",
    no="no",
    editor_help="# Each line is a field. An empty field empties it. Save and close to take it over.",
    editor_broken="The text from the editor cannot be read; nothing changed",
    no_editor="No editor is set: set EDITOR, for instance to nano",
)

FLOW: Final = FlowWords(
    progress=lambda at, total, spent: f"{at:,} of {total:,} · {spent}",
    done="Done",
    summary=lambda decided, skipped, spent: (
        f"{_many(decided, 'decision', 'decisions')} in {spent}" + (f", {skipped:,} skipped" if skipped else "")
    ),
    per_decision=lambda name, count: f"{count:,}  {name}",
    remaining=lambda count: f"{count:,} left in the inbox." if count else "The inbox is empty.",
    back=lambda key: f"{key}: back to the list",
)

BEGIN: Final = BeginWords(
    welcome="Welcome to werkbank",
    about=(
        "Your work begins here: what comes in becomes a decision, and at the end a brief from which your manager decides.",
        "Three questions, then your mail. Everything can be changed later, and nothing leaves this computer.",
    ),
    ask_name="What is your name?",
    ask_addresses="From which mail addresses do you send yourself? (with commas between)",
    ask_manager="For which manager do you work?",
    ask_address=lambda name: f"At which address does the mail for {name} come in?",
    ask_more="Another manager? (empty: go on)",
    ask_mail="Where is your mail? A folder of .eml files, an .mbox or a Maildir.",
    no_such_mail=lambda path: f"{path} does not exist. Look at the name again, or skip this",
    name_is=lambda name: f"You are {name}",
    addresses_are=lambda text: f"Your own addresses: {text}",
    manager_is=lambda name, address: f"Manager: {name}" + (f" <{address}>" if address else ""),
    skip=lambda key: f"{key}: skip",
    done=lambda key: f"Done. Mail is taken in later with {key}, “take in mail”.",
    drop="Tip: save mail from your mail program as .eml in a folder, and name that folder here.",
)

SCREEN: Final = ScreenWords(frame=FRAME, inbox=INBOX, preview=PREVIEW, ask=ASK, flow=FLOW, begin=BEGIN)
