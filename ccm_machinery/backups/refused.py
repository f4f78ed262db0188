"""What a backup or a restore refuses."""


class BackupRefused(Exception):
    """A backup or a restore that was not made: a sentence why, and what was found, if anything."""

    def __init__(self, sentence, found=()):
        self.found = list(found)
        super().__init__(sentence)
