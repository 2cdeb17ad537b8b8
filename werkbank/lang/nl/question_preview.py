"""Vragen inlezen op het scherm, voordat er iets is bewaard."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.question_preview import QuestionPreviewWords


def _changes(count: int) -> str:
    return "1 wijziging" if count == 1 else f"{count} wijzigingen"


def _parts(count: int) -> str:
    return "1 deelvraag" if count == 1 else f"{count} deelvragen"


def _into(ref: str, count: int, there: int) -> str:
    if not count:
        return (
            f"Deze {_parts(there)} staan al in {ref}: er is niets te bewaren."
            if there > 1
            else f"Deze deelvraag staat al in {ref}: er is niets te bewaren."
        )
    also = f"; {there} {'staat' if there == 1 else 'staan'} er al" if there else ""
    return f"{_parts(count)} {'komt' if count == 1 else 'komen'} in {ref}{also}. Datum, manager en checklist blijven zoals ze zijn."


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
    into_question=_into,
    opens=lambda key, ref: f"{key} opent {ref}",
    is_here=lambda ref, key: f"Deze vraag is er al: {ref}; er komt niets bij. {key} opent {ref}.",
    splits=lambda key: f"{key} splitst ze.",
    was_split=lambda count: f"Gesplitst in {count} deelvragen",
    look_first=lambda key: f"Misschien staan de vragen daarin. Toch dit bericht zelf? {key}: gezien.",
    not_read=lambda name, key: f"{name} is niet gelezen. Wil je toch dit bericht zelf? {key}: gezien.",
    comes_back=lambda key: f"{key} gaat terug naar wat je inlas; dat is nog niet bewaard.",
    seen_now=lambda key: f"Gezien. {key} bewaart nu dit bericht zelf.",
    seen="Gezien.",
    paste_instead=lambda key: f"{key}: plak hier de tekst van die bijlage.",
    paste_for=lambda name, read: f"Plak hier de tekst van {name} · {read}: lezen",
    whose="Voor welke manager is dit? Kies hem bij Manager.",
    for_whom="Voor welke manager is dit?",
    keep="Dit stuk",
    kept="wordt bewaard",
    not_kept="wordt niet bewaard",
    not_found="niet gevonden",
    not_chosen="nog niet gekozen",
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
    runs_on=lambda last: f"De nummers lopen al door van 1 tot en met {last}; er is niets te hernummeren.",
    numbers_help="een of meer nummers, zoals 3, 4 of 3a; leeg is zonder nummer",
    in_the_text=lambda key: f"Dat kan in de tekst: {key}, en dan op de regel.",
    taken_in=lambda place: f"Regel hoort nu bij deelvraag {place}",
    taken_alone="Regel is nu een eigen deelvraag",
    its_number=lambda key: f"Dit is alleen het nummer. De hele deelvraag weg: {key}",
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
    stays=lambda name, count, key: (
        f"{name} staat klaar, niet bewaard" + (f", {_changes(count)}" if count else "") + f". {key} gaat verder."
    ),
    goes_on=lambda changes: f"gaat verder waar je was ({changes}); of typ iets anders",
    page_goes_on="gaat verder met wat je plakte; of typ een bestand of s12",
    reads_beside=lambda ref, name: f"leest {ref} met de bijlagen · nog niet bewaard: {name}",
    changes=_changes,
    taken_up=lambda key: f"Zoals je het achterliet, nog niet bewaard. {key} neemt je wijzigingen terug.",
    source_changed=lambda name: f"{name} is weg of veranderd; dit is wat je ervan had gelezen.",
    let_go=lambda name: f"Losgelaten: {name}",
    nothing_to_let_go="Hier is niets om los te laten.",
    left=lambda name, key: f"Niets bewaard van {name}." + (f" {key} leest het opnieuw." if key else ""),
    still_here=lambda key: f"Dit was nog niet bewaard. {key} laat het los.",
    found_in_item=lambda count, key, ref: (
        f"{ref} gemaakt; er staan {count} genummerde vragen in het stuk: {key} {ref} leest ze in"
    ),
)
