"""Widgets: the article, tables in panes, single lines."""
