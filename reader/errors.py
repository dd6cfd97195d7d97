"""What goes wrong because of the user's input, as one line for the user."""


class ReaderError(Exception):
    """Bad input or usage. The message is one line: what, where, what to do."""
