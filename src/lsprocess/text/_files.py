"""
Data files that stand beside a module.

`pathlib` brings `urllib` and `ipaddress` with it, a tenth of what `attrs` and `transitions` take
to load, so what every first decision reads is read without it.
"""

import os


def beside(module: str, *names: str) -> str:
    """Give the path of a file below the folder of the module with this `__file__`."""
    return os.path.join(os.path.dirname(module), *names)


def read(path: str | os.PathLike[str]) -> str:
    """Give what a file in UTF-8 holds."""
    with open(path, encoding="utf-8") as file:
        return file.read()


def name_of(path: str | os.PathLike[str]) -> str:
    """Give the name of a file without its folders."""
    return os.path.basename(path)
