"""A table that cannot be read at all."""

from officeholders.uploads.refused import UploadRefused


class TableRefused(UploadRefused):
    """The table is not taken; ``sentences`` tell every reason, each with its place."""

    def __init__(self, sentences):
        self.sentences = [str(sentence) for sentence in sentences]
        super().__init__("\n".join(self.sentences))
