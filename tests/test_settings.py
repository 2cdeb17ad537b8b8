"""The settings file: every mistake is told with its line, and the work goes on with the defaults."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.running import Desk
from werkbank.domain.errors import BadSettings, CannotWrite
from werkbank.settings import (
    Officer,
    Settings,
    as_toml,
    database_path,
    keys_path,
    path_of,
    read,
    save,
    themes_path,
)

RIGHT: Final = """\
# van Noor
language = "en"
theme = "rustig-licht"
database = "~/archief.sqlite"
backups = false

[officer]
name = "Noor Bakker"
addresses = [" Noor@MinBZK.nl ", "postbus@minbzk.nl"]
"""


def told(tmp_path: Path, content: str | bytes) -> BadSettings:
    """What is wrong with this file; the defaults hold."""
    path = tmp_path / "werkbank.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    found = read({"WERKBANK_CONFIG": str(path)})
    assert found.settings == Settings()
    assert found.path == path
    assert found.error is not None
    assert found.error.path == str(path)
    return found.error


def test_everything_that_can_be_set(tmp_path: Path) -> None:
    path = tmp_path / "w.toml"
    path.write_text(RIGHT)
    found = read({"WERKBANK_CONFIG": str(path)})
    assert found.error is None
    assert found.settings == Settings(
        language="en", theme="rustig-licht", database="~/archief.sqlite", backups=False,
        officer=Officer(name="Noor Bakker", addresses=("noor@minbzk.nl", "postbus@minbzk.nl")),
    )  # fmt: skip


@pytest.mark.parametrize(
    "content", ["", "\n", "# niets\n", "\ufefflanguage = 'nl'\n", "language = 'nl'\r\n", "[officer]\n"]
)
def test_little_is_fine(tmp_path: Path, content: str) -> None:
    path = tmp_path / "w.toml"
    path.write_bytes(content.encode())
    assert read({"WERKBANK_CONFIG": str(path)}) == (Settings(), path, None)


def test_no_file_is_fine(tmp_path: Path) -> None:
    assert read({"WERKBANK_CONFIG": str(tmp_path / "nergens.toml")}).error is None


@pytest.mark.parametrize(
    ("content", "line", "reason", "subject"),
    [
        ('language = "nl"\ntheme = \n', 2, "syntax", None),
        ('language = "nl\n', 1, "syntax", None),
        ('theme = "a"\n\n\ntheme = "b"\n', 4, "syntax", None),
        ('\n[officer]\nname = "a"\n[officer\n', 4, "syntax", None),
        ('theme = """\nnooit\nklaar\n', 4, "syntax", None),
        ("language: nl\n", 1, "syntax", None),
        ('# een\n# twee\ntaal = "nl"\n', 3, "unknown-key", "taal"),
        ('language = "nl"\n\n[mailbox]\nhost = "x"\n', 3, "unknown-key", "mailbox"),
        ('[officer]\nname = "Noor"\nadresses = []\n', 3, "unknown-key", "officer.adresses"),
        ('"thema" = "x"\n', 1, "unknown-key", "thema"),
        ("# x\nlanguage = 5\n", 2, "wrong-type", "language"),
        ("backups = 'ja'\n", 1, "wrong-type", "backups"),
        ("backups = 1\n", 1, "wrong-type", "backups"),
        ("theme = ['a']\n", 1, "wrong-type", "theme"),
        ("[officer]\naddresses = 'a@b.nl'\n", 2, "wrong-type", "officer.addresses"),
        ("[officer]\naddresses = ['a@b.nl', 3]\n", 2, "wrong-type", "officer.addresses"),
        ("theme = 'x'\nofficer = 'Noor'\n", 2, "unknown-key", "officer"),
        ('language = "fr"\n', 1, "bad-value", "language"),
        ("theme = 'x'\n language   =   'NL'\n", 2, "bad-value", "language"),
        ("officer.adres = 'x'\n", 1, "unknown-key", "officer.adres"),
        ("theme = 'x'\nofficer = { name = 3 }\n", 2, "wrong-type", "officer.name"),
        ("theme = 'x'\n[ officer ]  # zij\nname = 3\n", 3, "wrong-type", "officer.name"),
        ("theme = '''\nlanguage = 5\n'''\nlanguage = 5\n", 4, "wrong-type", "language"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(
    tmp_path: Path, content: str, line: int, reason: str, subject: str | None
) -> None:
    error = told(tmp_path, content)
    assert (error.reason, error.line) == (reason, line)
    assert subject is None or error.subject == subject


@pytest.mark.parametrize(
    ("content", "line"), [(b"\xff\xfe", 1), (b"theme = 'x'\n# caf\xe9\n", 2), (b"a\x00b", 1), (bytes(range(256)), None)]
)
def test_bytes_that_are_no_text(tmp_path: Path, content: bytes, line: int | None) -> None:
    error = told(tmp_path, content)
    assert error.reason == "syntax"
    assert line is None or error.line == line


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    found = read({"WERKBANK_CONFIG": str(tmp_path)})
    assert found.settings == Settings()
    assert found.error is not None
    assert (found.error.reason, found.error.line) == ("unreadable", 0)


def test_almost_right_gets_an_offer(tmp_path: Path) -> None:
    assert told(tmp_path, "languag = 'nl'\n").nearest == ("language",)
    assert told(tmp_path, "[officer]\nnaam = 'x'\n").nearest[0] == "officer.name"
    assert told(tmp_path, "language = 'fr'\n").nearest == ("nl", "en")
    assert told(tmp_path, "xqzwv = 1\n").nearest == ()


def test_the_environment_goes_before_the_language_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "w.toml"
    path.write_text("language = 'nl'\n")
    assert read({"WERKBANK_CONFIG": str(path), "WERKBANK_LANG": "en"}).settings.language == "en"
    assert read({"WERKBANK_CONFIG": str(path), "WERKBANK_LANG": "fr"}).settings.language == "nl"
    path.write_text("kapot")
    assert read({"WERKBANK_CONFIG": str(path), "WERKBANK_LANG": "en"}).settings.language == "en"


def test_where_things_are(tmp_path: Path) -> None:
    assert path_of({"WERKBANK_CONFIG": "~/x.toml"}) == Path.home() / "x.toml"
    assert path_of({"XDG_CONFIG_HOME": str(tmp_path)}) == tmp_path / "werkbank" / "werkbank.toml"
    named = Settings(database="~/a.sqlite")
    assert database_path(named, {"WERKBANK_DB": "/b.sqlite"}, "/c.sqlite") == Path("/c.sqlite")
    assert database_path(named, {"WERKBANK_DB": "/b.sqlite"}, None) == Path("/b.sqlite")
    assert database_path(named, {}, None) == Path.home() / "a.sqlite"
    assert (
        database_path(Settings(), {"XDG_DATA_HOME": str(tmp_path)}, None) == tmp_path / "werkbank" / "werkbank.sqlite"
    )


@pytest.mark.parametrize(
    "settings",
    [Settings(), Settings(theme='a"b', officer=Officer(name="Noor\n", addresses=("a@b.nl",)), backups=False)],
)
def test_what_is_shown_can_be_the_file(tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "w.toml"
    path.write_text(as_toml(settings))
    assert read({"WERKBANK_CONFIG": str(path)}) == (settings, path, None)


@given(content=st.binary(max_size=200) | st.text(alphabet='languageofcrx.=[]"\n #{}1', max_size=60).map(str.encode))
def test_no_file_stops_the_work(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "willekeurig.toml"
    path.write_bytes(content)
    found = read({"WERKBANK_CONFIG": str(path)})
    assert found.error is None or found.settings == Settings()
    assert found.error is None or 0 <= found.error.line <= content.count(b"\n") + content.count(b"\r") + 1


# ── by the front door ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.ok("manager", "add", "Dirk Jansen")
    return made


@pytest.mark.parametrize(
    "content", [b"kapot", b"taal = 'nl'\n", b"language = 3\n", b"language = 'fr'\n", b"\xff", None]
)
def test_the_work_goes_on_and_says_what_is_wrong(desk: Desk, content: bytes | None) -> None:
    if content is None:
        desk.config.mkdir()
    else:
        desk.config.write_bytes(content)
    for language, word in (("nl", "instelling"), ("en", "setting")):
        ran = desk.speaking(language).ok("manager", "list")
        assert "Dirk Jansen" in ran.out
        assert word in ran.err
        assert str(desk.config)[:40] in ran.err
        assert content is None or ("regel 1" if language == "nl" else "line 1") in ran.err
        assert len(ran.err.splitlines()) == 1
    assert desk.ok("manager", "list", "--json").err == ""
    checked = desk("config", "check")
    assert (checked.code, checked.out) == (8, "")
    assert desk("config", "check", "--json").error["code"] == "settings"
    assert "rustig-donker" in desk.ok("config", "show").out
    assert desk.ok("config", "path").out == f"{desk.config}\n"


def test_a_check_names_a_theme_that_is_not_there(desk: Desk) -> None:
    desk.config.write_text("# mijn keuze\ntheme = 'rustig-doker'\n")
    ran = desk("config", "check")
    assert ran.code == 8
    assert "regel 2" in ran.err
    assert "rustig-donker" in ran.err
    desk.config.write_text("theme = 'rustig-donker'\n")
    assert "in orde" in desk.ok("config", "check").out


def test_a_check_looks_at_her_own_themes_too(desk: Desk) -> None:
    own = desk.config.with_name("themes")
    own.mkdir()
    (own / "mijn.toml").write_text('primary = "#86b3dc"\n')
    desk.config.write_text("theme = 'mijn'\n")
    assert "in orde" in desk.ok("config", "check").out
    (own / "kapot.toml").write_text('primary = "#86b3dc"\n\naccent = "blauwig"\n')
    desk.config.write_text("theme = 'jouw'\n")
    ran = desk("config", "check")
    assert ran.code == 8
    assert "kapot.toml, regel 3" in ran.err
    assert f"{desk.config.name}, regel 1" in ran.err
    assert desk("config", "check", "--json").error["code"] == "settings"


def test_the_archive_of_the_settings(tmp_path: Path) -> None:
    desk = Desk(tmp_path, more={"WERKBANK_DB": ""})
    desk.config.write_text(f"database = {str(tmp_path / 'elders.sqlite')!r}\n")
    desk.ok("manager", "add", "Bo")
    assert (tmp_path / "elders.sqlite").exists()
    assert desk.ok("config", "path", "--json").row["archive"] == str(tmp_path / "elders.sqlite")
    assert desk.ok("config", "show", "--json").row["database"] == str(tmp_path / "elders.sqlite")


def test_the_officers_own_mail_is_outgoing(desk: Desk) -> None:
    desk.config.write_text("[officer]\naddresses = ['Noor@minbzk.nl']\n")
    raw = b"From: noor@minbzk.nl\nTo: x@y.nl\nSubject: Vraag\nMessage-ID: <1@x>\nDate: Mon, 23 Nov 2026 08:00:00 +0100\n\nx\n"
    assert desk.ok("import", "-", "--json", stdin=raw).row["items"] == []
    assert desk.ok("show", "m1", "--json").row["direction"] == "out"


# ── writing ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "before",
    [
        RIGHT, "", "# alleen dit\n", "language = 'en'  # liever\n\n[officer] # zij\nname = 'Oud' # naam\n",
        "theme = 'oud'\nofficer.name = 'Oud'\n", "officer = { name = 'Oud' }\n", "[officer]\n", "letters = false\r\n[officer]\r\n",
        "[officer]\naddresses = [\n  'a@b.nl', # een\n]", "\ufefftheme = 'x'\n",
    ],
)  # fmt: skip
def test_a_change_keeps_everything_else(tmp_path: Path, before: str) -> None:
    path = tmp_path / "w.toml"
    path.write_bytes(before.encode())
    old = read({"WERKBANK_CONFIG": str(path)}).settings
    save(path, {"theme": "hoog-contrast", "officer.name": "Noor", "officer.addresses": ("noor@minbzk.nl",)})
    found = read({"WERKBANK_CONFIG": str(path)})
    assert found.error is None
    assert found.settings == old._replace(theme="hoog-contrast", officer=Officer("Noor", ("noor@minbzk.nl",)))
    after = path.read_bytes().decode()
    assert all(
        line[line.index("#") :].rstrip() in after for line in before.splitlines() if "#" in line and "een" not in line
    )
    save(path, {"letters": False})
    assert not read({"WERKBANK_CONFIG": str(path)}).settings.letters


@pytest.mark.parametrize("value", ["", '"', "\\", "a\nb", "'''", "\u202e\x00\x1b]52;", "é日", "# geen commentaar"])
def test_any_name_can_be_saved(tmp_path: Path, value: str) -> None:
    path = tmp_path / "w.toml"
    save(path, {"officer.name": value})
    assert read({"WERKBANK_CONFIG": str(path)}).settings.officer.name == value


def test_file_and_folder_are_for_their_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "nieuw" / "werkbank.toml"
    save(path, {"theme": "rustig-licht"})
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert [one.name for one in path.parent.iterdir()] == ["werkbank.toml"]
    path.chmod(0o640)
    save(path, {"theme": "rustig-donker"})
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("content", [b"kapot", b"taal = 'nl'\n", b"language = 3\n", b"\xff"])
def test_a_broken_file_is_never_written_over(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "w.toml"
    path.write_bytes(content)
    with pytest.raises(BadSettings) as caught:
        save(path, {"theme": "rustig-licht"})
    assert caught.value.line == 1
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    ("changes", "reason"),
    [({"thema": "x"}, "unknown-key"), ({"language": "fr"}, "bad-value"), ({"theme": 3}, "wrong-type"), ({"officer.x": "y"}, "unknown-key")],
)  # fmt: skip
def test_what_cannot_be_set_is_not_written(tmp_path: Path, changes: dict[str, object], reason: str) -> None:
    path = tmp_path / "w.toml"
    with pytest.raises(BadSettings) as caught:
        save(path, {"letters": False, **changes})
    assert (caught.value.reason, path.exists()) == (reason, False)


def test_a_place_that_takes_no_file(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("x")
    with pytest.raises(BadSettings):
        save(tmp_path, {"letters": False})
    with pytest.raises((CannotWrite, BadSettings)):
        save(tmp_path / "bestand" / "w.toml", {"letters": False})
    assert (tmp_path / "bestand").read_text() == "x"


def test_a_disk_that_is_full_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "w.toml"
    path.write_text("letters = true\n")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("werkbank.settings.os.fsync", full)
    with pytest.raises(CannotWrite) as caught:
        save(path, {"letters": False})
    assert caught.value.reason == "full"
    assert path.read_text() == "letters = true\n"
    assert [one.name for one in tmp_path.iterdir()] == ["w.toml"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "dotfiles.toml", tmp_path / "w.toml"
    real.write_text("letters = true\n")
    link.symlink_to(real)
    save(link, {"letters": False})
    assert link.is_symlink()
    assert real.read_text() == "letters = false\n"


def test_keys_and_themes_are_beside_the_settings(tmp_path: Path) -> None:
    environment = {"WERKBANK_CONFIG": str(tmp_path / "mijn.toml")}
    assert keys_path(environment) == tmp_path / "keys.toml"
    assert themes_path(environment) == tmp_path / "themes"
