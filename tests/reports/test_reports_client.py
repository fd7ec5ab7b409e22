"""The client's own log report: who may ask, how far back, what is left out, what is never told."""

import itertools
import json

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from fresh import CLOCK
from lsprocess import Actor, Casebook
from lsprocess.errors import InvalidInput
from lsprocess.journal import MemoryJournal
from lsprocess.journal.jsons import to_json
from lsprocess.process import Event
from lsprocess.processes import meeting, referral
from lsprocess.reports import SPECIAL_REASONS, LogReport, client_log_report
from lsprocess.reports.log_lines import Who
from lsprocess.reports.texts import REGISTERS
from lsprocess.text import LANGS, format_time
from lsprocess.views.viewer import Viewer


OPENED = date(2026, 3, 2)
ASKED = date(2026, 6, 1)
WORKER = Actor(id="w-17", role="social_worker", organisation="county-07")
DAY = timedelta(days=1)
CONSENT = {"scope": "contact_school", "form": "written"}


class Book:
    """A casebook whose events are an hour apart."""

    def __init__(self) -> None:
        """Open a referral on a child with two guardians."""
        self.now = noon(ASKED)
        self.book = Casebook(MemoryJournal(), clock=lambda: self.now)
        self.hour = 0
        self.open("r-1", "c-1")
        self.do(
            referral.AssignRole(role="social_worker", person="w-17"),
            referral.Screen(urgent=False),
            referral.StartAssessment(),
            referral.RecordGuardian(person="g-1", custody=True),
            referral.RecordGuardian(person="g-2", custody=True),
        )

    def open(
        self, case: str, child: str, *, day: date = OPENED, born: date | None = date(2014, 5, 1)
    ) -> Event:
        """Open a referral."""
        data = referral.Open(
            kind="notification",
            child=referral.Child(id=child, born=born),
            received_on=day,
            notifier=referral.Notifier(id="p-5", category="education", anonymous=False),
            joint_discussion_requested=False,
            grounds_ref="doc-1",
        )
        at = noon(day)
        return self.book.start(referral, data, actor=WORKER, at=at, case=case, recorded_at=at).event

    def do(self, *actions, case: str = "r-1", actor: Actor = WORKER) -> Event:
        """Record actions, and give the last event."""
        for data in actions:
            self.hour += 1
            at = noon(OPENED) + timedelta(hours=self.hour)
            event = self.book.perform(case, data, actor=actor, at=at, recorded_at=at).event
            assert event.applied
        return event

    def hear_school(self) -> None:
        """Hear the school with both guardians' consent."""
        self.do(
            referral.RecordConsent(consent="k-1", giver="g-1", **CONSENT),
            referral.RecordConsent(consent="k-2", giver="g-2", **CONSENT),
            referral.HearParents(heard=("g-1", "g-2")),
            referral.HearSchool(school="school-3", person="p-9", need="schooling"),
        )

    def ask(self, **more) -> LogReport:
        """Ask for the child's log data."""
        return self.book.log_report("c-1", **{"asked_on": ASKED, **more})


def noon(day: date) -> datetime:
    """Give noon of a day, in UTC."""
    return datetime.combine(day, time(12), UTC)


@pytest.fixture(name="book")
def _book() -> Book:
    return Book()


def actions(report: LogReport) -> list[str]:
    """Give the names of what was used for."""
    return [use.action for use in report.uses]


def test_the_client_is_told_every_use_and_disclosure(book: Book) -> None:
    """The client's own answer leaves nothing out, and is due in two calendar months."""
    book.hear_school()
    report = book.ask()
    assert ("client", None, ()) == (report.standing, report.refused, report.withheld)
    assert () == report.for_worker("fi")
    assert len(book.book.history("r-1")) == len(report.uses)
    assert ["contact_school"] == [one.act for one in report.disclosures]
    assert (date(2026, 8, 1), date(2026, 8, 3)) == (report.due_strict, report.due_rolled)
    assert ("c-1", ASKED, date(2024, 6, 1)) == (report.asked_by, report.asked_on, report.first)


