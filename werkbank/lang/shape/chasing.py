"""What we wait for from others: how it stands in the list, and the drafts that go out under her name."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict

from werkbank.lang.shape.owed import OwedClosings
from werkbank.lang.shape.reminders import ToneTexts


class ReturnReasons(TypedDict):
    """Why a day was chosen, and of a wait that it is the day to ask again."""

    date: str
    chase: str
    meeting: str
    term: str
    reply: str
    """No answer came in time."""


class SubjectTexts(TypedDict):
    """A subject in each tone, of so many things and the title of the only one."""

    friendly: Callable[[int, str], str]
    plain: Callable[[int, str], str]
    firm: Callable[[int, str], str]


class ChasingWords(NamedTuple):
    """All of it. Days come in as text, empty when there is none. What goes out is short, and tactful."""

    subjects: SubjectTexts
    """How many, and what it is about when that is one thing with a title that may be told; else empty."""
    openings: ToneTexts
    closings: OwedClosings
    piece: Callable[[str, str, str], str]
    """What was asked, on which day, and when it is needed."""
    masked: Callable[[str, str], str]
    """The number of a marked piece, and when it is needed: nothing else of it."""
    page: str
    """What this page is."""
    empty: Callable[[str], str]
    """Nobody is waited for; the key of the list of waits."""
    counted: Callable[[int, int, int], str]
    """So many pieces, so many things for questions, and the office days of the longest silence."""
    reminded: Callable[[str], str]
    heard: Callable[[str], str]
    """The last sign of life came from them, on this day."""
    wrote: Callable[[str], str]
    """It came from us."""
    asked: Callable[[str], str]
    """There was none since it was asked."""
    chase: Callable[[str], str]
    """The day on which they are asked again."""
    again: Callable[[str], str]
    back: str
    """That day is here."""
    file_name: Callable[[str, str], str]
    logged: Callable[[str, int, int], str]
    """Who was reminded, of how many pieces and of how many things for questions."""
    logged_all: Callable[[int, int], str]
    with_questions: Callable[[str, str], str]
    """A subject, and the numbers of the questions."""
    answered: Callable[[str], str]
    """Which pieces are left out of the draft."""
    notes_too: Callable[[int, str], str]
    """Of how many notes the same person is to be reminded, and the keys to that; empty on the command line."""
    nobody: str
    not_waiting: str
    """The piece under the cursor waits for nobody."""
    replied: Callable[[str], str]
    """By whom, when it is somebody else than whom we wait for."""
    replied_by: Callable[[str], str]
    """The same where it stands already that there is a reply."""
    reasons: ReturnReasons
    """Why something comes back on its day; of a plain date nothing but that it does."""
    snoozed_for: ReturnReasons
    """The same while it still sleeps."""
    mandate_kinds: dict[str, str]
    """What each kind of mandate is called."""
    mandate_limit: Callable[[str], str]
    mandate_until: Callable[[str], str]
    line: Callable[[str, str], str]
    """On the command line: the day on which they are asked again, and how silent it is."""
