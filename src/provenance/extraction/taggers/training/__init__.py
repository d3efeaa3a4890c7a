"""Training of taggers on annotated articles: the accurate one, a fine-tuned encoder, and the fast one, a CRF."""

from provenance.extraction.taggers.training.train import train_tagger

__all__ = ["train_tagger"]
