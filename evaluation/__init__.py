"""Converters, gates and floors: how good the package is on annotated articles, and that it never gets worse."""
