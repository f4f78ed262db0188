"""A file that is not taken."""

MOST_BYTES = 10 * 1024 * 1024
MOST_MEGABYTES = MOST_BYTES // 1024 // 1024


class UploadRefused(ValueError):
    """The file is not taken; its text is a plain sentence with the fault and the way out."""
