"""What is done with questions, as rules of the machine that takes everything back and does it again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from tests.services.making import Office
from werkbank.services.questions.checking import CheckEdit
from werkbank.services.questions.shaping import PartEdit, QuestionEdit

_KAMER: Final = (
    "2026Z0471{0}\nVragen van het lid Prins (DVP) aan de minister van Financiën over contant geld (ingezonden 17 november 2026)\n"
    "1\nHoeveel geldautomaten zijn er nog?\n2\nIn welke gemeenten is er geen?\n"
)
_LISTS: Final = (
    _KAMER.format(1), _KAMER.format(2), _KAMER.format(3) + "\n\n" + _KAMER.format(4),
    "1. Wat is de planning?\n2. Wat kost het?\nGraag antwoord uiterlijk 4 december 2026.\n", "Geen vraag te zien.",
    "Personeelsvertrouwelijk\n\n1. Wie was het?\n2. En waarom?\n", "Dep. VERTROUWELIJK\n\n1. Wie was het?\n",
)  # fmt: skip
_CHECKS: Final = (
    CheckEdit(state="in", source="brief", as_of="1-7-2026"), CheckEdit(person="Piet Smit", wanted="morgen"),
    CheckEdit(state="none", reason="geen cijfers"), CheckEdit(state="none"), CheckEdit(state=""), CheckEdit(remark="let op"),
)  # fmt: skip
_PARTS: Final = (
    PartEdit(answer="Ja.", answered=True), PartEdit(numbers=("4", "5")), PartEdit(text="Anders?", core="Kern"), PartEdit(answered=False),
)  # fmt: skip
_EDITS: Final = (
    QuestionEdit(core="Ja", kind="fact"), QuestionEdit(author="Piet Smit", requested="1-12"), QuestionEdit(reference=""),
)  # fmt: skip
_one = st.integers(0, 999)
_place = st.integers(0, 4)


class QuestionRules(RuleBasedStateMachine):
    """Needs an office, and a way to try something that may be refused."""

    office: Office

    def attempt(self, use: Callable[[], object]) -> None:
        """What is refused changes nothing."""
        raise NotImplementedError

    def question(self, pick: int) -> str:
        """One of the questions that are there."""
        found = [row[0] for row in self.office.rows("SELECT id FROM question ORDER BY id")]
        return f"v{found[pick % len(found)]}" if found else "v1"

    @rule(text=st.sampled_from(_LISTS), whose=st.sampled_from(["", "DJ", "Fatima"]))
    def question_import(self, text: str, whose: str) -> None:
        def use() -> None:
            found = self.office.services.question_import.pasted(text)
            self.office.services.question_import.save(found, found.documents, whose)

        self.attempt(use)

    @rule(text=st.sampled_from(_LISTS), pick=_one)
    def take_parts(self, text: str, pick: int) -> None:
        importing = self.office.services.question_import

        def use() -> None:
            found = importing.pasted(text)
            importing.take_parts(self.question(pick), found, found.documents[0])

        self.attempt(use)

    @rule(pick=_one, edit=st.sampled_from(_CHECKS), place=_place, item=st.integers(1, 12))
    def check(self, pick: int, edit: CheckEdit, place: int, item: int) -> None:
        self.attempt(lambda: self.office.services.checking.set(self.question(pick), str(item), edit, place))

    @rule(pick=_one, state=st.sampled_from(["", "ready", "answered", "dropped"]), reason=st.sampled_from(["", "haast"]))
    def question_state(self, pick: int, state: Any, reason: str) -> None:
        self.attempt(lambda: self.office.services.checking.state(self.question(pick), state, reason))

    @rule(
        pick=_one,
        place=_place,
        what=st.sampled_from(["add", "change", "split", "merge", "remove"]),
        edit=st.sampled_from(_PARTS),
    )
    def part(self, pick: int, place: int, what: str, edit: PartEdit) -> None:
        shaping = self.office.services.question_shaping
        works: dict[str, Callable[[str], object]] = {
            "add": lambda ref: shaping.add(ref, [(("9",), "En verder?"), ((), "Waarom?")]),
            "change": lambda ref: shaping.change(ref, place, edit), "split": lambda ref: shaping.split(ref, place, 4),
            "merge": lambda ref: shaping.merge(ref, place), "remove": lambda ref: shaping.remove(ref, place),
        }  # fmt: skip
        self.attempt(lambda: works[what](self.question(pick)))

    @rule(pick=_one, edit=st.sampled_from(_EDITS))
    def edit_question(self, pick: int, edit: QuestionEdit) -> None:
        self.attempt(lambda: self.office.services.question_shaping.edit(self.question(pick), edit))
