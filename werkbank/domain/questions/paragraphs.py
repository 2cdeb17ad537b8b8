"""Questions without any number: paragraphs that ask something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.questions.labels import BULLET, Label
from werkbank.domain.questions.requests import is_request
from werkbank.domain.questions.turns import TURNS
from werkbank.domain.questions.walk import is_official

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from werkbank.domain.questions.sheet import Sheet


def by_paragraph(sheet: Sheet, head: AbstractSet[int]) -> None:
    """Label the paragraphs that ask something, and end a question at those that do not. Beside answers without a
    number only the paragraph right above an answer is taken for a question.
    """
    rest: set[int] = set()
    official = is_official(sheet, head)
    for paragraph in _paragraphs(sheet, head):
        texts = [sheet.segments[at].text for at in paragraph]
        asks = any("?" in text and (official or not is_request(text)) for text in texts)
        if not official and is_request(" ".join(texts)):
            rest.add(paragraph[0])
        elif asks and (not sheet.answers or paragraph[-1] + 1 in sheet.answers):
            dash = BULLET.match(sheet.segments[paragraph[0]].text)
            sheet.labels[paragraph[0]] = Label("paragraph", (), dash.end() if dash else 0)
        else:
            rest.add(paragraph[0])
    if sheet.labels and not sheet.answers:
        sheet.ends |= rest


def _paragraphs(sheet: Sheet, head: AbstractSet[int]) -> list[list[int]]:
    out: list[list[int]] = []
    for at, one in enumerate(sheet.segments):
        if at in sheet.margins or at in sheet.notes or at in head or at in sheet.answers or at in sheet.tabled.fixed:
            continue
        if one.line.hint == "heading" or any(pattern.match(one.text) for pattern, _, _ in TURNS):
            continue
        if one.starts or not out or out[-1][-1] != at - 1:
            out.append([])
        out[-1].append(at)
    return out
