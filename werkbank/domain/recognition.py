"""What can be told of a message at the door: its marking, the kind of piece it is, what its sender weighs.

All three are tables. A marking applies at once; kind and weight are proposals. What is looked at is bounded: 400
characters of a subject, 40 lines (blank ones aside) of at most 200 characters, 20 header values, 1,000 characters of
text; the patterns hold no repetition within a repetition.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.conversation import bare_subject
from werkbank.domain.markings import Marking, Recognised, heavier
from werkbank.domain.press import of_press

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from werkbank.domain.inbox import Action, Risk, Sensitivity, TermKind
    from werkbank.domain.intake import Bulk
    from werkbank.domain.people import Weight

LINES: Final = 40
_LINE, _SUBJECT, _HEADERS, _START = 200, 400, 20, 1_000
NOTHING: Final = Recognised("", "")

# ── look-alikes ──────────────────────────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=4_096)
def _plain_character(character: str) -> str:
    """What one character looks like: full-width ``９`` is 9, any dash is ``-``, any blank a blank, a joiner nothing."""
    category = unicodedata.category(character)
    if category in {"Cf", "Mn", "Me"}:
        return ""
    if category in {"Pd", "Zs"} or character == "\u2212":
        return " " if category == "Zs" else "-"
    digit = unicodedata.digit(character, None)
    return str(digit) if digit is not None else unicodedata.normalize("NFKC", character)


def plain(text: str) -> str:
    """Text as the eye reads it, for recognising only. Per character: NFKC of a whole text is quadratic at worst."""
    if text.isascii():
        return text
    return text.translate({ord(c): _plain_character(c) for c in set(text) if c > "\x7f"})


# ── markings ─────────────────────────────────────────────────────────────────────────────────────────────────────────

_CLASSIFIED: Final = (
    r"(?:stg(?:\.[ -]{0,3}|[ -]{1,3})(?:zeer[ -]?geheim|geheim|confidentieel|zg|g|c)\b\.?|stg\."
    r"|staatsgeheim[ :,-]{1,3}(?:zeer[ -]?geheim|geheim|confidentieel)\b"
    r"|(?:nato|eu) (?:top secret|secret|confidential)\b|(?:tr[eè]s secret|secret|confidentiel) ue\b)"
)
"""The levels of VIRBI 2025, the short forms of 2013, and their NATO and EU equals. Bare ``Stg.`` counts too: the level
may be mistyped, and refusing a foundation (*Stg. Lezen*) costs a pointer, taking in a secret costs more."""

_DEP_V: Final = (
    r"(?:dep\.? ?v(?:ertrouwelijk\b|\.|\b)|departementaal[ -]vertrouwelijk\b|(?:nato|eu) restricted\b|restreint ue\b)"
)
_PERSONNEL: Final = (
    r"(?:personee?ls?[ -]?vertrouwelijk|p[.]?[ -]vertrouwelijk|persoonlijk ?(?:en|/|&|-) ?vertrouwelijk"
    r"|personnel[ -]confidential)"
)
_END: Final = r"(?=[ ]*(?:$|[\])}:;|*])|[ ]+[/-])"
"""A word that is a marking only when nothing is said about it: then the end, or a separator."""

_SINGLE: Final = r"(?!\w)"
_PATTERNS: Final[tuple[tuple[Marking, str], ...]] = (
    ("state-secret", _CLASSIFIED),
    ("dep-v", _DEP_V),
    ("personnel", rf"{_PERSONNEL}{_SINGLE}"),
    ("medical", rf"(?:medisch[ -]?(?:beroeps)?(?:geheim|vertrouwelijk){_SINGLE}|medisch{_END})"),
    ("commercial", rf"(?:bedrijfs[ -]?|commercieel[ -])vertrouwelijk{_SINGLE}|commercial[ -]in[ -]confidence"),
    ("political", rf"politiek[ -]?vertrouwelijk{_SINGLE}"),
    ("embargo", rf"(?:onder embargo{_SINGLE}|embargo(?= tot\b)|embargo{_END}|under embargo{_SINGLE})"),
    ("cabinet", rf"(?:mr[ -]?stuk|(?:ministerraad|mr) ?[–/-]? ?vertrouwelijk|ministerraads?stuk){_SINGLE}"),
)  # fmt: skip
_LABEL: Final = (
    r"(?:(?:rubricering|merking|classificatie|classification|marking|vertrouwelijkheid) ?[:=]?[ \[(*]{0,4})?"
)
_OPENING: Final = " [({<*#>|=\"'~•·-"
_TAIL: Final = (
    r"(?:[ ,;/|-]*(?:t/m|tot(?: en met)?|until|na) [\w .:/-]{1,60}|[ ,;/|-]*(?:pagina|blad|page|p\.) ?\d+"
    r"(?: (?:van|of|/) ?\d+)?)?[ \])}>*_#|=.:\"'~-]{0,40}"
)


@lru_cache(maxsize=1)
def _marking_patterns() -> tuple[tuple[Marking, re.Pattern[str], re.Pattern[str]], ...]:
    """Per marking: as the start of a subject, and as a line or header value of its own. Compiled on first use."""
    return tuple(
        (
            marking,
            re.compile(rf"{_LABEL}(?:{pattern})"),
            re.compile(rf"{_LABEL}(?:{pattern}){_TAIL}"),
        )
        for marking, pattern in _PATTERNS
    )


SENSITIVITY_HEADERS: Final[dict[str, Marking]] = {
    "personal": "personnel", "private": "personnel",
    "company-confidential": "commercial", "company confidential": "commercial", "companyconfidential": "commercial",
}  # fmt: skip
"""What Outlook's message options write (RFC 4021, Sensitivity). All masked, none sealed: it is no classification.

