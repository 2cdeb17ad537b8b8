"""What the manager gets, in every format and both languages."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from werkbank.domain.brief import compose, fingerprint, from_json, mask, to_json
from werkbank.exporters import FORMATS, render
from werkbank.lang import LANGUAGES, words

NL, EN = words("nl"), words("en")
DUTCH = """\
DAGBRIEF di 24-11-2026  voor: directeur Jeugd  brief DJ-1124

Merking:   ongerubriceerd - intern gebruik
Opgesteld: di 24 nov 07:45 door M. de Boer
Gevraagd:  2 besluiten · 1 handtekening · 1 bespreekpunt · waarvan 2 met spoed
Leestijd:  minder dan een minuut
Sinds:     uw brief DJ-1123 van ma 23 nov 07:40: 2 nieuw, 1 gewijzigd, 1
           afgerond

Antwoord bijvoorbeeld: 1 ja, 3 bespreken, rest akkoord
Laat DJ-1124 in het onderwerp staan, dan hoort uw antwoord bij deze brief.

VANDAAG
  4  Capaciteit team Wonen · verliep op ma 23 nov · LAAT
  1  Uitstelbericht versturen? · uiterlijk vandaag di 24 nov 12:00 · NIET
     HAALBAAR

SPOED OF GEWIJZIGD
  2  Spreekt u op de Bouwtop? · GEWIJZIGD: advies

TE BESLISSEN (2)
  1  Uitstelbericht versturen?
     Advies: ja, cijfers komen do.
     uiterlijk vandaag di 24 nov 12:00 · NIET HAALBAAR · NIEUW · van Jansen
                                                          [ja] [nee] [bespreken]

  2  Spreekt u op de Bouwtop?
     Advies: nee
     uiterlijk vr 27 nov · OP TIJD · GEWIJZIGD: advies · van een burger · u
     kreeg dit in afschrift                               [ja] [nee] [bespreken]

TE TEKENEN (1)
  3  Convenant bouw, versie 4
     uiterlijk morgen wo 25 nov · KRAP · kenmerk 2026-114
                                                          [ja] [nee] [bespreken]

TE BESPREKEN (1)
  4  Capaciteit team Wonen
     verliep op ma 23 nov · LAAT · NIEUW                  [ja] [nee] [bespreken]

Hierna staat niets meer dat om uw antwoord vraagt.

AFGEROND SINDS UW VORIGE BRIEF
  -  Antwoord aan Vereniging Eigen Huis · uitkomst: ja · was nummer: 2

TERMIJNEN PER AUTEUR
  -  Ahmed El Idrissi · wat: Woonvisie · ligt bij: concept schrijven · speling:
     NIET HAALBAAR, 2 werkdagen te kort, gepland op do 3 dec
  -  Petra Bos · wat: Nota stikstof · ligt bij: paraaf afdelingshoofd · speling:
     KRAP, 1 werkdag over, gepland op vr 27 nov · gedaan: herinnerd op ma 23 nov

AFGEDAAN NAMENS U
  -  Afspraak verzet · grond: mandaat ma3
  -  Zaal vastgelegd · grond: geen mandaat, reden: kosten nihil

DOORVERWEZEN
  -  Vraag over declaratie · loket: P-Direkt · vrager geïnformeerd: ja

LEESMAP
  -  Rapport Rekenkamer · kern: Vertraging bij vergunningen. · leestijd: 6 min

VERTROUWELIJK
2 stukken, alleen mondeling of in het DMS; kenmerk 2026-999 en 2026-998.

VOORUITBLIK OP VIJF WERKDAGEN
  -  wo 25 nov: nummer 3
  -  vr 27 nov: nummer 2; nota: Nota stikstof (KRAP)

