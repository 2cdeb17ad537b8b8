"""Questions that are prepared, on the screen, in words."""

from __future__ import annotations

from typing import Final

from werkbank.lang.en.leaving import LEAVING
from werkbank.lang.en.owed import OWED
from werkbank.lang.shape.preparation import PreparationWords


def _owed(count: int, late: int) -> str:
    return f"{count} asked, {late} late" if late else f"{count} asked"


def _words(count: int) -> str:
    return "1 word" if count == 1 else f"{count} words"


PREPARATION: Final = PreparationWords(
    check_states={"": "open", "asked": "asked", "in": "in", "none": "n/a"},
    states={"": "in preparation", "ready": "ready for the manager", "answered": "answered", "dropped": "dropped"},
    kinds={"": "unknown", "fact": "fact", "opinion": "opinion", "decision": "decision", "action": "action"},
    marks={
        "figure-source": "Figure without a source: {words}",
        "figure-date": "Figure without a reference date: {words}",
        "why-not": "“{words}” is asked; the answer does not say why.",
        "abbreviation": "Abbreviation not written out: {words}",
        "long": "Long answer: {words} words",
        "empty": "No answer yet{words}",
    },
    heads={
        "blocking": "In the way",
        "owed": "Who delivers what",
        "term": "Term",
        "message": "Item",
        "history": "Done",
        "marks": "Look at",
    },
    fields={
        "asker": "asker",
        "behalf": "on behalf of",
        "behind": "question behind it",
        "kind": "kind",
        "core": "core",
        "author": "author",
        "reference": "reference",
        "title": "title",
        "addressee": "addressed to",
        "submitted": "submitted",
        "requested": "wanted by",
        "text": "question",
        "numbers": "numbers",
        "answer": "answer",
        "advice": "advice",
    },
    dated={
        "submitted": lambda day: f"submitted {day}",
        "requested": lambda day: f"wanted by {day}",
        "plan": lambda day: f"plan {day}",
        "due": lambda day: f"by {day} at the latest",
    },
    ask={
        "person": "of whom",
        "wanted": "by",
        "reason": "reason",
        "answer": "what",
        "source": "source",
        "as_of": "as of",
        "remark": "remark",
        "version": "back to version",
        "from": "second part begins at",
        "numbers": "number",
        "text": "text",
        "field": "what to change",
    },
    owing=OWED,
    leaving=LEAVING,
    questions=lambda count: "1 question" if count == 1 else f"{count} questions",
    parts=lambda count: "1 part" if count == 1 else f"{count} parts",
    ready=lambda percent: f"ready {percent}%",
    percent=lambda percent: f"{percent}%",
    blocking=lambda count: "1 in the way" if count == 1 else f"{count} in the way",
    blocking_short=lambda count: f"{count} open",
    owed=_owed,
    no_author="no author",
    no_date="no date",
    somebody="somebody",
    late="late",
    because=lambda reason: f"because {reason}",
    source=lambda text: f"source: {text}",
    as_of=lambda day: f"as of {day}",
    in_on=lambda day: f"in on {day}",
    blocks="in the way",
    all_the_same={
        "ready": lambda reason: f"Ready all the same: {reason}",
        "answered": lambda reason: f"Answered all the same: {reason}",
        "dropped": lambda reason: f"Lapsed: {reason}",
    },
    all_the_same_ask={"ready": "Ready anyway?", "answered": "Answered anyway?", "dropped": "Lapses?"},
    in_the_way={
        "ready": lambda count, names: (
            f"Not ready yet. {'1 item is' if count == 1 else f'{count} items are'} in the way: {names}."
            " Complete it, or give a reason; the brief tells it."
        ),
        "answered": lambda count, names: (
            f"Not answered yet. {'1 item is' if count == 1 else f'{count} items are'} still open: {names}."
            " Complete it, or give a reason."
        ),
    },
    some_lack={
        "ready": lambda lack, of, names: (
            f"Not ready yet: {lack} of the {of}. {names}. Complete it, or give a reason; the brief tells it."
        ),
        "answered": lambda lack, of, names: (
            f"Not answered yet: {lack} of the {of}. {names}. Complete it, or give a reason."
        ),
    },
    drop_help="No answer is needed any more. Give the reason; it stays with the question.",
    parts_answered=lambda count, answered: f"{'1 part' if count == 1 else f'{count} parts'}, {answered} answered",
    part=lambda numbers: f"question {numbers}",
    unnumbered=lambda place: f"part {place}, without a number",
    no_number=lambda place: f"the question without a number (place {place})",
    every_part="every part",
    more=lambda count: f"and {count} more",
    masked="marked: to be read in the document system only",
    whole="Whole question",
    of=lambda done, of: f"{done} of {of} in",
    parts_head="Parts",
    who_delivers="who delivers what",
    no_items="This checklist has no items.",
    answered="The part is answered",
    answered_short="answ",
    answer_head=lambda count: f"Answer · {_words(count)}" if count else "Answer",
    no_answer="No answer yet.",
    taken_from=lambda ref: f"taken over from {ref}",
    version_signs="between [- and -] went, between + and + came",
    version_whole=lambda key: f"{key}: the next one whole",
    version=lambda number, when: f"Version {number} · {when}",
    version_made={
        "written": lambda _: "written by hand",
        "changed": lambda of: f"changed by hand, taken over from {of} at first",
        "taken": lambda of: f"taken over from {of}",
        "again": lambda of: f"version {of} taken back",
        "joined": lambda _: "made of two parts",
    },
    emptied="emptied",
    no_question="There is no question here.",
    choose_part="Choose a part first.",
    no_parts="This question has no parts yet. F adds one.",
    ticked=lambda name, state: f"{name}: {state}",
    only_tick="This follows the part: space says that it is answered.",
    nobody_asked=lambda name: f"{name}: nobody is asked any more",
    asked=lambda name, who, by: f"{name}: asked of {who}, {by}" if by else f"{name}: asked of {who}",
    by_day=lambda day: f"by {day} at the latest",
    after_due=lambda day: f"later than the question itself, which is due {day}",
    filled=lambda name: f"{name}: filled in",
    still_open=lambda name, key: f"{name}: filled in, but still open · {key}: in",
    ask_answer=lambda number: f"answer to {number}",
    in_editor=lambda key: f"This text has more lines: {key} opens it in your editor.",
    answer_kept=lambda count: f"Answer kept, {_words(count)}",
    kept_over=lambda key: f"Kept over an answer that was changed elsewhere meanwhile: {key} shows that one",
    editor_failed="The editor ended with an error; nothing was changed",
    changed="Changed",
    no_versions="There is no other version of this answer.",
    taken_back=lambda number: f"The answer is again as in version {number}",
    nothing_there="those words do not stand inside the text",
    was_split="Cut into two parts",
    was_merged="Joined with the next",
    was_removed=lambda number, words: (
        " ".join(filter(None, ("Part", number, "taken away")))
        + (f", with an answer of {_words(words)}" if words else "")
    ),
    was_added="Part added",
    stands_now=lambda value: f"now: {value}",
    nothing_yet="nothing yet",
    reopened="the question is being prepared again",
    is_now=lambda state: f"The question is now: {state}",
    filter_help="late ready from:name author:name list:C2, or words",
    filter_parts=("from:", "author:", "manager:", "list:"),
    filter_only=lambda names: f"Here: {names}",
    empty=lambda inbox, read: (
        f"No questions are being prepared. Make one of an item in the inbox ({inbox}): v. {read} reads a list."
    ),
    empty_manager=lambda name, key: f"No questions for {name}. {key}: all managers.",
    empty_search=lambda words, key: f"No question with “{words}”. {key}: back to all.",
)
