"""The workbench: what a fact-checker reads, decides and hands over, as pages.

Every page shows the dossier of one published state and what people said of it. Pages work as plain HTML; the one script
adds keys to the queue. Whoever is signed in may add to the review log, through ``provenance.desk`` as the command line
does; nothing else is written.
"""
