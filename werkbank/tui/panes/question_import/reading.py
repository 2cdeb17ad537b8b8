"""Reading a list of questions beside the keyboard: a file, a message, or the page to paste on. It can be stopped."""

from __future__ import annotations

import asyncio
import os
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.errors import QuestionRefused, WerkbankError
from werkbank.domain.harmless import harmless
from werkbank.domain.markings import hidden
from werkbank.services.questions.importing import Watch
from werkbank.tui.messages import PlaceChanged, Position, Say
from werkbank.tui.panes.question_import.drafts import of_words, preview_of, with_text_of
from werkbank.tui.text import cut_at_word, plain
from werkbank.tui.trouble import trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from werkbank.services.questions.importing import Importing
    from werkbank.services.questions.sources import Found
    from werkbank.services.questions.unsaved import UnsavedRead
    from werkbank.tui.panes.question_import.drafts import Preview
    from werkbank.tui.panes.question_import.host import Host

    Source = Callable[[Watch], tuple[Found, ...]]

_LONGEST_PATH: Final = 4_000
_CALLED: Final = 40
"""Characters of the first words by which pasted text is called."""
_WHOLE: Final = 100
_LOOK: Final = 0.25
"""Seconds between two looks at how far it is."""


class Instead(NamedTuple):
    """An attachment that could not be read, whose text is pasted: of what, and what was read of the rest."""

    preview: Preview | None
    """``None`` when it was put by: then the rest is read anew."""
    path: str
    source: str


