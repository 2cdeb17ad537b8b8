"""What is to become of mail like this by itself: say something of its sender, or make a rule of an item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.errors import UsageError
from werkbank.domain.nearest import match
from werkbank.domain.triage_keeping import VERDICTS
from werkbank.tui.messages import Say, ShowRule
from werkbank.tui.questions import Field, Question
from werkbank.tui.text import plain
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from werkbank.services.senders import Said
    from werkbank.tui.panes.postvak.host import Host


class Sorting:
    """On the item under the cursor."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def say(self) -> None:
        """Of who sent this."""
        self._start(self._say)

    def make(self) -> None:
        """A rule of this."""
        self._start(self._make)

    def _start(self, work: Callable[[str], Awaitable[None]]) -> None:
        host = self._host
        current = host.current
        if current is None or host.over:
            host.post_message(Say(host.context.words.screen.inbox.no_item))
            return
        ref = current.ref

        async def run() -> None:
            await work(ref)

        host.context.start(run, group="change", asks=True)

    async def _say(self, ref: str) -> None:
        host, context = self._host, self._host.context
        said, senders = context.words.rules, context.services.senders
        masked = host.masks([ref])
        address = await context.background.read(senders.of_item, ref)
        stands = await context.background.read(senders.standing, address)
        names = {said.verdicts[one]: one for one in VERDICTS}
        made: list[Said] = []

        async def apply(values: dict[str, str]) -> str:
            fits = match(values["verdict"], names)
            if len(fits) != 1:
                raise UsageError("verdict", values["verdict"].strip(), tuple(names))
            done = await context.background.write(senders.say, ref, names[fits[0]])
            made.append(done)
            told = said.said(ref if masked else plain(address), said.verdicts[done.sender.verdict])
            return f"{told} · {said.also(done.others)}" if done.others else told

        field = Field("verdict", said.ask_sender, said.verdicts[stands or "in"], "name", tuple(names))
        known = "" if stands is None else said.now(said.verdicts[stands])
        about = " · ".join(filter(None, ("" if masked else plain(address), known)))
        told = await until_right(context, Question("", (field,)), apply, about, host.focus_work)
        if told and made[-1].sender.verdict == "away" and made[-1].refs:
            host.decided("archive", made[-1].refs, told)
        elif told:
            host.changed_here(told)

    async def _make(self, ref: str) -> None:
        from werkbank.tui.ruling import RuleForm

        host, context = self._host, self._host.context
        asked = None if host.masks([ref]) else await context.background.read(context.services.rules.like, ref)
        if asked is None:
            host.post_message(Say(context.words.rules.from_hidden))
            return
        made = await RuleForm(context, host.focus_work).new(asked)
        if made is None:
            host.post_message(Say(context.words.screen.ask.nothing_changed))
            return
        host.post_message(ShowRule(made.number))
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        host.post_message(Say(context.words.rules.kept(made.name), hint))
