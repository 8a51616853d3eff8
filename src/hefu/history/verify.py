"""Whether a history holds, from its first entry on."""

from collections.abc import Iterable

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from msgspec import Struct

from hefu.errors import BrokenHistory
from hefu.history.checkpoint import Checkpoint, verify_note
from hefu.history.entry import SALT_BYTES, Entry, leaf, seal
from hefu.history.merkle import Edge, edge_root, grown, leaf_hash


class Recorded(Struct, frozen=True, kw_only=True):
    """An entry as it is kept: ``note`` is the checkpoint signed when it was appended.

    ``content`` is None once it is redacted; its salt goes with it.
    """

    index: int
    entry: Entry
    content: bytes | None
    salt: bytes | None
    note: str


def verify(entries: Iterable[Recorded], *, origin: str, name: str, public_key: Ed25519PublicKey) -> Edge:
    """Read a history to its end and give the edge reached; keeps no more than that edge.

    That nothing is missing at the end, and that the holder of the key has not written all of it anew,
    shows only against a checkpoint kept elsewhere: compare the root reached, or the note at its size.

    Raises:
        BrokenHistory: at the first entry that does not hold; ``at`` is its place. ``because`` is
            "order" (another entry stands here), "content" (not what was sealed), "note" (none
            that can be read), "signature" (not made by the key) or "checkpoint" (another history).
    """
    edge = Edge()
    for recorded in entries:
        edge = _verified(edge, recorded, origin=origin, name=name, public_key=public_key)
    return edge


def _verified(
    edge: Edge, recorded: Recorded, *, origin: str, name: str, public_key: Ed25519PublicKey
) -> Edge:
    """The edge grown by an entry that holds."""
    if recorded.index != edge.size:
        raise BrokenHistory(at=edge.size, because="order", found=recorded.index)
    if not _sealed(recorded):
        raise BrokenHistory(at=edge.size, because="content")
    reached = grown(edge, leaf_hash(leaf(recorded.entry)))
    try:
        signed = verify_note(recorded.note, public_key, name=name)
    except ValueError as malformed:
        raise BrokenHistory(at=edge.size, because="note") from malformed
    except BrokenHistory as unsigned:
        raise BrokenHistory(at=edge.size, because="signature") from unsigned
    if signed != Checkpoint(origin=origin, size=reached.size, root=edge_root(reached)):
        raise BrokenHistory(at=edge.size, because="checkpoint")
    return reached


def _sealed(recorded: Recorded) -> bool:
    """Whether the content is what was sealed; of a redacted one there is nothing to compare."""
    if recorded.content is None:
        return True
    salt = recorded.salt or b""
    return len(salt) == SALT_BYTES and seal(recorded.content, salt) == recorded.entry.content
