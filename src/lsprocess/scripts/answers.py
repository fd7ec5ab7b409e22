"""What a line of a script came to, and how that is said: as JSON's types and as a sentence."""

from typing import Any, Literal

import attrs

from lsprocess.casebook.outcome import Outcome
from lsprocess.problems import Problem
from lsprocess.process import Event, Process, Verdict
from lsprocess.process.fields import SHOWN
from lsprocess.processes.common.texts import OUTCOMES
from lsprocess.scripts import texts
from lsprocess.scripts.reading import Expect
from lsprocess.text import Lang


@attrs.frozen(kw_only=True)
class Answer:
    """
    What a line came to.

    Attributes:
        number: Number of the line in the script.
        expect: What the line said would happen.
        outcome: What the casebook answered, if it did.
        problems: Everything that stood in the way of an answer.
        failure: What kept a well-formed line from being answered: ``conflict`` (other writers
            always came first), or ``unreadable`` (a case cannot be read).
        case: Case of the line, when it is well formed.
        action: Action of the line, when it is known.
    """

    number: int
    expect: Expect = None
    case: str | None = None
    action: str | None = None
    outcome: Outcome | None = None
    problems: tuple[Problem, ...] = ()
    failure: Literal["conflict", "unreadable"] | None = None

    @property
    def told(self) -> tuple[Problem, ...]:
        """The problems that are told one by one: an answer stays short, whatever the line."""
        return self.problems[:SHOWN]

    @property
    def left_out(self) -> int:
        """How many more problems there are."""
        return len(self.problems) - len(self.told)

    @property
    def code(self) -> str:
        """``applied``, ``refused``, ``not_available``, ``invalid``, or what `failure` says."""
        if self.outcome is not None:
            return self.outcome.event.outcome
        return self.failure or "invalid"

    @property
    def as_expected(self) -> bool:
        """Whether the line said what would happen, and that happened."""
        if isinstance(self.expect, tuple):
            unmet = () if self.outcome is None else self.outcome.unmet
            return {verdict.code for verdict in unmet} == set(self.expect)
        return self.expect == self.code

    @property
    def went_through(self) -> bool:
        """Whether the line was applied, or came to what it expected."""
        return self.as_expected if self.expect is not None else self.code == "applied"


def state_name(process: Process, state: str, lang: Lang) -> str:
    """Say what people call a state."""
    return process.by_state[state].name.of(lang)


def deed_name(event: Event, lang: Lang) -> str:
    """Say what people call the action that an event records."""
    return event.process.by_name[event.data.verb].name.of(lang)


def as_json(answer: Answer, lang: Lang) -> dict[str, Any]:
    """Give the answer as one JSON object, with exactly these keys in this order."""
    outcome = answer.outcome
    event = None if outcome is None else outcome.event
    return {
        "case": answer.case,
        "seq": None if event is None else event.seq,
        "action": answer.action,
        "outcome": answer.code,
        "from": None if event is None else event.source,
        "to": None if event is None else event.target,
        "unmet": [] if event is None else [unmet_json(verdict, lang) for verdict in event.unmet],
        "warnings": [] if event is None else [_warning_json(one, lang) for one in event.warnings],
        "available": [] if outcome is None else list(outcome.available()),
        "message": message(answer, lang),
        "problems": [problem_json(problem, lang) for problem in answer.told],
        "problems_left_out": answer.left_out,
    }


def problem_json(problem: Problem, lang: Lang) -> dict[str, Any]:
    """Give a problem as one JSON object."""
    return {"path": problem.path, "code": problem.code, "message": problem.text(lang)}


def unmet_json(verdict: Verdict, lang: Lang) -> dict[str, Any]:
    """Give an unmet guard as one JSON object."""
    return {
        "guard": verdict.code,
        "level": verdict.level,
        "params": dict(verdict.params),
        "sources": list(verdict.sources),
        "message": verdict.text(lang),
        "remedy": verdict.remedy(lang),
    }


def _warning_json(verdict: Verdict, lang: Lang) -> dict[str, Any]:
    return {"guard": verdict.code, "message": verdict.text(lang)}


def message(answer: Answer, lang: Lang) -> str:
    """Say what the line came to and, where it expected something else, that it did."""
    sentence = _said(answer, lang)
    if answer.expect is None or answer.as_expected:
        return sentence
    return f"{sentence} {expectation(answer.expect, lang)}"


def _said(answer: Answer, lang: Lang) -> str:
    if answer.outcome is None:
        problems = "; ".join(problems_told(answer, lang))
        return texts.LINE.fill(lang, number=answer.number, problems=problems)
    event = answer.outcome.event
    deed = deed_name(event, lang)
    if event.outcome == "refused":
        return texts.REFUSED.fill(lang, deed=deed, reasons=answer.outcome.explain(lang))
    if event.outcome == "not_available":
        return texts.NOT_AVAILABLE.fill(lang, deed=deed, where=where_available(event, lang))
    text = texts.STAYED if event.source == event.target else texts.MOVED
    sentence = text.fill(lang, deed=deed, state=state_name(event.process, str(event.target), lang))
    return " ".join((sentence, *(verdict.text(lang) for verdict in event.warnings)))


def problems_told(answer: Answer, lang: Lang) -> tuple[str, ...]:
    """Say what was wrong with an invalid line, and how many problems are left out."""
    sentences = tuple(problem.text(lang) for problem in answer.told)
    if not answer.left_out:
        return sentences
    return (*sentences, texts.LEFT_OUT.fill(lang, count=answer.left_out))


def where_available(event: Event, lang: Lang) -> str:
    """Say why an action is not available, in which states it is, and how to go on."""
    process, verb, source = event.process, event.data.verb, str(event.source)
    state = state_name(process, source, lang)
    if process.by_state[source].final:
        start = next(iter(process.table[None]))
        return texts.ENDED.fill(lang, state=state, start=_with_verb(process, start, lang))
    states = [s.name.of(lang) for s in process.states if process.arc(s.id, verb) is not None]
    sentence = texts.POSSIBLE_IN.fill(lang, state=state, states="; ".join(states))
    instead = process.instead.get(type(event.data))
    if instead is None or process.arc(source, instead.verb) is None:
        return sentence
    return texts.INSTEAD.fill(lang, said=sentence, deed=_with_verb(process, instead.verb, lang))


def _with_verb(process: Process, verb: str, lang: Lang) -> str:
    return f"{process.by_name[verb].name.of(lang)} ({verb})"


def expectation(expect: Expect, lang: Lang) -> str:
    """Say what a line expected."""
    expected = ", ".join(expect) if isinstance(expect, tuple) else OUTCOMES[str(expect)].of(lang)
    return texts.EXPECTED.fill(lang, expected=expected)
