"""What the tests begin with is what would come in: the first mail, taken in or copied, and what comes after it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.services.making import FirstPost, Mail, Office, numbered_from


def test_first_post_that_is_copied_is_first_post_that_came_in(staffed: Path, tmp_path: Path) -> None:
    post, path, told = FirstPost(tmp_path), tmp_path / "desk" / "office.sqlite", []
    for _ in range(4):
        path.parent.mkdir()
        shutil.copy(staffed, path)
        numbered_from(1)
        with closing(Office(path, first_post=post)) as office:
            refs = [office.item(), office.item(), office.item(Mail(subject="Nog een"))]
        with closing(sqlite3.connect(path)) as connection:
            told.append((refs, list(connection.iterdump())))
        shutil.rmtree(path.parent)
    assert len(list(tmp_path.glob("*.sqlite"))) == 1
    assert told[0][0] == ["s1", "s2", "s3"]
    assert all(one == told[0] for one in told)
