"""Rules named in a sentence: the sections they stand in, with the act's name, as people say it."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from lsprocess.law.acts import ACTS
from lsprocess.law.catalogue import RULES
from lsprocess.law.documents import DOCUMENTS
from lsprocess.law.rules import Rule
from lsprocess.law.source import Source
from lsprocess.text import LANGS, Lang, Text, Texts, join


def named(rules: Iterable[Rule], day: date, lang: Lang) -> str:
    """
    Name where *rules* stand, such as *lastensuojelulain 26 §* or *26 § i barnskyddslagen*.

    Statutes are named where there are any, and documents otherwise.  What is not in force on *day*
    says since or until when it is.

    Args:
        rules: The rules, the weightiest first.
        day: The day whose law is spoken of.
        lang: The language.
    """
    listed = tuple(rules)
    groups: dict[tuple[str, str], list[Source]] = {}
    for rule in listed:
        for source in rule.sources:
            if source.short is not None:
                groups.setdefault((source.short, _validity(rule, day, lang)), []).append(source)
    if groups:
        return join(
            lang, [_act(short, sources, bound, lang) for (short, bound), sources in groups.items()]
        )
    codes = dict.fromkeys(s.title for rule in listed for s in rule.sources if s.title in DOCUMENTS)
    return join(lang, [DOCUMENTS[str(code)].name.of(lang) for code in codes])


@cache
def section(source: Source) -> Text:
    """Name the section of a statute that *source* stands in."""
    fi, sv, en = (_act(str(source.short), [source], _HERE, lang) for lang in LANGS)
    return Text(fi=fi, sv=sv, en=en)


def law(text: Text, day: date, lang: Lang) -> Mapping[str, str]:
    """Name the rules in the places of *text* that ask for one, such as ``{cite:MAL-05}``."""
    return {place: named([RULES[place.removeprefix("cite:")]], day, lang) for place in text.cites}


@cache
def _texts() -> Texts:
    return Texts(__file__)


def _act(short: str, sources: list[Source], bound: str, lang: Lang) -> str:
    sections = sorted({s.section for s in sources if s.section is not None}, key=_in_order)
    if sections:
        form = _texts()["cite.one" if len(sections) == 1 else "cite.many"]
        called = _texts()[f"acts.{short}"].of(lang)
        citation = form.fill(lang, act=called, sections=sections)
    else:
        citation = ACTS[short].name.of(lang)
    return bound.replace(_HERE, citation)


def _in_order(section: str) -> tuple[int, str]:
    number, _, letter = section.partition(" ")
    return int(number), letter


_HERE = "\0"


def _validity(rule: Rule, day: date, lang: Lang) -> str:
    """Give a frame for what is said of a rule: bare, or with the day from or until which it is."""
    if rule.from_ is not None and day < rule.from_:
        return _texts()["cite.from"].fill(lang, said=_HERE, day=rule.from_)
    if rule.to is not None and day > rule.to:
        return _texts()["cite.to"].fill(lang, said=_HERE, day=rule.to)
    return _HERE
