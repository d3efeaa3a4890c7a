"""Importing: files of structured claims, read by a mapping of their columns, as an article and the claims in it."""

from provenance.importing.files import Import, import_claims
from provenance.importing.mapping import RowMapping, list_mappings, read_mapping

__all__ = ["Import", "RowMapping", "import_claims", "list_mappings", "read_mapping"]
