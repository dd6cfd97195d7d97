"""Which names are one: their forms under one entity, each with its reason."""
