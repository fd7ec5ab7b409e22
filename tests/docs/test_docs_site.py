"""The site: every page has its place in it, in each language, and nothing comes from outside."""

from collections import Counter
from pathlib import Path

import build_site
import pytest
import website

from seen.pages import addresses

from docs_blocks import ROOT
from lsprocess.processes import PROCESSES
from lsprocess.text import LANGS


PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("*s/README.md")])
LISTED = [one for group in website.groups() for one in group["pages"]]


def test_the_navigation_lists_every_page_once():
    """No page is an orphan, and none stands in two places."""
    pages = {path.relative_to(ROOT).with_suffix("").as_posix() for path in PAGES}
    listed = Counter(
        page
        for one in LISTED
        for page in {
            website.in_language(one["page"].replace("{lang}", lang), lang)
            for lang in website.LANGUAGES
        }
    )
    assert pages - {website.start(lang) for lang in website.LANGUAGES} == set(listed)
    assert {1} == set(listed.values())


def test_the_navigation_is_in_every_language():
    """Each heading and each page that exists in English alone is called by a name in each."""
    assert set(LANGS) == set(website.LANGUAGES)
    for one in (*website.groups(), *LISTED):
        named = {lang for lang in LANGS if one.get(lang, "").strip()}
        assert named == (set() if "{lang}" in one.get("page", "") else set(LANGS))


def test_a_link_in_one_language_leads_to_the_readers_own():
    """A page in English alone that names the English rules means those that the reader reads."""
    text = "[rules](law/rules.en.md)"
    assert "[rules](law/rules.sv.md)" == website.source("docs/benchmarks", text, "sv")


def test_a_link_in_several_languages_leads_to_each():
    """A page that offers a choice of languages offers it in every build."""
    text = "[suomeksi](rules.fi.md) [på svenska](rules.sv.md)"
    assert (
        "[suomeksi](rules.fi.md) "
        '<a href="../../../sv/docs/law/rules.sv.html" lang="sv">på svenska</a>'
    ) == website.source("docs/law/page", text, "fi")


def test_a_link_to_a_rule_leads_to_its_place_within_the_table():
    """A rule has a place of its own on the built page, in the reader's own language."""
    text = "[HEA-07](law/rules.sv.md#hea-07)"
    assert '<a class="rule" href="law/rules.sv.html#hea-07">HEA-07</a>' == website.source(
        "docs/x.sv", text, "sv"
    )


def test_every_process_page_is_looked_at():
    """A browser opens the page of each process in one language at least, and a page that exists."""
    seen = {one for lang in website.LANGUAGES for one in addresses(lang)}
    for process in PROCESSES:
        assert any(f"{lang}/docs/processes/{process}.{lang}.html" in seen for lang in LANGS)
    docs = {one.partition("/")[2].removesuffix(".html") for one in seen if "/docs/" in one}
    assert all((ROOT / f"{page}.md").is_file() for page in docs)


def test_the_readme_is_the_readers_own():
    """It is led to, and offered, in each language, though its English has none in its name."""
    assert "[try](../README.sv.md)" == website.source("docs/a", "[try](../README.md)", "sv")
    assert "[try](README.md)" == website.source("docs/a", "[try](README.md)", "sv")
    choice = website.source("README.fi", "[In English](README.md)", "fi")
    assert '<a href="../en/README.html" lang="en">In English</a>' == choice
    assert {
        "fi": "../fi/README.fi.html",
        "sv": "../sv/README.sv.html",
        "en": "../en/README.html",
    } == {lang: way for lang, _, way in website.languages("README.sv")}


def test_a_diagram_is_a_picture_in_the_readers_language():
    """What a forge draws, the site shows as it was drawn."""
    text = "<!-- diagram:referral -->\n```mermaid\n…\n```\n<!-- /diagram -->\n"
    assert "![](docs/processes/referral.fi.svg)\n" == website.source("README", text, "fi")


def test_the_same_page_is_offered_in_every_language():
    """A reader changes the language and stays on the page."""
    ways = {lang: way for lang, _, way in website.languages("docs/law/rules.fi")}
    assert "../../../sv/docs/law/rules.sv.html" == ways["sv"]
    assert "../../../fi/docs/law/rules.fi.html" == ways["fi"]


@pytest.mark.parametrize(
    "loaded",
    [
        '<link rel="stylesheet" href="https://example.org/a.css">',
        '<link rel="preload" href="//example.org/a.woff2">',
        '<script src="http://example.org/a.js"></script>',
        '<img src="HTTPS://example.org/a.png">',
        "<style>@font-face { src: url('https://example.org/a.woff2') }</style>",
        '<p style="background: url(https://example.org/a.png)">',
    ],
)
def test_what_a_page_would_load_from_outside_is_told(tmp_path: Path, loaded: str):
    """Whoever reads the site tells nobody else so."""
    (tmp_path / "index.html").write_text(loaded, encoding="utf-8")
    (found,) = build_site.defects(tmp_path)
    assert found.lower().startswith("index.html: loads ")


def test_what_a_style_sheet_would_load_from_outside_is_told(tmp_path: Path):
    """A font from elsewhere is found behind the style sheet that asks for it."""
    (tmp_path / "a.css").write_text("@import 'https://example.org/b.css';", encoding="utf-8")
    (found,) = build_site.defects(tmp_path)
    assert found.endswith("loads https://example.org/b.css")


def test_links_that_lead_nowhere_are_told(tmp_path: Path):
    """A page that is not there and a place that is not on it are both found; others are not."""
    (tmp_path / "a.html").write_text('<h1 id="here">A</h1><a href="#here">', encoding="utf-8")
    links = ("a.html#here", "a.html#gone", "gone.html", "https://example.org/", "mailto:x")
    (tmp_path / "b.html").write_text(
        "".join(f'<a href="{link}">' for link in links), encoding="utf-8"
    )
    assert [
        "b.html: leads nowhere: a.html#gone",
        "b.html: leads nowhere: gone.html",
    ] == build_site.defects(tmp_path)
