"""What was undone or done again: what it was about, on which screen it is, and the cursor on what came back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, get_args

from werkbank.domain.deeds import DeedKey, item_of
from werkbank.domain.errors import WerkbankError
from werkbank.domain.ids import parse
from werkbank.domain.priority import QUADRANTS
from werkbank.tui.tabs import TABS
from werkbank.tui.text import cut_at_word, plain
from werkbank.tui.workplace import Returned

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.deeds import Deed
    from werkbank.domain.views import ItemLine
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.workplace import Workplace

_TITLE: Final = 34
"""Columns of a title in what is told."""
_FAMILIES: Final[tuple[tuple[str, CommandId], ...]] = (
    ("note-type", "types"), ("note-", "notes"), ("question-", "questions"), ("commitment-", "commitments"),
    ("checklist", "checklists"), ("brief-", "brief"), ("rule", "rules"), ("desk-", "desks"), ("view-", "inbox"),
    ("mandate-", "mandates"), ("person-", "people"), ("absence-", "people"), ("manager-", "managers"),
    ("weights", "weights"), ("refer-", "referrals"), ("wait-", "waiting"), ("term-accept", "moved"),
)  # fmt: skip
"""By how the key of a deed begins the screen that shows what it did."""
_INBOX: Final = frozenset(
    {"import", "fetch", "add", "decide", "split", "share", "assign", "edit", "term", "mark", "lift", "weigh", "sender"}
)


def _screen(key: DeedKey) -> CommandId | None:
    if key in _INBOX:
        return "inbox"
    return next((screen for begin, screen in _FAMILIES if key.startswith(begin)), None)


SCREENS: Final[Mapping[DeedKey, CommandId | None]] = {key: _screen(key) for key in get_args(DeedKey)}
"""Where what a deed did is seen; nowhere for what belongs to no screen, as a closing day."""

_SHOWS: Final[Mapping[CommandId, CommandId]] = {
    "owed": "questions", "import-questions": "questions", "reminders": "notes",
}  # fmt: skip
"""Screens that show what another one does."""


class Undone:
    """Tells it, and goes there."""

    def __init__(self, frame: Workplace) -> None:
        self._frame = frame
        self._stood: dict[int, str] = {}
        """By deed that was undone the item of the inbox under the cursor then."""

    def before(self, deed: Deed) -> None:
        """It is about to be undone."""
        if (here := self._frame.postvak.current) is not None:
            self._stood[deed.id] = here.ref

    def elsewhere(self, deed: Deed) -> str:
        """``op 3 Nota's``; empty when that is the screen in sight, or there is none."""
        frame, screen = self._frame, SCREENS[deed.key]
        here = "inbox" if frame.page is frame.postvak else frame.pages.current
        if screen is None or screen == _SHOWS.get(here, here):
            return ""
        words = frame.context.words
        name = words.screen.tabs[screen] if screen in TABS else words.commands.names[screen]["short"]
        key = frame.context.keymap.key_of(screen)
        return words.screen.frame.on_screen(f"{key} {name}".strip())

    async def called(self, deed: Deed) -> str:
        """The title of the one piece or question that it was about; empty for more of them, and for a marked one."""
        context, ref = self._frame.context, subject_of(deed)
        found = parse(ref)
        title = ""
        try:
            if found is not None and found.kind == "item":
                lines = await context.background.read(context.services.views.lines, [ref])
                title = lines[0].title if lines else ""
            elif found is not None and found.kind == "question":
                line = (await context.background.read(context.services.questions.view, ref)).line
                title = "" if line.hidden else line.title
        except WerkbankError:  # it went with what was undone
            return ""
        return f"“{cut_at_word(plain(title), _TITLE)}”" if title.strip() else ""

    async def follow(self, deed: Deed, *, again: bool) -> None:
        """Whoever is in sight looks again, with the cursor on what came back; of many on the highest in the list."""
        frame = self._frame
        if isinstance(frame.page, Returned):
            frame.page.returned(deed)
        ref = item_of(deed) or (self._stood.pop(deed.id, "") if again else "")
        items = deed.args.get("items")
        frame.changed(await self._highest(items) if isinstance(items, list) and len(items) > 1 else ref)

    async def _highest(self, refs: Sequence[object]) -> str:
        context = self._frame.context
        lines = await context.background.read(context.services.views.lines, [str(one) for one in refs])
        return min(lines, key=_place).ref if lines else ""


def _place(line: ItemLine) -> tuple[object, ...]:
    """As the list is ordered."""
    quadrant = QUADRANTS.index(line.quadrant) if line.quadrant in QUADRANTS else len(QUADRANTS)
    return quadrant, -(line.points or 0), line.due or date.max, int(line.ref[1:])


def subject_of(deed: Deed) -> str:
    """The one question or item that it was about; empty for more of them or none."""
    question, items = deed.args.get("question"), deed.args.get("items")
    if question:
        return "" if "," in str(question) else str(question)
    return "" if isinstance(items, list) and len(items) > 1 else item_of(deed)