def test_who_asks_and_when_are_the_client_and_today_when_left_out(book: Book) -> None:
    """The clock says when the request came."""
    assert book.ask() == book.book.log_report("c-1")


def test_every_case_of_the_client_is_told_and_nobody_elses(book: Book) -> None:
    """A linked meeting is the client's case too; another child's case is not."""
    book.open("r-2", "c-2")
    book.open("r-3", "c-1", day=OPENED + 5 * DAY)
    start = meeting.Propose(kind="negotiation", initiator="w-17", subject_ref="doc-2", child="c-1")
    at = noon(OPENED)
    book.book.start(meeting, start, actor=WORKER, at=at, case="m-1", recorded_at=at)
    book.do(referral.LinkMeeting(meeting="m-1"))
    told = book.ask()
    events = [e for case in ("r-1", "r-3", "m-1") for e in book.book.history(case)]
    assert sorted(e.at for e in events) == [use.at for use in told.uses]
    assert {"propose", "link", "link_meeting"} <= set(actions(told))


def test_a_refused_start_on_another_child_is_not_told(book: Book) -> None:
    """Only what concerns the client is in the client's answer."""
    at = noon(OPENED)
    child = referral.Child(id="c-9", unborn=True)
    notifier = referral.Notifier(id="p-5", category="education", anonymous=False)
    more = {"received_on": OPENED, "joint_discussion_requested": False, "grounds_ref": "doc-1"}
    refused = referral.Open(kind="notification", child=child, notifier=notifier, **more)
    book.book.start(referral, refused, actor=WORKER, at=at, case="r-4", recorded_at=at)
    book.open("r-4", "c-1")
    assert 2 == len(book.book.history("r-4"))
    assert 2 == actions(book.ask()).count("open")


@pytest.mark.parametrize(
    ("asked_on", "told"),
    [
        (date(2028, 3, 1), True),
        (date(2028, 3, 2), True),
        (date(2028, 3, 3), False),
    ],
)
def test_log_data_of_two_years_are_told_and_older_are_not(asked_on: date, told: bool) -> None:
    """The same day two years before is the first one."""
    book = Casebook(MemoryJournal(), clock=lambda: CLOCK)
    whole = Book.__new__(Book)
    whole.book = book
    whole.open("r-1", "c-1")
    assert told == bool(book.log_report("c-1", asked_on=asked_on).uses)


def test_two_years_before_a_leap_day_is_the_28th(book: Book) -> None:
    """No day is missing in a common year."""
    assert date(2026, 2, 28) == book.ask(asked_on=date(2028, 2, 29)).first


@given(
    st.dates(date(2026, 3, 2), date(2029, 12, 31)),
    st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)),
)
def test_no_first_day_reaches_beyond_two_years(asked_on: date, first: date | None) -> None:
    """Without a special reason the border holds, whatever is asked; nothing later is told either."""
    report = client_log_report((), "c-1", asked_on=asked_on, asked_by="c-1", first=first)
    assert report.first is not None
    assert report.first.year >= asked_on.year - 2
    assert report.first >= (first or report.first)
    assert (asked_on - report.first).days <= 731


def test_a_special_reason_opens_older_data(book: Book) -> None:
    """Then the answer begins where it was asked to, or at the beginning."""
    late = {"asked_on": date(2030, 1, 1), "special_reason": "suspected_misuse"}
    assert [] == actions(book.ask(asked_on=date(2030, 1, 1)))
    assert 6 == len(book.ask(**late).uses)
    assert 0 == len(book.ask(**late, first=OPENED + 2 * DAY).uses)
    assert "All log data." not in " ".join(book.ask().lines("en"))


def test_an_unknown_reason_is_refused_with_the_nearest(book: Book) -> None:
    """The message tells the codes and never what came in."""
    with pytest.raises(
        InvalidInput, match=r"'special_reason' must be one of .*did you mean suspected_misuse"
    ):
        book.ask(special_reason="suspected_misuses")


