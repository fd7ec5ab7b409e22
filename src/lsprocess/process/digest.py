"""The digest of a definition: which rules decided, told by 64 hexadecimal digits."""

import hashlib
import json

from typing import TYPE_CHECKING, Any

import attrs


if TYPE_CHECKING:
    from lsprocess.process.definition import Process


def digest(process: "Process") -> str:
    """Hash what decides: states, data, arcs, guards with level and sources, duties; no wordings."""
    parts: dict[str, Any] = {
        "id": process.id,
        "version": process.version,
        "states": [[state.id, state.final] for state in process.states],
        "actions": [[a.id, _fields(a.record), a.performable] for a in process.actions],
        "arcs": [
            [arc.action.verb, arc.sources, arc.targets, [g.code for g in arc.guards], arc.urgent]
            for arc in process.arcs
        ],
        "guards": [[g.code, g.level, g.sources] for g in process.guards.values()],
        "duties": [[d.code, [r.id for r in d.rules]] for d in process.duties],
        "profiles": process.profiles,
        "calendar": process.calendar,
    }
    text = json.dumps(parts, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _fields(record: type) -> list[list[str]]:
    return [[f.name, str(f.type), str(f.default is attrs.NOTHING)] for f in attrs.fields(record)]
