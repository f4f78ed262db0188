"""Addresses that give the register as a whole."""

from ccm_machinery.registerfile import register_text
from officeholders.answers import Answer
from officeholders.questions import AS_KNOWN
from officeholders.refusals import JSON


class RegisterFile(Answer):
    """The public register file."""

    takes = AS_KNOWN
    content_type = JSON

    def read(self, asked):
        return register_text()

    def show(self, asked, answer):
        return answer
