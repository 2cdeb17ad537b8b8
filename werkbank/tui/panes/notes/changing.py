"""Change what a note is, without moving it: its words and substitute, its date or term, what it hangs together with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.tui.messages import Say
from werkbank.tui.panes.notes.making import Making
from werkbank.tui.questions import Field, Question

if TYPE_CHECKING:
    from werkbank.domain.note_views import NoteView
    from werkbank.tui.panes.notes.host import Host


class Changing:
    """Each is one deed."""

    def __init__(self, host: Host) -> None:
        self._host, self._making = host, Making(host)
        self.commands = self._making.commands({
            "edit": self._edit, "term": self._term, "link": self._link,
        })  # fmt: skip

    async def _edit(self, view: NoteView) -> None:
        """Only what was typed in is changed; of many notes the titles and kenmerken stay their own."""
        from werkbank.services.notes.shaping import NoteEdit

        context, said, one = self._host.context, self._making.said, view.line
        people = await context.background.read(context.services.register.people)
        managers = await context.background.read(context.services.register.managers)
        themes = tuple(sorted({theme for manager in managers for theme in manager.themes}))
        first = {
            "title": one.title or view.item.message.subject, "kenmerk": one.kenmerk, "theme": view.theme,
            "substitute": view.substitute,
        }  # fmt: skip
        if one.hidden or len(self._making.refs) > 1:  # nothing of a marked one is shown, and of many each has its own
            first = dict.fromkeys(first, "")
        fields = (
            *((Field("title", said.fields["title"], first["title"], goes_on=True),) if self._alone else ()),
            Field("theme", said.fields["theme"], first["theme"], "name", themes),
            Field("substitute", said.fields["substitute"], first["substitute"], "name",
                  tuple(person.name for person in people)),
            *((Field("kenmerk", said.fields["kenmerk"], first["kenmerk"]),) if self._alone else ()),
        )  # fmt: skip

        async def apply(values: dict[str, str]) -> str:
            typed = {name: text.strip() for name, text in values.items() if text.strip() != first[name].strip()}
            if not typed:
                return ""
            await context.background.write(context.services.note_shaping.edit, self._making.refs, NoteEdit(**typed))
            return said.changed

        await self._making.through(Question("", fields), apply)

    @property
    def _alone(self) -> bool:
        return len(self._making.refs) == 1

    async def _term(self, view: NoteView) -> None:
        """The date or term of the item it came from, which the note follows."""
        from werkbank.tui.terming import Dated, Terming  # at first use: it knows how terms are counted

        context = self._host.context
        items = await context.background.read(context.services.notes.items, self._making.refs)
        here = Dated(view.line.item, view.line.due, "")
        await Terming(context, self._making.through).ask(items, here)

    async def _link(self, view: NoteView) -> None:
        """By id; what is linked already is no longer linked."""
        context, said = self._host.context, self._making.said
        if not self._alone:
            self._host.post_message(Say(said.one_at_a_time))
            return
        choices = tuple(one.ref for one in view.links)

        async def apply(values: dict[str, str]) -> str:
            refs = values["links"].replace(",", " ").split()
            if not refs:
                return ""
            shaping = context.services.note_shaping
            made = await context.background.write(shaping.toggle, view.line.ref, refs)
            parts = (
                said.linked(", ".join(made.added)) if made.added else "",
                said.unlinked(", ".join(made.removed)) if made.removed else "",
            )
            return " · ".join(part for part in parts if part)

        field = Field("links", said.fields["links"], "", "line", choices, blank=said.link_blank)
        await self._making.through(Question("", (field,)), apply)
