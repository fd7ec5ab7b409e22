"""The lines of the library are counted room by room."""

from pathlib import Path

from sizes import sizes, table


def test_lines_of_python_and_of_data_are_counted_by_room(tmp_path: Path) -> None:
    """Whatever is no Python is data; what stands in no room is counted too, caches are not."""
    for name, text in (
        ("text.py", "a\nb\n"),
        ("law/rules.py", "a\n"),
        ("law/rules/act.toml", "a\nb\nc\n"),
        ("law/__pycache__/rules.pyc", "a\n"),
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert {"-": (2, 0), "law": (1, 3)} == sizes(tmp_path)
    assert ["room", "law", "-", "all"] == [line.split()[0] for line in table(tmp_path)]
    assert ["all", "3", "3"] == list(table(tmp_path))[-1].split()


def test_every_room_is_counted() -> None:
    """The table of the library itself has its largest rooms, each with lines."""
    found = sizes()
    assert {"processes", "process", "law", "cli"} <= found.keys()
    assert all(sum(one) > 0 for one in found.values())
