"""How the press is known: by the address it writes from, by who signs, and by words nobody else uses.

Names of papers, broadcasters and agencies are public facts (the sites they publish on); none of them alone makes a text
a question, which the caller knows.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_SITES: Final = """
    nrc.nl volkskrant.nl trouw.nl parool.nl telegraaf.nl mediahuis.nl ad.nl dpgmedia.nl persgroep.nl fd.nl fdmg.nl
    bnr.nl rd.nl nd.nl friesch-dagblad.nl lc.nl dvhn.nl tubantia.nl gelderlander.nl destentor.nl bndestem.nl ed.nl
    bd.nl pzc.nl limburger.nl noordhollandsdagblad.nl leidschdagblad.nl ndcmediagroep.nl groene.nl ewmagazine.nl
    vn.nl ftm.nl decorrespondent.nl binnenlandsbestuur.nl gemeente.nu cobouw.nl vng-magazine.nl zorgvisie.nl
    skipr.nl nu.nl anp.nl novum.nl reuters.com thomsonreuters.com afp.com ap.org apnews.com bloomberg.net nos.nl
    npo.nl rtl.nl rtlnieuws.nl omroep.nl bnnvara.nl kro-ncrv.nl vpro.nl avrotros.nl eo.nl omroepmax.nl
    pointer.nl argos.nl eenvandaag.nl nieuwsuur.nl hartvannederland.nl sbs.nl at5.nl nhnieuws.nl rijnmond.nl
    omroepwest.nl omroepbrabant.nl omroepgelderland.nl omroepzeeland.nl omroepflevoland.nl omropfryslan.nl
    rtvdrenthe.nl rtvnoord.nl rtvoost.nl rtvutrecht.nl l1.nl l1nieuws.nl vrt.be demorgen.be standaard.be tijd.be
    politico.eu
"""
_DOMAINS: Final = frozenset(_SITES.split())
_ROLE: Final = (
    r"\b(?:(?:onderzoeks|freelance[- ]?|vak|radio|tv-?|data)?(?:journaliste?|verslaggeefster|verslaggever)|"
    r"(?:politiek\s|chef\s|hoofd|eind|web|nieuws)?(?:redacteur|redactrice|redactie)|programmamaker|"
    r"persbureau|nieuwsdienst|correspondent(?:e)?|reporter|journalist|news\s?desk|editorial\s(?:office|desk))\b"
)
"""Who signs so is of the press, when it stands in a short line."""
_OUTLETS: Final = (
    r"(?:de\s|het\s)?(?:nrc|volkskrant|trouw|parool|telegraaf|algemeen\sdagblad|ad|financieele\sdagblad|fd|bnr|"
    r"nederlands\sdagblad|reformatorisch\sdagblad|groene\samsterdammer|follow\sthe\smoney|ftm|correspondent|"
    r"nu\.nl|anp|reuters|bloomberg|politico|nos|npo|rtl(?:\snieuws|\sz)?|omroep\s\w{3,12}|bnnvara|kro-ncrv|vpro|"
    r"avrotros|eenvandaag|nieuwsuur|pointer|argos|zembla|radar|kassa|op1|hart\svan\snederland|at5|nh\snieuws|"
    r"rijnmond|binnenlands\sbestuur|zorgvisie|skipr)"
)
_OF_OUTLET: Final = (
    r"^(?:(?:van|from):\s?)?(?-i:[A-ZÀ-Þ])[\w'’.-]{0,20}(?:\s[\w'’.-]{1,20}){0,4}\s?"
    rf"(?:\({_OUTLETS}\)|[,|/–-]\s?{_OUTLETS})$"
)
"""A name with the paper, broadcaster or programme that it is of, and nothing else on the line."""
_WORDS: Final = (
    r"\bvoor\s(?:onze|mijn)\s(?:\w+\s){0,2}(?:uitzending|krant|nieuwssite|lezers|kijkers|luisteraars)\b|"
    r"\b(?:reageren|reactie|vertellen|interview)\s(?:voor|op)\s(?:de\s)?camera\b|"
    r"\bpersvra(?:ag|gen)\b|\bwederhoor\b|"
    r"\b(?:ik\sben|wij\szijn|als)\s(?:\w+\s){0,2}(?:journaliste?|verslaggever|verslaggeefster|redacteur)\b|"
    r"\b(?:deadline|reactie|reageren|antwoord)\b.{0,40}\b(?:voor|vóór)\s(?:de\s|onze\s)?(?:publicatie|uitzending|deadline\svan\sde\skrant)\b|"
    r"\b(?:deadline|moment)\s(?:voor|van)\s(?:de\s)?publicatie\b|\b(?:ik|wij|we)\s(?:publiceer|publiceren)\b|"
    r"\b(?:ik|wij|we)\s(?:werk|werken|schrijf|schrijven|maak|maken)\s(?:\w+\s){0,2}(?:een|ons|mijn)\s(?:\w+\s){0,2}"
    r"(?:artikel|stuk\svoor\sde\skrant|uitzending|reportage|"
    r"nieuwsbericht|radio-?item|tv-?item)\b|\b(?:for|before)\spublication\b|\bpress\s(?:inquiry|enquiry|question)\b|\bright\sof\sreply\b"
)
_SHORT: Final = 80
"""Characters of a line that is a signature and no sentence."""


def of_press(address: str) -> bool:
    """Is it the address of a paper, broadcaster or agency, or of a part of one?"""
    labels = address.rpartition("@")[2].strip().lower().split(".")
    return any(".".join(labels[at:]) in _DOMAINS for at in range(len(labels) - 1))


def signs(lines: Iterable[str]) -> bool:
    """Does somebody of the press sign in one of these lines? A sentence that names a journalist is no signature."""
    return any(
        len(one.strip()) <= _SHORT
        and one.strip()[-1:] not in ".?!:;"
        and (_searches(_ROLE, one) or _searches(_OF_OUTLET, one.strip()))
        for one in lines
    )


def says(text: str) -> bool:
    """Are there words in it that only the press uses: of publishing, of *wederhoor*, of who writes?"""
    return _searches(_WORDS, text)


@lru_cache(maxsize=3)
def _pattern(words: str) -> re.Pattern[str]:
    """Compiled on first use: an address is looked at before the first screen is there."""
    return re.compile(words, re.IGNORECASE)


def _searches(words: str, text: str) -> bool:
    return _pattern(words).search(text) is not None
