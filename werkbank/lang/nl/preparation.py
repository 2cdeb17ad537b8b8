"""Vragen die je voorbereidt, op het scherm, in woorden."""

from __future__ import annotations

from typing import Final

from werkbank.lang.nl.leaving import LEAVING
from werkbank.lang.nl.owed import OWED
from werkbank.lang.shape.preparation import PreparationWords


def _owed(count: int, late: int) -> str:
    return f"{count} gevraagd, {late} te laat" if late else f"{count} gevraagd"


def _words(count: int) -> str:
    return "1 woord" if count == 1 else f"{count} woorden"


PREPARATION: Final = PreparationWords(
    check_states={"": "open", "asked": "gevraagd", "in": "binnen", "none": "n.v.t."},
    states={
        "": "in voorbereiding",
        "ready": "gereed voor manager",
        "answered": "beantwoord",
        "dropped": "vervallen",
    },
    kinds={"": "onbekend", "fact": "feit", "opinion": "mening", "decision": "besluit", "action": "actie"},
    marks={
        "figure-source": "Cijfer zonder bron: {words}",
        "figure-date": "Cijfer zonder peildatum: {words}",
        "why-not": "Er wordt gevraagd “{words}”; het antwoord zegt niet waarom.",
        "abbreviation": "Afkorting niet voluit: {words}",
        "long": "Lang antwoord: {words} woorden",
        "empty": "Nog geen antwoord{words}",
    },
    heads={
        "blocking": "Houdt tegen",
        "owed": "Wie levert wat",
        "term": "Termijn",
        "message": "Stuk",
        "history": "Gedaan",
        "marks": "Let op",
    },
    fields={
        "asker": "vrager",
        "behalf": "namens",
        "behind": "vraag achter de vraag",
        "kind": "soort",
        "core": "kern",
        "author": "auteur",
        "reference": "kenmerk",
        "title": "titel",
        "addressee": "gericht aan",
        "submitted": "ingezonden",
        "requested": "gevraagd voor",
        "text": "vraag",
        "numbers": "nummers",
        "answer": "antwoord",
        "advice": "advies",
    },
    dated={
        "submitted": lambda day: f"ingezonden {day}",
        "requested": lambda day: f"gevraagd voor {day}",
        "plan": lambda day: f"plan {day}",
        "due": lambda day: f"uiterlijk {day}",
    },
    ask={
        "person": "van wie",
        "wanted": "uiterlijk",
        "reason": "reden",
        "answer": "wat",
        "source": "bron",
        "as_of": "peildatum",
        "remark": "opmerking",
        "version": "terug naar versie",
        "from": "tweede deel begint bij",
        "numbers": "nummer",
        "text": "tekst",
        "field": "wat wijzigen",
    },
    owing=OWED,
    leaving=LEAVING,
    questions=lambda count: "1 vraag" if count == 1 else f"{count} vragen",
    parts=lambda count: "1 deelvraag" if count == 1 else f"{count} deelvragen",
    ready=lambda percent: f"gereed {percent} %",
    percent=lambda percent: f"{percent} %",
    blocking=lambda count: "1 houdt tegen" if count == 1 else f"{count} houden tegen",
    blocking_short=lambda count: f"{count} open",
    owed=_owed,
    no_author="geen auteur",
    no_date="geen datum",
    somebody="iemand",
    late="te laat",
    because=lambda reason: f"want {reason}",
    source=lambda text: f"bron: {text}",
    as_of=lambda day: f"peildatum {day}",
    in_on=lambda day: f"binnen op {day}",
    blocks="houdt tegen",
    all_the_same={
        "ready": lambda reason: f"Toch gereed: {reason}",
        "answered": lambda reason: f"Toch beantwoord: {reason}",
        "dropped": lambda reason: f"Vervallen: {reason}",
    },
    all_the_same_ask={"ready": "Toch gereed?", "answered": "Toch beantwoord?", "dropped": "Vervalt?"},
    in_the_way={
        "ready": lambda count, names: (
            f"Nog niet gereed. {'1 punt houdt' if count == 1 else f'{count} punten houden'} tegen: {names}."
            " Vul het aan, of geef een reden; die komt in de brief."
        ),
        "answered": lambda count, names: (
            f"Nog niet beantwoord. {'1 punt staat' if count == 1 else f'{count} punten staan'} nog open: {names}."
            " Vul het aan, of geef een reden."
        ),
    },
    some_lack={
        "ready": lambda lack, of, names: (
            f"Nog niet gereed: {lack} van de {of}. {names}. Vul het aan, of geef een reden; die komt in de brief."
        ),
        "answered": lambda lack, of, names: (
            f"Nog niet beantwoord: {lack} van de {of}. {names}. Vul het aan, of geef een reden."
        ),
    },
    drop_help="Er is geen antwoord meer nodig. Geef de reden; die blijft bij de vraag staan.",
    parts_answered=lambda count, answered: (
        f"{'1 deelvraag' if count == 1 else f'{count} deelvragen'}, {answered} beantwoord"
    ),
    part=lambda numbers: f"vraag {numbers}",
    unnumbered=lambda place: f"deel {place}, zonder nummer",
    no_number=lambda place: f"de vraag zonder nummer (plaats {place})",
    every_part="elke deelvraag",
    more=lambda count: f"en nog {count}",
    masked="met een merking: alleen in het DMS te lezen",
    whole="Hele vraag",
    of=lambda done, of: f"{done} van {of} binnen",
    parts_head="Deelvragen",
    who_delivers="wie levert wat",
    no_items="Deze checklist heeft geen punten.",
    answered="De deelvraag is beantwoord",
    answered_short="antw",
    answer_head=lambda count: f"Antwoord · {_words(count)}" if count else "Antwoord",
    no_answer="Nog geen antwoord.",
    taken_from=lambda ref: f"overgenomen van {ref}",
    version_signs="tussen [- en -] ging weg, tussen + en + kwam erbij",
    version_whole=lambda key: f"{key}: de volgende helemaal",
    version=lambda number, when: f"Versie {number} · {when}",
    version_made={
        "written": lambda _: "zelf geschreven",
        "changed": lambda of: f"zelf bewerkt, eerst overgenomen van {of}",
        "taken": lambda of: f"overgenomen van {of}",
        "again": lambda of: f"versie {of} teruggehaald",
        "joined": lambda _: "samengevoegd uit twee deelvragen",
    },
    emptied="leeggemaakt",
    no_question="Hier staat geen vraag.",
    choose_part="Kies eerst een deelvraag.",
    no_parts="Deze vraag heeft nog geen deelvragen. F zet er een bij.",
    ticked=lambda name, state: f"{name}: {state}",
    only_tick="Dit volgt de deelvraag: met spatie zeg je dat zij beantwoord is.",
    nobody_asked=lambda name: f"{name}: niemand meer gevraagd",
    asked=lambda name, who, by: f"{name}: gevraagd aan {who}, {by}" if by else f"{name}: gevraagd aan {who}",
    by_day=lambda day: f"uiterlijk {day}",
    after_due=lambda day: f"later dan de vraag zelf, die uiterlijk {day} klaar moet zijn",
    filled=lambda name: f"{name}: ingevuld",
    still_open=lambda name, key: f"{name}: ingevuld, maar nog open · {key}: binnen",
    ask_answer=lambda number: f"antwoord op {number}",
    in_editor=lambda key: f"Deze tekst heeft meer regels: {key} opent hem in je editor.",
    answer_kept=lambda count: f"Antwoord bewaard, {_words(count)}",
    kept_over=lambda key: f"Bewaard over een antwoord dat intussen elders is gewijzigd: {key} toont dat",
    editor_failed="De editor stopte met een fout; er is niets veranderd",
    changed="Gewijzigd",
    no_versions="Er is geen andere versie van dit antwoord.",
    taken_back=lambda number: f"Het antwoord is weer als in versie {number}",
    nothing_there="die woorden staan niet midden in de tekst",
    was_split="Gesplitst in twee deelvragen",
    was_merged="Samengevoegd met de volgende",
    was_removed=lambda number, words: (
        " ".join(filter(None, ("Deelvraag", number, "weg")))
        + (f", met een antwoord van {_words(words)}" if words else "")
    ),
    was_added="Deelvraag erbij",
    stands_now=lambda value: f"nu: {value}",
    nothing_yet="nog niets",
    reopened="de vraag is weer in voorbereiding",
    is_now=lambda state: f"De vraag is nu: {state}",
    filter_help="te-laat gereed van:naam auteur:naam lijst:C2, of woorden",
    filter_parts=("van:", "auteur:", "manager:", "lijst:"),
    filter_only=lambda names: f"Hier kan: {names}",
    empty=lambda inbox, read: (
        f"Er lopen geen vragen. Maak er in het postvak ({inbox}) een van een stuk: v. {read} leest een lijst in."
    ),
    empty_manager=lambda name, key: f"Voor {name} lopen geen vragen. {key}: alle managers.",
    empty_search=lambda words, key: f"Geen vraag met “{words}”. {key}: terug naar alles.",
)
