"""Whether a running instance keeps the contract, asked from outside (see the README).

    pytest tests/conformance --endpoint http://127.0.0.1:8000

It needs an address, Python and pytest: the folder may be copied anywhere, and imports nothing of
the project. What it expects it computes itself, from the register file and the chain of entries
that are served at that address.
"""