def test_what_was_recorded_after_the_request_is_left_out(book: Book) -> None:
    """The answer is about the day on which it was asked."""
    assert [] == actions(book.ask(asked_on=OPENED - DAY))
    assert 6 == len(book.ask(asked_on=OPENED).uses)
    book.do(referral.Note(document_ref="doc-9"))
    book.now = noon(ASKED + DAY)
    book.book.perform("r-1", referral.Note(document_ref="doc-9"), actor=WORKER, at=noon(OPENED))
    assert 1 == actions(book.ask(asked_on=ASKED)).count("note")


def test_a_stranger_learns_nothing_at_all(book: Book) -> None:
    """Whether the client has cases or not, the refusal is the same but for the id asked about."""
    known, unknown = (
        book.ask(asked_by="x-1"),
        book.book.log_report("c-7", asked_by="x-1", asked_on=ASKED),
    )
    assert "not_entitled" == known.refused
    for lang in LANGS:
        said = [
            to_json(one.as_dict(lang)).replace(one.client.encode(), b"") for one in (known, unknown)
        ]
        assert said[0] == said[1]
    assert ((), (), None) == (known.uses, known.disclosures, known.standing)
    assert any("written decision" in line for line in known.lines("en"))


def test_a_client_without_cases_has_an_empty_answer(book: Book) -> None:
    """Anybody may ask about themselves."""
    report = book.book.log_report("c-7", asked_on=ASKED)
    assert (None, ()) == (report.refused, report.uses)
    assert 2 == report.lines("en").count("– no entries to give")


@pytest.mark.parametrize(
    ("person", "day", "refused"),
    [
        ("g-1", ASKED, None),
        ("g-3", ASKED, "not_entitled"),
        ("w-4", ASKED, None),
        ("w-5", ASKED, "not_entitled"),
        ("g-1", OPENED - DAY, "not_entitled"),
        ("g-1", date(2032, 4, 30), None),
        ("g-1", date(2032, 5, 1), "not_entitled"),
        ("c-1", date(2032, 5, 1), None),
    ],
)
def test_a_guardian_may_ask_until_the_child_is_of_age(
    book: Book, person: str, day: date, refused: str | None
) -> None:
    """So may a legal representative; one without custody, or released, may not."""
    book.do(
        referral.RecordGuardian(person="g-3", custody=True),
        referral.RecordGuardian(person="g-3", custody=False),
        referral.AssignRole(role="legal_representative", person="w-4"),
        referral.AssignRole(role="legal_representative", person="w-5"),
        referral.ReleaseRole(role="legal_representative", person="w-5"),
        referral.AssignRole(role="coach", person="w-6"),
        referral.ReleaseRole(role="coach", person="w-6"),
    )
    assert refused == book.ask(asked_by=person, asked_on=day).refused


def test_an_unknown_age_counts_as_under_18() -> None:
    """Where no day of birth is recorded, a guardian may ask."""
    book = Book()
    book.open("r-2", "c-2", born=None)
    book.do(referral.RecordGuardian(person="g-1", custody=True), case="r-2")
    assert book.book.log_report("c-2", asked_by="g-1", asked_on=ASKED).refused is None


def test_a_guardian_is_not_told_of_the_others_own_consents_and_views(book: Book) -> None:
    """The guardian's own stay, as does what both were heard for."""
    book.hear_school()
    book.do(
        referral.RecordView(party="g-2", manner="met_alone", summary_ref="doc-3"),
        referral.WithdrawConsent(consent="k-2"),
        referral.WithdrawConsent(consent="k-1"),
        referral.Forbid(
            ban="b-2", by="g-2", level="document", target="doc-3", reason_code="own_wish"
        ),
        referral.LiftBan(ban="b-2", by="g-2"),
        referral.RecordView(party="c-1", manner="met_alone", summary_ref="doc-4"),
    )
    report = book.ask(asked_by="g-1")
    told = actions(report)
    assert [1, 1, 1, 1] == [
        told.count(verb)
        for verb in ("record_consent", "withdraw_consent", "record_view", "hear_parents")
    ]
    assert [0, 0] == [told.count(verb) for verb in ("forbid", "lift_ban")]
    assert ("guardian", ["others_own"] * 5) == (
        report.standing,
        [one.why for one in report.withheld],
    )
    assert ["contact_school"] == [one.act for one in report.disclosures]
    assert "k-2" not in text(report)


