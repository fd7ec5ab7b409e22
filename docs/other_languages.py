"""The links from a page to itself in the other languages."""

from typing import Final

from lsprocess.text import LANGS, Lang, Text


IN_LANGUAGE: Final = Text(fi="Suomeksi", sv="På svenska", en="In English")


def links(page: str, lang: Lang) -> str:
    """Give the links of the *page* of that name, without language and ending, in *lang*."""
    others = (one for one in LANGS if one != lang)
    return " · ".join(f"[{IN_LANGUAGE.of(one)}]({page}.{one}.md)" for one in others)
