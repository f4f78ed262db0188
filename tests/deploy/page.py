"""The README's page for who runs the site: its blocks of commands, as they stand there."""

import re

from tests.deploy.processes import HOUSE

BEGINS, ENDS = "## In production\n", "### PostgreSQL as it should be run\n"
FENCE = re.compile(r"^```\n(.*?)^```$", re.M | re.S)
COMMAND = re.compile(r"(?<![\w/-])(?:register|register_owner) ([a-z]+(?: [^`|\n]+)?)")


def readme():
    return (HOUSE / "README.md").read_text()


def page():
    told = readme()
    return told[told.index(BEGINS) : told.index(ENDS)]


def blocks():
    """Each block of commands, a text."""
    return FENCE.findall(page())


def register_commands():
    """The commands of the register in the blocks, each with its words."""
    return [words.split() for block in blocks() for words in COMMAND.findall(block)]
