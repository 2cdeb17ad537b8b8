"""A dossier in words: a cover, and what its kind holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.exporters.dossier import bodies
from werkbank.exporters.dossier.blocks import Block, Document, Paragraph
from werkbank.exporters.dossier.cover import cover
from werkbank.exporters.dossier.letter import letters
from werkbank.exporters.dossier.say import Say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from werkbank.domain.dossier import Dossier, DossierKind
    from werkbank.lang import Words

Body = tuple["Callable[[Dossier, Say], Iterator[Block]]", ...]
_BODIES: Final[dict[DossierKind, Body]] = {
    "qa": (bodies.answers,),
    "agenda": (bodies.agenda,),
    "letter": (letters,),
    "factsheet": (bodies.factsheet,),
    "dossier": (bodies.agenda, bodies.answers, bodies.commitments, bodies.factsheet),
}


def build(dossier: Dossier, words: Words) -> Document:
    """The document of a dossier in a language."""
    say = Say(words)
    said = words.dossier
    title = say.filled(said.title, kind=said.kinds[dossier.kind], subject=say.subject(dossier))
    body = (block for make in _BODIES[dossier.kind] for block in make(dossier, say))
    refs = say.listed([one.ref for one in dossier.chapters])
    footer, letter = said.footer.format(day=say.day(dossier.day), refs=refs), dossier.kind == "letter"
    inside = (Paragraph((footer,), "notice"),) if letter else ()  # what stands on the cover does not go out with it
    return Document(
        language=words.language,
        title=f"{title} · {said.concept}" if dossier.concept else title,
        notice=said.concept_note if dossier.concept else "",
        blocks=(*cover(dossier, say), *inside, *body),
        footer="" if letter else footer,
    )
