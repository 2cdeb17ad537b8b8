"""Other people's words are never markup, and never move the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from werkbank.domain.brief import (
    Brief,
    BriefSection,
    Candidate,
    Done,
    Expected,
    Head,
    Highlight,
    Line,
    Pointer,
    asking,
    compose,
    mask,
)
from werkbank.domain.harmless import harmless_line
from werkbank.domain.markings import MARKINGS
from werkbank.exporters import FORMATS, render
from werkbank.exporters.md import escaped
from werkbank.exporters.txt import width, wrapped
from werkbank.lang import words

NL = words("nl")
TODAY = date(2026, 11, 24)
EVIL = [
    "[/b] [URGENT] {n} {0} %s",
    "# kop",
    "- lijst",
    "+ lijst",
    "1. lijst",
    "12) lijst",
    "===",
    "> citaat",
    "~~~",
    "```\ncode",
    "[a](http://b.example)",
    "![a](//b.example/x.png)",
    "<script>alert(1)</script>",
    "</title></style></p><h1>x",
    "*vet* __vet__ ~~weg~~ `code`",
    "a | b | c",
    "nu.nl, HTTP://NU.NL, //nu.nl/x en ftp://nu.nl",
    "&amp; &lt;",
    "https://kwaad.example en www.kwaad.example of wie@kwaad.example",
    "\\* \\",
    "{{ page }} {% raw %}",
    "[x]: http://b.example",
    "\x1b]52;c;AAAA\x07 \x9b2J \u202egespiegeld\u202c \u200bweg\ud800",
    "twee\r\nregels\u2028drie",
    "漢字" * 60,
    "😀" * 60,
    "é" * 300,
    "a" * 3_000,
]


def brief_of(evil):
    """The text in every place that holds text, past ``compose``."""
    line = Line(
        item=1,
        section="decide",
        number=1,
        title=evil,
        gist=evil,
        advice=evil,
        kenmerk=evil,
        person=evil,
        reason=evil,
        due=TODAY,
        due_time=evil,
        status="late",
        change="changed",
        changed=("gist", "due"),
    )
    told = {"title": evil, "gist": evil, "reason": evil, "mandate": evil, "desk": evil}
    return Brief(
        head=Head(
            manager=evil,
            manager_code=evil,
            day=TODAY,
            code=evil,
            officer=evil,
            previous_code=evil or "x",
            prepared_at=datetime(2026, 11, 24, tzinfo=UTC),
            since=datetime(2026, 11, 23, tzinfo=UTC),
        ),
        highlights=(Highlight(text=evil), Highlight(item=1), Highlight(item=99)),
        sections=(
            BriefSection(key="decide", lines=(line,)),
            *(
                BriefSection(key=key, lines=(Line(item=2, section=key, **told),))
                for key in ("settled", "referred", "read")
            ),
        ),
        page_two=(BriefSection(key="sign", lines=(replace(line, number=2, section="sign"),)),),
        done=(Done(item=3, number=1, outcome="yes", text=evil),),
        confidential=(Pointer(item=4, kenmerk=evil),),
        outlook=(Expected(item=5, due=TODAY, state="note", text=evil),),
    )


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.data = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)

    def handle_data(self, data):
        self.data.append(data)


def read(page):
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader


@pytest.mark.parametrize("evil", EVIL)
@pytest.mark.parametrize("form", FORMATS)
def test_nothing_harmful_in_any_format(form, evil):
    shown = render(brief_of(evil), form, NL).decode("utf-8")
    assert not set(shown) & set("\x1b\x9b\x07\r\u2028\u202e\u202c\u200b")


@pytest.mark.parametrize("evil", EVIL)
def test_the_page_has_the_same_tags_whatever_was_written(evil):
    plain, hostile = (read(render(brief_of(text), "html", NL).decode()) for text in ("gewoon", evil))
    assert hostile.tags == plain.tags
    assert harmless_line(evil) in "".join(hostile.data)


@pytest.mark.parametrize("evil", EVIL)
def test_markdown_has_the_same_structure_whatever_was_written(evil):
    parser = MarkdownIt("gfm-like", {"html": True, "linkify": True, "typographer": False})
    plain, hostile = (parser.render(render(brief_of(text), "md", NL).decode()) for text in ("gewoon", evil))
    assert read(hostile).tags == read(plain).tags
    assert harmless_line(evil) in "".join(read(hostile).data)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=40))
def test_escaped_markdown_shows_exactly_what_was_written(text):
    text = harmless_line(text)
    shown = MarkdownIt("gfm-like", {"html": True, "linkify": True}).render(f"- {escaped(text)}")
    assert set(read(shown).tags) <= {"ul", "li"}
    assert "".join(read(shown).data).strip().split() == text.split()


@pytest.mark.parametrize("evil", EVIL)
def test_no_row_of_a_mail_is_wider_than_eighty_columns(evil):
    rows = render(brief_of(evil), "txt", NL).decode().split("\n")
    assert max(map(width, rows)) <= 80
    assert all(row == row.rstrip() for row in rows)


@given(st.text(st.sampled_from("ab 漢e\u0301 "), max_size=300), st.integers(0, 20))
def test_wrapping_loses_no_character(text, margin):
    rows = list(wrapped(text, " " * margin, " " * margin))
    assert "".join("".join(rows).split()) == "".join(text.split())
    assert all(width(row) <= 80 for row in rows)


@pytest.mark.parametrize("form", FORMATS)
def test_ten_megabytes_is_one_line(form):
    line = Line(item=1, section="decide", number=1, gist="woord " * 1_800_000, due=TODAY)
    brief = Brief(head=brief_of("x").head, sections=(BriefSection(key="decide", lines=(line,)),))
    assert len(render(brief, form, NL)) < 20_000


@st.composite
def hidden_and_open(draw):
    """Candidates in every state; the words of each are its own."""
    states = ["decide", "sign", "discuss", "read", "settled", "referred", "waiting", "note", "archived"]
    return [
        Candidate(
            item=item,
            state=draw(st.sampled_from(states)),
            received=datetime(2026, 11, 20, tzinfo=UTC),
            due=TODAY,
            title=f"titel{item}x",
            gist=f"kern{item}x",
            advice=f"advies{item}x",
            person=f"naam{item}x",
            reason=f"reden{item}x",
            desk=f"loket{item}x",
            mandate=f"mandaat{item}x",
            kenmerk=f"zaak{item}x van iemand",
            marking=draw(st.sampled_from(["", *MARKINGS])),
            answer=draw(st.sampled_from(["", "", "yes"])),
        )
        for item in range(1, draw(st.integers(1, 8)) + 1)
    ]


@given(hidden_and_open(), st.sampled_from(FORMATS))
def test_no_word_of_a_hidden_piece_is_in_any_format(candidates, form):
    head = brief_of("x").head
    open_now = [replace(one, marking="", answer="") for one in candidates]
    before = compose(head, open_now)
    shown = render(compose(head, candidates, asking(before)), form, NL).decode()
    later = render(mask(before, {one.item: one.marking for one in candidates}), form, NL).decode()
    for one in candidates:
        if one.marking:
            for word in ("titel", "kern", "advies", "naam", "reden", "loket", "mandaat", "zaak"):
                assert f"{word}{one.item}x" not in shown
                assert f"{word}{one.item}x" not in later
