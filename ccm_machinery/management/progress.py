"""How far long work has come, told on a terminal and nowhere else."""

CLEAR_LINE = "\r\x1b[K"


class Progress:
    """Call it with words; they stand on one line of the terminal until the next, or the end."""

    def __init__(self, stream):
        self._stream = stream

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self._show("")

    def __call__(self, words):
        self._show(f"{words} …")

    def _show(self, words):
        if self._stream.isatty():
            self._stream.write(f"{CLEAR_LINE}{words}", str, ending="")
            self._stream.flush()
