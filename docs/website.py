"""The pages of the site in one language: their navigation, and where their links lead."""

import posixpath
import re
import tomllib

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final


LANGUAGES: Final = {"fi": "suomi", "sv": "svenska", "en": "English"}
START: Final = "docs/index"
README: Final = "README"
TITLES: Final = {
    "fi": "lsprocess – lastensuojelun prosessit",
    "sv": "lsprocess – barnskyddets processer",
    "en": "lsprocess – child welfare processes",
}

_LINK: Final = re.compile(r"(?<!!)\[([^]]+)\]\(([\w./-]+?)(?:\.(fi|sv|en))?\.md\)")
_RULE: Final = re.compile(r"\[([A-Z]+-\w+)\]\(([\w./-]*law/rules\.\w\w)\.md(#[\w-]+)\)")
_DIAGRAM: Final = re.compile(r"<!-- diagram:(\w+) -->\n.*?<!-- /diagram -->", re.DOTALL)


def groups() -> list[dict[str, Any]]:
    """Read the navigation."""
    text = (Path(__file__).parent / "navigation.toml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text)["group"]
    return found


def start(lang: str) -> str:
    """Give the page on which the site of a language starts."""
    return f"{START}.{lang}"


def toctrees(lang: str) -> str:
    """Write the navigation as the start page's hidden tables of contents."""
    return "\n".join(_toctree(group, lang) for group in groups())


def _toctree(group: dict[str, Any], lang: str) -> str:
    lines = (_entry(one, lang) for one in group["pages"])
    return f"\n```{{toctree}}\n:hidden:\n:caption: {group[lang]}\n\n" + "\n".join(lines) + "\n```\n"


def _entry(one: dict[str, str], lang: str) -> str:
    page = "/" + in_language(one["page"].replace("{lang}", lang), lang)
    return f"{one[lang]} <{page}>" if lang in one else page


def in_language(page: str, lang: str) -> str:
    """
    Give the page that says in *lang* what *page* says.

    The README in English has no language in its name, for a forge shows the one without.
    """
    if page.partition(".")[0] == README:
        return README if lang == "en" else f"{README}.{lang}"
    return re.sub(r"\.(fi|sv|en)$", f".{lang}", page)


def translated(page: str) -> bool:
    """Tell whether a page is written in every language."""
    return page != in_language(page, "")


def to_build(page: str, lang: str) -> str:
    """Give the way from *page*, in any build, to what says the same in the build of *lang*."""
    return f"{'../' * (page.count('/') + 1)}{lang}/{in_language(page, lang)}.html"


def source(page: str, text: str, lang: str) -> str:
    """
    Give the text of a page as the build of *lang* reads it.

    A page that links another in several languages means each of them, in its own build; one that
    links it in one language means the reader's.
    """
    linked: dict[str, set[str]] = {}
    for _, target, language in _LINK.findall(text):
        linked.setdefault(target, set()).add(language or "en")

    def led(found: re.Match[str]) -> str:
        words, target, language = found[1], found[2], found[3] or "en"
        there = posixpath.normpath(posixpath.join(posixpath.dirname(page), target))
        if found[3] is None and there != README:
            return found[0]
        several = len(linked[target]) > 1 or translated(page)
        if language == lang or not several:
            named = posixpath.basename(in_language(f"{there}.{lang}", lang))
            return f"[{words}]({posixpath.join(posixpath.dirname(target), named)}.md)"
        up = "../" * (page.count("/") + 1)
        other = in_language(f"{there}.{language}", language)
        return f'<a href="{up}{language}/{other}.html" lang="{language}">{words}</a>'

    # The place of a rule is an anchor within a table, of which Sphinx does not know.
    linked_rules = _RULE.sub(r'<a class="rule" href="\2.html\3">\1</a>', _LINK.sub(led, text))
    drawn = _DIAGRAM.sub(rf"![](docs/processes/\1.{lang}.svg)", linked_rules)
    return drawn + (toctrees(lang) if page == start(lang) else "")


def languages(page: str) -> Iterator[tuple[str, str, str]]:
    """Give each language with its name and the way to *page* in it."""
    for lang, name in LANGUAGES.items():
        yield lang, name, to_build(page, lang)
