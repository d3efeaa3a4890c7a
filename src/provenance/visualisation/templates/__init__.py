"""The page templates, and the environment that escapes every value they are given."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from provenance.models.wording import say_interval

ENVIRONMENT = Environment(
    loader=PackageLoader("provenance.visualisation"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
ENVIRONMENT.filters["interval"] = say_interval
