"""Reading to bytes, one module a format."""
