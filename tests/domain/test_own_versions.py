"""Of each code the last version counts that was not given up, whatever it is a version of."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.own_versions import OWN, counting, given_up, is_own, last, named, next_own, unknown, would_count


class One(NamedTuple):
    """A version of something."""

    code: str
    version: int


ONES = st.lists(st.builds(One, st.sampled_from(["A", "B"]), st.sampled_from([1, 2, OWN, OWN + 1])), unique=True)


@given(ONES, ONES)
def test_the_last_version_that_was_not_given_up_counts(all_of_them: list[One], retired: list[One]) -> None:
    gone = frozenset(map(tuple, retired))
    left = [one for one in all_of_them if one not in gone]
    now = counting(all_of_them, gone)
    assert {one.code: one.version for one in now} == {
        code: max(one.version for one in left if one.code == code) for code in {one.code for one in left}
    }
    assert [one.code for one in now] == list(dict.fromkeys(one.code for one in left))


@given(ONES, ONES, ONES)
def test_what_does_not_read_is_told_only_when_it_would_count(
    unread: list[One], sound: list[One], retired: list[One]
) -> None:
    gone = frozenset(map(tuple, retired))
    now = counting([one for one in sound if one not in unread], gone)
    told = would_count(unread, now, gone)
    both = counting([*(one for one in sound if one not in unread), *unread], gone)
    assert sorted(told) == sorted(one for one in both if one in unread)


def test_a_code_is_found_in_capitals_or_not() -> None:
    ones = (One("NTB", 1), One("NTB", OWN), One("C1", 2))
    assert named(ones, " ntb ") == ones[0]
    assert named(ones, "ntb", OWN) == ones[1]
    assert named(ones, "ntb", 2) is None
    assert (last(ones, "ntb"), last(ones, "c2")) == (ones[1], None)
    assert unknown("note-type", "NTA", ones).nearest == ("NTB",)


def test_giving_up_takes_every_own_version_and_nothing_that_ships() -> None:
    ones = (One("A", 1), One("A", OWN), One("B", OWN))
    assert given_up("A", ones, (One("A", OWN + 1),)) == {("A", OWN), ("A", OWN + 1)}
    assert [is_own(one) for one in ones] == [False, True, True]
    assert (next_own(()), next_own((1, 7)), next_own((OWN, 3))) == (OWN, OWN, OWN + 1)
