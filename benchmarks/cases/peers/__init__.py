"""Known programs beside ours, in the same terminal, in the same run, each with the same 10,000 items."""

from __future__ import annotations

import os
import statistics
from typing import TYPE_CHECKING, Final

from benchmarks import beside
from benchmarks.cases.peers.items import read
from benchmarks.cases.peers.mailers import Aerc, Neomutt
from benchmarks.cases.peers.ours import Ours
from benchmarks.cases.peers.places import dooit, fetch
from benchmarks.cases.peers.sitting import sit, visit
from benchmarks.cases.peers.todos import Dooit, Vit
from benchmarks.cases.screen.desk import p95, sittings
from benchmarks.seed import archive
from benchmarks.tty.program import UnmeasuredError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.cases.peers.peer import Peer
    from benchmarks.cases.peers.sitting import Visit
    from benchmarks.measure import Bench

ITEMS: Final = 10_000
_KEYS: Final = 60
_ACTS: Final = 10
_STARTS: Final = 5
_WITH_P95: Final = {"key", "act", "search"}


def run(bench: Bench) -> None:
    """Measure."""
    if not hasattr(os, "pidfd_open"):
        bench.fail(beside.CASE, "everything", "needs Linux: a pty, pidfd and /proc")
        return
    peers = [*_there(bench)]
    _starts(bench, peers)
    for peer in peers:
        bench.told.append(f"{peer.name} {peer.version}: {peer.told}. Decision {peer.acted_as}.")
        _sittings(bench, peer)


def _there(bench: Bench) -> Iterator[Peer]:
    """Ours, and of the others those that are there or can be had; the rest is told."""
    yield Ours(bench, ITEMS)
    items = read(archive(bench, ITEMS))
    for kind in (Neomutt, Aerc, Vit):
        if lacking := fetch(kind.needs):
            bench.fail(beside.CASE, kind.name, f"not there: {', '.join(lacking)}")
        else:
            yield kind(bench.folder / kind.needs[-1], items)
    if programs := dooit(bench.folder / "dooit-venv"):
        yield Dooit(bench.folder / "dooit", items, programs)
    else:
        bench.fail(beside.CASE, Dooit.name, "not there: it could not be installed")


def _starts(bench: Bench, peers: list[Peer]) -> None:
    """By turns; the first turn warms up."""
    found: dict[str, list[Visit]] = {peer.name: [] for peer in peers}
    for turn in range(bench.runs(_STARTS) + 1):
        for peer in peers:
            try:
                seen = visit(peer)
            except UnmeasuredError as why:
                bench.fail(beside.CASE, f"{peer.name}: {beside.START}", why)
                continue
            if turn:
                found[peer.name].append(seen)
    for name, visits in found.items():
        if visits:
            bench.add(beside.CASE, f"{name}: {beside.START}", "ms", [one.start for one in visits])
            bench.add(beside.CASE, f"{name}: {beside.END}", "ms", [one.end for one in visits])


def _sittings(bench: Bench, peer: Peer) -> None:
    each: dict[str, list[list[float]]] = {}
    for _ in range(sittings(bench)):
        try:
            found, failed = sit(peer, _KEYS, _ACTS)
        except UnmeasuredError as why:
            bench.fail(beside.CASE, f"{peer.name}: a sitting", why)
            continue
        for name, values in found.items():
            each.setdefault(name, []).append(values)
        for name, why_not in failed.items():
            bench.fail(beside.CASE, f"{peer.name}: {beside.ROWS.get(name, (name, ''))[0]}", why_not)
    for name, (words, unit) in beside.ROWS.items():
        if runs := [values for values in each.get(name, []) if values]:
            high = statistics.median(map(p95, runs)) if name in _WITH_P95 else None
            bench.add(beside.CASE, f"{peer.name}: {words}", unit, [one for run in runs for one in run], p95=high)
