"""The phrases of a dossier in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.dossier import At
from werkbank.domain.questions.numbers import in_runs
from werkbank.lang.shape.brief import counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.dossier import Chapter, Dossier, Said
    from werkbank.lang import Words
    from werkbank.lang.shape.brief import Count


class Say:
    """Words with their gaps filled in."""

    def __init__(self, words: Words) -> None:
        self.all, self.words, self.names = words, words.dossier, words.names

    def day(self, value: date | None) -> str:
        """``24 november 2026``; empty without a day."""
        if value is None:
            return ""
        return f"{value.day} {self.all.terms.months[value.month - 1]} {value.year}"

    def listed(self, parts: Sequence[str]) -> str:
        """``2, 3 en 4``."""
        *most, last = parts
        return f"{', '.join(most)} {self.words.joined} {last}" if most else last

    def subject(self, dossier: Dossier) -> str:
        """Of one question its title, of several how many."""
        if len(dossier.chapters) == 1:
            return self.title(dossier.chapters[0])
        return counted(len(dossier.chapters), self.words.several)

    def title(self, one: Chapter) -> str:
        """Never empty."""
        return one.title or self.words.no_title

    def office(self, name: str) -> str:
        """``de minister van Wonen``, also where its article was left out; any other name as it is."""
        folded = name.lower()
        article = next((one for begin, one in self.words.articles.items() if folded.startswith(begin)), "")
        return f"{article} {name}" if article else name

    def part(self, said: Said, among: int) -> str:
        """``Vraag 4``, with the numbers that were printed."""
        return self.at(At(said.numbers, () if said.numbers or among == 1 else (said.place,))) or self.words.bare_part

    def at(self, where: At) -> str:
        """``Vragen 2 en 3; vraag zonder nummer (plaats 8)``; empty for what is about the whole."""
        told = [self.numbered(where.numbers, self.words.part)] if where.numbers else []
        loose = [self.words.loose_part.format(place=place) for place in where.places]
        first, *more = [*told, *loose] or [""]
        return "; ".join([first, *map(str.lower, more)])

    def answer(self, said: Said) -> str:
        """``Antwoord op vraag 4``."""
        if not said.numbers:
            return self.words.bare_answer
        return self.numbered(said.numbers, self.words.answer)

    def numbered(self, numbers: Sequence[str], words: Count) -> str:
        """``Vraag 4``, ``Vragen 2 en 3``, ``Vragen 1 t/m 4 en 7``."""
        chosen = words["one"] if len(numbers) == 1 else words["more"]
        runs = [
            self.words.run.format(first=one, last=other) if one != other else one for one, other in in_runs(numbers)
        ]
        return chosen.replace("{numbers}", self.listed(runs))

    def filled(self, text: str, **gaps: str) -> str:
        """A sentence with what people wrote in its gaps, whatever stands in that."""
        made = text
        for name in gaps:
            made = made.replace(f"{{{name}}}", f"\x00{name}\x00")
        for name, value in gaps.items():
            made = made.replace(f"\x00{name}\x00", value)
        return made