def text(report: LogReport) -> str:
    """Give all that whoever asked is given."""
    return " ".join(to_json(report.as_dict(lang)).decode() for lang in LANGS)


def ban(ban: str = "b-1", *, accepted: bool | None = True, **more) -> list[Any]:
    """Give a ban of the child's, and how it was judged, if it was."""
    plain = {"by": "c-1", "level": "service_task", "target": "contact_school"}
    made = referral.Forbid(ban=ban, **{**plain, "reason_code": "weighty_reason", **more})
    if accepted is None:
        return [made]
    reason = None if accepted else "no_weighty_reason"
    return [made, referral.JudgeBan(ban=ban, accepted=accepted, denial_reason=reason)]


@pytest.mark.parametrize(
    ("forbidden", "disclosed"),
    [
        ({}, 0),
        ({"toward": "g-1"}, 0),
        ({"toward": "g-2"}, 1),
        ({"accepted": False}, 1),
        ({"accepted": None}, 0),
        ({"target": "share_memo"}, 1),
        ({"level": "document", "target": "doc-1"}, 1),
    ],
)
def test_a_ban_of_the_child_is_followed_unless_it_is_denied(
    book: Book, forbidden: dict, disclosed: int
) -> None:
    """It keeps what it is about from the guardians that it is aimed at; the ban is never told."""
    book.hear_school()
    book.do(*ban(**forbidden))
    report = book.ask(asked_by="g-1")
    assert disclosed == len(report.disclosures)
    assert disclosed == actions(report).count("hear_school")
    assert 0 == actions(report).count("forbid")
    assert (forbidden.get("target") == "doc-1") == ("open" not in actions(report))
    assert "withheld" not in report.as_dict("en")
    assert 1 == len(book.ask().disclosures)


def test_a_refused_attempt_at_what_is_banned_is_left_out_too(book: Book) -> None:
    """It would tell of the ban, although it gave nothing."""
    book.do(referral.HearParents(heard=("g-1", "g-2")), *ban())
    hearing = referral.HearSchool(school="school-3", person="p-9")
    refused = book.book.perform(
        "r-1", hearing, actor=WORKER, at=noon(ASKED), recorded_at=noon(ASKED)
    )
    assert refused.unmet
    assert "hear_school" not in actions(book.ask(asked_by="g-1"))
    assert "hear_school" in actions(book.ask())


@pytest.mark.parametrize("forbidden", [{"level": "controller"}, {"target": "disclose"}])
def test_a_ban_on_everything_leaves_nothing(book: Book, forbidden: dict) -> None:
    """The guardian is told that there is nothing to give, and not why."""
    book.do(*ban(**forbidden))
    report = book.ask(asked_by="g-1")
    assert ((), ()) == (report.uses, report.disclosures)
    assert 8 == len(report.withheld)
    assert 2 == report.lines("en").count("– no entries to give")


def test_a_ban_on_a_transferred_document_keeps_the_transfer(book: Book) -> None:
    """The documents of a disclosure are looked at too."""
    book.do(*ban(level="document", target="doc-4"))
    book.do(referral.Transfer(documents=("doc-4",), to_county="county-11"))
    assert [] == list(book.ask(asked_by="g-1").disclosures)
    assert ["transfer"] == [one.act for one in book.ask().disclosures]


