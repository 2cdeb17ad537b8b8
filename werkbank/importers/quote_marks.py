"""How mail programs mark what is not the writer's own: quote headers, forwards, signatures, disclaimers. Data, and
its matching.

Every test looks at one line or at most a few, cut to a fixed length, so a line of a megabyte costs no more than a
short one.
"""

from __future__ import annotations

import re
from typing import Final

WIDEST: Final = 300
"""Characters of a line that are looked at."""
_ATTRIBUTION_LINES: Final = 4
_BLOCK_LINES: Final = 14
_STRIPPED: Final = "> \t*_\u00a0"

_INTRODUCTION: Final = re.compile(
    r"(?:op|on|am|le|il|el|em|den|w dniu|på|il giorno|(?:ma|di|wo|do|vr|za|zo)\.?|"
    r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?)\s",
    re.IGNORECASE,
)
_WROTE: Final = re.compile(
    r"\b(?:schreef|geschreven|wrote|writes|schrieb|geschrieben|a écrit|ecrit|escribió|escreveu|"
    r"ha scritto|skrev|napisał)\b",
    re.IGNORECASE,
)
_MOMENT: Final = re.compile(r"\d{1,2}[:.]\d{2}\b|@|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|\b(?:19|20)\d\d\b.*<")
_DATED: Final = re.compile(r"\d{4}[-/]\d{1,2}[-/]\d{1,2}\b[^<]{0,120}<[^<>\s]+@[^<>\s]+>:?$")

_DIVIDER: Final = re.compile(
    r"(?P<dashes>[-_=]{2,}\s*)?(?P<begin>begin(?: van)?\s+|start of\s+|anfang der\s+|début du\s+)?"
    r"(?:(?:oorspronkelijk|origineel)e? (?:bericht|e-?mail(?:bericht)?)|original (?:message|appointment|e?-?mail)|"
    r"doorgestuurde? (?:bericht|e-?mail(?:bericht)?)|forwarded (?:message|mail|e-?mail)(?: by [^-]{0,80})?|"
    r"weitergeleitete nachricht|"
    r"weitergeleitete e-?mail|message (?:transféré|transmis|réexpédié)|mensaje reenviado|messaggio inoltrato|"
    r"ursprüngliche nachricht|message d'origine|mensaje original|oprindelig meddelelse)\s*:?\s*[-_=]*\s*",
    re.IGNORECASE,
)

_LABELS: Final = {
    "from": "from van von de da afzender",
    "date": "sent verzonden date datum gesendet envoyé enviado inviato",
    "to": "to aan an à para a cc",
    "subject": "subject onderwerp betreff objet asunto oggetto betreft",
}
_ROLE: Final = {word: role for role, words in _LABELS.items() for word in words.split()}
_LABEL: Final = re.compile(r"([^\W\d_]{1,10})\s?\*?\s?:(?:\s|\*|$)")

_OPENER: Final = re.compile(
    rf"[-=]{{2}}|begin|start of|anfang|début|\d{{4}}[-/]|(?:{_LABELS['from'].replace(' ', '|')})\s?\*?\s?:|"
    + _INTRODUCTION.pattern,
    re.IGNORECASE,
)

_DELIMITER: Final = re.compile(
    r"[-\u2010-\u2015\u2212\u2500-\u2503\u23af\ufe58\ufe63\uff0d_*#~=+\u1427]{2,}|[\u2014\u2015\u1427]"
)
_SIGNATURE_DASHES: Final = re.compile(r"[-\u2010-\u2015\u2212]{2,3}|[\u2014\u2015]")

