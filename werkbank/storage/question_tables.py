"""The tables of questions: their parts, what was said of their checklists, and what was promised."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Integer

from werkbank.storage.columns import flag, identity, several, table, to, whole, words

question = table(
    "question",
    identity(),
    to("item_id", "item", required=True),
    Column("manager_id", Integer, ForeignKey("manager.id")),
    words("checklist"),
    words("title"),
    Column("due", Date),
    words("marking"),
    whole("version"),
    Column("author_id", Integer),
    *(words(name) for name in ("asker", "behalf", "addressee", "text", "behind", "kind", "core", "reference")),
    Column("submitted", Date),
    Column("requested", Date),
    words("state"),
    words("override"),
    words("requested_time"),
)
question_part = table(
    "question_part",
    identity(),
    to("question_id", "question", required=True),
    whole("place"),
    several("numbers"),
    *(words(name) for name in ("text", "core", "answer", "advice")),
    flag("answered"),
    words("taken_from"),
)
question_check = table(
    "question_check",
    identity(),
    to("question_id", "question", required=True),
    to("part_id", "question_part"),
    *(words(name) for name in ("item", "state", "answer", "remark", "source")),
    Column("as_of", Date),
    Column("person_id", Integer, index=True),
    Column("wanted", Date),
    Column("asked_on", Date),
    Column("in_on", Date),
    words("reason"),
    Column("reminded_on", Date),
)
commitment = table(
    "commitment",
    identity(),
    *(words(name) for name in ("kind", "text")),
    Column("made_on", Date),
    *(words(name) for name in ("occasion", "reference")),
    Column("due", Date),
    words("state"),
    Column("state_on", Date),
    words("remark"),
    Column("manager_id", Integer),
    Column("person_id", Integer),
    *(words(name) for name in ("theme", "marking")),
    Column("question_id", Integer, index=True),
)
