"""Notes: a person's corrections, kept in the state folder under the hash of the bytes, and findings with them made."""
