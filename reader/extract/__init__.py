"""Document to Findings: pure functions, one module a question."""
