"""The graph over HTTP: a SPARQL endpoint, records that dereference, and pages for people.

Requests read, unless the server was given a token or knows users. Each one sees a single published state of the store,
whole: the one that was newest when it came. Everything that a page needs is served from this package; nothing is
fetched from elsewhere, and no script or style stands inside a page but those of the program's own drawings, allowed by
their hashes.

A page is an ``async`` function of a request in a module named after what it shows, a line in ``routes.ROUTES``, and a
template that extends ``base.html.j2``. It does its work in ``get_service(request).read(work)``, which lends ``work`` a
``Snapshot`` with the store and, read once for each state, the dossier; it ends in ``render_page``, raises
``HTTPException`` for what cannot be, and stands in ``pages.NAVIGATION`` if people should find it. Forms are read with
``protocol.read_form``, those of whoever is signed in with ``sessions.read_users_form``. What a fact-checker works with
stands in ``web.workbench``.
"""
