"""The pane of persons: who it is, what is open between us, who is away; narrowed while she types."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import UsageError
from werkbank.domain.ids import show
from werkbank.lang.days import day
from werkbank.services.dates import days_between
from werkbank.services.register_edits import PersonEdit
from werkbank.services.register_sights import PersonSight
from werkbank.tui.messages import Remind, RemindOwed, RemindWaits, Say, Visit
from werkbank.tui.panes.register.choosing import listed, meant, worded
from werkbank.tui.panes.register.pane import RegisterPane
from werkbank.tui.panes.register.rows import Column
from werkbank.tui.person_card import paper
from werkbank.tui.questions import Field, Question
from werkbank.tui.text import plain
from werkbank.tui.until_right import until_right
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from werkbank.domain.people import Person, Weight
    from werkbank.lang.shape.commands import CommandId
    from werkbank.lang.shape.registers import PersonSaid
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place

_NEEDS_ONE: Final[frozenset[CommandId]] = frozenset({"remind"})


class PeoplePane(RegisterPane[PersonSight]):
    """Persons, and the card of one."""

    place: Place = "people"
    subject = "person"
    deeds = ("person-", "absence-")

    def __init__(self, context: Context) -> None:
        said, weights = context.words.registers.people, context.words.reasons.weights
        columns = (
            Column[PersonSight](lambda one: plain(one.person.name), 26, stays=True, strong=True),
            Column[PersonSight](_work, least=24),
            Column[PersonSight](self._absence, 22, stays=True),
            Column[PersonSight](lambda one: said.open(one.open) if one.open else "", 8, stays=True),
            Column[PersonSight](lambda one: weights[one.person.weight] if one.person.weight else "", 14),
        )
        super().__init__(context, columns)
        self.words = ""
        """What the list is narrowed to."""
        self.commands = {
            **self.commands,
            "search": lambda: context.start(self._search, group="people-ask", asks=True),
            "optional": self._away_or_back,
            "open": lambda: self.on_one(self._to_what_waits), "remind": lambda: self.on_one(self._remind),
        }  # fmt: skip

    @property
    def _said(self) -> PersonSaid:
        return self.context.words.registers.people

    @property
    def idle(self) -> frozenset[CommandId]:
        """Nobody is reminded of whom nothing waits."""
        one = self.rows.current
        return super().idle | (frozenset() if one is not None and one.owes else frozenset({"remind", "open"}))

    @property
    def now(self) -> Mapping[CommandId, str]:
        """Who is away comes back."""
        one = self.rows.current
        return {} if one is None or one.away is None else {"optional": self._said.back_short}

    @property
    def title(self) -> str:
        """What this page is, and to which words it is narrowed."""
        searching = self.context.words.screen.inbox.searching
        return " · ".join(filter(None, (self._said.page, searching(self.words) if self.words else "")))

    def empty(self) -> str:
        """Nobody is there, or nobody fits."""
        key = self.context.keymap.key_of
        return self._said.nobody(self.words, key("back")) if self.all else self._said.empty(key("new-part"))

    def read(self) -> Sequence[PersonSight]:
        """By name."""
        return self.context.services.contacts.sights.people()

    def number(self, one: PersonSight) -> int:
        """Of the person."""
        return one.person.id

    def called(self, one: PersonSight) -> str:
        """By its name."""
        return one.person.name

    def chosen(self, found: Sequence[PersonSight]) -> Sequence[PersonSight]:
        """Those in whom every word is found."""
        words = self.words.casefold().split()
        return [one for one in found if all(word in _text(one.person) for word in words)] if words else found

    # ------------------------------------------------------------------ narrowing

    async def _search(self) -> None:
        """The list follows every key; Enter keeps it, esc drops it."""
        said, asks = self._said, self.context.asks

        def typed(values: dict[str, str], _: str) -> None:
            self._narrow(values["search"])
            asks.hint(said.counted(len(self.rows.found)))

        values = await asks.ask(Question("", (Field("search", said.search, self.words, "line"),)), typed)
        self.focus_work()
        self._narrow("" if values is None else values["search"])

    def _narrow(self, words: str) -> None:
        if words.strip() != self.words:
            self.words = words.strip()
            self.lay_out(narrowed=True)

    def leave(self) -> bool:
        """One level back: the paper, then the words."""
        if super().leave():
            return True
        if self.words:
            self._narrow("")
            return True
        return False

    # ------------------------------------------------------------------ one of them

    def _day(self, value: date) -> str:
        return day(value, self.context.words.names, self.context.today)

    def _absence(self, one: PersonSight) -> str:
        if one.away is None:
            return ""
        first, last = one.away
        return (
            self._said.away(self._day(last)) if first <= self.context.today else self._said.away_from(self._day(first))
        )

    def paper(self, one: PersonSight) -> list[Paragraph]:
        """The name, until the card is read."""
        return [Paragraph(plain(one.person.name), "title")]

    def more(self, one: PersonSight) -> list[Paragraph]:
        """The card."""
        card = self.context.services.contacts.cards.named(show("person", one.person.id))
        told = self._absence(one) if card.away is None else ""
        return [*paper(card, self.context), *([Paragraph(""), Paragraph(told)] if told else [])]

    async def _to_what_waits(self, one: PersonSight) -> None:
        """What waits longest, in its list; esc leads back."""
        card = await self.context.background.read(
            self.context.services.contacts.cards.named, show("person", one.person.id)
        )
        if card.waits:
            self.post_message(Visit(card.waits[0][0].ref, "waiting"))
        else:
            await self._remind(one)

    async def _remind(self, one: PersonSight) -> None:
        """A reminder of what waits; else of what is asked for questions; else of the notes."""
        services, read = self.context.services, self.context.background.read
        card = await read(services.contacts.cards.named, show("person", one.person.id))
        notes = tuple(each.ref for each in card.notes if not each.hidden)
        if card.waits:
            self.post_message(RemindWaits([line.ref for line, _ in card.waits]))
        elif any(each.number == one.person.id for each in await read(services.questions.owed)):
            self.post_message(RemindOwed(person=one.person.id))
        elif notes:
            self.post_message(Remind(notes, plain(one.person.name)))
        else:
            self.post_message(Say(self._said.nothing_open(plain(one.person.name))))

    # ------------------------------------------------------------------ changing

    def _weights(self) -> dict[Weight, str]:
        names: dict[Weight, str] = dict(self.context.words.reasons.weights)  # type: ignore[arg-type]
        return {**names, "": self._said.no_weight}

    def fields(self, one: PersonSight | None) -> tuple[Field, ...]:
        """Who it is."""
        labels, weights = self._said.labels, self._weights()
        known: Person | None = None if one is None else one.person
        weight = weights["" if known is None else known.weight]
        return (
            worded("name", labels["name"], "" if known is None else known.name),
            worded("addresses", labels["addresses"], "" if known is None else ", ".join(known.addresses)),
            worded("role", labels["role"], "" if known is None else known.role),
            worded("organisation", labels["organisation"], "" if known is None else known.organisation),
            Field("weight", labels["weight"], weight, "name", tuple(weights.values())),
        )  # fmt: skip

    def hint(self, values: dict[str, str]) -> str:
        """What is wrong with the weight, else nothing."""
        meant(self._said.labels["weight"], values["weight"], self._weights())
        return ""

    def keep(self, one: PersonSight | None, values: dict[str, str]) -> tuple[int, str]:
        """As it was seen, changed; or one more."""
        services = self.context.services
        weight = meant(self._said.labels["weight"], values["weight"], self._weights())
        name, role, organisation = values["name"], values["role"], values["organisation"]
        addresses = listed(values["addresses"])
        if one is None:
            made = services.register.add_person(name, addresses, role, organisation, weight)
        else:
            edit = PersonEdit(name=name, addresses=addresses, role=role, organisation=organisation, weight=weight)
            made = services.contacts.edits.person(show("person", one.person.id), edit, one.person)
        return made.id, made.name

    def _away_or_back(self) -> None:
        one = self.rows.current
        if one is None or one.away is None:
            self.on_one(self._away, asks=True)
        else:
            self.on_one(self._back)

    async def _away(self, one: PersonSight) -> None:
        """Which days."""
        context, said, ref = self.context, self.context.words.notes, show("person", one.person.id)
        name = plain(one.person.name)

        def days(values: dict[str, str]) -> tuple[date, date]:
            if not values["days"].strip():
                raise UsageError("away")
            return days_between(values["days"], context.services.doors.clock.now(), context.closing)

        def hint(values: dict[str, str]) -> str:
            return said.away_from(*map(self._day, days(values))) if values["days"].strip() else ""

        async def keep(values: dict[str, str]) -> str:
            made = await context.background.write(context.services.absences.add, ref, *days(values))
            return said.is_away(name, self._day(made.first), self._day(made.last))

        field = Field("days", said.fields["days"], blank=said.days_blank)
        told = await until_right(context, Question(name[:24], (field,)), keep, hint, self.focus_work)
        if told:
            self.done(told)

    async def _back(self, one: PersonSight) -> None:
        """Back today, or not going after all."""
        remove = partial(self.context.services.absences.remove, show("person", one.person.id))
        await self.context.background.write(remove)
        self.done(self.context.words.notes.back(plain(one.person.name)))


def _work(one: PersonSight) -> str:
    return ", ".join(plain(text) for text in (one.person.role, one.person.organisation) if text)


def _text(one: Person) -> str:
    """All that is looked in."""
    return " ".join((one.name, one.role, one.organisation, *one.addresses)).casefold()
