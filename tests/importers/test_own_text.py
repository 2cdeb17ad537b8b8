from __future__ import annotations

import pytest

from werkbank.importers.own_text import is_bare_forward, own_text, split_history

OUTLOOK = "Van: Jan Jansen <jan@x.nl>\nVerzonden: maandag 23 november 2026 10:15\nAan: An <an@x.nl>\nOnderwerp: nota\n\nBeste An,\nKun je?\n"
GMAIL = "Op ma 23 nov 2026 om 10:15 schreef Jan <jan@x.nl>:\n\n> Vraag 1: kan het donderdag?\n"
DISCLAIMER = (
    "Dit bericht kan informatie bevatten die niet voor u is bestemd. Indien u niet\nde geadresseerde bent, meld dat.\n\n"
    "This message may contain information that is not intended for you. If you are\nnot the addressee, tell us."
)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Akkoord.\n\nGroet,\nAn\n\n" + OUTLOOK, "Akkoord.\n\nGroet,\nAn"),
        ("Akkoord.\n________________________________\n" + OUTLOOK.replace("Van:", "*Van:*"), "Akkoord."),
        ("ok\n\n-----Oorspronkelijk bericht-----\n" + OUTLOOK, "ok"),
        ("ok\n\n-----Original Message-----\nFrom: x\n\ntekst", "ok"),
        ("FYI\n\n---------- Forwarded message ---------\nVan: Jan <j@x.nl>\nSubject: a\n\ntekst", "FYI"),
        (GMAIL + "Ja.\n> Vraag 2: wie komt er?\n\nEls komt.\n", "Ja.\n\nEls komt."),
        (
            "Prima!\n\n> Op 23 nov. 2026 om 10:15 heeft Jan Jansen\n> <jan@x.nl> het volgende geschreven:\n>\n> hoi",
            "Prima!",
        ),
        ("Zie onder.\n\nOp 23-11-2026 om 10:15 schreef Jan Jansen:\n> a\nakkoord", "Zie onder.\n\nakkoord"),
        ("Antwoord\n\nOn Mon, Nov 23, 2026 at 10:15 AM Jan <jan@x.nl>\nwrote:\n\n> hoi\n", "Antwoord"),
        ("Antwort\n\nAm 23.11.2026 um 10:15 schrieb Jan <j@x.de>:\n> hallo", "Antwort"),
        ("Réponse\n\nLe lun. 23 nov. 2026 à 10:15, Jan <j@x.fr> a écrit :\n\n> salut", "Réponse"),
        ("Hallo\n\n-- \nJan Jansen\nDirectie X", "Hallo"),
        ("Hallo\n\n—\nJan Jansen", "Hallo"),
        ("Doe maar\n\nVerzonden vanaf mijn iPhone", "Doe maar"),
        ("Doe maar\n\nOutlook voor Android<https://aka.ms/x> downloaden", "Doe maar"),
        ("Doe maar\n\nVerstuurd vanaf mijn Samsung Galaxy\n\n" + GMAIL, "Doe maar"),
        ("Akkoord.\n\n" + DISCLAIMER + "\n\nPS: bel me", "Akkoord.\n\nPS: bel me"),
        ("> een citaat\n\nen mijn mening", "> een citaat\n\nen mijn mening"),
        ("mijn mening\n\n> iets van een ander", "mijn mening"),
        ("", ""),
        ("> alleen citaat", ""),
    ],
)
def test_what_the_writer_wrote(text: str, own: str) -> None:
    assert own_text(text) == own


@pytest.mark.parametrize(
    "text",
    [
        "Met vriendelijke groet,\nJan",
        "De minister schreef het volgende:\nDit is mijn standpunt.\nOp 3 maart 2026 schreef de Kamer:\nWij willen dit.",
        "Agenda\n-----\n1. Opening\n2. Sluiting",
        "De brief is verstuurd.\nVerzonden via de post op 3 mei.\nGet well soon",
        "Aan: de minister\nVan: DG Wonen\nDatum: 3 mei\nOnderwerp: woonvisie\n\nBijgaand de nota.",
        "Van: maandag tot vrijdag\nDus niet in het weekend",
        "Het oorspronkelijk bericht was helder.",
        "Punt 1\n\n---\n\n" + "\n".join(f"Regel {i}" for i in range(20)),
    ],
)
def test_what_only_looks_like_a_quote_stays(text: str) -> None:
    assert own_text(text) == text


@pytest.mark.parametrize(
    ("text", "forwarded"),
    [
        (OUTLOOK, "Beste An,\nKun je?"),
        (
            "\n\nMet vriendelijke groet,\n\nAn Bakker\nMinisterie van VWS\n\n________________________________\n"
            + OUTLOOK,
            "Beste An,\nKun je?",
        ),
        (
            "Verstuurd vanaf mijn iPhone\n\nBegin doorgestuurd bericht:\n\n> Van: Jan <j@x.nl>\n> Onderwerp: n\n> Aan: An\n>\n> Tekst.\n",
            "Tekst.",
        ),
        ("-------- Doorgestuurd bericht --------\n" + OUTLOOK, "Beste An,\nKun je?"),
        (
            "---------- Forwarded message ---------\nFrom: a <a@x>\nSubject: b\nTo: c\n\n---------- Forwarded message ---------\n"
            + OUTLOOK,
            "Beste An,\nKun je?",
        ),
        (OUTLOOK + "\n" + OUTLOOK.replace("Kun je", "Oud"), "Beste An,\nKun je?"),
    ],
)
def test_a_bare_forward_gives_the_forwarded_text(text: str, forwarded: str) -> None:
    assert is_bare_forward(text)
    assert own_text(text) == forwarded


@pytest.mark.parametrize("text", ["", "hallo", "Zie onder.\n\n" + OUTLOOK, GMAIL])
def test_what_is_no_bare_forward(text: str) -> None:
    assert not is_bare_forward(text)


def test_the_history_is_the_rest() -> None:
    own, rest = split_history("Akkoord.\n\n-- \nAn\n\n" + OUTLOOK)
    assert own == "Akkoord."
    assert rest.startswith("--\nAn")
    assert rest.endswith("Kun je?")
    own, rest = split_history(OUTLOOK)
    assert own == "Beste An,\nKun je?"
    assert "Verzonden" in rest
    assert "Kun je" not in rest


@pytest.mark.parametrize(
    "text",
    ["a" * 1_000_000, ">" * 1_000_000, "On a a " * 150_000, "-" * 1_000_000, " " * 1_000_000, "> a\n" * 100_000, "On 10:00 a wrote:\n> x\n" * 20_000,
     "Van: a\n" * 60_000, "--\n" * 100_000, "a\n***\n\n" * 50_000, "Van: a\nAan: b\nOnderwerp: c\n\n" * 15_000, "Dit bericht " * 80_000],
    ids=range(12),
)  # fmt: skip
@pytest.mark.parametrize("part", [5, pytest.param(1, marks=pytest.mark.proof)])
def test_a_megabyte_takes_no_time_to_speak_of(text: str, part: int) -> None:
    text = text[: len(text) // part]
    own_text(text)
    split_history(text)
