"""A title is made of what a document is, who asks and what about; from the title the last is found again."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from werkbank.domain.questions.document import Asker, Finding, Kind, Part, QuestionDocument
from werkbank.domain.questions.intro import askers_in
from werkbank.domain.questions.naming import subject_of, title_of

KINDS = st.sampled_from(["kamervragen", "answered", "factual"])
ASKERS = st.one_of(
    st.sampled_from(
        ["", "Prins (DVP)", "Van der Zee en Tak (beiden GroenLinks-PvdA)", "vaste commissie voor Wonen", "A (B): C (D)"]
    ),
    st.text(min_size=1, max_size=80).map(str.strip),
)
SUBJECTS = st.one_of(
    st.sampled_from(["contant geld", "Kamervragen over zwemwater", "de zaak: een vervolg", "Prins (DVP): geld", ""]),
    st.text(min_size=1, max_size=80).map(lambda text: " ".join(text.split())),
)


def document(kind: Kind, asker: str, about: str, reference: str = "") -> QuestionDocument:
    return QuestionDocument(
        kind=kind, parts=(Part(numbers=("1",), text="Waar?", origins=()),), asker=Finding(asker, 1) if asker else None,
        askers=askers_in(asker), addressee=None, addressees=(), subject=Finding(about, 1) if about else None,
        submitted=None, received=None, reference=Finding(reference, 1) if reference else None, requested=None,
        doubts=(), pieces=(),
    )  # fmt: skip


@given(kind=KINDS, asker=ASKERS, about=SUBJECTS, language=st.sampled_from(["nl", "en"]))
@example(kind="kamervragen", asker="Prins (DVP)", about="Prins (DVP): geld", language="nl")
def test_what_a_title_is_about_is_found_again(
    kind: Kind, asker: str, about: str, language: Literal["nl", "en"]
) -> None:
    without = title_of(document(kind, "", about), language)
    head, _, said = without.partition(": ")
    assert head in {"Kamervragen", "Feitelijke vragen", "Parliamentary questions", "Factual questions"}
    assert subject_of(title_of(document(kind, asker, about), language), asker, "") == said.strip()


@given(kind=KINDS, asker=ASKERS, language=st.sampled_from(["nl", "en"]))
def test_a_title_with_only_a_number_is_about_nothing(kind: Kind, asker: str, language: Literal["nl", "en"]) -> None:
    assert subject_of(title_of(document(kind, asker, "", "2026Z04711"), language), asker, "2026Z04711") == ""


@pytest.mark.parametrize(
    "title",
    ["de huurtoeslag", "vragen over zwemwater", "Kamervragen over wonen (huur): vervolg", "Debat na Kamervragen Prins (DVP): geld", "Vragen, opmerkingen en moties"],
)  # fmt: skip
def test_a_title_of_her_own_stays(title: str) -> None:
    assert subject_of(title, "Prins (DVP)", "2026Z04711") == title


def test_of_another_asker_the_name_is_left_out_too() -> None:
    assert subject_of("Kamervragen Van der Zee (GL) e.a.: geld", "Prins (DVP)", "") == "geld"
    assert Asker("Prins", "DVP") in askers_in("Prins (DVP)")
