"""How the marks of a picture look, on light paper and on a dark screen."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final


LIGHT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "paper": "#fff",
        "shade": "#eef2f6",
        "state": "#fff",
        "final": "#e4f0e0",
        "fact": "#fff6dc",
        "done": "#dbe9f7",
        "ink": "#17283b",
        "soft": "#4a5763",
        "when": "#7a3a00",
        "urgent": "#b3261e",
        "thin": "#5b6b7a",
    }
)
DARK: Final[Mapping[str, str]] = MappingProxyType(
    {
        "paper": "#14191f",
        "shade": "#1f2831",
        "state": "#26333f",
        "final": "#23402c",
        "fact": "#443a1c",
        "done": "#2b465e",
        "ink": "#e8eef4",
        "soft": "#b9c5d0",
        "when": "#f3bd80",
        "urgent": "#ff9d94",
        "thin": "#9fb0bf",
    }
)

_FILLED: Final = ("paper", "shade", "state", "final", "fact", "done", "ink", "soft", "when")


def colours(of: Mapping[str, str], within: str = "") -> str:
    """Write the style sheet's colours, for pictures within what a selector names."""
    rules = [
        *((f".{name}", f"fill:{of[name]}") for name in _FILLED),
        *((f".{name}", f"stroke:{of['ink']}") for name in ("state", "final", "inner")),
        *((f".{name}", f"stroke:{of['thin']}") for name in ("fact", "crowd", "line")),
        (".dot", f"fill:{of['ink']}"),
        (".head", f"fill:{of['thin']}"),
        (".head.strong", f"fill:{of['ink']}"),
        (".head.urgent", f"fill:{of['urgent']}"),
        (".line.strong", f"stroke:{of['ink']}"),
        (".line.urgent", f"stroke:{of['urgent']}"),
        (".hollow", f"stroke:{of['paper']}"),
    ]
    return "".join(f"{within}.lsprocess {name}{{{rule}}}" for name, rule in rules)


_SHAPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "text": "fill:#000;fill-opacity:0;font-family:sans-serif",
        ".line": "fill:none;stroke-width:1.3",
        ".hollow": "fill:none;stroke-width:1.8",
        ".inner": "fill:none;stroke-width:1",
        ".crowd": "fill:none;stroke-width:1;stroke-dasharray:5 3",
        ".state": "stroke-width:1.5",
        ".final": "stroke-width:1.5",
        ".fact": "stroke-width:1;stroke-dasharray:1.5 2.5",
        ".now": "stroke-width:4.5",
        ".line.strong": "stroke-width:3.6",
        ".line.urgent": "stroke-width:5",
        ".line.track": "stroke-dasharray:1.5 2.5",
        ".dashed": "stroke-dasharray:6 4",
    }
)

SHAPES: Final = "".join(f".lsprocess {name}{{{rule}}}" for name, rule in _SHAPES.items())
"""The style sheet of what is the same in every light."""

STYLE: Final = SHAPES + colours(LIGHT) + f"@media (prefers-color-scheme:dark){{{colours(DARK)}}}"
"""The style sheet that every picture carries."""
