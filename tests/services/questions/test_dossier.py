"""Questions leave the house: what is in it, what stays out, past the gate, and noted without content."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from datetime import timedelta
from html.parser import HTMLParser
from itertools import pairwise, product
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from markdown_it import MarkdownIt

from tests.services.conftest import Begin
from tests.services.making import AMRANI, Mail, Office
from tests.services.truths import deeds
from werkbank.domain.dossier import KINDS, Dossier
from werkbank.domain.errors import CannotWrite, GateStopped, NotFound, QuestionRefused, UsageError, WerkbankError
from werkbank.domain.question_keeping import Commitment
from werkbank.domain.questions import read_questions
from werkbank.importers.questions.files import read_file
from werkbank.services.guesses import Given
from werkbank.services.questions.checking import CheckEdit
from werkbank.services.questions.dossier import FORMATS
from werkbank.services.questions.shaping import PartEdit, QuestionEdit

SECRET = "zeekomkommer"


def with_questions(office: Office) -> None:
    """A question with three parts, partly answered; two more of the same manager, one of them confidential."""
    services = office.services
    office.take(
        Mail(subject="Kamervragen over de huurtoeslag").raw(), Mail(subject=f"Vraag over {SECRET}").raw(),
        Mail(subject="Debat wonen").raw(), Mail(subject="Vraag van een ander", to=f"F <{AMRANI}>").raw(),
    )  # fmt: skip
    for ref, checklist in (("s1", "C2"), ("s2", "C1"), ("s3", "C3"), ("s4", "C1")):
        services.deciding.decide([ref], "question", Given(checklist=checklist))
    services.shaping.mark(["s2"], "personnel")
    shaping = services.question_shaping
    shaping.add(
        "v1",
        [(("1",), "Kent u het bericht?"), (("2", "3"), "Hoeveel huurders\nwachten er?"), ((), "Zo nee, waarom niet?")],
    )
    shaping.edit("v1", QuestionEdit(asker="het lid De Vries (X)", addressee="de minister van Wonen", reference="2026Z01234",
                                    submitted="10-11-2026", core="De wachttijd daalt.", kind="decision"))  # fmt: skip
    shaping.change("v1", 1, PartEdit(answer="Ja.", core="Het bericht is bekend.", answered=True))
    shaping.change("v1", 2, PartEdit(answer="Er wachten 1.250 huurders.", advice="noem ook vorig jaar"))


@pytest.fixture
def asking(begin: Begin) -> Office:
    return begin(with_questions)


def made(office: Office, *refs: str, kind: str = "dossier", **more: Any) -> Dossier:
    return office.services.dossiers.compose(refs or ("v1",), kind, **more)


def text(office: Office, *refs: str, kind: str = "dossier", format_: str = "md", **more: Any) -> str:
    dossiers = office.services.dossiers
    return dossiers.render(dossiers.compose(refs or ("v1",), kind, **more), format_).decode()


def exports(office: Office) -> list[tuple[Any, ...]]:
    return office.rows("SELECT what, format, manager_id, refs FROM export_log ORDER BY id")


def refused(office: Office, use: Callable[[], object], error: type[WerkbankError]) -> WerkbankError:
    before = deeds(office.path), exports(office)
    with pytest.raises(error) as caught:
        use()
    assert (deeds(office.path), exports(office)) == before
    return caught.value


def test_the_letter_has_the_questions_word_for_word_under_their_printed_numbers(asking: Office) -> None:
    shown = text(asking, kind="letter")
    order = [
        "Antwoord van de minister van Wonen op de vragen van het lid De Vries (X) over de huurtoeslag (ingezonden",
        "10 november 2026, kenmerk 2026Z01234)",
        "Geachte voorzitter,", "### Vraag 1\n\nKent u het bericht?", "### Antwoord op vraag 1\n\nJa.\n",
        "### Vragen 2 en 3\n\nHoeveel huurders\\\nwachten er?", "### Antwoord op vragen 2 en 3\n\nEr wachten 1.250 huurders.",
        "[Dit antwoord is nog niet vastgesteld]", "### Vraag\n\nZo nee, waarom niet?", "### Antwoord\n", "[Nog te beantwoorden]", "Hoogachtend,",
    ]  # fmt: skip
    plain = shown.replace("\\[", "[").replace("\\]", "]")
    places = [plain.index(words) for words in order]
    assert places == sorted(places)
    assert "Haal het weg voordat de brief naar buiten gaat" in shown
    cover, _, letter = plain.partition("Antwoord van de minister")
    assert "Vernietigen na gebruik" in cover  # what is for the house stands on the cover, and goes with it
    assert "Vernietigen" not in letter
    assert "v1" not in letter
    assert letter.rstrip().endswith("[naam en functie]")


@pytest.mark.parametrize(
    ("asker", "about"),
    [
        ("Van der Zee (GroenLinks-PvdA)", "de leegstand"), ("Van der Zee en Tak (beiden GroenLinks-PvdA)", "de leegstand"),
        ("Van der Zee (GroenLinks-PvdA)", ""), ("De Vries (VVD)", "de huur"),
    ],
)  # fmt: skip
def test_the_letter_of_questions_that_were_read_says_who_asks_once(office: Office, asker: str, about: str) -> None:
    over = f" over {about}" if about else ""
    importing = office.services.question_import
    found = importing.pasted(
        f"2026Z04711\nVragen van de leden {asker} aan de minister van Volkshuisvesting{over} (ingezonden 17 november 2026)\n"
        "1\nWaar?\n2\nWie?\n"
    )
    importing.save(found, found.documents, "DJ")
    shown = " ".join(text(office, kind="letter").replace("\\", "").split())
    who = f"{'de leden' if ' en ' in asker else 'het lid'} {asker}"
    assert f"van de minister van Volkshuisvesting op de vragen van {who} over {about or '[onderwerp]'} (ing" in shown
    assert f"de antwoorden op de vragen over {about or '[onderwerp]'}." in shown
    assert f"Betreft: {about or '[onderwerp]'} Geachte" in shown.replace("*", "")
    office.services.question_shaping.edit("v1", QuestionEdit(asker="Tak (DVP)"))
    assert "op de vragen van het lid Tak (DVP) over" in " ".join(text(office, kind="letter").replace("\\", "").split())
    shown = " ".join(text(office, kind="letter").replace("\\", "").split())
    assert (f"op de vragen over {about}." in shown) == bool(about)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Minister van Wonen", "van de Minister van Wonen op"), ("college van B en W", "van het college van B en W op"),
        ("de minister van Wonen", "van de minister van Wonen op"), ("", "van [bewindspersoon] op"),
    ],
)  # fmt: skip
def test_the_office_that_answers_has_its_article(asking: Office, name: str, said: str) -> None:
    asking.services.question_shaping.edit("v1", QuestionEdit(addressee=name))
    assert said in " ".join(text(asking, kind="letter").replace("\\", "").split())


def test_the_letter_as_a_word_file_is_read_back_with_the_same_numbers(asking: Office, tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    asking.services.dossiers.export(["v1"], "letter", "docx", str(path))
    (document,) = read_questions(read_file(str(path)).lines)
    assert [(part.numbers, part.text) for part in document.parts][:2] == [
        (("1",), "Kent u het bericht?"), (("2", "3"), "Hoeveel huurders wachten er?"),
    ]  # fmt: skip


def test_answers_to_say_stand_in_their_order_with_their_time(asking: Office) -> None:
    shown = text(asking, kind="qa")
    assert re.findall(r"^### (.*)$", shown, re.MULTILINE) == [
        "Nog open", "Vraag 1", "Vragen 2 en 3", "Vraag zonder nummer (plaats 3)",
    ]  # fmt: skip
    assert "Advies: noem ook vorig jaar" in shown
    assert shown.count("Uitspreken duurt ongeveer 5 seconden.") == 2


def test_the_agenda_leaves_no_item_without_an_advice_unseen(asking: Office) -> None:
    shown = text(asking, "v3", "v1", kind="agenda")
    assert re.findall(r"^### (\d.*)$", shown, re.MULTILINE) == ["1 Debat wonen", "2 Kamervragen over de huurtoeslag"]
    assert "Status: ter besluit" in shown
    assert "- Het bericht is bekend.\n- Er wachten 1.250 huurders. (noem ook vorig jaar)" in shown
    assert shown.count("Nog geen advies") == 2


def test_a_fact_without_a_source_stands_apart(asking: Office) -> None:
    assert "nog geen feiten met een bron" in text(asking, kind="factsheet")
    checking = asking.services.checking
    checking.set("v1", "source", CheckEdit(state="in", answer="1.250", source="Huurcommissie | x", as_of="1-7-2026"), 2)
    checking.set("v1", "figures", CheckEdit(state="in", answer="twee keer zo veel", person="Piet Smit"), 2)
    checking.set("v1", "secrecy", CheckEdit(state="in", answer=SECRET, source=SECRET))
    shown = text(asking, kind="factsheet")
    head, _, loose = shown.partition("### Nog zonder bron")
    assert "| Vragen 2 en 3: Bron en peildatum van elk cijfer | 1\\.250 | Huurcommissie \\| x | 1 juli 2026 |" in head
    assert "twee keer zo veel" in loose
    assert "twee keer zo veel" not in head
    assert SECRET not in shown


def test_the_cover_says_what_is_open(asking: Office) -> None:
    shown = text(asking)
    assert "# Dossier: Kamervragen over de huurtoeslag · CONCEPT" in shown
    assert "Bij 1.250 staat geen bron." in shown
    assert "Vraag zonder nummer (plaats 3): Er staat nog geen antwoord." in shown
    assert "Kernboodschap in één zin (vragen 1, 2 en 3; vraag zonder nummer (plaats 3))" in shown
    asking.services.checking.set("v1", "figures", CheckEdit(person="Piet Smit", wanted="morgen"), 2)
    assert "(vragen 2 en 3), Piet Smit, uiterlijk 24 november 2026\n" in text(asking)
    asking.reopen(later=timedelta(days=2))
    assert "uiterlijk 24 november 2026, te laat\n" in text(asking)
    asking.services.checking.state("v1", "ready", "de griffie wacht")
    shown = text(asking)
    assert "CONCEPT" not in shown
    assert "Toch gereed gemeld, omdat: de griffie wacht" in shown


def test_what_is_still_to_check_in_several_answers_is_said_once(asking: Office) -> None:
    for part in (1, 2):
        asking.services.question_shaping.change("v1", part, PartEdit(answer=""))
    shown = text(asking)
    assert shown.count("Er staat nog geen antwoord.") == 2
    assert "Vragen 1, 2 en 3: Er staat nog geen antwoord." in shown
    assert "Vraag zonder nummer (plaats 3): Er staat nog geen antwoord." in shown


def test_a_source_on_the_checklist_takes_the_mark_away(asking: Office) -> None:
    asking.services.checking.set("v1", "source", CheckEdit(state="in", source="Huurcommissie", as_of="1-7-2026"), 2)
    assert "staat geen bron" not in text(asking)


def test_what_is_confidential_stays_out_and_is_counted(asking: Office) -> None:
    services = asking.services
    services.question_shaping.change("v1", 3, PartEdit(answer=f"Personeelsvertrouwelijk\nOver {SECRET}."))
    services.question_shaping.change("v1", 2, PartEdit(answer=f"Net als {SECRET}.", taken_from="m99, v2.1"))
    for kind, format_ in product(KINDS, ("md", "html")):
        dossier = made(asking, "v1", "v2", kind=kind)
        assert ([one.ref for one in dossier.chapters], dossier.left_out, dossier.parts_left_out) == (["v1"], 1, 2)
        shown = text(asking, "v1", "v2", kind=kind, format_=format_)
        assert SECRET not in shown
        assert "1 vertrouwelijke vraag is weggelaten." in shown
        assert "2 vertrouwelijke deelvragen zijn weggelaten." in shown
        chosen = text(asking, "v1", "v2", kind=kind, format_=format_, confidential=True)
        assert "weggelaten" not in chosen
        assert "personeelsvertrouwelijk" in chosen
        assert kind not in ("dossier", "qa", "letter") or SECRET in chosen


def test_what_is_sealed_stays_out_also_when_it_is_chosen(asking: Office) -> None:
    services = asking.services
    services.shaping.mark(["s3"], "dep-v")
    dossier = made(asking, "v1", "v3", confidential=True)
    assert ([one.ref for one in dossier.chapters], dossier.left_out) == (["v1"], 1)
    refused(asking, lambda: made(asking, "v3", confidential=True), QuestionRefused)
    told = refused(asking, lambda: made(asking, "v2"), QuestionRefused)
    assert isinstance(told, QuestionRefused)
    assert (told.reason, told.subject) == ("confidential", "v2")


def test_promises_around_it_are_in_it_unless_they_are_hidden(asking: Office) -> None:
    from werkbank.domain.deeds import DeedCall

    with asking.services.doors.database.doing(DeedCall("question-edit", {"question": "v1"}), asking.moment) as doing:
        doing.commitments.add(Commitment(text="De Kamer krijgt een brief", question_id=1, occasion="debat"))
        doing.commitments.add(Commitment(text=f"Over {SECRET}", question_id=1, marking="cabinet"))
        doing.commitments.add(Commitment(text="Iets anders"))
    shown = text(asking)
    assert "De Kamer krijgt een brief · toezegging · debat" in shown
    assert SECRET not in shown
    assert "Iets anders" not in shown


@pytest.mark.parametrize("bad", ["BSN 111222333", "dit is Stg. GEHEIM materiaal"])
@pytest.mark.parametrize("place", ["answer", "source", "asker"])
def test_the_gate_stands_before_it(asking: Office, bad: str, place: str, tmp_path: Path) -> None:
    services, path = asking.services, tmp_path / "x.md"
    if place == "source":
        services.checking.set("v1", "source", CheckEdit(state="in", source=bad), 1)
    elif place == "asker":
        services.question_shaping.edit("v1", QuestionEdit(asker=bad))
    else:
        services.question_shaping.change("v1", 1, PartEdit(**{place: f"Ja. {bad}"}))
    stopped = refused(asking, lambda: services.dossiers.export(["v1"], "dossier", "md", str(path)), GateStopped)
    assert isinstance(stopped, GateStopped)
    assert stopped.findings[0].place.startswith("v1")
    assert not path.exists()


def test_it_is_noted_without_content_and_makes_no_deed(asking: Office, tmp_path: Path) -> None:
    before = deeds(asking.path)
    path = tmp_path / "uit.html"
    done = asking.services.dossiers.export(["s1", "v1", "v3"], "qa", "html", str(path))
    assert path.read_bytes() == done.data
    assert oct(path.stat().st_mode)[-3:] == "600"
    ((what, format_, manager, refs),) = exports(asking)
    assert (what, format_, json.loads(refs)) == ("question-qa", "html", ["s1", "v1", "s3", "v3"])
    assert manager == 1
    assert deeds(asking.path) == before
    refused(asking, lambda: asking.services.dossiers.export(["v1"], "qa", "html", str(path)), CannotWrite)
    asking.services.dossiers.export(["v1"], "qa", "html", str(path), force=True)
    assert len(exports(asking)) == 2


def test_what_cannot_be(asking: Office) -> None:
    dossiers = asking.services.dossiers
    for use, error in (
        (lambda: dossiers.compose(["v9"]), NotFound), (lambda: dossiers.compose([]), UsageError),
        (lambda: dossiers.compose(["n1"]), UsageError), (lambda: dossiers.compose(["v1"], "boek"), UsageError),
        (lambda: dossiers.export(["v1"], "qa", "pdf"), UsageError), (lambda: dossiers.compose(["v1", "v4"]), QuestionRefused),
    ):  # fmt: skip
        refused(asking, use, error)


def test_the_same_is_the_same_bytes(asking: Office) -> None:
    def every() -> list[bytes]:
        dossiers = asking.services.dossiers
        return [
            dossiers.render(dossiers.compose(["v1", "v3"], kind), format_) for kind, format_ in product(KINDS, FORMATS)
        ]

    first = every()
    asking.reopen()
    assert every() == first
    assert len(set(first)) == len(KINDS) * len(FORMATS)


class Outline(HTMLParser):
    """Open and close tags in balance."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_html_is_one_accessible_page(asking: Office) -> None:
    asking.services.checking.set("v1", "source", CheckEdit(state="in", answer="x", source="y"), 1)
    for kind, refs in product(KINDS, (("v1",), ("v1", "v3"))):
        accessible(text(asking, *refs, kind=kind, format_="html"))