def test_a_lifted_ban_keeps_nothing_back(book: Book) -> None:
    """Made anew after that, it does again."""
    book.hear_school()
    book.do(*ban(), referral.LiftBan(ban="b-1", by="c-1"))
    assert 1 == len(book.ask(asked_by="g-1").disclosures)
    book.do(*ban("b-9"))
    assert 0 == len(book.ask(asked_by="g-1").disclosures)


def test_no_id_of_a_private_person_is_told(book: Book) -> None:
    """Recipients are told by role or organisation, and users who act for themselves by role."""
    book.hear_school()
    book.do(referral.RecordConsent(consent="k-3", giver="g-1", scope="disclose", form="oral"))
    book.do(referral.RecordConsent(consent="k-4", giver="g-2", scope="disclose", form="oral"))
    book.do(referral.AcknowledgeNotifier(level="in_progress"))
    guardian = Actor(id="g-2", role="guardian")
    book.do(referral.WishJointDiscussion(party="g-2"), actor=guardian)
    report = book.ask()
    said = text(report)
    for hidden in ("p-5", "p-9", "g-2", "k-1", "k-3"):
        assert json.dumps(hidden) not in said
        assert f" {hidden}" not in said
    lines = report.lines("en")
    assert any("given to organisation school-3 by social worker" in line for line in lines)
    assert any("given to education by social worker" in line for line in lines)
    assert any("used by guardian for handling" in line for line in lines)
    assert any("(w-17, county-07)" in line for line in lines)


def test_the_basis_is_said_in_words(book: Book) -> None:
    """A statute by its name where it has one, by its rule where it has none, a consent as such."""
    book.hear_school()
    statute = {"reason": "necessary_for_assessment", "client_informed": True}
    book.do(
        referral.WithdrawConsent(consent="k-1"),
        referral.ChangeProfile(profile="statute", reason="permission_refused"),
        referral.RecordLegalBasis(basis="ATL64", scope="contact_school", **statute),
        referral.HearSchool(school="school-3", person="p-9"),
        referral.Transfer(documents=("doc-4",), to_county="county-11"),
    )
    told = [one.text("en").partition("Basis: ")[2] for one in book.ask().disclosures]
    assert ["consent.", "law: section 64 of the Client Data Act."] == told[:2]
    assert "OPN-05" in told[2]
    assert ["consent", "statute", "statute"] == [one.basis for one in book.ask().disclosures]
    assert [(), ("ATL64",), ()] == [one.statutes for one in book.ask().disclosures]


def test_refused_and_corrected_entries_say_so(book: Book) -> None:
    """What was taken back later is told with that."""
    seq = book.do(referral.Note(document_ref="doc-9")).seq
    book.do(referral.Correct(event=seq, reason="wrong_case"))
    at = noon(OPENED + DAY + DAY)
    book.book.perform(
        "r-1",
        referral.HearSchool(school="school-3", person="p-9"),
        actor=WORKER,
        at=at,
        recorded_at=at,
    )
    lines = [line for line in book.ask().lines("en") if line.startswith("– ")]
    assert ["(entry corrected later)" in line for line in lines].count(True) == 1
    assert any("(was not carried out)" in line for line in lines)


@pytest.mark.parametrize("lang", LANGS)
def test_the_answer_is_said_in_every_language(book: Book, lang) -> None:
    """Every kind of answer has its sentences, without a place left unfilled."""
    book.hear_school()
    reports = [
        book.ask(asked_by=who, first=first, special_reason=reason)
        for who in ("c-1", "g-1", "x-1")
        for first in (None, OPENED)
        for reason in (None, *SPECIAL_REASONS)
    ]
    for report in reports:
        assert not any("{" in line for line in report.lines(lang))
    assert len({report.lines(lang) for report in reports}) > 10


