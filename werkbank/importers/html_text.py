"""HTML mail as readable text: links with their address, tables in rows, lists with dashes, citations with ``>``.

Nothing is fetched and no image shown. The parser (selectolax, lexbor) takes quadratic time on deep nesting, so what is
too large, too deep or has monstrous tags goes to a plain linear tag stripper.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from selectolax.lexbor import LexborNode

_LARGEST: Final = 1 << 20
_DEEPEST: Final = 1_500
_FORMATTING_WORK: Final = 2_000_000
_LARGEST_TAG: Final = 1_500
_MOST_NODES: Final = 300_000
_DEEPEST_CITATION: Final = 8

SILENT: Final = frozenset(
    {
        "script",
        "style",
        "head",
        "title",
        "template",
        "noscript",
        "object",
        "svg",
        "math",
        "select",
        "textarea",
        "iframe",
        "-comment",
        "!doctype",
    }
)
_PARAGRAPHS: Final = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre", "hr"}
)
_BLOCKS: Final = _PARAGRAPHS | {
    "div", "li", "tr", "section", "article", "header", "footer", "address", "center", "dt", "dd", "fieldset", "form",
    "caption",
    "main", "nav", "aside", "figure", "figcaption", "tbody", "thead", "tfoot", "body",
}  # fmt: skip
_CELLS: Final = frozenset({"td", "th"})
_UNNESTED: Final = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dt",
        "dd",
        "option",
        "thead",
        "tbody",
        "tfoot",
        "html",
        "head",
        "body",
    ]
)
"""Void elements, and those whose end tag is implied: leaving it out does not nest."""
_FORMATS: Final = frozenset(
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
)

_HIDDEN: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:max-height|font-size)\s*:\s*0(?:px)?\s*(?:;|$|!)",
    re.IGNORECASE,
)
_DATA_ADDRESS: Final = re.compile(r"""(?:"data:[^">]*+"|'data:[^'>]*+')""", re.IGNORECASE)
_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:]{0,30})")
_LONG_TAG: Final = re.compile(r"<[A-Za-z][^<>]{500,}+")
_QUOTED: Final = re.compile(r"\"[^\"]*+\"|'[^']*+'")
_EDGES: Final = re.compile(r"^(?: \| )++|(?: \| ?)++$")
_BLANKS: Final = re.compile(r"[ \t\r\n\f\u00a0]+")
_LINE_ENDS: Final = re.compile(r"[ \t]*\n")
_GAPS: Final = re.compile(r"\n{3,}")
_CITED_GAPS: Final = re.compile(r"^(>(?: >)*)(?:\n\1)+$", re.MULTILINE)
_MEANINGLESS_ALT: Final = re.compile(
    r"(?:image|img|logo|spacer|picture|photo|afbeelding|foto|icon|icoon)?[\s\d_-]*(?:\.\w{2,4})?", re.IGNORECASE
)

_BREAKS: Final = re.compile(r"<(?:br|/?(?:p|div|tr|li|table|h[1-6]|blockquote|ul|ol|pre|hr))\b[^<>]*+>", re.IGNORECASE)
_ANY_TAG: Final = re.compile(r"</?[A-Za-z!?][^<>]*+>?")
_LONG_NUMBER: Final = re.compile(r"&#[xX]?[0-9A-Fa-f]{8,}+;?")


def html_text(html: str) -> str:
    """Readable text of an HTML document. Never harmless by itself: entities may hold any character."""
    html = html.replace("\x00", "")
    if "data:" in html:
        html = _DATA_ADDRESS.sub('""', html)
    return _tidy(_written(html) if is_tame(html) else _stripped(html))


def is_tame(html: str) -> bool:
    """Whether the parser reads this in linear time: no great depth, no open formatting redone at every block, no huge
    tags.
    """
    if len(html) > _LARGEST:
        return False
    if any(len(_QUOTED.sub("", match[0])) > _LARGEST_TAG for match in _LONG_TAG.finditer(html)):
        return False
    if html.count("<") < _DEEPEST:
        return True
    depth = deepest = formats = most_formats = count = 0
    for match in _TAG.finditer(html):
        name, step = match[2].lower(), -1 if match[1] else 1
        count += 1
        if name in _UNNESTED:
            continue
        depth = max(0, depth + step)
        deepest = max(deepest, depth)
        if name in _FORMATS:
            formats = max(0, formats + step)
            most_formats = max(most_formats, formats)
    return deepest <= _DEEPEST and most_formats * count <= _FORMATTING_WORK


