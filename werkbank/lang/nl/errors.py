"""Fouten in woorden: wat, waar, wat nu."""

from __future__ import annotations

from typing import Final

from werkbank.domain import errors
from werkbank.domain.harmless import harmless_line, harmless_path
from werkbank.lang.days import in_words
from werkbank.lang.nl.checklist_errors import refused_checklist
from werkbank.lang.nl.dates import DATES
from werkbank.lang.nl.money import euros
from werkbank.lang.nl.names import NAMES
from werkbank.lang.nl.note_errors import NOTE_REFUSALS
from werkbank.lang.nl.prepare_errors import NO_QUESTIONS, PREPARE_HINTS, PREPARE_REFUSALS, PREPARE_USAGE, stopped
from werkbank.lang.nl.query_errors import query_told
from werkbank.lang.nl.question_errors import PASTED, QUESTION_REFUSALS
from werkbank.lang.nl.rule_errors import refused_rule
from werkbank.lang.nl.term_errors import of_term
from werkbank.lang.nl.weight_errors import of_weight
from werkbank.lang.shape.errors import ErrorWords, Told

_FIELDS: Final = {
    "advice": '--advice "..."', "gist": '--gist "..."', "kenmerk": "--kenmerk", "by": "--by DATUM", "to": "--to NAAM",
    "reason": '--reason "..."', "author": "--to NAAM", "manager": "--manager NAAM", "mandate": "--mandate ma1",
}  # fmt: skip

_SAME: Final = {"to": "person", "by": "due"}
"""Options that are named after how they are typed, and the field they fill."""


def _show(text: str) -> str:
    return harmless_line(text, 80)


_OTHER_KINDS: Final = {
    "backup": "reservekopie", "file": "bestand", "term": "termijn", "closing": "sluitingsdag", "theme": "thema",
    "filter": "zoekwoord", "part": "deel", "checklist": "checklist", "note-type": "stuktype",
    "absence": "afwezigheid", "version": "versie", "view": "weergave",
}  # fmt: skip


def _kind(kind: str) -> str:
    return _OTHER_KINDS.get(kind) or NAMES.kinds.get(kind, kind)  # type: ignore[return-value]


def _offer(names: tuple[str, ...]) -> str:
    return f"Bedoelde je: {', '.join(map(_show, names))}?" if names else ""


_ABOUT_TERMS: Final = {
    "term": "Noem een regel en de startdatum.",
    "deadline": "Doe één ding tegelijk: een termijn zetten, opschorten, hervatten, verdagen of weghalen.",
    "term-length": "Geef een regel, of --length met --regime, en daarna alleen de startdatum.",
}
_HINTS: Final = {
    "view-query": "Zoek eerst, met /, en bewaar het dan.",
    "item": "Een stuk heet s12; werkbank list toont ze.",
    "deed": "Een handeling heet d12; werkbank log toont ze.",
    "mandate": "Een mandaat heet ma1; werkbank mandate list toont ze.",
    "away": "Bijvoorbeeld: werkbank person away Smit morgen..vrijdag",
    "note": "Een nota heet n12; werkbank note list toont ze.",
    "id": "Een stuk heet s12, een bericht m12; werkbank list en werkbank search tonen ze.",
    "line-manager": "Noem er een: +naam.",
    "line-sealed": "Laat het begin weg.",
    "line-note": "Laat het begin weg, of gebruik werkbank add.",
    "line-author": "Noem de auteur met een apenstaart: @naam.",
    "table": "Bewaar het blad als csv, met koppen in de eerste regel.",
    "table-long": "Splits de lijst.",
    "line-long": "Zet een langere tekst in een bestand: werkbank import BESTAND.",
    "term": "Bijvoorbeeld: werkbank term bezwaar 2026-04-02; alle regels: werkbank term --list",
    "term-length": "Bijvoorbeeld: werkbank term --length 6w --regime atw 2026-04-02",
    **PREPARE_HINTS,
    "now": "Schrijf het zo: 2026-11-24 of 2026-11-24T09:00.",
}
"""What does work, by the field of a ``UsageError``."""