def test_somebody_of_whom_nothing_is_known_is_another_person(book: Book) -> None:
    """A role, a purpose or an act without a name is told by its code."""
    book.hear_school()
    (told,) = book.ask().disclosures
    somebody = evolve(told, to_organisation=None, act="new_act", part=None, purpose="new_purpose")
    assert "new_act. Recipient: another person." in somebody.text("en")
    assert "Purpose: new_purpose." in somebody.text("en")
    assert "guardian" == Who.of(Actor(id="g-1", role="guardian")).text("en")
    school = Actor(id="p-5", role="notifier", organisation="school-3")
    assert "notifier" == Who.of(school).text("en")
    assert "service" == Who.of(Actor(id="watch-1", role="service")).text("en")


def test_a_guardian_is_not_told_which_kinds_of_data_a_look_showed(book: Book) -> None:
    """A kind that is missing would tell of a ban."""
    viewer = Viewer(actor=WORKER, work_task="named_social_worker", purpose="assessment")
    assert book.book.see("r-1", viewer, at=noon(ASKED)).allowed
    (mine,) = [use for use in book.ask(asked_by="g-1").uses if use.action == "view_case"]
    (childs,) = [use for use in book.ask().uses if use.action == "view_case"]
    assert () == mine.categories
    assert childs.categories


def look(book: Book, viewer: Viewer) -> str:
    """Look at the case, and give the line that the client is told of it."""
    book.book.see("r-1", viewer, at=noon(OPENED) + timedelta(hours=9))
    return book.ask().uses[-1].text("en")


def test_a_look_at_the_case_is_told(book: Book) -> None:
    """The client is told what was opened and what for; of a notifier, not who it was."""
    named = Viewer(
        actor=WORKER,
        work_task="named_social_worker",
        purpose="assessment",
        service_task="child_welfare",
    )
    said = look(book, named)
    assert "(w-17, county-07)" in said
    assert "hearings and views" in said
    assert "Purpose: assessment of service needs." in said
    notifier = Viewer(actor=Actor(id="p-5", role="teacher"), work_task="notifier")
    assert "p-5" not in look(book, notifier)


def test_a_meeting_that_concerns_no_client_is_in_no_register(book: Book) -> None:
    """The entry says so in words."""
    book.hear_school()
    use = evolve(book.ask().uses[0], register=None)
    assert "Register: no client register." in use.text("en")


def test_what_is_alike_is_said_once_and_every_time_is_told(book: Book) -> None:
    """The register stands once; who, for what, to whom and on what basis once for each group."""
    book.hear_school()
    lines = book.ask().lines("en")
    assert 1 == sum("client register of social welfare" in line for line in lines)
    assert 1 == sum("handling of the case." in line for line in lines)
    assert "– recording of a guardian, 2 times: 2 March 2026 at 18.00 and 19.00" in lines
    assert (
        "Data have been given to organisation school-3 by social worker (w-17, county-07) "
        "for handling of the case, on the basis of consent." in lines
    )
    assert "– contact with the school (schooling): 2 March 2026 at 23.00" in lines
    assert 10 == len(book.ask().uses)


def test_no_entry_is_lost_among_those_that_are_alike(book: Book) -> None:
    """Each stands under its own user, purpose and register, with its time and what came of it."""
    book.hear_school()
    seq = book.do(referral.Note(document_ref="doc-9")).seq
    book.do(referral.Correct(event=seq, reason="wrong_case"), referral.Note(document_ref="doc-9"))
    report = book.ask()
    other = evolve(report.uses[0], register="pupil_welfare")
    for lang in LANGS:
        lines = evolve(report, uses=(*report.uses, other)).lines(lang)
        for entry in (*report.uses, *report.disclosures, other):
            (place,) = (
                at
                for at, line in enumerate(lines)
                if line.startswith(entry.circumstances(lang))
                and REGISTERS[str(entry.register)].of(lang) in line
            )
            below = itertools.takewhile(lambda line: line.startswith("– "), lines[place + 1 :])
            said = [line for line in below if line.startswith(f"– {entry.what(lang)}")]
            assert any(format_time(lang, entry.at).split()[-1] in line for line in said)