_DEVICE: Final = (
    r"(?:iphone|ipad|ipod|android|mobiel\w*|mobile\w*|blackberry|samsung|galaxy|huawei|telefoon|smartphone|phone|gsm|outlook|"
    r"mail|tablet|handset|cell|windows|nokia|xperia|oneplus|pixel|yahoo|proton\w*|airmail|mailbox|spark|k-9)"
)
_MOBILE: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:sent|gesendet) (?:from|via|with|by|using|von|mit) (?:my |a |meinem |an? )?\[?(?:[\w.+-]+ ){0,4}?"
        + _DEVICE
        + r"\b.{0,140}",
        r"sent (?:from|via|with) (?:my |[A-Z]\w+$).{0,80}",
        r"(?:verzonden|verstuurd|gestuurd|bericht verzonden|deze e-?mail is verzonden) "
        r"(?:vanaf|met|via|vanuit|door|uit) (?:[\w.+-]+ ){0,4}?" + _DEVICE + r"\b.{0,120}",
        r"(?:verzonden|verstuurd) (?:vanaf|met|via) mijn \w.{0,60}",
        r"(?:\w+ )?from (?:my )?" + _DEVICE + r"\b.{0,40}",
        r"(?:get|download|haal|krijg|descargar|télécharger) \[?outlook\b.{0,160}",
        r"outlook voor (?:ios|android|mac|windows)\b.{0,120}",
        r"von meinem .{1,60} gesendet",
        r"diese nachricht wurde .{1,80} gesendet\.?",
        r"envoyé (?:depuis|de|à partir de)\b.{0,100}",
        r"enviado (?:desde|do|de)\b.{0,100}",
        r"inviato d[a-z]+ .{0,100}",
        r"[从從]我的.{0,60}[发傳]送",
        r"excuses? voor (?:eventuele )?t[iy]pefouten.{0,80}",
    )
)

_DISCLAIMERS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"dit (?:e-?mail)?bericht kan informatie bevatten die niet voor u is bestemd",
        r"this (?:e-?mail )?message may contain information that is not intended for you",
        r"de staat aanvaardt geen (?:enkele )?aansprakelijkheid",
        r"the state accepts no liability",
        r"(?:deze|dit) e-?mail(?:bericht)?.{0,60} (?:is|zijn) (?:uitsluitend|alleen|vertrouwelijk|strikt)\b",
        (
            r"de informatie (?:verzonden|in) (?:met )?(?:dit|deze) (?:e-?mail|bericht).{0,40}"
            r"(?:uitsluitend|alleen|vertrouwelijk)"
        ),
        (
            r"aan (?:de inhoud van )?(?:dit|deze) (?:e-?mail|bericht|e-?mailbericht).{0,30} "
            r"kunnen geen rechten worden ontleend"
        ),
        (
            r"this e-?mail(?: message)?(?: and any (?:attachments?|files)[^.]{0,60})? "
            r"(?:is|are|may be|contains?) (?:strictly )?(?:confidential|intended)"
        ),
        r"the information (?:contained )?in this (?:e-?mail|communication|message).{0,40}(?:confidential|intended)",
        r"if you are not the (?:intended )?(?:addressee|recipient)",
        r"indien u niet de (?:geadresseerde|beoogde ontvanger) bent",
        r"(?:denk aan het milieu|please consider the environment)\b",
        r"(?:e-?mail ?)?disclaimer\s*:?\s*$",
    )
)

_CLOSING: Final = re.compile(
    r"(?:met )?(?:de )?(?:(?:heel )?(?:vriendelijke?|hartelijke?|beste|warme|collegiale|zonnige|kind(?:est)?|best|"
    r"warm(?:est)?|vr\.?) )"
    r"(?:groet(?:en|jes)?|gr\.?|regards|wishes)[,.!]?|mit (?:freundlichen|besten) grüßen[,.!]?|"
    r"(?:mvg|m\.?v\.?g\.?|vgr?|gr\.?|groet(?:en|jes)?|hoogachtend|regards|best|cheers)[,.!]?",
    re.IGNORECASE,
)


def may_announce(line: str) -> bool:
    """A cheap first look: whether a line could start a quote header, a divider or a copied mail head."""
    text = bare(line)
    return bool(text) and (text[-1] == ":" or _OPENER.match(text) is not None)


def is_quoted(line: str) -> bool:
    """A line that mail programs cite with ``>``."""
    return line.lstrip(" \t")[:1] == ">"


def bare(line: str) -> str:
    """A line without citation marks, bold marks and white space around it; cut."""
    return line[:WIDEST].strip(_STRIPPED).rstrip()


