"""Where an answer differs from what the contract has, in words that name the question."""

import json

MOST = 20  # told of one test
NOT_THERE = object()


def differences(address, expected, got):
    """Each place at which the two differ, told as one sentence; none where they are the same."""
    return [
        f"{address}\n    {place or 'the whole'}: expected {_told(wanted)}, got {_told(found)}"
        for place, wanted, found in _places("", expected, got)
    ]


def agree(found):
    """Fails with all that was found, the first of it in full."""
    rest = len(found) - MOST
    more = [f"and {rest} more"] if rest > 0 else []
    assert not found, "\n".join(["", *found[:MOST], *more])


def _places(place, expected, got):
    if isinstance(expected, dict) and isinstance(got, dict):
        for key in [*expected, *(key for key in got if key not in expected)]:
            inner = f"{place}.{key}" if place else key
            yield from _places(inner, expected.get(key, NOT_THERE), got.get(key, NOT_THERE))
    elif isinstance(expected, list) and isinstance(got, list):
        for index in range(max(len(expected), len(got))):
            pair = [told[index] if index < len(told) else NOT_THERE for told in (expected, got)]
            yield from _places(f"{place}[{index}]", *pair)
    elif type(expected) is not type(got) or expected != got:
        yield place, expected, got


def _told(value):
    return "nothing" if value is NOT_THERE else json.dumps(value, ensure_ascii=False)
