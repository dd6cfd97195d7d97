"""Which words of a text are a name, and where it begins and ends."""
