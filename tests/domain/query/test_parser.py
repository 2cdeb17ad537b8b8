"""What is typed to choose what is in a list."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.errors import NotADate
from werkbank.domain.query.lexer import DEEPEST
from werkbank.domain.query.lexicon import Lexicon
from werkbank.domain.query.parsed import Parsed
from werkbank.domain.query.parser import LONGEST, MOST, parse
from werkbank.domain.query.tree import EVERYTHING, All, AnyOf, Node, Not, Term, printed, terms

TODAY = date(2026, 11, 26)
LEXICON = Lexicon(
    fields={
        "manager": "manager", "van": "from", "aan": "to", "thema": "theme", "soort": "sort", "stand": "state",
        "besluit": "state", "merking": "marking", "label": "label", "status": "status", "termijn": "due",
        "uiterlijk": "due", "plan": "plan", "ontvangen": "received", "punten": "points", "is": "is",
    },
    shown={"manager": "manager", "from": "van", "theme": "thema", "due": "termijn", "status": "status", "came": "is", "is": "is"},
    values={
        "manager": {"DG-Wonen": "1", "Directeur Jeugd": "2", "geen": "0", "toewijzen": "0"},
        "from": {"kamer": "parliament", "burger": "citizen"},
        "sort": {"KVR": "KVR", "kamervragen": "KVR", "kamerbrief": "KBR"},
        "label": {"nu doen": "now", "inplannen": "plan"},
        "is": {"nieuw": "new", "terug": "returned", "bulk": "bulk", "cc": "copied"},
        "status": {"te laat": "late", "krap": "tight", "niet haalbaar": "infeasible"},
    },
    bare={
        "te laat": ("status", "late"), "krap": ("status", "tight"), "niet haalbaar": ("status", "infeasible"),
        "nieuw": ("came", "new"), "bulk": ("is", "bulk"), "toewijzen": ("manager", "0"),
    },
    either=frozenset({"of"}),
    none=frozenset({"geen"}),
    negation=frozenset({"niet", "not"}),
)  # fmt: skip
DAYS = {"vrijdag": 1, "1 dec": 5, "over 5 wd": 7, "2 wd geleden": -2, "over 3 dagen": 3, "1": 5, "gisteren": -1}


def day(text: str, back: bool) -> date:
    if text not in DAYS:
        raise NotADate(text)
    return TODAY + timedelta(days=DAYS[text] - (7 if back and text == "vrijdag" else 0))


def read(text: str) -> Parsed:
    return parse(text, LEXICON, day)


def tree(text: str) -> Node:
    found = read(text)
    assert found.problem is None, found.problem
    return found.tree


LATE, TIGHT = Term(field="status", codes=frozenset({"late"})), Term(field="status", codes=frozenset({"tight"}))
HOUSING = Term(field="manager", codes=frozenset({"1"}))


def word(says: str) -> Term:
    return Term(field="text", says=says)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("manager:dg-wonen", HOUSING), ("+dg-wonen", HOUSING), ("~wonen", HOUSING), ('manager:"dg wonen"', HOUSING),
        ("toewijzen", Term(field="manager", codes=frozenset({"0"}))),
        ("van:kamer", Term(field="from", codes=frozenset({"parliament"}))),
        ("van:jansen", Term(field="from", says="jansen")), ('van:"kamer"', Term(field="from", says="kamer")),
        ("@de-vries", Term(field="from", says="de vries")), ("#wonen", Term(field="theme", says="wonen")),
        ("aan:griffie@tk.nl", Term(field="to", says="griffie tk nl")),
        ("soort:kamer", Term(field="sort", codes=frozenset({"KVR", "KBR"}))),
        ("label:nu-doen", Term(field="label", codes=frozenset({"now"}))),
        ("Te Laat", LATE), ("te-laat", LATE), ("status:laat", LATE), ("nieuw", Term(field="came", codes=frozenset({"new"}))),
        ("is:cc", Term(field="is", codes=frozenset({"copied"}))), ("is:terug", Term(field="came", codes=frozenset({"returned"}))),
        ("punten:>40", Term(field="points", first=41)), ("punten:<=40", Term(field="points", last=40)),
        ("punten:40", Term(field="points", first=40, last=40)), ("woonvisie", word("woonvisie")), (r"\krap", word("krap")),
        ('"te laat"', Term(field="text", says="te laat", exact=True)), ("https://a.nl/b", word("https a nl b")),
    ],
)  # fmt: skip
def test_one_term(text: str, expected: Term) -> None:
    assert tree(text) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("termijn:<5wd", None, 6), ("termijn:<=5wd", None, 7), ("termijn:>5wd", 8, None), ("termijn:>3d", 4, None),
        ("uiterlijk:vrijdag", None, 1), ("uiterlijk vrijdag", None, 1), ("voor 1 dec", None, 4), ("vanaf vrijdag", 1, None),
        ("termijn:vrijdag", 1, 1), ('termijn:>="1 dec"', 5, None), ("ontvangen:<2wd", -1, None), ("ontvangen:>2wd", None, -3),
        ("ontvangen:gisteren", -1, -1), ("ontvangen:<vrijdag", None, -7),
    ],
)  # fmt: skip
def test_until_or_from_which_day(text: str, first: int | None, last: int | None) -> None:
    field = "received" if text.startswith("ontvangen") else "due"
    edges = [None if one is None else TODAY + timedelta(days=one) for one in (first, last)]
    assert tree(text) == Term(field=field, first=edges[0], last=edges[1])  # type: ignore[arg-type]


def test_what_has_no_date_can_be_asked() -> None:
    assert tree("termijn:geen") == Term(field="due", absent=True)


def test_parts_must_all_hold_and_of_one_field_any_will_do() -> None:
    assert tree("te-laat manager:dg-wonen krap") == All((AnyOf((LATE, TIGHT)), HOUSING))
    assert tree("te laat woonvisie") == All((LATE, word("woonvisie")))
    assert tree("a b") == All((word("a"), word("b")))


def test_of_and_a_stroke_bind_tighter_and_a_dash_turns_around() -> None:
    late_or_a = AnyOf((LATE, word("a")))
    assert tree("te-laat of a manager:dg-wonen") == All((late_or_a, HOUSING))
    assert tree("te-laat|a +dg-wonen") == All((late_or_a, HOUSING))
    assert tree("-krap a") == All((Not(TIGHT), word("a")))
    assert tree("-(krap a) of b") == AnyOf((Not(All((TIGHT, word("a")))), word("b")))
    assert tree("(a of b) c") == All((AnyOf((word("a"), word("b"))), word("c")))
    assert tree("-te laat") == Not(LATE)


@pytest.mark.parametrize(
    "text", ["", "  ", "@", "manager:", "termijn:", "termijn:<", "()", "(", 'van:"', "|", "-(", "punten:>"]
)
def test_what_is_still_being_typed_does_not_narrow(text: str) -> None:
    assert read(text)._replace(unfinished=None) == Parsed(EVERYTHING)


@pytest.mark.parametrize(
    ("text", "reason", "about"),
    [
        ("(krap of", "open", "("), ("a (krap", "open", "("), ("(", "open", "("), ("-(", "open", "("), ("krap of", "lone", "of"),
        ("krap |", "lone", "|"), ("of krap", "lone", "of"), ("| krap", "lone", "|"), ("(of krap)", "lone", "of"),
        ("krap of of nieuw", "lone", "of"), ("krap | | nieuw", "lone", "|"), ("krap of | nieuw", "lone", "|"), ("|", "lone", "|"),
        ("(krap of) a", "lone", "of"), ("a -", "lone", "-"), ("(a -) b", "lone", "-"), ("()", "empty", "()"),
        ("krap ( ) a", "empty", "( )"), ("-()", "empty", "()"), ("van:", "nothing", "van:"), ("krap termijn:<", "nothing", "termijn:<"),
        ("punten:> a", "nothing", "punten:>"), ("@", "nothing", "@"), ("onbekend:", "nothing", "onbekend:"),
        ('van:""', "nothing", 'van:""'), ('"samen wonen', "quote", '"samen wonen'), ('van:"jan', "quote", '"jan'),
        ("krap)", "close", ")"), ("(krap) a)", "close", ")"), ("krap niet", "negation", "niet"), ("(krap niet) a", "negation", "niet"),
    ],
)  # fmt: skip
def test_what_is_no_whole_query_says_where_it_is_not(text: str, reason: str, about: str) -> None:
    found = read(text)
    assert found.problem is None
    assert found.unfinished is not None
    assert found.wrong == found.unfinished
    assert (found.unfinished.reason, text[found.unfinished.start : found.unfinished.end]) == (reason, about)


@pytest.mark.parametrize(
    "text",
    [
        "", "of", "niet", "waarom niet", "niet waar", r"\krap)", '"te laat)"', "art.(3) wet", "(a of b) -c", "(krap) of (a)", '"of"',
        r"a \of", "?!", '""', "huur & zorg",
    ],
)  # fmt: skip
def test_what_is_a_whole_query_lacks_nothing(text: str) -> None:
    assert read(text).wrong is None


def test_a_word_for_one_of_two_alone_is_a_word() -> None:
    assert tree("of") == word("of")
    assert tree("a of") == word("a")
    assert tree(r"nota \of brief") == All((word("nota"), word("of"), word("brief")))
    assert tree("a -") == word("a")
    assert tree("?!") == Term(field="text", exact=True)


@pytest.mark.parametrize(
    ("text", "reason", "about", "nearest"),
    [
        ("te-laat manger:jeugd", "field", "manger", "manager"), ("a manager:dg-wnoen", "value", "dg-wnoen", "DG-Wonen"),
        ("soort:xyzzy", "value", "xyzzy", None), ("krap termijn:<zomer", "date", "zomer", None),
        ("punten:>veel", "number", ">veel", None),
        ("x " + "(" * (DEEPEST + 1) + "y", "deep", "(", None), (" ".join("a" * (MOST + 1)), "many", "a", None),
        ("krap NOT van:nrc", "negation", "NOT", "-van:nrc"), ("niet te-laat", "negation", "niet", "-te-laat"),
        ("niet te laat", "negation", "niet", "-status:te-laat"), ("niet @jansen", "negation", "niet", "-@jansen"),
        ("niet (krap of nieuw)", "negation", "niet", "-(…)"), ("niet manger:jeugd", "field", "manger", "manager"),
    ],
)  # fmt: skip
def test_what_cannot_be_says_where_and_what_may_be_meant(
    text: str, reason: str, about: str, nearest: str | None
) -> None:
    problem = read(text).problem
    assert problem is not None
    assert (problem.reason, text[problem.start : problem.end]) == (reason, about)
    assert nearest is None or problem.nearest[0] == nearest


def test_what_is_too_long_is_said_and_not_read() -> None:
    problem = read("a " * LONGEST).problem
    assert problem is not None
    assert (problem.reason, problem.start) == ("long", LONGEST)


def test_the_place_of_every_term_that_is_no_word() -> None:
    text = "woonvisie  te laat -manager:dg-wonen"
    assert [text[one.start : one.end] for one in read(text).known] == ["te laat", "manager:dg-wonen"]


PIECES = st.sampled_from(
    [
        "()", "termijn:<", "punten:", '""', "art.(3)", "x)", "-of", "niet-", "of)",
        "te", "laat", "te-laat", "krap", "nieuw", "manager:dg-wonen", "manager:", 'manager:"dg wonen"', "+jeugd", "@jansen",
        "van:kamer", 'van:"kamer"', 'van:"a b"', "#wonen", "termijn:<5wd", "uiterlijk", "vrijdag", "1", "dec", "voor",
        "punten:>40", "soort:kamer", "x", "niet", "?!", "of", "|", "(", ")", "-", "-(", '"', '"a b"', r"\krap", r"\of", "wonen)", "é", "%",
        "onbekend:x", "termijn:geen", "van:(x)", "is:nieuw", "is:bulk", "'", "manager:0",
    ]
)  # fmt: skip
QUERIES = st.lists(PIECES, max_size=14).flatmap(
    lambda some: st.lists(st.sampled_from(["", " "]), min_size=len(some), max_size=len(some)).map(
        lambda blanks: "".join(f"{one}{blank}" for one, blank in zip(some, blanks, strict=True))
    )
)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("niet", "niet"), ("niet van:", "niet"), ("niet waar", "niet"), (r"\niet van:nrc", "niet"), ("NOT", "not"),
        ("niet -van:nrc", "niet"),
    ],
)  # fmt: skip
def test_a_word_for_the_dash_is_a_word_before_plain_words_and_while_it_is_typed(text: str, says: str) -> None:
    first = tree(text)
    assert (first.parts[0] if isinstance(first, All) else first) == word(says)


@given(st.text(max_size=LONGEST + 50) | QUERIES)
def test_any_text_is_a_query_or_a_problem_with_a_place_in_it(text: str) -> None:
    found = read(text)
    assert found == read(text)
    for wrong in filter(None, (found.problem, found.unfinished)):
        assert 0 <= wrong.start < wrong.end <= len(text)
        assert text[wrong.start : wrong.end].strip()
    for term in found.known:
        assert text[term.start : term.end].strip()


@given(st.text(max_size=60) | QUERIES)
def test_what_is_printed_reads_as_the_same_query(text: str) -> None:
    found = read(text)
    if found.problem is None:
        again = read(printed(found.tree))
        assert again.wrong is None
        assert again.tree == found.tree
        assert printed(again.tree) == printed(found.tree)
        assert len(list(terms(found.tree))) <= MOST
