"""The parts of a Word file: XML read as a stream by expat, without entities or document types, and never beyond a fixed
amount of text: so neither a bomb nor deep nesting takes more than that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from werkbank.domain.errors import QuestionsUnreadable

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Mapping

MOST_BYTES: Final = 60_000_000
"""Of one part, unpacked."""
_CHUNK: Final = 1 << 16
_DEEPEST: Final = 1_000
_SPACES: Final = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/markup-compatibility/2006",
    }
)

Attributes = dict[str, str]


class Reader:
    """Gets the elements of a part, by their local name, with their attributes; of Word's own namespaces only."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element opens."""

    def end(self, name: str) -> None:
        """An element closes."""

    def text(self, data: str) -> None:
        """Text inside an element."""


def read_part(
    packed: zipfile.ZipFile, names: Mapping[str, zipfile.ZipInfo], part: str, reader: Reader, path: str
) -> None:
    """Feed a part to a reader; a part that is not there is empty."""
    if part not in names:
        return
    parser = _parser(reader, path)
    total = 0
    with packed.open(names[part]) as file:
        while chunk := file.read(_CHUNK):
            total += len(chunk)
            if total > MOST_BYTES:
                raise QuestionsUnreadable(path, "packed")
            parser.Parse(chunk, False)
        parser.Parse(b"", True)


def _parser(reader: Reader, path: str) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise QuestionsUnreadable(path, "damaged")
        space, _, local = name.rpartition(" ")
        if space in _SPACES:
            reader.start(local, {key.rpartition(" ")[2]: value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        space, _, local = name.rpartition(" ")
        if space in _SPACES:
            reader.end(local)

    def refuse(*_: object) -> None:
        raise QuestionsUnreadable(path, "damaged")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = refuse
    return parser
