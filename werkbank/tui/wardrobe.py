"""The theme that is on, the ones to choose from, and seeing it when a theme's file changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from werkbank.domain.errors import BadSettings, NotFound
from werkbank.services import themes as shelf
from werkbank.settings import save, themes_path
from werkbank.tui import themes

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.theme import Theme

    from werkbank.tui.background import Background
    from werkbank.tui.setup import Setup


class Wardrobe:
    """One per workbench."""

    def __init__(
        self, app: App[int], setup: Setup, background: Background, recolour: Callable[[], None],
        tell: Callable[[str], None],
    ) -> None:  # fmt: skip
        """``recolour`` draws everything anew; ``tell`` says that a file cannot be read."""
        self._app, self._setup, self._background = app, setup, background
        self._recolour, self._tell = recolour, tell
        self._own = themes_path(setup.environment)
        self.problem: BadSettings | None = None
        wanted = setup.settings.theme
        theme = self._read(wanted) or self._read(shelf.DEFAULT)
        self._stamp = self._stamp_of(wanted)
        if theme is not None:
            # before the first paint: setting it the ordinary way would work out every style twice
            app.register_theme(theme)
            app.set_reactive(App.theme, theme.name)
            app.stylesheet.set_variables(app.get_css_variables())

    @property
    def names(self) -> tuple[str, ...]:
        """All that can be chosen."""
        return shelf.names(self._own)

    def _read(self, name: str) -> Theme | None:
        path = shelf.places(self._own).get(name)
        if path is None:
            self.problem = BadSettings(str(self._own), 0, "bad-value", "theme", self.names)
            return None
        try:
            return themes.read(path)
        except BadSettings as error:
            self.problem = error
            return None

    def _stamp_of(self, name: str) -> tuple[tuple[str, int, int], ...]:
        path = shelf.places(self._own).get(name)
        return () if path is None else themes.stamp([path])

    async def choose(self, name: str) -> None:
        """Put a theme on, and remember it; raises ``NotFound``, or ``BadSettings`` when its file is broken."""
        if name not in self.names:
            raise NotFound("theme", name, self.names)
        path = shelf.places(self._own)[name]
        theme = await self._background.read(themes.read, path)
        self._put_on(theme)
        await self._background.write(save, self._setup.settings_path, {"theme": name})

    def _put_on(self, theme: Theme) -> None:
        self._stamp = self._stamp_of(theme.name)
        self._app.register_theme(theme)
        self._app.set_reactive(App.theme, theme.name)
        self._app.refresh_css(animate=False)
        self._recolour()

    async def look(self) -> None:
        """Was the file of this theme changed? Then it is put on as it is now; when it is broken, the old one stays."""
        stamp = await self._background.read(self._stamp_of, self._app.theme)
        if stamp == self._stamp:
            return
        self._stamp = stamp
        theme = await self._background.read(self._read, self._app.theme)
        if theme is not None:
            self._put_on(theme)
        else:
            said = self._setup.services.words.screen.frame
            self._tell(said.theme_broken(self._app.theme))
