"""Letters with a row per person: what the panes of reminders, of chasing and of referrals have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar

from werkbank.tui.arriving import Arriving
from werkbank.tui.messages import Position
from werkbank.tui.panes.letter_pane import Drafted, LetterPane
from werkbank.tui.person_rows import PersonRows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from werkbank.domain.notes.types import Tone
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.widgets.reader import Paragraph

R = TypeVar("R", bound=Drafted)
_FEW: Final = 3
"""So few persons need no more lines than that; the letter gets the rest."""


class PersonLetters(LetterPane[R], Generic[R]):
    """Rows of ``PersonRows``, and the letter to who is under the cursor. Subclasses look, draft, and log."""

    place: Place = "reminders"
    manager = ""

    def __init__(self, context: Context, name: str, row_text: Callable[[R, int, Context], str]) -> None:
        self.rows: PersonRows[R] = PersonRows(context, f"{name}-rows", row_text)
        super().__init__(context, name, self.rows)
        self._listing = Arriving(self.post_message, coming=True)
        """The rows, as long as the first ones are on their way."""
        self._group = name
        self._refs: tuple[str, ...] = ()
        """What it is about; nothing is everybody who is to get such a letter."""
        self.commands = {
            **self.commands,
            "sent": lambda: self.work(self.sent),
            "open": lambda: self.spread(full=not self.has_class("-full")),
        }

    # ------------------------------------------------------------------ for subclasses

    async def look(self) -> None:
        """Read who is to get a letter, and ``fill`` with them."""
        raise NotImplementedError

    def paper(self, one: R) -> Sequence[Paragraph]:
        """The draft, with what is to be known beside it."""
        raise NotImplementedError

    async def sent(self, one: R, tone: Tone) -> None:
        """She sent it: log that."""
        raise NotImplementedError

    @property
    def told(self) -> str:
        """What stands under the list."""
        raise NotImplementedError

    # ------------------------------------------------------------------ looking

    def turn_to(self, refs: tuple[str, ...], back: CommandId, here: CommandId) -> None:
        """About these, or about all of them; ``back`` is where she came from, unless that is ``here``."""
        self._refs = refs
        self.tones.clear()
        if back != here:
            self.back = back

    @property
    def coming(self) -> bool:
        """Are the rows being read for the first time? Keys wait for them."""
        return self._listing.coming

    def reload(self) -> None:
        """Look again; the cursor stays on its row."""
        self.context.start(lambda: self._listing.of(self.look), group=self._group, latest=True)

    def fill(self, rounds: Sequence[R], at: int, empty: str) -> None:
        """These rows, with the cursor there, or what is said when there are none."""
        self.rows.empty = empty
        self.set_class(len(rounds) <= _FEW, "-few")
        self.set_class(len(rounds) == 1, "-one")
        self.rows.show(rounds, at)
        self.draw()

    @property
    def drafted(self) -> R | None:
        """Who is under the cursor."""
        return self.rows.current

    def draw(self) -> None:
        """The draft for who is under the cursor."""
        one = self.drafted
        self.reader.show(() if one is None else self.paper(one))
        if self.display:
            self.post_message(Position(self.rows.cursor + 1, len(self.rows.rounds), self.told))

    def on_person_rows_moved(self, message: PersonRows.Moved) -> None:
        """Another row under the cursor."""
        message.stop()
        self.draw()

    def on_line_list_chosen(self, message: PersonRows.Chosen) -> None:
        """The mouse on a row; twice opens it."""
        message.stop()
        self.rows.focus()
        if message.twice:
            self.spread(full=True)
