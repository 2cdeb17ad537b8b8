"""Who owes us what for questions; what goes out under her name is short and polite."""

from __future__ import annotations

from typing import Final

from werkbank.lang.en.wanted import WANTED
from werkbank.lang.shape.owed import OwedWords


def _refs(refs: str, more: int) -> str:
    return f"{refs} and {more} more" if more else refs


def _this(count: int) -> str:
    return "this contribution" if count == 1 else "these contributions"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


OWED: Final = OwedWords(
    subjects={
        "friendly": lambda refs, more: f"Soon needed: your contribution to {_refs(refs, more)}",
        "plain": lambda refs, more: f"Your contribution to {_refs(refs, more)}",
        "firm": lambda refs, more: f"Needed today: your contribution to {_refs(refs, more)}",
    },
    openings={
        "friendly": lambda count: (
            f"Soon {_this(count)} {_is(count)} needed. If you are on schedule, you need not do anything."
        ),
        "plain": lambda count: (
            f"For the answer {_this(count)} {_is(count)} needed from you. Could you let me know whether that will work?"
        ),
        "firm": lambda count: (
            f"For the answer {_this(count)} {_is(count)} needed now. Could you let me know today when I can expect "
            f"{'it' if count == 1 else 'them'}?"
        ),
    },
    ahead_subject=lambda refs, more: f"Please let me know about your contribution to {_refs(refs, more)}",
    ahead_opening=lambda count: (
        f"For the answer {_this(count)} {_is(count)} needed in time. Could you let me know whether that will work, and "
        f"if not, when I can expect {'it' if count == 1 else 'them'}?"
    ),
    closings={
        "friendly": "If you reply to this mail, your contribution will be in the right place at once. Is there anything I can find out? Please let me know.",
        "plain": "If you reply to this mail, your contribution will be in the right place at once. Is something in the way? Then I will gladly look into it with you.",
        "firm": "If you reply to this mail, your contribution will be in the right place at once. Will it not work? Then please tell me at once, so that we can look for a solution together.",
    },
    piece=lambda ref, title, what, day: f"- {ref} {title}: {what}{f', needed on {day}' if day else ''}",
    literal=lambda text: f'The question is: "{text}"',
    later="Needed later; if you are on schedule with that, you need not do anything for it now:",
    not_later=lambda count: (
        f"{count} {'is' if count == 1 else 'are'} needed later and {'does' if count == 1 else 'do'} not count as reminded"
    ),
    wanted=WANTED,
    in_own_words=lambda text: f"your answer to “{text}”" if text.endswith("?") else text,
    masked=lambda ref, day: f"- {ref}{f': needed on {day}' if day else ''}",
    for_part=lambda numbers: f"(question {numbers})",
    no_number=lambda place: f"(item {place}, without a number)",
    page="who owes us what",
    no_day="no date",
    late=lambda days: "today" if not days else f"{days} wd late",
    asked_on=lambda day: f"asked {day}",
    reminded=lambda day: f"reminded {day}",
    logged_for=lambda name, count: (
        f"Logged: {name} reminded of {'1 contribution' if count == 1 else f'{count} contributions'}"
    ),
    logged_all=lambda count: f"Logged: reminded of {'1 contribution' if count == 1 else f'{count} contributions'}.",
    nobody="Nobody owes us anything for a question.",
    answer=lambda ref: f"answer? {ref}",
    is_in=lambda name, question, who, ref: f"In from {who} for {question}{f', from {ref}' if ref else ''}: {name}",
    answers_head="Seems to be answered",
    waits_too=lambda count, key: (
        f"We also wait for {'1 piece' if count == 1 else f'{count} pieces'} of this person · {key}: all of it in one mail"
    ),
    waits_not=lambda name: f"We wait for nothing else of {name}: all of it is in this reminder",
    takes=lambda key: f"{key}: this is in",
    empty=lambda key, questions: (
        f"Nobody owes us anything for a question. {key} in the matrix of a question ({questions}) asks for something."
    ),
    empty_manager=lambda name, key: f"Nobody owes us anything for {name}. {key}: all managers.",
    to_deliver=lambda count, late: f"{count} to deliver" + (f", {late} late" if late else ""),
    due_today=lambda count: (
        f"To be delivered for questions, by {count} {'person' if count == 1 else 'people'}. See: werkbank question list --owed"
    ),
    file_name=lambda who, day: f"contribution-{who}-{day}.eml",
)
