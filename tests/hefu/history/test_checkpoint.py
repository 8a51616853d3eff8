from base64 import b64decode

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from hefu.errors import BrokenHistory
from hefu.history.checkpoint import (
    Checkpoint,
    checkpoint_text,
    key_id,
    parse_checkpoint,
    sign_note,
    verify_note,
)

KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))
STRANGER = Ed25519PrivateKey.from_private_bytes(b"stranger" * 4)
NAME = "wells.example/log"
CHECKPOINT = Checkpoint(origin="wells.example/log", size=7, root=bytes(range(32)))
NOTE = sign_note(CHECKPOINT, KEY, name=NAME)

checkpoints = st.builds(
    Checkpoint,
    origin=st.text(st.characters(blacklist_categories=["C", "Z"]), min_size=1),
    size=st.integers(min_value=0),
    root=st.binary(min_size=32, max_size=32),
)


def _because(note, key=KEY, name=NAME):
    with pytest.raises(BrokenHistory) as broken:
        verify_note(note, key.public_key(), name=name)
    return broken.value.facts["because"]


def test_a_note_reads_like_this():
    text, _, signature = NOTE.partition("\n\n")
    assert text == "wells.example/log\n7\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
    assert signature.startswith("— wells.example/log ")
    assert signature.endswith("=\n")
    assert len(b64decode(signature.split()[2])) == 4 + 64


def test_the_key_id_is_that_of_the_published_example():
    """The verifier key of the examples to Go's sumdb/note, whose format C2SP has taken over."""
    published, encoded = "c74f20a3", "ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    key = Ed25519PublicKey.from_public_bytes(b64decode(encoded)[1:])
    assert key_id(key, name="PeterNeumann").hex() == published


@given(checkpoints)
def test_what_was_signed_comes_back(checkpoint):
    assert parse_checkpoint(checkpoint_text(checkpoint)) == checkpoint
    assert verify_note(sign_note(checkpoint, KEY, name=NAME), KEY.public_key(), name=NAME) == checkpoint


@given(st.integers(0, len(NOTE) - 1), st.characters())
def test_no_character_of_a_note_can_be_another(at, character):
    changed = NOTE[:at] + character + NOTE[at + 1 :]
    if changed != NOTE:
        with pytest.raises((BrokenHistory, ValueError)):
            verify_note(changed, KEY.public_key(), name=NAME)


def test_bits_that_base64_leaves_over_cannot_be_set():
    assert NOTE.endswith("=\n")
    with pytest.raises(ValueError, match="spare bits"):
        verify_note(f"{NOTE[:-3]}{chr(ord(NOTE[-3]) + 1)}=\n", KEY.public_key(), name=NAME)


def test_a_note_of_another_key_is_refused():
    assert _because(sign_note(CHECKPOINT, STRANGER, name=NAME)) == "signature"
    assert _because(NOTE, key=STRANGER) == "signature"
    assert _because(NOTE, name="another.example/log") == "signature"


def test_a_signature_under_another_text_is_refused():
    assert _because(NOTE.replace("\n7\n", "\n8\n")) == "signature"


def test_a_witness_signs_beside():
    cosigned = NOTE + sign_note(CHECKPOINT, STRANGER, name="witness.example").partition("\n\n")[2]
    assert verify_note(cosigned, KEY.public_key(), name=NAME) == CHECKPOINT
    assert verify_note(cosigned, STRANGER.public_key(), name="witness.example") == CHECKPOINT


def test_lines_after_the_root_are_passed_over():
    assert parse_checkpoint(checkpoint_text(CHECKPOINT) + "epoch 2\n") == CHECKPOINT


@pytest.mark.parametrize(
    "text",
    [
        "",
        "origin\n",
        "origin\n07\nAAAA\n",
        "origin\n-1\nAAAA\n",
        "origin\n7\nAAAA\n",
        "origin\n7\n!\n",
        "\n7\nAAAA\n",
    ],
)
def test_what_is_no_checkpoint_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - whichever of its lines says so
        parse_checkpoint(text)


@pytest.mark.parametrize("name", ["", "two words", "a+b", "a\tb", "a\nb"])
def test_a_name_that_cannot_stand_in_a_note_is_refused(name):
    with pytest.raises(ValueError, match="neither space nor plus"):
        sign_note(CHECKPOINT, KEY, name=name)
