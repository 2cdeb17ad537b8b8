"""Vragenlijsten zoals ze gelezen zijn."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.questions import QuestionWords

QUESTIONS: Final = QuestionWords(
    kinds={
        "kamervragen": "Kamervragen",
        "answered": "vragen met antwoorden",
        "answers": "antwoorden zonder de vragen",
        "factual": "lijst van feitelijke vragen",
        "press": "persvraag",
        "postponed": "uitstelbericht",
        "oral": "mondelinge vraag",
        "covering": "aanbiedingsbrief",
        "list": "vragenlijst",
        "unknown": "geen vragen gevonden",
    },
    uses={
        "part": "vraag",
        "label": "nummer",
        "answer": "antwoord",
        "metadata": "gegevens",
        "heading": "kop",
        "margin": "kop- of voetregel",
        "footnote": "voetnoot",
        "mark": "nummer van een voetnoot",
        "notice": "uitstelbericht",
        "letter": "brief",
        "aside": "overige tekst",
    },
    doubts={
        "number-missing": "Nummer {detail} ontbreekt (bij regel {place}).",
        "number-twice": "Nummer {detail} staat er twee keer (regel {place}).",
        "number-order": "Nummer {detail} staat niet op volgorde (regel {place}).",
        "no-number": "Deze vraag heeft geen nummer (regel {place}).",
        "several-questions": "Deze alinea stelt {detail} vragen (regel {place}).",
        "no-question-mark": "In deze vraag staat geen vraagteken (regel {place}).",
        "other-form": "Dit nummer is anders geschreven dan de andere (regel {place}).",
        "other-numbers": "Bij {detail} wordt ook iets gevraagd; dat telt niet als eigen vraag (regel {place}).",
        "text-twice": "Deze vraag staat er al eerder (regel {place}).",
        "answers-left-out": "Er staan ook antwoorden in ({detail} regels, vanaf regel {place}). Die zijn weggelaten.",
        "text-left-out": "Deze tekst is weggelaten; kijk of hij bij een vraag hoort (regel {place}).",
        "no-parts": "Er is geen vraag in gevonden.",
        "several-documents": "In dit bestand staan {detail} stukken. Elk stuk wordt apart gelezen.",
        "several-references": "Er staat meer dan één kenmerk in: {detail}. Het eerste is gekozen.",
        "layout-lost": "De opmaak was niet te lezen; alleen de tekst is gebruikt.",
        "cells-joined": "In regel {place} stonden meer kolommen dan verwacht; die zijn samengevoegd.",
        "pages-without-text": "Op deze bladzijden staat geen tekst, misschien een scan: {detail}.",
        "text-kept": "Onder de laatste vraag staat meer tekst; kijk of die bij de vraag hoort (regel {place}).",
        "day-read": "Antwoord gevraagd voor {detail}: dat volgt uit vandaag. Klopt die dag (regel {place})?",
        "day-clash": "De dag en de datum passen niet bij elkaar: “{detail}” (regel {place}). Vul de gevraagde datum in.",
        "day-unread": "Er is geen dag te lezen in “{detail}” (regel {place}). Vul de gevraagde datum in.",
        "term-past": "De datum is al voorbij: {detail}. Kijk of de datums kloppen.",
        "due-after": "Gevraagd voor {detail} (regel {place}); Uiterlijk is later. Kijk welke dag geldt.",
        "day-elsewhere": "De gevraagde datum staat in het bericht, niet in dit stuk.",
    },
    one_answer="Er staat ook een antwoord in (regel {place}). Dat is weggelaten.",
    without_number="{detail} vragen hebben geen nummer (vanaf regel {place}).",
    unnumbered="zonder nummer",
)
