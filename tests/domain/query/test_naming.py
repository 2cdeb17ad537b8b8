"""Names for a word of a query that is being typed: who may be meant, and that what is offered means him."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.query.test_parser import LEXICON
from werkbank.domain.errors import NotADate
from werkbank.domain.nearest import plain
from werkbank.domain.query.naming import LONGEST, Called, naming
from werkbank.domain.query.parser import parse
from werkbank.domain.query.tree import Term, begins_words

SOME = (
    Called("marije de vries", "m.devries@minbzk.nl"), Called("piet vries", "piet@vng.nl"), Called("kamer", "info@kamer.nl"),
    Called("", "noreply@vng.nl"), Called("marijn bakker", 'x"y@vng.nl'),
)  # fmt: skip


def offered(word: str) -> list[str]:
    asked = naming(word, LEXICON)
    return [] if asked is None else asked.meant(SOME, 9)


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("van:mar", ["van:marije-de-vries", "van:marijn-bakker"]), ("van:vries", ["van:marije-de-vries", "van:piet-vries"]),
        ("van:marije-de", ["van:marije-de-vries"]), ("van:de-vri", ["van:marije-de-vries"]), ("Van:PIET", ["Van:piet-vries"]),
        ("van:p", ["van:piet-vries"]), ("van:piet@", ["van:piet@vng.nl"]), ("van:norep", ["van:noreply@vng.nl"]), ('van:x"', []),
        ("@mar", ["@marije-de-vries", "@marijn-bakker"]), ("@noreply", []), ('van:"marije d', ['van:"marije de vries"']),
        ('van:"piet vries"', []), ("van:kam", ['van:"kamer"']), ("van:m.dev", ["van:m.devries@minbzk.nl"]),
        ("soort:k", []), ("termijn:v", []), ("onbekend:x", []), ("woord", []), ("", []), ("van:xyz", []), ("https://mar", []),
    ],
)  # fmt: skip
def test_who_may_be_meant(word: str, names: list[str]) -> None:
    assert offered(word) == names


def test_behind_the_bare_key_stands_who_came_first() -> None:
    assert offered("van:")[0] == "van:marije-de-vries"
    assert offered("@")[0] == "@marije-de-vries"


def no_day(text: str, back: bool) -> date:
    raise NotADate(text)


@given(
    st.text(max_size=90), st.text(max_size=70) | st.emails(), st.sampled_from(["van:", "@", 'van:"', "aan:"]), st.data()
)
def test_what_is_offered_is_harmless_and_means_who_it_is_offered_for(
    name: str, address: str, key: str, data: st.DataObject
) -> None:
    one = Called(plain(name[:LONGEST]), address.lower())
    whole = one.address if data.draw(st.booleans()) else one.name
    asked = naming(key + whole[: data.draw(st.integers(0, 8))], LEXICON)
    assume(asked is not None)
    assert asked is not None
    for word in asked.meant([one], 5):
        assert word.isprintable()
        assert len(word) <= LONGEST + 8
        found = parse(f"x {word}", LEXICON, no_day)
        assert found.wrong is None
        (term,) = found.known
        assert isinstance(term, Term)
        assert term.field == asked.field
        assert begins_words(term.says, plain(f"{name[:80]} {address[:80]}"))
