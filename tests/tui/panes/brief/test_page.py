"""The real Markdown of a brief, laid out for the screen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from werkbank.exporters.md import escaped
from werkbank.tui.panes.brief.page import laid_out

PAGE = """# Dagbrief

**CONCEPT**

- Code: DJ-1124
- Merking: intern

Antwoord met de nummers.  
Dat kan in één regel.

## Te beslissen (2)

- **1** Uitstelbericht\\?
  - Advies: ja
  - uiterlijk vandaag · [ja] [nee] [bespreken]
- **12** Iets anders

---

Gemaakt met werkbank
"""  # noqa: W291 - two blanks are a line break


def test_headings_points_and_rules_stand_where_they_belong() -> None:
    found = [(one.role, one.label.strip(), one.text) for one in laid_out(PAGE) if one.text or one.label or one.fill]
    assert found == [
        ("title", "", "Dagbrief"), ("title", "", "CONCEPT"), ("plain", "-", "Code: DJ-1124"),
        ("plain", "-", "Merking: intern"), ("plain", "", "Antwoord met de nummers."),
        ("plain", "", "Dat kan in één regel."), ("heading", "", "Te beslissen (2)"), ("title", "1", "Uitstelbericht?"),
        ("plain", "", "Advies: ja"), ("plain", "", "uiterlijk vandaag · [ja] [nee] [bespreken]"),
        ("title", "12", "Iets anders"), ("line", "", ""), ("plain", "", "Gemaakt met werkbank"),
    ]  # fmt: skip


@given(
    st.text(st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_characters="\x7f"), min_size=1, max_size=60)
)
def test_what_people_wrote_is_shown_as_they_wrote_it(text: str) -> None:
    wanted = " ".join(text.split())
    shown = " ".join(one.text for one in laid_out(f"- **1** {escaped(wanted)}\n"))
    assert " ".join(shown.split()) == wanted
