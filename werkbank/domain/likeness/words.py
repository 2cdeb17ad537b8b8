"""The words of a text that tell it apart from others: without case, accents, the common words and the endings.

The endings are those of Dutch plurals and verbs, taken off alike from what is looked for and from what is found
(*woningen*, *woning*; *huizen*, *huis*; *toezeggingen*, *toezegging*, *toezeggen*). It is a fold of our own, much
shorter than the Snowball stemmer for Dutch: two words that fall together by mistake cost one needless hit, never a
missed one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from werkbank.domain.nearest import plain

LONGEST: Final = 20_000
"""Characters of a text that are looked at."""
_COMMON: Final = frozenset(
    plain(
        """
        de het een der des den en of maar want dus toch noch als dan dat die dit deze daar daarom daarbij
        daarover daarmee daarvan daarvoor daarin daartoe er hier hierbij hierover hiervan waar waarom waarin
        waarbij waarvan waarmee waaruit wie wat welk welke wanneer hoe hoeveel hoelang hoezeer ik je jij u uw
        ons onze wij we zij ze hij hen hun haar zijn zich mijn jullie men iemand niemand iets niets alle alles
        allen ander andere anders beide elk elke enkele enige geen ieder iedere meer meest minder veel vele
        weinig zo zoals zodat zodra zou zouden zal zult zullen zul is was waren ben bent wordt worden werd
        werden geworden geweest heb hebt heeft hebben had hadden gehad kan kun kunt kunnen kon konden mag
        mogen mocht moet moeten moest wil wilt willen wilde doen doet deed gedaan gaan gaat ging krijgen
        krijgt kreeg kregen komen komt kwam laten laat maken maakt zien ziet staan staat stand stelt stellen
        aan af al bij binnen boven buiten door in inzake langs met na naar naast om onder omdat op over per
        rond sinds te tegen ten ter tijdens tot tussen uit van vanaf vanuit vanwege via voor voordat vooral
        volgens zonder nog niet ook nu reeds steeds wel echter eerder eens eigen even immers juist namelijk
        nader ooit pas respectievelijk slechts soms straks tevens thans toe verder vervolgens weer zeer zelf
        zelfs ja nee neen eveneens nadat terwijl hetgeen aldus bereid bericht mening deelt delen deel bekend
        kennis genomen oordeel reactie antwoord antwoorden beantwoorden beantwoord vraag vragen gevraagd kamer
        kamerlid lid leden minister staatssecretaris kabinet motie toezegging persvraag persvragen kamervraag
        kamervragen graag beste geachte collega groet groeten vriendelijke hoogachtend mvg besluit uiterlijk
        januari februari maart april mei juni juli augustus september oktober november december maandag
        dinsdag woensdag donderdag vrijdag zaterdag zondag the and that this with from for are was were have
        has had not you your our will would can could should which what when where why how who whether into
        about than then there their they been being please regards
        """
    ).split()
)
"""Words that every question, answer and mail has, and so say nothing of what it is about."""
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DOUBLE: Final = re.compile(r"([a-z])\1")
_REFERENCES: Final = (
    re.compile(r"(?<!\w)20\d\d ?[ZzDd] ?\d{4,6}(?!\w)"),
    re.compile(r"(?<![\w.])\d{2} ?\d{3}(?: ?[-,]? ?[IVX]{1,6}\b)?,? ?(?:-|nr\.? ?)\d{1,4}(?!\w)"),
    re.compile(r"(?<!\w)(?:kst|ah|blg)-[\w-]{3,30}", re.IGNORECASE),
    re.compile(r"(?<!\w)20\d\d-\d{6,12}(?!\w)"),
)
"""A case number of Parliament, a paper of Parliament, an id at officielebekendmakingen.nl, a DMS number."""
_NO_SIGN: Final = re.compile(r"^kst|[^a-z0-9]|nr")


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """A folded word without its ending; words of four letters and less, and those with a digit, stay as they are."""
    if len(word) < 5 or not word.isalpha():
        return _even(word) if word.isalpha() else word
    bare = _without_s(word)
    for ending in ("en", "e"):
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            bare = _without_s(bare.removesuffix(ending))
            break
    if bare.endswith("ing") and len(bare) >= 7:
        bare = bare.removesuffix("ing")
    return _even(bare)


def _without_s(word: str) -> str:
    return word[:-1] if len(word) > 5 and word[-1] == "s" and word[-2] not in "ijsu" else word


def _even(word: str) -> str:
    """Double letters once, and at the end an f for a v, an s for a z: what a Dutch plural changes."""
    once = _DOUBLE.sub(r"\1", word)
    return once[:-1] + {"v": "f", "z": "s"}.get(once[-1], once[-1]) if once else once


def telling(text: str) -> dict[str, str]:
    """By stem the word itself, folded, in the order of the text; common words, single letters and years are out."""
    found: dict[str, str] = {}
    for word in plain(text[:LONGEST]).split():
        if len(word) < 3 or word in _COMMON or _YEAR.fullmatch(word) or (word.isdigit() and len(word) < 4):
            continue
        found.setdefault(stem(word), word)
    return found


def folded(text: str) -> str:
    """The stems of a text, as the index of the memory holds them."""
    return " ".join(telling(text))


def forms(word: str) -> tuple[str, ...]:
    """How a folded word may stand in an index without stems: with and without the plain endings."""
    if len(word) < 5 or not word.isalpha():
        return (word,)
    made = [word]
    made += [word.removesuffix(one) for one in ("en", "s", "e") if word.endswith(one) and len(word) - len(one) >= 4]
    made += [word + one for one in ("en", "s", "e") if not word.endswith(one)]
    return tuple(dict.fromkeys(made))


def references(text: str) -> frozenset[str]:
    """The numbers in a text by which others know a piece, written alike: ``36 600 VII, nr. 12`` is ``36600vii12``."""
    short = text[:LONGEST]
    return frozenset(_NO_SIGN.sub("", one[0].lower()) for pattern in _REFERENCES for one in pattern.finditer(short))
