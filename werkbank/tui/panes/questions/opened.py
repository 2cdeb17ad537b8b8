"""The question that is open: its matrix, or one part in detail, and the cell under the cursor in both."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol

from werkbank.domain.errors import NotFound
from werkbank.domain.terms.texts import Texts
from werkbank.tui.arriving import Arriving
from werkbank.tui.panes.questions.changes import warm
from werkbank.tui.panes.questions.detail import CheckRows, detail, versions, versions_in_lines
from werkbank.tui.panes.questions.matrix import CellFoot, MatrixHead, PartRows
from werkbank.tui.panes.questions.paper import Told
from werkbank.tui.panes.questions.recall import Recall
from werkbank.tui.panes.questions.sheet import Sheet
from werkbank.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from werkbank.domain.deeds import Deed
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.questions.versions import Version
    from werkbank.tui.context import Context
    from werkbank.tui.messages import Arrived
    from werkbank.tui.widgets.reader import Paragraph


class Around(Protocol):
    """The pane, seen from here."""

    context: Context

    def set_class(self, add: bool, *names: str) -> object:
        """Put a class on, or take it off."""

    def opened_changed(self) -> None:
        """Another cell, or another page of the question."""

    def close_question(self) -> None:
        """It is not there any more."""

    def post_message(self, message: Arrived) -> bool:
        """News for the frame."""


class _Left(NamedTuple):
    """A part from whose memory a question was opened, and what of that memory it was."""

    ref: str
    place: int
    earlier: str


class _Versions:
    """Those of the answer that are shown in the place of the text; ``None`` when they are not."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.shown: tuple[Version, ...] | None = None
        self.named = 0
        """The one in the line that asks; the first is the one it begins with."""
        self.walked = False
        """Was another one named since?"""

    async def read(self, sheet: Sheet | None) -> None:
        """As they are now."""
        context = self._context
        if sheet is not None and sheet.part is not None:
            self.shown = await context.background.read(context.services.answer_versions.of, sheet.ref, sheet.place)

    def begin(self) -> None:
        """They are to be shown."""
        self.shown, self.named, self.walked = (), 0, False

    def name(self, number: int) -> None:
        """This one is in the line."""
        self.walked = self.walked or self.named not in (0, number)
        self.named = number

    def show(self, sheet: Sheet, told: Told, reader: Reader) -> None:
        """All of them in full where there is room for that; else a line each, with the one she went to in sight."""
        found = self.shown or ()
        reader.show(versions(sheet, found, told))
        if not (reader.size.height and reader.more_below):
            return
        named = self.named if self.walked else 0
        reader.show(versions_in_lines(sheet, found, named, told, self._context.keymap.key_of("next-choice")))
        if at := next((at for at, one in enumerate(found) if one.number == named), 0):
            reader.scroll_lines(at - 1)