def accessible(shown: str) -> None:
    outline = Outline()
    outline.feed(shown)
    outline.close()
    tags = [tag for tag, _ in outline.seen]
    assert outline.open == []
    assert tags.count("h1") == tags.count("main") == tags.count("title") == 1
    assert dict(outline.seen)["html"] == {"lang": "nl"}
    assert tags.count("table") == tags.count("caption")
    assert all(attrs.get("scope") in {"col", "row"} for tag, attrs in outline.seen if tag == "th")
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert not {"script", "img", "link", "iframe", "form", "a"} & set(tags)
    assert not re.search(r"https?:|url\(|@import", shown)


EVIL = [
    "<script>alert(1)</script>", "</title></style><h1>x", "# kop", "- lijst\n\n1. lijst", "[a](http://b.example) ![](//x)", "a | b | c",
    "{{ document }} {reason} {numbers} {subject}", "```\ncode", "*vet* _schuin_ `code`", "&amp; ]]> \x00 \ufffe \x1b[31m \u202eom\u202c", "---\n===\n> x", "\\",
]  # fmt: skip


def test_what_people_wrote_is_never_markup(asking: Office) -> None:
    asking.services.checking.state("v1", "ready", "x")
    for evil in EVIL:
        never_markup(asking, evil)


def never_markup(asking: Office, evil: str) -> None:
    services = asking.services
    services.checking.state("v1", "")
    services.question_shaping.edit("v1", QuestionEdit(title=evil, asker=evil, core=evil, addressee=evil))
    services.question_shaping.remove("v1", 1)
    (part,) = services.question_shaping.add("v1", [((evil[:9],), evil)])  # as it may be printed in a document
    services.question_shaping.change("v1", part.place, PartEdit(answer=evil, core=evil, advice=evil))
    services.checking.set("v1", "source", CheckEdit(state="in", answer=evil, source=evil), part.place)
    services.checking.state("v1", "ready", evil)
    for kind in KINDS:
        shown = text(asking, "v1", kind=kind, format_="html")
        outline = Outline()
        outline.feed(shown)
        outline.close()
        tags = {tag for tag, _ in outline.seen}
        assert outline.open == []
        assert [tag for tag, _ in outline.seen].count("h1") == 1
        assert not {"script", "img", "a", "code", "em"} & tags
        tokens = MarkdownIt("commonmark").enable("table").parse(text(asking, "v1", kind=kind))
        assert sum(token.tag == "h1" and token.nesting == 1 for token in tokens) == 1
        inner = {child.type for token in tokens for child in token.children or ()}
        assert not {"link_open", "image", "code_inline", "em_open", "html_inline"} & inner
        assert not {"fence", "code_block", "html_block", "ordered_list_open"} & {token.type for token in tokens}
        packed = zipfile.ZipFile(io.BytesIO(services.dossiers.render(made(asking, kind=kind), "docx")))
        assert packed.testzip() is None
        for name in packed.namelist():
            ET.fromstring(packed.read(name))  # noqa: S314 (we wrote it just now)


def test_a_word_file_has_real_headings_and_its_language(asking: Office) -> None:
    packed = zipfile.ZipFile(io.BytesIO(asking.services.dossiers.render(made(asking), "docx")))
    body = packed.read("word/document.xml").decode()
    assert body.count('<w:pStyle w:val="Title"/>') == 1
    styles = packed.read("word/styles.xml").decode()
    used = set(re.findall(r'<w:pStyle w:val="(\w+)"/>', body))
    assert used <= set(re.findall(r'w:styleId="(\w+)"', styles))
    assert {"Heading1", "Heading2", "Heading3", "ListBullet"} <= used
    assert 'w:val="nl-NL"' in styles
    assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
