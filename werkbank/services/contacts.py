"""Who is around the desk, and what is drafted to them: whom we wait for, askers, desks, the cards of persons."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.lang import Words
    from werkbank.services.cards import Cards
    from werkbank.services.chasing import Chasing
    from werkbank.services.desks import Desks
    from werkbank.services.doors import Doors
    from werkbank.services.notes.looking import Notes
    from werkbank.services.overviews import Overviews
    from werkbank.services.questions.reminding import QuestionReminding
    from werkbank.services.referring import Referring
    from werkbank.services.register_edits import RegisterEdits
    from werkbank.services.register_sights import RegisterSights
    from werkbank.services.views import Views


class Contacts:
    """Each is made when it is asked for."""

    def __init__(
        self, doors: Doors, views: Views, overviews: Overviews, notes: Notes,
        debts: Callable[[], QuestionReminding], words: Words,
    ) -> None:  # fmt: skip
        self._doors, self._views, self._overviews = doors, views, overviews
        self._notes, self._debts, self._words = notes, debts, words

    @cached_property
    def chasing(self) -> Chasing:
        """Who is to be asked after what we wait for."""
        from werkbank.services.chasing import Chasing

        return Chasing(self._doors, self._overviews, self._debts(), self._words)

    @cached_property
    def referring(self) -> Referring:
        """Who is to be told where a piece was referred to."""
        from werkbank.services.referring import Referring

        return Referring(self._doors, self._views, self._words)

    @cached_property
    def desks(self) -> Desks:
        """The register of desks, kept right."""
        from werkbank.services.desks import Desks

        return Desks(self._doors)

    @cached_property
    def edits(self) -> RegisterEdits:
        """Persons and mandates, changed."""
        from werkbank.services.register_edits import RegisterEdits

        return RegisterEdits(self._doors)

    @cached_property
    def sights(self) -> RegisterSights:
        """The registers of mandates, persons and managers with what hangs on each."""
        from werkbank.services.register_sights import RegisterSights

        return RegisterSights(self._doors, self._views)

    @cached_property
    def cards(self) -> Cards:
        """The cards of persons."""
        from werkbank.services.cards import Cards

        return Cards(self._doors, self._views, self._notes)
