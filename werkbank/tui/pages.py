"""The panes of the one screen: made when they are first asked for, and one of them in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.tui.keys import LISTS
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.widget import Widget

    from werkbank.domain.views import Kind
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.questions.unsaved import UnsavedRead
    from werkbank.tui.context import Context
    from werkbank.tui.workplace import Page, Workplace


def _brief(context: Context) -> Widget:
    from werkbank.tui.panes.brief.pane import BriefPane

    return BriefPane(context)


def _history(context: Context) -> Widget:
    from werkbank.tui.panes.history import History

    return History(context)


def _today(context: Context) -> Widget:
    from werkbank.tui.panes.today import Today

    return Today(context)


def _waits(context: Context) -> Widget:
    from werkbank.tui.panes.waits import Waits

    return Waits(context)


def _moved(context: Context) -> Widget:
    from werkbank.tui.panes.moved import MovedPane

    return MovedPane(context)


def _notes(context: Context) -> Widget:
    from werkbank.tui.panes.notes.pane import NotesPane

    return NotesPane(context)


def _questions(context: Context) -> Widget:
    from werkbank.tui.panes.questions.pane import QuestionsPane

    return QuestionsPane(context)


def _question_import(context: Context) -> Widget:
    from werkbank.tui.panes.question_import.pane import QuestionImportPane

    return QuestionImportPane(context)


def _owed(context: Context) -> Widget:
    from werkbank.tui.panes.owed.pane import OwedPane

    return OwedPane(context)


def _chase(context: Context) -> Widget:
    from werkbank.tui.panes.chase.pane import ChasePane

    return ChasePane(context)


def _referrals(context: Context) -> Widget:
    from werkbank.tui.panes.refer.pane import ReferPane

    return ReferPane(context)


def _desks(context: Context) -> Widget:
    from werkbank.tui.panes.desks import DesksPane

    return DesksPane(context)


def _reminders(context: Context) -> Widget:
    from werkbank.tui.panes.reminders.pane import RemindersPane

    return RemindersPane(context)


def _types(context: Context) -> Widget:
    from werkbank.tui.panes.types.pane import TypesPane

    return TypesPane(context)


def _checklists(context: Context) -> Widget:
    from werkbank.tui.panes.checklists.pane import ChecklistsPane

    return ChecklistsPane(context)


def _rules(context: Context) -> Widget:
    from werkbank.tui.panes.rules.pane import RulesPane

    return RulesPane(context)


def _commitments(context: Context) -> Widget:
    from werkbank.tui.panes.commitments.pane import CommitmentsPane

    return CommitmentsPane(context)


def _weights(context: Context) -> Widget:
    from werkbank.tui.panes.weights.pane import WeightsPane

    return WeightsPane(context)


def _mandates(context: Context) -> Widget:
    from werkbank.tui.panes.register.mandates import MandatesPane

    return MandatesPane(context)


def _people(context: Context) -> Widget:
    from werkbank.tui.panes.register.people import PeoplePane

    return PeoplePane(context)


def _managers(context: Context) -> Widget:
    from werkbank.tui.panes.register.managers import ManagersPane

    return ManagersPane(context)


MAKERS: Final[dict[CommandId, Callable[[Context], Widget]]] = {
    "today": _today, "brief": _brief, "waiting": _waits, "history": _history, "moved": _moved,
    "notes": _notes, "reminders": _reminders, "types": _types, "checklists": _checklists,
    "questions": _questions, "owed": _owed, "chase": _chase, "referrals": _referrals, "desks": _desks,
    "import-questions": _question_import, "rules": _rules, "weights": _weights,
    "commitments": _commitments, "mandates": _mandates, "people": _people, "managers": _managers,
}  # fmt: skip
"""What each command that goes to a pane makes."""
_SHOWN: Final[dict[Kind, CommandId]] = {kind: command for command, kind in LISTS.items()} | {
    "notes": "notes", "questions": "questions",
}  # fmt: skip
"""Which tab is lit while the inbox pane shows a list of a kind; the others belong to what is waited for."""


class Pages:
    """Goes to panes."""

    def __init__(self, frame: Workplace) -> None:
        self._frame = frame
        self._made: dict[CommandId, Page] = {}
        self.commands: dict[CommandId, Callable[[], object]] = {
            command: lambda command=command: self.open(command)  # type: ignore[misc]
            for command in MAKERS
        }
        self.commands |= {
            "reminders": self.remind, "owed": self.owed, "chase": self.chase, "referrals": self.referrals,
            "rules": self.rules, "commitments": self.commitments,
        }  # fmt: skip

    @property
    def current(self) -> CommandId:
        """The command that goes to the pane in sight; the inbox shows other lists too."""
        frame = self._frame
        if frame.page is frame.postvak:
            return _SHOWN.get(frame.postvak.scope.kind, "waiting")
        return next((command for command, page in self._made.items() if page is frame.page), "setup")

    def open(self, command: CommandId) -> None:
        """Go there; the history is that of the item under the cursor first, then of everything, then it goes away."""
        if command == "history":
            self._history()
            return
        chosen = self._frame.page.manager
        self._go_to(command)
        if command == "brief" and chosen:  # of the manager she was looking at
            self._made["brief"].reload(manager=chosen)  # type: ignore[call-arg]

    def _history(self) -> None:
        here, page = self._frame.page, self._made.get("history")
        if page is not None and here is page:
            if page.ref:  # type: ignore[attr-defined]
                page.widen()  # type: ignore[attr-defined]
            else:
                self.home()
            return
        ref = "" if here is not self._frame.postvak or self._frame.postvak.current is None else self.meant
        self._go_to("history")
        self._made["history"].begin(ref)  # type: ignore[attr-defined]

    def _go_to(self, command: CommandId) -> None:
        """Show a pane, made when it is not there yet."""
        frame = self._frame
        if command in self._made:
            page = self._made[command]
            self.go(page)
            page.reload()
            return
        made = MAKERS[command](frame.context)
        frame.panes.mount(made)
        page = self._made[command] = made  # type: ignore[assignment]
        self.go(page)
        frame.call_after_refresh(page.reload)  # when it knows how wide it is

    def remind(self, refs: Sequence[str] = (), author: str = "") -> None:
        """To the reminders: of the authors of these notes, else of all who are to be reminded today; and back again."""
        here = self.current
        self.open("reminders")
        self._made["reminders"].begin(refs, author, here)  # type: ignore[attr-defined]

    def chase(self, refs: Sequence[str] = ()) -> None:
        """To whom we wait for: those who owe us these items, else all of them; and back again."""
        here = self.current
        self.open("chase")
        self._made["chase"].begin(tuple(refs), here)  # type: ignore[attr-defined]

    def referrals(self, refs: Sequence[str] = ()) -> None:
        """To the askers who do not know yet where they were referred to: of these items, else all; and back again."""
        here = self.current
        self.open("referrals")
        self._made["referrals"].begin(tuple(refs), here)  # type: ignore[attr-defined]

    def owed(self, question: str = "", person: int = 0) -> None:
        """To who owes us something, from the one who owes this question, or from this person on; and back again."""
        here = self.current
        self.open("owed")
        self._made["owed"].begin(question, person, here)  # type: ignore[attr-defined]

    def rules(self, number: int = 0) -> None:
        """To the rules, standing on this one; and back again."""
        here = self.current
        self.open("rules")
        self._made["rules"].begin(number, here)  # type: ignore[attr-defined]

    def commitments(self, ref: str = "") -> None:
        """To what was promised, standing on this one; a new one is made in the answer to the question in sight."""
        here, meant = self.current, self.meant
        self.open("commitments")
        question = meant if here == "questions" else ""
        self._made["commitments"].begin(ref, question, here)  # type: ignore[attr-defined]

    def question(self, ref: str, place: int = 1) -> None:
        """To a question, opened at a part of it."""
        self.open("questions")
        self._made["questions"].visit(ref, place)  # type: ignore[attr-defined]

    @property
    def meant(self) -> str:
        """The item or question under the cursor that questions could be read from; empty for none."""
        frame = self._frame
        if frame.page is frame.postvak:
            return frame.postvak.offered or ("" if frame.postvak.current is None else frame.postvak.current.ref)
        sheet = getattr(frame.page, "sheet", None) if frame.page is self._made.get("questions") else None
        return "" if sheet is None else str(sheet.ref)

    @property
    def let_go(self) -> str:
        """The file or message that questions were read from last, when nothing of it was kept."""
        page = self._made.get("import-questions")
        return "" if page is None else str(page.reading.let_go)  # type: ignore[attr-defined]

    def resume_questions(self) -> bool:
        """Back to what was read and neither kept nor let go of; ``False`` when there is nothing."""
        page = self._made.get("import-questions")
        if page is None or not page.pending:  # type: ignore[attr-defined]
            return page is not None and page is self._frame.page
        if page is not self._frame.page:
            self.open("import-questions")
        said = self._frame.context.words.question_preview
        self._frame.status.say(said.still_here(self._frame.context.keymap.key_of("back")))
        return True

    def read_questions(
        self, source: str, before: UnsavedRead | None = None, refused: Callable[[str], object] | None = None
    ) -> None:
        """Read a list of questions, and show what was understood; or go on from how it was left.

        ``refused`` hears why a file could not be read.
        """
        here = self.current
        self.open("import-questions")
        self._made["import-questions"].begin(source, here, before, refused)  # type: ignore[attr-defined]

    def pasted_questions(self, text: str) -> None:
        """The same for a text that was pasted, or a file that was dropped; what is still there goes before it."""
        if not self.resume_questions():
            here = self.current
            self.open("import-questions")
            self._made["import-questions"].paste(text, here)  # type: ignore[attr-defined]

    @property
    def last_writing(self) -> tuple[Callable[[], None], ...]:
        """What was read and is not kept, as far as it was not put by yet."""
        page = self._made.get("import-questions")
        return () if page is None else page.putting_by.last()  # type: ignore[attr-defined]

    def back_to(self, command: CommandId) -> None:
        """To where she came from: the list that the inbox still shows, narrowed as it was, or another pane."""
        if LISTS.get(command) == self._frame.postvak.scope.kind:
            self.home()
        else:
            self._frame.perform(command)

    def home(self) -> None:
        """To the inbox."""
        self.go(self._frame.postvak)
        self._frame.postvak.tell_position()

    def go(self, page: Page) -> None:
        """Show a pane."""
        frame = self._frame
        for one in frame.panes.children:
            one.display = one is page  # type: ignore[comparison-overlap]
        frame.page = page
        page.focus_work()
        frame.stand()

    def recolour(self) -> None:
        """Another theme."""
        for page in (self._frame.postvak, *self._made.values()):
            page.recolour()

    def tour(self) -> None:
        """How it goes, in a few lines in place of the preview, until she goes on."""
        context = self._frame.context
        head, *lines = context.words.screen.begin.tour(context.keymap.key_of)
        told = [Paragraph(one, label="·") for one in lines]
        self._frame.postvak.hold([Paragraph(head, "title"), *told])

    def begin(self, *, again: bool = False) -> None:
        """The first run, in place of the inbox until it is through."""
        from werkbank.tui.panes.begin import Begin

        setup = self._frame.setup
        page = Begin(self._frame.context, None if setup.demo else setup.settings_path, again=again)
        self._frame.panes.mount(page)
        self.go(page)

    def begun(self, path: str) -> None:
        """Who and for whom is known: to the inbox, and the mail comes in."""
        frame, first = self._frame, self._frame.page
        self.go(frame.postvak)
        first.remove()
        frame.postvak.changed()
        if frame.setup.first_run:
            self.tour()
        if path:
            frame.take_in(path)