class Shown:
    """Reads it, and shows it."""

    def __init__(self, around: Around) -> None:
        self._around, self._context = around, (context := around.context)
        self.sheet: Sheet | None = None
        self.arriving = Arriving(around.post_message)
        """One that is not in sight yet."""
        self.wanted: int | None = None
        """The part to go to when the question was looked at again; 0 is the whole question."""
        self.in_detail = False
        self.recalling = False
        """Is the memory walked, beside the part in detail?"""
        self._source: Sequence[Paragraph] = ()
        """The message or commitment from before that is read in the place of the text."""
        self._beside = False
        """Was the memory gone to straight from the matrix? Escape then goes back there."""
        self._trail: list[_Left] = []
        """The parts from whose memory a question was opened; escape goes back along them."""
        self.recall = Recall(context, self._look_back, self._shut)
        self._versions = _Versions(context)
        self.head, self.parts, self.foot = MatrixHead(context), PartRows(context), CellFoot(context)
        self.text, self.checks = Reader(context.ink, id="question-text"), CheckRows(context)

    def open(self, ref: str, place: int = 1) -> None:
        """Another question, at a part of it."""
        self._trail.clear()
        self._enter(ref, place, in_detail=False)

    def shut(self) -> None:
        """None is open, wherever she came from."""
        self._trail.clear()
        self.sheet = None

    def _enter(self, ref: str, place: int, *, in_detail: bool, recalling: bool = False) -> None:
        self.sheet, self.in_detail, self.recalling, self._versions.shown, self._source = (
            None, in_detail, recalling, None, (),
        )  # fmt: skip
        self.arriving.coming = True
        self._context.start(partial(self.arriving.of, partial(self._look, ref, place)), group="question", latest=True)
        self._context.start(partial(self._context.background.read, warm, self._context.services), group="warm")

    def reload(self) -> None:
        """As it is now; the cursor stays on its cell."""
        if self.sheet is not None:
            ref, place = self.sheet.ref, self.sheet.place
            self._context.start(
                partial(self.arriving.of, partial(self._look, ref, place)), group="question", latest=True
            )

    async def _look(self, ref: str, place: int) -> None:
        context, said = self._context, self._context.words.preparation
        try:
            view = await context.background.read(context.services.questions.view, ref)
        except NotFound:
            self.sheet = None
            self._around.close_question()
            return
        if self.sheet is not None and self.sheet.ref == ref:
            self.sheet.renew(view)
            if self.wanted is not None:
                self.sheet.go(self.wanted)
        else:
            self.sheet = Sheet(
                view, Texts(said.answered, said.answered), Texts(said.answered_short, said.answered_short)
            )
            self.sheet.go(place if view.parts else 0)
        self.wanted = None
        if self._versions.shown is not None:
            await self._versions.read(self.sheet)
        self._show(again=True)

    def _show(self, *, again: bool = False) -> None:
        """The cell under the cursor, wherever it is drawn."""
        sheet, context = self.sheet, self._context
        if sheet is None:
            return
        self._around.set_class(self.in_detail, "-part")
        self._around.set_class(not self.in_detail, "-matrix")
        self._around.set_class(self.recalling and not self._source, "-recall")
        self._around.set_class(bool(self._source), "-source")
        self.head.show(sheet)
        self.parts.show(sheet)
        self.foot.show(sheet)
        self.checks.show(sheet)
        if self.in_detail:
            told = Told(context.words, context.services.doors.clock.now(), context.today)
            if self._source or self._versions.shown is None:
                self.text.show(self._source or detail(sheet, told))
            else:
                self._versions.show(sheet, told, self.text)
        self.recall.follow(sheet, again=again)
        self._around.opened_changed()

    def turn(self, *, in_detail: bool) -> None:
        """From the matrix to the part in detail, and back."""
        if self.sheet is not None:
            self.in_detail, self.recalling, self._versions.shown, self._source = in_detail, False, None, ()
            self.focus()
            self._show()

    def _next(self) -> None:
        """From the matrix to the part, from there to the memory, and round."""
        if self._source:
            return
        if self.in_detail and not self.recalling:
            self.to_recall()
        else:
            self.turn(in_detail=not self.in_detail)

    def to_recall(self) -> None:
        """To what resembles the part from before."""
        if self.sheet is not None:
            self._beside = not self.in_detail
            self.in_detail = self.recalling = True
            self._versions.shown = None
            self.focus()
            self._show()

    def typing(self, text: str) -> None:
        """The answer as it is being typed."""
        if self.sheet is not None:
            self.recall.follow(self.sheet, text)

    def _open_recalled(self) -> None:
        """Where the one under the cursor came from: its question, or the message or commitment in full."""
        if self.recalling and not self._source:
            self.recall.open(self._read_source)

    def _read_source(self, source: Sequence[Paragraph]) -> None:
        if self.recalling:
            self._source = source
            self.focus()
            self._show()

    def _shut(self) -> None:
        """What is being read may not be read any more, or is not what it was."""
        if self._source:
            self._source = ()
            self.focus()
            self._show()

    def _look_back(self, ref: str, place: int) -> None:
        """Open the question that something came from; escape comes back here."""
        if self.sheet is not None:
            earlier = self.recall.rows.current
            self._trail.append(_Left(self.sheet.ref, self.sheet.place, "" if earlier is None else earlier.ref))
            self._enter(ref, place, in_detail=True)

    def show_versions(self) -> None:
        """The versions of the answer in the place of the text, or the text again."""
        if self._versions.shown is not None:
            self._versions.shown = None
            self._show()
            return
        self.in_detail = True
        self._versions.begin()

        async def read() -> None:
            await self._versions.read(self.sheet)
            self._show()
            self.text.call_after_refresh(self._show)  # when it is known how many of them fit

        self._context.start(read, group="question-versions", latest=True)

    def name_version(self, number: int) -> None:
        """The version that is named in the line."""
        self._versions.name(number)
        if self._versions.shown is not None:
            self._show()

    def focus(self) -> None:
        """The keyboard here."""
        beside = self.recall.rows if self.recalling else self.checks
        (self.text if self._source else beside if self.in_detail else self.parts).focus()