``Private`` and ``Personal`` are *persoonlijk*, so personnel; ``Company-Confidential`` shows as *Vertrouwelijk* in
Outlook and is said by the sender of the whole message, so it masks: unlike a word in a sentence, a header is a choice.
"""

_TRIGGERS: Final = (
    "stg", "dep.", "dep v", "departementaal", "vertrouwelijk", "medisch", "embargo", "mr-stuk", "mr stuk", "mrstuk",
    "ministerraad", "secret", "geheim", "confiden", "restr",
)  # fmt: skip
"""No marking without one of these: a quick look before the patterns (a test holds it to every marking)."""

_HEADER_PARTS: Final = (r"[;,=\"\n]", r"[;,=:\"\n]")


def marking_of(subject: str, lines: Iterable[str], headers: Sequence[str]) -> Recognised:
    """The heaviest marking in marking position, with the first place where it stands; ``NOTHING`` without one.

    Marking positions: the start of the subject (after Re:, FW:, [EXTERN] and brackets), a part of a header value, a
    line that holds nothing else (its label and term aside). The word *vertrouwelijk* in a sentence is no marking.
    """
    said = islice((line for line in islice(lines, LINES * 10) if line and not line.isspace()), LINES)
    found = (
        _of_subject(_tidy(bare_subject(plain(subject[:_SUBJECT])))),
        *(Recognised(_of_header(part), "header") for part in _header_parts(headers)),
        *_of_lines([line for line in said if len(line) <= _LINE]),
    )
    best = NOTHING
    for one in found:
        if one.marking and (not best.marking or heavier(best.marking, one.marking) != best.marking):
            best = one
    return best


def _tidy(text: str) -> str:
    """Lower case, single blanks, no underscores (they would count as letters), no brackets or bullets in front."""
    return " ".join(text.lower().replace("_", " ").split()).lstrip(_OPENING)


def _triggered(text: str) -> bool:
    return any(trigger in text for trigger in _TRIGGERS)


def _of_subject(tidy: str) -> Recognised:
    if _triggered(tidy):
        for marking, start, _ in _marking_patterns():
            if start.match(tidy):
                return Recognised(marking, "subject")
    return NOTHING


def _alone(tidy: str) -> Marking:
    """The marking that is all a text says."""
    if _triggered(tidy):
        for marking, _, alone in _marking_patterns():
            if alone.fullmatch(tidy):
                return marking
    return ""


def _header_parts(headers: Sequence[str]) -> Iterable[str]:
    """Header values whole, and the parts of composed ones: ``MSIP_Label_1_Name=Dep. V; ...``."""
    for value in headers[:_HEADERS]:
        whole = plain(value[: _SUBJECT * 4])
        yield whole
        for separators in _HEADER_PARTS:
            yield from re.split(separators, whole)


def _of_header(part: str) -> Marking:
    tidy = _tidy(part)
    return SENSITIVITY_HEADERS.get(tidy, "") or _alone(tidy)


def _of_lines(lines: list[str]) -> Iterable[Recognised]:
    """Lines that are a marking; the whole block is looked at first, as nearly all mail has none."""
    block = plain("\n".join(lines))
    if _triggered(block.lower()):
        for line in block.split("\n"):
            yield Recognised(_alone(_tidy(line)), "line")


# ── the kind of piece ────────────────────────────────────────────────────────────────────────────────────────────────

SortCode = Literal[
    "", "KVM", "KVR", "SO", "IGB", "WOO", "AVG", "BZW", "KLA", "PERS", "MR", "RVS", "EU", "KBR", "MT", "NTB", "AANV",
    "FAC", "HR", "ANN", "VERS", "CON", "UIT", "NTI", "BB",
]  # fmt: skip
"""The codes of content.md 1.2; ``MT`` is motie or toezegging, ``RVS`` Raad van State. Empty: not recognised."""


class Sort(NamedTuple):
    """A recognised kind with what it proposes. Everything in it is a proposal until the officer sets it."""

    code: SortCode
    action: Action
    term_kind: TermKind
    risk: Risk
    sensitivity: Sensitivity


class _Row(NamedTuple):
    """One kind: what it proposes, its words in a subject, and its (stricter) words in the first own lines."""

    sort: Sort
    subject: str
    text: str = ""


UNKNOWN: Final = Sort("", "", "", "", "")
BULK: Final = Sort("", "inform", "", "", "")
CITIZEN: Final = Sort("BB", "prepare", "service", "low", "none")

_ROWS: Final[tuple[_Row, ...]] = (
    _Row(Sort("KVM", "discuss", "parliamentary", "high", "political"),
         r"mondelinge (?:kamer)?vra(?:ag|gen)\b|vragenuur\b"),
    _Row(Sort("KVR", "sign", "parliamentary", "high", "political"),
         r"kamervra(?:ag|gen)\b|schriftelijke vra(?:ag|gen)\b|20\d\dz\d{4,6}\b|vragen van (?:het lid|de leden)\b",
         r"kamervra(?:ag|gen)\b|20\d\dz\d{4,6}\b|schriftelijke vragen van\b|vragen van (?:het lid|de leden)\b"),
    _Row(Sort("SO", "sign", "parliamentary", "high", "political"),
         r"schriftelijk overleg\b|lijst van (?:feitelijke )?vragen\b|commissiebrief\b|feitelijke vragen\b"),
    _Row(Sort("IGB", "decide", "statutory", "high", "administrative"),
         r"ingebrekestelling\b|in gebreke\b|dwangsom\b",
         r"ingebrekestelling\b|stel(?:len)? (?:ik|wij) u\b.{0,60}\bin gebreke\b"),
    _Row(Sort("WOO", "decide", "statutory", "high", "administrative"),
         r"wo[ob]\b|wo[ob]-?verzoek|wet open(?:baarheid van bestuur| overheid)\b",
         r"wo[ob]-?verzoek\b|wet open overheid\b|beroep op de woo\b"),
    _Row(Sort("AVG", "decide", "statutory", "middle", "administrative"),
         r"avg-?verzoek|inzageverzoek\b|verzoek (?:om|tot) (?:inzage|verwijdering|rectificatie)\b|recht op inzage\b",
         r"inzage in (?:mijn|de) (?:persoons)?gegevens\b|artikel 15\b.{0,20}\bavg\b|inzageverzoek\b"),
    _Row(Sort("BZW", "decide", "statutory", "middle", "administrative"),
         r"bezwaarschrift\b|bezwaar (?:tegen|op|ingediend|van)\b|^bezwaar\b|op bezwaar\b|pro[ -]?forma bezwaar\b",
         r"bezwaarschrift\b|(?:maak|teken|maken|tekenen) (?:ik|wij)\b.{0,20}\bbezwaar\b|bezwaar (?:te )?maken tegen\b"),
    _Row(Sort("KLA", "prepare", "statutory", "middle", "administrative"),
         r"klacht(?:en)?\b|klaagschrift\b",
         r"dien(?:en)? (?:ik|wij)\b.{0,40}\bklacht\b|klacht (?:in te dienen|indienen)\b|klaagschrift\b"),
    _Row(Sort("PERS", "discuss", "promised", "high", "political"),
         r"persvra(?:ag|gen)\b|woordvoering|persbericht\b|journalist\b|(?:media|interview)verzoek\b|wederhoor\b",
         r"persvra(?:ag|gen)\b|ik ben journalist\b|wederhoor\b|(?:journalist|verslaggever) (?:van|bij|voor)\b"),
    _Row(Sort("MR", "sign", "internal", "high", "political"),
         r"mr-stuk|ministerraad\b|onderraad\b|ambtelijk voorportaal\b|aanbiedingsformulier\b"),
    _Row(Sort("RVS", "sign", "internal", "middle", "administrative"),
         r"raad van state\b|nader rapport\b|adviesaanvraag\b"),
    _Row(Sort("EU", "sign", "internal", "middle", "administrative"),
         r"bnc-?fiche\b|raadsinstructie\b|geannoteerde agenda (?:van de )?raad\b|coreper\b"),
    _Row(Sort("KBR", "sign", "promised", "middle", "political"),
         r"kamerbrief\b|kamerbrieven\b|brief aan de (?:tweede |eerste )?kamer\b|verzamelbrief\b",
         r"(?:concept-?)?kamerbrief ter (?:ondertekening|accordering)\b"),
    _Row(Sort("MT", "prepare", "promised", "middle", "political"),
         r"moties?\b|toezegging(?:en)?\b|tz20\d{4}"),
    _Row(Sort("NTB", "decide", "internal", "middle", "administrative"),
         r"nota ter besl|beslisnota\b|ter beslissing\b|ter besluitvorming\b|ter (?:accordering|goedkeuring)\b",
         r"nota ter beslissing\b|beslisnota\b|graag uw (?:besluit|akkoord)\b"),
    _Row(Sort("AANV", "decide", "statutory", "middle", "none"),
         r"(?:subsidie|vergunning)s?-?aanvraag\b|aanvraag (?:om|tot|voor) (?:een )?(?:subsidie|vergunning|ontheffing)"),
    _Row(Sort("FAC", "decide", "statutory", "low", "none"),
         r"factu(?:ur|ren)|invoice\b|inkooporder\b|betalingsherinnering\b|aanmaning\b|creditnota\b",
         r"factuurnummer\b|(?:bijgevoegde|onze) factuur\b"),
    _Row(Sort("HR", "decide", "internal", "low", "none"),
         r"p-?direkt\b|verlof(?:aanvraag|verzoek)?\b|declaratie\b|ziekmelding\b|(?:functionerings|beoordelings)gesprek"),
    _Row(Sort("ANN", "prepare", "internal", "middle", "administrative"),
         r"annotatie\b|geannoteerde agenda\b|gespreksnotitie\b|spreekpunten\b|spreektekst\b"),
    _Row(Sort("VERS", "discuss", "internal", "low", "none"),
         r"(?:gespreks|vergader)?verslag\b|notulen\b|(?:actie|besluiten)lijst\b"),
    _Row(Sort("CON", "discuss", "internal", "low", "none"),
         r"convocatie\b|vergaderstukken\b|agenda\b|nagekomen stuk|stukken (?:mt|dt|br|bestuursraad)\b"),
    _Row(Sort("UIT", "decide", "internal", "low", "none"),
         r"uitnodiging|invitation\b|spreekverzoek\b|werkbezoek\b|save the date\b|speech\b",
         r"(?:nodigen|nodig) (?:wij|ik) u\b|u (?:van harte )?uit te nodigen\b|u van harte uit\b"),
    _Row(Sort("NTI", "inform", "internal", "low", "none"),
         r"informatienota\b|nota ter info|ter (?:informatie|kennisname|kennisneming|info)\b|t\.?k\.?n\b|fyi\b",
         r"ter (?:informatie|kennisname|kennisneming)\b"),
    _Row(CITIZEN, r"burgerbrief\b|brief van een burger\b"),
)  # fmt: skip
"""In order of weight: the first row that fits counts; each alternative starts at the start of a word.

