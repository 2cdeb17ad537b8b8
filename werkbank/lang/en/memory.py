"""Commitments, and what resembles a question from before, in words."""

from __future__ import annotations

from typing import Final

from werkbank.lang.en.commitments import COMMITMENT_PAGE
from werkbank.lang.shape.memory import MemoryWords

MEMORY: Final = MemoryWords(
    kinds={"promise": "commitment", "motion": "motion"},
    states={"": "open", "done": "kept", "dropped": "lapsed"},
    columns={
        "text": "text", "kind": "kind", "made_on": "made on", "occasion": "occasion", "reference": "reference",
        "due": "due", "state": "state", "state_on": "settled on", "remark": "remark", "manager": "manager",
        "person": "with", "theme": "theme",
    },
    page=COMMITMENT_PAGE,
    sources={"part": "answer", "commitment": "commitment", "message": "message"},
    draft="draft",
    asked="question",
    days={
        "answered": "{what} of {day}", "asked": "{what}, asked {day}", "made": "{what} of {day}",
        "came": "{what} of {day}",
    },
    answers=lambda done, of: (
        "not answered yet" if not done else "answered" if done >= of else f"{done} of {of} answered"
    ),
    same={
        "reference": "same reference", "asker": "same asker", "manager": "same manager", "theme": "same theme",
    },
    late="late",
    from_question="from the answer to",
    words=lambda words: f"words: {words}",
    recorded=lambda kind, ref: f"{kind[:1].upper()}{kind[1:]} recorded: {ref}",
    changed=lambda ref: f"Changed: {ref}",
    now=lambda ref, stands: f"{ref}: {stands}",
    nothing_to_keep="There are no commitments or motions. Record one with: werkbank commitment add TEXT",
    nothing_like="Nothing from before resembles this.",
    what_it_is="Earlier answers, commitments and messages that resemble the part, or what you type, stand here.",
    earlier="earlier",
    walk=lambda key: f"{key} goes there",
    can_take=lambda key: f"{key} puts this behind your answer, with where it came from. Check that it still holds.",
    can_take_some=lambda key: f"{key} puts this part of the message behind your answer, with its source. Check that it is still right.",
    is_taken="taken over",
    taken_over=lambda part, source: f"Taken over in {part}, from {source}.",
    taken=lambda count: "1 commitment taken over." if count == 1 else f"{count} commitments taken over.",
    were_there=lambda count: "1 was there already." if count == 1 else f"{count} were there already.",
    out_of_order=lambda rows, count: (
        f"Have a look: on {'line' if count == 1 else 'lines'} {rows} it is due before the day on which it was promised."
    ),
    nothing_taken="Nothing was taken over. Mend the table and try again.",
    strange=lambda names: f"These columns were not used: {names}",
    problem=lambda row, column, why: f"line {row}, {column}: {why}",
    due_today=lambda count: f"Commitments, due by today: {count}. See: werkbank commitment list --by today",
)  # fmt: skip
