import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hefu.errors import BrokenHistory
from hefu.history.checkpoint import Checkpoint, sign_note
from hefu.history.entry import Entry, canonical, leaf, seal
from hefu.history.merkle import Edge, edge_root, grown, leaf_hash, root
from hefu.history.verify import Recorded, verify

KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))
STRANGER = Ed25519PrivateKey.from_private_bytes(b"stranger" * 4)
LOG = "wells.example/log"


def _history(contents, key=KEY, origin=LOG):
    edge, history = Edge(), []
    for index, content in enumerate(contents):
        salt = bytes([index]) * 32
        entry = Entry(event="version.signed", recorded="2026-07-01T08:30:00Z", content=seal(content, salt))
        edge = grown(edge, leaf_hash(leaf(entry)))
        note = sign_note(Checkpoint(origin=origin, size=edge.size, root=edge_root(edge)), key, name=LOG)
        history.append(Recorded(index=index, entry=entry, content=content, salt=salt, note=note))
    return history


HISTORY = _history([canonical({"well": number}) for number in range(6)])


def _verify(history):
    return verify(history, origin=LOG, name=LOG, public_key=KEY.public_key())


def _broken(history):
    with pytest.raises(BrokenHistory) as broken:
        _verify(history)
    return broken.value.facts["at"], broken.value.facts["because"]


def _with(index, **changes):
    return [*HISTORY[:index], replace(HISTORY[index], **changes), *HISTORY[index + 1 :]]


def _renumbered(history):
    return [replace(recorded, index=index) for index, recorded in enumerate(history)]


def test_a_history_that_holds_gives_the_edge_reached():
    edge = _verify(iter(HISTORY))
    assert (edge.size, edge_root(edge)) == (
        6,
        root([leaf_hash(leaf(recorded.entry)) for recorded in HISTORY]),
    )


def test_a_history_not_yet_begun_holds():
    assert _verify([]) == Edge()


@given(st.sets(st.integers(0, 5)))
@settings(max_examples=20)
def test_redacted_entries_leave_the_proof_as_it_was(redacted):
    kept = [
        replace(recorded, content=None, salt=None) if recorded.index in redacted else recorded
        for recorded in HISTORY
    ]
    assert _verify(kept) == _verify(HISTORY)


@pytest.mark.parametrize("index", range(6))
def test_a_changed_content_is_named_at_its_place(index):
    assert _broken(_with(index, content=b"{}")) == (index, "content")


@pytest.mark.parametrize("salt", [None, b"", b"s" * 32], ids=["none", "empty", "another"])
def test_a_content_without_its_own_salt_is_not_what_was_sealed(salt):
    assert _broken(_with(2, salt=salt)) == (2, "content")


@pytest.mark.parametrize("index", range(6))
def test_a_history_hashed_anew_without_the_key_is_caught_at_the_first_changed_entry(index):
    forged = _history(
        [recorded.content if recorded.index != index else b"{}" for recorded in HISTORY], key=STRANGER
    )
    old_notes = [replace(new, note=old.note) for new, old in zip(forged, HISTORY, strict=True)]
    assert _broken(old_notes) == (index, "checkpoint")
    assert _broken([*HISTORY[:index], *forged[index:]]) == (index, "signature")


@pytest.mark.parametrize(
    "forged",
    [
        _renumbered([*HISTORY[:2], HISTORY[3], HISTORY[2], *HISTORY[4:]]),
        _renumbered([*HISTORY[:2], *HISTORY[3:]]),
        _renumbered([*HISTORY[:2], HISTORY[1], *HISTORY[2:]]),
        _with(2, entry=replace(HISTORY[2].entry, recorded="2026-07-01T08:30:01Z")),
        _with(2, entry=replace(HISTORY[2].entry, event="version.withdrawn")),
        _with(2, note=HISTORY[1].note),
    ],
    ids=["a swap", "a loss", "an addition", "another moment", "another event", "an older note"],
)
def test_a_forged_history_is_caught_where_it_begins(forged):
    assert _broken(forged) == (2, "checkpoint")


@pytest.mark.parametrize(
    "history", [HISTORY[:2] + HISTORY[3:], HISTORY[:2] + HISTORY[1:]], ids=["gap", "twice"]
)
def test_the_places_are_counted_without_a_gap(history):
    assert _broken(history) == (2, "order")


def test_a_note_nobody_can_read_is_named_at_its_place():
    assert _broken(_with(3, note="signed, the mayor")) == (3, "note")


def test_the_history_of_another_log_is_refused():
    assert _broken(_history([b"{}"], origin="pumps.example/log")) == (0, "checkpoint")


def test_the_first_of_two_faults_is_named():
    assert _broken(
        [replace(recorded, content=b"{}") if recorded.index in (1, 4) else recorded for recorded in HISTORY]
    ) == (
        1,
        "content",
    )
