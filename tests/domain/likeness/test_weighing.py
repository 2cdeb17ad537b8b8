"""How near something comes: rare words weigh, common ones hardly, and one word alone may be chance."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.likeness.weighing import POINTS, candidates, counted, days_ago, rarity, weighed

WEIGHTS = {"huurtoeslag": 5.0, "gemeent": 1.0, "wolf": 4.0}


def test_a_rare_word_weighs_more() -> None:
    weights = [rarity(count, 100_000) for count in (1, 10, 1_000, 100_000)]
    assert weights == sorted(weights, reverse=True)
    assert weights[-1] < 0.1


def test_how_many_there_are_follows_from_how_close_the_newest_lie() -> None:
    assert counted([9, 5, 2], 10, 1_000).amount == 3
    assert counted(range(1_000, 900, -1), 100, 1_000).amount == 1_000
    assert 180 <= counted(range(1_000, 500, -5), 100, 1_000).amount <= 220


def test_the_rows_with_the_rarest_words_come_first_and_the_newest_of_equals() -> None:
    found = {"huurtoeslag": counted([7, 3], 10, 9), "gemeent": counted([9, 7, 3, 1], 10, 9)}
    assert candidates(found, WEIGHTS, 3) == [7, 3, 9]


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.lists(st.integers(1, 60), unique=True, max_size=40)),
    st.integers(1, 9),
)
def test_candidates_are_the_heaviest(found: dict[str, list[int]], most: int) -> None:
    hits = {word: counted(sorted(rows, reverse=True), 100, 60) for word, rows in found.items()}
    weights = {word: float(place + 1) for place, word in enumerate(found)}
    sums = {row: sum(weights[word] for word, rows in found.items() if row in rows) for row in range(1, 61)}
    got = candidates(hits, weights, most)
    assert len(got) == min(most, sum(one > 0 for one in sums.values()))
    if len({row for rows in found.values() for row in rows}) <= most:
        assert sorted(got, key=lambda row: (-sums[row], -row)) == got


def test_one_short_word_in_common_is_chance_a_long_one_is_not() -> None:
    assert weighed(WEIGHTS, {"wolf"}, (), 0, "part") is None
    assert weighed(WEIGHTS, {"gemeent"}, (), 0, "part") is None
    assert weighed(WEIGHTS, {"huurtoeslag"}, (), 0, "part") is not None
    assert weighed(WEIGHTS, (), ("manager", "asker"), 0, "part") is None


def test_the_same_number_is_always_enough() -> None:
    found = weighed(WEIGHTS, (), ("reference",), None, "message")
    assert found is not None
    assert found.points == POINTS["reference"]


def test_why_is_told_the_rarest_first() -> None:
    found = weighed(WEIGHTS, {"gemeent", "huurtoeslag"}, ("manager",), 10, "part")
    assert found is not None
    assert (found.words, found.same) == (("huurtoeslag", "gemeent"), ("manager",))


def test_of_equals_the_recent_one_and_an_answer_before_a_mail() -> None:
    def points(days: int | None, source: str = "part") -> int:
        found = weighed(WEIGHTS, WEIGHTS, (), days, source)  # type: ignore[arg-type]
        assert found is not None
        return found.points

    assert points(0) > points(700) > points(5_000) == points(None)
    assert points(0, "part") > points(0, "commitment") > points(0, "message")


def test_days_are_those_of_the_calendar() -> None:
    assert days_ago(date(2026, 11, 1), date(2026, 11, 23)) == 22
    assert days_ago(None, date(2026, 11, 23)) is None