_ABOUT_ITEMS: Final = {
    "ids": "Noem een of meer stukken, zoals s12.",
    "ids-of": "Noem stukken, of een manager met --of; niet allebei.",
    "titles": "Splitsen vraagt minstens twee titels.",
}


def _about(error: errors.UsageError) -> dict[str, str]:
    about = {field: text.replace("{0}", _show(error.value)) for field, text in PREPARE_USAGE.items()}
    return {**_ABOUT_TERMS, **_ABOUT_ITEMS, **about}


def _usage(error: errors.UsageError) -> Told:
    what = {
        **_about(error),
        "view-query": "Er is geen zoekvraag om te bewaren.",
        "views": f"Er zijn al {_show(error.value)} weergaven.",
        "edit": "Zeg wat er moet veranderen, bijvoorbeeld --gist of --due.",
        "item": f'"{_show(error.value)}" is geen stuk.',
        "deed": f'"{_show(error.value)}" is geen handeling.',
        "mandate": f'"{_show(error.value)}" is geen mandaat.',
        "message": f'"{_show(error.value)}" is geen bericht en geen stuk.',
        "decision": f'"{_show(error.value)}" is geen besluit.',
        "marking": f'"{_show(error.value)}" is geen merking.',
        "type": f'"{_show(error.value)}" is geen stuktype.',
        "backup": f"{_show(error.value)} is het archief zelf.",
        "id": f'"{_show(error.value)}" is geen id van een stuk of bericht.',
        "points": f"Punten met de hand liggen tussen -20 en 20, niet {_show(error.value)}.",
        "waiters": f"Wachtenden zijn een getal van 0 tot 99, niet {_show(error.value)}.",
        "weights": f'Welke waarde krijgt "{_show(error.value)}"?',
        "pin": "De brief heeft plaats voor drie regels van vandaag.",
        "position": "De eerste plaats is 1.",
        "about": "Zeg waar het mandaat over gaat.",
        "address": f'"{_show(error.value)}" is geen mailadres.',
        "name": "Een naam mag niet leeg zijn.",
        "line": "Typ ook waar het over gaat.",
        "line-manager": "Een vraag of nota is voor een manager.",
        "line-sealed": "Van een afgesloten stuk wordt geen naam bewaard.",
        "line-note": "Deze regel begint al met iets anders dan een nota.",
        "line-author": "Een nota heeft een auteur.",
        "table": "Dit is geen tabel met kolommen, zoals een rekenblad die bewaart als csv.",
        "column": f"Er is geen kolom {_show(error.value)}.",
        "table-long": f"Een lijst heeft hoogstens {_show(error.value)} rijen.",
        "line-long": f"Een snelle regel heeft hoogstens {_show(error.value)} tekens.",
        "for-manager": "Voor welke manager? Geef --manager.",
        "now": f'"{_show(error.value)}" is geen tijdstip.',
    }.get(
        error.field,
        f'{error.field} kan niet "{_show(error.value)}" zijn.' if error.value else f"Hier ontbreekt: {error.field}.",
    )
    return Told(what, f"Kies uit: {', '.join(error.choices)}." if error.choices else _HINTS.get(error.field, ""))


def _missing(error: errors.Missing) -> Told:
    option = _FIELDS.get(error.field, f"--{error.field}")
    if error.decision == "lift":
        return Told("Een merking die de inhoud afsluit, licht je alleen met een reden.", 'Geef --reason "...".')
    if error.decision == "edit":
        return Told("Punten met de hand vragen een reden.", 'Geef --reason "...".')
    if error.decision == "leave-out":
        return Told("Iets weglaten vraagt een reden; die blijft bij jou.", 'Geef --reason "...".')
    if error.decision == "settle":
        return Told(
            "Er is geen mandaat dat dit dekt.", 'Geef --reason "..." (komt in de brief) of --mandate ma1; mandaten: werkbank mandate list.'
        )  # fmt: skip
    decision = NAMES.decisions[error.decision]["long"]  # type: ignore[literal-required]
    field = NAMES.fields.get(_SAME.get(error.field, error.field), error.field)
    if error.field == "to" and error.decision == "refer":
        return Told("Doorverwijzen vraagt een loket.", "Geef --to LOKET; werkbank desk list toont ze.")
    if error.field == "manager":
        return Told(f"Dit stuk heeft nog geen manager; “{decision}” kan pas daarna.", "Geef --manager NAAM.")
    return Told(f"Voor {decision} ontbreekt: {field}.", f"Geef {option}.")


