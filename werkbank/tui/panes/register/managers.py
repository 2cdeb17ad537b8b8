"""The pane of managers: who is supported, what is open for each, who leaves and to whom all of it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.ids import show
from werkbank.services.named import find
from werkbank.services.register_sights import ManagerSight
from werkbank.tui.messages import Say
from werkbank.tui.panes.register.choosing import listed, worded
from werkbank.tui.panes.register.pane import RegisterPane
from werkbank.tui.panes.register.rows import Column, Group
from werkbank.tui.questions import Field, Question
from werkbank.tui.text import plain
from werkbank.tui.until_right import until_right
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.lang.shape.commands import CommandId
    from werkbank.lang.shape.registers import ManagerSaid
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place


class ManagersPane(RegisterPane[ManagerSight]):
    """Managers, and one of them."""

    place: Place = "managers"
    subject = "manager"
    deeds = ("manager-",)

    def __init__(self, context: Context) -> None:
        said = context.words.registers.managers
        columns = (
            Column[ManagerSight](lambda one: plain(one.manager.code), 6, stays=True),
            Column[ManagerSight](lambda one: plain(one.manager.name), 30, stays=True, strong=True),
            Column[ManagerSight](lambda one: said.open(one.left.total) if one.left.total else "", 10, stays=True),
            Column[ManagerSight](lambda one: ", ".join(map(plain, one.manager.addresses))),
        )
        group = Group[ManagerSight](
            lambda one: int(not one.manager.active), (said.active.upper(), said.inactive.upper())
        )
        super().__init__(context, columns, group)
        self.commands = {
            **self.commands,
            "optional": lambda: self.on_one(self._leave_or_come_back),
            "hand-over": lambda: self.on_one(self._hand_over, asks=True),
        }

    @property
    def _said(self) -> ManagerSaid:
        return self.context.words.registers.managers

    @property
    def idle(self) -> frozenset[CommandId]:
        """Where nothing is open there is nothing to hand over."""
        one = self.rows.current
        return super().idle | (frozenset() if one is not None and one.left.total else frozenset({"hand-over"}))

    @property
    def now(self) -> Mapping[CommandId, str]:
        """Who left comes back."""
        one = self.rows.current
        return {} if one is None or one.manager.active else {"optional": self._said.start_short}

    @property
    def title(self) -> str:
        """What this page is."""
        return self._said.page

    def empty(self) -> str:
        """There are none."""
        return self._said.empty(self.context.keymap.key_of("new-part"))

    def read(self) -> Sequence[ManagerSight]:
        """The active ones first."""
        return self.context.services.contacts.sights.managers()

    def number(self, one: ManagerSight) -> int:
        """Of the manager."""
        return one.manager.id

    def called(self, one: ManagerSight) -> str:
        """By its name."""
        return one.manager.name

    # ------------------------------------------------------------------ one of them

    def paper(self, one: ManagerSight) -> list[Paragraph]:
        """Who it is, and what is open."""
        said, labels, known = self._said, self._said.labels, one.manager
        tail = said.still_open(self.context.keymap.key_of("hand-over")) if one.left.total and not known.active else ""
        rows = (
            (labels["code"], plain(known.code)), (labels["addresses"], ", ".join(map(plain, known.addresses))),
            (labels["themes"], ", ".join(map(plain, known.themes))),
            (labels["stands"], said.active if known.active else said.inactive),
            (labels["open"], said.parts(*one.left) or said.nothing_open), ("", tail),
        )  # fmt: skip
        wide = max(len(label) for label, _ in rows)
        return [
            Paragraph(plain(known.name), "title"),
            Paragraph(""),
            *(Paragraph(text, label=f"{label:<{wide}}") for label, text in rows if text),
        ]

    def more(self, one: ManagerSight) -> list[Paragraph]:
        """That is all."""
        return self.paper(one)

    # ------------------------------------------------------------------ changing

    def fields(self, one: ManagerSight | None) -> tuple[Field, ...]:
        """Who it is."""
        labels = self._said.labels
        known = None if one is None else one.manager
        return (
            worded("name", labels["name"], "" if known is None else known.name),
            Field("code", labels["code"], "" if known is None else known.code, "choice"),
            worded("addresses", labels["addresses"], "" if known is None else ", ".join(known.addresses)),
            worded("themes", labels["themes"], "" if known is None else ", ".join(known.themes)),
        )

    def hint(self, values: dict[str, str]) -> str:
        """What the abbreviation becomes when there is none."""
        return "" if values["code"].strip() else self._said.code_follows

    def keep(self, one: ManagerSight | None, values: dict[str, str]) -> tuple[int, str]:
        """As it was seen, changed; or one more."""
        register = self.context.services.register
        addresses, themes = listed(values["addresses"]), listed(values["themes"])
        if one is None:
            made = register.add_manager(values["name"], addresses, values["code"], themes)
        else:
            made = register.edit_manager(
                show("manager", one.manager.id), new_name=values["name"], addresses=addresses, code=values["code"],
                themes=themes, seen=one.manager,
            )  # fmt: skip
        return made.id, made.name

    async def _leave_or_come_back(self, one: ManagerSight) -> None:
        """Not active any more, with what is still open; or active again."""
        context, known, said = self.context, one.manager, self._said
        register, name = context.services.register, plain(one.manager.name)

        def keep() -> None:
            register.edit_manager(show("manager", known.id), active=not known.active, seen=known)

        await context.background.write(keep)
        self.stand_on(known.id)
        if not known.active:
            self.done(said.started(name))
            return
        left = await context.background.read(register.left, known)
        told = said.stopped(name)
        if left.total:
            told = f"{told}; {said.left(left.total)}. {said.still_open(context.keymap.key_of('hand-over'))}"
        self.done(told)

    async def _hand_over(self, one: ManagerSight) -> None:
        """All that is open to another, as one deed."""
        context, said, ref = self.context, self._said, show("manager", one.manager.id)
        if not one.left.total:
            self.post_message(Say(said.none_left(plain(one.manager.name))))
            return
        others = [each for each in self.all if each.manager.active and each.manager.id != one.manager.id]

        async def keep(values: dict[str, str]) -> str:
            to = find("manager", values["manager"], [each.manager for each in others])
            made = await context.background.write(context.services.shaping.assign_all, ref, show("manager", to.id))
            return said.handed_over(len(made), plain(one.manager.name), plain(to.name))

        if not others:
            self.post_message(Say(said.nobody_else))
            return
        names = tuple(each.manager.name for each in others)
        field = Field("manager", said.to_whom, names[0] if len(names) == 1 else "", "name", names)
        told = await until_right(context, Question(plain(one.manager.name)[:24], (field,)), keep, "", self.focus_work)
        if told:
            self.done(told)
