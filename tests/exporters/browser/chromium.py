"""Chromium as a reader of a page: driven over its own pipe, with nothing but the standard library in between.

It has a profile of its own in a folder that is thrown away, and no network: every name of a host is unknown to it.
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import shutil
import signal
from pathlib import Path
from time import monotonic, sleep
from typing import Any, Final, Self

PROGRAMS: Final = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
PATIENCE: Final = 60.0
_FLAGS: Final = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-sandbox",  # a user without rights to make one, or root in a container
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--hide-scrollbars",
    "--font-render-hinting=none",
)


class BrowserError(Exception):
    """Chromium said no, or nothing."""


def program() -> str | None:
    """Where Chromium is, when it is there."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


class Chromium:
    """A running browser. Use it with ``with``: it ends when the block does."""

    def __init__(self, path: str, folder: Path) -> None:
        self._told = folder / "told.log"
        self._rest, self._number = b"", 0
        self.events: list[dict[str, Any]] = []
        self._in, theirs_out = os.pipe()
        theirs_in, self._out = os.pipe()
        # Chromium reads from 3 and writes to 4: what is to become those must not be one of them already.
        high = [fcntl.fcntl(one, fcntl.F_DUPFD_CLOEXEC, 10) for one in (theirs_in, theirs_out)]
        env = {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(folder), "LANG": "C.UTF-8"}
        self._pid = os.posix_spawn(
            path,
            [path, *_FLAGS, f"--user-data-dir={folder / 'profile'}", "about:blank"],
            env,
            file_actions=[
                (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
                (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
                (os.POSIX_SPAWN_OPEN, 2, str(self._told), os.O_WRONLY | os.O_CREAT, 0o600),
                (os.POSIX_SPAWN_DUP2, high[0], 3),
                (os.POSIX_SPAWN_DUP2, high[1], 4),
            ],
            setpgroup=0,
        )
        for one in (theirs_in, theirs_out, *high):
            os.close(one)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def call(self, method: str, session: str = "", **given: Any) -> dict[str, Any]:
        """Ask for something, and wait for the answer; what it tells meanwhile is kept in ``events``."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": given} | ({"sessionId": session} if session else {})
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._out, data) :]
        until = monotonic() + PATIENCE
        while (found := self._next(until)).get("id") != self._number:
            self.events.append(found)
        if "error" in found:
            raise BrowserError(f"{method}: {found['error']}")
        answer: dict[str, Any] = found["result"]
        return answer

    def wait(self, method: str, session: str) -> None:
        """Until it tells this of that page; earlier tellings count."""
        until = monotonic() + PATIENCE
        while not any(one.get("method") == method and one.get("sessionId") == session for one in self.events):
            self.events.append(self._next(until))

    def _next(self, until: float) -> dict[str, Any]:
        while b"\0" not in self._rest:
            if not select.select([self._in], [], [], max(0.0, until - monotonic()))[0]:
                raise BrowserError(f"nothing within {PATIENCE:g} s: {self._log()}")
            data = os.read(self._in, 1 << 20)
            if not data:
                raise BrowserError(f"it ended: {self._log()}")
            self._rest += data
        one, _, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(one)
        return found

    def _log(self) -> str:
        return self._told.read_text(encoding="utf-8", errors="replace")[-2000:] if self._told.exists() else ""

    def page(self) -> Page:
        """A new, empty page."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        return Page(self, target, self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"])

    def end(self) -> None:
        """Make an end of it and of what it started: they are a group of their own."""
        os.close(self._out)  # the end of the pipe is the end for it
        until = monotonic() + 5
        while monotonic() < until and not os.waitpid(self._pid, os.WNOHANG)[0]:
            sleep(0.02)
        try:
            os.killpg(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self._in)


class Page:
    """One page: what it asks the network for, what scripts of ours see in it, how it looks and prints."""

    def __init__(self, browser: Chromium, target: str, session: str) -> None:
        self._browser, self._target, self._session = browser, target, session
        for room in ("Page", "Network", "Runtime"):
            self._call(f"{room}.enable")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._browser.call("Target.closeTarget", targetId=self._target)

    def _call(self, method: str, **given: Any) -> dict[str, Any]:
        return self._browser.call(method, self._session, **given)

    def open(self, path: Path) -> None:
        """A file, loaded to the end."""
        self._browser.events.clear()
        found = self._call("Page.navigate", url=path.as_uri())
        if "errorText" in found:
            raise BrowserError(found["errorText"])
        self._browser.wait("Page.loadEventFired", self._session)

    def requests(self) -> list[str]:
        """The addresses that this page asked for since it was opened, itself included."""
        self.value("1")  # what was told before this answer is there now
        return [
            one["params"]["request"]["url"]
            for one in self._browser.events
            if one.get("method") == "Network.requestWillBeSent" and one.get("sessionId") == self._session
        ]

    def window(self, width: int, height: int, *, phone: bool = False) -> None:
        """Another window, in CSS pixels; a phone has two of its own for each."""
        self._call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, mobile=phone,
            deviceScaleFactor=2 if phone else 1,
        )  # fmt: skip

    def dressed(self, scheme: str = "light", medium: str = "") -> None:
        """As for a reader who likes light or dark, on the screen or on paper."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self._call("Emulation.setEmulatedMedia", media=medium, features=features)

    def value(self, script: str) -> Any:
        """What a script of ours finds; a promise is waited for."""
        found = self._call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in found:
            raise BrowserError(str(found["exceptionDetails"])[:2000])
        return found["result"].get("value")

    def picture(self) -> bytes:
        """The whole page as a PNG."""
        return base64.b64decode(self._call("Page.captureScreenshot", captureBeyondViewport=True)["data"])

    def printed(self) -> bytes:
        """As paper: a PDF of the size that the page itself asks for."""
        return base64.b64decode(self._call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])
