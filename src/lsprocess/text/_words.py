"""What a message says of a word that is not known."""

_LONGEST_WORD = 64


def nearest_word(value: object, known: tuple[str, ...]) -> str | None:
    """Give the known word that is nearest to *value*, if one is near."""
    if not isinstance(value, str) or len(value) > _LONGEST_WORD:
        return None
    from difflib import get_close_matches

    return next(iter(get_close_matches(value, known, n=1)), None)


def unknown_word(value: object, known: tuple[str, ...]) -> str:
    """Describe an unknown *value* without repeating it: the nearest known word, if there is one."""
    near = nearest_word(value, known)
    return "something else" if near is None else f"something else (did you mean {near}?)"
