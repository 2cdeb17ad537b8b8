"""What helps to decide, each part made when it is first used: what is suggested, what is known, how it went."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from werkbank.services.doors import Doors
    from werkbank.services.insights import Insights
    from werkbank.services.sittings import Sittings
    from werkbank.services.suggesting import Suggesting


class Aids:
    """A part of all services."""

    doors: Doors

    @cached_property
    def insights(self) -> Insights:
        """What helps to decide on the item in sight."""
        from werkbank.services.deciding import Deciding
        from werkbank.services.insights import Insights

        return Insights(self.doors, Deciding(self.doors), self.suggesting)

    @cached_property
    def suggesting(self) -> Suggesting:
        """What was decided before on pieces like this one."""
        from werkbank.services.suggesting import Suggesting

        return Suggesting(self.doors)

    @cached_property
    def sittings(self) -> Sittings:
        """How sessions of the *beslisstroom* went."""
        from werkbank.services.sittings import Sittings

        return Sittings(self.doors)