def _over_limit(error: errors.OverLimit) -> Told:
    return Told(
        f"{error.ref or 'Het stuk'} noemt {euros(error.amount)}; “{_show(error.mandate)}” gaat tot {euros(error.limit)}.",
        'Geef --reason "..." (komt in de brief).',
    )


def _not_a_date(error: errors.NotADate) -> Told:
    works = DATES.works.get(error.reason, DATES.works["unknown"])
    return Told(
        f'"{_show(error.text)}": {DATES.refused[error.reason]}' if error.text.strip() else DATES.refused["empty"], works
    )


def _note(error: errors.NoteRefused) -> Told:
    subject = _show(in_words(error.subject, NAMES)) or "…"
    text, hint = (text.replace("{0}", subject) for text in NOTE_REFUSALS[error.reason])
    return Told(f"{error.ref}: {text}" if error.ref else text, hint)


def _question(error: errors.QuestionRefused) -> Told:
    about = NO_QUESTIONS.get(error.subject, "") if error.reason == "no-questions" else error.subject
    most = 500 if error.count or error.reason == "unknown-field" else 80
    subject = harmless_line(in_words(about, NAMES), most) or "…"
    texts = (text.replace("{n}", str(error.count)) for text in PREPARE_REFUSALS[error.reason])
    return Told(*(text.replace("{0}", subject) for text in texts))


def _not_found(error: errors.NotFound) -> Told:
    add = {
        "manager": 'Voeg toe met: werkbank manager add "Naam" --address a@b.nl',
        "person": 'Voeg toe met: werkbank person add "Naam"',
        "desk": 'Voeg toe met: werkbank desk add "Naam"',
        "term": "Alle termijnen: werkbank term --list",
    }.get(error.kind, "")
    return Told(f'Er is geen {_kind(error.kind)} "{_show(in_words(error.name, NAMES))}".', _offer(error.nearest) or add)


def _ambiguous(error: errors.Ambiguous) -> Told:
    return Told(f'"{_show(error.name)}" past op meer dan één {_kind(error.kind)}.', _offer(error.fits))


def _partly(error: errors.PartlyRejected) -> Told:
    files = "bestand is" if error.rejected == 1 else "bestanden zijn"
    return Told(
        f"{error.rejected} {files} geen bericht; {error.done} berichten zijn gelezen.",
        "Hierboven staat welke, en waarom.",
    )


_LET_GO: Final = "Laat je wijzigingen los en begin met de versie die nu geldt, of bewaar ze onder een andere code."


def _changed_elsewhere(subject: str) -> dict[str, Told]:
    return {
        "type-changed": Told(f"Stuktype {subject} is intussen ergens anders veranderd.", _LET_GO),
        "checklist-changed": Told(f"Checklist {subject} is intussen ergens anders veranderd.", _LET_GO),
        "register-changed": Told(f"{subject} is intussen ergens anders gewijzigd.", "Laat los; begin opnieuw."),
        "rule-changed": Told(f"Regel {subject} is intussen ergens anders veranderd.", "Laat los; begin opnieuw."),
        "weights-changed": Told(f"Weging van {subject or 'iedereen'} is intussen anders.", "Laat los; begin opnieuw."),
    }


