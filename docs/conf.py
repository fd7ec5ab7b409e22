"""
The documentation as a site, one language a build; ``make site`` builds all three.

The sources are the repository itself, so that every link of a page leads where it does on a forge.
"""

import sys

from pathlib import Path
from typing import Any

from pygments.lexers.data import JsonLexer
from pygments.lexers.special import TextLexer
from sphinx.application import Sphinx
from sphinx.config import Config


sys.path.insert(0, str(Path(__file__).resolve().parent))
import pictures
import website


project = "lsprocess"
extensions = ["myst_parser"]
include_patterns = ["*.md", "docs/**.md", "examples/README.md", "benchmarks/README.md"]
exclude_patterns = [".*", "build", "src", "tests"]  # not walked through: it takes long
myst_heading_anchors = 4

html_theme = "furo"
html_show_copyright = False
html_show_sourcelink = False
html_copy_source = False
html_use_index = False
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_js_files = ["site.js"]
templates_path = ["_templates"]
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "languages.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}


def in_one_language(_: Sphinx, config: Config) -> None:
    """Start in the build's language, and leave the others' pages to their own builds."""
    config.root_doc = website.start(config.language)
    others = website.LANGUAGES.keys() - {config.language}
    for lang in sorted(others):
        readme = website.in_language(website.README, lang)
        config.exclude_patterns += [f"docs/**.{lang}.md", f"{readme}.md"]
    config.html_title = website.TITLES[config.language]


def read(app: Sphinx, page: str, text: list[str]) -> None:
    """Read a page as this build's language needs it."""
    said = website.source(page, text[0], app.config.language)
    text[0] = pictures.inline(said, (Path(app.srcdir) / page).parent)


def shown(app: Sphinx, page: str, _: str, context: dict[str, Any], __: object) -> None:
    """Offer the page in the other languages, and mark English text in the other builds as it."""
    context["languages"] = tuple(website.languages(page))
    if "body" in context and app.config.language != "en" and not website.translated(page):
        context["body"] = f'<div lang="en">{context["body"]}</div>'
    if "furo_navigation_tree" in context:
        headings = context["furo_navigation_tree"]
        context["furo_navigation_tree"] = headings.replace(
            'role="heading"', 'role="heading" aria-level="2"'
        )


def setup(app: Sphinx) -> None:
    """Hook in what is different in each language."""
    app.add_lexer("jsonl", JsonLexer)
    app.add_lexer("mermaid", TextLexer)
    app.connect("config-inited", in_one_language)
    app.connect("source-read", read)
    app.connect("html-page-context", shown, priority=900)  # after the theme's own
