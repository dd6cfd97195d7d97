"""Text to rows and back, without Textual: wrapping, the rows of a document, highlight layers, places."""
