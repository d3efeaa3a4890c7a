"""The graph over HTTP: a SPARQL endpoint, records that dereference, and pages for people.

Requests only read. Each one sees a single published state of the store, whole: the one that was newest when it came.
Everything that a page needs is served from this package; nothing is fetched from elsewhere.
"""
