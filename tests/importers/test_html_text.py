from __future__ import annotations

import time

import pytest

from werkbank.importers.html_text import html_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>een</p><p>twee<br>drie</p>", "een\n\ntwee\ndrie"),
        ("<div>een</div><div>twee</div>", "een\ntwee"),
        ('Zie <a href="https://x.nl/a">de nota</a>.', "Zie de nota <https://x.nl/a>."),
        (
            '<a href="https://x.nl/">x.nl</a> <a href="https://www.x.nl/a">https://www.x.nl/a</a>',
            "x.nl https://www.x.nl/a",
        ),
        ('<a href="javascript:kwaad()">klik</a> <a href="mailto:a@x.nl?subject=b">An</a>', "klik An <a@x.nl>"),
        ("<ul><li>een<li>twee<ul><li>drie</ul></ul>", "- een\n- twee\n- drie"),
        ("<table><tr><th>Naam<th>Dag</tr><tr><td><p>An</p><td><p>ma</p></tr></table>", "Naam | Dag\nAn | ma"),
        ("<table><tr><td><p>een</p><p>twee</p></td><td>drie</td></tr></table>", "een\n\ntwee\n\ndrie"),
        ("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>", "a | b | c"),
        ("<style>p{}</style><script>x</script><title>t</title><p>zicht</p>", "zicht"),
        ('<p style="display:none">weg</p><p hidden>weg</p>blijft', "blijft"),
        ('<img src="http://spion/p.gif" alt=""><img alt="image001.png"><img alt="Organogram">', "[Organogram]"),
        ('Ja.<blockquote type="cite"><p>Kan het?</p><p>Nou?</p></blockquote>', "Ja.\n\n> Kan het?\n>\n> Nou?"),
        ("Ja.<blockquote>ingesprongen</blockquote>", "Ja.\n\ningesprongen"),
        ("<pre>een\n  twee</pre>", "een\n  twee"),
        ("a\n  b <b> c</b>&nbsp;d &lt;e&gt;", "a b c d <e>"),
        ("kale tekst < zonder & opmaak", "kale tekst < zonder & opmaak"),
        ("", ""),
    ],
)
def test_what_a_reader_sees(html: str, text: str) -> None:
    assert html_text(html).rstrip() == text


HOSTILE = {
    "nested": "<div>" * 100_000 + "diep",
    "formats": "".join(f"<font a={i}>" for i in range(1_400)) + "<p>x" * 100_000,
    "attributes": "<a " + " ".join(f"a{i}" for i in range(100_000)) + ">x",
    "comments": "<!--" * 200_000,
    "scripts": "<script>" * 100_000,
    "citations": "<blockquote type=cite>" * 1_400 + "<p>x" * 30_000,
    "tables": "<table><tr><td>" * 60_000,
    "number": "<div>" * 5_000 + "&#" + "9" * 500_000 + ";",
    "large": "<p>hallo</p>" * 200_000,
    "image": '<p>x<img src="data:' + "a" * 2_000_000 + '">y</p>',
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_html_ends(html: str) -> None:
    started = time.process_time()
    text = html_text(html)
    assert len(text) <= 20 * len(html)
    assert time.process_time() - started < 20  # it would be minutes if it were not linear


def test_too_deep_is_still_read() -> None:
    assert (
        html_text("<div>" * 50_000 + "<b>Diep</b> &amp; lang<style>weg</style><!-- weg --> hier") == "Diep & lang hier"
    )
