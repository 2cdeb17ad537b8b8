"""Mail that wants to take over the terminal, the page, the log or the shell: shown as text, everywhere."""

from __future__ import annotations

import json
import re
from email.header import Header
from pathlib import Path
from typing import Final

import pytest

from tests.cli.conftest import Begin
from tests.cli.running import ACTS, Desk, Ran
from tests.cli.test_trouble import terminal
from tests.services.making import JANSEN

TRICKS: Final = {
    "markup": "[/b][@click=app.quit]klik[/][bold red]x",
    "escape": "\x1b[2J\x1b[31mrood\x1b[0m",
    "clipboard": "\x1b]52;c;Zm9v\x07plakken",
    "title": "\x1b]0;eigen titel\x07",
    "c1": "\x9b31mrood\x9d52;c;Zm9v\x9c",
    "bidi": "factuur\u202efdp.exe\u2066x\u2069",
    "invisible": "be\u200bta\u00adling\ufeff\u2060",
    "tags": "ok\U000e0041\U000e0042",
    "format": "%s %n {x} {0} {0.__class__} $HOME `id` $(id)",
    "newline": "eerste\nTo: ander@x.nl\rTerug\x0b\x0c\x85\u2028\u2029einde",
    "backspace": "veilig\x08\x08\x08\x7f\x00\x07",
    "html": "<script>alert(1)</script><img src=x onerror=y>&amp;\"'",
    "formula": "=HYPERLINK(\"http://x\";\"y\")",
    "links": "](javascript:alert(1)) ![x](http://x/y.png) | kolom |",
}  # fmt: skip
VISIBLE: Final = ("klik", "rood", "plakken", "factuur", "ling", "%s", "{0}", "einde", "veilig", "alert(1)")


def mail(number: int, trick: str) -> bytes:
    """The trick in every place where a sender can put it: encoded headers, raw headers, names, attachments, text."""
    encoded = Header(trick, "utf-8").encode(linesep="\r\n", maxlinelen=10_000)
    raw = re.sub(r"[\r\n\x0b\x0c\x85\u2028\u2029\x00]", " ", trick)
    return (
        f'From: {encoded} <a{number}@vng.nl>\r\nTo: {JANSEN}\r\nCc: "{raw}" <cc@vng.nl>\r\n'
        f"Subject: {encoded} {raw}\r\nMessage-ID: <hostile-{number}@vng.nl>\r\nDate: Mon, 23 Nov 2026 08:00:00 +0100\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="rand"\r\n\r\n'
        f"--rand\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nzoekwoord {trick}\r\n\r\n"
        f"--rand\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>{trick}&#27;[31m&#x9b;31m&#8238;</p>\r\n"
        f'--rand\r\nContent-Type: application/pdf; name="{raw}"\r\n'
        f"Content-Disposition: attachment; filename*=utf-8''{''.join(f'%{b:02X}' for b in trick.encode())}\r\n\r\nx\r\n--rand--\r\n"
    ).encode()


PILE: Final = [mail(number, trick) for number, trick in enumerate(TRICKS.values())]


def full_of_it(desk: Desk) -> None:
    """All of it, decided on so that it is in the brief, and typed in every field there is."""
    desk.config.write_text(
        '[officer]\nname = "Noor\\u001b[31m\\u009b31m\\u202e</p><script>"\naddresses = ["x\\u009b@\\u202e"]\n'
    )
    assert desk.take(*PILE).code == 0
    items = sorted(desk.titles(), key=lambda ref: int(ref[1:]))
    assert len(items) == len(TRICKS)
    for ref, trick in zip(items, TRICKS.values(), strict=True):
        typed = trick.replace("\x00", "")
        desk.ok("edit", ref, "--gist", typed, "--advice", typed, "--kenmerk", typed)
    for ref, key in zip(items, "bpiboobpipiobp", strict=True):
        desk.ok("decide", ref, key, "--by", "vr")
    desk.ok("brief", "--manager", "DJ", "--pin", TRICKS["escape"] + TRICKS["html"], "--pin", TRICKS["bidi"])


@pytest.fixture
def desk(begin: Begin) -> Desk:
    return begin(full_of_it)


