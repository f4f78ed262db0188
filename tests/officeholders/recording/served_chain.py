"""The chain as it is served, and the stand-alone verifier that reads it, for their tests."""

import importlib.util

from django.conf import settings

PROGRAM = settings.BASE_DIR / "ccm_machinery" / "static" / "verify_entries.py"
ADDRESS = "/entries.jsonl"


def _loaded():
    told = importlib.util.spec_from_file_location("verify_entries", PROGRAM)
    module = importlib.util.module_from_spec(told)
    told.loader.exec_module(module)
    return module


verifier = _loaded()


def served(client):
    """The lines at the address, as bytes."""
    response = client.get(ADDRESS)
    assert (response.status_code, response["Content-Type"]) == (200, "application/jsonl")
    return b"".join(response.streaming_content).splitlines(keepends=True)


def verdict(lines, head=""):
    """What the verifier says, whether or not the log is whole."""
    try:
        return verifier.verify(lines, head)
    except SystemExit as refused:
        return str(refused)
