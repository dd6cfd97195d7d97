"""What goes wrong, as one line for the user and as an exit code."""

DONE, NOTHING_FOUND, BAD_INPUT, FAULT = 0, 1, 2, 70
"""Exit codes. A fault is a bug of ours; a signal gives 128 and its number."""


class ReaderError(Exception):
    """Bad input or usage. The message is one line: what, where, what to do."""
