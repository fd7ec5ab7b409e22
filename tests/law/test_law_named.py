"""No sentence types a section: each names the law of its day, with the act's name, as people say."""

import re

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest

import lsprocess

from lsprocess import Actor, Casebook
from lsprocess.errors import DefinitionError
from lsprocess.law import RULES, rule
from lsprocess.law.acts import ACTS
from lsprocess.law.sentences import law, named
from lsprocess.process import Guard, met
from lsprocess.processes import PROCESSES, referral
from lsprocess.text import LANGS, Text


GUARDS = {
    f"{process.id} {code}": guard
    for process in PROCESSES.values()
    for code, guard in process.guards.items()
}
EACH = pytest.mark.parametrize("guard", GUARDS.values(), ids=GUARDS)
TYPED = re.compile(r"§|\bsections? [0-9]|[0-9]+ ?§|momentti|\bmom\.")
ANY = re.compile(rf"{TYPED.pattern}|[0-9]+/[0-9]{{4}}")
ROOT = Path(lsprocess.__file__).parent
ROOMS = sorted(
    path.parent.relative_to(ROOT).as_posix()
    for path in ROOT.rglob("texts.toml")
    if path.parent.name != "law"
)
WORKER = Actor(id="w-17", role="social_worker")


def filled(text: Text, edition: Any, lang: Any) -> str:
    """Fill what the law says, and everything else with nothing much."""
    others = dict.fromkeys(text.placeholders - text.cites, "x")
    return text.fill(lang, **others, **edition.law(text, lang))


@EACH
def test_no_text_types_a_section(guard: Guard) -> None:
    """What is typed beside the rule that knows it is told to older cases too."""
    for text in (guard.reason, guard.remedy):
        assert not [lang for lang in LANGS if TYPED.search(text.of(lang))]


@pytest.mark.parametrize("room", ROOMS)
def test_no_text_of_any_room_types_a_section(room: str) -> None:
    """Neither a section nor the number of an act stands in a sentence, but for what acts are."""
    said = (ROOT / room / "texts.toml").read_text(encoding="utf-8")
    lines = [line for line in said.splitlines() if not line.startswith("#")]
    assert not [line for line in lines if ANY.search(line)]


def test_a_text_names_the_rules_that_it_asks_for() -> None:
    """Each by its section and act, in each language; of another day, from or until when it is."""
    text = Text(fi="Ks. {cite:MAL-05}.", sv="Se {cite:MAL-05}.", en="See {cite:MAL-05}.")
    said = [text.fill(lang, **law(text, date(2026, 3, 2), lang)) for lang in LANGS]
    assert said == [
        "Ks. määräaikojen laskemisesta annetun lain 5 §.",
        "Se 5 § i lagen om beräknande av laga tid.",
        "See section 5 of the Act on the Calculation of Statutory Time Limits.",
    ]
    earlier = law(
        Text(fi="{cite:DAT-07}", sv="{cite:DAT-07}", en="{cite:DAT-07}"), date(2023, 5, 1), "en"
    )
    assert (
        "section 11 of the Client Data Act (in force from 1 January 2024)" == earlier["cite:DAT-07"]
    )


@EACH
def test_each_edition_names_the_law_of_its_day(guard: Guard) -> None:
    """Every act that is named was in force then, or the sentence says from or until when it is."""
    for edition in guard.editions:
        for text in (guard.reason, guard.remedy):
            for lang in LANGS:
                said = filled(text, edition, lang)
                assert "{" not in said
                assert not text.cites or said != filled(text, attrs.evolve(edition, rules=()), lang)
        for place in {*guard.reason.cites, *guard.remedy.cites}:
            rules = edition._named(place)  # noqa: SLF001 - which rules a place stands for
            assert rules
            for one in rules:
                said = named([one], edition.day, "en")
                assert one.in_force(edition.day) or "in force" in said or said == ""


@EACH
def test_what_a_refusal_lists_says_what_is_not_in_force(guard: Guard) -> None:
    """A source that is not of the day bears its years; one of the day bears none."""
    for edition in guard.editions:
        for one in guard.rules:
            cites = set(one.cites()) - {one.id}
            if one.id in edition.sources and one.in_force(edition.day):
                assert cites <= set(edition.sources)
            elif one.id in edition.sources:
                assert all(f"{cite} (" in "|".join(edition.sources) for cite in cites)


