"""How fast the log grows and proves, beside plain hashing of the same leaves.

    python benchmarks/history.py [leaves]

The peer is hashlib taking one SHA-256 of each leaf: no log can be faster than that.
"""

import sys
from collections.abc import Callable
from hashlib import sha256
from time import perf_counter

from hefu.history.merkle import Edge, edge_root, grown, inclusion, leaf_hash, root, verify_inclusion


def seconds(work: Callable[[], object], *, times: int = 3) -> float:
    """The shortest of a few runs."""
    taken = []
    for _ in range(times):
        begun = perf_counter()
        work()
        taken.append(perf_counter() - begun)
    return min(taken)


def append_all(leaves: list[bytes]) -> Edge:
    edge = Edge()
    for leaf in leaves:
        edge = grown(edge, leaf_hash(leaf))
    return edge


def main(size: int) -> None:
    leaves = [b'{"content":"%064x","event":"version.signed"}' % number for number in range(size)]
    hashes = [leaf_hash(leaf) for leaf in leaves]
    at, whole, edge = size // 3, root(hashes), append_all(leaves)
    assert edge_root(edge) == whole
    proof, told = inclusion(hashes, at), {"leaf_hash": hashes[at], "index": at, "size": size, "root": whole}
    works: dict[str, Callable[[], object]] = {
        "plain hashing (peer)": lambda: [sha256(leaf).digest() for leaf in leaves],
        "append all to an edge": lambda: append_all(leaves),
        "one append": lambda: grown(edge, hashes[0]),
        "root by definition": lambda: root(hashes),
        "inclusion proof": lambda: inclusion(hashes, at),
        "verify inclusion": lambda: verify_inclusion(proof, **told),
    }
    taken = {name: seconds(work) for name, work in works.items()}
    print(f"{f'{size:,} leaves':26}{'seconds':>12}{'to plain hashing':>20}")
    for name, each in taken.items():
        print(f"{name:26}{each:12.6f}{each / taken['plain hashing (peer)']:20.5f}")
    print(f"appends per second: {size / taken['append all to an edge']:,.0f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
