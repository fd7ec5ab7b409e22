"""What axe-core finds that keeps somebody out: serious and critical faults alone."""

from collections.abc import Iterator
from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


_KEEPS_OUT: Final = {"serious", "critical"}
_AXE: Final = Axe()

COLOURS: Final = ("color-contrast", "link-in-text-block")
"""The rules that may find otherwise in another light."""

WIDTHS: Final = ("scrollable-region-focusable", "target-size", "meta-viewport")
"""The rules that may find otherwise on a narrower screen."""

_SHORTENED: Final = """() => {
  const more = "tbody tr:nth-child(n+6), section section:nth-of-type(n+5), li:nth-child(n+30)";
  document.querySelectorAll(more).forEach((one) => one.remove());
}"""
"""What is made alike is looked at a few times: axe would take minutes for the longest pages."""


def barriers(page: Page, rules: tuple[str, ...] = ()) -> Iterator[str]:
    """
    Name each fault with the first places where it stands, by these rules or by all.

    The page is shortened for it, so this is the last that is asked of a page.
    """
    page.evaluate(_SHORTENED)
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    found = _AXE.run(page, options=options | ({"runOnly": [*rules]} if rules else {}))
    for fault in found.response["violations"]:
        if fault["impact"] in _KEEPS_OUT:
            places = "; ".join(str(node["target"][0]) for node in fault["nodes"][:3])
            yield f"{fault['id']} ({len(fault['nodes'])}): {fault['help']}: {places}"
