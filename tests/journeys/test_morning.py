"""Noor's morning by command: sixty mails, three managers, eleven decisions, a brief; and the morning after.

One story, told in order, because that is how her day goes: each step stands on the one before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from tests.cli.running import Desk
from tests.cli.test_trouble import mode
from tests.journeys import post
from tests.services.making import NOW

TODAY, TOMORROW, FRIDAY = "2026-11-24T08:00", "2026-11-25T08:10", "2026-11-27T08:05"
SETTINGS = '[officer]\nname = "Noor Bakker"\naddresses = ["noor.bakker@minbzk.nl"]\n'


@dataclass
class Morning:
    """Her desk, and the ids that she reads from the list, by a piece of the title."""

    desk: Desk
    ids: dict[str, str] = field(default_factory=dict)

    def sees(self, kind: str = "inbox", *more: str) -> dict[str, str]:
        """The list: title per id."""
        return {row["id"]: row["title"] for row in self.desk.ok("list", kind, *more, "--json").rows}

    def find(self, part: str, manager: str = "") -> str:
        """The id of the piece whose title holds these words."""
        rows = self.desk.ok("list", "--json").rows
        found = [row["id"] for row in rows if part in row["title"] and manager in (row["manager"] or "")]
        assert found, part
        return min(found, key=lambda ref: int(ref[1:]))

    def decide(self, part: str, key: str, *given: str, manager: str = "") -> str:
        """One decision; the piece leaves the inbox, or did so already."""
        ref = self.ids.setdefault(part, "") or self.find(part, manager)
        self.ids[part] = ref
        ran = self.desk.ok("decide", ref, key, *given)
        assert ref in ran.out
        assert ref not in self.sees()
        return ran.out


def test_a_morning_and_the_next(tmp_path: Path) -> None:
    morning = Morning(Desk(tmp_path, now=TODAY))
    she_sets_up(morning)
    the_post_comes_in(morning)
    she_looks_at_the_list(morning)
    she_takes_all_eleven_decisions(morning)
    she_gives_pieces_their_shape(morning)
    she_changes_her_mind(morning)
    first = she_makes_the_brief(morning)
    later = Morning(morning.desk.at(TOMORROW), morning.ids)
    more_post_comes_in(later)
    waits_come_back(later)
    the_second_brief_says_what_changed(later, first)
    all_is_kept_and_safe(later)


def she_sets_up(morning: Morning) -> None:
    desk = morning.desk
    desk.config.write_text(SETTINGS)
    assert "in orde" in desk.ok("config", "check").out
    assert "nog leeg" in desk.ok("list").err
    for name, code in (("Dirk Jansen", "DJ"), ("Fatima El Amrani", "FEA"), ("Sanne de Wit", "SW")):
        address = {"DJ": "d.jansen", "FEA": "f.elamrani", "SW": "s.dewit"}[code]
        assert (
            f"{name} ({code})"
            in desk.ok("manager", "add", name, "--code", code, "--address", f"{address}@minbzk.nl").out
        )
    desk.ok("person", "add", "Piet Smit", "--address", "p.smit@minbzk.nl", "--role", "beleidsadviseur")
    assert "Woo-loket" in desk.ok("desk", "add", "--typical").out
    desk.ok("mandate", "add", "SW", "Uitnodigingen tot 2 uur", "--until", "31-12-2026")
    assert [row["code"] for row in desk.ok("manager", "list", "--json").rows] == ["DJ", "FEA", "SW"]


def the_post_comes_in(morning: Morning) -> None:
    desk = morning.desk
    named, rest = [one.raw() for one in post.NAMED], [one.raw() for one in post.ORDINARY]
    box = post.lay_mbox(desk.folder / "postvak.mbox", [*named, *rest[:20]])
    maildir = post.lay_maildir(desk.folder / "Noor", [post.BROKEN, *rest[20:]], [post.ASKED.raw()])
    ran = desk("import", box, maildir)
    assert ran.code == 0
    assert "60 berichten binnen, 0 dubbel, 0 geweigerd" in ran.err
    again = desk.ok("import", box)
    assert f"0 berichten binnen, {len(named) + 20} dubbel" in again.err
    assert "60 berichten" in desk.ok("log").out


def she_looks_at_the_list(morning: Morning) -> None:
    desk = morning.desk
    titles = morning.sees()
    shown = desk.ok("list", "--all")
    assert len(titles) == 60  # one sent by herself makes none, the agenda makes two
    assert re.search(r"60 stukken · nieuw 60", shown.err)
    assert "zonder manager" in shown.err
    assert post.ASKED.subject not in titles.values()
    assert "duindoorn" not in shown.all
    assert "meidoorn" not in shown.all
    assert "[Departementaal Vertrouwelijk]" in shown.out
    assert "[personeelsvertrouwelijk]" in shown.out
    sorts = {row["title"]: row["sort"] for row in desk.ok("list", "--json").rows}
    assert sorts[post.KAMERVRAGEN.subject] == "KVR"
    assert sorts[post.WOO.subject] == "WOO"
    assert sorts[post.OPENING.subject] == "UIT"
    assert sorts[post.PRESS.subject] == "PERS"
    order = list(titles.values())
    assert order.index(post.KAMERVRAGEN.subject) < order.index("Factuur 2026-0000")
    assert order.index(post.WOO.subject) < order.index(post.NEWS.subject)
    assert set(morning.sees("inbox", "--manager", "SW")) < set(titles)
    why = desk.ok("show", morning.find(post.KAMERVRAGEN.subject)).out
    assert "Waarom:" in why
    assert "De antwoorden moeten uiterlijk 11 december" in why
    assert [row["id"] for row in desk.ok("search", "renovatie", "Binnenhof", "--json").rows]


def she_takes_all_eleven_decisions(morning: Morning) -> None:
    kamer = morning.decide(
        post.KAMERVRAGEN.subject, "b", "--gist", "Lijn huurtoeslag", "--advice", "Akkoord", "--by", "4-12"
    )
    assert "ter beslissing" in kamer
    assert "vr 4 dec" in kamer
    morning.decide(post.NOTA.subject, "o", "--kenmerk", "2026-0000123456", "--by", "do")
    morning.decide(post.BOTH.subject, "p", "--gist", "Voorbereiden bestuursraad", manager="Fatima")
    morning.decide(post.NEWS.subject, "i")
    morning.decide(post.OPENING.subject, "z")
    assert morning.desk("decide", morning.find(post.CITIZEN.subject), "d", "--to", "Postkmr").code == 3
    morning.decide(post.WOO.subject, "d", "--to", "Woo-loket", "--asker-told")
    assert "wo 25 nov" in morning.decide("Voortgang dossier 13", "w", "--to", "Piet", "--by", "morgen")
    morning.decide("Uitnodiging bijeenkomst 3", "s", "--by", "vrijdag")
    note = morning.decide(post.FIGURES.subject, "n", "--to", "Piet", "--by", "2-12")
    assert "wordt n1" in note
    question = morning.decide(post.PRESS.subject, "v", "--by", "vandaag 16:00")
    assert "wordt v1" in question
    invoices = [ref for ref, title in morning.sees().items() if title.startswith("Factuur")]
    done = morning.desk.ok("decide", *invoices, "archiveren")
    assert len(done.out.splitlines()) == 9
    states = {row["state"] for kind in ("waiting", "notes", "questions", "decided", "archive")
              for row in morning.desk.ok("list", kind, "--json").rows}  # fmt: skip
    assert states == {
        "decide",
        "sign",
        "discuss",
        "read",
        "settled",
        "referred",
        "waiting",
        "snoozed",
        "note",
        "question",
        "archived",
    }


def she_gives_pieces_their_shape(morning: Morning) -> None:
    desk = morning.desk
    citizen = morning.find(post.CITIZEN.subject)
    split = desk.ok("split", citizen, "Uitkering loopt niet", "Klacht over de wachttijd", "--json").row["items"]
    assert split[0] == citizen
    assert {"Uitkering loopt niet", "Klacht over de wachttijd"} <= set(
        morning.sees("inbox", "--manager", "SW").values()
    )
    morning.ids["klacht"] = split[1]
    (shared,) = desk.ok("share", citizen, "--manager", "DJ", "--json").row["items"]
    assert morning.sees("inbox", "--manager", "DJ")[shared] == post.CITIZEN.subject
    unowned = morning.find(post.UNKNOWN.subject)
    desk.ok("assign", unowned, "--manager", "Sanne")
    assert unowned in morning.sees("inbox", "--manager", "SW")
    masked = morning.find("Voortgang dossier 1")
    desk.ok("mark", masked, "bedrijfsvertrouwelijk")
    assert morning.sees()[masked] == f"[bedrijfsvertrouwelijk] stuk {masked}, inhoud niet getoond"
    desk.ok(
        "edit",
        split[0],
        "--gist",
        "Burger wacht drie maanden",
        "--risk",
        "high",
        "--due",
        "+5",
        "--points",
        "10",
        "--reason",
        "schrijnend",
    )
    shown = desk.ok("show", split[0]).out
    assert "Burger wacht drie maanden" in shown
    assert "+10 met de hand" in shown
    assert "di 1 dec" in shown


def she_changes_her_mind(morning: Morning) -> None:
    desk = morning.desk
    before = morning.sees()
    ref = morning.find("Voortgang dossier 2")
    desk.ok("decide", ref, "a")
    assert "Ongedaan gemaakt" in desk.ok("undo").out
    assert morning.sees() == before
    assert "Opnieuw gedaan" in desk.ok("redo").out
    assert ref not in morning.sees()
    desk.ok("undo")
    assert morning.sees() == before
    latest = desk.ok("log", "--json").rows[:4]
    assert [row["key"] for row in latest] == ["undo", "redo", "undo", "decide"]


def she_makes_the_brief(morning: Morning) -> dict[str, bytes]:
    """The gate stops a bank account; what is frozen is the same bytes each time."""
    desk, kamer = morning.desk, morning.ids[post.KAMERVRAGEN.subject]
    concept = desk.ok("brief", "--manager", "DJ").out
    assert "CONCEPT" in concept
    assert "Lijn huurtoeslag" in concept
    assert desk.ok("brief", "--list").out == ""
    desk.ok("edit", kamer, "--advice", "Akkoord, betaal op NL91 ABNA 0417 1643 00")
    stopped = desk("brief", "--manager", "DJ", "--freeze")
    assert stopped.code == 6
    assert "1 · advies" in stopped.err
    assert "0417" not in stopped.all
    desk.ok("edit", kamer, "--advice", "Akkoord")
    desk.ok("decide", _masked(morning), "p", "--gist", "Gesprek")
    page = desk.folder / "dagbrief.html"
    assert "DJ-1124 is bevroren" in desk.ok("brief", "--manager", "DJ", "--freeze", "-o", page).err
    assert mode(page) == 0o600
    frozen = {
        form: desk.ok("brief", "--again", "DJ-1124", "--format", form).raw for form in ("txt", "md", "html", "json")
    }
    assert page.read_bytes() == frozen["html"]
    assert desk.at(FRIDAY).ok("brief", "--again", "b1", "--format", "html").raw == frozen["html"]
    told = frozen["txt"].decode()
    assert "CONCEPT" not in told
    assert "TE BESLISSEN (1)" in told
    assert "Antwoord bijvoorbeeld: 1 ja" in told
    assert "meidoorn" not in told
    assert "VERTROUWELIJK" in told
    fatima = desk.ok("brief", "--manager", "FEA", "--freeze").out
    assert "2026-0000123456" in fatima
    assert "Lijn huurtoeslag" not in fatima
    return frozen


def _masked(morning: Morning) -> str:
    rows = morning.desk.ok("list", "--json").rows
    return next(row["id"] for row in rows if row["marking"] == "personnel")


def more_post_comes_in(later: Morning) -> None:
    motion = later.find("Voortgang dossier 5")
    later.desk.at(TODAY).ok("decide", motion, "w", "--to", "Piet", "--by", "4-12")
    later.ids["wacht"] = motion
    assert motion not in later.sees()
    title = later.desk.ok("show", motion, "--json").row["about"]["subject"].removeprefix("Re: ")
    asked = next(one for one in post.ORDINARY if one.subject == title)
    answer = asked.answer(sender=post.PIET, text="Hier is de stand.\n", date=NOW.replace(day=25, hour=6))
    urgent = post.letter(
        "Kamervragen over energiearmoede (2026Z20999)", "Spoed.", post.PIET, date=NOW.replace(day=25, hour=6)
    )
    ran = later.desk("import", later.desk.lay(answer.raw(), urgent.raw(), post.NAMED[0].raw(), name="dinsdag"))
    assert ran.code == 0
    assert "2 berichten binnen, 1 dubbel, 0 geweigerd" in ran.err


def waits_come_back(later: Morning) -> None:
    rows = {row["id"]: row for row in later.desk.ok("list", "--json").rows}
    by_date, by_reply = later.ids["Voortgang dossier 13"], later.ids["wacht"]
    assert rows[by_date]["returned"] == "date"
    assert rows[by_reply]["returned"] == "reply"
    snoozed = later.ids["Uitnodiging bijeenkomst 3"]
    assert snoozed not in rows
    friday = {row["id"]: row for row in later.desk.at(FRIDAY).ok("list", "--json").rows}
    assert friday[snoozed]["returned"] == "date"
    shown = later.desk.ok("list", "--all", "--text").out
    assert re.search(rf"^{by_reply}, .*antwoord", shown, re.MULTILINE)
    assert re.search(rf"^{by_date}, .*rappel", shown, re.MULTILINE)


def the_second_brief_says_what_changed(later: Morning, first: dict[str, bytes]) -> None:
    desk, kamer = later.desk, later.ids[post.KAMERVRAGEN.subject]
    fresh = later.find("energiearmoede")
    desk.ok("decide", fresh, "b", "--gist", "Spoedvragen energie", "--advice", "Doen", "--by", "morgen")
    desk.ok("edit", kamer, "--advice", "Toch niet akkoord")
    second = desk.ok("brief", "--manager", "DJ").out
    assert "DJ-1125" in second
    assert "DJ-1124" in second
    assert re.search(r"1 nieuw", second, re.IGNORECASE)
    assert re.search(r"1 gewijzigd|GEWIJZIGD", second)
    assert "Nieuwsbrief" not in second  # told once
    desk.ok("decide", kamer, "a", "--reason", "ingetrokken door het bureau")
    third = desk.ok("brief", "--manager", "DJ", "--freeze", "--json").row
    assert [one["number"] for one in third["done"]] == [1]
    assert third["head"]["previous_code"] == "DJ-1124"
    assert [
        line["change"] for section in third["sections"] for line in section["lines"] if line["item"] == int(fresh[1:])
    ] == ["new"]
    assert desk.ok("brief", "--again", "DJ-1124", "--format", "html").raw == first["html"]
    assert [row["code"] for row in desk.ok("brief", "--list", "--manager", "DJ", "--json").rows] == [
        "DJ-1125",
        "DJ-1124",
    ]


def all_is_kept_and_safe(later: Morning) -> None:
    desk = later.desk
    log = desk.ok("log", "--limit", 200)
    for word in ("duindoorn", "meidoorn", "huurtoeslag", "Pietersen"):
        assert word not in log.out
    assert "brief DJ-1125 bevroren" in log.out
    assert len(desk.ok("log", later.ids[post.KAMERVRAGEN.subject], "--json").rows) >= 4
    copy = desk.ok("backup", "--json").row["path"]
    assert mode(Path(copy)) == 0o600
    assert "in orde" in desk.ok("doctor").out
    kept = desk.titles()
    ref = next(iter(kept))
    desk.ok("wipe", ref, "--for-good")
    assert "in orde" in desk.ok("doctor").out
    assert "Teruggezet" in desk.ok("restore").out
    assert desk.titles() == kept