Source: content.md 1.2 for action and term, 4.2 for the rest [P].
"""


Where = Literal["subject", "text"]

_BY_CODE: Final[dict[str, Sort]] = {row.sort.code: row.sort for row in _ROWS}


def by_code(code: str) -> Sort:
    """What a recognised kind proposes; nothing for a code that is not known (any more)."""
    return _BY_CODE.get(code, UNKNOWN)


@lru_cache(maxsize=2)
def _sort_patterns(where: Where) -> tuple[re.Pattern[str], tuple[tuple[Sort, re.Pattern[str]], ...]]:
    """One pattern that says "none of them", then each row's own. Compiled on first use."""
    rows = [(row.sort, pattern) for row in _ROWS if (pattern := row.subject if where == "subject" else row.text)]
    every = "|".join(pattern for _, pattern in rows)
    return re.compile(rf"\b(?:{every})"), tuple((sort, re.compile(rf"\b(?:{pattern})")) for sort, pattern in rows)


def _sort_in(text: str, where: Where) -> Sort:
    """The first row whose words stand in a lower-case text of one line."""
    every, rows = _sort_patterns(where)
    if every.search(text) is None:
        return UNKNOWN
    return next((sort for sort, pattern in rows if pattern.search(text)), UNKNOWN)


def sort_of(subject: str, sender_addr: str, text_start: str, bulk: Bulk) -> Sort:
    """The kind of piece: by the subject, else the first own lines, else the address (the press, a private one).

    Bulk mail (lists, automatic answers, reports) is for information whatever its subject says.
    """
    if bulk:
        return BULK
    found = _sort_in(plain(subject[:_SUBJECT]).lower(), "subject")
    if found is UNKNOWN and text_start:
        found = _sort_in(" ".join(plain(text_start[:_START]).lower().split()), "text")
    by_address = _BY_CODE["PERS"] if of_press(sender_addr) else CITIZEN if is_private_address(sender_addr) else UNKNOWN
    return by_address if found is UNKNOWN else found


