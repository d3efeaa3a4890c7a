"""What whoever starts the server decides."""

from __future__ import annotations

from dataclasses import dataclass, field

from provenance.review import Signer

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True)
class Settings:
    """Where the store is, whom it is shown to, and how much one request may take."""

    store: str
    """A folder, or the address of a SPARQL 1.1 server."""
    seconds: float = 30.0
    """How long a query may take."""
    rows: int = 100_000
    """How many solutions or statements an answer holds at most."""
    body: int = 1_000_000
    """How many bytes the body of a request may have."""
    concurrent: int = 16
    """How many queries run at the same time; more of them wait."""
    token: str = field(default="", repr=False)
    """What a request must hold to write; without one the server only reads."""
    signers: tuple[Signer, ...] = field(default=(), repr=False)
    """Keys of users: what somebody decides or downloads while signed in under a key's name is signed with it."""
    origins: tuple[str, ...] = ()
    """Origins whose scripts may read answers; ``*`` for any. None unless given: what stands on a loopback address is
    nobody else's business, and a browser would let any page read it."""
    hosts: tuple[str, ...] = LOOPBACK
    """Names under which the server may be asked; ``*`` for any. Others are refused, so that no page of another site can
    reach a loopback address under a name of its own."""
