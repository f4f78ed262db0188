"""What is measured without a web server: a program beside one database, asked line by line.

Each line of its standard input is ``[name, argument, …]`` in JSON; it answers with what that
function of ``tests.benchmarks.questions`` or ``.filling`` returned, in a line of JSON.
"""

import json
import subprocess
import sys
from contextlib import contextmanager

from tests.benchmarks.programs import HOUSE

PROGRAM = """
import json, sys, django
django.setup()
from tests.benchmarks import filling, questions
answers = sys.stdout
sys.stdout = sys.stderr
for line in sys.stdin:
    name, *told = json.loads(line)
    found = getattr(questions, name, None) or getattr(filling, name)
    print(json.dumps(found(*told)), file=answers, flush=True)
"""


@contextmanager
def inside(surroundings):
    """What is called with the name of a function and its arguments, and gives its answer."""
    told = surroundings | {"DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings"}
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        cwd=HOUSE,
        env=told,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def ask(name, *arguments):
        program.stdin.write(json.dumps([name, *arguments]) + "\n")
        program.stdin.flush()
        return json.loads(program.stdout.readline())

    try:
        yield ask
    finally:
        program.stdin.close()
        program.wait()
