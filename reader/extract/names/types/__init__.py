"""Whether a name is a person's, an organization's or a place's: decided once for each form, over the whole document."""
