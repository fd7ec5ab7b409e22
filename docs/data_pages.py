"""The data of each action as the process pages list them: words, what is held, an example line."""

import json

from collections.abc import Iterator
from typing import Final

from lsprocess.cli.commands.describe import example_line
from lsprocess.process import Action, Process
from lsprocess.process.record_fields import Field, fields_of
from lsprocess.processes.common.vocabulary import DATA, HOLDS, field_named, named
from lsprocess.text import Lang, Text


TITLE: Final = Text(fi="Toimintojen tiedot", sv="Åtgärdernas uppgifter", en="Data of the actions")
HEAD: Final = (
    Text(fi="Avain", sv="Nyckel", en="Key"),
    Text(fi="Mitä se on", sv="Vad det är", en="What it is"),
    Text(fi="Muoto", sv="Form", en="Form"),
    Text(fi="Annettava", sv="Ska ges", en="Given"),
)


def has_section(action: Action) -> bool:
    """Say whether an action has a section: somebody performs it, and it has data."""
    return action.performable and bool(fields_of(action.record))


def title(action: Action, lang: Lang) -> str:
    """Give the heading of an action's section."""
    return f"{action.name.of(lang)} (`{action.id}`)"


def sections(process: Process, lang: Lang) -> Iterator[str]:
    """Give the heading, and a section for each action that has data."""
    yield f"## {TITLE.of(lang)}"
    for action in process.actions:
        if not has_section(action):
            continue
        fields = fields_of(action.record)
        yield f"### {title(action, lang)}"
        rows = [" | ".join(("", *(head.of(lang) for head in HEAD), "")).strip()]
        rows += ["|---" * len(HEAD) + "|", *_rows(process, action, fields, lang)]
        yield "\n".join(rows)
        line = json.dumps(example_line(process, action), ensure_ascii=False)
        yield f"{DATA['example'].of(lang)}:\n\n```json\n{line}\n```"


def _rows(
    process: Process, action: Action, fields: tuple[Field, ...], lang: Lang, above: str = ""
) -> Iterator[str]:
    for field in fields:
        key = f"{above}{field.name}"
        cells = (
            f"`{key}`",
            field_named(process, action, field.name).of(lang),
            _form(process, field, lang),
        )
        given = DATA["needed" if field.needed else "optional"].of(lang)
        yield f"| {' | '.join(cells)} | {given} |"
        yield from _rows(process, action, field.fields, lang, f"{key}.")


def _form(process: Process, field: Field, lang: Lang) -> str:
    several = f"{DATA['several'].of(lang)}: " if field.several else ""
    codes = ", ".join(f"`{code}` ({named(code, process.codes).of(lang)})" for code in field.codes)
    held = HOLDS[field.holds].of(lang)
    if not codes:
        return f"{several}{held}"
    return f"{several}{codes}" if field.holds == "code" else f"{several}{codes}; {held}"
