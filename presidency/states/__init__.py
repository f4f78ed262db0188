"""States and the offices they have held: all of them in a list, and the record of each."""

from presidency.states.reading import read_record, read_served

__all__ = ["read_record", "read_served"]
