"""Close reading of news in a terminal: who says what, through whom, on which figures."""

__version__ = "0.1.0"
