from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hefu.errors import BrokenHistory
from hefu.history.merkle import (
    Edge,
    consistency,
    edge_root,
    grown,
    inclusion,
    leaf_hash,
    root,
    verify_consistency,
    verify_inclusion,
)

# The leaves and roots that Certificate Transparency publishes as test data for RFC 6962.
LEAVES = [
    bytes.fromhex(leaf)
    for leaf in (
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    )
]  # fmt: skip
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def _hashes(leaves):
    return [leaf_hash(leaf) for leaf in leaves]


def _edge(hashes):
    edge = Edge()
    for hashed in hashes:
        edge = grown(edge, hashed)
    return edge


@pytest.mark.parametrize("size", range(1, 9))
def test_the_published_roots(size):
    assert root(_hashes(LEAVES[:size])).hex() == ROOTS[size - 1]


def test_the_root_of_nothing_is_the_hash_of_nothing():
    assert root([]) == edge_root(Edge()) == sha256(b"").digest()


def test_the_published_proofs():
    hashes = _hashes(LEAVES)
    assert [step.hex() for step in inclusion(hashes, 5)] == [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]
    assert [step.hex() for step in consistency(hashes, 6)] == [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]


leaves = st.lists(st.binary(max_size=4), min_size=1, max_size=70)


@given(leaves)
def test_growing_leaf_by_leaf_reaches_the_root_of_the_definition(leaves):
    assert edge_root(_edge(_hashes(leaves))) == root(_hashes(leaves))


@given(leaves, leaves)
def test_two_histories_of_one_root_are_one_history(one, other):
    """So the last root alone convicts an earlier change, swap, loss or addition."""
    assert (root(_hashes(one)) == root(_hashes(other))) == (one == other)


@given(st.lists(st.binary(max_size=4), min_size=2, max_size=40, unique=True), st.data())
def test_the_last_root_convicts_a_change_a_swap_a_loss_and_an_addition(leaves, data):
    at = data.draw(st.integers(0, len(leaves) - 2))
    before, one, two, after = leaves[:at], leaves[at], leaves[at + 1], leaves[at + 2 :]
    forged = [
        [*before, one + b"!", two, *after],
        [*before, two, one, *after],
        [*before, two, *after],
        [*before, one, b"!", two, *after],
    ]
    assert root(_hashes(leaves)) not in {edge_root(_edge(_hashes(leaves))) for leaves in forged}


def test_a_node_cannot_pass_for_a_leaf():
    one, two = _hashes([b"a", b"b"])
    for forged in (one + two, b"\x01" + one + two):
        assert root([leaf_hash(forged)]) != root([one, two])


@pytest.mark.parametrize("size", [1, 2, 3, 6, 7, 8, 13, 33])
def test_each_leaf_is_proven_at_its_own_place_and_nowhere_else(size):
    hashes = _hashes([bytes([at]) for at in range(size)])
    for at in range(size):
        told = {"size": size, "root": root(hashes)}
        verify_inclusion(inclusion(hashes, at), leaf_hash=hashes[at], index=at, **told)
        for elsewhere in {*range(-1, size + 1)} - {at}:
            with pytest.raises(BrokenHistory):
                verify_inclusion(inclusion(hashes, at), leaf_hash=hashes[at], index=elsewhere, **told)


@pytest.mark.parametrize("size", range(1, 18))
def test_each_earlier_tree_is_a_beginning_of_the_later(size):
    hashes = _hashes([bytes([at]) for at in range(size)])
    for earlier in range(1, size + 1):
        verify_consistency(
            consistency(hashes, earlier),
            earlier=earlier,
            earlier_root=root(hashes[:earlier]),
            size=size,
            root=root(hashes),
        )


def _bent(proof, data):
    """A proof that says something else: a step altered, lost, or one too many."""
    kind = data.draw(st.sampled_from(["altered", "lost", "added"])) if proof else "added"
    at = data.draw(st.integers(0, max(len(proof) - 1, 0)))
    step = () if kind == "lost" else (data.draw(st.binary(min_size=32, max_size=32)),)
    return (*proof[:at], *step, *proof[at + (kind != "added") :])


@given(st.integers(1, 40), st.data())
def test_a_bent_proof_proves_nothing(size, data):
    hashes = _hashes([bytes([at]) for at in range(size)])
    at = data.draw(st.integers(0, size - 1))
    told = {"size": size, "root": root(hashes)}
    with pytest.raises(BrokenHistory):
        verify_inclusion(_bent(inclusion(hashes, at), data), leaf_hash=hashes[at], index=at, **told)
    earlier = {"earlier": at + 1, "earlier_root": root(hashes[: at + 1])}
    with pytest.raises(BrokenHistory):
        verify_consistency(_bent(consistency(hashes, at + 1), data), **earlier, **told)


@given(st.integers(2, 40), st.data())
def test_a_rewritten_tree_is_not_consistent_with_what_it_was(size, data):
    hashes = _hashes([bytes([at]) for at in range(size)])
    earlier = data.draw(st.integers(1, size))
    rewritten = [leaf_hash(b"rewritten"), *hashes[1:]]
    with pytest.raises(BrokenHistory):
        verify_consistency(
            consistency(rewritten, earlier),
            earlier=earlier,
            earlier_root=root(hashes[:earlier]),
            size=size,
            root=root(rewritten),
        )


def test_an_edge_without_the_hashes_of_its_size_is_refused():
    with pytest.raises(ValueError, match="one hash for each bit"):
        Edge(3, (b"one",))


@pytest.mark.parametrize(
    "proof", [lambda: inclusion([], 0), lambda: consistency([], 0)], ids=["leaf", "tree"]
)
def test_what_is_not_there_has_no_proof(proof):
    with pytest.raises(ValueError, match=r"^no "):
        proof()