class Reads:
    """One at a time."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._token: object | None = None
        """The reading that is under way; another, or none, when it was stopped."""
        self._watch, self._name = Watch(), ""
        self._text = ""
        """What was pasted, when that is what is read."""
        self._before: UnsavedRead | None = None
        self._instead: Instead | None = None
        self._refused: Callable[[str], object] | None = None
        self.source = self.let_go = ""
        """What is read; the same when she left it, and nothing of it was kept."""

    @property
    def _service(self) -> Importing:
        return self._host.context.services.question_import

    @property
    def pending(self) -> bool:
        """Is something being read, or does something stand on the page in sight?"""
        return self._token is not None or (self._host.has_class("-paste") and bool(self._host.page.text.strip()))

    # ------------------------------------------------------------------ from where

    def begin(
        self, source: str, before: UnsavedRead | None = None, refused: Callable[[str], object] | None = None
    ) -> None:
        """A file, or a message by its id; empty is the page to paste on. ``before``: how it was left, not kept.

        ``refused`` hears why a file could not be read: the line in which it was typed comes back.
        """
        from werkbank.settings import expanded

        self._refused = refused
        self.source, self.let_go, self._before, self._instead, self._text = source, "", before, None, ""
        if before is not None and before.instead:
            self._instead = Instead(None, before.instead, before.beside or source)
        if before is not None and before.text and source:
            self._pasted(before.text)
        elif not source:
            if before is not None and not self._host.page.text.strip():
                self._host.page.text = before.text
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
            return

        async def run() -> None:
            self.begin(
                path,
                await self._host.context.background.read(self._host.context.services.question_import.unsaved.of, path),
            )

        self._host.context.start(run, group="question-import")

    def text(self, text: str) -> None:
        """Pasted text, called by its first words, so that several can wait; in place of an attachment it is of that."""
        said, instead = self._host.context.words.question_preview, self._instead
        called = f"{said.pasted}: {cut_at_word(' '.join(text.split()), _CALLED)}"
        self.source, self._before = called if instead is None else instead.source, None
        self._refused = None
        self._pasted(text)

    def _pasted(self, text: str) -> None:
        self._text, pasted, instead = text, self._service.pasted, self._instead
        if instead is None:
            self._begin(self._host.context.words.question_preview.pasted, lambda _: (pasted(text),))
        else:
            name = instead.source if instead.preview is None else instead.preview.name
            self._begin(
                name, lambda watch: with_text_of(self._rest(instead, watch), instead.path, pasted(text)),
                self._service.reference(instead.source) or "",
            )  # fmt: skip

    def _rest(self, instead: Instead, watch: Watch) -> Sequence[Found]:
        """What was read beside an attachment that could not be."""
        from werkbank.settings import expanded

        if instead.preview is not None:
            return [one.found for one in instead.preview.state.drafts]
        ref = self._service.reference(instead.source)
        return self._service.message(ref, watch) if ref else self._service.file(str(expanded(instead.source)), watch)

    def paste_instead(self) -> None:
        """A page for the text of what could not be read; it is read as if it were that."""
        preview = self._host.preview
        if preview is None or not preview.state.draft.found.unread:
            return
        path = preview.state.draft.found.unread[0].path
        self._instead = Instead(preview, path, self.source)
        self._show_page()

    def left(self) -> str:
        """She leaves what was read: what becomes of it, with the key that goes on with it or reads it again."""
        context, preview = self._host.context, self._host.preview
        said, self.let_go = context.words.question_preview, self.source
        if preview is None:
            return ""
        key = context.keymap.key_of("import-questions")
        if preview.unsaved is not None:
            return said.stays(preview.name, len(preview.past), key)
        return said.left(preview.name, key)

    def forget(self) -> None:
        """What is in sight is let go of for good, by her own word."""
        host, said = self._host, self._host.context.words.question_preview
        preview = host.preview
        on_page = host.has_class("-paste") and bool(host.page.text.strip())
        if preview is None and not on_page:
            host.post_message(Say(said.nothing_to_let_go))
            return
        if on_page:
            host.page.clear()
        host.putting_by.gone(preview.source if preview else "")
        host.go_back(said.let_go(preview.name if preview else said.pasted))

    # ------------------------------------------------------------------ reading

    def _begin(self, name: str, reads: Source, ref: str = "") -> None:
        host = self._host
        token = self._token = object()
        self._watch.stop()
        watch = self._watch = Watch()
        self._name = name
        host.turn_page(shown=False)
        host.post_message(Say(""))
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
        host, said = self._host, self._host.context.words.question_preview
        if not any(one.documents for one in found):
            self._failed(said.nothing_in(self._name))
            return
        if self._text and host.page.text == self._text:
            host.page.clear()
            host.putting_by.gone("")
        preview = preview_of(found, self._name, question)
        preview.source, preview.text = self.source, self._text
        preview.instead = self._instead.path if self._instead is not None and self._text else ""
        before, self._before, self._instead = self._before, None, None
        if before is None or not before.documents:
            host.was_read(preview)
        elif preview.take_up(before):
            host.was_read(preview)
            host.post_message(Say(said.taken_up(host.context.keymap.key_of("undo"))))
        else:
            self._without_source(before)

    def _without_source(self, before: UnsavedRead) -> None:
        """What was read and changed, of a source that is gone or has other words by now."""
        self._host.was_read(of_words(before, self._name, self._service.pasted))
        self._host.post_message(Say(self._host.context.words.question_preview.source_changed(self._name)))

    def _failed(self, told: str) -> None:
        """One sentence; what was pasted stays on its page, and what was read of it before is not lost."""
        self._token = None
        before, self._before = self._before, None
        if before is not None and before.documents:
            self._without_source(before)
            return
        self.let_go = self.source
        if self._host.page.text.strip():
            self._show_page()
            self._host.post_message(Say(told, error=True))
        elif self._refused is not None and not self._service.reference(self.source):
            self._host.go_back("")
            self._refused(told)
        else:
            self._host.go_back(told, error=True)

    # ------------------------------------------------------------------ the page to paste on

    def _show_page(self) -> None:
        host = self._host
        self._token = None
        host.clear()
        host.turn_page(shown=True)
        host.putting_by.meant_for = ("", "") if self._instead is None else (self._instead.path, self._instead.source)
        key = host.context.keymap.key_of
        host.post_message(Position(0, 0))
        said, instead = host.context.words.question_preview, self._instead
        told = said.paste_help(key("read-in"), key("paste-editor"))
        host.say(told if instead is None else said.paste_for(plain(instead.path), key("read-in")))
        host.focus_work()
        host.post_message(PlaceChanged())


class Reading(Reads):
    """With the page to paste on, and the way out."""

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
        if self._instead is not None:
            preview, self._instead = self._instead.preview, None
            if preview is not None:
                host.turn_page(shown=False)
                host.was_read(preview)
                return True
        text, key = host.page.text.strip(), host.context.keymap.key_of("import-questions")
        self.let_go, self._instead = "", None
        host.go_back(said.stays(said.pasted, 0, key) if text else "")
        return True
