"""Build the site in every language, and check that it is whole and loads nothing from outside."""

import re
import shutil
import subprocess
import sys

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from website import LANGUAGES, TITLES, start


ROOT: Final = Path(__file__).resolve().parent.parent
BUILT: Final = ROOT / "build" / "site"

_LOADS: Final = {
    ("link", "href"),
    ("script", "src"),
    ("img", "src"),
    ("source", "src"),
    ("iframe", "src"),
    ("object", "data"),
    ("embed", "src"),
}
_NEVER_LOADED: Final = {"next", "prev", "search", "index", "canonical", "alternate"}
_OUTSIDE: Final = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_OF_CSS: Final = re.compile(
    r"""(?:url\(|@import)\s*['"]?((?:https?:)?//[^'")\s]+)""", re.IGNORECASE
)


class Page(HTMLParser):
    """What a page loads, where its links lead, and which places it has."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.links: list[str] = []
        self.places: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag loads, links and names."""
        given = {name: value or "" for name, value in attrs}
        self.places |= {given[name] for name in ("id", "name") if name in given}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag == "link" and given.get("rel") in _NEVER_LOADED:
            self.links.append(given.get("href", ""))
            return
        self.loads += [value for name, value in given.items() if (tag, name) in _LOADS]
        self.loads += _OF_CSS.findall(given.get("style", ""))

    def handle_data(self, data: str) -> None:
        """Note what a style sheet within the page loads."""
        if self.lasttag == "style":
            self.loads += _OF_CSS.findall(data)


def defects(folder: Path) -> list[str]:
    """Say of a built site what is loaded from outside, and which of its links lead nowhere."""
    pages = {
        path.resolve(): Page(path.read_text(encoding="utf-8")) for path in folder.rglob("*.html")
    }
    found = [one for path, page in pages.items() for one in _of_page(path, page, pages)]
    for path in folder.rglob("*.css"):
        found += [f"{path}: loads {url}" for url in _OF_CSS.findall(path.read_text("utf-8"))]
    return sorted(one.replace(f"{folder.resolve()}/", "") for one in found)


def _of_page(path: Path, page: Page, pages: dict[Path, Page]) -> Iterator[str]:
    for url in page.loads:
        if _OUTSIDE.match(url):
            yield f"{path}: loads {url}"
    for url in (*page.loads, *page.links):
        parts = urlsplit(url)
        if parts.scheme or parts.netloc:
            continue
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        there = target.exists()
        place = unquote(parts.fragment)
        if there and place and target in pages:
            there = place in pages[target].places
        if not there:
            yield f"{path}: leads nowhere: {url}"


def front_page() -> str:
    """Write the page that asks for the language."""
    ways = "\n".join(
        f'<li><a href="{lang}/{start(lang)}.html" lang="{lang}" hreflang="{lang}">'
        f"{TITLES[lang]}</a></li>"
        for lang in LANGUAGES
    )
    return (
        '<!doctype html>\n<html lang="fi">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        "<style>li { padding: 0.5rem }</style>\n"
        f"<title>lsprocess</title>\n<h1>lsprocess</h1>\n<ul>\n{ways}\n</ul>\n</html>\n"
    )


def build(lang: str) -> subprocess.Popen[bytes]:
    """Begin the build of a language: in a process of its own, for Sphinx keeps the first's."""
    where = [str(ROOT), str(BUILT / lang), "-d", str(ROOT / "build" / "doctrees" / lang)]
    settings = ["-c", str(ROOT / "docs"), "-D", f"language={lang}"]
    strict = ["-q", "-E", "-W", "--keep-going"]
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "sphinx", *strict, "-b", "html", *settings, *where]
    )


def main() -> int:
    """Build and check; give the exit status."""
    shutil.rmtree(BUILT, ignore_errors=True)
    builds = [build(lang) for lang in LANGUAGES]
    statuses = [one.wait() for one in builds]
    BUILT.mkdir(parents=True, exist_ok=True)
    (BUILT / "index.html").write_text(front_page(), encoding="utf-8")
    wrong = defects(BUILT)
    sys.stdout.writelines(f"{one}\n" for one in wrong)
    if any(statuses) or wrong:
        return 1
    sys.stdout.write(f"built: {(BUILT / 'index.html').relative_to(ROOT)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
