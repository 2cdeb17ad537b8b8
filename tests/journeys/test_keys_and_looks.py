"""Keys and looks of one's own: letters off, other keys, other colours, a small window, an editor, another language."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn, many
from werkbank.settings import Settings, read

PIECES = tuple(Mail(subject=f"Stuk {n}").raw() for n in range(4))


# ---------------------------------------------------------------------- keys


def test_a_key_typed_before_the_piece_was_on_the_screen_does_nothing(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    before = time.monotonic()
    noor.press("j")
    noor.typed_at("a", before).told("Dit stuk stond nog niet op het scherm; er is niets gedaan").sees("Postvak 4")
    noor.press("a").told("Archiveren").sees("Postvak 3")


def test_what_is_typed_in_one_breath_for_a_line_that_did_not_come_goes_with_it(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    before = time.monotonic()
    noor.press("j").typed_at("w", before).told("Dit stuk stond nog niet op het scherm; er is niets gedaan")
    now = time.monotonic()
    for place, letter in enumerate("Saman"):
        noor.typed_at(letter, before + 0.1 * (place + 1))
    noor.typed_at("enter", before + 0.6).told("er is niets gedaan").sees("Postvak 4")
    assert set(noor.states().values()) == {"new"}
    noor.typed_at("a", now + 9).told("Archiveren").sees("Postvak 3")


def test_after_a_pause_a_key_is_a_command_again_also_when_a_line_did_not_come(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    before = time.monotonic()
    noor.press("j").typed_at("w", before).told("er is niets gedaan")
    noor.typed_at("a", time.monotonic() + 2).told("Archiveren").sees("Postvak 3")


def test_a_key_held_down_decides_no_piece_that_was_not_seen(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.holds("a", 8)
    done = list(noor.states().values()).count("archived")
    assert done == 1
    noor.told("er is niets gedaan") if done < 1 else noor.sees("Postvak 3")


def test_letters_can_be_off_and_ctrl_g_lets_one_through(come_in: ComeIn) -> None:
    noor = come_in(*PIECES, settings=Settings(letters=False, backups=False))
    noor.press("a").told("a doet hier niets").sees("Postvak 4")
    noor.press("j")
    assert noor.told("1 van 4")
    noor.press("ctrl+g").told("letter?").press("a").told("Archiveren").sees("Postvak 3")
    noor.press("a").sees("Postvak 3")
    noor.press("down").told("2 van 3")
    assert "ctrl+g + b" in noor.footer()
    noor.press("ctrl+z").sees("Postvak 4")


def test_ctrl_g_works_with_letters_on_too(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("ctrl+g", "a").told("Archiveren").sees("Postvak 3")


def test_a_key_of_ones_own_takes_over_in_footer_help_and_hints(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.settings_path.with_name("keys.toml").write_text('archive = "f5"\nundo = "f6"\ndecide = "f7"\n')
    noor.restart()
    assert "f7 beslissen" in noor.footer()
    noor.press("a").told("a doet hier niets").press("f5").told("Archiveren", "f6 ongedaan").sees("Postvak 3")
    noor.press("f6").sees("Postvak 4").press("?").types("archiveren").sees_row("f5", "archiveren")


def test_a_conflict_in_the_keys_is_told_and_the_rest_works(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.settings_path.with_name("keys.toml").write_text('archive = "b"\nundo = "f6"\n')
    noor.restart().told('De toets "b" is van "archive" en van "decide"')
    noor.press("a").told("Archiveren", "f6 ongedaan")


def test_what_no_key_has_is_said_with_the_way_to_help(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("y").told("y doet hier niets · ? toont de toetsen").press("f9").told("f9 doet hier niets")


def test_the_mouse_does_what_keys_do(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.clicks("Stuk 2")
    assert noor.title_here() == "Stuk 2"
    noor.clicks("w wachten")
    assert noor.asked().startswith("Wachten op ▸")
    noor.press("escape").clicks("Stuk 3", times=2).sees("1 van").sees_not("Stuk 1")
    noor.press("escape").clicks("1 Postvak").sees("Stuk 0")


# ---------------------------------------------------------------------- looks


def test_another_theme_is_put_on_at_once_and_remembered(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    dark = noor.strips()[5]
    noor.press(":").types("kleurthema").press("enter").fills("rustig-licht").press("enter")
    assert noor.strips()[5] != dark
    assert noor.app.theme == "rustig-licht"
    assert read({"WERKBANK_CONFIG": str(noor.settings_path)}).settings.theme == "rustig-licht"


def test_a_theme_that_is_not_there_is_told(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press(":").types("kleurthema").press("enter").fills("paars").press("enter")
    assert "paars" in noor.status()
    assert noor.app.theme == "rustig-donker"


THEME = 'primary = "{}"\ndark = true\nforeground = "#ffffff"\nbackground = "#000000"\n[variables]\nwb-late = "{}"\n'


def test_a_theme_of_ones_own_is_seen_when_its_file_changes_and_a_broken_one_is_told(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    own = noor.settings_path.with_name("themes") / "eigen.toml"
    own.parent.mkdir()
    own.write_text(THEME.format("#00ff00", "#ff0000"))
    noor.press(":").types("kleurthema").press("enter").fills("eigen").press("enter")
    assert noor.app.theme == "eigen"
    assert noor.app.frame.context.ink.late.color.triplet.hex == "#ff0000"  # type: ignore[union-attr]
    own.write_text(THEME.format("#00ff00", "#ff8800") + "# anders\n")
    noor.notices()
    assert noor.app.frame.context.ink.late.color.triplet.hex == "#ff8800"  # type: ignore[union-attr]
    own.write_text("primary = \n")
    noor.notices().told("eigen")
    assert noor.app.frame.context.ink.late.color.triplet.hex == "#ff8800"  # type: ignore[union-attr]


def test_without_colour_the_cursor_and_what_is_late_are_still_seen(
    come_in: ComeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    noor = come_in(*PIECES)
    styles = [segment.style for strip in noor.strips() for segment in strip if segment.style]
    assert {style.color.name for style in styles if style.color} <= {"default", "ansi_default"}
    assert any(style.reverse for style in styles)
    noor.sees("▌")


def test_too_small_a_window_says_what_it_needs(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.resizes(40, 10)
    said = " ".join(line.strip() for line in noor.screen())
    assert "Het venster is te klein (40 bij 10). Maak het minstens 60 bij 14." in said
    noor.sees_not("Postvak 4").resizes(80, 24).sees("Stuk 0", "Postvak 4").sees_not("te klein")
    lines = noor.resizes(30, 5).screen()
    assert not set("".join(lines)) & set("▁▂▃▄▅▆▇█"), lines


def test_a_long_line_is_told_in_full_with_which_key_does_it_however_narrow_the_screen(come_in: ComeIn) -> None:
    sender = "Bewonersvereniging Havenkwartier en Omstreken Noord <post@havenkwartier.nl>"
    noor = come_in(Mail(subject="Klacht", sender=sender).raw(), size=(80, 24))
    for width in (80, 60):
        noor.resizes(width, 24).press("w").sees("Wacht op", "rappel", "nieuwe", "persoon", "enter doen · esc")
        noor.press("escape")


def test_more_keys_stand_in_the_bottom_line_of_a_wide_screen_and_do_what_they_say(come_in: ComeIn) -> None:
    noor = come_in(*PIECES, size=(80, 24))
    assert noor.footer().endswith("d loket  ? meer")
    assert "d loket  a archief" in noor.resizes(120, 40).footer()
    noor.clicks("a archief").told("Archiveren").sees("Postvak 3")


def test_names_are_whole_where_a_wide_screen_has_room_for_them(come_in: ComeIn) -> None:
    mails = (
        Mail(subject="Kort", sender="Anneke van Leeuwen-Oosterhuis <a@vng.nl>"), Mail(subject="Bezwaar", sender="B. <b@vng.nl>"),
    )  # fmt: skip
    noor = come_in(*(one.raw() for one in mails), size=(160, 45))
    noor.sees_row("Kort", "Anneke van Leeuwen-Oosterhuis")
    noor.resizes(120, 40).sees_row("Kort", "Anneke van Leeuwen-Oosterhuis")


def test_nothing_is_decided_while_the_window_is_too_small_to_see_it(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("w").resizes(50, 13).sees("te klein").press("enter", "a", "enter").resizes(80, 24)
    assert set(noor.states().values()) == {"new"}
    noor.press("escape", "a").told("Archiveren").sees("Postvak 3")


def test_resizing_in_the_middle_of_a_line_keeps_what_was_typed(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("w").fills("Piet Smi").resizes(40, 10).resizes(132, 40)
    assert "Piet Smi" in noor.asked()
    noor.types("t").press("enter").told("Wacht op Piet Smit")


@pytest.mark.parametrize("size", [(60, 15), (79, 24), (119, 30), (120, 24), (200, 60)])
def test_every_size_shows_list_preview_status_and_help(come_in: ComeIn, size: tuple[int, int]) -> None:
    noor = come_in(*PIECES, size=size)
    noor.sees("Stuk 0", "1 van 4", "Graag je reactie")
    assert noor.footer().endswith("? meer")


# ---------------------------------------------------------------------- words


def editor(folder: Path, body: str) -> str:
    script = folder / "mijn editor.sh"
    script.write_text(f"#!/bin/sh\n{body}\n")
    script.chmod(0o700)
    return f"'{script}'"


def test_gist_and_advice_in_ones_own_editor(come_in: ComeIn, monkeypatch: pytest.MonkeyPatch) -> None:
    noor = come_in(*PIECES)
    monkeypatch.setenv("EDITOR", editor(noor.path.parent, "sed -i 's/^kern:.*/kern: Kort en goed/' \"$1\""))
    noor.press("E").told("Aangepast")
    view = noor.elsewhere(lambda services: services.views.item(int(noor.ref_here()[1:])))
    assert view.gist == "Kort en goed"
    noor.sees("Kort en goed")


def test_an_editor_that_leaves_nothing_readable_changes_nothing(
    come_in: ComeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    noor = come_in(*PIECES)
    monkeypatch.setenv("EDITOR", editor(noor.path.parent, "printf 'weg' > \"$1\""))
    noor.press("E").told("niet te lezen; er is niets veranderd")
    monkeypatch.setenv("EDITOR", editor(noor.path.parent, "true"))
    noor.press("E").told("Er is niets veranderd")
    monkeypatch.setenv("EDITOR", "/nergens/editor")
    noor.press("E").told("EDITOR")
    monkeypatch.delenv("EDITOR")
    monkeypatch.delenv("VISUAL", raising=False)
    noor.press("E").told("Er is geen editor die start", "export EDITOR=nano")


def test_title_gist_and_advice_in_the_line(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("e").fills("De kern").press("tab").fills("Doen").press("enter").told("Aangepast")
    noor.sees("De kern", "Doen")
    noor.press("t").fills("vr 17:00").told("vr 27 nov").press("enter").told("Uiterlijk vr 27 nov")
    noor.press("t").fills("").press("enter").told("De datum is weg")


def test_points_by_hand_want_a_reason(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press(":").types("punten met de hand").press("enter").fills("+15").press("tab").types("tekent vandaag")
    noor.press("enter").told("+15 punten met de hand")
    noor.press("f", "=").sees("+15  met de hand")


def test_points_by_hand_say_what_it_comes_to_and_ask_for_the_reason_where_it_belongs(come_in: ComeIn) -> None:
    noor = come_in(*many(2))
    noor.press(":").types("punten met de hand").press("enter").told("+5 punten met de hand · wordt 20 punten", "-20")
    noor.fills("80").told("tussen -20 en 20").fills("+-5").told("niet +-5").fills("9").told("wordt 24 punten").press(
        "enter"
    )
    noor.told("Punten met de hand vragen een reden").types("de DG belde").press("enter").told("+9 punten met de hand")
    noor.sees("24 Verslag").press("=").sees("de DG belde")
    noor.press(":").types("punten met de hand").press("enter").fills("0").told("Geen punten", "wordt 15").press("enter")
    noor.told("Geen punten met de hand meer").press("u").sees("24 Verslag")


def test_in_english_everything_is_english(come_in: ComeIn) -> None:
    noor = come_in(*many(3), language="en")
    noor.sees("Inbox", "? more")
    noor.press("w").sees("chase").press("enter").sees("undo").press("H").sees("wait for somebody").press("H", "?")
    told = "\n".join(noor.screen())
    for word in ("besliss", "ongedaan", "Postvak", "wachten", "stukken"):
        assert word not in told


# ---------------------------------------------------------------------- what is confidential


MASKED = Mail(subject="Personeelsvertrouwelijk: verzuim meidoorn", text="Graag bespreken: meidoorn.\n").raw()
SEALED = Mail(subject="Dep. VERTROUWELIJK: duindoorn", text="Zie duindoorn.\n").raw()


def test_a_masked_piece_is_a_pointer_until_it_is_opened(come_in: ComeIn) -> None:
    noor = come_in(MASKED, size=(120, 40))
    noor.sees("[personeelsvertrouwelijk] stuk s1", "Gemarkeerd").sees_not("meidoorn", "HR")
    noor.press("f").sees("Graag bespreken: meidoorn").press("f").sees_not("meidoorn")
    noor.press("enter").sees("Graag bespreken: meidoorn")
    noor.press("p", "enter").sees_not("meidoorn")
    noor.press("escape", "escape", "H").sees_not("meidoorn").press("escape")
    noor.press("u").sees_not("meidoorn").sees("[personeelsvertrouwelijk] stuk s1")
    assert "meidoorn" not in noor.app.title + noor.app.sub_title


def test_lines_that_ask_about_a_masked_piece_that_was_not_opened_do_not_tell_it(come_in: ComeIn) -> None:
    noor = come_in(MASKED, size=(120, 40))
    for key in ("b", "p", "w", "n", "v", "e", "S", "V"):
        noor.press(key).sees_not("meidoorn")
        if noor.asked():
            noor.press("escape")
        noor.sees_not("meidoorn")


def test_a_sealed_piece_is_never_more_than_a_pointer(come_in: ComeIn) -> None:
    noor = come_in(SEALED, size=(120, 40))
    noor.sees("[Departementaal Vertrou", "De inhoud is afgesloten door de merking").sees_not("duindoorn")
    for key in ("f", "=", "f", "enter", "escape", "e", "escape", "E", "c", "ctrl+c", "s", "enter", "H"):
        noor.press(key).sees_not("duindoorn")


def test_a_marking_is_put_on_and_lifted_with_a_reason(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    here = noor.title_here()
    noor.press("M").fills("medisch").press("enter").told("Merking: medisch")
    noor.sees("[medisch] stuk").sees_not(f"{here} ")
    noor.press("M").fills("geen merking").press("enter")
    noor.told("licht je alleen met een reden")
    noor.types("vergissing").press("enter").told("De merking is gelicht").sees(here)


# ---------------------------------------------------------------------- history


def test_an_older_deed_is_undone_from_the_history_and_the_newer_stays(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("a", "w", "enter", "H").sees("archiveren", "wachten op iemand", "Wat er gedaan is")
    noor.press("j")
    assert "archiveren" in noor.here()
    noor.press("enter").told("Ongedaan:").sees("Postvak 3")
    noor.press("enter").told("al ongedaan")
    noor.press("H").sees("Stuk 0")
    assert sorted(noor.states().values()) == ["new", "new", "new", "waiting"]


def test_there_is_an_end_to_undoing(come_in: ComeIn) -> None:
    noor = come_in(*PIECES)
    noor.press("U")
    assert noor.status()
    noor.press("a", "a").sees("Postvak 2").press("u", "u").sees("Postvak 4")
    noor.press("U", "U").sees("Postvak 2").press("u", "U").sees("Postvak 2")


@pytest.mark.parametrize("key", ["w", "d", "n", "v", "s", "b", "o", "k", "z"])
def test_a_hidden_piece_that_was_not_opened_says_nothing_of_itself_in_a_line(come_in: ComeIn, key: str) -> None:
    noor = come_in(
        Mail(
            subject="Personeelsvertrouwelijk: meidoorn RWJ-2026-77", sender="Berend Kastanje <b.kastanje@vng.nl>",
            text="Meidoorn is ziek. Graag je besluit. Stem af met Wilma Wilg.\n",
        ).raw()
    )  # fmt: skip
    noor.press(key)
    noor.sees_not("meidoorn").sees_not("Meidoorn").sees_not("Kastanje").sees_not("Wilg").sees_not("RWJ-2026-77")
