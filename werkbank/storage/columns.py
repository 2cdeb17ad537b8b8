"""What tables are made of: the names of their constraints, and the kinds of columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, MetaData, Table, Text
from sqlalchemy.schema import SchemaItem

from werkbank.storage.types import Json

if TYPE_CHECKING:
    from typing import Any

    from sqlalchemy import ColumnElement, TextClause

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def identity() -> Column[int]:
    """The number of a row."""
    return Column("id", Integer, primary_key=True)


def words(name: str) -> Column[str]:
    """Text, empty when there is none."""
    return Column(name, Text, nullable=False, default="", server_default="")


def whole(name: str) -> Column[int]:
    """A whole number, 0 when there is none."""
    return Column(name, Integer, nullable=False, default=0, server_default="0")


def flag(name: str) -> Column[bool]:
    """Yes or no; no when it is not said."""
    return Column(name, Boolean, nullable=False, default=False, server_default="0")


def several(name: str) -> Column[object]:
    """A list, as JSON."""
    return Column(name, Json, nullable=False, default=(), server_default="[]")


def to(name: str, target: str, *, required: bool = False) -> Column[int]:
    """The number of a row elsewhere."""
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=not required, index=True)


def table(name: str, *columns: SchemaItem) -> Table:
    """A table whose numbers are never given twice."""
    return Table(name, metadata, *columns, sqlite_autoincrement=True)


def partial(name: str, *columns: ColumnElement[Any], where: ColumnElement[bool] | TextClause) -> Index:
    """An index of only the rows for which this holds.

    The migrations, which make it, say it for PostgreSQL too; said here, that would load its dialect at every start.
    """
    return Index(name, *columns, sqlite_where=where)
