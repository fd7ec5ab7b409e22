"""What a message says of a word that is not known."""

from difflib import get_close_matches


_LONGEST_WORD = 64


def unknown_word(value: object, known: tuple[str, ...]) -> str:
    """Describe an unknown *value* without repeating it: the nearest known word, if there is one."""
    near = (
        get_close_matches(value, known, n=1)
        if isinstance(value, str) and len(value) <= _LONGEST_WORD
        else []
    )
    return f"something else (did you mean {near[0]}?)" if near else "something else"