def later(book: Book, data: Any) -> None:
    """Record something two days after the request, and let the clock go on."""
    book.now = noon(ASKED + 2 * DAY)
    book.book.perform("r-1", data, actor=WORKER, at=book.now).or_raise()


def test_a_guardian_who_is_one_no_more_is_told_of_no_earlier_day(book: Book) -> None:
    """A right is judged by the clock as well as on the day of the request."""
    assert book.ask(asked_by="g-1").refused is None
    later(book, referral.RecordGuardian(person="g-1", custody=False))
    assert "not_entitled" == book.ask(asked_by="g-1").refused
    assert book.ask(asked_by="g-2").refused is None


def test_a_ban_of_after_the_request_is_followed(book: Book) -> None:
    """What the child forbids meanwhile is not given by asking for the day before."""
    book.hear_school()
    assert 1 == len(book.ask(asked_by="g-1").disclosures)
    later(book, ban(accepted=None)[0])
    assert 0 == len(book.ask(asked_by="g-1").disclosures)
    assert 1 == len(book.ask().disclosures)


def test_that_a_guardian_was_not_told_tells_them_nothing(book: Book) -> None:
    """Neither an attempt against the child's ban nor the reason for not telling is in the answer."""
    plain = book.ask(asked_by="g-1")
    book.do(*ban(target="telling", toward="g-1", accepted=None))
    at = noon(ASKED)
    telling = referral.InformFamily(party="g-1", topic="notification")
    assert book.book.perform("r-1", telling, actor=WORKER, at=at, recorded_at=at).unmet
    book.do(evolve(telling, not_told_reason="childs_ban"))
    book.do(evolve(telling, party="c-1"))
    after = book.ask(asked_by="g-1")
    assert actions(plain) == actions(after)
    assert "inform_family" in actions(book.ask())
    assert "inform_family" in actions(book.ask(asked_by="g-2"))


@pytest.mark.parametrize("asked_by", ["g-1", "c-1"])
def test_why_a_guardian_was_not_told_or_heard_is_kept_from_the_family(
    book: Book, asked_by: str
) -> None:
    """Not one byte of the answer tells of it; the worker's log has it, and decides on it."""
    plain = book.ask(asked_by=asked_by)
    book.do(
        referral.InformFamily(
            party="g-1", topic="notification", not_told_reason="police_investigation"
        ),
        referral.ExcuseHearing(party="g-1", reason="endangers_purpose"),
    )
    report = book.ask(asked_by=asked_by)
    assert text(plain) == text(report)
    assert ["not_for_family"] * 2 == [one.why for one in report.withheld]
    assert {"inform_family", "excuse_hearing"} <= {one.action for one in book.book.use_log("r-1")}


def test_the_worker_who_answers_is_told_what_to_decide_on(book: Book) -> None:
    """Which entries are left out, why, and by when the written decision is due."""
    book.do(
        referral.SuspectOffence(offence="sexual"),
        referral.Forbid(
            ban="b-2", by="g-2", level="document", target="doc-3", reason_code="own_wish"
        ),
        *ban(target="disclose"),
    )
    duty, *entries = book.ask(asked_by="g-1").for_worker("en")
    assert "Decide in writing by 1 August 2026" in duty
    assert duty.endswith("(decide_log_refusal).")
    assert "r-1, entry 7: something that the family has not been told" in entries
    assert "r-1, entry 8: somebody else's own matter" in entries
    assert "r-1, entry 1: the child's ban" in entries


@pytest.mark.parametrize("asked_by", ["g-1", "c-1"])
def test_that_something_may_be_left_out_is_said_whether_it_is_or_not(
    book: Book, asked_by: str
) -> None:
    """The sentence is the same, so that it tells nothing."""
    said = (
        "The law may limit what the answer tells. If anything is left out, a written decision is "
        "made on it (section 11 of the Client Data Act)."
    )
    assert said in book.ask(asked_by=asked_by).lines("en")
    book.do(referral.SuspectOffence(offence="sexual"))
    assert said in book.ask(asked_by=asked_by).lines("en")