class Opened(Shown):
    """Walks through it, and out of it."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.commands: dict[CommandId, Callable[[], object]] = {
            "down": lambda: self._down(1), "up": lambda: self._down(-1),
            "page-down": lambda: self._page(1), "page-up": lambda: self._page(-1),
            "top": lambda: self._end(first=True), "bottom": lambda: self._end(first=False),
            "skip": lambda: self._across(1), "previous": lambda: self._across(-1),
            "focus": self._next, "open": self._open_recalled,
        }  # fmt: skip

    def came_back(self, deed: Deed) -> str:
        """To the part that a deed was about when its question is open; in the list the question or item it was."""
        about, items = str(deed.args.get("question") or ""), deed.args.get("items")
        if self.sheet is None:
            return about.partition(",")[0] or (str(items[0]) if isinstance(items, list) and items else "")
        if self.sheet.ref == about and isinstance(place := deed.args.get("part"), int):
            self.wanted = place
        return ""

    def leave(self) -> bool:
        """One level back: from the versions, from the detail; ``False`` when the matrix is left."""
        if self._versions.shown is not None:
            self._versions.shown = None
            self._show()
        elif self._source:
            self.recall.closed()
            self._shut()
        elif self.recalling:
            self.turn(in_detail=not self._beside)
        elif self._trail:
            left = self._trail.pop()
            self.recall.wanted = left.earlier
            self._enter(left.ref, left.place, in_detail=True, recalling=True)
        elif self.in_detail:
            self.turn(in_detail=False)
        else:
            self.sheet = None
            return False
        return True

    def recolour(self) -> None:
        """Another theme."""
        for one in (self.head, self.parts, self.foot, self.checks, self.recall.rows, self.recall.beside):
            one.refresh()
        for text in (self.text, self.recall.text):
            text.ink = self._context.ink
            text.rewrap()

    def _walk(self, step: Callable[[Sheet], None]) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        before = sheet.place
        step(sheet)
        if sheet.place != before:
            self._versions.shown = None
        self._show()

    def _down(self, by: int) -> None:
        """In the matrix a row; in the detail an item; in the memory one of what is there."""
        if self._source:
            self.text.scroll_lines(by)
        elif self.recalling:
            self.recall.down(by)
        elif self.in_detail:
            self._walk(lambda sheet: sheet.across(by))
        else:
            self._walk(lambda sheet: sheet.down(by, self.head.each))

    def _across(self, by: int) -> None:
        """In the matrix a column; in the detail a part."""
        if self._source:
            return
        if self.in_detail:
            self._walk(lambda sheet: sheet.go(sheet.place + by))
        else:
            self._walk(lambda sheet: sheet.across(by))

    def _page(self, by: int) -> None:
        """In the matrix a page of parts; in the detail of the text."""
        if self.recalling and not self._source:
            self.recall.text.scroll_pages(by)
        elif self.in_detail:
            self.text.scroll_pages(by)
        else:
            self._walk(lambda sheet: sheet.go(max(1, sheet.place + by * max(1, self.parts.page - 1))))

    def _end(self, *, first: bool) -> None:
        """The whole question, or the last part; in the detail the first item or the last."""
        if self._source:
            self.text.scroll_ends(bottom=not first)
        elif self.recalling:
            self.recall.go(0 if first else len(self.recall.rows.found))
        elif self.in_detail:
            self._walk(lambda sheet: sheet.go(sheet.place, 0 if first else len(sheet.items)))
        else:
            self._walk(lambda sheet: sheet.go(0 if first else len(sheet.view.parts)))

    def chosen_earlier(self, index: int, *, twice: bool) -> None:
        """The mouse on something from before; twice opens where it came from."""
        self.to_recall()
        self.recall.go(index)
        if twice:
            self._open_recalled()

    def chosen(self, index: int, *, checks: bool, twice: bool) -> None:
        """The mouse on a row; twice opens the part in detail."""
        if checks:
            self._walk(lambda sheet: sheet.go(sheet.place, index))
            return
        column, self.parts.clicked = self.parts.clicked, None
        self._walk(lambda sheet: sheet.go(index + 1, column))
        if twice:
            self.turn(in_detail=True)
