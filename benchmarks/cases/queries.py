"""What a key in a query takes, as on the screen: it should be flat in how much is open."""

from __future__ import annotations

from contextlib import closing
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Final

from benchmarks.cases.rescore import OPEN
from benchmarks.seed import archive, services
from werkbank.tui.panes.postvak.looking import WINDOW, Bounds, Scope, look

if TYPE_CHECKING:
    from benchmarks.measure import Bench
    from werkbank.bootstrap import Services

CASE: Final = "queries"
PROMISED_MS: Final = 50
TYPED: Final = {
    "what is common": (
        "te-laat van:kamer manager:dj", "soort:uitnodiging krap", "label:nu termijn:<5wd", "nieuw van:burger",
    ),
    "what is rare": (
        "van:zonderman te-laat", "thema:wonen krap", "ontvangen:vandaag manager:fea", "bulk punten:>90",
        "termijn:geen van:top",
    ),
    "what stands low": (
        "termijn:geen soort:uit van:kamer of van:directeur", "label:bundelen soort:woo", "punten:<9 -van:burger",
    ),
    "words besides": (
        "te-laat begroting 17", "aan:jansen krap", "kamervragen manager:dj termijn:<10wd", "-bestuurlijk krap",
        'van:kamer "overleg is afgesproken"',
    ),
}  # fmt: skip
"""What is typed, a key at a time. The seed has no themes, no bulk and one sender: what asks for those finds nothing."""


def run(bench: Bench) -> None:
    """Measure."""
    first: dict[str, float] = {}
    for items in (1_000, 10_000) if bench.quick else (1_000, 100_000):
        with closing(services(archive(bench, items, OPEN))) as made:
            _pressed(made, "termijn:<5wd te-laat")  # what is imported at first use is not what a key takes
            for name, texts in TYPED.items():
                _figures(bench, f"{name}, {items:,} items", name, made, texts, first)


def _figures(
    bench: Bench, label: str, name: str, made: Services, texts: tuple[str, ...], first: dict[str, float]
) -> None:  # fmt: skip
    keys = [(text[:end], text[end - 1]) for text in texts for end in range(1, len(text) + 1)]
    walls, busy, whole = [], [], []
    for words, key in keys:
        if key == " ":
            continue
        started, cpu = perf_counter(), process_time()
        rest = _pressed(made, words)
        walls.append((perf_counter() - started) * 1000)
        busy.append((process_time() - cpu) * 1000)
        if rest:
            started = perf_counter()
            _pressed(made, words, Bounds())
            whole.append((perf_counter() - started) * 1000)
    _add(bench, f"a key, {label}", f"key {name}", walls, first, promised=True)
    _add(bench, f"a key, {label}, processor time", f"busy {name}", busy, first)
    if whole:
        _add(bench, f"the rest, when the keys pause, {label}", f"rest {name}", whole, first)


def _pressed(made: Services, words: str, bounds: Bounds = Bounds(first=True)) -> bool:  # noqa: B008 - it never changes
    """Is there more to look at?"""
    return look(made, Scope(words=words), "", 0, WINDOW, bounds).rest


def _add(
    bench: Bench, name: str, kind: str, values: list[float], first: dict[str, float], *, promised: bool = False
) -> None:  # fmt: skip
    values.sort()
    median, p95 = values[len(values) // 2], values[int(len(values) * 0.95)]
    base = first.setdefault(kind, median)
    promise, kept = (f"p95 at most {PROMISED_MS} ms", p95 <= PROMISED_MS) if promised else ("", None)
    bench.add(CASE, name, "ms", values, ratio=median / base, promise=promise, kept=kept, p95=p95)
