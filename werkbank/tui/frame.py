"""The one screen: top bar, panes, message line, footer; it takes the keys and hands them to whoever is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from werkbank.tui.commands import Commands
from werkbank.tui.context import Context
from werkbank.tui.errands import Errands
from werkbank.tui.keyboard import Keyboard
from werkbank.tui.messages import (
    Arrived,
    Counted,
    OpenQuestion,
    PastedQuestions,
    PlaceChanged,
    Position,
    Pressed,
    Remind,
    RemindOwed,
    RemindWaits,
    RunRule,
    Say,
    ShowCommitment,
    ShowRule,
    TellAskers,
    Visit,
)
from werkbank.tui.one_picture import held
from werkbank.tui.pages import Pages
from werkbank.tui.panes.postvak.pane import Postvak
from werkbank.tui.sending import Sender
from werkbank.tui.tabs import Tabs
from werkbank.tui.trouble import trouble
from werkbank.tui.visiting import Visiting
from werkbank.tui.watch import Watch
from werkbank.tui.widgets.ask_line import AskLine
from werkbank.tui.widgets.footer import Footer
from werkbank.tui.widgets.status_line import StatusLine
from werkbank.tui.widgets.too_small import TooSmall, too_small
from werkbank.tui.widgets.top_bar import TopBar
from werkbank.tui.workplace import Choosy, Renaming

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.message import Message

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.background import Background
    from werkbank.tui.chooser import Chooser
    from werkbank.tui.context import Starts
    from werkbank.tui.ink import Ink
    from werkbank.tui.keys import Place
    from werkbank.tui.panes.postvak.looking import Look
    from werkbank.tui.setup import Setup
    from werkbank.tui.wardrobe import Wardrobe
    from werkbank.tui.workplace import Page


class Frame(Screen[None], inherit_bindings=False):
    """The screen."""

    focused = Reactive[Widget | None](None, repaint=False)
    """As Textual has it, but a change does not draw the whole screen again: who gets or loses it draws itself."""

    def __init__(
        self, setup: Setup, background: Background, ink: Ink, start: Starts, themes: Wardrobe, first: Look | None
    ) -> None:
        super().__init__(id="frame")
        self._compositor = self.sender = Sender()
        self.setup = setup
        self.asks = AskLine(id="ask")
        services = setup.services
        context = Context(services, background, services.words, setup.keymap, ink, self.asks, start, themes)
        self.context = context
        self.top = TopBar(context, id="top")
        self.status = StatusLine(context, id="status")
        self.footer = Footer(context, id="footer")
        self.asks.status = self.status
        self.postvak = Postvak(context, first)
        self.panes = Container(self.postvak, id="panes")
        self.chooser: Chooser | None = None
        self.page: Page = self.postvak
        """The pane in sight."""
        self.pages = Pages(self)
        self.visits = Visiting(self)
        self.go, self.begin = self.pages.go, self.pages.begin
        self._tabs = Tabs(self)
        self._errands = errands = Errands(self)
        self.take_in, self.stop_errand, self.show_refused = errands.take_in, errands.stop, errands.show_refused
        self._commands = Commands(self)
        self.watching = Watch(self)
        self._keyboard = Keyboard(self)

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.top
        yield self.panes
        yield self.status
        with Container(id="bottom"):
            yield self.footer
            yield self.asks

    def on_mount(self) -> None:
        """Draw what stands still; the rest follows when the first list is on the screen."""
        self._draw_top()
        self._stand_keys()
        self._tell_problems()
        if self.setup.first_run:
            self.postvak.display = False
            self.call_after_refresh(self.begin)
        elif self.setup.tour:
            self.call_after_refresh(self.pages.tour)
        self.call_after_refresh(self.watching.begin)
        self.call_after_refresh(self._errands.begin)
        held(self.app)()  # the first picture has the place in the list too

    def _tell_problems(self) -> None:
        """A theme or a key that is not as she wrote it: told once, and the rest goes on."""
        if self.context.themes.problem is not None:
            self.status.say(trouble(self.context.themes.problem, self.context.words), error=True)
        elif self.setup.problems:
            first, *rest = self.setup.problems
            more = self.context.words.screen.frame.more_mistakes(len(rest)) if rest else ""
            self.status.say(trouble(first, self.context.words), more, error=True)
        self.context.services.doors.narrate_to(self._narrate)

    def _narrate(self, key: str, value: str) -> None:
        """Something happened on the side, in a thread: a copy was made, an older archive brought up to date."""
        said = self.context.words.cli
        sentence = {"migrated": said.migrated, "backup": said.backup_made}[key]
        self.app.call_from_thread(self.status.say, sentence(value))

    @property
    def busy(self) -> bool:
        """Is something under way that will change the screen by itself? A line that waits for an answer is not."""
        return self.context.background.busy or self.postvak.pausing or self._tabs.coming

    # ------------------------------------------------------------------ keys

    @property
    def place(self) -> Place:
        """Where the keyboard is."""
        if self.asks.asking:
            return "typing"
        return "choosing" if self.chooser is not None else self.page.place

    @property
    def covered(self) -> bool:
        """Is the screen too small to see what a key would do?"""
        return self.has_class("-too-small")

    def on_key(self, event: events.Key) -> None:
        """A key that no widget took."""
        self._keyboard.press(event)

    def perform(self, command: CommandId, typed_at: float | None = None) -> None:
        """Do a command, wherever it came from: a key, the palette, the mouse."""
        if anywhere := {"letters": self._keyboard.prefix, "redraw": self.sender.anew}.get(command):
            anywhere()
            return
        if self.place != "typing":
            self.status.hush()
        self.postvak.painted.typed_at = float("inf") if typed_at is None else typed_at
        self._commands.perform(command)

    def stand(self) -> None:
        """The footer and the tabs follow the keyboard."""
        self._stand_keys()
        self._draw_top()
        self._tabs.follow()

    def _stand_keys(self) -> None:
        """The bottom line: what the place has, but what does nothing with what is under the cursor."""
        page = self.page
        idle = page.idle if isinstance(page, Choosy) else frozenset()
        self.footer.stand(self.place, idle, page.now if isinstance(page, Renaming) else {})

    # ------------------------------------------------------------------ news from panes

    def on_say(self, message: Say) -> None:
        """One sentence."""
        self.status.say(message.text, message.tail, error=message.error, whole=message.whole)

    def on_counted(self, message: Counted) -> None:
        """Fresh numbers."""
        self._tabs.listed(message.manager, message.view.counts if message.view.kind == "inbox" else None)
        self._draw_top()
        self._tabs.count()
        self._errands.see_day(message.view.day, message.view.pending)

    def on_position(self, message: Position) -> None:
        """Another row."""
        frame = self.context.words.screen.frame
        self.status.stand(message.note, frame.position(message.at, message.total) if message.total else "")
        if not self.asks.asking:  # under a line that is being typed in the keys of the pane stand as they were
            self._stand_keys()
        self._tabs.follow()

    def on_visit(self, message: Visit) -> None:
        """An item of another list is to be shown in the inbox."""
        self.visits.begin(message)

    def on_remind(self, message: Remind) -> None:
        """Somebody is to be reminded."""
        self.pages.remind(message.refs, message.author)

    def on_remind_waits(self, message: RemindWaits) -> None:
        """Somebody is to be asked after what we wait for."""
        self.pages.chase(message.refs)

    def on_tell_askers(self, message: TellAskers) -> None:
        """Somebody is to be told where he was referred to."""
        self.pages.referrals(message.refs)

    def on_remind_owed(self, message: RemindOwed) -> None:
        """Who owes us something is to be reminded."""
        self.pages.owed(message.question, message.person)
        self._keyboard.catch_up()

    def on_open_question(self, message: OpenQuestion) -> None:
        """A question is to be opened."""
        self.pages.question(message.ref, message.place)

    def on_show_commitment(self, message: ShowCommitment) -> None:
        """Something that was promised is to be shown."""
        self.pages.commitments(message.ref)

    def on_run_rule(self, message: RunRule) -> None:
        """A rule is to be run over much."""
        self._errands.run_rule(message.ref)

    def on_show_rule(self, message: ShowRule) -> None:
        """A rule was made of an item."""
        self.pages.rules(message.number)

    def on_pasted_questions(self, message: PastedQuestions) -> None:
        """A list of questions was pasted."""
        self.pages.pasted_questions(message.text)

    def on_arrived(self, _: Arrived) -> None:
        """The rows of a pane are there."""
        self._keyboard.catch_up()

    def on_place_changed(self, _: PlaceChanged) -> None:
        """The keyboard went somewhere."""
        self.stand()

    def on_chooser_chosen(self, message: Message) -> None:
        """A command was chosen in help or the palette."""
        self._commands.close_chooser()
        self.perform(message.command)  # type: ignore[attr-defined]

    def on_history_undo(self, message: Message) -> None:
        """A deed in the history is to be undone."""
        self._commands.undo(message.ref)  # type: ignore[attr-defined]

    def on_begin_done(self, message: Message) -> None:
        """Who and for whom is known."""
        self.pages.begun(message.path)  # type: ignore[attr-defined]

    def on_pressed(self, message: Pressed) -> None:
        """A command was clicked, in the footer or a tab."""
        if message.back:
            self.pages.back_to(message.command)
        else:
            self.perform(message.command)

    def _draw_top(self) -> None:
        self.top.tabs, self.top.current = self._tabs.tabs(), self._tabs.current()
        self.top.manager, self.top.counts = self._tabs.whose(), self._tabs.inbox().counts
        self.top.progress = self._errands.progress
        self.top.draw()

    def progress(self) -> None:
        """What runs in the background got further, or the day changed."""
        self._draw_top()

    def changed(self, ref: str = "") -> None:
        """The archive was changed: whoever is in sight looks again."""
        self.asks.others_wrote()
        self.postvak.changed(ref)
        if self.page is not self.postvak:
            self.page.reload()
        self._tabs.count()

    def close(self) -> None:
        """Stop what runs in the background, and let go of it."""
        self._errands.close()

    # ------------------------------------------------------------------ size and colour

    def on_resize(self, event: events.Resize) -> None:
        """Too small says so, instead of showing half of something."""
        small = too_small(event.size)
        self.set_class(small, "-too-small")
        if small:
            if not self.query(TooSmall):
                self.mount(TooSmall())
            self.query_one(TooSmall).tell(event.size, self.context.words.screen.frame)

    def recolour(self) -> None:
        """Another theme: everything again."""
        self.pages.recolour()
        for one in (self.top, self.status, self.footer):
            one.draw()
        self.refresh(layout=True)
