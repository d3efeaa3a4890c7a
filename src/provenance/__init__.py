"""A claim-and-source provenance knowledge graph.

News articles go in; every casualty figure, quotation and assertion becomes an RDF claim that is tied to who said it,
which article printed it, on which characters, and when.
"""

from importlib.metadata import version

__version__ = version("claim-provenance")
