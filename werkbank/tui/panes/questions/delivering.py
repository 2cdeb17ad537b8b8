"""Questions leave as a file: the ticked ones, else the one that is meant; asked and written in one line."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from werkbank.domain.errors import GateStopped, NotFound, QuestionRefused
from werkbank.services.questions.dossier import FORMATS
from werkbank.tui.leaving import is_there, meant, renamed
from werkbank.tui.messages import Say
from werkbank.tui.questions import Field, Question
from werkbank.tui.trouble import trouble
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.dossier import Dossier, DossierKind
    from werkbank.lang.shape.leaving import LeavingWords
    from werkbank.tui.panes.questions.host import Host

Code = TypeVar("Code")
_OTHERS: Final = frozenset({"pdf", "doc", "odt", "rtf", "txt", "pptx", "xlsx"})
"""Endings of what it cannot become: a file called so would be something else inside."""


class Delivering:
    """Which, as what, in which form, where to; and whether what is confidential goes along, when there is any."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._kind: DossierKind = "dossier"
        self._format: str = "docx"
        self._folder = Path("~")
        self._touched: set[str] = set()
        """Fields that were typed in since the line was first asked, also before something in it was wrong."""

    def begin(self) -> None:
        """Ask, and write."""
        self._host.context.start(self._export, group="change", asks=True)

    @property
    def _said(self) -> LeavingWords:
        return self._host.context.words.preparation.leaving

    async def _export(self) -> None:
        host, context, said = self._host, self._host.context, self._said
        refs = tuple(host.targets)
        if not refs:
            host.post_message(Say(context.words.preparation.no_question))
            return
        try:
            secret = await context.background.read(context.services.dossiers.withheld, refs)
        except (NotFound, QuestionRefused) as error:  # one of them is gone by now, or they do not go together
            host.post_message(Say(trouble(error, context.words), error=True))
            host.reload()
            return
        self._touched = set()

        async def apply(values: dict[str, str]) -> str:
            try:
                return await self._deliver(refs, values)
            except GateStopped as stopped:  # nothing in the line helps: the text has to change first
                self._stopped(stopped)
                return ""

        def feedback(values: dict[str, str]) -> str:
            self._touched |= context.asks.touched
            return self._will(refs, values, secret)

        asked = Question(said.title(refs[0], len(refs)), self._fields(refs, secret))
        follows = partial(self._follows, refs)
        told = await until_right(context, asked, apply, feedback, host.focus_work, follows=follows)
        if told:
            host.post_message(Say(told))

    def _stopped(self, stopped: GateStopped) -> None:
        """Where the gate stops it, and why."""
        words, first = self._host.context.words.brief, stopped.findings[0]
        place = f"{words.place(first.place)}: {words.gate[first.kind].partition(':')[0]}"
        self._host.post_message(Say(self._said.stopped(place, len(stopped.findings) - 1), error=True))

    def _fields(self, refs: Sequence[str], secret: int) -> tuple[Field, ...]:
        said, brief = self._said, self._host.context.words.screen.brief
        path = str(self._folder / self._usual(refs, self._kind, self._format))
        fields = (
            Field("kind", said.kind, said.kinds[self._kind], "choice", tuple(map(str, said.kinds.values()))),
            Field("format", brief.as_, self._format, "choice", FORMATS),
            Field("path", brief.to, path, "path", blank=brief.clipboard),
        )
        return (
            (*fields, Field("confidential", said.confidential, said.no, "choice", (said.no, said.yes)))
            if secret
            else fields
        )

    def _usual(self, refs: Sequence[str], kind: DossierKind, format_: str) -> str:
        """The name of the file: ``dossier-v12.docx``; of several, for a meeting, ``agenda-2026-11-26.docx``."""
        which = refs[0] if len(refs) == 1 else self._host.context.today.isoformat()
        return f"{self._said.kinds[kind]}-{which}.{format_}"

    def _target(self, refs: Sequence[str], kind: DossierKind, values: dict[str, str]) -> tuple[str, Path | None]:
        """The form and the file that are meant; the usual name follows what the file is."""
        format_, path = meant(values, self._touched, FORMATS, partial(self._usual, refs, kind))
        ending = "" if path is None else path.suffix.lower().lstrip(".")
        wrong = format_ if format_ not in FORMATS else ending if ending in _OTHERS else ""
        if wrong:
            raise QuestionRefused("no-format", wrong)
        if path is not None and "path" not in self._touched:
            path = self._folder / self._usual(refs, kind, format_)
        return format_, path

    def _follows(self, refs: Sequence[str], values: dict[str, str], field: str) -> dict[str, str]:
        """The name of the file, when what it is or its form was typed."""
        self._touched |= self._host.context.asks.touched
        try:
            kind = self._kind_of(values)
        except QuestionRefused:  # not typed whole yet
            return {}
        usual = partial(self._usual, refs, kind)
        found = renamed(values, self._touched, FORMATS, lambda format_: str(self._folder / usual(format_)))
        return {} if field == "path" else found

    def _will(self, refs: Sequence[str], values: dict[str, str], secret: int) -> str:
        """What will come of what stands in the line. Called beside the loop."""
        said, brief = self._said, self._host.context.words.screen.brief
        format_, path = self._target(refs, self._kind_of(values), values)
        along = self._along(values)
        if path is None:
            where = said.clipboard_text if format_ == "docx" else brief.will_clipboard
        else:
            where = brief.exists if is_there(path) else brief.will(str(path))
        told = (said.goes_along if along else said.stays_out)(secret) if secret else ""
        return " · ".join(filter(None, (told, where)))

    async def _deliver(self, refs: Sequence[str], values: dict[str, str]) -> str:
        host, context, said = self._host, self._host.context, self._said
        self._touched |= context.asks.touched
        kind, along = self._kind_of(values), self._along(values)
        format_, path = self._target(refs, kind, values)
        if path is None and format_ == "docx":
            raise QuestionRefused("no-clipboard")
        target = "" if path is None else str(path)
        export = context.services.dossiers.export
        made = await context.background.write(export, refs, kind, format_, target, confidential=along)
        self._kind, self._format = kind, format_
        what = self._told(made.dossier)
        if path is None:
            host.app.copy_to_clipboard(made.data.decode())
            return said.on_clipboard(what)
        self._folder = path.parent
        return said.written(what, target)

    def _told(self, dossier: Dossier) -> str:
        """What it is, of what, whether it is a concept, and what stayed out: ``Dossier v1 (concept)``."""
        said, refs = self._said, [one.ref for one in dossier.chapters]
        out = dossier.left_out + dossier.parts_left_out
        notes = [said.concept] if dossier.concept else []
        notes += [said.stays_out(out)] if out else []
        told = f"{self._host.context.words.dossier.kinds[dossier.kind]} {said.title(refs[0], len(refs))}"
        return f"{told} ({'; '.join(notes)})" if notes else told

    def _kind_of(self, values: dict[str, str]) -> DossierKind:
        """The one that is meant by the beginning of its name; raises ``QuestionRefused``."""
        kinds: dict[DossierKind, str] = dict(self._said.kinds)  # type: ignore[arg-type]
        return _one_of(kinds, values["kind"])

    def _along(self, values: dict[str, str]) -> bool:
        """Does what is confidential go along? Only when that was typed whole; raises ``QuestionRefused``."""
        said = self._said
        return _one_of({False: said.no, True: said.yes}, values.get("confidential", said.no))


def _one_of(names: dict[Code, str], typed: str) -> Code:
    wanted = typed.strip().casefold()
    exact = [code for code, name in names.items() if name.casefold() == wanted]
    fits = exact or [code for code, name in names.items() if wanted and name.casefold().startswith(wanted)]
    if len(fits) != 1:
        raise QuestionRefused("unknown-field", ", ".join(names.values()))
    return fits[0]
