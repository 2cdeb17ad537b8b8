"""De zinnen van de werkbank op het scherm."""

from __future__ import annotations

from typing import Final

from werkbank.lang.nl.money import euros
from werkbank.lang.shape.screen import (
    AskWords,
    BeginWords,
    BriefPaneWords,
    FlowWords,
    FrameWords,
    InboxWords,
    OverviewWords,
    PreviewWords,
    ScreenWords,
)


def _points(points: int) -> str:
    return "1 punt" if points == 1 else f"{points} punten"


def _whole(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _many(count: int, one: str, more: str) -> str:
    return f"1 {one}" if count == 1 else f"{_whole(count)} {more}"


def _days(count: int) -> str:
    return "over 1 werkdag" if count == 1 else f"over {count} werkdagen"


FRAME: Final = FrameWords(
    program="werkbank",
    number=_whole,
    all_managers="alle managers",
    inactive=lambda name: f"{name} (niet actief)",
    counts=lambda new, tight, late: f"nieuw {_whole(new)} · krap {_whole(tight)} · te laat {_whole(late)}",
    unassigned=lambda count: f"toewijzen {_whole(count)}",
    position=lambda at, total: f"{_whole(at)} van {_whole(total)}",
    too_small=lambda columns, lines, has, high: (
        f"Het venster is te klein ({has} bij {high}). Maak het minstens {columns} bij {lines}."
    ),
    no_such_key=lambda key: f"{key} doet hier niets · ? toont de toetsen",
    letter_next="letter?",
    updating=lambda done: f"volgorde bijwerken: {_whole(done)}",
    taking_in=lambda count, refused: (
        f"post: {_whole(count)} gelezen" + (f", {_whole(refused)} geweigerd" if refused else "")
    ),
    stops=lambda key: f"{key} stopt",
    taken_in=lambda new, twice, refused: (
        f"{_many(new, 'bericht', 'berichten')} binnen, {_whole(twice)} dubbel, {_whole(refused)} geweigerd"
    ),
    by_rules=lambda count: f"regels: {_many(count, 'stuk', 'stukken')}",
    stopped_taking_in=lambda new: f"Gestopt. Wat binnen is, blijft: {_many(new, 'bericht', 'berichten')}",
    refusal=lambda path, reason: f"{path}: {reason}",
    refused=lambda count, key: f"{_many(count, 'bestand', 'bestanden')} geweigerd · {key} terug",
    none_refused="Bij het laatste binnenhalen is niets geweigerd",
    failed="Dat is niet gelukt; wat gedaan was, is bewaard",
    nothing_runs="Er loopt niets op de achtergrond",
    undo_hint=lambda key: f"{key} ongedaan",
    undone=lambda line: f"Ongedaan: {line}",
    on_screen=lambda screen: f"op {screen}",
    redone=lambda line: f"Opnieuw: {line}",
    copied=lambda text: f"Op het klembord: {text}",
    nothing_to_copy="Hier is geen tekst om te kopiëren",
    text_copied="De tekst staat op het klembord",
    theme_is=lambda name: f"Thema {name}",
    theme_broken=lambda name: f"Thema {name} is niet te lezen; het oude blijft",
    more_mistakes=lambda count: f"en nog {_whole(count)}",
    nothing_found="Geen opdracht met deze woorden",
    type_to_search="typ om te zoeken, enter doet het, esc terug",
    title_help="Toetsen",
    title_palette="Opdrachten",
    title_history="Wat er gedaan is",
    history_of=lambda ref, key: f"historie van {ref} · {key}: alles",
)

INBOX: Final = InboxWords(
    headings={"title": "In de titel", "text": "In de tekst", "elsewhere": "Buiten het postvak"},
    until_reply="tot antwoord",
    empty=lambda key: f"Niets meer te beslissen. {key}: alle opdrachten, ook om te zien wat wacht of besloten is.",
    empty_archive=lambda key: f"Er is nog geen post. Haal die binnen: {key}, dan “post binnenhalen”.",
    empty_manager=lambda name, key: f"Niets voor {name}. {key}: alle managers.",
    empty_search=lambda words, key: f"Niets met “{words}” in het postvak. {key}: terug naar alles.",
    empty_kind=lambda name, key: f"{name}: hier staat niets. {key}: terug naar het postvak.",
    empty_view=lambda name, key: f"In “{name}” staat niets. {key}: terug naar alles.",
    empty_query=lambda why, key: f"{why} {key}: terug naar alles.",
    searching=lambda words: f"zoekt: {words}",
    more_hits=lambda count: f"de nieuwste {_whole(count)}; typ verder",
    kinds={
        "inbox": "Postvak",
        "waiting": "Wacht",
        "notes": "Nota's",
        "questions": "Vragen",
        "decided": "Besloten",
        "archive": "Archief",
    },
    marked=lambda count: f"{_whole(count)} aangevinkt",
    not_yet_seen="Dit stuk stond nog niet op het scherm; er is niets gedaan",
    elsewhere=lambda ref: f"{ref} is net ergens anders veranderd; er is niets gedaan",
    gone="Dit stuk is er niet meer",
    no_item="Er is geen stuk gekozen",
    none_yet="Er is nog geen besluit om te herhalen",
)

PREVIEW: Final = PreviewWords(
    points=lambda points, key: f"{_points(points)} · {key} waarom",
    from_to=lambda sender, manager: f"{sender} aan {manager}",
    attachments=lambda count: _many(count, "bijlage", "bijlagen"),
    in_conversation=lambda at, total: f"{at}e van {total} in dit gesprek",
    due=lambda due, plan: f"uiterlijk {due} · veilig tot {plan}" if plan else f"uiterlijk {due}",
    slack=lambda days: f"speling {days} wd",
    folded=lambda count, key: f"{_many(count, 'regel', 'regels')} van eerder · {key} toont alles",
    whole="Het hele bericht",
    conversation="Gesprek",
    sent="verstuurd",
    hidden_said="(niet getoond)",
    forwarded="Doorgestuurd, zonder eigen tekst:",
    why=lambda points: f"Waarom {_points(points)}?",
    why_above=lambda title, points: f"en waarom boven “{title}” ({points})?",
    goes_before=lambda one, other: f"“{one}” gaat voor “{other}”",
    same="evenveel punten: de plandatum en wanneer het binnenkwam tellen",
    more_people=lambda count: f"en nog {_whole(count)}",
    sealed="De inhoud is afgesloten door de merking.",
    masked=lambda key: f"Gemarkeerd: de inhoud staat hier niet open en bloot. {key} opent het stuk.",
    no_text="(geen tekst)",
)

ASK: Final = AskWords(
    accept=lambda enter, esc: f"{enter} doen · {esc}",
    goes_on=lambda enter, esc, at, of: f"{at}/{of} · {enter} · {esc}",
    does_it=lambda enter, esc, at, of: f"{at}/{of} · {enter} doen · {esc}",
    many=lambda count: _many(count, "stuk", "stukken"),
    needed=lambda label: f"Vul nog in: {label}",
    no_mandate="Geen mandaat dekt dit: geef een reden, die komt in de brief",
    on_whom="op wie",
    over_limit=lambda ref, amount, limit: (
        f"{ref or 'Het stuk'} noemt {euros(amount)}, het mandaat gaat tot {euros(limit)}: geef een reden"
    ),
    over_mandate=lambda amount: f"{euros(amount)} is boven de grens",
    each_own="(verschilt)",
    of_piece="(uit het stuk)",
    default_advice="akkoord",
    fields={
        "gist": "kern",
        "advice": "advies",
        "due": "uiterlijk",
        "kenmerk": "kenmerk",
        "reason": "reden",
        "desk": "loket",
        "asker_told": "vrager weet het",
        "person": "op",
        "chase": "rappel",
        "until": "tot",
        "type": "stuktype",
        "author": "auteur",
        "checklist": "checklist",
        "manager": "manager",
        "mandate": "mandaat",
        "title": "titel",
        "parts": "titels, met ; ertussen",
        "marking": "merking",
        "points": "punten",
        "waiters": "wachtende collega's",
        "search": "zoek",
        "path": "bestand of map",
        "theme": "thema",
        "name": "naam",
        "addresses": "mailadressen",
        "address": "mailadres",
        "view": "weergave",
        "query": "vraag",
        "place": "plaats",
        "takes": "neemt weg",
    },
    adds_person="nieuwe persoon",
    adds_desk="nieuw loket",
    today="vandaag",
    in_days=_days,
    past="al voorbij",
    day_off="geen werkdag",
    until_reply="tot antwoord",
    until_reply_by=lambda day: f"tot antwoord, uiterlijk {day}",
    reply="antwoord",
    meeting="werkoverleg",
    before_term="5 werkdagen voor de termijn",
    waits=lambda name, when: f"Wacht op {name}, rappel {when}",
    late=lambda what: f"Na de termijn! {what}",
    some_late=lambda what: f"Deels na de termijn! {what}",
    without_hour="zonder uur",
    snoozes=lambda when: f"Sluimert {when}",
    refers=lambda desk: f"Naar loket {desk}",
    by=lambda when: f"uiterlijk {when}",
    namely=lambda decision, rest: (
        f"{decision[:1].upper()}{decision[1:]}: {rest}" if rest else f"{decision[:1].upper()}{decision[1:]}"
    ),
    told="vrager weet het",
    not_told="vrager weet het nog niet",
    done=lambda what, ref: f"{what} · {ref}",
    done_many=lambda what, count: f"{what} · {_many(count, 'stuk', 'stukken')}",
    split_into=lambda count: f"Gesplitst in {count} stukken",
    shared=lambda names: f"Ook voor {names}",
    assigned=lambda name: f"Toegewezen aan {name}",
    edited="Aangepast",
    due_set=lambda when: f"Uiterlijk {when}",
    due_gone="De datum is weg",
    marked=lambda name: f"Merking: {name}",
    unmarked="De merking is gelicht",
    pointed=lambda points: f"{points:+d} punten met de hand",
    no_points="Geen punten met de hand meer",
    comes_to=lambda points: f"wordt {points} punten",
    points_between=lambda most: f"van -{most} tot +{most}, met een reden",
    nothing_changed="Er is niets veranderd",
    yes="ja",
    no="nee",
    editor_help="# Elke regel is een veld. Een leeg veld maakt het leeg. Bewaar en sluit om het over te nemen.",
    editor_broken="De tekst uit de editor is niet te lezen; er is niets veranderd",
    no_editor="Er is geen editor die start: sluit af, typ export EDITOR=nano, en start weer",
)

FLOW: Final = FlowWords(
    progress=lambda at, total, spent: f"{_whole(at)} van {_whole(total)} · {spent}",
    done="Klaar",
    summary=lambda decided, skipped, spent: (
        f"{_many(decided, 'besluit', 'besluiten')} in {spent}"
        + (f", {_whole(skipped)} overgeslagen" if skipped else "")
    ),
    per_decision=lambda name, count: f"{_whole(count)}  {name}",
    remaining=lambda count: f"Nog {_whole(count)} in het postvak." if count else "Het postvak is leeg.",
    elsewhere=lambda name, state: f"{name} is elders besloten{f': {state}' if state else ''}; dit is het volgende stuk",
    remaining_here=lambda count: f"Nog {_whole(count)} in deze lijst." if count else "Deze lijst is leeg.",
    back=lambda key: f"{key}: terug naar de lijst",
)

BEGIN: Final = BeginWords(
    welcome="Welkom bij werkbank",
    about=(
        "Hier begint je werk: wat binnenkomt wordt een besluit, en aan het einde een brief waaruit je manager beslist.",
        "Drie vragen, daarna je post. Alles is later te veranderen, en niets verlaat deze computer.",
    ),
    ask_name="Hoe heet je?",
    ask_addresses="Je eigen mailadressen, met een komma ertussen",
    ask_manager="Voor welke manager werk je?",
    ask_address=lambda name: f"Op welk adres komt de post voor {name} binnen?",
    ask_more="Nog een manager? (leeg: verder)",
    ask_mail="Waar staat je post? Een map met .eml, een .mbox of een Maildir.",
    no_such_mail=lambda path: f"{path} bestaat niet. Kijk de naam na, of sla dit over",
    name_is=lambda name: f"Je bent {name}",
    addresses_are=lambda text: f"Je eigen adressen: {text}",
    manager_is=lambda name, address: f"Manager: {name}" + (f" <{address}>" if address else ""),
    skip=lambda key: f"{key}: overslaan",
    done=lambda key: f"Klaar. Post haal je later binnen met {key}, “post binnenhalen”.",
    drop="Tip: bewaar mail uit je mailprogramma als .eml in een map, en noem hier die map.",
    tour=lambda key: (
        f"Zo gaat het. {key('back')} haalt dit weg.",
        f"{key('down')} {key('up')} door de lijst; wat eerst moet, staat bovenaan. Hier lees je het.",
        f"{key('decide')} beslissen, {key('wait')} wachten: de regel is ingevuld, enter. {key('archive')} archiveert meteen.",
        f"{key('undo')} maakt ongedaan. Alles kan terug, ook morgen nog.",
        f"{key('open')} opent één stuk tegelijk; na elk besluit komt het volgende.",
        f"{key('today')} wat vandaag moet, {key('waiting')} wie ons wat schuldig is.",
        f"{key('brief')} de dagbrief: {key('export')} bevriest en bewaart hem.",
        f"{key('help')} alle toetsen, {key('quit')} stoppen; alles is bewaard.",
    ),
)

BRIEF: Final = BriefPaneWords(
    groups={
        "decide": "Te beslissen",
        "sign": "Te tekenen",
        "discuss": "Te bespreken",
        "pending": "Termijnen per auteur",
        "settled": "Afgedaan namens de manager",
        "referred": "Doorverwezen",
        "read": "Leesmap",
        "page-two": "Pagina 2",
        "confidential": "Vertrouwelijk",
        "left-out": "Eruit gelaten",
        "almost": "Bijna erin: nog niet besloten",
        "frozen": "Eerdere brieven",
    },
    changes={"new": "nieuw", "changed": "gewijzigd"},
    hidden=lambda ref: f"{ref}, gemarkeerd: alleen een verwijzing",
    withdrawn="ingetrokken",
    nobody=lambda key: f"Er is nog geen manager om een brief voor te maken. {key}, dan “inrichten”.",
    empty=lambda name, key: (
        f"Nog niets voor {name}. Besluit in het postvak ({key}): b, o, p, i, z en d komen in de brief."
    ),
    reading=lambda seconds: f"leestijd {seconds // 60}:{seconds % 60:02} van 2:00",
    nothing_new="niets nieuws",
    stopped=lambda count: (
        f"De poort houdt de brief tegen op {_many(count, 'plaats', 'plaatsen')}. Pas de tekst aan, of laat het stuk eruit."
    ),
    stopped_at=lambda place: f"Poort · {place}",
    follows_note="Deze regel volgt de nota: weglaten kan, aanpassen niet",
    not_in="Dat kan alleen met een regel die in de brief staat",
    undecided=lambda key: f"Hierover is nog niets besloten: enter opent het in het postvak ({key})",
    leave_out="Eruit laten.",
    left_out=lambda ref: f"Uit de brief gelaten · {ref}",
    put_back=lambda ref: f"Weer in de brief · {ref}",
    pin="Vandaag in drie regels.",
    pinned=lambda count: f"{_many(count, 'regel', 'regels')} van vandaag" if count else "Geen eigen regels van vandaag",
    freeze=lambda code: f"{code} bevriezen",
    again=lambda code: f"{code} nog een keer",
    as_="als",
    to="in",
    clipboard="leeg: klembord",
    will=lambda path: f"Wordt bewaard in {path}",
    will_clipboard="Komt op het klembord",
    exists="Dit bestand bestaat al: kies een andere naam",
    frozen_written=lambda code, path: f"{code} is bevroren · bewaard in {path}",
    frozen_clipboard=lambda code: f"{code} is bevroren · op het klembord",
    written=lambda code, path: f"{code} nog een keer · bewaard in {path}",
    on_clipboard=lambda code: f"{code} nog een keer · op het klembord",
)

OVERVIEW: Final = OverviewWords(
    today={
        "returned": "Terug van wachten of sluimeren",
        "due": "Te laat, of vandaag",
        "asked": "Ligt bij de manager, uiterlijk vandaag",
        "tell": "Doorverwezen, de vrager weet het nog niet",
        "review": "Aangehouden, vandaag opnieuw bekijken",
        "remind": "Vandaag herinneren",
        "deliver": "Te leveren voor vragen",
        "promise": "Toezeggingen, uiterlijk vandaag",
        "missed": "Zoals het nu staat mis je deze in de komende vijf werkdagen",
        "tight": "Krap",
    },
    today_empty=lambda inbox, brief: (
        f"Vandaag vraagt niets je hand meer. {inbox}: naar het postvak, {brief}: de dagbrief maken."
    ),
    aside={"waiting": "wacht", "snoozed": "slaapt"},
    snoozed="Sluimert",
    marked="Gemarkeerd",
    silent=lambda days: "sinds vandaag" if not days else f"{_whole(days)} wd stil",
    answered_on=lambda day: f"gehoord {day}",
    waits_empty=lambda wait, inbox: f"Niemand is ons iets schuldig. {wait} in het postvak ({inbox}) zet iets uit.",
    more=lambda manager: f"Hier staat niet alles: er is nog meer. {manager}: één manager.",
)

SCREEN: Final = ScreenWords(
    frame=FRAME,
    inbox=INBOX,
    preview=PREVIEW,
    ask=ASK,
    flow=FLOW,
    begin=BEGIN,
    brief=BRIEF,
    overview=OVERVIEW,
    tabs={
        "inbox": "Postvak",
        "today": "Vandaag",
        "notes": "Nota's",
        "questions": "Vragen",
        "brief": "Brief",
        "waiting": "Wacht",
    },
)
