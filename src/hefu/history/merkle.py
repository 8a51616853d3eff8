"""The Merkle tree of RFC 6962: one root for a list of leaves, and short proofs about it.

A hash is 32 bytes of SHA-256. ``root``, ``inclusion`` and ``consistency`` are the definitions
of the RFC, written down; ``Edge`` reaches the same root one leaf at a time.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from msgspec import Struct

from hefu.errors import BrokenHistory


def leaf_hash(leaf: bytes) -> bytes:
    """The hash of a leaf. Its prefix keeps a leaf from ever passing for a node."""
    return sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


def root(leaf_hashes: Sequence[bytes]) -> bytes:
    """The root over all leaves in their order (RFC 6962, 2.1)."""
    if len(leaf_hashes) < 2:
        return leaf_hashes[0] if leaf_hashes else sha256().digest()
    split = _split(len(leaf_hashes))
    return node_hash(root(leaf_hashes[:split]), root(leaf_hashes[split:]))


def _split(size: int) -> int:
    """The largest power of two below ``size``."""
    return 1 << (size - 1).bit_length() - 1


class Edge(Struct, frozen=True):
    """The right edge of a growing tree: all that the next root needs of ``size`` leaves.

    ``hashes`` are the roots of its full subtrees, the largest first: one for each bit set in ``size``.
    """

    size: int = 0
    hashes: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if self.size < 0 or len(self.hashes) != self.size.bit_count():
            raise ValueError("an edge has one hash for each bit set in its size")


def grown(edge: Edge, leaf_hash: bytes) -> Edge:
    """The edge with one more leaf."""
    hashes, right, size = edge.hashes, leaf_hash, edge.size
    while size & 1:
        hashes, right, size = hashes[:-1], node_hash(hashes[-1], right), size >> 1
    return Edge(edge.size + 1, (*hashes, right))


def edge_root(edge: Edge) -> bytes:
    """The root over all leaves that the edge has grown by."""
    if not edge.hashes:
        return root(())
    *rest, right = edge.hashes
    for left in reversed(rest):
        right = node_hash(left, right)
    return right


def inclusion(leaf_hashes: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """The proof that the leaf at ``index`` is in the tree, the lowest hash first (RFC 6962, 2.1.1).

    Raises:
        ValueError: there is no such leaf.
    """
    size = len(leaf_hashes)
    if not 0 <= index < size:
        raise ValueError("no leaf at this index")
    if size == 1:
        return ()
    left, right = leaf_hashes[: _split(size)], leaf_hashes[_split(size) :]
    if index < len(left):
        return (*inclusion(left, index), root(right))
    return (*inclusion(right, index - len(left)), root(left))


def verify_inclusion(proof: Sequence[bytes], *, leaf_hash: bytes, index: int, size: int, root: bytes) -> None:
    """Raise `BrokenHistory` unless the leaf stands at ``index`` in the tree of that size and root.

    Source:
        RFC 9162, 2.1.3.2
    """
    node, last, reached, hashes = index, size - 1, leaf_hash, iter(proof)
    while 0 <= node <= last and last:
        if node & 1 or node < last:
            sibling = next(hashes, b"")
            reached = node_hash(sibling, reached) if node & 1 else node_hash(reached, sibling)
        node, last = node >> 1, last >> 1
    if not 0 <= index < size or reached != root or next(hashes, None) is not None:
        raise BrokenHistory(at=index, because="inclusion")


def consistency(leaf_hashes: Sequence[bytes], earlier: int) -> tuple[bytes, ...]:
    """The proof that the tree begins with the tree of its first ``earlier`` leaves (RFC 6962, 2.1.2).

    Raises:
        ValueError: there was no tree of that size, or nothing in it to prove.
    """
    if not 0 < earlier <= len(leaf_hashes):
        raise ValueError("no earlier tree of this size")
    return tuple(_consistency(leaf_hashes, earlier, whole=True))


def _consistency(leaf_hashes: Sequence[bytes], earlier: int, *, whole: bool) -> Iterator[bytes]:
    """``whole``: the part at hand is all of the earlier tree, whose root the verifier knows already."""
    if earlier == len(leaf_hashes):
        if not whole:
            yield root(leaf_hashes)
        return
    split = _split(len(leaf_hashes))
    left, right = leaf_hashes[:split], leaf_hashes[split:]
    if earlier <= split:
        yield from _consistency(left, earlier, whole=whole)
        yield root(right)
    else:
        yield from _consistency(right, earlier - split, whole=False)
        yield root(left)


def verify_consistency(
    proof: Sequence[bytes], *, earlier: int, earlier_root: bytes, size: int, root: bytes
) -> None:
    """Raise `BrokenHistory` unless the tree of ``size`` begins with the earlier one. Sizes are above 0.

    Source:
        RFC 9162, 2.1.4.2
    """
    if not 0 < earlier <= size or _both_roots(proof, earlier, earlier_root, size) != (earlier_root, root):
        raise BrokenHistory(at=earlier, because="consistency")


def _both_roots(proof: Sequence[bytes], earlier: int, earlier_root: bytes, size: int) -> tuple[bytes, bytes]:
    """The earlier and the later root that the proof leads to; what is missing of it is taken as empty."""
    node, last = (earlier - 1, size - 1) if earlier < size else (0, 0)
    while node & 1:
        node, last = node >> 1, last >> 1
    hashes = iter(proof)
    # A full earlier tree is itself the first hash of the proof, and is left out of it.
    old = new = next(hashes, b"") if node else earlier_root
    while last:
        if node & 1:
            sibling = next(hashes, b"")
            old, new = node_hash(sibling, old), node_hash(sibling, new)
        elif node < last:
            new = node_hash(new, next(hashes, b""))
        node, last = node >> 1, last >> 1
    return (old, new) if next(hashes, None) is None else (b"", b"")
