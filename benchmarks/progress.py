"""The line of progress on standard error: one that is rewritten on a terminal, else one a step."""
import sys


class Progress:
    """Counts the steps of a run; a call takes the sentence for the next one."""

    def __init__(self, steps, stream=None):
        self._steps = steps
        self._done = 0
        self._stream = stream or sys.stderr
        self._rewrites = self._stream.isatty()

    def __call__(self, sentence):
        self._done += 1
        line = f"[{self._done}/{self._steps}] {sentence}"
        # Erases what is left of a longer line before it.
        self._stream.write(f"\r\x1b[2K{line}" if self._rewrites else line + "\n")
        self._stream.flush()

    def end(self):
        """Leave the line empty for what is printed next."""
        if self._rewrites:
            self._stream.write("\r\x1b[2K")
            self._stream.flush()
