"""Change what an item is without deciding on it: words, date, marking, points; split, share, assign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from werkbank.domain.errors import NotFound
from werkbank.domain.markings import MARKINGS, level
from werkbank.tui.following import FollowingItems
from werkbank.tui.messages import Say
from werkbank.tui.questions import Field, Question
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from werkbank.domain.markings import Marking
    from werkbank.domain.views import ItemView
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.following import Anew
    from werkbank.tui.panes.postvak.host import Host

    Apply = Callable[[dict[str, str]], Awaitable[str]]


class Changing:
    """The changes at the keyboard; each is one deed."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._targets: dict[str, str] = {}
        """What the line is about, as it was when it was asked for."""
        steps: dict[CommandId, Callable[[], Awaitable[None]]] = {
            "edit": self._edit, "editor": self._editor, "term": self._term, "split": self._split,
            "share": self._share, "marking": self._marking, "assign": self._assign, "points": self._points,
            "item-theme": self._theme, "waiters": self._waiters,
        }  # fmt: skip
        self.commands: dict[CommandId, Callable[[], object]] = {
            name: self._starting(step) for name, step in steps.items()
        }

    def _starting(self, step: Callable[[], Awaitable[None]]) -> Callable[[], None]:
        async def run() -> None:
            self._targets = self._host.targets()
            if self._targets and not self._host.over:
                await step()
            else:
                self._host.post_message(Say(self._host.context.words.screen.inbox.no_item))

        return lambda: self._host.context.start(run, group="change", asks=True)

    # ------------------------------------------------------------------ how it goes

    async def _through(
        self, question: Question, apply: Apply, feedback: Callable[[dict[str, str]], str] | str = "",
        anew: Anew | None = None,
    ) -> None:  # fmt: skip
        """Ask, do, tell; what cannot be is told in the line, and asked again. ``anew``: what would be asked now."""
        context = self._host.context
        news = FollowingItems(context, self._targets, anew)
        await news.begin()
        said = await until_right(context, question, apply, feedback, self._host.focus_work, news=news)
        if said:
            self._host.changed_here(said)
        elif said is not None:
            self._host.post_message(Say(self._host.context.words.screen.ask.nothing_changed))

    async def _write(self, work: Callable[..., Any], *arguments: Any) -> Any:
        return await self._host.context.background.write(work, *arguments)

    @property
    def _refs(self) -> list[str]:
        return list(self._targets)

    async def _view(self, ref: str = "") -> ItemView | None:
        """An item, else the one under the cursor, as it is now."""
        ref = ref or ("" if self._host.current is None else self._host.current.ref)
        if not ref:
            return None
        views = self._host.context.services.views
        return await self._host.context.background.read(views.item, int(ref[1:]))

    def _texts(self, view: ItemView, *, masked: bool | None = None) -> dict[str, str]:
        """What can be written anew, as it is; nothing of a marked piece that was not opened here."""
        if self._host.masks([view.line.ref]) if masked is None else masked:
            return {"title": "", "gist": "", "advice": ""}
        return {"title": view.line.title or view.message.subject, "gist": view.gist, "advice": view.advice}

    # ------------------------------------------------------------------ the changes

    async def _edit(self) -> None:
        from werkbank.services.shaping import Edit

        view = await self._view()
        if view is None:
            return
        said, ref = self._host.context.words.screen.ask, view.line.ref
        masked = self._host.masks([ref])
        before = self._texts(view, masked=masked)

        def question() -> Question:
            fields = tuple(Field(name, said.fields[name], value) for name, value in before.items())  # type: ignore[literal-required]
            return Question("", fields, "gist")

        async def anew() -> Question | None:
            try:
                now = await self._view(ref)
            except NotFound:
                return None
            if now is not None:
                before.update(self._texts(now, masked=masked or now.line.marking != view.line.marking))
            return question()

        async def apply(values: dict[str, str]) -> str:
            changes: dict[str, Any] = {name: value for name, value in values.items() if value != before[name]}
            if changes:
                await self._write(self._host.context.services.shaping.edit, [view.line.ref], Edit(**changes))
            return said.edited if changes else ""

        await self._through(question(), apply, anew=anew)

    async def _editor(self) -> None:
        from werkbank.services.shaping import Edit
        from werkbank.tui.editor import edited

        view = await self._view()
        if view is None:
            return
        context = self._host.context
        said, before = context.words.screen.ask, self._texts(view)
        labels = {said.fields[name]: name for name in before}  # type: ignore[literal-required]
        text = edited(self._host.app, {label: before[name] for label, name in labels.items()}, said.editor_help)
        if text is None:
            self._host.post_message(Say(said.no_editor, error=True))
            return
        values = {labels[label]: value for label, value in text.items() if label in labels}
        if len(values) != len(before):
            self._host.post_message(Say(said.editor_broken, error=True))
            return
        changes: dict[str, Any] = {name: value for name, value in values.items() if value != before[name]}
        if not changes:
            self._host.post_message(Say(said.nothing_changed))
            return
        await self._write(context.services.shaping.edit, [view.line.ref], Edit(**changes))
        self._host.changed_here(said.edited)

    async def _term(self) -> None:
        from werkbank.tui.terming import Dated, Terming  # at first use: it knows how terms are counted

        one = self._host.current
        here = None if one is None else Dated(one.ref, one.due, one.due_time)
        await Terming(self._host.context, self._through).ask(self._refs, here)

    async def _split(self) -> None:
        view = await self._view()
        if view is None:
            return
        context = self._host.context
        said = context.words.screen.ask
        title = self._texts(view)["title"]

        async def apply(values: dict[str, str]) -> str:
            titles = [one.strip() for one in values["parts"].split(";") if one.strip()]
            await self._write(context.services.shaping.split, view.line.ref, titles)
            return said.split_into(len(titles))

        await self._through(
            Question("", (Field("parts", said.fields["parts"], f"{title}; " if title else "", goes_on=True),)), apply
        )

    async def _share(self) -> None:
        view = await self._view()
        if view is None:
            return
        context, names = self._host.context, await self._managers()
        said = context.words.screen.ask
        others = tuple(name for name in names if name != view.line.manager)

        async def apply(values: dict[str, str]) -> str:
            managers = [one.strip() for one in values["manager"].split(",") if one.strip()]
            await self._write(context.services.shaping.share, view.line.ref, managers)
            return said.shared(", ".join(_in_full(one, names) for one in managers)) if managers else ""

        first = others[0] if len(others) == 1 else ""
        await self._through(Question("", (Field("manager", said.fields["manager"], first, "name", others),)), apply)

    async def _assign(self) -> None:
        context, refs, names = self._host.context, self._refs, await self._managers()
        said = context.words.screen.ask

        async def apply(values: dict[str, str]) -> str:
            await self._write(context.services.shaping.assign, refs, values["manager"])
            return said.assigned(_in_full(values["manager"].strip(), names))

        await self._through(Question("", (Field("manager", said.fields["manager"], "", "name", names),)), apply)

    async def _marking(self) -> None:
        context, refs = self._host.context, self._refs
        said, names = context.words.screen.ask, context.words.names.markings
        line = self._host.current
        before: Marking = "" if line is None else line.marking
        choices = tuple(names[one] for one in MARKINGS if one != "state-secret")
        fields = [Field("marking", said.fields["marking"], names[before], "name", choices)]
        if level(before) != "open":
            fields.append(Field("reason", said.fields["reason"]))

        async def apply(values: dict[str, str]) -> str:
            wanted = _marking_named(values["marking"], names)
            await self._write(context.services.shaping.mark, refs, wanted, values.get("reason", ""))
            return said.marked(names[wanted]) if wanted in names and wanted else said.unmarked  # type: ignore[literal-required]

        await self._through(Question("", tuple(fields)), apply)

    async def _points(self) -> None:
        from werkbank.tui.panes.postvak import by_hand

        one = self._refs[0] if len(self._refs) == 1 else ""
        await by_hand.ask(self._host.context, self._refs, await self._view(one) if one else None, self._through)

    async def _theme(self) -> None:
        """A theme for the points; those of the managers are offered, empty takes it away."""
        from werkbank.services.shaping import Edit

        context, refs = self._host.context, self._refs
        said = context.words.screen.ask
        managers = await context.background.read(context.services.register.managers)
        names = tuple(dict.fromkeys(theme for one in managers if one.active for theme in one.themes))

        async def apply(values: dict[str, str]) -> str:
            await self._write(context.services.shaping.edit, refs, Edit(theme=_in_full(values["theme"].strip(), names)))
            return said.edited

        field = Field("theme", said.fields["theme"], await self._now("theme"), "name", names)
        await self._through(Question("", (field,)), apply)

    async def _waiters(self) -> None:
        """How many colleagues cannot go on."""
        from werkbank.domain.errors import UsageError
        from werkbank.services.shaping import Edit

        context, refs = self._host.context, self._refs
        said = context.words.screen.ask

        async def apply(values: dict[str, str]) -> str:
            text = values["waiters"].strip() or "0"
            if not (text.isascii() and text.isdigit() and len(text) <= 4):
                raise UsageError("waiters", text)
            await self._write(context.services.shaping.edit, refs, Edit(waiters=int(text)))
            return said.edited

        field = Field("waiters", said.fields["waiters"], await self._now("waiters"))
        await self._through(Question("", (field,)), apply)

    async def _now(self, name: str) -> str:
        """What is filled in already for the item under the cursor; nothing of a marked piece not opened here."""
        view = await self._view()
        if view is None or self._host.masks([view.line.ref]):
            return ""
        return view.theme if name == "theme" else str(view.waiters or "")

    async def _managers(self) -> tuple[str, ...]:
        found = await self._host.context.background.read(self._host.context.services.register.managers)
        return tuple(one.name for one in found if one.active)


def _in_full(typed: str, names: Sequence[str]) -> str:
    """The one name that has a word that begins with what was typed; else what was typed."""
    fits = [name for name in names if any(word.startswith(typed.lower()) for word in name.lower().split())]
    return fits[0] if len(fits) == 1 else next((one for one in fits if one.lower() == typed.lower()), typed)


def _marking_named(text: str, names: Any) -> str:
    """The code of a marking by its name, or the beginning of one; else what was typed, which the service refuses."""
    wanted = text.strip().lower()
    fits = [code for code in MARKINGS if names[code].lower().startswith(wanted)] if wanted else [""]
    exact = [code for code in fits if names[code].lower() == wanted]
    found = exact or fits
    return (found[0] or "open") if len(found) == 1 else text
