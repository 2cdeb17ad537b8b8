"""Undo and redo of everything: any sequence of use cases, taken back and done again, leaves no trace and loses none."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from tests.services.making import AMRANI, JANSEN, Mail, Office
from tests.services.truths import chain_holds, deeds, derived_holds, integrity, people_made
from tests.services.undo_questions import QuestionRules
from werkbank.domain.checklists.editing import Part, blocking
from werkbank.domain.decisions import RULES
from werkbank.domain.errors import WerkbankError
from werkbank.domain.notes import moves as move
from werkbank.domain.terms import Length
from werkbank.domain.terms import changes as change
from werkbank.services.guesses import Given
from werkbank.services.notes.shaping import NoteEdit
from werkbank.services.register_edits import MandateEdit, PersonEdit
from werkbank.services.shaping import Edit
from werkbank.storage.reads.deeds import to_undo

_ASKED: Final = Mail(
    subject="Kamervragen over de huurtoeslag", message_id="<kv@tweedekamer.nl>", sender="b@tweedekamer.nl"
)
_LOOSE: Final = Mail(subject="Stand van zaken woondeals", message_id="<los@vng.nl>")
_POOL: Final[tuple[Mail, ...]] = (
    _ASKED,
    _LOOSE,
    _ASKED.answer(sender=f"Dirk <{JANSEN}>", to="b@tweedekamer.nl", cc="noor.bakker@minbzk.nl"),
    _ASKED.answer(subject="Re: huurtoeslag, en de woondeals", headers=(("X-Ref", "1"),)),
    Mail(subject="Re: beide", after="<kv@tweedekamer.nl> <los@vng.nl>", message_id="<brug@vng.nl>"),
    Mail(subject="Uitnodiging jaarcongres", cc=AMRANI, message_id="<uit@vng.nl>"),
    Mail(subject="Nota ter beslissing begroting", to=f"{JANSEN}, {AMRANI}", message_id="<ntb@minbzk.nl>"),
    Mail(subject="Factuur 2026-11", to="postbus@elders.nl", message_id="<fac@elders.nl>"),
    Mail(subject="Verzonden stuk", sender="noor.bakker@minbzk.nl", to="x@vng.nl", message_id="<uit2@minbzk.nl>"),
    Mail(subject="Dep. V. Reorganisatie", message_id="<dv@minbzk.nl>", cc=AMRANI),
    Mail(subject="Stg. Geheim Rapport", message_id="<sg@minbzk.nl>"),
    Mail(subject="Personeelsvertrouwelijk: beoordeling", message_id="<pv@minbzk.nl>"),
    Mail(subject="Woo-verzoek stikstof", sender="Jan <jan@gmail.com>", message_id="<woo@gmail.com>"),
    Mail(subject="Zonder kenmerk", message_id=""),
)  # fmt: skip
_PEOPLE: Final = ("Anna de Boer", "Piet Smit", "Petra Smits", "Burger Bos")
_MANAGERS: Final = (("Dirk Jansen", JANSEN), ("Fatima El Amrani", AMRANI), ("Sam de Wit", "s.dewit@minbzk.nl"))
"""The first two are there at the start."""
_GIVEN: Final = (
    Given(),
    Given(gist="Besluit over de huurtoeslag", advice="Instemmen", kenmerk="2026-0000123", by="+3", reason="spoed"),
    Given(to="Piet Smit", author="Piet Smit", by="27-11", manager="DJ"),
    Given(to="Loket Wonen", asker_told=True, reason="hoort daar"),
    Given(by="reply", gist="Wacht op bericht"),
    Given(mandate="ma1", by="geen datum", advice="Nee"),
)  # fmt: skip
_TERMS: Final[tuple[change.Change, ...]] = (
    change.Begin("woo"), change.Begin("ministerraad", date(2026, 12, 18)), change.Begin("ministerraad"),
    change.BeginOwn(Length(10, "wd"), "office"), change.Suspend("zienswijze"), change.Resume(), change.Stop(),
    change.Suspend("vakantie", date(2026, 12, 1), date(2026, 12, 4)), change.Extend("te veel", Length(2, "w")),
)  # fmt: skip
_NOTE_EDITS: Final = [
    NoteEdit(title="Anders", theme="wonen"), NoteEdit(substitute="Piet Smit"), NoteEdit(substitute="", kenmerk="K-9"),
]  # fmt: skip
_MOVES: Final[tuple[move.Move, ...]] = (
    move.Next(), move.Next(), move.Tick("figures"), move.Tick("question-clear"), move.Tick("options"), move.Back("draft", "cijfers"), move.Resume(),
    move.Put(date(2026, 12, 9), "debat"), move.HandOver(2), move.Withdraw("niet nodig"), move.Send(),
    move.Close("K-1", is_filed=True),
)  # fmt: skip
_CLOSING: Final = (date(2026, 12, 17), date(2026, 12, 24))
_MARKS: Final = ("open", "personnel", "embargo", "dep-v", "state-secret")
_EDITS: Final = (
    Edit(title="Nieuwe titel", gist="Kern"), Edit(due="1-12 14:00", term_kind="statutory", risk="high"), Edit(due=""),
    Edit(points=7, reason="bewindspersoon belde"), Edit(points=0), Edit(action="sign", sensitivity="political", kenmerk="K-1"),
)  # fmt: skip
_TYPED: Final = (
    "gebeld: terugbellen @piet-smit +dj !hoog op vr", "Nota @boris #wonen", "brief: aanmaning +fea !spoed", "Dep. V. Iets",
    "Stg. Geheim", "Nota +niemand",
)  # fmt: skip
_few = st.lists(st.integers(0, 999), min_size=1, max_size=3)
_one = st.integers(0, 999)


class AnyUse(QuestionRules):
    """Any use case at any time; what is refused changes nothing."""

    def __init__(self, template: Path) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="werkbank-undo-"))
        self.office = Office(Path(shutil.copy(template, self.folder / "w.sqlite")))
        self.files: list[Path] = []
        for place, mail in enumerate(_POOL):
            for road, raw in enumerate((mail.raw(), mail.over_another_road())):
                path = self.folder / f"{place:02}-{road}.eml"
                path.write_bytes(raw)
                self.files.append(path)
        self.start = people_made(self.office.path)
        self.deeds_at_start = deeds(self.office.path)

    def attempt(self, use: Callable[[], object]) -> None:
        before = people_made(self.office.path), deeds(self.office.path)
        try:
            use()
        except WerkbankError:
            assert before == (people_made(self.office.path), deeds(self.office.path))

    def refs(self, picks: list[int]) -> list[str]:
        found = [row[0] for row in self.office.rows("SELECT id FROM item ORDER BY id")]
        return [f"s{found[pick % len(found)]}" for pick in picks] if found else ["s1"]

    # --- the register ------------------------------------------------------------------------------------------------

    @initialize(first=st.booleans())
    def there_is_mail(self, first: bool) -> None:
        if first:
            list(self.office.services.intake.take(self.files[:12:3]))

    @rule(who=st.sampled_from(_MANAGERS))
    def add_manager(self, who: tuple[str, str]) -> None:
        self.attempt(lambda: self.office.services.register.add_manager(who[0], [who[1]]))

    @rule(who=st.sampled_from(_MANAGERS), active=st.sampled_from([None, True, False]))
    def edit_manager(self, who: tuple[str, str], active: bool | None) -> None:
        register = self.office.services.register
        self.attempt(lambda: register.edit_manager(who[0], new_name=None, addresses=[who[1]], active=active))

    @rule(who=st.sampled_from(_PEOPLE), weight=st.sampled_from(["", "top", "director"]))
    def add_person(self, who: str, weight: Any) -> None:
        address = {"Anna de Boer": "a.deboer@vng.nl", "Burger Bos": "jan@gmail.com"}.get(who, f"{who[0]}@minbzk.nl")
        self.attempt(lambda: self.office.services.register.add_person(who, [address.lower()], weight=weight))

    @rule(
        who=st.sampled_from(_PEOPLE),
        weight=st.sampled_from(["", "top", "citizen"]),
        addresses=st.sampled_from([None, (), ("a.deboer@vng.nl",), ("jan@gmail.com", "x@elders.nl")]),
    )
    def edit_person(self, who: str, weight: Any, addresses: tuple[str, ...] | None) -> None:
        edit = PersonEdit(weight=weight, addresses=addresses)
        self.attempt(lambda: self.office.services.contacts.edits.person(who, edit))

    @rule()
    def add_desk(self) -> None:
        self.attempt(lambda: self.office.services.register.add_desk("Loket Wonen", ["wonen"]))

    @rule(what=st.sampled_from(["add", "edit", "end"]), until=st.sampled_from([None, date(2027, 1, 1)]))
    def mandates(self, what: str, until: date | None) -> None:
        register, edits = self.office.services.register, self.office.services.contacts.edits
        if what == "end":
            self.attempt(lambda: edits.end_mandate("ma1"))
        elif what == "edit":
            edit = MandateEdit(limit="€ 500", until=until, endless=until is None)
            self.attempt(lambda: edits.mandate("ma1", edit))
        else:
            self.attempt(lambda: register.add_mandate("Dirk Jansen", "Verlof", "agreement", "", "", None))

    # --- messages and items ------------------------------------------------------------------------------------------

    @rule(
        picks=st.lists(st.integers(0, 2 * len(_POOL) - 1), min_size=1, max_size=5),
        whose=st.sampled_from(["", "", "DJ", "Fatima"]),
    )
    def take(self, picks: list[int], whose: str) -> None:
        paths = [self.files[pick] for pick in picks]
        self.attempt(lambda: list(self.office.services.intake.take(paths, manager=whose)))

    @rule(line=st.sampled_from(_TYPED), whose=st.sampled_from(["", "DJ"]))
    def add(self, line: str, whose: str) -> None:
        self.attempt(lambda: self.office.services.adding.add(line, whose))

    @rule(picks=_few, which=st.sampled_from(RULES), given=st.sampled_from(_GIVEN))
    def decide(self, picks: list[int], which: Any, given: Given) -> None:
        self.attempt(lambda: self.office.services.deciding.decide(self.refs(picks), which.decision, given))

    @rule(pick=_one, parts=st.integers(1, 3))
    def split(self, pick: int, parts: int) -> None:
        self.attempt(
            lambda: self.office.services.shaping.split(
                self.refs([pick])[0], ["Deel een", "Deel twee", "Deel drie"][:parts]
            )
        )

    @rule(pick=_one, who=st.sampled_from(_MANAGERS))
    def share(self, pick: int, who: tuple[str, str]) -> None:
        self.attempt(lambda: self.office.services.shaping.share(self.refs([pick])[0], [who[0]]))

    @rule(picks=_few, who=st.sampled_from(_MANAGERS))
    def assign(self, picks: list[int], who: tuple[str, str]) -> None:
        self.attempt(lambda: self.office.services.shaping.assign(self.refs(picks), who[0]))

    @rule(picks=_few, edit=st.sampled_from(_EDITS))
    def edit(self, picks: list[int], edit: Edit) -> None:
        self.attempt(lambda: self.office.services.shaping.edit(self.refs(picks), edit))

    @rule(picks=_few, marking=st.sampled_from(_MARKS), reason=st.sampled_from(["", "vrijgegeven"]))
    def mark(self, picks: list[int], marking: str, reason: str) -> None:
        self.attempt(lambda: self.office.services.shaping.mark(self.refs(picks), marking, reason))

    # --- terms -------------------------------------------------------------------------------------------------------

    @rule(picks=_few, wanted=st.sampled_from(_TERMS))
    def term(self, picks: list[int], wanted: change.Change) -> None:
        self.attempt(lambda: self.office.services.deadlines.change(self.refs(picks), wanted))

    @rule(day=st.sampled_from(_CLOSING), closes=st.booleans())
    def closing_day(self, day: date, closes: bool) -> None:
        days = self.office.services.closing_days
        self.attempt((lambda: days.add(day, "brugdag")) if closes else (lambda: days.remove(day)))

    @rule()
    def accept(self) -> None:
        self.attempt(self.office.services.deadlines.accept)

    # --- notes -------------------------------------------------------------------------------------------------------

    @rule(picks=_few, wanted=st.sampled_from(_MOVES))
    def move_note(self, picks: list[int], wanted: move.Move) -> None:
        self.attempt(lambda: self.office.services.note_moves.move(self.refs(picks), wanted))

    @rule(picks=_few, edit=st.sampled_from(_NOTE_EDITS))
    def edit_note(self, picks: list[int], edit: NoteEdit) -> None:
        self.attempt(lambda: self.office.services.note_shaping.edit(self.refs(picks), edit))

    @rule(pick=_one, picks=_few)
    def link_note(self, pick: int, picks: list[int]) -> None:
        self.attempt(lambda: self.office.services.note_shaping.toggle(self.refs([pick])[0], self.refs(picks)))

    @rule()
    def remind(self) -> None:
        reminding = self.office.services.reminding
        self.attempt(lambda: reminding.sent(reminding.due()))

    @rule(who=st.sampled_from(_PEOPLE), days=st.integers(0, 4), away=st.booleans())
    def absence(self, who: str, days: int, away: bool) -> None:
        absences, today = self.office.services.absences, self.office.services.doors.clock.today()
        add = lambda: absences.add(who, today, today + timedelta(days=days))  # noqa: E731
        self.attempt(add if away else (lambda: absences.remove(who)))

    @rule(norm=st.sampled_from([2, 9, 999]), what=st.sampled_from(["take", "keep", "move", "drop"]))
    def note_types(self, norm: int, what: str) -> None:
        templates = self.office.services.templates
        text = templates.toml("NTB").replace("norm = 1 }", f"norm = {norm} }}")
        draft = self.office.services.type_sights.begin("NTB")
        slower = draft._replace(kind=draft.kind._replace(reserve=norm))
        works: dict[str, Callable[[], object]] = {
            "take": lambda: templates.take(text.encode()), "keep": lambda: templates.keep(slower),
            "move": lambda: templates.move("NTB"), "drop": lambda: templates.drop("NTB"),
        }  # fmt: skip
        self.attempt(works[what])

    @rule(
        head=st.sampled_from(["kern", "punt", "veel te breed"]), what=st.sampled_from(["take", "keep", "move", "drop"])
    )
    def checklists(self, head: str, what: str) -> None:
        keeping = self.office.services.checklists
        text = keeping.toml("C1").replace('nl = "feiten"', f'nl = "{head}"')
        draft = self.office.services.checklist_sights.begin("C1")
        milder = draft._replace(checklist=blocking(draft.checklist, Part("item", "asker")))
        works: dict[str, Callable[[], object]] = {
            "take": lambda: keeping.take(text.encode()), "keep": lambda: keeping.keep(milder),
            "move": lambda: keeping.move("C1"), "drop": lambda: keeping.drop("C1"),
        }  # fmt: skip
        self.attempt(works[what])

    # --- the brief ---------------------------------------------------------------------------------------------------

    @rule(picks=_few, reason=st.sampled_from(["", "volgende week"]))
    def leave_out(self, picks: list[int], reason: str) -> None:
        self.attempt(lambda: self.office.services.briefs.leave_out(self.refs(picks), reason))

    @rule(pick=_one, position=st.integers(0, 2))
    def move(self, pick: int, position: int) -> None:
        self.attempt(lambda: self.office.services.briefs.move(self.refs([pick])[0], position))

    @rule(lines=st.lists(st.sampled_from(["Vandaag thuis", "Kamer om 14 uur", ""]), max_size=4))
    def pin(self, lines: list[str]) -> None:
        self.attempt(lambda: self.office.services.briefs.pin("Dirk Jansen", lines))

    @rule(who=st.sampled_from(_MANAGERS[:2]))
    def freeze(self, who: tuple[str, str]) -> None:
        self.attempt(lambda: self.office.services.briefs.freeze(who[0]))

    # --- back and forth ----------------------------------------------------------------------------------------------

    @rule()
    def undo(self) -> None:
        self.attempt(self.taken_back)

    @rule(pick=_one)
    def undo_one_by_name(self, pick: int) -> None:
        count = deeds(self.office.path) - self.deeds_at_start
        if count:
            self.attempt(lambda: self.office.services.history.undo(f"d{self.deeds_at_start + 1 + pick % count}"))

    @rule()
    def redo(self) -> None:
        self.attempt(self.office.services.history.redo)

    @rule(later=st.sampled_from([timedelta(0), timedelta(minutes=7), timedelta(days=1)]))
    def restart(self, later: timedelta) -> None:
        self.office.reopen(later=later)

    @invariant()
    def what_is_derived_is_as_made_anew(self) -> None:
        derived_holds(self.office.services)

    def teardown(self) -> None:
        try:
            self.all_back_and_forth()
        finally:
            self.office.close()
            shutil.rmtree(self.folder)

    def all_back_and_forth(self) -> None:
        chain_holds(self.office.services)
        integrity(self.office.path)
        end = people_made(self.office.path)
        count = 0
        while self.taken_back():
            count += 1
            if count % 4 == 0:
                self.office.reopen()
        assert people_made(self.office.path) == self.start
        derived_holds(self.office.services)
        for number in range(count):
            self.office.services.history.redo()
            if number % 4 == 0:
                self.office.reopen()
        assert people_made(self.office.path) == end
        derived_holds(self.office.services)
        chain_holds(self.office.services)

    def taken_back(self) -> bool:
        """Undo the latest deed, but none of those that were there at the start."""
        latest = to_undo(self.office.services.doors.query)
        if latest is None or latest.id <= self.deeds_at_start:
            return False
        self.office.services.history.undo()
        return True


def test_a_manager_who_once_had_a_brief_can_still_be_undone(empty_office: Office) -> None:
    empty_office.services.register.add_manager("Dirk Jansen", [JANSEN], "DJ")
    empty_office.services.briefs.freeze("DJ")
    empty_office.services.history.undo()
    empty_office.services.history.undo()
    assert empty_office.services.register.managers() == []


_CHECKS: Final = list(HealthCheck)


def test_any_use_of_it_can_be_taken_back_and_done_again(staffed: Path) -> None:
    run_state_machine_as_test(
        lambda: AnyUse(staffed),
        settings=settings(max_examples=12, stateful_step_count=16, deadline=None, suppress_health_check=_CHECKS),
    )


@pytest.mark.proof
@pytest.mark.timeout(3600)
def test_any_use_of_it_can_be_taken_back_and_done_again_at_length(staffed: Path) -> None:
    run_state_machine_as_test(
        lambda: AnyUse(staffed),
        settings=settings(max_examples=600, stateful_step_count=35, deadline=None, suppress_health_check=_CHECKS),
    )
