"""Work in a process of its own: what it gives back, and how it gives way."""

import os
from datetime import date

import pytest
from django.utils.translation import get_language, override

from ccm_machinery.apart import LESS_URGENT, apart
from officeholders.questions import BadQuestion, read_day

pytestmark = pytest.mark.any_engine


def test_it_has_a_process_of_its_own_that_is_less_urgent():
    assert apart(os.getpid) != os.getpid()
    assert apart(os.nice, 0) == LESS_URGENT


def test_it_speaks_the_language_of_who_asked():
    with override("de"):
        assert apart(get_language) == "de"


def test_what_it_refuses_is_refused_here():
    with pytest.raises(BadQuestion, match="soon") as refused:
        apart(read_day, {"on": "soon"}, "on", date(2026, 8, 1))
    assert refused.value.instead == {"on": "2026-08-01"}
