"""Ids for events: UUIDv7 texts."""

import os

from time import time_ns


__all__ = ["new_event_id"]


def new_event_id() -> str:
    """
    Make a UUIDv7 (RFC 9562) in its canonical text form: milliseconds in UTC, 74 random bits.

    Ids of the same millisecond are in no order. Safe to call from threads and after a fork.
    """
    made = bytearray((time_ns() // 1_000_000).to_bytes(6) + os.urandom(10))
    made[6] = made[6] & 0x0F | 0x70  # the version
    made[8] = made[8] & 0x3F | 0x80  # the variant
    text = made.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
