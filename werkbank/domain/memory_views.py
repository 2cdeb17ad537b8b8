"""What is shown of commitments, and of what was asked, said or promised before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.likeness.weighing import Same, Source
    from werkbank.domain.markings import Marking
    from werkbank.domain.question_keeping import CommitmentKind, CommitmentState


DayIs = Literal["answered", "asked", "made", "came"]
"""What a day is of: the last change of the answer, the asking of the question, the commitment, the message."""


class CommitmentLine(NamedTuple):
    """One commitment. Of a hidden one every text and name is empty; dates and state are there."""

    ref: str
    kind: CommitmentKind
    text: str
    made_on: date | None
    occasion: str
    reference: str
    due: date | None
    state: CommitmentState
    state_on: date | None
    remark: str
    manager: str
    person: str
    theme: str
    question: str
    """The question in whose answer it was made."""
    marking: Marking
    hidden: bool
    overdue: bool
    """Still to be kept, and its day is over."""


class Earlier(NamedTuple):
    """Something from before that resembles what is asked, and why. Of a hidden one there are no texts and no words."""

    source: Source
    ref: str
    """``v3.2`` is the second part of question 3; ``t12`` a commitment, ``m9`` a message."""
    title: str
    """The question asked, the commitment, or the subject of the message."""
    said: str
    """The answer, how the commitment stands, or the text of the message; at most ``services.questions.memory.SHOWN``
    characters."""
    who: str
    """Who asked, or sent it."""
    day: date | None
    """Which day that is, says ``day_is``."""
    kind: CommitmentKind | None
    """Of a commitment, as are the state and the day by which it is to be kept."""
    state: CommitmentState
    due: date | None
    marking: Marking
    hidden: bool
    points: int
    words: tuple[str, ...]
    """Of the words that were asked with, those found there too, the rarest first."""
    same: tuple[Same, ...]
    day_is: DayIs = "came"
    stands: bool = True
    """Of an answer: did she say that it stands? Else it is a draft."""
    question: str = ""
    """Of a message that is itself a question: which one."""
    parts: int = 0
    """Of that question."""
    answered: int = 0
    """Of those, so many; of a question without parts 1 when it is answered."""
