"""Every picture drawn by two programs that share no code: a reader of either sees the same."""

import io
import os
import shutil
import subprocess
import sys

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser, Page

from seen.browser import browser


_BLUR: Final = 1.5
"""How far an edge may be smoothed otherwise, in pixels."""

_FAR: Final = 16
"""From which difference of a colour on, of 255, a pixel is another."""

BOUND: Final = 0.0001
"""Up to which share of other pixels two drawings are the same; measured, they differ in a tenth."""

_DEJAVU: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def compare(folder: Path) -> list[str]:
    """Name the pictures in *folder* that the browser and rsvg-convert draw differently."""
    with TemporaryDirectory() as made:
        fonts = Path(made) / "fonts.conf"
        fonts.write_text(_DEJAVU.format(cache=made), encoding="utf-8")
        with browser(FONTCONFIG_FILE=str(fonts)) as opened:
            found = {path: _share(opened, path, fonts) for path in sorted(folder.glob("*.svg"))}
    return [
        f"{path.name}: Chromium and rsvg-convert differ in {share:.2%} of the picture"
        for path, share in found.items()
        if share > BOUND
    ]


def _share(opened: Browser, path: Path, fonts: Path) -> float:
    page = opened.new_page(color_scheme="light")
    one = _seen(page, path)
    page.close()
    return difference(one, _converted(path, one.size, fonts))


def _seen(page: Page, path: Path) -> Image.Image:
    page.goto(path.resolve().as_uri())
    size = page.evaluate(
        "() => { const box = document.documentElement.getBoundingClientRect();"
        " return [Math.round(box.width), Math.round(box.height)]; }"
    )
    page.set_viewport_size({"width": size[0], "height": size[1]})
    return _image(page.screenshot())


def _converted(path: Path, size: tuple[int, int], fonts: Path) -> Image.Image:
    program = shutil.which("rsvg-convert")
    if program is None:
        sys.exit("rsvg-convert must be there, got none; run: apt-get install librsvg2-bin")
    width, height = map(str, size)
    command = [program, "--width", width, "--height", height, "--background-color", "white"]
    made = subprocess.run(  # noqa: S603
        [*command, str(path)],
        check=True,
        capture_output=True,
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
    )
    return _image(made.stdout)


def _image(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def difference(one: Image.Image, other: Image.Image) -> float:
    """Give the share of pixels, from 0 to 1, that differ when both are blurred a little."""
    if one.size != other.size:
        return 1
    soft = ImageFilter.GaussianBlur(_BLUR)
    apart = ImageChops.difference(one.filter(soft), other.filter(soft))
    worst = ImageChops.lighter(ImageChops.lighter(*apart.split()[:2]), apart.split()[2])
    other_pixels = sum(worst.histogram()[_FAR:])
    return other_pixels / (one.width * one.height)
