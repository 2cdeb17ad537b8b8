"""The preview of a list of questions: the document beside what was understood of it. Nothing is kept until she says."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Container
from textual.widget import Widget

from werkbank.tui.messages import PlaceChanged, Position, Pressed, Say
from werkbank.tui.panes.question_import.changing import Changing, idle_of
from werkbank.tui.panes.question_import.keeping import Keeping
from werkbank.tui.panes.question_import.lines import DocumentLines
from werkbank.tui.panes.question_import.opening import Opening
from werkbank.tui.panes.question_import.paper import PastePage
from werkbank.tui.panes.question_import.putting_by import PuttingBy
from werkbank.tui.panes.question_import.reading import Reading
from werkbank.tui.panes.question_import.telling import Around, entries, head
from werkbank.tui.panes.question_import.understood import UnderstoodRows, place_for
from werkbank.tui.text import plain
from werkbank.tui.widgets.fixed_lines import FixedLines

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.app import ComposeResult

    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.questions.importing import Plan
    from werkbank.services.questions.unsaved import UnsavedRead
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place
    from werkbank.tui.panes.question_import.drafts import Preview
    from werkbank.tui.widgets.line_list import LineList


def _moves(listing: Callable[[], LineList]) -> dict[CommandId, Callable[[], object]]:
    """The commands that move, in the list that has the keyboard."""
    return {
        "down": lambda: listing().move(1), "up": lambda: listing().move(-1),
        "page-down": lambda: listing().turn(1), "page-up": lambda: listing().turn(-1),
        "top": lambda: listing().go(0), "bottom": lambda: listing().go(2**62),
    }  # fmt: skip


class QuestionImportPane(Widget):
    """Document and rows, or a page to paste on."""

    manager = ""

    def __init__(self, context: Context) -> None:
        super().__init__(id="question-import")
        self.context = context
        self.head = FixedLines(id="import-head")
        self.lines, self.rows = DocumentLines(context), UnderstoodRows(context)
        self.putting_by = PuttingBy(context)
        self.page = PastePage(self.putting_by.page)
        self.page.display = False
        self.preview: Preview | None = None
        self.plan: Plan | None = None
        self._back: CommandId = "questions"
        self.in_text = False
        """Is the keyboard in the document, and not in what was understood?"""
        self._is_new, self._wanted = False, -1
        """Was it just read; the part to stand on when the rows are here."""
        self.reading = Reading(self)
        self._changing = Changing(self)
        self.opening = Opening(self, self._changing.put_right, self._switch, self.reading.paste_instead)
        self._keeping: Keeping = Keeping(
            self, lambda: self._changing.field("manager", self._keeping.begin), self.opening.to
        )
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            **_moves(lambda: self._list),
            **self._changing.commands,
            "focus": self._switch, "open": self.opening.open,
            "full": lambda: self.spread(full=not self.has_class("-full")),
            "skip": lambda: self._turn(1), "previous": lambda: self._turn(-1),
            "keep": self._keeping.begin, "forget": self.reading.forget,
            "read-in": self.reading.page, "paste-editor": self.reading.editor,
        }  # fmt: skip

    def compose(self) -> ComposeResult:
        """What it is, above; the document beside what was understood; the page to paste on."""
        yield self.head
        with Container(id="import-both"):
            yield self.lines
            yield self.rows
        yield self.page

    # ------------------------------------------------------------------ where she is

    @property
    def place(self) -> Place:
        """Where the keyboard is."""
        if self.has_class("-paste"):
            return "import-paste"
        return "import-text" if self.in_text else "import-parts"

    @property
    def _list(self) -> LineList:
        return self.lines if self.in_text else self.rows

    @property
    def pending(self) -> bool:
        """Is there something in sight that was read, or is being read, and not kept?"""
        return self.preview is not None or self.reading.pending

    @property
    def part(self) -> int:
        """The part under the cursor: of the line in the document, or of the row."""
        piece, entry = self.lines.piece, self.rows.current
        return (-1 if piece is None else piece.part) if self.in_text else -1 if entry is None else entry.at

    idle = property(lambda self: idle_of(self.part, self.rows.current, in_text=self.in_text))

    # ------------------------------------------------------------------ reading

    def begin(
        self, source: str, back: CommandId, before: UnsavedRead | None = None,
        refused: Callable[[str], object] | None = None,
    ) -> None:  # fmt: skip
        """Read a file, or a message that is here (``s12``); empty is a page to paste on. ``back``: where she was.

        ``before`` is what was read of it before, changed and not kept; ``refused`` hears why a file cannot be read.
        """
        self._when_there(back, partial(self.reading.begin, source, before, refused))

    def paste(self, text: str, back: CommandId) -> None:
        """Read pasted text, or the file whose path it is."""
        self._when_there(back, partial(self.reading.dropped, text))

    def _when_there(self, back: CommandId, work: Callable[[], None]) -> None:
        """Do it, the first time when the pane is on the screen: before that nothing in it can have the keyboard."""
        if back != "import-questions":
            self._back = back
        if self.page.is_mounted:
            work()
        else:
            self.call_after_refresh(work)

    def was_read(self, preview: Preview) -> None:
        """It is here: show it."""
        self.preview, self._is_new, self.in_text = preview, True, False
        self.putting_by.preview(preview)
        self.focus_work()
        self.post_message(PlaceChanged())
        self.reload()

    # ------------------------------------------------------------------ showing

    def changed(self, part: int = -1) -> None:
        """Something is different."""
        self._wanted = part
        if self.preview is not None:
            self.putting_by.preview(self.preview)
        self.reload()

    def reload(self) -> None:
        """Look again: what it would become depends on the archive."""
        if self.preview is not None:
            self.context.start(self._look, group="import-look", latest=True)

    async def _look(self) -> None:
        preview, context = self.preview, self.context
        if preview is None:
            return
        draft, state = preview.state.draft, preview.state
        service, read = context.services.question_import, context.background.read
        plan = await read(service.plan, draft.found, draft.document, state.asked, state.before)
        fresh = await read(service.fresh, preview.question, draft.document) if preview.question else 0
        if preview is self.preview and draft is preview.state.draft:
            self.plan = plan
            self._draw(preview, plan, fresh)

    def _draw(self, preview: Preview, plan: Plan, fresh: int) -> None:
        anew, self._is_new = self._is_new, False
        words, key_of = self.context.words, self.context.keymap.key_of
        found = entries(preview, Around(plan, fresh, words, self.context.today, key_of))
        at = place_for(found, None if anew else self.rows.current, self._wanted, self.rows.cursor)
        self._wanted = -1
        self.say(head(preview, plan, words))
        self.lines.show(preview.document, anew=anew)
        self.rows.show(found, at)
        if not self.in_text:
            self.lines.follow(self.rows.current)
        self.tell_position()

    def say(self, text: str) -> None:
        """The line above."""
        ink = self.context.ink
        self.head.put(([(f" {plain(text)}", ink.title)], ink.plain))

    def clear(self, told: str = "") -> None:
        """Nothing in sight yet but what is going on."""
        self.preview, self.plan = None, None
        self.set_class(False, "-full", "-text")
        self.say(told)
        self.lines.show(None, anew=True)
        self.rows.show((), 0)

    def tell_position(self) -> None:
        """Where the cursor is."""
        if self.display and self.preview is not None:
            note = self.context.words.question_preview.not_kept_yet(len(self.preview.past))
            self.post_message(Position(self._list.cursor + 1, self._list.shape.rows, note))

    def on_document_lines_moved(self, message: DocumentLines.Moved) -> None:
        """Another line: the row of its part follows."""
        message.stop()
        if self.in_text:
            if self.part >= 0:
                self.rows.to_part(self.part)
            self.tell_position()

    def on_understood_rows_moved(self, message: UnderstoodRows.Moved) -> None:
        """Another row: the document shows where it comes from."""
        message.stop()
        if not self.in_text:
            self.lines.follow(self.rows.current)
            self.tell_position()

    def on_line_list_chosen(self, message: LineList.Chosen) -> None:
        """The mouse: there is the keyboard now; twice is Enter."""
        message.stop()
        message.chooser.focus()
        if message.twice:
            self.opening.open()

    def on_descendant_focus(self) -> None:
        """The footer follows the keyboard."""
        if self.lines.has_focus or self.rows.has_focus:
            self.in_text = self.lines.has_focus
            self.lines.mean(self.rows.current)
        self.post_message(PlaceChanged())
        self.tell_position()

    def _turn(self, by: int) -> None:
        """Another document of the same source."""
        if self.preview is not None and self.preview.turn(by):
            self._is_new = True
            self.reload()

    def _switch(self) -> None:
        if self.preview is not None:
            self.in_text = not self.in_text
            self.set_class(self.has_class("-full") and self.in_text, "-text")
            self.focus_work()

    # ------------------------------------------------------------------ the frame

    def spread(self, *, full: bool) -> None:
        """What she is in over the whole height, or both again."""
        self.set_class(full and self.in_text, "-text")
        self.set_class(full, "-full")
        self.post_message(PlaceChanged())

    def leave(self) -> bool:
        """One level back; out of the preview nothing of it is kept, what was changed stays ready, and that is told."""
        if self.reading.leave():
            return True
        if self.has_class("-full"):
            self.spread(full=False)
        elif self.in_text:
            self._switch()
        else:
            self.go_back(self.reading.left())
        return True

    def go_back(self, told: str, *, error: bool = False) -> None:
        """Nothing of it is kept: to where she came from, and say this there."""
        self.clear()
        self.turn_page(shown=False)
        if self.display:
            self.post_message(Pressed(self._back, back=True))
        if told:
            self.post_message(Say(told, error=error))

    def turn_page(self, *, shown: bool) -> None:
        """The page to paste on in sight, or not; at once, so that it can have the keyboard."""
        self.set_class(shown, "-paste")
        self.page.display = shown

    def focus_work(self) -> None:
        """The keyboard back to where the work is."""
        if self.has_class("-paste"):
            self.page.focus()
        else:
            (self.lines if self.in_text else self.rows).focus()

    def recolour(self) -> None:
        """Another theme."""
        for one in (self.lines, self.rows):
            one.refresh()
        self.reload()