class _Writer:
    """Collects text in lines; knows how deep in citations it is and whether white space counts."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.line: list[str] = []
        self.cited = 0
        self.verbatim = 0
        self.rows: list[list[str]] = []
        self.starts: list[int] = []

    def write(self, text: str) -> None:
        if not self.verbatim and (not self.line or self.line[-1].endswith(" ")):
            text = text.lstrip(" ")
        if text:
            self.line.append(text)

    def text(self, text: str) -> None:
        if self.verbatim:
            first, *rest = text.split("\n")
            self.write(first)
            for more in rest:
                self.end_line()
                self.write(more)
        else:
            self.write(text if text.isprintable() and "  " not in text else _BLANKS.sub(" ", text))

    def end_line(self, *, blank: bool = False, force: bool = False) -> None:
        text = "".join(self.line).rstrip()
        prefix = "> " * min(self.cited, _DEEPEST_CITATION)
        if text or force or self.verbatim:
            self.lines.append(f"{prefix}{text}".rstrip(" ") if prefix else text)
        if blank and self.lines and self.lines[-1].strip("> "):
            self.lines.append(prefix.rstrip())
        self.line = []

    def open_cell(self) -> None:
        self.end_line()
        self.starts.append(len(self.lines))

    def close_cell(self) -> None:
        """A cell of one line joins its row; a longer one (a layout table) stands on its own."""
        self.end_line()
        if not self.starts or not self.rows:
            return
        start, prefix = self.starts.pop(), "> " * min(self.cited, _DEEPEST_CITATION)
        inside = [line for line in self.lines[start:] if line.strip("> ")]
        if len(inside) > 1:
            self.end_row(start)
            return
        del self.lines[start:]
        self.rows[-1].append(inside[0].removeprefix(prefix) if inside else "")

    def end_row(self, place: int | None = None) -> None:
        """Write the cells so far as one line, before the line ``place`` or at the end."""
        text = _EDGES.sub("", " | ".join(self.rows[-1]))
        if text:
            self.lines.insert(
                len(self.lines) if place is None else place, "> " * min(self.cited, _DEEPEST_CITATION) + text
            )
        self.rows[-1] = []


def _written(html: str) -> str:
    from selectolax.lexbor import LexborHTMLParser

    root = LexborHTMLParser(html).body
    if root is None:
        return ""
    out = _Writer()
    walk(root, lambda node: _open(out, node), lambda node: _close(out, node))
    out.end_line()
    while out.rows:
        out.end_row()
        out.rows.pop()
    return "\n".join(out.lines)


def walk(
    root: LexborNode, enter: Callable[[LexborNode], LexborNode | None], leave: Callable[[LexborNode], None]
) -> None:
    """Walk a tree without recursion, and no further than ends soon: down to a child, on to the next, up to the parent.

    ``enter`` gives the child to go down to, if any; ``leave`` is told of every element whose children are done.
    """
    node: LexborNode | None = root
    for _ in range(_MOST_NODES):
        if node is None:
            break
        child = enter(node)
        node = child if child is not None else _onward(node, root, leave)


def _onward(node: LexborNode, root: LexborNode, leave: Callable[[LexborNode], None]) -> LexborNode | None:
    """The next node in reading order, closing the elements that end in between; ``None`` when the root is done."""
    current: LexborNode | None = node
    while current is not None and current.mem_id != root.mem_id:
        following = current.next
        if following is not None:
            return following
        current = current.parent
        if current is not None:
            leave(current)
    return None


def _open(out: _Writer, node: LexborNode) -> LexborNode | None:
    """Write what comes at the start of a node; the child to go into, ``None`` when there is none to read."""
    tag = node.tag or ""
    if tag == "-text":
        out.text(node.text_content or "")
        return None
    if tag in SILENT or is_hidden(node):
        return None
    if tag == "br":
        out.end_line(force=True)
    elif tag == "img":
        out.write(_alternative(node))
    elif tag in _CELLS:
        out.open_cell()
    elif tag in _BLOCKS:
        _open_block(out, node, tag)
    child = node.child
    if child is None and tag not in {"br", "img"}:
        _close(out, node)
    return child


def _open_block(out: _Writer, node: LexborNode, tag: str) -> None:
    out.end_line(blank=_stands_apart(node, tag))
    if tag == "li":
        out.write("- ")
    elif tag == "tr":
        out.rows.append([])
    elif tag == "hr":
        out.write("-" * 20)
    elif tag == "blockquote" and _is_citation(node):
        out.cited += 1
    elif tag == "pre":
        out.verbatim += 1


def _close(out: _Writer, node: LexborNode) -> None:
    tag = node.tag or ""
    if tag == "a":
        out.write(_target(node))
    elif tag in _CELLS:
        out.close_cell()
    elif tag in _BLOCKS:
        out.end_line(blank=_stands_apart(node, tag))
        if tag == "tr" and out.rows:
            out.end_row()
            out.rows.pop()
        elif tag == "blockquote" and _is_citation(node):
            out.cited = max(0, out.cited - 1)
        elif tag == "pre":
            out.verbatim = max(0, out.verbatim - 1)


def _stands_apart(node: LexborNode, tag: str) -> bool:
    """Whether a blank line goes before and after: not for a list in a list."""
    if tag in {"ul", "ol"}:
        parent = node.parent
        return parent is None or parent.tag != "li"
    return tag in _PARAGRAPHS


def _attribute(node: LexborNode, name: str) -> str:
    return node.attributes.get(name) or ""


def is_hidden(node: LexborNode) -> bool:
    """Whether an element says of itself that it is not shown."""
    attributes = node.attributes
    if not attributes:
        return False
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))


def _is_citation(node: LexborNode) -> bool:
    """A quoted message, not mere indentation (which many a mail program makes with the same element)."""
    return _attribute(node, "type").lower() == "cite" or "quote" in _attribute(node, "class").lower()


def _alternative(node: LexborNode) -> str:
    text = _BLANKS.sub(" ", _attribute(node, "alt")).strip()
    return "" if _MEANINGLESS_ALT.fullmatch(text) or len(text) > 200 else f"[{text}]"


def _target(node: LexborNode) -> str:
    """Where a link goes, when its text does not say so: to be seen before it is followed."""
    href = _BLANKS.sub("", _attribute(node, "href"))[:2_000]
    scheme, _, rest = href.partition(":")
    if scheme.lower() not in {"http", "https", "mailto"}:
        return ""
    shown = (node.text(deep=True) or "").strip() if node.child is not None else ""
    address = rest.removeprefix("//").rstrip("/").lower()
    if not shown or shown.lower().removeprefix("https://").removeprefix("http://").rstrip("/") in {
        address,
        address.removeprefix("www."),
    }:
        return ""
    return f" <{href if scheme.lower() != 'mailto' else rest.partition('?')[0]}>"


def _tidy(text: str) -> str:
    text = _LINE_ENDS.sub("\n", text.replace("\u00a0", " "))
    text = _CITED_GAPS.sub(r"\1", text)
    lines = _GAPS.sub("\n\n", text).strip("\n").split("\n")
    while lines and not lines[-1].strip("> "):
        lines.pop()
    return "\n".join(lines)


def _stripped(html: str) -> str:
    """Text without any parser: linear, whatever the nesting."""
    from html import unescape

    text = _without_unseen(html[: 4 * _LARGEST])
    text = _BLANKS.sub(" ", text)
    text = _ANY_TAG.sub("", _BREAKS.sub("\n", text))
    return unescape(_LONG_NUMBER.sub("\ufffd", text))


def _without_unseen(html: str) -> str:
    """Cut comments, scripts and styles with ``find``: a regular expression would look for every missing end again."""
    out: list[str] = []
    place, low = 0, html.lower()
    ends = {"<!--": "-->", "<script": "</script", "<style": "</style", "<head": "</head", "<title": "</title"}
    for match in re.finditer(r"<!--|<(?:script|style|head|title)\b", low):
        if match.start() < place:
            continue
        out.append(html[place : match.start()])
        found = low.find(ends[match[0]], match.end())
        if found < 0:
            place = len(html) if match[0] != "<!--" else match.end()
            break
        place = found + (3 if match[0] == "<!--" else 0)
    out.append(html[place:])
    return "".join(out)
