"""De zinnen van de opdrachtregel."""

from __future__ import annotations

from typing import Final

from werkbank.lang.nl.verbs import OPTIONS, SUBVERBS, VERBS
from werkbank.lang.shape.cli import CliWords


def _many(count: int, one: str, more: str) -> str:
    return f"1 {one}" if count == 1 else f"{count:,} {more}".replace(",", ".")


def _left_open(name: str, new: int, asked: int, aside: int, notes: int, questions: int) -> str:
    parts = [
        f"{count} {one if count == 1 else more}"
        for count, one, more in (
            (new, "stuk om te beslissen", "stukken om te beslissen"), (asked, "bij de manager", "bij de manager"),
            (aside, "dat wacht of sluimert", "die wachten of sluimeren"), (notes, "nota", "nota's"),
            (questions, "vraag", "vragen"),
        )
        if count
    ]  # fmt: skip
    return f"Van {name} is nog open: {', '.join(parts)}."


CLI: Final = CliWords(
    about="De werkbank van de managementondersteuner: post in, besluiten, dagbrief uit.",
    verbs=VERBS,
    subverbs=SUBVERBS,
    options=OPTIONS,
    usage="Gebruik",
    options_heading="Opties",
    commands_heading="Werkwoorden",
    error="Fout",
    no_such_command=lambda name: f'Er is geen werkwoord "{name}".',
    no_such_option=lambda name: f"Er is geen optie {name}.",
    missing_argument=lambda name: f"Hier ontbreekt: {name}.",
    bad_value=lambda name, value: f'{name} kan niet "{value}" zijn.',
    needs_value=lambda name: f"{name} vraagt een waarde.",
    unexpected_argument=lambda value: f'"{value}" hoort hier niet.',
    did_you_mean=lambda names: f"Bedoelde je: {names}?",
    help_hint=lambda verb: f"Uitleg: {verb} --help",
    choose_from=lambda names: f"Kies uit: {names}.",
    interrupted="Gestopt. Wat klaar was, is bewaard.",
    bare='Begin met: werkbank manager add "Naam" --address a@b.nl, daarna werkbank import MAP. Alle werkwoorden: werkbank --help',
    empty_archive=lambda path: f"Het archief is nog leeg ({path}). Haal post binnen: werkbank import MAP",
    empty_inbox="Niets meer te beslissen. Maak de dagbrief: werkbank brief --manager NAAM",
    empty_today="Vandaag vraagt niets je hand meer.",
    empty_list="Hier staat niets.",
    nothing_found="Niets gevonden.",
    not_all="en er is nog meer; alles: --all",
    more=lambda count: f"en nog {count:,}; alles: --all".replace(",", "."),
    counts=lambda shown, new, tight, late: (
        f"{_many(shown, 'stuk', 'stukken')} · nieuw {new} · krap {tight} · te laat {late}"
    ),
    unassigned=lambda count: f"{_many(count, 'stuk', 'stukken')} zonder manager: werkbank assign",
    returned_date="terug",
    returned_reply="antwoord",
    copied="cc",
    import_status={"imported": "binnen", "duplicate": "dubbel", "rejected": "geweigerd"},
    rejects={
        "not-a-message": "geen bericht",
        "empty": "leeg",
        "too-large": "te groot",
        "no-rights": "geen rechten",
        "loop": "map verwijst naar zichzelf",
        "missing": "bestaat niet",
        "special-file": "geen gewoon bestand",
        "read-error": "leest niet",
    },
    save_as_eml="Bewaar het in je mailprogramma als .eml",
    imported=lambda new, twice, refused: (
        f"{_many(new, 'bericht', 'berichten')} binnen, {twice} dubbel, {refused} geweigerd"
    ),
    progress=lambda count: f"{count:,} gelezen, ctrl-c stopt".replace(",", "."),
    stopped="Gestopt. Wat binnen is, blijft; de rest haal je later binnen met dezelfde opdracht.",
    decided=lambda ref, decision: f"{ref} {decision}",
    by=lambda day: f"uiterlijk {day}",
    returns_on=lambda day: f"terug op {day}",
    on_reply="terug bij antwoord",
    on_reply_by=lambda day: f"terug bij antwoord, uiterlijk {day}",
    waits_for=lambda name: f"wacht op {name}",
    becomes=lambda ref: f"wordt {ref}",
    gone=lambda ref: f"{ref} vervalt",
    day_past=lambda day: f"Let op: {day} is al voorbij.",
    day_off=lambda day: f"Let op: {day} is geen werkdag.",
    day_late=lambda day: f"Let op: {day} is na de termijn.",
    guessed="ingevuld",
    undo_hint="ongedaan maken: werkbank undo",
    undone=lambda ref, line: f"Ongedaan gemaakt: {ref} {line}",
    redone=lambda ref, line: f"Opnieuw gedaan: {ref} {line}",
    files_remain="Let op: bestanden die al geschreven waren, blijven staan.",
    frozen=lambda code: f"Brief {code} is bevroren.",
    written=lambda path: f"Geschreven: {path}",
    left_out=lambda ref, reason: f"{ref} weggelaten: {reason}",
    chosen="Vastgelegd voor de volgende brief.",
    withdrawn="ingetrokken",
    no_briefs="Er is nog geen brief bevroren.",
    labels={
        "from": "Van",
        "to": "Aan",
        "cc": "Cc",
        "date": "Datum",
        "attachments": "Bijlagen",
        "conversation": "Gesprek",
        "manager": "Manager",
        "state": "Stand",
        "due": "Uiterlijk",
        "term": "Termijn",
        "gist": "Kern",
        "advice": "Advies",
        "kenmerk": "Kenmerk",
        "reason": "Reden",
        "marking": "Merking",
        "why": "Waarom",
        "path": "Bestand",
        "items": "Stukken",
        "note": "Let op",
        "forwarded": "Doorgestuurd bericht",
        "desk": "Loket",
        "about": "Bericht",
        "history": "Wat er gebeurde",
    },
    sealed_now="De inhoud is nu afgesloten: niet te tonen, te zoeken of te delen. Moet hij echt weg: werkbank wipe ID",
    sealed='De inhoud is afgesloten door de merking. Lichten kan met een reden: werkbank mark ID open --reason "..."',
    flaws={
        "unreadable": "niet leesbaar; de oorspronkelijke bytes zijn bewaard",
        "cut": "te lang om helemaal te tonen; het hele bericht is bewaard",
        "charset": "onbekende tekenset; zo goed mogelijk gelezen",
        "date": "zonder geldige datum",
        "harmless": "verborgen tekens zijn weggehaald",
        "tnef": "Outlook stuurde winmail.dat mee; die wordt niet geopend",
        "encrypted": "versleuteld; hier niet te lezen",
        "signed": "ondertekend; de handtekening is niet gecontroleerd",
        "header": "een kopregel was niet te lezen",
    },
    bulk={"list": "nieuwsbrief", "auto": "automatisch", "bounce": "niet bezorgd", "receipt": "leesbevestiging"},
    item_of=lambda names: f"voor {names}",
    changed=lambda refs: f"Gewijzigd: {refs}",
    added=lambda ref: f"Toegevoegd: {ref}",
    none_yet="Nog geen.",
    inactive="niet actief",
    left=lambda count: f"nog {count} open",
    left_open=_left_open,
    left_what=lambda code: (
        f"Het blijft staan, ook in Vandaag. Bekijk het: werkbank list --manager {code}. "
        f"Geef alles door: werkbank assign --of {code} --manager NAAM"
    ),
    ended="verlopen",
    backup_made=lambda path: f"Reservekopie: {path}",
    migrated=lambda found: f"Het archief is bijgewerkt (was {found}); er is eerst een reservekopie gemaakt.",
    settings_fine=lambda path: f"De instellingen zijn in orde: {path}",
    no_settings=lambda path: f"Er zijn geen instellingen; de standaard geldt. Plek: {path}",
    demo_making="Maakt de demo-afdeling: acht weken post, en wat ermee is gedaan.",
    demo_part=lambda part: f"maakt de afdeling: {part} %",
    demo_of=lambda day: f"Deze demo-afdeling is van {day}; opnieuw maken voor vandaag: werkbank demo --reset",
    demo_renewed=lambda path: (
        f"De demo-afdeling was van een oudere werkbank. Er komt een nieuwe; de oude staat in {path}"
    ),
    demo_place=lambda path: f"De demo-afdeling staat in {path}; jouw eigen archief blijft ongemoeid.",
    demo_more="De dagbrief van de anderen, en op wie er gewacht wordt:",
)
