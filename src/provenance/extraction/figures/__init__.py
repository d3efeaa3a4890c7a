"""Casualty figures: numbers of people harmed, with their bounds, scope and claimant, read by a grammar of its own."""

from __future__ import annotations

from provenance.extraction.figures.find import find_figures

__all__ = ["find_figures"]
