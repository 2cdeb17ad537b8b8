"""Lists of questions as they were read."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.questions import QuestionWords

QUESTIONS: Final = QuestionWords(
    kinds={
        "kamervragen": "parliamentary questions",
        "answered": "questions with answers",
        "answers": "answers without the questions",
        "factual": "list of factual questions",
        "press": "press question",
        "postponed": "notice of postponement",
        "oral": "oral question",
        "covering": "covering letter",
        "list": "list of questions",
        "unknown": "no questions found",
    },
    uses={
        "part": "question",
        "label": "number",
        "answer": "answer",
        "metadata": "particulars",
        "heading": "heading",
        "margin": "header or footer",
        "footnote": "footnote",
        "mark": "number of a footnote",
        "notice": "notice of postponement",
        "letter": "letter",
        "aside": "other text",
    },
    doubts={
        "number-missing": "Number {detail} is missing (near line {place}).",
        "number-twice": "Number {detail} is there twice (line {place}).",
        "number-order": "Number {detail} is out of order (line {place}).",
        "no-number": "This question has no number (line {place}).",
        "several-questions": "This paragraph asks {detail} questions (line {place}).",
        "no-question-mark": "There is no question mark in this question (line {place}).",
        "other-form": "This number is written differently from the others (line {place}).",
        "other-numbers": "At {detail} something is asked too; that does not count as a question of its own (line {place}).",
        "text-twice": "This question is there already (line {place}).",
        "answers-left-out": "There are answers too ({detail} lines, from line {place}). They were left out.",
        "text-left-out": "This text was left out; see whether it belongs to a question (line {place}).",
        "no-parts": "No question was found in it.",
        "several-documents": "This file holds {detail} documents. Each is read by itself.",
        "several-references": "There is more than one reference in it: {detail}. The first was chosen.",
        "layout-lost": "The layout could not be read; only the text was used.",
        "cells-joined": "Line {place} had more columns than expected; they were joined.",
        "pages-without-text": "These pages have no text, perhaps a scan: {detail}.",
        "text-kept": "There is more text below the last question; see whether it belongs to it (line {place}).",
        "day-read": "An answer is asked for by {detail}: that follows from today. Is that the day (line {place})?",
        "day-clash": "The weekday and the date contradict each other: “{detail}” (line {place}). Fill in the date asked for.",
        "day-unread": "No day can be read in “{detail}” (line {place}). Fill in the date asked for.",
        "term-past": "The date is past already: {detail}. See whether the dates are right.",
        "due-after": "Asked for by {detail} (line {place}); the due date is later. See which day counts.",
        "day-elsewhere": "The date asked for is in the message, not in this document.",
    },
    one_answer="There is an answer too (line {place}). It was left out.",
    without_number="{detail} questions have no number (from line {place}).",
    unnumbered="without a number",
)