@pytest.mark.parametrize(
    ("year", "said"),
    [
        (2016, ("asiakaslain 14, 15 ja 16 §", "14, 15 och 16 § i klientlagen",
                "sections 14, 15 and 16 of the Client Status Act")),
        (2022, ("asiakaslain 14, 15 ja 16 §", "14, 15 och 16 § i klientlagen",
                "sections 14, 15 and 16 of the Client Status Act")),
        (2026, ("asiakastietolain 4, 5 ja 6 §", "4, 5 och 6 § i kunduppgiftslagen",
                "sections 4, 5 and 6 of the Client Data Act")),
    ],
)  # fmt: skip
def test_a_refusal_names_the_act_of_the_cases_day(year: int, said: tuple[str, ...]) -> None:
    """In a case of 2016, 2022 and 2026, in three languages."""
    at = datetime(year, 3, 2, 9, tzinfo=UTC)
    book = Casebook.open("memory:")
    opening = referral.Open(
        kind="notification",
        child=referral.Child(id="c-1"),
        received_on=at.date(),
        notifier=referral.Notifier(id="school-3", category="education", anonymous=False),
        joint_discussion_requested=False,
        grounds_ref="doc-1",
    )
    book.start(referral, opening, actor=WORKER, at=at, case="r-1")
    steps = (
        referral.AssignRole(role="social_worker", person="w-17"),
        referral.Screen(urgent=False),
        referral.StartAssessment(),
        referral.RecordGuardian(person="g-1", custody=True),
        referral.HearParents(heard=("g-1",)),
    )
    for step in steps:
        book.perform("r-1", step, actor=WORKER, at=at + timedelta(hours=1)).or_raise()
    school = referral.HearSchool(school="school-3", person="p-9", need="schooling")
    outcome = book.perform("r-1", school, actor=WORKER, at=at + timedelta(hours=2))
    for lang, words in zip(LANGS, said, strict=True):
        assert words in outcome.explain(lang)
    again = book.history("r-1")[-1]
    assert outcome.explain("fi") == " ".join(
        f"{verdict.text('fi')} {verdict.remedy('fi')}" for verdict in again.unmet
    )


# How people say it


@pytest.mark.parametrize(
    ("ids", "fi", "sv", "en"),
    [
        ("HEA-10", "lastensuojelulain 5 ja 20 §", "5 och 20 § i barnskyddslagen",
         "sections 5 and 20 of the Child Welfare Act"),
        ("NOT-08", "lastensuojelulain 25 c §", "25 c § i barnskyddslagen",
         "section 25 c of the Child Welfare Act"),
        ("ASM-05 CLI-03", "lastensuojelulain 26 ja 27 § ja sosiaalihuoltolain 36 §",
         "26 och 27 § i barnskyddslagen och 36 § i socialvårdslagen",
         "sections 26 and 27 of the Child Welfare Act and section 36 of the Social Welfare Act"),
    ],
)  # fmt: skip
def test_sections_of_an_act_are_named_together(ids: str, fi: str, sv: str, en: str) -> None:
    """In the order of the act, each once; what is this library's own names nothing."""
    rules = [rule(one) for one in ids.split()]
    day = date(2026, 3, 2)
    assert [fi, sv, en] == [named(rules, day, lang) for lang in LANGS]


def test_guidance_is_named_where_there_is_no_statute() -> None:
    """By what it is, not by its code."""
    said = named([rule("CLI-05")], date(2026, 3, 2), "fi")
    assert said.startswith("THL:n lastensuojelun käsikirja")
    assert "T-START" not in said


def test_what_is_not_in_force_says_since_or_until_when() -> None:
    """Nobody is told a law that was not there without being told so."""
    new, old = rule("HEA-03"), rule("HEA-03a")
    assert "asiakastietolain 64 § (voimassa 1.1.2024 alkaen)" == named(
        [new], date(2022, 1, 1), "fi"
    )
    assert "20 § i klientlagen (i kraft till 31.12.2023)" == named([old], date(2026, 1, 1), "sv")
    assert ("HEA-03", "ATL 64 § 1 mom (2024–)") == new.cites_on(date(2022, 1, 1))
    assert new.cites() == new.cites_on(date(2026, 1, 1))


def test_every_act_has_a_name_for_sentences() -> None:
    """And every rule of the catalogue can be named."""
    for one in RULES.values():
        for lang in LANGS:
            assert "{" not in named([one], date(2026, 3, 2), lang)
    assert {source.short for one in RULES.values() for source in one.sources} - {None} <= set(ACTS)


# In definitions


def made(reason: str, *rules: str) -> Guard:
    """Make a guard whose reason says so."""
    text = Text(fi=reason, sv=reason, en=reason)
    return Guard(
        code="same", level="statute", rules=rules, reason=text, remedy=text, test=lambda _: met()
    )


def test_a_text_names_only_rules_that_the_guard_rests_on() -> None:
    """A slip in the id of a rule is told when the guard is made."""
    assert made("({cite:HEA-03})", "HEA-03a", "HEA-03")
    with pytest.raises(DefinitionError, match="must rest on the rule that its texts name"):
        made("({cite:HEA-04})", "HEA-03")
    with pytest.raises(DefinitionError, match="stray"):
        made("({cite:HEA 04})", "HEA-03")
