"""Faults as sentences."""

from django.utils.text import capfirst


def as_sentence(text):
    """``no meeting "15MSP"`` as ``No meeting "15MSP".``"""
    text = str(text)
    return capfirst(text) if text.endswith((".", "!", "?")) else f"{capfirst(text)}."
