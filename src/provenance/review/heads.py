"""A head: where a log ended at one time; it shows a change of the last entry, and is what a key signs."""

from __future__ import annotations

from provenance.models.value import Value


class Head(Value):
    """The end of a log as it was at one time, and of the graphs beside it; signed or not."""

    length: int
    head: str
    """Hash of the last line."""
    state: str = ""
    """SHA-256 of ``state.json``; empty when there was none."""
    signer: str | None = None
    key: str | None = None
    """Fingerprint of the signer's key."""
    signature: str | None = None

    @property
    def signed(self) -> dict[str, object]:
        """What the signature is about."""
        return self.model_dump(exclude={"signature"})
