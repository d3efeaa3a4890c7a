"""Review: what people decide, kept so that a change of it shows, and what they want kept back.

The log is a file of its own beside the store, chained by hashes; its heads and the reports that rest on it can be
signed. A redaction blacks out a source's name and sentence before anything is written into the graph, so that no output
has to remember to leave it out.
"""

from provenance.review.checking import Fault
from provenance.review.files import LogFolder, hash_line
from provenance.review.heads import Head
from provenance.review.keys import Signer, Verifier, make_key, open_key, open_public_key
from provenance.review.redaction import Mask, find_names, find_reprints, find_withheld, mask_article, mask_extraction
from provenance.review.seal import Seal, check_seal, read_seal, seal
from provenance.review.staleness import digest_target, find_states

__all__ = [
    "Fault",
    "Head",
    "LogFolder",
    "Mask",
    "Seal",
    "Signer",
    "Verifier",
    "check_seal",
    "digest_target",
    "find_names",
    "find_reprints",
    "find_states",
    "find_withheld",
    "hash_line",
    "make_key",
    "mask_article",
    "mask_extraction",
    "open_key",
    "open_public_key",
    "read_seal",
    "seal",
]
