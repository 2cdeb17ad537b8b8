"""Why something cannot be done with a question, in words; ``{0}`` is what it is about, ``{n}`` how many."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from werkbank.domain.errors import PrepareReason
from werkbank.lang.shape.errors import Told

PREPARE_REFUSALS: Final[Mapping[PrepareReason, Told]] = {
    "split-empty": Told("There is nothing to split here.", "Cut in the middle of the text."),
    "split-words": Told('The words "{0}" are not in this part.', "Type the beginning of the second part exactly."),
    "merge-last": Told("No part comes after this one.", "Choose a part that has a next one."),
    "many-parts": Told("A question has at most {0} parts.", "Make two questions of it."),
    "same-state": Told("The question is so already.", ""),
    "unlike-states": Told("Not all ticked questions are equally far. {0}.", "Tick those that are."),
    "blocking": Told(
        "Not ready yet; blocking and still open ({n}): {0}.", "Complete it, or give a reason; the brief tells it."
    ),
    "unanswered": Told(
        "Not answered yet; without an answer that stands ({n}): question {0}.",
        "Say of each part that its answer stands, or give a reason.",
    ),
    "unanswered-whole": Told("Not answered yet; blocking and still open ({n}): {0}.", "Complete it, or give a reason."),
    "answer-empty": Told("Question {0} has no answer yet.", "Write the answer, or give a reason."),
    "part-place": Told(
        "No part has number {0} here.", "Type a number that is printed, or #{0} for what stands at place {0}."
    ),
    "part-twice": Told("That number is printed at several parts: {0}.", "Type one of those places."),
    "drop-reason": Told("That a question lapses takes a reason.", "Give the reason."),
    "all-the-same": Told("That takes a reason.", "Complete what is open, or give a reason."),
    "wanted-past": Told("That day is past; nobody delivers then.", "Choose today or a later day."),
    "new-person": Told('You know nobody called "{0}" yet.', "Enter once more adds that person; or choose another."),
    "per-part": Told("This is asked of every part: {0}.", "Choose a part."),
    "not-per-part": Told("This is asked once, of the whole question: {0}.", "Choose the whole question."),
    "reason": Told("What does not apply takes a reason.", "Give the reason."),
    "nobody": Told("Of whom is this asked?", "Name who delivers it."),
    "unknown-item": Told('There is no item "{0}" on this checklist.', "Choose the number or the beginning of an item."),
    "unknown-field": Told("That is none of them.", "Choose from: {0}."),
    "no-format": Told('This cannot become "{0}".', "Choose docx, html or md; Word or the browser makes a pdf of it."),
    "not-a-number": Told('"{0}" is no number.', "Type for instance 3, 4 or 3a."),
    "marked-source": Told(
        "{0} is marked: its text does not come on this screen.", "Deal with the questions elsewhere."
    ),
    "no-clipboard": Told("A Word file does not go on the clipboard.", "Name a file, or choose md or html."),
    "owed-no-more": Told(
        "Meanwhile something of {0} is in, or asked of another; nothing was logged.",
        "See what is still owed, and log it then.",
    ),
    "nobody-owes": Told("Nobody owes us anything for {0}.", "Who delivers what: werkbank question list --owed"),
    "changed-meanwhile": Told("{0} was changed elsewhere meanwhile.", "See how it stands now."),
    "no-questions": Told("There are no questions in it; it is {0}.", "Choose the paper with the questions."),
    "postponed": Told(
        "This is a notice of delay on {0}; there are no new questions in it.", "Extend the term of {0} with t."
    ),
    "several": Told("There are {0} documents in this file.", "Choose one with --document, or take all with --all."),
    "no-document": Told("There is no document {0} in this file.", "See with --preview which there are."),
    "sealed": Told(
        "The words of this may not be kept here: the piece is marked.", "Deal with the questions elsewhere."
    ),
    "is-question": Told("This item is a question already: {0}.", "Put the parts into it: question import {0}."),
    "same-parts": Told("These parts are in {0} already.", ""),
    "covering": Told(
        "This is the letter that goes with {0}; that could not be read, and the questions are not in the letter.",
        "Paste the text of the attachment, or ask for a new copy.",
    ),
    "unread": Told(
        "{0} could not be read; perhaps the questions are in there, and not in this message.",
        "Do you want the message itself? Choose it with --document 1.",
    ),
    "take-itself": Told("This is the answer of this part itself.", "Choose another."),
    "take-marked": Told(
        "{0} is confidential; its text does not go into another answer by itself.",
        "Read it and write the answer yourself.",
    ),
    "take-nothing": Told("{0} says nothing to take over.", "Choose another."),
    "take-asked": Told("{0} is itself a question: there is no answer in it.", "Choose an answer or a commitment."),
    "take-question": Told("{0} only asks about this, and answers nothing.", "Choose another."),
    "take-twice": Told("{0} was taken over here before.", "The text is in the answer."),
    "take-long": Told("The answer would be longer than {0} characters.", "Shorten the answer first."),
    "commitment-same": Told("{0} is so already.", ""),
    "commitment-due": Told("{0} is before the day on which it was promised.", "See which year you mean."),
    "commitment-empty": Told("It does not say what was promised.", "Fill in the text."),
    "commitment-why": Told("That a commitment lapses takes a reason.", "Say why."),
    "commitment-sealed": Told(
        "Of what is marked like that this register keeps no text.", "Keep it with the piece itself."
    ),
    "confidential": Told(
        "Nothing is left: what you name is confidential ({0}).",
        "May the reader have it? Then give --with-confidential. What is sealed never leaves.",
    ),
    "managers": Told(
        "These are questions of different managers: {0}.", "Make a dossier for each; one sees nothing of the other."
    ),
}
PREPARE_USAGE: Final[Mapping[str, str]] = {
    "verdict": '"{0}" is not possible.',
    "note": '"{0}" is no note.',
    "notes": "Name one or more notes, such as n12.",
    "move": '"{0}" is no move of a note.',
    "away": "Give the days as from..to, at most two years.",
    "cell": "This cell is empty.",
    "questions": "Name one or more questions, such as v12.",
    "text": "Type the text.",
    "state": '"{0}" is no state of a commitment.',
    "source": '"{0}" is nothing to take over.',
    "commitment": '"{0}" is no commitment.',
}
"""What cannot be understood, by the field of a ``UsageError``."""
PREPARE_HINTS: Final[Mapping[str, str]] = {
    "commitment": "A commitment is called t12; werkbank commitment list shows them.",
    "source": "Name an answer (v3.2), a commitment (t4) or a message (m9).",
}
NO_QUESTIONS: Final[Mapping[str, str]] = {
    "postponed": "a notice of delay",
    "oral": "an oral question without its text",
    "answers": "a piece with nothing but answers",
    "covering": "a covering letter",
    "unknown": "a text without questions",
}
"""What is in it then."""


def stopped(places: str) -> Told:
    """The gate stopped a dossier, for what stands at these places."""
    return Told(
        f"The dossier does not leave: there is something in it that may not be ({places}).",
        "Change the text of the question, set a marking (werkbank mark) or leave the question out.",
    )