def looks() -> list[tuple[str, ...]]:
    """Every way to look."""
    return [
        ("list",), ("list", "decided"), ("list", "decided", "--text"), ("list", "decided", "--json"), ("search", "zoekwoord"),
        ("search", "zoekwoord", "--text"), ("search", "zoekwoord", "--json"), ("search", TRICKS["format"]), ("log",), ("log", "--json"),
        *((*verb, *more) for verb in (("show", f"{kind}{number}") for kind in "sm" for number in range(1, len(TRICKS) + 1))
          for more in ((), ("--json",), ("--text",))),
        *(("brief", "--manager", "DJ", "--format", form) for form in ("txt", "md", "html", "json")),
        ("person", "list"), ("manager", "list"), ("export",), ("config", "show"), ("config", "show", "--json"),
    ]  # fmt: skip


def test_nothing_in_any_output_acts_on_a_terminal(desk: Desk) -> None:
    """Each run is checked on every character by the harness; here on the escapes of JSON too."""
    for given in looks():
        ran = desk.ok(*given)
        if "--json" in given:
            for row in ran.rows:
                assert not ACTS.search("".join(_texts(row))), given


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [value.replace("\n", "").replace("\t", "")] if isinstance(value, str) else []


def test_what_can_be_seen_is_shown_as_it_stands(desk: Desk) -> None:
    told = desk.ok("list", "decided", "--json").out
    assert all(text.replace('"', '\\"') in told for text in VISIBLE)
    assert TRICKS["markup"] in told
    assert "$HOME `id` $(id)" in told
    assert "root" not in told


def test_one_item_is_one_line(desk: Desk) -> None:
    for more in ((), ("--text",)):
        lines = desk.ok("list", "decided", *more).out.splitlines()
        assert [line for line in lines if not re.match(r"s\d+[ ,]", line)] == []
        assert len(lines) == len(TRICKS)
    for line in desk.ok("log", "--limit", 99).out.splitlines():
        assert re.match(r"d\d+ ", line)


def test_a_search_for_anything_is_no_failure(desk: Desk) -> None:
    for words in (
        *TRICKS.values(),
        '"',
        "*",
        "NEAR(a b)",
        "a AND",
        "-x",
        "col:x",
        "''",
        "(",
        "^",
        "\\",
        "%",
        "_",
        "zoekwoord OR",
    ):
        assert desk("search", "--", words.replace("\x00", "")).code == 0


def test_a_hostile_name_typed_is_told_harmless(desk: Desk) -> None:
    for trick in TRICKS.values():
        typed = trick.replace("\x00", "")
        for given in (("show", typed), ("list", "--manager", typed), (typed,), ("list", typed), ("list", f"--{typed}"),
                      ("import", f"/nergens/{typed}"), ("brief", "--again", typed), ("decide", "s1", typed), ("list", "--now", typed),
                      ("backup", f"/nergens/{typed}"), ("list", "--db", f"/nergens/{typed}"), ("person", "add", typed)):  # fmt: skip
            for more in ((), ("--json",)):
                desk("--text", *given, *more)


def test_registers_keep_no_tricks(desk: Desk) -> None:
    for number, trick in enumerate(TRICKS.values()):
        typed = trick.replace("\x00", "")
        desk.ok("person", "add", f"P{number} {typed}", "--role", typed, "--organisation", typed)
        desk.ok("desk", "add", f"L{number} {typed}", "--topic", typed, "--channel", typed, "--supply", typed)
        desk.ok("manager", "add", f"M{number} {typed}", "--theme", typed)
        desk.ok("mandate", "add", "DJ", typed, "--limit", typed, "--kenmerk", typed)
        desk.ok("decide", "s1", "w", "--to", f"P{number}")
    for name in ("person", "desk", "manager", "mandate"):
        for more in ((), ("--text",), ("--json",)):
            ran = desk.ok(name, "list", *more)
            assert not more or "--text" in more or not ACTS.search("".join(_texts(ran.rows)))
        assert len(desk.ok(name, "list", "--text").out.splitlines()) == len(desk.ok(name, "list", "--json").rows)
    desk.ok("list", "waiting")
    desk.ok("show", "s1")


def test_the_page_holds_no_live_html(desk: Desk) -> None:
    page = desk.ok("brief", "--manager", "DJ", "--format", "html").out
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;" in page
    assert "javascript:" not in re.sub(r">[^<]*<", "><", page)


