import story_lines


def test_the_example_story_is_told_in_the_same_bytes_as_ever() -> None:
    """What the definitions decide, and how it is told, changes only where somebody says so."""
    assert story_lines.KEPT.read_bytes().splitlines() == story_lines.told().splitlines()
