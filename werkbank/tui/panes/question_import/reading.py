"""Reading a list of questions beside the keyboard: a file, a message, or the page to paste on. It can be stopped."""

from __future__ import annotations

import asyncio
import os
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import QuestionRefused, WerkbankError
from werkbank.domain.harmless import harmless
from werkbank.domain.markings import hidden
from werkbank.services.questions.importing import Watch
from werkbank.tui.messages import PlaceChanged, Position, Say
from werkbank.tui.panes.question_import.drafts import preview_of
from werkbank.tui.text import plain
from werkbank.tui.trouble import trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.services.questions.importing import Importing
    from werkbank.services.questions.sources import Found
    from werkbank.tui.panes.question_import.host import Host

    Reads = Callable[[Watch], tuple[Found, ...]]

_LONGEST_PATH: Final = 4_000
_WHOLE: Final = 100
_LOOK: Final = 0.25
"""Seconds between two looks at how far it is."""


class Reading:
    """One at a time."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._token: object | None = None
        """The reading that is under way; another, or none, when it was stopped."""
        self._watch = Watch()
        self._name = ""
        self.source = self.let_go = ""
        """The file or message that is read; the same when she left it, and nothing of it was kept."""

    @property
    def _service(self) -> Importing:
        return self._host.context.services.question_import

    @property
    def pending(self) -> bool:
        """Is something being read, or does something stand on the page?"""
        return self._token is not None or bool(self._host.page.text.strip())

    # ------------------------------------------------------------------ from where

    def begin(self, source: str) -> None:
        """A file, or a message by its id; empty is the page to paste on."""
        from werkbank.settings import expanded

        self.source, self.let_go = source, ""
        if not source:
            self._show_page()
        elif ref := self._service.reference(source):
            self._begin(ref, lambda watch: self._service.message(ref, watch), ref)
        else:
            path = str(expanded(source))
            self._begin(plain(PurePath(path).name), lambda watch: self._service.file(path, watch))

    def dropped(self, text: str) -> None:
        """What was pasted at once: the path of a file that was dropped, else the text itself."""
        from werkbank.settings import expanded

        path = text.strip().strip("'\"")
        if "\n" in path or len(path) > _LONGEST_PATH or not os.path.isfile(expanded(path)):  # noqa: PTH113 - never raises
            self.text(text)
        else:
            self.begin(path)

    def text(self, text: str) -> None:
        """Pasted text."""
        self.source, pasted = "", self._service.pasted
        self._begin(self._host.context.words.question_preview.pasted, lambda _: (pasted(text),))

    def left(self) -> str:
        """She leaves what was read: the sentence that says so, with the key that begins with the same source again."""
        context, preview = self._host.context, self._host.preview
        said, self.let_go = context.words.question_preview, self.source
        if preview is None:
            return ""
        return said.left(preview.name, context.keymap.key_of("import-questions") if self.source else "")

    # ------------------------------------------------------------------ reading

    def _begin(self, name: str, reads: Reads, ref: str = "") -> None:
        host = self._host
        token = self._token = object()
        self._watch.stop()
        watch = self._watch = Watch()
        self._name = name
        host.turn_page(shown=False)
        host.clear(host.context.words.question_preview.reading(name, host.context.keymap.key_of("back")))
        host.focus_work()
        host.post_message(Position(0, 0))
        host.post_message(PlaceChanged())

        async def run() -> None:
            try:
                found = await self._followed(asyncio.ensure_future(host.context.background.read(reads, watch)), watch)
                if any(hidden(one.source.marking) for one in found):  # a pointer here, as everywhere on the screen
                    raise QuestionRefused("marked-source", ref or name)
                question = await host.context.background.read(self._service.question_of, ref) if ref else ""
            except WerkbankError as error:
                if token is self._token:
                    self._failed(trouble(error, host.context.words))
                return
            if token is self._token:
                self._done(found, question)

        host.context.start(run, group="question-import")

    async def _followed(self, task: asyncio.Future[tuple[Found, ...]], watch: Watch) -> tuple[Found, ...]:
        """Tell how far it is until it is there."""
        host, told = self._host, ""
        while not (await asyncio.wait({task}, timeout=_LOOK))[0]:
            if watch is self._watch and self._token is not None and watch.share is not None:
                said, key = host.context.words.question_preview, host.context.keymap.key_of("back")
                name, share = watch.name or self._name, int(watch.share * 100)
                now = said.searching(name, key) if share == _WHOLE else said.reading_share(name, share, key)
                if now != told:
                    host.say(now)
                    told = now
        return task.result()

    def _done(self, found: tuple[Found, ...], question: str) -> None:
        self._token = None
        if not any(one.documents for one in found):
            self._failed(self._host.context.words.question_preview.nothing_in(self._name))
            return
        self._host.page.clear()
        self._host.was_read(preview_of(found, self._name, question))

    def _failed(self, told: str) -> None:
        """One sentence; what was pasted stays on its page."""
        self._token = None
        if self._host.page.text.strip():
            self._show_page()
            self._host.post_message(Say(told, error=True))
        else:
            self._host.go_back(told, error=True)

    # ------------------------------------------------------------------ the page to paste on

    def _show_page(self) -> None:
        host = self._host
        self._token = None
        host.clear()
        host.turn_page(shown=True)
        key = host.context.keymap.key_of
        host.post_message(Position(0, 0))
        host.say(host.context.words.question_preview.paste_help(key("read-in"), key("paste-editor")))
        host.focus_work()
        host.post_message(PlaceChanged())

    def page(self) -> None:
        """Read what stands on the page."""
        text = self._host.page.text
        if text.strip():
            self.text(text)
        else:
            self._host.post_message(Say(self._host.context.words.question_preview.page_empty))

    def editor(self) -> None:
        """The page in the officer's own editor."""
        from werkbank.tui.editor import written

        host, words = self._host, self._host.context.words
        outcome = written(host.app, "vragen.txt", host.page.text)
        host.focus_work()
        if outcome.trouble:
            told = {"none": words.screen.ask.no_editor, "failed": words.preparation.editor_failed,
                    "unread": words.screen.ask.editor_broken}[outcome.trouble]  # fmt: skip
            host.post_message(Say(told, error=True))
            return
        host.page.text = harmless(outcome.text)
        self.page()

    def leave(self) -> bool:
        """Stop reading, or leave the page; ``False`` when neither goes on."""
        host, said = self._host, self._host.context.words.question_preview
        if self._token is not None:
            self._token = None
            self._watch.stop()
            if host.page.text.strip():
                self._show_page()
                host.post_message(Say(said.stopped))
            else:
                host.go_back(said.stopped)
            return True
        if not host.has_class("-paste"):
            return False
        text = host.page.text.strip()
        host.page.clear()
        host.go_back(said.left(said.pasted, "") if text else "")
        return True
