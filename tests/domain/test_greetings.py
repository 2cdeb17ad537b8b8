"""What is a greeting and what says something already."""

from __future__ import annotations

import pytest

from werkbank.domain.greetings import is_greeting


@pytest.mark.parametrize(
    "line",
    [
        "Geachte mevrouw De Vries,",
        "Beste collega's,",
        "Dag Hanna,",
        "Goedemorgen,",
        " L.S.,",
        "Hallo!",
        "Dear Mr Smith,",
    ],
)
def test_a_line_that_only_greets(line: str) -> None:
    assert is_greeting(line)


@pytest.mark.parametrize(
    "line",
    [
        "", "Karel, de minister vraagt of het kan.", "Dag en nacht: de cijfers.",
        "Hierbij de nota.", "Beste Dirk, kun je hier naar kijken?", "Dagelijks bestuur,",
    ],
)  # fmt: skip
def test_a_line_that_says_something(line: str) -> None:
    assert not is_greeting(line)
