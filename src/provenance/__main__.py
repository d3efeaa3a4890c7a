"""Lets ``python -m provenance`` stand for the command ``provenance``."""

from provenance.cli import main

main(prog_name="provenance")