Gemaakt di 24 nov 07:45, versie {version}, brief DJ-1124.
Vernietigen na gebruik.
"""


def text(brief, form, language=NL):
    return render(brief, form, language).decode("utf-8")


def test_the_mail_as_a_director_reads_it(brief):
    assert text(brief, "txt") == DUTCH.format(version=fingerprint(brief))


def test_the_same_in_english(brief):
    shown = text(brief, "txt", EN)
    for part in (
        "DAILY BRIEF Tue 24 Nov 2026  for: directeur Jeugd  brief DJ-1124\n",
        "Asked:    2 decisions · 1 signature · 1 point to discuss · 2 of them urgent",
        "Answer for instance: 1 yes, 3 discuss, rest agreed",
        "was due Mon 23 Nov · LATE",
        "Ahmed El Idrissi · what: Woonvisie · lies with: concept schrijven · slack:",
        "NOT FEASIBLE, 2 working days short, planned for Thu 3 Dec",
        "TIGHT, 1 working day left, planned for Fri 27 Nov",
        "2 items, only in person or in the DMS; reference 2026-999 and 2026-998.",
        "Destroy after use.",
    ):
        assert part in shown


def test_markdown_in_short(brief):
    shown = text(brief, "md")
    assert shown.startswith("# Dagbrief di 24-11-2026 voor directeur Jeugd\n\n- Voor: directeur Jeugd\n")
    assert (
        "- **1** Uitstelbericht versturen?\n"
        "  - Advies: ja, cijfers komen do.\n"
        "  - uiterlijk vandaag di 24 nov 12:00 · NIET HAALBAAR · NIEUW · van Jansen · [ja] [nee] [bespreken]\n"
    ) in shown
    assert shown.count("\n# ") == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMATS)
def test_the_same_brief_is_the_same_bytes(brief, form, language):
    once = render(brief, form, words(language))
    assert once == render(from_json(to_json(brief)), form, words(language))
    assert once.endswith(b"\n")
    assert b"\r" not in once
    assert b"GEHEIM" not in once


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_row_of_the_mail_is_wider_than_a_terminal(brief, language):
    assert max(map(len, text(brief, "txt", words(language)).split("\n"))) <= 80


@pytest.mark.parametrize("form", ["txt", "md", "html"])
@pytest.mark.parametrize(("language", "concept", "gone"), [(NL, "CONCEPT", "INGETROKKEN"), (EN, "DRAFT", "WITHDRAWN")])
def test_a_concept_and_a_withdrawn_brief_say_so(brief, form, language, concept, gone):
    drafted = replace(brief, head=replace(brief.head, frozen=False, number=None))
    withdrawn = replace(brief, head=replace(brief.head, withdrawn=True))
    answer = language.brief.labels["answer"]
    assert concept not in text(brief, form, language)
    assert text(drafted, form, language).count(concept) >= 2
    assert answer in text(drafted, form, language)
    assert text(withdrawn, form, language).count(gone) >= 2
    assert answer not in text(withdrawn, form, language)


def test_json_is_the_canonical_text(brief):
    assert text(brief, "json") == to_json(brief) + "\n"
    assert json.loads(text(brief, "json"))["head"]["frozen"] is True


@pytest.mark.parametrize("form", FORMATS)
def test_a_masked_line_keeps_its_number_and_says_nothing(brief, form):
    shown = text(mask(brief, {1: "medical", 8: "cabinet", 10: "personnel", 11: "dep-v"}), form)
    for gone in ("Uitstelbericht", "cijfers komen", "Jansen", "Rekenkamer", "vergunningen", "Eigen Huis", "stikstof"):
        assert gone not in shown
    shown = " ".join(shown.split())
    if form != "json":
        assert "vertrouwelijk stuk s1, inhoud niet getoond" in shown
        assert "4 stukken, alleen mondeling of in het DMS; kenmerk 2026-999 en 2026-998;" in shown
        assert "zonder kenmerk, vraag naar s8 en s11." in shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_brief_is_short_and_whole(head, form, language):
    shown = text(compose(replace(head, since=None, previous_code=""), []), form, words(language))
    assert words(language).brief.none_asked in shown or form == "json"
    assert words(language).brief.labels["answer"] not in shown
    assert len(shown) < 6_000


@pytest.mark.parametrize(
    ("count", "example"), [(1, "1 ja\n"), (2, "1 ja, 2 bespreken\n"), (3, "1 ja, 3 bespreken, rest ")]
)
def test_the_example_uses_numbers_that_are_there(head, candidate, count, example):
    brief = compose(head, [candidate(item, gist="x") for item in range(1, count + 1)])
    assert f"Antwoord bijvoorbeeld: {example}" in text(brief, "txt")


def test_page_two_goes_on_numbering(head, candidate):
    brief = compose(head, [candidate(item, gist=f"Vraag {item}?") for item in range(1, 21)])
    shown = text(brief, "txt")
    assert "Op pagina 2 staan nog 8 vragen: nummer 13 tot en met 20." in shown
    assert "TE BESLISSEN, VERVOLG (8)\n 13  Vraag 13?" in shown
    one_more = compose(head, [candidate(item, "discuss", gist="x") for item in range(1, 7)])
    assert "Op pagina 2 staat nog 1 vraag: nummer 6." in text(one_more, "txt")
    assert "Page 2 holds 1 more question: number 6." in text(one_more, "txt", EN)


def test_many_urgent_lines_are_counted(head, candidate):
    brief = compose(head, [candidate(item, gist="x", status="late") for item in range(1, 12)])
    assert "en nog 3, hieronder" in text(brief, "txt")


def test_a_line_without_any_text_says_so(head, candidate):
    brief = compose(head, [candidate(1, title=""), candidate(2, "read", title=""), candidate(3, "settled", title="")])
    assert text(brief, "txt").count("(geen onderwerp)") == 3
    assert "grond: geen mandaat" in text(brief, "txt")


def test_four_hundred_lines(head, candidate):
    brief = compose(head, [candidate(item, gist=f"Vraag {item}?") for item in range(1, 401)])
    assert "\n400  Vraag 400?" in text(brief, "txt")


class Outline(HTMLParser):
    """Open and close tags in balance; headings, table cells and attributes counted."""

    VOID = frozenset({"meta", "br"})

    def __init__(self):
        super().__init__()
        self.open, self.seen, self.title = [], [], ""

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] == ["title"]:
            self.title += data


@pytest.mark.parametrize("language", LANGUAGES)
def test_html_is_one_well_formed_page(brief, language):
    shown = text(brief, "html", words(language))
    outline = Outline()
    outline.feed(shown)
    outline.close()
    assert outline.open == []
    tags = [tag for tag, _ in outline.seen]
    assert tags.count("h1") == tags.count("main") == tags.count("title") == 1
    assert dict(outline.seen)["html"] == {"lang": language}
    assert "directeur Jeugd" in outline.title
    assert tags.count("table") == tags.count("caption") == 6
    assert all(attrs.get("scope") in {"col", "row"} for tag, attrs in outline.seen if tag == "th")
    levels = [int(tag[1]) for tag in tags if tag in {"h1", "h2", "h3"}]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert not {"script", "img", "link", "iframe", "form", "a"} & set(tags)
    assert not re.search(r"https?:|//|url\(|@import", shown)
    assert "width=device-width" in shown


def contrast(one, other):
    def light(colour):
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def test_colours_have_contrast_on_light_dark_and_paper(brief):
    themes = re.findall(r":root \{([^}]*--ink[^}]*)\}", text(brief, "html"))
    assert len(themes) == 3
    for theme in themes:
        colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6})", theme))
        colours = {name: c if len(c) == 7 else "#" + "".join(2 * x for x in c[1:]) for name, c in colours.items()}
        for ink in ("ink", "soft", "accent"):
            for ground in ("paper", "tint"):
                assert contrast(colours[ink], colours[ground]) >= 4.5


def test_print_is_at_least_eleven_points(brief):
    printed = text(brief, "html").split("@media print")[1].split("</style>")[0]
    assert min(map(int, re.findall(r"font(?:-size)?: (\d+)pt", printed))) >= 11


def test_only_html_loads_the_template_engine():
    code = (
        "import sys; from werkbank.exporters import render, page, txt, md; from werkbank.domain import brief\n"
        "assert 'jinja2' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_place_in_words():
    assert NL.brief.place("3 · gist") == "3 · kern"
    assert NL.brief.place("read s12 · title") == "leesmap s12 · titel"
    assert EN.brief.place("today 2 · text") == "today 2 · text"
    assert NL.brief.place("head · officer") == "kop · opsteller"
    assert NL.brief.place("elders") == "elders"
