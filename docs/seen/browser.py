"""The system's own Chromium; none is ever downloaded."""

import os
import shutil
import sys

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from playwright.sync_api import Browser, sync_playwright


_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")


@contextmanager
def browser(**environment: str) -> Iterator[Browser]:
    """
    Start the browser, with *environment* added to its surroundings.

    The program ends where there is no Chromium.
    """
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        sys.exit("a browser must be there, got none; run: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=found,
            args=["--no-sandbox", "--disable-dev-shm-usage"],  # a container has neither
            env={**os.environ, **environment},
        )
        yield opened
        opened.close()