def _conflict(error: errors.Conflict) -> Told:
    subject = _show(in_words(error.subject, NAMES))
    return {
        "changed-since": Told(
            f"{subject} is sindsdien veranderd.", "Maak eerst de latere handeling ongedaan; werkbank log toont ze."
        ),
        "nothing-to-undo": Told("Er is niets om ongedaan te maken."),
        "nothing-to-redo": Told("Er is niets om opnieuw te doen."),
        "sealed": Told(f"{subject} kan niet meer ongedaan worden gemaakt.", "Er is daarna iets vernietigd of omgezet."),
        "already-undone": Told(f"{subject or 'Deze handeling'} is al ongedaan gemaakt."),
        "depends": Told(
            f"Dat kan niet: {subject or 'iets van later (een stuk, mandaat of nota)'} hangt ervan af.",
            "Neem eerst terug wat er later op volgde; H toont het.",
        ),
        "exists": Told(f'"{subject}" bestaat al.'),
        "running": Told("Dit loopt al in een ander venster."),
        **_changed_elsewhere(subject),
        "frozen": Told(f"Brief {subject} is al bevroren."),
        "nothing-new": Told(
            f"Brief {subject} van vandaag zegt dit allemaal al; er is niets nieuws.",
            f"Nog een keer naar buiten: werkbank brief --again {subject}",
        ),
        "nothing-open": Told(f"Bij {subject} ligt niets meer open."),
        "already-shared": Told(f"{subject} heeft dit stuk al."),
        "away-already": Told(f"{subject} is dan al afwezig gemeld.", "Meld die eerst weer aanwezig."),
        "no-suggestion": Told(f"Bij {subject} staat geen voorstel; er is niets af te leren."),
        "closed-already": Told(f"Op {subject} wordt er al niet gewerkt."),
        "no-bytes": Told(f"Van {subject or 'dit bericht'} is de inhoud niet bewaard."),
        "elsewhere": Told(f"{subject} is net ergens anders besloten; er is niets gedaan.", "De lijst is bijgewerkt."),
        "moved-on": Told(
            f"{subject} is net ergens anders verder gezet; er is niets gedaan.", "Kijk eerst waar de nota nu ligt."
        ),
        "not-demo": Told(
            f"{subject} is geen demo maar een gewoon archief; daar komt geen demo overheen.",
            "Geef met --db een andere plek op.",
        ),
    }[error.reason]


def _places(codes: list[str]) -> str:
    """The first places in words, each once."""
    from werkbank.lang.nl.brief import BRIEF

    found = list(dict.fromkeys(BRIEF.place(code) for code in codes))
    return ", ".join(found[:5]) + (f", en {len(found) - 5} meer" if len(found) > 5 else "")


def _gate(error: errors.GateStopped) -> Told:
    where = _places([one.place for one in error.findings])
    if error.of == "dossier":
        return stopped(where)
    return Told(
        f"De brief gaat niet naar buiten: er staat iets in dat er niet in mag ({where}).",
        "Verander de tekst (werkbank edit), zet een merking (werkbank mark) of laat het stuk weg (werkbank brief --leave-out).",
    )


def _storage(error: errors.StorageTrouble) -> Told:
    path = _show(error.path)
    return {
        "full": Told(f"De schijf is vol of onbereikbaar: {path}.", "Maak ruimte; er is niets verloren gegaan."),
        "locked": Told(f"Een ander programma houdt {path} bezet.", "Wacht even, of sluit het andere venster."),
        "read-only": Told(
            f"Er kan niet geschreven worden in {path}.", "Controleer de rechten van het bestand en de map."
        ),
        "cannot-open": Told(f"{path} kan niet geopend worden.", "Controleer het pad en de rechten."),
        "foreign": Told(
            f"{path} is geen archief van werkbank.", "Kies een ander bestand met --db; dit bestand is niet veranderd."
        ),
        "newer": Told(f"{path} is van een nieuwere werkbank.", "Werk werkbank bij; dit bestand is niet veranderd."),
        "corrupt": Told(f"{path} is beschadigd.", "Zet een reservekopie terug: werkbank restore."),
        "no-folder": Told(f"De map {path} kan niet gemaakt worden.", "Kies een andere plek met --db."),
        "network": Told(f"{path} staat op een netwerkschijf.", "Kies een plek op deze computer met --db."),
        "not-empty": Told(f"{path} is niet leeg.", "Laden kan alleen in een nieuw archief: geef --db NIEUW.sqlite."),
        "vanished": Told(f"{path} is er niet meer.", "Zet het bestand terug, of een reservekopie: werkbank restore."),
    }[error.reason]