def attribution(lines: list[str], index: int) -> int:
    """How many lines from ``index`` are a quote header such as "Op 3 mei 2026 om 10:15 schreef Jan <jan@x.nl>:"; 0 is
    none.
    """
    first = bare(lines[index])
    if not first:
        return 0
    if _DATED.match(first):
        return 1
    introduced = bool(_INTRODUCTION.match(first))
    joined = ""
    for count in range(1, min(_ATTRIBUTION_LINES if introduced else 2, len(lines) - index) + 1):
        line = bare(lines[index + count - 1])
        if not line:
            return 0
        joined = f"{joined} {line}" if joined else line
        if not line.endswith(":"):
            continue
        if not _WROTE.search(joined):
            return 0
        cited = _next_is_quoted(lines, index + count)
        return (
            count
            if (_MOMENT.search(joined) and (introduced or "@" in joined or cited)) or (cited and count == 1)
            else 0
        )
    return 0


def _next_is_quoted(lines: list[str], index: int) -> bool:
    for line in lines[index : index + 3]:
        if line.strip():
            return is_quoted(line)
    return False


def is_divider(line: str) -> bool:
    """A line such as "-----Oorspronkelijk bericht-----" or "Begin doorgestuurd bericht:"."""
    text = bare(line) if ">" in line[:4] else line[:WIDEST].strip().strip("*").strip()
    if not 8 <= len(text) <= 120:
        return False
    match = _DIVIDER.fullmatch(text)
    return match is not None and bool(match["dashes"] or match["begin"])


def header_block(lines: list[str], index: int) -> int:
    """How many lines from ``index`` are a copied mail head ("Van: ... Verzonden: ... Aan: ... Onderwerp: ..."); 0 is
    none.
    """
    if _role(lines[index]) != "from" or (index and _role(lines[index - 1])):
        return 0  # "Aan: ... Van: ...": a memo with its own head
    roles = {"from"}
    end, plain = index + 1, 0
    for place in range(index + 1, min(len(lines), index + _BLOCK_LINES)):
        line = lines[place]
        if not bare(line):
            if len(roles) >= 3 and "subject" in roles and place == end:
                break
            continue
        role = _role(line)
        if role == "from":
            break
        if role:
            roles.add(role)
            end, plain = place + 1, 0
        elif plain >= 2 or not bare(lines[place - 1]):
            break
        else:
            plain += 1  # a long list of recipients goes on
    enough = len(roles) >= 3 or ("date" in roles and "subject" in roles)
    return end - index if enough else 0


def _role(line: str) -> str:
    match = _LABEL.match(bare(line))
    return _ROLE.get(match[1].lower(), "") if match else ""


def is_mail_header(line: str) -> bool:
    """A line of a copied mail head, below a divider."""
    return bool(_role(line)) or bare(line).lower().startswith(
        ("cc:", "bcc:", "bijlagen:", "attachments:", "reply-to:", "antwoord aan:")
    )


def is_delimiter(line: str) -> bool:
    """A line of only dashes, stars and the like."""
    return bool(_DELIMITER.fullmatch(line[:WIDEST].strip())) and len(line) < WIDEST


def is_signature_dashes(line: str) -> bool:
    """The line that starts a signature: "-- ", or the dash a word processor makes of it."""
    return len(line) < 10 and bool(_SIGNATURE_DASHES.fullmatch(line.strip()))


def is_mobile(line: str) -> bool:
    """A line a telephone or program added ("Verzonden vanaf mijn iPhone")."""
    text = line[:WIDEST].strip(" \t*_<>()[]\u00a0.")
    if not 6 <= len(text) <= 200:
        return False
    return any(pattern.fullmatch(text) for pattern in _MOBILE)


def is_disclaimer(line: str) -> bool:
    """The first line of a paragraph that a mail gateway adds."""
    text = line[:WIDEST].strip(" \t*_>|\u00a0")
    return len(text) > 9 and any(pattern.match(text) for pattern in _DISCLAIMERS)


def is_closing(line: str) -> bool:
    """A line such as "Met vriendelijke groet,"."""
    return len(line) < 60 and bool(_CLOSING.fullmatch(line.strip()))
