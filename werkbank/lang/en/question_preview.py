"""Reading questions on the screen, before anything is kept."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.question_preview import QuestionPreviewWords


def _changes(count: int) -> str:
    return "1 change" if count == 1 else f"{count} changes"


def _parts(count: int) -> str:
    return "1 part" if count == 1 else f"{count} parts"


def _into(ref: str, count: int, there: int) -> str:
    if not count:
        return f"{_parts(there)} {'is' if there == 1 else 'are'} in {ref} already: there is nothing to keep."
    also = f"; {there} {'is' if there == 1 else 'are'} there already" if there else ""
    return f"{_parts(count)} {'goes' if count == 1 else 'go'} into {ref}{also}. Date, manager and checklist stay as they are."


QUESTION_PREVIEW: Final = QuestionPreviewWords(
    uses={
        "part": "question",
        "label": "number",
        "answer": "answer",
        "metadata": "detail",
        "heading": "heading",
        "margin": "margin",
        "footnote": "footnote",
        "mark": "note mark",
        "notice": "postponed",
        "letter": "letter",
        "aside": "other",
    },
    heads={
        "notice": "FIRST THIS",
        "doubt": "LOOK AT THIS",
        "field": "DETAILS",
        "part": "PARTS",
    },
    source="questions from",
    reads_message=lambda ref: f"reads the message and attachments of {ref}; or type a file, or empty it",
    reads_file="reads this file: txt, md, html, docx, pdf or csv",
    reads_pasted="a file or s12; empty: paste or type yourself",
    pasted="pasted text",
    reading=lambda name, key: f"Reading {name}… · {key}: stop",
    reading_share=lambda name, share, key: f"Reading {name}, {share} % · {key}: stop",
    searching=lambda name, key: f"{name} was read, looking for questions… · {key}: stop",
    stopped="Stopped reading. Nothing was kept.",
    nothing_in=lambda name: f"There is no text to read in {name}.",
    paste_help=lambda read, editor: f"Paste or type the questions here · {read}: read · {editor}: in your editor",
    page_empty="There is nothing here yet. Paste or type the questions.",
    numbered=lambda numbers: f"no. {numbers}",
    unnumbered=lambda place: f"part {place}",
    no_parts="no parts",
    doubts=lambda count: "1 doubt" if count == 1 else f"{count} doubts",
    document=lambda place, count: f"document {place} of {count}",
    into_question=_into,
    opens=lambda key, ref: f"{key} opens {ref}",
    is_here=lambda ref, key: f"This question is here already: {ref}; nothing is added. {key} opens {ref}.",
    splits=lambda key: f"{key} splits them.",
    was_split=lambda count: f"Split into {count} parts",
    look_first=lambda key: f"Perhaps the questions are in there. This message itself after all? {key}: seen.",
    not_read=lambda name, key: f"{name} was not read. This message itself after all? {key}: seen.",
    comes_back=lambda key: f"{key} goes back to what you read; it is not kept yet.",
    seen_now=lambda key: f"Seen. {key} now keeps this message itself.",
    seen="Seen.",
    paste_instead=lambda key: f"{key}: paste the text of that attachment here.",
    paste_for=lambda name, read: f"Paste the text of {name} here · {read}: read it",
    whose="Which manager is this for? Choose under Manager.",
    for_whom="Which manager is this for?",
    keep="This document",
    kept="will be kept",
    not_kept="will not be kept",
    not_found="not found",
    not_chosen="not chosen yet",
    due_follows=lambda submitted, requested, key: (
        f"Follows from {submitted} or {requested}: change that. Once kept: {key}."
    ),
    not_here="This follows from the rest and cannot be changed here.",
    no_part_here="There is no part here.",
    nothing_below="No part comes after this one.",
    split_help="type the first words of the second part",
    dropped="Part away; its text no longer counts",
    renumbered=lambda count: f"Numbered from 1, {_parts(count)}",
    renumbered_one="Number changed",
    runs_on=lambda last: f"The numbers already run from 1 to {last}; there is nothing to renumber.",
    numbers_help="one number or more, like 3, 4 or 3a; empty is no number",
    in_the_text=lambda key: f"Do that in the text: {key}, and then on the line.",
    taken_in=lambda place: f"The line belongs to part {place} now",
    taken_alone="The line is a part of its own now",
    its_number=lambda key: f"This is only the number. The whole part away: {key}",
    left_out="The line no longer counts",
    undone=lambda count: f"Taken back; {_changes(count)} left here" if count else "Taken back; all is as it was read",
    redone=lambda count: f"Done again; {_changes(count)} here",
    nothing_to_undo="Nothing was changed here to take back.",
    nothing_to_redo="Nothing was taken back.",
    not_kept_yet=lambda count: f"not kept yet, {_changes(count)}" if count else "not kept yet",
    none_chosen="No document is to be kept. Choose under This document.",
    made=lambda refs, count: f"{refs} made with {_parts(count)}",
    were_here=lambda refs: f"was here already: {refs}",
    documents_left=lambda count: "1 document not kept" if count == 1 else f"{count} documents not kept",
    stays=lambda name, count, key: (
        f"{name} is ready, not kept" + (f", {_changes(count)}" if count else "") + f". {key} goes on with it."
    ),
    goes_on=lambda changes: f"goes on where you were ({changes}); or type something else",
    page_goes_on="goes on with what you pasted; or type a file or s12",
    reads_beside=lambda ref, name: f"reads {ref} with its attachments · not kept yet: {name}",
    changes=_changes,
    taken_up=lambda key: f"As you left it, not kept yet. {key} takes your changes back.",
    source_changed=lambda name: f"{name} is gone or was changed; this is what you had read of it.",
    let_go=lambda name: f"Let go of: {name}",
    nothing_to_let_go="There is nothing to let go of here.",
    left=lambda name, key: f"Nothing kept of {name}." + (f" {key} reads it again." if key else ""),
    still_here=lambda key: f"This was not kept yet. {key} lets it go.",
    found_in_item=lambda count, key, ref: (
        f"{ref} made; there are {count} numbered questions in the piece: {key} {ref} reads them"
    ),
)
