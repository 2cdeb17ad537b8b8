"""neomutt and aerc, each on a Maildir with the items as mails."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from benchmarks.cases.peers.items import write_maildir
from benchmarks.cases.peers.peer import WORD, Peer, laid, restore
from benchmarks.cases.peers.places import first_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.cases.peers.items import Item
    from benchmarks.tty.program import Program

NEOMUTTRC: Final = """\
set folder = "~/Mail"
set spoolfile = "+INBOX"
set header_cache = "~/.cache/headers"
set sort = reverse-date
set quit = yes
set delete = yes
set move = no
set mark_old = no
"""
ACCOUNT: Final = """\
[bench]
source = maildir://{home}/Mail
default = INBOX
from = Noor <noor@bench.example>
archive = Archive
"""


class Mailer(Peer):
    """A program that reads a Maildir."""

    needs: ClassVar[tuple[str, ...]]

    def __init__(self, home: Path, items: Sequence[Item]) -> None:
        super().__init__(home)
        write_maildir(laid(home) / "kept" / "INBOX", items)
        self.renew()
        self.set_up()

    def renew(self) -> None:
        """The mails, every one read and none filed."""
        restore(self.home / "kept", self.home / "Mail")

    def set_up(self) -> None:
        """Its own settings."""
        raise NotImplementedError


class Neomutt(Mailer):
    """The program that everyone measures with."""

    name = "neomutt"
    needs = ("neomutt",)
    told = (
        "one Maildir, header cache on and warm, newest first, deleting and leaving without a question, "
        "otherwise its defaults; `l` limits the list after Enter"
    )
    acted_as = "`d`: marks for deletion; the disk is touched only at `$` or on leaving"
    limit = "l"

    def set_up(self) -> None:
        """Settings as a person would have them."""
        self.version = first_line("neomutt", "-v").removeprefix("NeoMutt ")
        (self.home / ".cache").mkdir(exist_ok=True)
        (self.home / "rc").write_text(NEOMUTTRC, encoding="utf-8")

    def command(self) -> Sequence[str]:
        """Without the settings of the system."""
        return ["neomutt", "-n", "-F", str(self.home / "rc")]


class Aerc(Mailer):
    """A mailer in Go."""

    name = "aerc"
    needs = ("aerc",)
    told = (
        "the same Maildir, an account and no other settings; `\\` filters the list after Enter, from the top: "
        "from deep in the list this version shows nothing"
    )
    act = "A"
    acted_as = "`A`: moves the file to another folder"
    limit = "\\"
    word = WORD.lower()

    def set_up(self) -> None:
        """One account; it wants that nobody else can read it."""
        self.version = first_line("aerc", "-v").split()[1]
        folder = self.home / ".config" / "aerc"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "accounts.conf"
        path.write_text(ACCOUNT.format(home=self.home), encoding="utf-8")
        path.chmod(0o600)

    def command(self) -> Sequence[str]:
        """As anybody would."""
        return ["aerc"]

    def search(self, program: Program) -> list[float]:
        """From the top."""
        program.send("g")
        program.let(1)
        return super().search(program)