def _where(error: errors.BadSettings | errors.BadKeys) -> str:
    path = harmless_path(error.path)
    return f"{path}, regel {error.line}" if error.line else path


def _settings(error: errors.BadSettings) -> Told:
    where = _where(error)
    message = {
        "syntax": f"De instellingen zijn niet te lezen ({where}).",
        "unknown-key": f'Onbekende instelling "{_show(error.subject)}" ({where}).',
        "wrong-type": f'De instelling "{_show(error.subject)}" heeft een verkeerde soort waarde ({where}).',
        "bad-value": f'De instelling "{_show(error.subject)}" kan deze waarde niet hebben ({where}).',
        "unreadable": f"Het bestand met instellingen gaat niet open ({where}).",
    }[error.reason]
    return Told(message, _offer(error.nearest) or "De standaardinstellingen gelden tot dit is hersteld.")


def _keys(error: errors.BadKeys) -> Told:
    where = _where(error)
    command, key = _show(error.command), _show(error.key)
    other = _show(error.others[0]) if error.others else ""
    own = f'Kies een andere toets voor "{command}"; tot dan geldt de gewone.'
    return {
        "unknown": Told(f'Er is geen opdracht "{command}" ({where}).', _offer(error.others)),
        "no-key": Told(f'"{key}" is geen toets ({where}).', "Zo heten toetsen: f5, ctrl+e, pageup, ?."),
        "never": Told(f'De toets "{key}" komt in een terminal niet goed aan ({where}).', own),
        "twice": Told(f'De toets "{key}" is van "{command}" en van "{other}" ({where}).', own),
    }[error.reason]


def _cannot_write(error: errors.CannotWrite) -> Told:
    path = _show(error.path)
    return {
        "exists": Told(f"{path} bestaat al.", "Kies een andere naam, of geef --force."),
        "folder": Told(f"De map van {path} bestaat niet."),
        "rights": Told(f"In {path} mag je niet schrijven.", "Kies een andere plek."),
        "full": Told(f"De schijf is vol: {path}."),
        "terminal": Told(
            "Dit is een volledige kopie, ook van wat vertrouwelijk is; die komt niet op het scherm.", "Geef -o BESTAND."
        ),
    }[error.reason]


def _bad_load(error: errors.BadLoad) -> Told:
    return Told(f"{_show(error.path)} is geen volledige export (regel {error.line}).", "Er is niets geladen.")


def _questions(error: errors.QuestionsUnreadable) -> Told:
    path, detail = _show(error.path) or PASTED, _show(error.detail)
    return Told(*(text.replace("{0}", path).replace("{1}", detail) for text in QUESTION_REFUSALS[error.reason]))


def _unexpected(error: BaseException) -> Told:
    return Told(
        f"Er ging iets mis dat niet had mogen gebeuren ({type(error).__name__}).",
        "Wat gedaan was, is bewaard. werkbank doctor kijkt het archief na.",
    )


ERRORS: Final[ErrorWords] = {
    "usage": _usage,
    "missing": _missing,
    "over-limit": _over_limit,
    "not-a-date": _not_a_date,
    "term": of_term,
    "note": _note,
    "question": _question,
    "checklist": refused_checklist,
    "weight": of_weight,
    "not-found": _not_found,
    "ambiguous": _ambiguous,
    "partly-rejected": _partly,
    "conflict": _conflict,
    "gate": _gate,
    "storage": _storage,
    "settings": _settings,
    "keys": _keys,
    "cannot-write": _cannot_write,
    "bad-load": _bad_load,
    "questions": _questions,
    "query": query_told,
    "rule": refused_rule,
    "unexpected": _unexpected,
}
