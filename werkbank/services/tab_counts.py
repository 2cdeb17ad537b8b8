"""How much is open on each screen, for the tabs. The inbox counts itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.decisions import ASKING
from werkbank.storage.reads import lists, questions

if TYPE_CHECKING:
    from werkbank.domain.views import Counts
    from werkbank.services.doors import Doors
    from werkbank.services.overviews import Overviews
    from werkbank.services.views import Views


class TabCounts:
    """Count."""

    def __init__(self, doors: Doors, views: Views, overviews: Overviews) -> None:
        self._doors, self._views, self._overviews = doors, views, overviews

    def inbox(self, manager: str = "") -> Counts:
        """What stands in the inbox of one manager or of all, by the places as they are stored."""
        return self._views.window("inbox", manager, 0, stale_ok=True).counts

    def of(self, manager: str = "") -> dict[str, int]:
        """By the name of the screen, of one manager or of all."""
        owner, query = self._views.manager_number(manager), self._doors.query
        return {
            "today": self._overviews.count_today(manager),
            "notes": lists.count_states(query, ("note",), owner),
            "questions": lists.count_states(query, ("question",), owner),
            "brief": lists.count_states(query, tuple(sorted(ASKING)), owner),
            "waiting": lists.count_states(query, ("waiting",), owner) + len(questions.owed(query, owner)),
        }
