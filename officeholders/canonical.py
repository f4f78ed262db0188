"""Canonical JSON: the one way a value becomes the bytes that are hashed (CONTRACT section 7)."""

import hashlib
import json
import unicodedata


def canonical_json(value):
    """``value`` as JSON text with sorted keys, no white space and text in NFC."""
    return json.dumps(
        in_normal_form(value),
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
        allow_nan=False,
    )


def sha256(text):
    """The SHA-256 of the text in UTF-8, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def in_normal_form(value):
    """The same value with every text, keys included, in Unicode's normal form C."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list | tuple):
        return [in_normal_form(item) for item in value]
    if isinstance(value, dict):
        return {in_normal_form(key): in_normal_form(item) for key, item in value.items()}
    return value
