"""The first run: who are you, for whom do you work, and where is the mail. Every answer is kept at once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual.message import Message

from werkbank.domain.errors import UsageError, WerkbankError
from werkbank.services.register_edits import cleaned_addresses
from werkbank.settings import expanded
from werkbank.tui.questions import Field, Question
from werkbank.tui.trouble import trouble
from werkbank.tui.widgets.reader import Paragraph, Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place

_MOST: Final = 50
"""Managers that are asked for in one go."""


class Begin(Reader):
    """What was answered so far, with the questions in the line below."""

    place: Place = "begin"
    manager = ""

    class Done(Message):
        """The workbench can be shown; ``paths`` is mail to take in, if any was named."""

        def __init__(self, path: str) -> None:
            super().__init__()
            self.path = path

    def __init__(self, context: Context, settings_path: Path | None, *, again: bool = False) -> None:
        super().__init__(context.ink, id="begin")
        self._again = again
        self.context, self._settings_path = context, settings_path
        self.commands: Mapping[CommandId, Callable[[], object]] = {}
        self._told: list[Paragraph] = []

    def on_mount(self) -> None:
        """Ask."""
        self._tell()
        self.context.start(self._ask_all, group="begin")

    def reload(self) -> None:
        """What was answered does not change by itself."""

    def focus_work(self) -> None:
        """The keyboard here."""
        self.focus()

    def leave(self) -> bool:
        """There is one level."""
        return False

    def recolour(self) -> None:
        """Another theme."""
        self.ink = self.context.ink
        self.rewrap()

    def _tell(self, *lines: str) -> None:
        said = self.context.words.screen.begin
        self._told += [Paragraph(f"✓ {text}") for text in lines]
        about = [paragraph for text in said.about for paragraph in (Paragraph(text), Paragraph(""))]
        self.show([Paragraph(""), Paragraph(said.welcome, "title"), Paragraph(""), *about, *self._told])

    async def _ask_all(self) -> None:
        if self._settings_path is not None:
            await self._officer(self._settings_path)
        await self._managers()
        self.post_message(self.Done("" if self._again else await self._mail()))

    async def _mail(self) -> str:
        """Where the mail is; what does not exist is asked again."""
        said, path, wrong = self.context.words.screen, "", ""
        self._told += [Paragraph(""), Paragraph(said.begin.ask_mail), Paragraph(said.begin.drop, "muted")]
        self._tell()
        while True:
            field = Field("path", said.ask.fields["path"], path, "path", goes_on=bool(wrong))
            values = await self._ask("", field, wrong=wrong)
            path = "" if values is None else values["path"].strip()
            if not path or await self.context.background.read(_exists, path):
                return path
            wrong = said.begin.no_such_mail(Path(path).name)

    async def _ask(self, question: str, *fields: Field, wrong: str = "") -> dict[str, str] | None:
        """One question; what it means stands above the line. What was ``wrong`` is told until she types."""
        asks, told = self.context.asks, [wrong] if wrong else []
        skip = self.context.words.screen.begin.skip(self.context.keymap.key_of("back"))

        def typed(_: object, __: str) -> None:
            error = bool(told)
            text = told.pop() if told else question
            asks.hint(f"{text} · {skip}" if text else skip, error=error, whole=True)

        return await asks.ask(Question("", fields), typed)

    async def _officer(self, path: Path) -> None:
        said, labels = self.context.words.screen.begin, self.context.words.screen.ask.fields
        known = self.context.services.doors.settings.officer
        if known.name and known.addresses and not self._again:
            return
        answer = await self._ask(said.ask_name, Field("name", labels["name"], known.name))
        name = (answer or {}).get("name", "").strip()
        if name:
            await self._keep(path, "officer.name", name, said.name_is(name))
        await self._addresses(path, ", ".join(known.addresses))

    async def _addresses(self, path: Path, before: str) -> None:
        """Her own addresses; what is none is asked again."""
        said, label, wrong = self.context.words.screen.begin, self.context.words.screen.ask.fields["addresses"], ""
        while True:
            field = Field("addresses", label, before, goes_on=bool(wrong))
            answer = await self._ask(said.ask_addresses, field, wrong=wrong)
            before = (answer or {}).get("addresses", "")
            typed = before.replace(";", ",").split(",")
            try:
                addresses = list(cleaned_addresses([one.strip() for one in typed if one.strip()]))
            except WerkbankError as error:
                wrong = trouble(error, self.context.words)
                continue
            if addresses:
                await self._keep(path, "officer.addresses", addresses, said.addresses_are(", ".join(addresses)))
            return

    async def _keep(self, path: Path, key: str, value: object, told: str) -> None:
        """One answer into the settings file, at once."""
        from werkbank.settings import read, save

        try:
            await self.context.background.write(save, path, {key: value})
        except WerkbankError as error:
            told = trouble(error, self.context.words)
        else:
            self.context.services.doors.settings = read({"WERKBANK_CONFIG": str(path)}).settings
        self._tell(told)

    async def _managers(self) -> None:
        said, labels = self.context.words.screen.begin, self.context.words.screen.ask.fields
        register, wrong, before = self.context.services.register, "", ""
        if self._again:
            for one in await self.context.background.read(register.managers):
                self._tell(said.manager_is(one.name, ", ".join(one.addresses)))
        for number in range(_MOST):
            question = said.ask_more if number or self._again else said.ask_manager
            values = await self._ask(question, Field("name", labels["name"], before), wrong=wrong)
            if values is None or not values["name"].strip():
                return
            before = values["name"].strip()
            wrong = await self._manager(before)
            before = before if wrong else ""

    async def _manager(self, name: str) -> str:
        """Where the mail of this one comes in; an address that is none is asked again. What is wrong with the name."""
        words, address, wrong = self.context.words, "", ""
        said, label = words.screen.begin, words.screen.ask.fields["address"]
        while True:
            field = Field("address", label, address, goes_on=bool(wrong))
            more = await self._ask(said.ask_address(name), field, wrong=wrong)
            address = "" if more is None else more["address"].strip()
            add = self.context.services.register.add_manager
            try:
                made = await self.context.background.write(add, name, [address] if address else [])
            except WerkbankError as error:
                wrong = trouble(error, words)
                if not isinstance(error, UsageError) or error.field != "address":
                    return wrong
            else:
                self._tell(said.manager_is(made.name, address))
                return ""


def _exists(path: str) -> bool:
    return os.path.exists(expanded(path))  # noqa: PTH110 - never raises, whatever is typed
