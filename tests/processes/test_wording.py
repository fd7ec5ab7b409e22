"""What the trilingual wording of the processes must hold, whatever it says."""

import pytest

from lsprocess.cli.commands.rules import how_sure
from lsprocess.law import RULES
from lsprocess.process import Guard
from lsprocess.process import texts as kernel
from lsprocess.processes.common import texts as common
from lsprocess.processes.meeting import PROCESS as MEETING
from lsprocess.processes.meeting import texts as meeting
from lsprocess.processes.referral import PROCESS as REFERRAL
from lsprocess.processes.referral import texts as referral
from lsprocess.text import LANGS, Lang, Text


ROOMS = {"common": common.TEXTS, "referral": referral.TEXTS, "meeting": meeting.TEXTS}
GUARDS = {
    f"{room}.{code}": pair
    for room, guards in {
        room: texts.pairs("guards", "reason", "remedy") for room, texts in ROOMS.items()
    }.items()
    for code, pair in guards.items()
}
NAMES = {
    f"{table}.{code}": text
    for table, texts in {
        "process": {name: ROOMS[name]["process"] for name in ("referral", "meeting")},
        **{f"actions.{room}": texts.section("actions") for room, texts in ROOMS.items()},
        **{
            f"{part}.{name}": ROOMS[name].section(part)
            for part in ("states", "duties")
            for name in ("referral", "meeting")
        },
        "role": common.ROLES,
        "outcome": common.OUTCOMES,
        "level": kernel.LEVELS,
    }.items()
    for code, text in texts.items()
}
PLACES = {
    "common.link_concerns_same_child": {"case"},
    "common.no_ban_stands": {"bans"},
    "common.record_disclosure_permitted": {"missing", "next_steps"},
    "meeting.attendance_recorded": {"persons"},
    "meeting.items_handled": {"items"},
    "meeting.members_committed": {"organisations"},
    "meeting.network_conditions_after": {"missing"},
    "meeting.network_conditions_before": {"missing"},
    "referral.open_case_exists": {"case"},
    "common.actor_may_act": {"who"},
    "common.guard_is_practice": {"guard"},
    "common.history_stands": {"events"},
    "referral.every_guardian_heard_or_excused": {"persons"},
    "referral.parents_heard_or_excused": {"persons"},
    "referral.school_contact_permitted": {"missing", "school", "next_steps"},
    "referral.feedback_level_permitted": {"missing", "next_steps"},
    "referral.meeting_concerns_same_child": {"meeting"},
    "referral.meeting_concluded": {"meeting"},
    "referral.three_parties_present": {"missing"},
    "meeting.participants_prepared": {"persons"},
    "meeting.family_wishes_asked": {"persons"},
    "meeting.present_were_invited": {"persons"},
    "meeting.basis_per_participant": {"missing", "persons", "next_steps"},
    "meeting.everyone_introduced": {"persons"},
    "meeting.invitation_has_basis": {"missing", "next_steps"},
    "meeting.memo_sharing_permitted": {"missing", "recipient", "next_steps"},
    "meeting.follow_up_proposed": {"meeting"},
    "meeting.actions_settled": {"actions"},
}

each_guard = pytest.mark.parametrize("guard", sorted(GUARDS))
each_name = pytest.mark.parametrize("name", sorted(NAMES))
each_language = pytest.mark.parametrize("lang", LANGS)


def _sentences(guard: str) -> tuple[Text, Text]:
    return GUARDS[guard]


@each_language
@each_name
def test_a_name_is_a_trimmed_label_without_places_or_a_full_stop(name: str, lang: Lang) -> None:
    """Names stand in tables and timelines, so they are phrases and take no parameters."""
    label = NAMES[name].of(lang)

    assert label.strip() == label != ""
    assert not label.endswith(".")
    assert frozenset() == NAMES[name].placeholders


@each_language
@each_guard
def test_reason_and_remedy_are_sentences(guard: str, lang: Lang) -> None:
    """A worker reads both as sentences: a capital first, one space between words, a full stop."""
    for text in _sentences(guard):
        sentence = text.of(lang)
        assert sentence[0].isupper()
        assert " ".join(sentence.split()) == sentence
        assert sentence.endswith(".")


@each_guard
def test_a_guard_uses_the_parameters_it_is_given_and_no_others(guard: str) -> None:
    """Whoever fills a text passes the guard's own parameters; another place would stay unfilled."""
    reason, remedy = _sentences(guard)

    law = reason.cites | remedy.cites
    assert PLACES.get(guard, set()) == (reason.placeholders | remedy.placeholders) - law


@each_guard
def test_the_three_languages_differ(guard: str) -> None:
    """A sentence left untranslated would show as the same text in two languages."""
    for text in _sentences(guard):
        assert len(LANGS) == len({text.of(lang) for lang in LANGS})


@each_guard
def test_reason_and_remedy_say_different_things(guard: str) -> None:
    """The remedy is something to do, not the reason said again."""
    reason, remedy = _sentences(guard)

    assert reason != remedy


@each_language
def test_roles_are_told_apart_by_their_names(lang: Lang) -> None:
    """No two roles share a name, so a group's representative is never taken for a legal one."""
    names = [role.of(lang) for role in common.ROLES.values()]

    assert len(names) == len(set(names))


SAID_OF_PRACTICE = {
    "fi": (
        "Suositellun käytännön mukaan",
        "suositellun käytännön mukaan",
        "Viranomaisohjeen mukaan",
    ),
    "sv": ("Enligt rekommenderad praxis", "enligt rekommenderad praxis", "myndighetsanvisningarna"),
    "en": ("By recommended practice", "by recommended practice", "By official guidance"),
}


def _guards(level: str) -> list[Guard]:
    found = {**REFERRAL.every_guard, **MEETING.every_guard}
    return [one for one in found.values() if one.level == level]


@each_language
def test_what_is_no_law_is_said_to_be_guidance_or_practice(lang: Lang) -> None:
    """A warning shows its sentence alone, so the sentence itself says what it rests on."""
    for one in _guards("practice"):
        guidance = all(rule.confidence != "seed" for rule in one.rules)
        marks = SAID_OF_PRACTICE[lang][2:] if guidance else SAID_OF_PRACTICE[lang][:2]
        assert any(mark in one.reason.of(lang) for mark in marks), one.code


def test_a_rule_of_the_program_is_never_headed_law() -> None:
    """What rests on our own bookkeeping is of level program; law rests on some statute."""
    ours = {
        "actor_may_act",
        "actor_may_exempt",
        "guard_is_practice",
        "history_stands",
        "kind_has_action",
        "open_case_exists",
        "placement_open",
        "reason_fits",
    }
    assert ours == {one.code for one in _guards("program")}
    for one in _guards("statute"):
        assert any(rule.confidence == "statute" for rule in one.rules), one.code
    said = {lang: kernel.LEVELS["program"].of(lang) for lang in LANGS}
    words = {"fi": "ohjelman sääntö", "sv": "programmets regel", "en": "rule of the program"}
    assert words == said
    assert said == {lang: how_sure(RULES["LIB-01"], lang) for lang in LANGS}
