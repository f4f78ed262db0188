"""Long work in a process of its own, so that whoever reads meanwhile is not kept waiting.

Python lets one thread of a process run at a time, and a page that is answered changes threads
often: beside work of half a second it would be ten times as slow.
"""

import os
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from functools import partial
from multiprocessing import get_context

import django
from django.utils.translation import activate, get_language

LESS_URGENT = 19  # as nice(1) counts: the least there is


def apart(function, *arguments, **named):
    """What the function returns or raises, called in a process that gives way to every other.

    That process begins anew, reads the settings and stands outside any transaction of this one.
    """
    begin = partial(_begin, get_language())
    with ProcessPoolExecutor(1, get_context("spawn"), initializer=begin) as process:
        return process.submit(function, *arguments, **named).result()


def give_way():
    """From now on this process works when no other wants to; readers come first."""
    with suppress(PermissionError):  # a service may be denied to change how urgent it is
        os.nice(LESS_URGENT)


def _begin(language):
    give_way()
    django.setup()
    activate(language)
