"""The document model: frozen structs, and nothing else."""
