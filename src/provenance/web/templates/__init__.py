"""The page templates, and the environment that escapes every value they are given."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from provenance.web.workbench.places import find_outlet, find_page

ENVIRONMENT = Environment(
    loader=PackageLoader("provenance.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
ENVIRONMENT.filters |= {"page": find_page, "outlet": find_outlet}