# ── senders ──────────────────────────────────────────────────────────────────────────────────────────────────────────

_CONSUMER: Final = """
    gmail.com googlemail.com hotmail.com hotmail.nl hotmail.be hotmail.fr hotmail.co.uk hotmail.de outlook.com
    outlook.nl outlook.be live.com live.nl live.be live.co.uk msn.com msn.nl passport.com icloud.com me.com mac.com
    yahoo.com yahoo.nl yahoo.co.uk yahoo.fr yahoo.de yahoo.be ymail.com rocketmail.com aol.com aol.nl mail.com
    email.com ziggo.nl ziggomail.com upcmail.nl upc.nl chello.nl casema.nl home.nl quicknet.nl multiweb.nl
    zinders.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl xs4all.nl telfort.nl telfortglasvezel.nl tele2.nl
    versatel.nl zonnet.nl freeler.nl wxs.nl wanadoo.nl orange.nl online.nl euronet.nl tiscali.nl t-mobilethuis.nl
    odido.nl solcon.nl solcon.net zeelandnet.nl deltanet.nl caiway.nl caiway.net kabelfoon.nl kabelfoon.net
    cambrium.nl filternet.nl onsbrabantnet.nl onsnet.nu onsnetnuenen.nl glasvezelhelmond.nl kickxl.nl plex.nl
    concepts.nl hccnet.nl dds.nl 12move.nl vodafonevast.nl vodafonethuis.nl youfone.nl freedom.nl freedomnet.nl
    skpnet.nl unet.nl lijbrandt.nl edpnet.nl telenet.be skynet.be proximus.be scarlet.be pandora.be gmx.com gmx.de
    gmx.net gmx.at web.de t-online.de freenet.de orange.fr wanadoo.fr free.fr laposte.net libero.it virgilio.it
    proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.com tuta.io fastmail.com fastmail.fm hey.com
    mailbox.org posteo.de posteo.net startmail.com soverin.net zoho.com zohomail.com zohomail.eu yandex.com
    yandex.ru mail.ru qq.com 163.com inbox.com hushmail.com
"""
CONSUMER_DOMAINS: Final = frozenset(_CONSUMER.split())
"""Where private persons have their mail: a citizen in the score, a private address for the gate."""

