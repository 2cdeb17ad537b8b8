"""What we wait for; what goes out under her name is short and tactful."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.chasing import ChasingWords


def _questions(count: int) -> str:
    return "a question" if count == 1 else f"{count} questions"


def _pieces(count: int) -> str:
    return "1 piece" if count == 1 else f"{count} pieces"


def _asked(count: int, parts: int) -> str:
    return f"{_pieces(count)} and {parts} for questions" if parts else _pieces(count)


def _silent(days: int) -> str:
    return f"{days} wd silent" if days else "since today"


def _this(count: int) -> str:
    return "this point" if count == 1 else "these points"


def _notes_too(count: int, key: str) -> str:
    notes = "1 note" if count == 1 else f"{count} notes"
    return f"To be reminded of apart: {notes}, with {key or 'werkbank note remind'}"


CHASING: Final = ChasingWords(
    subjects={
        "friendly": lambda count, title: f"Just checking: {title or _questions(count)}",
        "plain": lambda count, title: f"Your response to {f'“{title}”' if title else _questions(count)}, please",
        "firm": lambda count, title: f"Needed today: {title or f'your response to {_questions(count)}'}",
    },
    openings={
        "friendly": lambda count: f"Earlier I asked you about {_this(count)}. Do you know yet when you can respond?",
        "plain": lambda count: (
            f"I have had no response from you yet on {_this(count)}. Could you tell me how it stands?"
        ),
        "firm": lambda count: (
            f"Your response on {_this(count)} is needed now. Would you let me know today when I can expect it?"
        ),
    },
    closings={
        "friendly": "Is there anything I can find out or arrange for you? Please let me know.",
        "plain": "Is something in the way, or is this with somebody else? Then I would like to hear so.",
        "firm": "Is that not possible? Then please tell me at once, so that we can look for a solution together.",
    },
    piece=lambda title, since, due: (
        f"- {title}{f', asked on {since}' if since else ''}{f', needed on {due}' if due else ''}"
    ),
    masked=lambda ref, due: f"- {ref}{f', needed on {due}' if due else ''}",
    page="asking after what we wait for",
    empty=lambda key: f"We wait for nobody. {key}: to what is waited for.",
    counted=lambda count, parts, days: (
        f"{_pieces(count)}{f', {parts} for questions' if parts else ''} · {_silent(days)}"
    ),
    reminded=lambda day: f"reminded {day}",
    heard=lambda day: f"last heard {day}",
    wrote=lambda day: f"last written {day}",
    asked=lambda day: f"asked {day}",
    chase=lambda day: f"chase {day}",
    again=lambda day: f"next chase {day}",
    back="to be chased today",
    file_name=lambda who, day: f"chase-{who}-{day}.eml",
    logged=lambda name, count, parts: f"Logged: {name} reminded of {_asked(count, parts)}",
    logged_all=lambda count, parts: f"Logged: reminded of {_asked(count, parts)}.",
    with_questions=lambda subject, refs: f"{subject} ({refs})",
    answered=lambda refs: f"Not named, for there is a reply: {refs}",
    notes_too=_notes_too,
    nobody="There is nobody to remind in this way.",
    not_waiting="This piece waits for nobody: there is nobody to ask",
    replied=lambda name: f"reply from {name}",
    replied_by=lambda name: f"from {name}",
    reasons={"date": "back", "chase": "to chase", "meeting": "meeting", "term": "term is near", "reply": "no reply"},
    snoozed_for={
        "date": "until that day",
        "chase": "to chase",
        "meeting": "until the meeting",
        "term": "until before the term",
        "reply": "until reply",
    },
    mandate_kinds={
        "mandate": "mandate",
        "submandate": "sub-mandate",
        "proxy": "proxy",
        "authorisation": "authorisation",
        "agreement": "agreement",
    },
    mandate_limit=lambda text: f"limit: {text}",
    mandate_until=lambda day: f"valid until {day}",
    line=lambda chase, silent: ", ".join(filter(None, (f"chase {chase}" if chase else "", silent))),
)
