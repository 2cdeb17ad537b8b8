"""Vragen inlezen op het scherm, voordat er iets is bewaard."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.question_preview import QuestionPreviewWords


def _changes(count: int) -> str:
    return "1 wijziging" if count == 1 else f"{count} wijzigingen"


def _parts(count: int) -> str:
    return "1 deelvraag" if count == 1 else f"{count} deelvragen"


QUESTION_PREVIEW: Final = QuestionPreviewWords(
    uses={
        "part": "vraag",
        "label": "nummer",
        "answer": "antwoord",
        "metadata": "gegeven",
        "heading": "kop",
        "margin": "kop/voet",
        "footnote": "voetnoot",
        "mark": "nootcijfer",
        "notice": "uitstel",
        "letter": "brief",
        "aside": "overig",
    },
    heads={
        "notice": "EERST DIT",
        "doubt": "KIJK HIER NAAR",
        "field": "GEGEVENS",
        "part": "DEELVRAGEN",
    },
    source="vragen uit",
    reads_message=lambda ref: f"leest het bericht en de bijlagen van {ref}; of typ een bestand, of maak leeg",
    reads_file="leest dit bestand: txt, md, html, docx, pdf of csv",
    reads_pasted="een bestand of s12; leeg: zelf plakken of typen",
    pasted="geplakte tekst",
    reading=lambda name, key: f"{name} wordt gelezen… · {key}: stoppen",
    reading_share=lambda name, share, key: f"{name} wordt gelezen, {share} % · {key}: stoppen",
    searching=lambda name, key: f"{name} is gelezen, vragen zoeken… · {key}: stoppen",
    stopped="Gestopt met lezen. Er is niets bewaard.",
    nothing_in=lambda name: f"In {name} staat geen tekst om te lezen.",
    paste_help=lambda read, editor: f"Plak of typ hier de vragen · {read}: lezen · {editor}: in je editor",
    page_empty="Er staat nog niets. Plak of typ de vragen.",
    numbered=lambda numbers: f"vraag {numbers}",
    unnumbered=lambda place: f"deel {place}",
    no_parts="geen deelvragen",
    doubts=lambda count: "1 twijfel" if count == 1 else f"{count} twijfels",
    document=lambda place, count: f"stuk {place} van {count}",
    into_question=lambda ref: f"De deelvragen komen in {ref}. Datum, manager en checklist blijven zoals ze zijn.",
    whose="Voor welke manager is dit? Kies hem bij Manager.",
    for_whom="Voor welke manager is dit?",
    keep="Dit stuk",
    kept="wordt bewaard",
    not_kept="wordt niet bewaard",
    not_found="niet gevonden",
    due_follows=lambda submitted, requested, key: (
        f"Volgt uit {submitted} of {requested}: wijzig die. Na bewaren: {key}."
    ),
    not_here="Dit volgt uit de rest en is hier niet te wijzigen.",
    no_part_here="Hier staat geen deelvraag.",
    nothing_below="Na deze deelvraag komt er geen meer.",
    split_help="typ de eerste woorden van het tweede deel",
    dropped="Deelvraag weg; de tekst telt niet meer mee",
    renumbered=lambda count: f"Genummerd van 1 af, {_parts(count)}",
    renumbered_one="Nummer gewijzigd",
    numbers_help="een of meer nummers, zoals 3, 4 of 3a; leeg is zonder nummer",
    in_the_text=lambda key: f"Dat kan in de tekst: {key}, en dan op de regel.",
    taken_in=lambda place: f"Regel hoort nu bij deelvraag {place}",
    taken_alone="Regel is nu een eigen deelvraag",
    left_out="Regel telt niet meer mee",
    undone=lambda count: (
        f"Teruggenomen; nog {_changes(count)} hier" if count else "Teruggenomen; alles is zoals gelezen"
    ),
    redone=lambda count: f"Opnieuw gedaan; {_changes(count)} hier",
    nothing_to_undo="Hier is niets gewijzigd om terug te nemen.",
    nothing_to_redo="Er is niets teruggenomen.",
    not_kept_yet=lambda count: f"nog niet bewaard, {_changes(count)}" if count else "nog niet bewaard",
    none_chosen="Geen stuk staat op bewaren. Kies bij Dit stuk.",
    made=lambda refs, count: f"{refs} gemaakt met {_parts(count)}",
    were_here=lambda refs: f"was er al: {refs}",
    documents_left=lambda count: "1 stuk niet bewaard" if count == 1 else f"{count} stukken niet bewaard",
    left=lambda name, key: f"Niets bewaard van {name}." + (f" {key} leest het opnieuw." if key else ""),
    still_here=lambda key: f"Dit was nog niet bewaard. {key} laat het los.",
    found_in_item=lambda count, key, ref: (
        f"{ref} gemaakt; er staan {count} genummerde vragen in het stuk: {key} {ref} leest ze in"
    ),
)
