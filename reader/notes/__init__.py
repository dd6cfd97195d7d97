"""Notes: a person's corrections, kept beside no file but the text's hash, and how findings look with them."""