_PARLIAMENT: Final = "tweedekamer.nl eerstekamer.nl staten-generaal.nl parlement.nl europarl.europa.eu"
_TOP: Final = """
    rechtspraak.nl hogeraad.nl om.nl nationaleombudsman.nl dekinderombudsman.nl raadvanstate.nl rekenkamer.nl
    koninklijkhuis.nl dkh.nl autoriteitpersoonsgegevens.nl
"""
_RIJK: Final = """
    minaz.nl minbuza.nl minbz.nl minbzk.nl mindef.nl minez.nl minezk.nl minfin.nl minienm.nl minienw.nl minjenv.nl
    minjus.nl minvenj.nl minkgg.nl minlnv.nl minlvvn.nl minocw.nl minszw.nl minvro.nl minvws.nl
    minasielenmigratie.nl minaenm.nl minvrom.nl rijksoverheid.nl government.nl rijkscloud.nl rijksweb.nl
    rijksportaal.nl overheid-i.nl rws.nl belastingdienst.nl douane.nl toeslagen.nl rvo.nl ind.nl dji.nl cjib.nl
    rivm.nl duo.nl nvwa.nl ilent.nl igj.nl nlarbeidsinspectie.nl onderwijsinspectie.nl logius.nl rvig.nl ictu.nl
    ssc-ict.nl dictu.nl doc-direkt.nl p-direkt.nl fmhaaglanden.nl rijksvastgoedbedrijf.nl cpb.nl pbl.nl scp.nl
    coa.nl
"""
_BY_DOMAIN: Final[dict[str, Weight]] = {
    **dict.fromkeys(_PARLIAMENT.split(), "parliament"),
    **dict.fromkeys(_TOP.split(), "top"),
    **dict.fromkeys(_RIJK.split(), "ministry"),
    **dict.fromkeys(CONSUMER_DOMAINS, "citizen"),
}


def _domains(addr: str) -> Iterable[str]:
    """The domain of an address and the domains above it: ``a.b.nl``, ``b.nl``. Nothing for what is no address."""
    local, at, domain = addr[-320:].strip().lower().rpartition("@")
    if not (local and at):
        return
    domain = domain.strip(" .>")
    for _ in range(6):
        if "." not in domain:
            return
        yield domain
        domain = domain.partition(".")[2]


def is_private_address(addr: str) -> bool:
    """Is this the address of a private person (by its provider)?"""
    return any(domain in CONSUMER_DOMAINS for domain in _domains(addr))


def weight_of(addr: str, own_domains: Iterable[str]) -> Weight:
    """What a sender weighs, by the domain; own domains first. Empty when there is no address at all."""
    own = frozenset(domain.lower().lstrip("@.") for domain in own_domains)
    weight: Weight = ""
    for domain in _domains(addr):
        if domain in own:
            return "internal"
        weight = weight or _BY_DOMAIN.get(domain, "")
    return weight or ("organisation" if addr.strip() else "")
