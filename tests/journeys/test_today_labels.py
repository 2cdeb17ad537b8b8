"""The order of Vandaag can be seen: what the inbox calls a piece stands above it, in the same order as there."""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer
from werkbank.bootstrap import Services
from werkbank.services.shaping import Edit

LABELS: Final = ("nu doen", "inplannen", "delegeren", "bundelen")


def due_today(services: Services) -> None:
    """Ten pieces that are due, of different weight."""
    for number in range(1, 11):
        services.shaping.edit([f"s{number}"], Edit(due="23-11-2026"))
    services.shaping.edit(["s3", "s4"], Edit(points=20, reason="tekent vandaag"))
    services.shaping.edit(["s5"], Edit(points=10, reason="vandaag"))


@pytest.fixture(params=[(80, 24), (120, 40)], ids=["80", "120"])
def noor(come_in: ComeIn, request: pytest.FixtureRequest) -> Officer:
    kinds = ("Kamervragen over de huur", "Nieuwsbrief", "Klacht over de lift", "Factuur", "Uitnodiging")
    mails = [Mail(subject=f"{kinds[number % 5]} {number}").raw() for number in range(10)]
    return come_in(*mails, done=[due_today], size=request.param)


def test_points_fall_below_each_label_and_the_labels_are_those_of_the_inbox(noor: Officer) -> None:
    noor.press("2")
    found: list[tuple[str, list[int]]] = []
    for row in noor.part("#today"):
        if head := re.search(rf"· ({'|'.join(LABELS)})", row):
            found.append((head[1], []))
        elif points := re.match(r"[ ▌]\s*(\d+) ", row):
            found[-1][1].append(int(points[1]))
    assert len(found) > 1
    labels = [label for label, _ in found]
    assert labels == sorted(labels, key=LABELS.index)
    assert all(points == sorted(points, reverse=True) for _, points in found)
    assert sum(len(points) for _, points in found) == 10
    noor.sees(f"TE LAAT, OF VANDAAG 10 · {labels[0]} {len(found[0][1])}", f"· {labels[1]} {len(found[1][1])}")


def test_a_group_with_one_label_says_its_number_once(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Notitie").raw())
    noor.elsewhere(lambda services: services.shaping.edit(["s1"], Edit(due="23-11-2026")))
    noor.notices().press("2")
    (head,) = [row for row in noor.part("#today") if "VANDAAG" in row]
    assert re.fullmatch(rf" TE LAAT, OF VANDAAG 1 · ({'|'.join(LABELS)})", head.rstrip())
