"""
Look at the built site with a real browser, and say what is wrong, page by page.

``make site-check`` builds the site first.  Languages, ways to look and pictures are independent
parts, done in as many processes as there are processors.
"""

import sys

from concurrent.futures import ProcessPoolExecutor

from build_site import BUILT, ROOT, defects
from seen.looks import look
from seen.pages import write_papers
from seen.rasters import compare
from seen.server import served
from seen.ways import WAYS
from website import LANGUAGES


def main() -> int:
    """Look at everything; give the exit status."""
    write_papers(BUILT)
    with served(BUILT) as base, ProcessPoolExecutor() as pool:
        parts = [pool.submit(look, base, lang, way) for way in WAYS for lang in LANGUAGES]
        parts.append(pool.submit(compare, ROOT / "docs" / "processes"))
        parts.append(pool.submit(defects, BUILT))
        wrong = [one for part in parts for one in part.result()]
    sys.stdout.writelines(f"{one}\n" for one in wrong)
    if wrong:
        return 1
    sys.stdout.write("looked at: nothing is wrong\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