def test_markdown_is_text(desk: Desk) -> None:
    page = desk.ok("brief", "--manager", "DJ", "--format", "md").out
    assert not re.search(r"(?<!\\)!\[x\]\(http", page)
    assert not re.search(r"(?<!\\)<(script|img)", page)


def test_names_of_attachments_are_never_paths(desk: Desk) -> None:
    before = {path.name for path in desk.folder.iterdir()}
    desk.take(
        mail(90, "../../../../tmp/overschreven.txt"), mail(91, "/etc/passwd"), mail(92, "C:\\win\\x.exe"), name="paden"
    )
    assert {path.name for path in desk.folder.iterdir()} - before == {"paden"}
    shown = desk.ok("show", f"m{len(TRICKS) + 1}", "--json").row["attachments"]
    assert len(shown) == 1
    assert "/" not in shown[0]


def test_an_export_holds_no_raw_control_byte_and_comes_back_the_same(desk: Desk, bare: Desk) -> None:
    target = desk.folder / "uit.jsonl"
    desk.ok("export", "-o", target)
    raw = target.read_bytes()
    assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f-\xff]", raw)
    bare.ok("load", target)
    assert bare.titles("decided") == desk.titles("decided")
    assert bare.ok("show", "m1").out == desk.ok("show", "m1").out


def test_a_real_terminal_gets_no_escape_at_all(desk: Desk) -> None:
    for given in (("list", "decided"), ("show", "s2"), ("show", "m5", "--json"), ("brief", "--manager", "DJ"),
                  ("brief", "--manager", "DJ", "--format", "html"), ("show", TRICKS["clipboard"])):  # fmt: skip
        _, seen = terminal(desk, *given)
        assert len(seen) > 20
        calm_screen(seen)


def calm_screen(seen: bytes) -> None:
    """A pty turns a newline into return and newline; besides that nothing acts."""
    text = seen.decode().replace("\r\n", "\n")
    found = ACTS.search(text)
    assert found is None, text[max(0, found.start() - 60) : found.end() + 60]


def test_progress_on_a_real_terminal_is_the_only_escape(desk: Desk) -> None:
    code, seen = terminal(desk, "import", desk.lay(*PILE, name="nog"))
    assert code == 0
    calm_screen(re.sub(rb"\r\x1b\[K", b"", seen))
    _, seen = terminal(desk, "import", desk.lay(*PILE, name="nogmaals"), "--text")
    calm_screen(seen)


# ── large ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def big(subject: str, to: str, text: str = "x") -> bytes:
    return (
        f"From: a@vng.nl\r\nTo: {to}\r\nSubject: {subject}\r\nMessage-ID: <groot-{len(subject)}@x>\r\n"
        f"Date: Mon, 23 Nov 2026 08:00:00 +0100\r\n\r\n{text}\r\n"
    ).encode()


@pytest.fixture
def large(made_once: Path, tmp_path: Path) -> Desk:
    """One mail with a subject of 10 MB, one with 5,000 recipients, one with a line of 2 MB."""
    import shutil

    made = Desk(tmp_path)
    shutil.copy(made_once / "werkbank.sqlite", made.db)
    recipients = ",\r\n ".join(f"Naam {n} <naam{n}@elders.nl>" for n in range(5_000))
    ran = made.take(
        big("A" * 10_000_000, JANSEN), big("velen", f"{JANSEN},\r\n {recipients}"), big("lang", JANSEN, "woord " * 350_000)
    )  # fmt: skip
    assert ran.code == 0
    return made


def test_what_is_large_is_shown_short(large: Desk) -> None:
    assert min(map(len, large.titles().values())) == 4
    assert max(map(len, large.titles().values())) < 2_000
    assert all(len(line) <= 120 for line in large.ok("list").out.splitlines())
    shown = {ref: large.ok("show", ref) for ref in large.titles()}
    many = next(ran for ran in shown.values() if "velen" in ran.out)
    assert "(+4981)" in many.out
    assert len(many.raw) < 10_000
    for ran in (*shown.values(), large.ok("search", "lang"), large.ok("log"), large.ok("brief", "--manager", "DJ")):
        assert isinstance(ran, Ran)
        assert len(ran.raw) < 3_000_000
    for ref in shown:
        json.loads(large.ok("show", ref, "--json").out)
