"""The reading screen in parts, each the commands of one idea: what it is made of, going, panes, copying."""
