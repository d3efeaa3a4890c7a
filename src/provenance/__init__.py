"""A claim-and-source provenance knowledge graph.

News articles go in; every casualty figure, quotation and assertion becomes an RDF claim that is tied to who said it,
which article printed it, on which characters, and when.
"""

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from provenance.library import Provenance

__all__ = ["Provenance", "__version__"]
__version__ = version("claim-provenance")


def __getattr__(name: str) -> Any:
    """Load the library when it is first asked for: whoever needs a part of the program does not wait for all of it."""
    if name == "Provenance":
        return import_module("provenance.library").Provenance
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
