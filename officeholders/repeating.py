"""Work that is done again where the database gave it up only so that others could go on."""

from functools import wraps
from random import uniform
from time import sleep

from django.db import DatabaseError, connection

from officeholders.trouble import is_given_up

TRIES = 3
LONGEST_WAIT = 0.2  # seconds; each waits otherwise, so that the same two do not meet again


def repeated(work):
    """The work, whole and from its beginning, up to three times.

    It must be one transaction, so that nothing is left of a try that was given up, and must take
    what it needs anew at each try. Inside a transaction that is open already it is tried once:
    whoever opened that one has to begin again.
    """

    @wraps(work)
    def until_done(*arguments, **words):
        for _left in range(0 if connection.in_atomic_block else TRIES - 1):
            try:
                return work(*arguments, **words)
            except DatabaseError as error:
                if not is_given_up(error):
                    raise
            sleep(uniform(0, LONGEST_WAIT))  # noqa: S311  (nothing secret)
        return work(*arguments, **words)

    return until_done
