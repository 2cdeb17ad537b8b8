"""Dossiers: what of questions leaves the house, past the gate, and noted without a word of it."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain import dossier as domain
from werkbank.domain import gate
from werkbank.domain.errors import GateStopped, QuestionRefused, UsageError
from werkbank.domain.markings import Marking, heavier, hidden
from werkbank.services.remembering import marking_in
from werkbank.services.whole_file import writing
from werkbank.settings import expanded
from werkbank.storage.reads import questions as reads
from werkbank.storage.reads import taken

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager
    from typing import IO

    from werkbank.domain.dossier import Dossier
    from werkbank.domain.question_keeping import Commitment
    from werkbank.domain.question_views import QuestionView
    from werkbank.exporters.dossier import DossierFormat
    from werkbank.lang import Words
    from werkbank.services.doors import Doors
    from werkbank.services.questions.looking import Questions

FORMATS: Final[tuple[DossierFormat, ...]] = ("md", "html", "docx")


class Exported(NamedTuple):
    """What left, as bytes, and what it was made of."""

    dossier: Dossier
    format: DossierFormat
    data: bytes


class Dossiers:
    """Make a file of questions for a reader."""

    def __init__(self, doors: Doors, questions: Questions, words: Words) -> None:
        self._doors, self._questions, self._words = doors, questions, words

    def compose(self, refs: Sequence[str], kind: str = "dossier", *, confidential: bool = False) -> Dossier:
        """These questions (``v1``, or their items) in the order given. Changes nothing.

        What is confidential stays out unless ``confidential``, what is sealed always. Raises ``NotFound``, and
        ``QuestionRefused`` when nothing is left or when they are of different managers.
        """
        if kind not in domain.KINDS:
            raise UsageError("kind", kind, domain.KINDS)
        views = self._views(refs)
        manager = self._manager(views)
        kept = [one for one in views if domain.shown(_marking(one), confidential=confidential)]
        if not kept:
            raise QuestionRefused("confidential", ", ".join(one.line.ref for one in views))
        promised = self._commitments(kept)
        secret = self._secret(kept)
        chapters = tuple(
            domain.chapter(one, self._words.language, secret, confidential=confidential) for one in kept
        )  # fmt: skip
        return domain.Dossier(
            kind=kind,
            day=self._doors.clock.today(),
            manager=manager,
            officer=self._doors.settings.officer.name,
            chapters=chapters,
            commitments=tuple(one for one in promised if domain.shown(one.marking, confidential=confidential)),
            left_out=len(views) - len(kept),
            marking=domain.heaviest(chapters),
        )

    def withheld(self, refs: Sequence[str]) -> int:
        """How many questions, parts and commitments leave only when that is chosen; what is sealed never does.

        Raises ``NotFound``, and ``QuestionRefused`` when they are of different managers.
        """
        views = self._views(refs)
        self._manager(views)
        views = [one for one in views if domain.shown(_marking(one), confidential=True)]
        secret, count = self._secret(views), 0
        for one in views:
            if not domain.shown(_marking(one), confidential=False):
                count += 1
                continue
            out, still_out = (
                domain.chapter(one, self._words.language, secret, confidential=chosen).left_out
                for chosen in (False, True)
            )
            count += out - still_out
        promised = [one.marking for one in self._commitments(views)] if views else []
        return count + sum(
            domain.shown(one, confidential=True) and not domain.shown(one, confidential=False) for one in promised
        )

    def render(self, dossier: Dossier, format_: str) -> bytes:
        """A dossier in one format; raises ``GateStopped`` instead of letting through what may not leave."""
        from werkbank.exporters.dossier import render

        chosen = _format(format_)
        findings = tuple(
            dict.fromkeys(found for place, text in domain.free_text(dossier) for found in gate.findings(place, text))
        )
        if findings:
            raise GateStopped(findings, "dossier")
        return render(dossier, chosen, self._words)

    def export(
        self, refs: Sequence[str], kind: str, format_: str, path: str = "", *, confidential: bool = False,
        force: bool = False,
    ) -> Exported:  # fmt: skip
        """Make it, write it to ``path`` (without one only its bytes come back), and note that it left.

        Raises what ``compose`` and ``render`` raise, and ``CannotWrite``, also for a file that is there without
        ``force``; nothing is noted then.
        """
        dossier = self.compose(refs, kind, confidential=confidential)
        data = self.render(dossier, format_)
        with _target(path, force=force) as file:
            if file is not None:
                file.write(data)
        self._log(dossier, format_)
        return Exported(dossier, _format(format_), data)

    def _log(self, dossier: Dossier, format_: str) -> None:
        """When, for whom, of which questions; never what was in it."""
        with self._doors.database.deriving(self._doors.clock.now()) as doing:
            owner = doing.managers.where(name=dossier.manager) if dossier.manager else []
            refs = [ref for one in dossier.chapters for ref in (one.item, one.ref)]
            doing.log_export(f"question-{dossier.kind}", format_, owner[0].id if owner else None, refs)

    def _views(self, refs: Sequence[str]) -> list[QuestionView]:
        """Each of them once."""
        if not refs:
            raise UsageError("questions")
        return list({one.line.ref: one for one in map(self._questions.view, refs)}.values())

    def _manager(self, views: Sequence[QuestionView]) -> str:
        """Whose questions these are: one manager's, for another sees nothing of hers."""
        names = list(dict.fromkeys(one.line.manager for one in views))
        if len(names) > 1:
            told = ", ".join(f"{one.line.ref} {one.line.manager}".strip() for one in views)
            raise QuestionRefused("managers", told)
        return names[0]

    def _secret(self, views: Sequence[QuestionView]) -> dict[str, Marking]:
        """Of what answers were taken from: what is hidden, with its marking."""
        refs = [ref for one in views for part in one.parts for ref in domain.sources(part)]
        found = taken.markings(self._doors.query, refs)
        return {ref: marking for ref, said in found.items() if hidden(marking := marking_in(",".join(said)))}

    def _commitments(self, views: Sequence[QuestionView]) -> list[Commitment]:
        """Made in the answer to one of these questions, or taken over in one; with the heaviest marking around them."""
        numbers = {one.question.id for one in views}
        named = {ref for one in views for part in one.parts for ref in domain.sources(part)}
        owner = views[0].question.manager_id
        found = {
            f"t{one.id}": one
            for one in reads.commitments(self._doors.query, owner)
            if one.question_id in numbers or f"t{one.id}" in named
        }
        marks = taken.markings(self._doors.query, found)
        return [replace(one, marking=marking_in(",".join(marks.get(ref, ())))) for ref, one in found.items()]


def _marking(view: QuestionView) -> Marking:
    """The heaviest of the question, its item and its message."""
    found = heavier(view.question.marking, view.item.line.marking)
    return heavier(found, view.line.marking)


def _format(name: str) -> DossierFormat:
    if name not in FORMATS:
        raise UsageError("format", name, FORMATS)
    return name


def _target(path: str, *, force: bool) -> AbstractContextManager[IO[bytes] | None]:
    return writing(expanded(path), force=force) if path else nullcontext()
