"""The pane of mandates: what may be settled for whom, up to what limit and until when, and what was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.amounts import limit_of
from werkbank.domain.ids import show
from werkbank.lang.days import day
from werkbank.lang.items import title
from werkbank.services.dates import understood
from werkbank.services.register_edits import MandateEdit
from werkbank.services.register_sights import MandateSight
from werkbank.tui.panes.register.choosing import meant, worded
from werkbank.tui.panes.register.pane import RegisterPane
from werkbank.tui.panes.register.rows import Column, Group
from werkbank.tui.questions import Field
from werkbank.tui.text import plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.people import Mandate, MandateKind
    from werkbank.lang.shape.commands import CommandId
    from werkbank.lang.shape.registers import MandateSaid
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place

_ON_PAPER: Final = frozenset({"mandate", "submandate"})
"""Kinds of which a general one has to be in writing (Awb 10:5 and 10:9)."""
_TONES: Final = {"holds": "accent", "soon": "late", "ended": "muted", "manager-left": "late"}


class MandatesPane(RegisterPane[MandateSight]):
    """Mandates, and one of them."""

    place: Place = "mandates"
    subject = "mandate"
    deeds = ("mandate-",)

    def __init__(self, context: Context) -> None:
        said = context.words.registers.mandates
        kinds = context.words.chasing.mandate_kinds
        columns = (
            Column[MandateSight](lambda one: plain(one.mandate.about), strong=True),
            Column[MandateSight](lambda one: plain(one.manager), 18, stays=True),
            Column[MandateSight](self._when, 22, stays=True),
            Column[MandateSight](lambda one: kinds[one.mandate.kind], 13),
            Column[MandateSight](lambda one: said.written if self._lacks_paper(one) else "", 16),
            Column[MandateSight](lambda one: plain(one.mandate.limit), 20),
        )
        group = Group[MandateSight](lambda one: int(one.standing == "ended"), (said.running, said.over))
        super().__init__(context, columns, group)
        self.commands = {**self.commands, "remove-part": lambda: self.on_one(self._end)}

    @property
    def _said(self) -> MandateSaid:
        return self.context.words.registers.mandates

    @property
    def idle(self) -> frozenset[CommandId]:
        """One that has ended is not withdrawn again."""
        one = self.rows.current
        over = one is None or one.standing == "ended"
        return super().idle | (frozenset({"remove-part"}) if over else frozenset())

    @property
    def title(self) -> str:
        """What this page is."""
        return self._said.page

    def empty(self) -> str:
        """There are none."""
        return self._said.empty(self.context.keymap.key_of("new-part"))

    def read(self) -> Sequence[MandateSight]:
        """What holds first."""
        return self.context.services.contacts.sights.mandates()

    def number(self, one: MandateSight) -> int:
        """Of the mandate."""
        return one.mandate.id

    def called(self, one: MandateSight) -> str:
        """By its name."""
        return one.mandate.about

    # ------------------------------------------------------------------ one of them

    def _day(self, value: date) -> str:
        return day(value, self.context.words.names, self.context.today)

    def _when(self, one: MandateSight) -> str:
        """Until when, in words; of one that has ended when that was."""
        said, until = self._said, one.mandate.until
        if one.standing == "manager-left":
            return said.manager_left
        if until is None:
            return said.no_end
        if one.standing == "ended":
            return said.ended(self._day(until))
        return (
            said.days_left((until - self.context.today).days)
            if one.standing == "soon"
            else said.until(self._day(until))
        )

    @staticmethod
    def _lacks_paper(one: MandateSight) -> bool:
        return one.mandate.kind in _ON_PAPER and not one.written and one.standing != "ended"

    def paper(self, one: MandateSight) -> list[Paragraph]:
        """All that is laid down."""
        said, labels, known = self._said, self._said.labels, one.mandate
        amount = limit_of(known.about, known.limit)
        count = said.settled(one.settled, "" if one.last is None else self._day(one.last))
        until = said.no_end if known.until is None else self._day(known.until)
        change = self.context.keymap.key_of("edit")
        rows = (
            (labels["manager"], plain(one.manager), "plain"),
            (labels["kind"], self.context.words.chasing.mandate_kinds[known.kind], "plain"),
            (labels["limit"], plain(known.limit), "plain"),
            (labels["amount"], (said.no_amount if amount is None else said.amount) if known.limit else "", "muted"),
            (labels["until"], until, "plain"),
            (labels["kenmerk"], plain(known.kenmerk), "plain"),
            (labels["kenmerk"], said.not_written(change) if self._lacks_paper(one) else "", "late"),
            (labels["settled"], count if one.settled else said.nothing_settled, "plain"),
        )
        wide = max(len(label) for label, _, _ in rows)
        stands = said.stands[one.standing]
        return [
            Paragraph(plain(known.about), "title"),
            Paragraph(f"{stands[:1].upper()}{stands[1:]}", _TONES[one.standing]),
            Paragraph(""),
            *(Paragraph(text, role, label=f"{label:<{wide}}") for label, text, role in rows if text),
        ]

    def more(self, one: MandateSight) -> list[Paragraph]:
        """And what was settled by it lately."""
        services, words = self.context.services, self.context.words
        found = services.contacts.sights.settled_by(show("mandate", one.mandate.id))
        told = []
        for line, when in found:
            shown = f" · {self._day(when)}" if when is not None else ""
            told.append(Paragraph(f"{line.ref} {plain(title(words, line))}{shown}", label="-"))
        head = [Paragraph(""), Paragraph(self._said.lately, "heading")] if told else []
        return [*self.paper(one), *head, *told]

    # ------------------------------------------------------------------ changing

    def fields(self, one: MandateSight | None) -> tuple[Field, ...]:
        """What it covers, for whom, until when; of whom is the one she is on, or the only one."""
        words, said, labels = self.context.words, self._said, self._said.labels
        kinds = words.chasing.mandate_kinds
        managers = [each.name for each in self.context.services.register.managers() if each.active]
        known: Mandate | None = None if one is None else one.mandate
        kind = "agreement" if known is None else known.kind
        here = self.rows.current
        near = here.manager if here is not None and here.manager in managers else "".join(managers[:1])
        until = "" if known is None or known.until is None else _typed(known.until)
        return (
            worded("about", labels["about"], "" if known is None else known.about),
            Field("manager", labels["manager"], near if one is None else one.manager, "name", tuple(managers)),
            Field("kind", labels["kind"], kinds[kind], "name", tuple(kinds.values())),
            worded("limit", labels["limit"], "" if known is None else known.limit, said.blank_limit),
            Field("until", labels["until"], until, "date", blank=said.blank_until),
            worded("kenmerk", labels["kenmerk"], "" if known is None else known.kenmerk),
        )  # fmt: skip

    def _kind(self, values: dict[str, str]) -> MandateKind:
        kinds: dict[MandateKind, str] = self.context.words.chasing.mandate_kinds  # type: ignore[assignment]
        return meant(self._said.labels["kind"], values["kind"], kinds)

    def _until(self, values: dict[str, str]) -> date | None:
        context, text = self.context, values["until"].strip()
        return understood(text, context.services.doors.clock.now(), context.closing).date if text else None

    def hint(self, values: dict[str, str]) -> str:
        """Until when it holds."""
        until, said = self._until(values), self._said
        if until is None:
            return said.holds
        return said.past(self._day(until)) if until < self.context.today else said.holds_until(self._day(until))

    def keep(self, one: MandateSight | None, values: dict[str, str]) -> tuple[int, str]:
        """As it was seen, changed; or one more."""
        services, kind, until = self.context.services, self._kind(values), self._until(values)
        about, manager, limit, kenmerk = (values[name] for name in ("about", "manager", "limit", "kenmerk"))
        if one is None:
            made = services.register.add_mandate(manager, about, kind, limit, kenmerk, until)
        else:
            edit = MandateEdit(
                about=about, kind=kind, limit=limit, kenmerk=kenmerk, until=until, endless=until is None,
                manager=None if manager.strip() == one.manager else manager,
            )  # fmt: skip
            made = services.contacts.edits.mandate(show("mandate", one.mandate.id), edit, one.mandate)
        return made.id, made.about

    async def _end(self, one: MandateSight) -> None:
        """Withdrawn as of today."""
        if one.standing == "ended":
            return
        end = self.context.services.contacts.edits.end_mandate
        await self.context.background.write(end, show("mandate", one.mandate.id), one.mandate)
        self.stand_on(one.mandate.id)
        self.done(self._said.ended_now(plain(one.mandate.about)))


def _typed(value: date) -> str:
    """A day as she would type it."""
    return f"{value.day}-{value.month}-{value.year}"
